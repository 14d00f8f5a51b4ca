//! What some words say of when an event is, held against when it is.

use chrono::{Datelike, Month, NaiveDate, NaiveTime, Timelike, Weekday};

use crate::model::{Event, EventTime, Every, MonthDay, Vocabulary};
use crate::rules::clock::clocks;
use crate::rules::day_part::DayPart;
use crate::rules::passage::Token;
use crate::rules::written_day;

/// Days that are called by their weekday: "Good Friday".
const CALLED: [&str; 14] = [
    "good",
    "black",
    "easter",
    "ash",
    "shrove",
    "palm",
    "cyber",
    "bloody",
    "whit",
    "mothering",
    "remembrance",
    "holy",
    "maundy",
    "giving",
];
/// Words after a weekday that make no name with it: "Monday Evening Drop-in".
const PLAIN: [&str; 12] = [
    "evening",
    "evenings",
    "morning",
    "mornings",
    "afternoon",
    "afternoons",
    "night",
    "nights",
    "drop-in",
    "meeting",
    "walk",
    "session",
];
/// Words that may come between those that say when.
const BETWEEN: [&str; 24] = [
    "on",
    "at",
    "from",
    "every",
    "each",
    "the",
    "of",
    "to",
    "until",
    "till",
    "and",
    "month",
    "week",
    "fortnight",
    "day",
    "quarter",
    "year",
    "first",
    "second",
    "third",
    "fourth",
    "last",
    "noon",
    "midday",
];

/// Whether a word says when, or belongs to words that do.
pub(super) fn says_when(token: &Token) -> bool {
    let word = token.word.as_str();
    let numbered = word.starts_with(|it: char| it.is_ascii_digit());
    let plain =
        BETWEEN.contains(&word) || PLAIN[..8].contains(&word) || matches!(word, "am" | "pm");
    numbered || plain || weekday(word).is_some() || adverb(word).is_some() || is_month(word)
}

fn is_month(word: &str) -> bool {
    word.parse::<Month>().is_ok()
}

fn weekday(word: &str) -> Option<Weekday> {
    let one = word.strip_suffix('s').unwrap_or(word);
    one.ends_with("day").then(|| one.parse().ok()).flatten()
}

fn adverb(word: &str) -> Option<Every> {
    match word {
        "daily" => Some(Every::Day),
        "weekly" => Some(Every::Week),
        "fortnightly" => Some(Every::Fortnight),
        "monthly" => Some(Every::Month),
        "quarterly" => Some(Every::Quarter),
        _ => None,
    }
}

/// The first words that say another day, time or repeat, and what it is.
pub(super) fn wrong(text: &str, tokens: &[Token], event: &Event) -> Option<(String, String)> {
    if tokens.is_empty() {
        return None;
    }
    wrong_place_in_month(text, tokens, event)
        .or_else(|| wrong_date(text, tokens, event))
        .or_else(|| wrong_weekday(text, tokens, event))
        .or_else(|| wrong_repeat(text, tokens, event))
        .or_else(|| wrong_time(text, tokens, event))
        .or_else(|| wrong_part_of_day(text, tokens, event))
}

fn said(text: &str, tokens: &[Token]) -> String {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return String::new() };
    text[first.range.start..last.range.end]
        .trim_matches(|it: char| !it.is_alphanumeric())
        .to_owned()
}

/// "Second Tuesday of each month"; in a title "first Tuesday" alone.
pub(super) fn wrong_place_in_month(
    text: &str,
    tokens: &[Token],
    event: &Event,
) -> Option<(String, String)> {
    let at = |it: usize| tokens.get(it).map_or("", |it| it.word.as_str());
    (0..tokens.len().saturating_sub(1)).find_map(|from| {
        let named =
            text.get(tokens[from + 1].range.clone())?.trim_matches(|it: char| !it.is_alphabetic());
        let place = MonthDay::of_word(&format!("{} {named}", at(from)))?;
        let of_each = at(from + 2) == "of" && matches!(at(from + 3), "each" | "every" | "the");
        let each = matches!(at(from + 2), "each" | "every") && at(from + 3) == "month";
        let last = match (of_each && at(from + 4) == "month", each) {
            (true, _) => from + 4,
            (_, true) => from + 3,
            _ => return None,
        };
        let other = event.days().into_iter().find(|it| place.in_month_of(*it) != Some(*it))?;
        let message = format!("the event is on {}", of_day(other));
        Some((said(text, &tokens[from..=last]), message))
    })
}

