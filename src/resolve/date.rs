//! A date in a field that takes one: the digits that the documentation shows, or any words for a
//! single time that an action's `when:` takes too.

use std::borrow::Cow;

use chrono::{Datelike, Days, NaiveDate};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Spanned, WrittenDate};
use crate::model::timescale::{Calendar, Ends, Reading, Window};

use super::timescale::{self, Doubt};

const HELP: &str =
    "write the year, month and day, such as 2026-11-21, or only the month (2026-11) or the year";

/// A date as exactly as it was written; what is none is told.
pub(super) fn date(
    written: Option<&Spanned<WrittenDate>>,
    calendar: &Calendar,
    report: &mut Report,
) -> Option<Window> {
    match *calendar == Calendar::UNKNOWN {
        true => date_of_figure(written, calendar, report),
        false => told(written, |text| read(text, calendar), calendar, report),
    }
}

/// The date of a figure, or of something that belongs to no plan. Public bodies in the United Kingdom count by the financial year, from April to
/// March: where a plan does not say when its year begins, "2022/23" is that year.
pub(super) fn date_of_figure(
    written: Option<&Spanned<WrittenDate>>,
    calendar: &Calendar,
    report: &mut Report,
) -> Option<Window> {
    told(written, |text| of_figure(text, calendar), calendar, report)
}

fn of_figure(text: &str, calendar: &Calendar) -> Option<Window> {
    let spans_two = || timescale::doubt(text, calendar) == Some(Doubt::SplitYear);
    let financial = || spans_two().then(|| read(&format!("FY {text}"), calendar)).flatten();
    read(text, calendar).or_else(financial)
}

fn told(
    written: Option<&Spanned<WrittenDate>>,
    read: impl Fn(&str) -> Option<Window>,
    calendar: &Calendar,
    report: &mut Report,
) -> Option<Window> {
    let written = written?;
    let text = written.value.as_str();
    let found = read(text);
    if found.is_none() {
        let code = Code::InvalidDate;
        report.push(Finding::curly_quotes(code, written.span, text).unwrap_or_else(|| {
            let message = format!("planpress cannot read `{text}` as a date");
            Finding::new(code, written.span, message).help(advice(text, calendar))
        }));
    }
    found
}

/// The day that must be written in full; anything less is told.
pub(super) fn day(
    written: Option<&Spanned<WrittenDate>>,
    report: &mut Report,
) -> Option<NaiveDate> {
    let date = date(written, &Calendar::UNKNOWN, report)?;
    if date.as_day().is_none() {
        report.push(
            Finding::new(Code::InvalidDate, written?.span, "a confirmed date needs a day").help(
                "write the year, month and day, such as 2026-11-21, or leave the date out until \
                 you know it",
            ),
        );
    }
    date.as_day()
}

pub(super) fn read(text: &str, calendar: &Calendar) -> Option<Window> {
    let text = &with_century(text);
    // In words "2010-11" could be a year that spans two. Here it is the form that the documentation
    // shows for a month.
    if let Some(month) = month_in_digits(text) {
        return Some(month);
    }
    match timescale::read(text, calendar).reading {
        Reading::Windows(windows) => match windows[..] {
            [window] if window.portions == Ends::NONE => Some(window),
            _ => None,
        },
        _ => None,
    }
}

/// "3/4/26" as "3/4/2026": three numbers with a stroke or a full stop between them are a day.
fn with_century(text: &str) -> Cow<'_, str> {
    for mark in ['/', '.'] {
        let parts: Vec<&str> = text.split(mark).collect();
        let digits =
            |it: &&str| matches!(it.len(), 1 | 2) && it.bytes().all(|it| it.is_ascii_digit());
        if let [day, month, year] = parts[..]
            && parts.iter().all(digits)
            && year.len() == 2
        {
            return format!("{day}{mark}{month}{mark}20{year}").into();
        }
    }
    text.into()
}

/// "2026-11"
fn month_in_digits(text: &str) -> Option<Window> {
    let (year, month) = text.split_once('-')?;
    let digits = |it: &str, most: usize| {
        (1..=most).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit())
    };
    let year = year.parse().ok().filter(|_| digits(year, 4))?;
    let month = month.parse().ok().filter(|it| digits(month, 2) && (1..=12).contains(it))?;
    let window = Window::month(year, month);
    (1900..=2199).contains(&year).then_some(window)
}

/// The day that a spreadsheet stores as a number, where a cell that was a date came out as one: days since
/// 30 December 1899, from the year 2000 to 2099.
pub(super) fn of_spreadsheet(text: &str) -> Option<NaiveDate> {
    let days: u64 = text.trim().parse().ok().filter(|it| (36_526..=73_050).contains(it))?;
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    first.checked_add_days(Days::new(days)).filter(|_| text.trim().len() == 5)
}

/// What to write in place of words that are not a single time.
fn advice(text: &str, calendar: &Calendar) -> String {
    if let Some(day) = of_spreadsheet(text) {
        return Doubt::Serial(day).to_string();
    }
    match timescale::doubt(text, calendar) {
        Some(Doubt::NoSuchDay) => match month_of(text) {
            Some((first, days)) => format!("{} has {days} days", first.format("%B %Y")),
            None => Doubt::NoSuchDay.to_string(),
        },
        Some(doubt @ (Doubt::Month(_) | Doubt::WhichYear | Doubt::DayOrYear(_))) => {
            doubt.to_string()
        }
        Some(doubt @ Doubt::SplitYear) if *calendar != Calendar::UNKNOWN => doubt.to_string(),
        _ => HELP.to_owned(),
    }
}

