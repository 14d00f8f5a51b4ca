//! A day by its place in a month: "first Tuesday", "last Friday", "last day", "last working day".
//!
//! Here are its words and the day that it is in a month. What a plan's own words about time mean is
//! read in `resolve`.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// A day that every month has, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthDay {
    /// The first to fourth of a weekday.
    Nth(u8, Weekday),
    /// The last of a weekday.
    Last(Weekday),
    /// The last day, whatever its number.
    LastDay,
    /// The last day from Monday to Friday that is not a bank holiday in England.
    LastWorkingDay,
}

macro_rules! month_days {
    ($($name:literal $day:ident,)*) => {
        /// Every word that an author can choose; of two for one day the first is the one to write.
        const WORDS: &[(&str, MonthDay)] = &[
            $(
                (concat!("first ", $name), MonthDay::Nth(1, Weekday::$day)),
                (concat!("1st ", $name), MonthDay::Nth(1, Weekday::$day)),
                (concat!("second ", $name), MonthDay::Nth(2, Weekday::$day)),
                (concat!("2nd ", $name), MonthDay::Nth(2, Weekday::$day)),
                (concat!("third ", $name), MonthDay::Nth(3, Weekday::$day)),
                (concat!("3rd ", $name), MonthDay::Nth(3, Weekday::$day)),
                (concat!("fourth ", $name), MonthDay::Nth(4, Weekday::$day)),
                (concat!("4th ", $name), MonthDay::Nth(4, Weekday::$day)),
                (concat!("last ", $name), MonthDay::Last(Weekday::$day)),
            )*
            ("last day", MonthDay::LastDay),
            ("last working day", MonthDay::LastWorkingDay),
        ];
    };
}

month_days! {
    "Monday" Mon,
    "Tuesday" Tue,
    "Wednesday" Wed,
    "Thursday" Thu,
    "Friday" Fri,
    "Saturday" Sat,
    "Sunday" Sun,
}

impl MonthDay {
    /// The words alone.
    pub const NAMES: &'static [&'static str] = &{
        let mut names = [""; WORDS.len()];
        let mut at = 0;
        while at < names.len() {
            names[at] = WORDS[at].0;
            at += 1;
        }
        names
    };

    /// The word to write.
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|it| it.1 == self).map_or("", |it| it.0)
    }

    /// What a word means.
    pub fn of_word(word: &str) -> Option<MonthDay> {
        WORDS.iter().find(|it| it.0 == word).map(|it| it.1)
    }

    /// Its number, counted from the end where it is below nought, and its weekday; none for a day of any weekday.
    pub fn nth(self) -> Option<(i8, Weekday)> {
        match self {
            MonthDay::Nth(number, weekday) => Some((i8::try_from(number).ok()?, weekday)),
            MonthDay::Last(weekday) => Some((-1, weekday)),
            MonthDay::LastDay | MonthDay::LastWorkingDay => None,
        }
    }

    /// Its day in the month of another day.
    pub fn in_month_of(self, day: NaiveDate) -> Option<NaiveDate> {
        let next = day.with_day(1)?.checked_add_months(Months::new(1))?;
        let before = |fits: &dyn Fn(NaiveDate) -> bool| {
            (1..=28).filter_map(|back| next.checked_sub_days(Days::new(back))).find(|it| fits(*it))
        };
        match self {
            MonthDay::Nth(number, weekday) => {
                NaiveDate::from_weekday_of_month_opt(day.year(), day.month(), weekday, number)
            }
            MonthDay::Last(weekday) => before(&|it| it.weekday() == weekday),
            MonthDay::LastDay => next.pred_opt(),
            MonthDay::LastWorkingDay => before(&is_working_day),
        }
    }
}

/// Whether it is a working day at the end of a month in England: no weekend, and no bank holiday of
/// those that can be the last weekday of a month.
fn is_working_day(day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let last_monday = day.weekday() == Weekday::Mon && day.day() > 24;
    let bank_holiday = last_monday && matches!(day.month(), 5 | 8);
    let from_easter = easter(day.year()).map(|it| (day - it).num_days());
    !(weekend || bank_holiday || matches!(from_easter, Some(-2 | 1)))
}

/// Easter Sunday, by the rule of the Gregorian calendar.
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let moon = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (b % 4) + 2 * (c / 4) - moon - c % 4) % 7;
    let late = (a + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, (days / 31).unsigned_abs(), (days % 31 + 1).unsigned_abs())
}
