//! Formats dates in a language with ICU4X data, always in the Gregorian calendar: a plan's "2025"
//! is the same year in Persian.
//!
//! ICU's formatters cannot be shared between threads and are expensive for a single date. So each
//! pattern is formatted once for each month, and kept as text with gaps for day, year and weekday.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use icu::calendar::{Date, Gregorian};
use icu::datetime::fieldsets::{M, MD, YM, YMD, YMDE};
use icu::datetime::{DateTimeFormatterLoadError, FixedCalendarDateTimeFormatter, parts};
use icu::locale::Locale;
use writeable::{Part, PartsWrite, Writeable};

use super::numerals::Numerals;

/// The text of a date, with gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    /// The day, with at least this many digits.
    Day(usize),
    Year,
    Weekday,
}

/// One pattern for each month of the year.
type Months = [Vec<Piece>; 12];

/// The date patterns of a language.
#[derive(Debug)]
pub(super) struct Dates {
    date: Months,
    weekday_date: Months,
    day_month: Months,
    month_year: Months,
    month: Months,
    /// Weekdays from Monday, in the form used in a date.
    weekdays: [String; 7],
}

impl Dates {
    /// English for a language that ICU does not know: its root data calls January "M01".
    pub(super) fn new(locale: &Locale) -> Self {
        let own = Dates::read(locale).ok();
        let own = own.filter(|dates| dates.month[0] != [Piece::Words("M01".into())]);
        own.unwrap_or_else(|| {
            Dates::read(&icu::locale::locale!("en-GB"))
                .expect("the dates of British English are part of the program")
        })
    }

    fn read(locale: &Locale) -> Result<Self, DateTimeFormatterLoadError> {
        type Formatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;
        let date = Formatter::try_new(locale.into(), YMD::long())?;
        let weekday_date = Formatter::try_new(locale.into(), YMDE::long())?;
        let day_month = Formatter::try_new(locale.into(), MD::long())?;
        let month_year = Formatter::try_new(locale.into(), YM::long())?;
        let month = Formatter::try_new(locale.into(), M::long())?;
        // The fifth of each month of 2023: a single digit, so that any leading zero shows.
        // 2 January 2023 is a Monday.
        let days = |month: usize| sample(month + 1, 5);
        let weekdays =
            std::array::from_fn(|day| Parts::of(&weekday_date.format(&sample(1, day + 2))).weekday);
        Ok(Dates {
            date: std::array::from_fn(|it| Parts::of(&date.format(&days(it))).pieces),
            weekday_date: std::array::from_fn(|it| {
                Parts::of(&weekday_date.format(&days(it))).pieces
            }),
            day_month: std::array::from_fn(|it| Parts::of(&day_month.format(&days(it))).pieces),
            month_year: std::array::from_fn(|it| Parts::of(&month_year.format(&days(it))).pieces),
            month: std::array::from_fn(|it| Parts::of(&month.format(&days(it))).pieces),
            weekdays,
        })
    }

    pub(super) fn date(&self, numerals: &Numerals, day: NaiveDate) -> String {
        self.write(&self.date, numerals, day)
    }

    pub(super) fn weekday_date(&self, numerals: &Numerals, day: NaiveDate) -> String {
        self.write(&self.weekday_date, numerals, day)
    }

    pub(super) fn day_month(&self, numerals: &Numerals, day: NaiveDate) -> String {
        self.write(&self.day_month, numerals, day)
    }

    pub(super) fn month_year(&self, numerals: &Numerals, day: NaiveDate) -> String {
        self.write(&self.month_year, numerals, day)
    }

    pub(super) fn month(&self, numerals: &Numerals, day: NaiveDate) -> String {
        self.write(&self.month, numerals, day)
    }

    pub(super) fn weekday(&self, day: NaiveDate) -> &str {
        &self.weekdays[day.weekday().num_days_from_monday() as usize]
    }

    fn write(&self, months: &Months, numerals: &Numerals, day: NaiveDate) -> String {
        let mut written = String::new();
        for piece in &months[day.month0() as usize] {
            match piece {
                Piece::Words(words) => written.push_str(words),
                Piece::Day(width) => written.push_str(&numerals.plain(day.day().into(), *width)),
                Piece::Year => written.push_str(&numerals.plain(day.year().into(), 1)),
                Piece::Weekday => written.push_str(self.weekday(day)),
            }
        }
        written
    }
}

fn sample(month: usize, day: usize) -> Date<Gregorian> {
    let sample = Date::try_new_gregorian(2023, month as u8, day as u8);
    sample.expect("months 1 to 12 and days 2 to 8 are dates")
}

/// Splits a date into its fields as ICU writes it.
#[derive(Default)]
struct Parts {
    pieces: Vec<Piece>,
    weekday: String,
    /// The field being written, and its text so far.
    field: Option<(Part, String)>,
}

impl Parts {
    fn of(written: &impl Writeable) -> Self {
        let mut parts = Parts::default();
        // Writing to memory cannot fail.
        let _ = written.write_to_parts(&mut parts);
        parts
    }

    fn close(&mut self, part: Part, words: String) {
        let piece = match part {
            parts::DAY => Piece::Day(words.chars().count()),
            parts::YEAR => Piece::Year,
            _ => {
                self.weekday = words;
                Piece::Weekday
            }
        };
        self.pieces.push(piece);
    }
}

impl fmt::Write for Parts {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        match (&mut self.field, self.pieces.last_mut()) {
            (Some((_, field)), _) => field.push_str(words),
            (None, Some(Piece::Words(last))) => last.push_str(words),
            (None, _) => self.pieces.push(Piece::Words(words.to_owned())),
        }
        Ok(())
    }
}

impl PartsWrite for Parts {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        let gap = matches!(part, parts::DAY | parts::YEAR | parts::WEEKDAY);
        if !gap || self.field.is_some() {
            return write(self);
        }
        self.field = Some((part, String::new()));
        let written = write(self);
        if let Some((part, words)) = self.field.take() {
            self.close(part, words);
        }
        written
    }
}
