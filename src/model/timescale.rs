//! When something is meant to happen, as precisely as the publisher has committed to.
//!
//! Words are read in `resolve::timescale`; here is what they can mean, and what may be asked
//! of it. Nothing here knows the build date: who asks brings it.

use std::collections::BTreeSet;

use chrono::{Datelike, Month, NaiveDate};

mod window;

pub use window::{Ends, Portion, Precision, Season, Window};

/// The words of the plan about time and what they mean, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timescale {
    /// The words as printed.
    pub printed: String,
    /// What they mean.
    pub reading: Reading,
    /// Whether that is the meaning of some of the words only: a beginning or an end beside
    /// it in the plan has no reading.
    pub in_part: bool,
}

/// A mistake in a year makes no thousand headings: of a longer span only the ends are listed.
const MOST_YEARS: i32 = 30;

/// What words about time mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// One or more spans of days, in order.
    Windows(Vec<Window>),
    /// A last date without a first ("by March 2024"): done at the latest when this window ends.
    /// It says nothing of a beginning, so it is not a span and makes no event.
    By(Window),
    /// It goes on until this window ends ("until March 2028"). When it began is not given, so it is not a span
    /// and makes no event.
    Until(Window),
    /// It begins at some time after this window ("after March 2028"). It makes no event and is never past.
    After(Window),
    /// A first date without a last: it begins in this window, and no end is given. It makes no
    /// event and is never past.
    From(Window),
    /// Goes on without a given end.
    Ongoing {
        /// The window in which it begins, where that is given.
        from: Option<Window>,
    },
    /// The publisher says that the time is not fixed yet ("to be confirmed", "pending").
    ToBeConfirmed,
    /// Words that surely name no time ("as required"): shown as printed, and a page may say that they
    /// do not say when.
    Described,
    /// Words that may name a time, but not one that can be put into days ("each November", "in the autumn",
    /// "within one year of commencement"): shown as printed. Nothing may deny that they say when.
    InWords,
    /// Words that planpress could not read. They may name a time too.
    NotUnderstood,
}

/// What the words of a plan about time are read against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// First and last day of the plan, where its period is given.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// The month in which the plan's year starts; its first quarter starts there too.
    pub year_starts: Month,
    /// The language of its words.
    pub language: Language,
}

impl Default for Calendar {
    /// That of a plan that says nothing about time.
    fn default() -> Self {
        Calendar { period: None, year_starts: Month::January, language: Language::English }
    }
}

/// A language of which the words about time are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Welsh, with English words among its own.
    Welsh,
}

impl Language {
    /// The language of a tag such as `en-GB`; English where the words of a language are not known.
    pub fn of(tag: &str) -> Language {
        match tag.split('-').next() {
            Some(first) if first.eq_ignore_ascii_case("cy") => Language::Welsh,
            _ => Language::English,
        }
    }
}

/// Where a timescale is in a list: what has a date by its date, then what goes on, what must still
/// be confirmed, what is only described, and what could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    rank: u8,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
}

impl Timescale {
    /// The spans of days in which it happens, in order; none where no span is given.
    pub fn windows(&self) -> &[Window] {
        match &self.reading {
            Reading::Windows(windows) => windows,
            _ => &[],
        }
    }

