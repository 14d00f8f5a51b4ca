//! Days that recur each month: "first Tuesday", "last Friday", "15th", "last working day".

use chrono::{Datelike, Months, NaiveDate};

use super::token::Token;
use super::words::Meaning;
use crate::model::MonthDay;
use crate::model::timescale::{Precision, Window};

/// More times are more than a page, a calendar or a reader could take.
pub(super) const MOST: usize = 120;

/// One day of a month.
#[derive(Clone, Copy)]
enum Point {
    Place(MonthDay),
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
        let days = points.iter().filter_map(|it| day(*it, month));
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
    let weekday =
        matches!(point, [_, Token::Said(Meaning::Weekday(_))] | [Token::Said(Meaning::Place(_))]);
    let found = weekday.then(|| windows(point, (month.first, month.last)))??;
    match found[..] {
        [day] => Some(day),
        _ => None,
    }
}

fn points(words: &[&Token]) -> Option<Vec<Point>> {
    if let [Token::Said(Meaning::Place(place))] = words {
        return Some(vec![Point::Place(*place)]);
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
            Some(Point::Place(MonthDay::Nth(u8::try_from(*number).ok()?, *weekday)))
        }
        [Token::Said(Meaning::Last)] => Some(Point::Place(MonthDay::Last(*weekday))),
        _ => None,
    };
    numbers.map(point).collect()
}

/// The day in a month, if it has one.
fn day(point: Point, month: NaiveDate) -> Option<NaiveDate> {
    match point {
        Point::Place(place) => place.in_month_of(month),
        Point::Day(day) => month.with_day(day),
    }
}
