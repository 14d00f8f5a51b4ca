//! Spans of time in words, as the writing guide of GOV.UK has them: "May to June 2023",
//! "November 2023 to February 2024", "27 to 29 January 2025", "10:30am to midday". What is said
//! between the ends, and in which order, are messages.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{Arg, Locale};
use crate::model::timescale::{Precision, Window};

impl Locale {
    /// A window in the unit in which its publisher spoke: "27 January 2025", "May to June 2023",
    /// "2023 to 2026". A year that is no calendar year says its months: "April 2010 to March 2011".
    pub fn window(&self, window: &Window) -> String {
        let Window { first, last, precision, .. } = *window;
        match precision {
            Precision::Day => self.date_range(first, last),
            Precision::Month | Precision::Quarter => self.month_range(first, last),
            Precision::Year if is_calendar_years(window) => {
                self.year_range(first.year(), last.year())
            }
            Precision::Year => self.month_range(first, last),
        }
    }

    /// The window at whose end something is due. Of a year that is no calendar year the last month
    /// says it: "March 2026", where the whole year behind "by" would be a puzzle.
    pub fn due(&self, window: &Window) -> String {
        match window.precision {
            Precision::Year if !is_calendar_years(window) => {
                self.month_range(window.last, window.last)
            }
            _ => self.window(window),
        }
    }

    /// The window in which something begins. Of a year that is no calendar year the first month
    /// says it: "April 2025".
    pub fn begins(&self, window: &Window) -> String {
        match window.precision {
            Precision::Year if !is_calendar_years(window) => {
                self.month_range(window.first, window.first)
            }
            _ => self.window(window),
        }
    }

    /// Several windows: "November 2023, November 2024 and November 2025".
    pub fn windows(&self, windows: &[Window]) -> String {
        let words: Vec<String> = windows.iter().map(|window| self.window(window)).collect();
        self.list(&words)
    }

    /// Days, both included: "27 to 29 January 2025".
    pub fn date_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.date(first);
        }
        let (from_date, to_date) = (self.date(first), self.date(last));
        if first.year() != last.year() {
            return self.between(&from_date, &to_date);
        }
        let (key, from) = match first.month() == last.month() {
            true => ("range-days", self.numerals.plain(first.day().into(), 1)),
            false => ("range-dates", self.dates.day_month(&self.numerals, first)),
        };
        let args = [
            ("from", from.into()),
            ("to", Arg::from(&to_date)),
            ("from-date", Arg::from(&from_date)),
            ("to-day", self.numerals.plain(last.day().into(), 1).into()),
            ("to-day-month", self.dates.day_month(&self.numerals, last).into()),
            ("to-month", self.dates.month_year(&self.numerals, last).into()),
            ("year", self.year(last.year()).into()),
        ];
        self.text(key, &args)
    }

    /// The months in which two days lie: "May to June 2023".
    pub fn month_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        let to = self.dates.month_year(&self.numerals, last);
        if (first.year(), first.month()) == (last.year(), last.month()) {
            return to;
        }
        if first.year() != last.year() {
            return self.between(&self.dates.month_year(&self.numerals, first), &to);
        }
        let args = [
            ("from", self.dates.month(&self.numerals, first).into()),
            ("to", Arg::from(&to)),
            ("to-name", self.dates.month(&self.numerals, last).into()),
            ("year", self.year(last.year()).into()),
        ];
        self.text("range-months", &args)
    }

    /// Years, both included: "2023", "2023 to 2026".
    pub fn year_range(&self, first: i32, last: i32) -> String {
        match first == last {
            true => self.year(first),
            false => self.between(&self.year(first), &self.year(last)),
        }
    }

    /// A time of day: "10am", "10:30am", "midday", "midnight".
    pub fn time(&self, time: NaiveTime) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        let key = match (hour, minute) {
            (0, 0) => "time-midnight",
            (12, 0) => "time-midday",
            (0..12, 0) => "time-morning-hour",
            (0..12, _) => "time-morning",
            (_, 0) => "time-afternoon-hour",
            _ => "time-afternoon",
        };
        let digits = |number: u32, width| Arg::from(self.numerals.plain(number.into(), width));
        let args = [
            ("hour", digits((hour + 11) % 12 + 1, 1)),
            ("hour-24", digits(hour, 2)),
            ("minute", digits(minute, 2)),
        ];
        self.text(key, &args)
    }

    /// From one time of day to another: "10am to 3pm".
    pub fn time_range(&self, from: NaiveTime, to: NaiveTime) -> String {
        match from == to {
            true => self.time(from),
            false => self.between(&self.time(from), &self.time(to)),
        }
    }

    fn between(&self, from: &str, to: &str) -> String {
        self.text("range", &[("from", from.into()), ("to", to.into())])
    }
}

/// Whether a window goes from a 1 January to a 31 December.
fn is_calendar_years(window: &Window) -> bool {
    let ends = |day: NaiveDate| (day.month(), day.day());
    ends(window.first) == (1, 1) && ends(window.last) == (12, 31)
}