/// A day or a time anywhere in a summary, after words that say when to come: "Join us on Sunday 12 October",
/// "Meet at 7pm".
pub(super) fn wrong_invitation(
    text: &str,
    tokens: &[Token],
    event: &Event,
) -> Option<(String, String)> {
    const COME: [&str; 12] = [
        "us", "place", "held", "is", "along", "meet", "meets", "together", "starts", "start",
        "begins", "opens",
    ];
    /// The same before "every week".
    const COME_AGAIN: [&str; 5] = ["come", "join", "visit", "talk", "in"];
    /// A weekday, a day, a month and a year.
    const LONGEST: usize = 5;
    (1..tokens.len()).find_map(|at| {
        let asks = COME.contains(&tokens[at - 1].word.as_str()) && !tokens[at - 1].ends;
        let rest = &tokens[at..tokens.len().min(at + LONGEST)];
        match tokens[at].word.as_str() {
            "on" if asks => wrong_date(text, rest, event),
            "at" if asks && !is_shortly_before(text, &rest[..rest.len().min(3)], event) => {
                wrong_time(text, &rest[..rest.len().min(3)], event)
            }
            "every" | "each" if asks || COME_AGAIN.contains(&tokens[at - 1].word.as_str()) => {
                wrong_repeat(text, &rest[..rest.len().min(2)], event)
            }
            _ => None,
        }
    })
}

/// Whether people are asked to come up to half an hour before an event begins.
fn is_shortly_before(text: &str, tokens: &[Token], event: &Event) -> bool {
    const EARLY: u32 = 30;
    let EventTime::Dated { from: Some(from), .. } = event.time else { return false };
    let words = said(text, tokens);
    let time = clocks(&words).first().and_then(|it| it.time()).map(minutes);
    time.is_some_and(|it| (it..=it + EARLY).contains(&minutes(from)))
}

/// A day of a month that is none of the event's days.
fn wrong_date(text: &str, tokens: &[Token], event: &Event) -> Option<(String, String)> {
    let days = event.days();
    let first = *days.first()?;
    written_day::all(tokens).into_iter().find_map(|it| {
        let before = it.first.checked_sub(1).map_or("", |it| tokens[it].word.as_str());
        let whole = it.first == 0 || before == "on";
        let years = event.years();
        let years: Vec<i32> = it.year.map_or(years, |it| vec![it]);
        let dates: Vec<NaiveDate> = years.iter().filter_map(|year| it.date(*year)).collect();
        let near = |it: &NaiveDate| (*it - first).num_days().abs() < 3 * 366;
        let own = dates.iter().any(|date| days.iter().any(|it| takes_place(event, *it, *date)));
        let other = whole && !own && dates.iter().any(near);
        other.then(|| {
            (said(text, &tokens[it.first..=it.last]), format!("the event is on {}", of_day(first)))
        })
    })
}

/// The one weekday that is named, where an event is on another.
fn wrong_weekday(text: &str, tokens: &[Token], event: &Event) -> Option<(String, String)> {
    let named = |it: &usize| weekday(&tokens[*it].word).is_some();
    let mut places = (0..tokens.len()).filter(named);
    let (at, None) = (places.next()?, places.next()) else { return None };
    let before = at.checked_sub(1).map_or("", |it| tokens[it].word.as_str());
    let next = tokens.get(at + 1).filter(|_| !tokens[at].ends);
    let name = next.is_some_and(|it| {
        let word = &text[it.range.clone()];
        word.starts_with(char::is_uppercase) && !PLAIN.contains(&it.word.as_str())
    });
    let dated = next.is_some_and(|it| it.word.starts_with(|it: char| it.is_ascii_digit()));
    let between = matches!(before, "by" | "before" | "after" | "since" | "until");
    if name || dated || between || CALLED.contains(&before) {
        return None;
    }
    let day = weekday(&tokens[at].word)?;
    let other = event.days().into_iter().find(|it| !has_weekday(event, *it, day))?;
    Some((said(text, &tokens[at..=at]), format!("the event is on {}", of_day(other))))
}