    /// The windows that make events: those for which a month, a week or a day is named. A quarter, a
    /// season or a year alone makes none, and no more does a time in which it happens again and again.
    pub fn event_windows(&self) -> impl Iterator<Item = Window> + '_ {
        self.windows().iter().copied().filter(|it| it.names_a_month() && !it.recurs)
    }

    /// Whether a month or a day is named for at least one of its windows.
    pub fn names_a_month(&self) -> bool {
        self.event_windows().next().is_some()
    }

    /// Whether all that is given lies wholly before `today`. What has no given end is never past.
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.ends().is_some_and(|last| last < today)
    }

    /// The first day that is given: of the first window, of the window in which it begins, or of
    /// the window at whose end it is due.
    pub fn first(&self) -> Option<NaiveDate> {
        self.stated().iter().map(|window| window.first).min()
    }

    /// The last day that is given; of something ongoing, the last day on which it may begin.
    pub fn last(&self) -> Option<NaiveDate> {
        self.stated().iter().map(|window| window.last).max()
    }

    /// The calendar years in which it happens: of something that goes on, or whose end is not given,
    /// the year in which it begins, or may begin, and of something that has a last date alone, the year of
    /// that.
    pub fn years(&self) -> BTreeSet<i32> {
        let of = |it: &Window| {
            let (first, last) = (it.first.year(), it.last_year());
            let every = last.saturating_sub(first) <= MOST_YEARS;
            let between = if every { first..=last } else { first..=first };
            between.chain([last])
        };
        match &self.reading {
            Reading::Windows(windows) => windows.iter().flat_map(of).collect(),
            Reading::From(window) | Reading::Ongoing { from: Some(window) } => {
                BTreeSet::from([window.first.year()])
            }
            Reading::By(window) | Reading::Until(window) => BTreeSet::from([window.last_year()]),
            Reading::After(window) => window.last.succ_opt().iter().map(Datelike::year).collect(),
            _ => BTreeSet::new(),
        }
    }

    /// Orders timescales for a reader.
    pub fn sort_key(&self) -> SortKey {
        let rank = match &self.reading {
            Reading::Windows(_)
            | Reading::By(_)
            | Reading::Until(_)
            | Reading::After(_)
            | Reading::From(_)
            | Reading::Ongoing { from: Some(_) } => 0,
            Reading::Ongoing { from: None } => 1,
            Reading::ToBeConfirmed => 2,
            Reading::Described | Reading::InWords => 3,
            Reading::NotUnderstood => 4,
        };
        let first = match &self.reading {
            Reading::After(window) => Some(window.last),
            _ => self.stated().iter().map(Window::order).min(),
        };
        SortKey { rank, first, last: self.last() }
    }

    /// The day after which nothing is left to happen.
    pub(super) fn ends(&self) -> Option<NaiveDate> {
        match &self.reading {
            Reading::Windows(_) | Reading::By(_) | Reading::Until(_) => self.last(),
            _ => None,
        }
    }

    /// The windows that are given, whatever is said of them.
    pub fn stated(&self) -> &[Window] {
        match &self.reading {
            Reading::Windows(windows) => windows,
            Reading::By(window)
            | Reading::Until(window)
            | Reading::After(window)
            | Reading::From(window)
            | Reading::Ongoing { from: Some(window) } => std::slice::from_ref(window),
            _ => &[],
        }
    }
}

impl Calendar {
    /// The calendar of a file that belongs to no plan: its years are the calendar's.
    pub const UNKNOWN: Calendar =
        Calendar { period: None, year_starts: Month::January, language: Language::English };

    /// Whether any day of a calendar year belongs to the plan's period.
    pub fn has_year(&self, year: i32) -> bool {
        self.period.is_some_and(|(first, last)| first.year() <= year && year <= last.year())
    }

    /// The first and last day of one of the plan's years, by its number; none where its period does
    /// not begin with such a year, or does not hold it.
    pub fn year(&self, number: u32) -> Option<(NaiveDate, NaiveDate)> {
        let (begins, ends) = self.period?;
        let whole = begins.day() == 1 && begins.month() == self.year_starts.number_from_month();
        let months = |years: u32| Some(chrono::Months::new(years.checked_mul(12)?));
        let first = begins.checked_add_months(months(number.checked_sub(1)?)?)?;
        let last = begins.checked_add_months(months(number)?)?.pred_opt()?;
        (whole && last <= ends).then_some((first, last))
    }

    /// The plan's period, if it is no longer than twelve months: within it a month or a quarter
    /// needs no year.
    pub fn single_year(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (first, last) = self.period?;
        let next = first.checked_add_months(chrono::Months::new(12))?;
        (first <= last && last < next).then_some((first, last))
    }
}
