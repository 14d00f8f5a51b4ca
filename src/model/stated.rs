//! What is said, what is not, and what the source lost.

use chrono::{Datelike, NaiveDate};

/// A value of a plan. Blank is blank: it is never filled with a guess.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Stated<T> {
    /// The publisher says it.
    Stated(T),
    /// The publisher leaves it blank.
    #[default]
    NotStated,
    /// It stood in the source and was lost on the way here.
    Lost,
}

impl<T> Stated<T> {
    /// The value, where it is stated.
    pub fn get(&self) -> Option<&T> {
        match self {
            Stated::Stated(value) => Some(value),
            Stated::NotStated | Stated::Lost => None,
        }
    }
}

/// A date as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// A year.
    Year(i32),
    /// A month of a year, 1 to 12.
    Month(i32, u32),
    /// A day.
    Day(NaiveDate),
}

impl PartialDate {
    /// The last day that it may mean: what counts when something grows old.
    pub fn last_day(self) -> NaiveDate {
        let (year, month) = match self {
            PartialDate::Day(day) => return day,
            PartialDate::Month(year, month) => (year, month),
            PartialDate::Year(year) => (year, 12),
        };
        let next = if month == 12 { (year.saturating_add(1), 1) } else { (year, month + 1) };
        NaiveDate::from_ymd_opt(next.0, next.1, 1)
            .and_then(|it| it.pred_opt())
            .unwrap_or(NaiveDate::MAX)
    }

    /// The first day that it may mean.
    pub fn first_day(self) -> NaiveDate {
        let first = match self {
            PartialDate::Day(day) => return day,
            PartialDate::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            PartialDate::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
        };
        first.unwrap_or(NaiveDate::MIN)
    }

    /// The year.
    pub fn year(self) -> i32 {
        match self {
            PartialDate::Year(year) | PartialDate::Month(year, _) => year,
            PartialDate::Day(day) => day.year(),
        }
    }
}
