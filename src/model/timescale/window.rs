//! A span of days, the unit in which it was stated, and what is said more closely of its ends.

use chrono::{Datelike, NaiveDate};

/// A span of whole days, both included, and how exactly it was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// The unit in which the publisher spoke; the coarser one where its ends are told in two.
    pub precision: Precision,
    /// Whether a day is named for at least one of its ends ("3 May to June 2027").
    pub names_a_day: bool,
    /// The season at its first end and at its last; the same one twice in a window of one season.
    pub seasons: Ends<Season>,
    /// Which part of the unit at each end is meant ("late 2024 to early 2025"). The days are those of
    /// the whole units.
    pub portions: Ends<Portion>,
}

/// What is said of each end of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ends<T> {
    /// Of the unit with which it begins.
    pub first: Option<T>,
    /// Of the unit with which it ends.
    pub last: Option<T>,
}

/// The unit in which the publisher spoke. A day is never made from a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A day or days.
    Day,
    /// A week or weeks, of which no day is named.
    Week,
    /// A month or months.
    Month,
    /// A quarter or quarters.
    Quarter,
    /// A season or seasons. No days belong to one for everyone, so its window is the year that is
    /// named with it; that of a winter goes on to the end of the next February.
    Season,
    /// A year or years, calendar or financial.
    Year,
}

/// A time of year without fixed days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Season {
    /// Spring.
    Spring,
    /// Summer.
    Summer,
    /// Autumn.
    Autumn,
    /// Winter.
    Winter {
        /// Whether both of its years are named ("winter 2025/26").
        both_years: bool,
    },
    /// A term, a feast, or another time that moves from year to year.
    Other,
}

impl Season {
    /// A winter of which one year is named.
    pub const WINTER: Season = Season::Winter { both_years: false };
}

/// Which part of a unit is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Portion {
    /// "start of March"
    Start,
    /// "early March"
    Early,
    /// "mid March"
    Middle,
    /// "late March"
    Late,
    /// "end of March"
    End,
}

impl Window {
    /// Whole units of which no more is said.
    pub fn new(first: NaiveDate, last: NaiveDate, precision: Precision) -> Window {
        let (seasons, portions) = (Ends::NONE, Ends::NONE);
        Window { first, last, precision, names_a_day: false, seasons, portions }
    }

    /// The same unit, of which a part is meant.
    #[must_use]
    pub fn narrowed(self, portion: Option<Portion>) -> Window {
        Window { portions: Ends::both(portion), ..self }
    }

    /// Whether the publisher named a month, a week or a day, and not only a quarter, a season or a
    /// year.
    pub fn names_a_month(&self) -> bool {
        self.precision <= Precision::Month
    }

    /// Whether it lies wholly before `today`.
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.last < today
    }

    /// The last calendar year that is named: of "winter 2024" that is 2024, though it ends in 2025.
    pub fn last_year(&self) -> i32 {
        let into_next = self.seasons.last == Some(Season::WINTER);
        self.last.year() - i32::from(into_next)
    }
}

impl<T: Copy> Ends<T> {
    /// Nothing is said of either.
    pub const NONE: Ends<T> = Ends { first: None, last: None };

    /// The same of both.
    pub fn both(said: Option<T>) -> Ends<T> {
        Ends { first: said, last: said }
    }
}
