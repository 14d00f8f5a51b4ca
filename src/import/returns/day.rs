//! A day as people in an office write and read it: 27 November 2026.

use chrono::{Datelike, NaiveDate};

use crate::model::Window;
use crate::model::timescale::Precision;

/// The months, by which a day is read.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A day in words.
pub fn said(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// A day in figures, as it is typed into a field.
pub fn typed(day: NaiveDate) -> String {
    day.format("%-d %-m %Y").to_string()
}

/// A time as exactly as it is known.
pub fn window(time: Window) -> String {
    let (first, last) = (time.first, time.last);
    match time.precision {
        _ if first == last => said(first),
        Precision::Month if first.month() == last.month() && first.year() == last.year() => {
            first.format("%B %Y").to_string()
        }
        Precision::Year if first.year() == last.year() => first.year().to_string(),
        _ => format!("{} to {}", said(first), said(last)),
    }
}

/// A day that someone typed: `27 11 2026`, `27/11/2026`, `27 Nov 2026`, `27th November 2026` or `2026-11-27`. The
/// day comes before the month, and the year has 4 figures, so that no day has two readings.
pub fn read(typed: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        typed.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (day, month, year) =
        if first.len() == 4 { (third, second, first) } else { (first, second, third) };
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(figures(year)? as i32, month_of(month)?, day_of(day)?)
}

fn day_of(typed: &str) -> Option<u32> {
    let lower = typed.to_lowercase();
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|it| lower.strip_suffix(it));
    figures(bare.unwrap_or(typed)).filter(|_| typed.len() <= 4)
}

fn month_of(typed: &str) -> Option<u32> {
    let lower = typed.to_lowercase();
    let named = || MONTHS.iter().zip(1..).find(|it| lower.len() > 2 && it.0.starts_with(&*lower));
    figures(typed).filter(|_| typed.len() <= 2).or_else(|| named().map(|it| it.1))
}

fn figures(typed: &str) -> Option<u32> {
    let plain = !typed.is_empty() && typed.bytes().all(|it| it.is_ascii_digit());
    plain.then(|| typed.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_type_it_and_never_in_two_ways() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 7).unwrap();
        for typed in [
            "7 11 2026",
            "07/11/2026",
            "7.11.2026",
            "7 Nov 2026",
            "7th November 2026",
            "2026-11-07",
            " 7 november, 2026 ",
        ] {
            assert_eq!(read(typed), Some(day), "{typed}");
        }
        assert_eq!(read(&typed(day)), Some(day));
        assert_eq!(read(&said(day)), Some(day));
        for typed in [
            "",
            "7 11",
            "7 11 26",
            "31 11 2026",
            "11/27/2026",
            "7 x 2026",
            "7 no 2026",
            "yesterday",
            "7 11 2026 8",
            "99999999999 1 2026",
            "٧ 11 2026",
            "th 11 2026",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_time_is_said_as_exactly_as_it_is_known() {
        assert_eq!(window(Window::month(2026, 11)), "November 2026");
        assert_eq!(window(Window::year(2025)), "2025");
        let day = NaiveDate::from_ymd_opt(2026, 11, 7).unwrap();
        assert_eq!(window(Window::day(day)), "7 November 2026");
    }
}
