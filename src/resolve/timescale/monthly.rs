//! Days that recur each month: "first Tuesday", "last Friday", "15th", "last working day".

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::tokens::Token;
use super::words::Meaning;
use crate::model::timescale::{Precision, Window};

/// More times are more than a page, a calendar or a reader could take.
pub(super) const MOST: usize = 120;

/// One day of a month.
#[derive(Clone, Copy)]
enum Point {
    /// The first to fourth of a weekday.
    Nth(u32, Weekday),
    Last(Weekday),
    LastWorkingDay,
    Day(u32),
}

/// The days that the words name, in each month of a period; none for other words.
pub(super) fn windows(
    words: &[&Token],
    (first, last): (NaiveDate, NaiveDate),
) -> Option<Vec<Window>> {
    let points = points(words)?;
    let mut found = Vec::new();
    let mut month = first.with_day(1)?;
    // A longer period holds more days than are read.
    for _ in 0..MOST + 2 {
        if month > last {
            break;
        }
        let next = month.checked_add_months(Months::new(1))?;
        let days = points.iter().filter_map(|it| day(*it, month, next));
        found.extend(days.filter(|it| first <= *it && *it <= last));
        month = next;
    }
    found.sort();
    found.dedup();
    let window = |day| Window { names_a_day: true, ..Window::new(day, day, Precision::Day) };
    Some(found.into_iter().map(window).collect())
}

/// The day that words name within one month: "last Friday of June 2025". None for other words.
pub(super) fn of_one_month(tokens: &[Token]) -> Option<Window> {
    let said: Vec<&Token> =
        tokens.iter().filter(|it| !matches!(it, Token::Said(Meaning::Aside))).collect();
    let [point @ .., Token::Said(Meaning::Month { number, .. }), Token::Year(year)] = &said[..]
    else {
        return None;
    };
    let month = Window::month(*year, *number);
    // A number alone is a day of the month, and is read with it.
    let weekday = matches!(
        point,
        [_, Token::Said(Meaning::Weekday(_))] | [Token::Said(Meaning::LastWorkingDay)]
    );
    let found = weekday.then(|| windows(point, (month.first, month.last)))??;
    match found[..] {
        [day] => Some(day),
        _ => None,
    }
}

fn points(words: &[&Token]) -> Option<Vec<Point>> {
    if let [Token::Said(Meaning::LastWorkingDay)] = words {
        return Some(vec![Point::LastWorkingDay]);
    }
    let (end, numbers) = words.split_last()?;
    let Token::Said(Meaning::Weekday(weekday)) = end else {
        return match words {
            [Token::Number { value: day @ 1..=31, ordinal: true, .. }] => {
                Some(vec![Point::Day(*day)])
            }
            _ => None,
        };
    };
    // "first and third Tuesday"
    let numbers = numbers.split(|it| matches!(it, Token::Comma | Token::Said(Meaning::And)));
    let point = |number: &[&Token]| match number {
        [Token::Said(Meaning::Ordinal(number))]
        | [Token::Number { value: number @ 1..=4, ordinal: true, .. }] => {
            Some(Point::Nth(*number, *weekday))
        }
        [Token::Said(Meaning::Last)] => Some(Point::Last(*weekday)),
        _ => None,
    };
    numbers.map(point).collect()
}

/// The day in a month, if it has one. `next` is the first day of the month after it.
fn day(point: Point, month: NaiveDate, next: NaiveDate) -> Option<NaiveDate> {
    let before = |fits: &dyn Fn(NaiveDate) -> bool| {
        (1..=28).filter_map(|back| next.checked_sub_days(Days::new(back))).find(|it| fits(*it))
    };
    match point {
        Point::Nth(number, weekday) => {
            NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), weekday, number as u8)
        }
        Point::Last(weekday) => before(&|it| it.weekday() == weekday),
        Point::LastWorkingDay => before(&is_working_day),
        Point::Day(day) => month.with_day(day),
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
