//! A title that names other days or another end than the activity below it: "a late bus on Thursdays", "Pay for a
//! bus on Fridays". One of the two was changed and not the other.

use std::collections::BTreeSet;

use chrono::Weekday;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::ActionDocument;
use crate::rules::clock::clocks;
use crate::rules::passage::{self, Token};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for action in it.files.objectives.iter().flat_map(|it| &it.record.actions) {
        let (Some(title), Some(activity)) = (&action.title, &action.activity) else { continue };
        if is_explained(action) {
            continue;
        }
        // A day or an end of the day is in few titles.
        let lower = title.value.to_ascii_lowercase();
        if !lower.contains("day") && !lower.contains("until ") {
            continue;
        }
        let words = activity.value.words();
        let Some((said, other)) = differ(&title.value, &words) else { continue };
        let message = format!("the title says “{said}”, but the activity “{other}”");
        report.push(Finding::new(Code::SummaryContradicted, title.span, message).help(
            "find out which is right, and correct the other one; if both are, add a note with `about: activity`",
        ));
    }
}

fn is_explained(action: &ActionDocument) -> bool {
    let about = action.notes.iter().filter_map(|it| it.0.about.as_ref());
    about.into_iter().any(|it| matches!(it.value.as_str(), "activity" | "title"))
}

/// The words of two texts that name other weekdays, or another end of the day.
fn differ(title: &str, activity: &str) -> Option<(String, String)> {
    let tokens = [title, activity].map(|it| passage::tokens(it, 0..it.len()));
    let [of_title, of_activity] = [weekdays(&tokens[0]), weekdays(&tokens[1])];
    let other = |it: &Days| !it.0.is_empty();
    let apart = !of_title.0.is_subset(&of_activity.0) && !of_activity.0.is_subset(&of_title.0);
    if other(&of_title) && other(&of_activity) && apart {
        return Some((of_title.1, of_activity.1));
    }
    let (end, other) = (end(title)?, end(activity)?);
    (end.0 != other.0).then_some((end.1, other.1))
}

/// Weekdays, and the words that name them.
type Days = (BTreeSet<u32>, String);

fn weekdays(tokens: &[Token]) -> Days {
    let named = tokens.iter().filter_map(|it| {
        let one = it.word.strip_suffix('s').unwrap_or(&it.word);
        let day: Weekday = one.ends_with("day").then(|| one.parse().ok())??;
        Some((day.num_days_from_monday(), it.word.as_str()))
    });
    let named: Vec<(u32, &str)> = named.collect();
    let words: Vec<String> = named.iter().map(|it| capital(it.1)).collect();
    (named.iter().map(|it| it.0).collect(), words.join(" and "))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

/// The one time after "until", in minutes, with its words.
fn end(text: &str) -> Option<(u32, String)> {
    let (_, rest) = text.split_once("until ")?;
    if rest.contains("until ") {
        return None;
    }
    for (word, minutes) in [("midnight", 0), ("noon", 12 * 60), ("midday", 12 * 60)] {
        if rest.starts_with(word) {
            return Some((minutes, format!("until {word}")));
        }
    }
    let clock = clocks(rest).into_iter().next().filter(|it| it.range.start == 0)?;
    clock.time()?;
    Some((clock.since_midnight() % (24 * 60), format!("until {}", &rest[clock.range.clone()])))
}

#[cfg(test)]
mod tests {
    use super::differ;

    #[test]
    fn other_days_and_another_end_are_found() {
        for (title, activity) in [
            ("A late bus on Thursdays and Saturdays", "A bus on Fridays and Saturdays at 11pm."),
            ("Wardens until midnight", "Two wardens walk the centre until 2am on Fridays."),
            ("Open until 5pm", "It is open until 6pm."),
        ] {
            assert!(differ(title, activity).is_some(), "{title}");
        }
        for (title, activity) in [
            ("A late bus on Saturdays", "A bus on Fridays and Saturdays at 11pm."),
            ("A late bus", "A bus on Fridays."),
            ("Wardens until midnight", "They walk until 12am."),
            ("Work until 2027", "It goes on until 6pm."),
        ] {
            assert_eq!(differ(title, activity), None, "{title}");
        }
    }
}