/// The month of a day in digits, year first, and how many days it has.
fn month_of(text: &str) -> Option<(NaiveDate, u8)> {
    let mut parts = text.split('-');
    let first =
        NaiveDate::from_ymd_opt(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, 1);
    first.map(|it| (it, it.num_days_in_month()))
}

#[cfg(test)]
mod tests {
    use chrono::Month;

    use super::*;
    use crate::model::timescale::Precision;

    const APRIL: Calendar = Calendar { year_starts: Month::April, ..Calendar::UNKNOWN };

    fn check(calendar: &Calendar, table: &[(&str, &str, &str, Precision)]) {
        for (text, first, last, precision) in table {
            let found = read(text, calendar).unwrap_or_else(|| panic!("{text} is not read"));
            let days = (found.first.to_string(), found.last.to_string());
            let stated = (days.0.as_str(), days.1.as_str(), found.precision);
            assert_eq!(stated, (*first, *last, *precision), "{text}");
        }
    }

    #[test]
    fn a_date_is_as_exact_as_it_was_written() {
        use Precision::{Day, Month, Quarter, Season, Year};
        check(
            &Calendar::UNKNOWN,
            &[
                ("2025", "2025-01-01", "2025-12-31", Year),
                ("2025-04", "2025-04-01", "2025-04-30", Month),
                ("2010-11", "2010-11-01", "2010-11-30", Month),
                ("2025-04-30", "2025-04-30", "2025-04-30", Day),
                ("2025-4-3", "2025-04-03", "2025-04-03", Day),
                ("30/04/2025", "2025-04-30", "2025-04-30", Day),
                ("03/04/2026", "2026-04-03", "2026-04-03", Day),
                ("3/4/26", "2026-04-03", "2026-04-03", Day),
                ("30.9.25", "2025-09-30", "2025-09-30", Day),
                ("30.4.2025", "2025-04-30", "2025-04-30", Day),
                ("30 April 2025", "2025-04-30", "2025-04-30", Day),
                ("Wednesday 30th April 2025", "2025-04-30", "2025-04-30", Day),
                ("April 2025", "2025-04-01", "2025-04-30", Month),
                ("04/2025", "2025-04-01", "2025-04-30", Month),
                ("Q2 2025", "2025-04-01", "2025-06-30", Quarter),
                ("FY 2024/25", "2024-04-01", "2025-03-31", Year),
                ("spring 2025", "2025-01-01", "2025-12-31", Season),
            ],
        );
        check(
            &APRIL,
            &[
                ("2022/23", "2022-04-01", "2023-03-31", Year),
                ("Q1 2024/25", "2024-04-01", "2024-06-30", Quarter),
                ("2024-25", "2024-04-01", "2025-03-31", Year),
                ("2010-11", "2010-11-01", "2010-11-30", Month),
            ],
        );
        assert_eq!(read("30 April 2025", &APRIL), Some(Window::day(day("2025-04-30"))));
        assert_eq!(read("April 2025", &APRIL), Some(Window::month(2025, 4)));
        assert_eq!(read("2025", &APRIL), Some(Window::year(2025)));
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn a_figure_is_for_a_financial_year_where_the_plan_does_not_say_when_its_year_begins() {
        let of = |text: &str, calendar| of_figure(text, calendar).map(|it| it.to_string());
        let september = Calendar { year_starts: Month::September, ..Calendar::UNKNOWN };
        for (text, calendar, expected) in [
            ("2022/23", &Calendar::UNKNOWN, "2022-04/2023-03"),
            ("2023-24", &Calendar::UNKNOWN, "2023-04/2024-03"),
            ("Q1 2024/25", &Calendar::UNKNOWN, "2024-04/2024-06"),
            ("Q1 2024", &Calendar::UNKNOWN, "2024-01/2024-03"),
            ("2022/23", &september, "2022-09/2023-08"),
        ] {
            assert_eq!(of(text, calendar).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_single_time_is_none_with_the_next_step() {
        for (text, expected) in [
            ("2027-02-31", "February 2027 has 28 days"),
            ("31/02/2027", "does not exist"),
            ("Setpember 2025", "“September”"),
            ("Apr-25", HELP),
            ("2022/23", HELP),
            ("2027-13-01", "does not exist"),
            ("0204-05-14", HELP),
            ("0204-05", HELP),
            ("May 2025, June 2025", HELP),
            ("by May 2025", HELP),
            ("early 2025", HELP),
            ("ongoing", HELP),
            ("soon", HELP),
            ("", HELP),
        ] {
            assert_eq!(read(text, &Calendar::UNKNOWN), None, "{text}");
            let said = advice(text, &Calendar::UNKNOWN);
            assert!(said.contains(expected), "{text}: {said}");
        }
        assert!(
            advice(
                "Q1 2024/25",
                &Calendar {
                    period: Some((day("2024-01-01"), day("2025-12-31"))),
                    ..Calendar::UNKNOWN
                }
            )
            .contains("year_starts")
        );
    }
}
