//! The years in a plan's title and its period: one of the two is a mistake, and the period decides which times
//! are outside it, and whether the plan is over.

use chrono::Datelike;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Period, Stated};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let (Stated::Stated(period), Some(title)) = (it.plan.period, &it.written.title) else { return };
    let Some((from, to)) = years(&title.value) else { return };
    // Why they differ, such as that the plan was extended, is what a note can say.
    if fits(from, to, period) || !it.written.notes.is_empty() {
        return;
    }
    let message = format!(
        "the title says {from} to {to}, but the period is {} to {}",
        period.from, period.to
    );
    report.push(Finding::new(Code::TitleContradicted, title.span, message).help(
        "fix the title or `period:`; if both are right, for example because the plan was extended, add a \
         note to the plan",
    ));
}

/// Whether a title may name a period so: of a year that does not begin in January either of its calendar
/// years may be named.
pub(in crate::rules) fn fits(from: i32, to: i32, period: Period) -> bool {
    let (first, last) = (period.from.first, period.to.last);
    let begins = from == first.year() || from == first.year() + 1 && first.month() > 6;
    let ends = to == last.year() || to == last.year() - 1 && last.month() < 10;
    begins && ends
}

/// The first and the last year of the one range in some words: "2024 to 2027", "2024-27",
/// "2024/25 to 2026/27". None where there is no range, or more than one.
pub(in crate::rules) fn years(words: &str) -> Option<(i32, i32)> {
    let mut ranges: Vec<(i32, i32)> = Vec::new();
    let mut open: Option<(i32, i32)> = None;
    let mut joined = false;
    for part in parts(words) {
        let year = match part.len() {
            4 => part.parse().ok().filter(|it| (1990..2100).contains(it)),
            2 if joined => open.and_then(|it| Some(it.1 / 100 * 100 + part.parse::<i32>().ok()?)),
            _ => None,
        };
        match (year, open.filter(|_| joined)) {
            (Some(year), Some((from, to))) if year >= to => open = Some((from, year)),
            (Some(year), _) => {
                ranges.extend(open.take().filter(|it| it.0 < it.1));
                open = Some((year, year));
            }
            (None, _) if is_join(part) => {}
            (None, _) => ranges.extend(open.take().filter(|it| it.0 < it.1)),
        }
        joined = is_join(part);
    }
    ranges.extend(open.filter(|it| it.0 < it.1));
    match ranges.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

fn is_join(part: &str) -> bool {
    matches!(part, "-" | "–" | "—" | "/" | "to" | "until")
}

/// Runs of digits, runs of letters and single marks.
fn parts(words: &str) -> Vec<&str> {
    let kind = |it: char| match it {
        _ if it.is_ascii_digit() => 0,
        _ if it.is_alphabetic() => 1,
        _ if it.is_whitespace() => 2,
        _ => 3,
    };
    let mut parts = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, letter) in words.char_indices() {
        let now = kind(letter);
        if before.is_some_and(|it| it != now || now == 3) {
            parts.push(&words[start..at]);
            start = at;
        }
        before = Some(now);
    }
    parts.push(&words[start..]);
    parts.retain(|it| !it.trim().is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::years;

    #[test]
    fn the_one_range_of_a_title_is_read() {
        for (title, range) in [
            ("Safe Plan 2024 to 2027", Some((2024, 2027))),
            ("Hate crime plan 2023-2026", Some((2023, 2026))),
            ("Plan 2024–27", Some((2024, 2027))),
            ("Plan (2024/25 to 2026/27)", Some((2024, 2027))),
            ("Equality Act 2010: plan 2024 to 2027", Some((2024, 2027))),
            ("Plan for 2024/25", Some((2024, 2025))),
            ("Plan 2024", None),
            ("Plan 2024, review 2026", None),
            ("From 2010 to 2014 and 2015 to 2020", None),
            ("Plan 2024/101", None),
            ("", None),
        ] {
            assert_eq!(years(title), range, "{title}");
        }
    }
}
