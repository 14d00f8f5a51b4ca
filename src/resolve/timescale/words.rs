//! What a word or a phrase does among words about time, in any language: `lexicon` says which words do.

use chrono::Weekday;

use super::said::Week as How;
use crate::model::MonthDay;
use crate::model::timescale::{Portion, Season as Named};

/// What a word or a phrase does in a timescale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A month, 1 to 12, and whether the word is an ordinary verb as well ("may").
    Month {
        number: u32,
        ordinary: bool,
    },
    /// The word "quarter", which a number completes.
    Quarter,
    /// The word "half", which a number completes.
    Half,
    /// The word "year", which a number completes.
    YearWord,
    /// A number of order, in words.
    Ordinal(u32),
    Weekday(Weekday),
    /// From one point to another; at the beginning, up to a point.
    To,
    And,
    Or,
    /// Makes of the next "and" a "to".
    Between,
    /// Up to a point.
    By,
    /// Goes on up to a point, unless a beginning comes before it.
    Until,
    /// Begins when a point is over.
    After,
    /// A beginning without an end, unless an end follows.
    From,
    /// A beginning of which only that is said ("to commence").
    Begins,
    /// Up to a point, said after it.
    AtLatest,
    /// Up to the point beside it.
    Deadline,
    /// All the time of what is named after it.
    During,
    /// A beginning without an end, said after it.
    Onwards,
    Ongoing,
    ToBeConfirmed,
    /// The word "date": what must be confirmed is then the day alone.
    Date,
    /// Again and again: no single window.
    Repeats(Rhythm),
    /// Continues from the point before it: "then quarterly".
    Then,
    /// The first of what recurs.
    First,
    /// The last of a weekday in a month.
    Last,
    /// A day by its place in its month.
    Place(MonthDay),
    /// A part of the year without fixed months.
    Season(Named),
    /// A week without school in the month beside it; alone a season.
    HalfTerm,
    /// Announces a year that is not the calendar's.
    FinancialYear,
    /// Announces a year from September to August.
    AcademicYear,
    /// A reference to another document, with its letter or number.
    Appendix,
    /// Changes the meaning of a date in a way that is not read here ("not before").
    Changes,
    /// Says which part of the time beside it is meant ("early", "end of").
    Narrows(Portion),
    /// The end of the year beside it; beside a month it explains that.
    YearEnd,
    /// Makes a week of the day after it.
    Week(How),
    /// Says what happens, or is grammar; does not change when.
    Aside,
}

/// How often something recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rhythm {
    Yearly,
    HalfYearly,
    Quarterly,
    Monthly,
    /// "each" and "every", which the word after them completes.
    Each,
    /// Any other.
    Other,
}