/// "Weekly" or "every week" for what repeats otherwise.
fn wrong_repeat(text: &str, tokens: &[Token], event: &Event) -> Option<(String, String)> {
    let every = event.repeats.as_ref()?.every;
    let said_every = |at: usize| {
        let word = tokens[at].word.as_str();
        let each = at > 0 && matches!(tokens[at - 1].word.as_str(), "every" | "each");
        let noun = Every::of_word(word).filter(|_| each && !tokens[at - 1].ends);
        Some((noun.or_else(|| adverb(word))?, if noun.is_some() { at - 1 } else { at }, at))
    };
    let (_, first, last) = (0..tokens.len()).filter_map(said_every).find(|it| it.0 != every)?;
    let message = format!("the event has `repeats: every: {}`", every.word());
    Some((said(text, &tokens[first..=last]), message))
}

/// A time that is neither that at which the event begins nor that at which it ends.
fn wrong_time(text: &str, tokens: &[Token], event: &Event) -> Option<(String, String)> {
    let EventTime::Dated { from: Some(from), to, .. } = event.time else { return None };
    let (start, end) = (tokens.first()?.range.start, tokens.last()?.range.end);
    let words = &text[start..end];
    clocks(words).into_iter().find_map(|it| {
        let time = it.time()?;
        let before = words[..it.range.start].split_whitespace().next_back().unwrap_or_default();
        let ends = matches!(before, "to" | "until" | "till") || before.ends_with(['-', '–', '—']);
        let (is, does) = if ends { (to?, "ends") } else { (from, "begins") };
        let clock = |it: NaiveTime| it.format("%H:%M");
        let message = format!("the event {does} at {}", clock(is));
        let other = time != is && !(ends && Some(time) == to);
        other.then(|| (words[it.range].to_owned(), message))
    })
}

/// Words before a part of the day that make it the time of the event.
const BEFORE_PART: [&str; 9] = ["a", "an", "our", "every", "each", "the", "this", "on", "in"];
/// Words that make a name with it: "Evening classes for all", at ten in the morning.
const NAMED_WITH: [&str; 8] =
    ["class", "classes", "economy", "shift", "shifts", "workers", "bus", "buses"];

/// "Evening drop-in", for an event that begins in the morning. `tokens` are those of a title, or those with which
/// a summary begins.
pub(super) fn wrong_part_of_day(
    text: &str,
    tokens: &[Token],
    event: &Event,
) -> Option<(String, String)> {
    let EventTime::Dated { from: Some(from), to, .. } = event.time else { return None };
    let part = |at: usize| DayPart::of_word(&tokens[at].word);
    let mut named = (0..tokens.len()).filter(|at| part(*at).is_some());
    let (at, None) = (named.next()?, named.next()) else { return None };
    let before = at.checked_sub(1).map(|it| tokens[it].word.as_str());
    let speaks_of_it = before.is_none_or(|it| BEFORE_PART.contains(&it) || weekday(it).is_some());
    let next = tokens.get(at + 1).map_or("", |it| it.word.as_str());
    if !speaks_of_it || !tokens[at].ends && NAMED_WITH.contains(&next) {
        return None;
    }
    let part = part(at)?;
    let clock = |it: NaiveTime| it.format("%H:%M");
    let message = match to {
        _ if !part.begins_at(from) => format!("the event begins at {}", clock(from)),
        Some(to) if !part.meets(minutes(from), minutes(to)) => {
            format!("the event is from {} to {}", clock(from), clock(to))
        }
        _ => return None,
    };
    Some((said(text, &tokens[at..=at]), message))
}

fn minutes(time: NaiveTime) -> u32 {
    time.num_seconds_from_midnight() / 60
}

