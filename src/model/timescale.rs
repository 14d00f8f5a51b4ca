//! When something is meant to happen, as precisely as the publisher has committed to.

use chrono::NaiveDate;

/// The words of the plan about time and what they mean, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timescale {
    /// The words as printed.
    pub printed: String,
    /// What they mean.
    pub reading: Reading,
}

/// What words about time mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// One or more spans of days, in order.
    Windows(Vec<Window>),
    /// Goes on without a stated end.
    Ongoing {
        /// The window in which it begins, where that is stated.
        from: Option<Window>,
    },
    /// The publisher says that the time is not fixed yet ("to be confirmed", "pending").
    ToBeConfirmed,
    /// Words that do not say when ("Meeting held quarterly", "within one year of commencement"): shown as they are.
    Described,
    /// Words that planpress could not read.
    NotUnderstood,
}

/// A span of whole days, both included, and how exactly it was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// The unit in which the publisher spoke.
    pub precision: Precision,
}

/// The unit in which the publisher spoke. A day is never made from a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A day or days.
    Day,
    /// A month or months.
    Month,
    /// A quarter or quarters.
    Quarter,
    /// A year or years, calendar or financial.
    Year,
}
