//! A span of days, the unit in which it was given, and what is said more closely of its ends.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

/// A span of whole days, both included, and how exactly it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Whether it happens again and again within it ("monthly, May to July 2025"), so that it is no one
    /// event.
    pub recurs: bool,
}

/// What is said of each end of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ends<T> {
    /// Of the unit with which it begins.
    pub first: Option<T>,
    /// Of the unit with which it ends.
    pub last: Option<T>,
}

/// The unit in which the publisher spoke. A day is never made from a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// Its number in the Extended Date/Time Format of ISO 8601-2; none for a term or a feast.
    fn number(self) -> Option<u32> {
        match self {
            Season::Spring => Some(21),
            Season::Summer => Some(22),
            Season::Autumn => Some(23),
            Season::Winter { .. } => Some(24),
            Season::Other => None,
        }
    }
}

/// Which part of a unit is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// A single day.
    pub fn day(day: NaiveDate) -> Window {
        Window { names_a_day: true, ..Window::new(day, day, Precision::Day) }
    }

    /// A month of a year, 1 to 12; a number that is not a month is the year alone.
    pub fn month(year: i32, month: u32) -> Window {
        let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else {
            return Window::year(year);
        };
        let next = first.checked_add_months(Months::new(1)).and_then(|it| it.pred_opt());
        Window::new(first, next.unwrap_or(NaiveDate::MAX), Precision::Month)
    }

    /// A calendar year.
    pub fn year(year: i32) -> Window {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN);
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX);
        Window::new(first, last, Precision::Year)
    }

    /// Whole units of which no more is said.
    pub fn new(first: NaiveDate, last: NaiveDate, precision: Precision) -> Window {
        let (seasons, portions) = (Ends::NONE, Ends::NONE);
        Window { first, last, precision, names_a_day: false, seasons, portions, recurs: false }
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

    /// The day, where it is a single one.
    pub fn as_day(&self) -> Option<NaiveDate> {
        (self.precision == Precision::Day && self.first == self.last).then_some(self.first)
    }

    /// Whether it is called by one name: a day, a month, a season or a calendar year. A quarter and a
    /// financial year are called by their ends.
    pub fn is_one_unit(&self) -> bool {
        let Window { first, last, .. } = *self;
        match self.precision {
            Precision::Day => first == last,
            Precision::Week => (last - first).num_days() < 7,
            Precision::Month => (first.year(), first.month()) == (last.year(), last.month()),
            Precision::Quarter => false,
            Precision::Season => self.seasons.first == self.seasons.last,
            Precision::Year => first.year() == last.year(),
        }
    }

    /// The day by which it is placed among others: its first, or its last where only the end of it is meant
    /// ("late 2027").
    pub fn order(&self) -> NaiveDate {
        let end = matches!(self.portions.first, Some(Portion::Late | Portion::End));
        if end { self.last } else { self.first }
    }

    /// Whether it lies wholly after `today`.
    pub fn is_after(&self, today: NaiveDate) -> bool {
        self.first > today
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

/// As a date of ISO 8601, as exactly as it is given: `2025`, `2025-04`, `2025-04-30`; a season with the
/// number that the Extended Date/Time Format gives it (`2025-21` is spring); any other span by its
/// two ends: `2025-04/2025-06`.
impl fmt::Display for Window {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.first, self.last);
        let month = |it: NaiveDate| format!("{:04}-{:02}", it.year(), it.month());
        let ends = match self.precision {
            Precision::Day | Precision::Week => [first, last].map(|it| it.to_string()),
            Precision::Year if first.ordinal() == 1 && (last.month(), last.day()) == (12, 31) => {
                [first, last].map(|it| format!("{:04}", it.year()))
            }
            Precision::Season => {
                let end = |year: i32, season: Option<Season>| match season.and_then(Season::number)
                {
                    Some(number) => format!("{year:04}-{number}"),
                    None => format!("{year:04}"),
                };
                [end(first.year(), self.seasons.first), end(self.last_year(), self.seasons.last)]
            }
            Precision::Month | Precision::Quarter | Precision::Year => [first, last].map(month),
        };
        let [from, to] = ends;
        if from == to { out.write_str(&from) } else { write!(out, "{from}/{to}") }
    }
}