/// Whether an event that begins on a day takes place on another too.
fn takes_place(event: &Event, first: NaiveDate, day: NaiveDate) -> bool {
    first <= day && day <= event.time.moved_to(first).last()
}

/// Whether an event that begins on a day takes place on such a weekday.
fn has_weekday(event: &Event, first: NaiveDate, day: Weekday) -> bool {
    let week = first.iter_days().take(7);
    week.take_while(|it| takes_place(event, first, *it)).any(|it| it.weekday() == day)
}

fn of_day(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Report;
    use crate::source::Sources;
    use crate::{document, resolve, rules};

    /// What is found of an event on Wednesday 9 December 2026, 18:00 to 20:00.
    fn found(title: &str, summary: &str, repeats: &str) -> Vec<String> {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            ("content/plans/p/plan.yaml", "title: A plan\n".to_owned()),
            (
                "content/plans/p/events.yaml",
                format!(
                    "events:\n  - id: e\n    title: \"{title}\"\n    summary: \"{summary}\"\n    on: 2026-12-09\n    \
                     from: \"18:00\"\n    to: \"20:00\"\n{repeats}"
                ),
            ),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let catalogue = resolve::resolve(&documents, &mut report);
        assert!(report.findings().is_empty(), "{:?}", report.findings());
        rules::event_contradicted::check(&sources, &documents, &catalogue, &mut report);
        report.findings().iter().map(|it| it.message.clone()).collect()
    }

    const MONTHLY: &str = "    repeats: {every: month, on: second Wednesday, until: 2027-06-30}\n";

    #[test]
    fn words_that_say_another_day_or_time_are_found() {
        for (title, summary, said) in [
            ("Monday evening drop-in", "Talk to us.", "Monday"),
            ("Tuesdays at the library", "Talk to us.", "Tuesdays"),
            ("Drop-in on 10 December", "Talk to us.", "10 December"),
            ("Drop-in, 7pm", "Talk to us.", "7pm"),
            ("Drop-in, 6pm to 9pm", "Talk to us.", "9pm"),
            ("Weekly drop-in", "Talk to us.", "Weekly"),
            ("Drop-in", "From 7pm, talk to us.", "7pm"),
            ("Drop-in", "On 10 December at 6pm, talk to us.", "10 December"),
            ("Drop-in", "Every week, talk to us.", "Every week"),
            ("Drop-in", "On Thursday evening, talk to us.", "Thursday"),
            ("Morning drop-in", "Talk to us.", "Morning"),
            ("Drop-in on a Wednesday morning", "Talk to us.", "morning"),
            ("Drop-in", "A morning of talks.", "morning"),
            (
                "Drop-in",
                "We meet on the second Tuesday of each month.",
                "second Tuesday of each month",
            ),
        ] {
            let found = found(title, summary, MONTHLY);
            assert!(
                matches!(&found[..], [it] if it.starts_with(&format!("“{said}”"))),
                "{found:?}"
            );
        }
    }

    #[test]
    fn words_that_may_speak_of_something_else_are_not() {
        for (title, summary) in [
            (
                "Wednesday evening drop-in",
                "At 6pm on the second Wednesday of each month, talk to us.",
            ),
            ("Drop-in, 6pm to 8pm", "On 9 December, talk to us."),
            ("Good morning, Westmere", "An evening of talks."),
            ("Morning classes fair", "Talk to us about safer mornings."),
            ("Evening drop-in", "From morning to night we are there for you."),
            ("Drop-in, 6–8pm", "Doors open at 5.30pm. Book by Friday."),
            ("Friday Club at the library", "The Friday Club meets. It ends at 7pm for children."),
            ("Monthly drop-in", "Each month, talk to us. We are at the market every Saturday."),
            ("Black Friday pop-up", "On the day, talk to us."),
            ("Friday to Sunday", "We talk of 10 December 1948."),
            ("A year after 7 July", "Weekly news and tea."),
        ] {
            assert!(found(title, summary, MONTHLY).is_empty(), "{title}: {summary}");
        }
        assert!(
            found("Weekly drop-in", "Every week, talk to us.", "").is_empty(),
            "one of several"
        );
    }
}
