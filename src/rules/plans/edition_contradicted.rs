//! An edition that is called "April 2025" and dated 2026-04-01, or as another is: readers choose between editions by their names,
//! and the history of the plan is told by their dates. It may be published weeks after the month it is called
//! by, and not a season.

use std::collections::HashSet;

use chrono::{Datelike, Month, NaiveDate};

use crate::diagnostics::{Code, Finding, Report};
use crate::rules::passage;

use super::typed::Typed;

/// So many months may be between both.
const MONTHS: i32 = 2;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let mut names = HashSet::new();
    for edition in it.files.editions.iter().filter_map(|it| it.edition.as_ref()) {
        let (Some(name), Some(on)) = (&edition.record.name, &edition.record.on) else { continue };
        let Ok(day) = on.value.as_str().parse::<NaiveDate>() else { continue };
        if !names.insert(name.value.to_lowercase()) {
            let message = format!("two editions are called “{}”", name.value);
            report.push(
                Finding::new(Code::EditionContradicted, name.span, message)
                    .help("give each a separate name: readers choose between them by it"),
            );
        }
        if let Some(said) = other_time(&name.value, day) {
            let message = format!("the edition is called “{said}”, but is dated {day}");
            report.push(
                Finding::new(Code::EditionContradicted, on.span, message)
                    .help("correct the date under `on`, or the name"),
            );
        }
    }
}

/// The one time in a name, where it is far from a day.
fn other_time(name: &str, day: NaiveDate) -> Option<String> {
    let tokens = passage::tokens(name, 0..name.len());
    let year =
        |it: &passage::Token| it.word.parse::<i32>().ok().filter(|it| (1990..2200).contains(it));
    let mut years = tokens.iter().enumerate().filter_map(|(at, it)| Some((at, year(it)?)));
    let ((at, year), None) = (years.next()?, years.next()) else { return None };
    let month = at.checked_sub(1).and_then(|it| tokens[it].word.parse::<Month>().ok());
    let count = |year: i32, month: u32| year * 12 + i32::try_from(month).unwrap_or(0);
    let is = count(day.year(), day.month());
    let (first, last) = match month {
        Some(it) => (count(year, it.number_from_month()), count(year, it.number_from_month())),
        None => (count(year, 1), count(year, 12)),
    };
    let far = is < first - MONTHS || is > last + MONTHS;
    let from = tokens[at - usize::from(month.is_some())].range.start;
    let said = name[from..tokens[at].range.end].trim_matches(|it: char| !it.is_alphanumeric());
    far.then(|| said.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_that_is_far_from_its_date_is_found() {
        let day = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap_or_default();
        for name in ["April 2025", "As agreed in April 2027", "2024 edition", "January 2026"] {
            assert!(other_time(name, day).is_some(), "{name}");
        }
        for name in [
            "April 2026",
            "March 2026",
            "As adopted",
            "2026",
            "2024/25",
            "2024 to 2027",
            "June 2026",
            "",
        ] {
            assert_eq!(other_time(name, day), None, "{name}");
        }
    }
}
