//! The recurrence of an event: a rule with excluded dates or, where no rule can express it, a list
//! of dates.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::model::{Event, EventTime, Every, MonthDay, Repeats};

use super::lines::Lines;
use super::{at, day, zone};

/// Writes the recurrence of an event; nothing if it does not repeat.
pub(super) fn write(event: &Event, lines: &mut Lines<'_>) {
    let (EventTime::Dated { date: first, .. }, Some(repeats)) = (event.time, &event.repeats) else {
        return;
    };
    let days = event.days();
    match rule(repeats, first, days.last().copied()) {
        Some(rule) => {
            lines.value("RRULE", &rule);
            dates("EXDATE", event, &repeats.except, lines);
        }
        // The first date is included: many programs do not count the start date as well as a list,
        // and a date listed twice counts once.
        None => dates("RDATE", event, &days, lines),
    }
}

/// The rule up to the last day. It uses a count, not an end date: an end date would have to be a
/// UTC moment for an event with times, and a day for one without.
fn rule(repeats: &Repeats, first: NaiveDate, last: Option<NaiveDate>) -> Option<String> {
    let (frequency, interval) = match repeats.every {
        Every::Day => ("DAILY", 1),
        Every::Week => ("WEEKLY", 1),
        Every::Fortnight => ("WEEKLY", 2),
        Every::Month => ("MONTHLY", 1),
        Every::Quarter => ("MONTHLY", 3),
        Every::Year => ("YEARLY", 1),
    };
    let mut rule = format!("FREQ={frequency}");
    if interval > 1 {
        rule += &format!(";INTERVAL={interval}");
    }
    if let Some(place) = repeats.on {
        if repeats.every == Every::Year {
            rule += &format!(";BYMONTH={}", first.month());
        }
        rule += &match (place, place.nth()) {
            (MonthDay::LastDay, _) => ";BYMONTHDAY=-1".to_owned(),
            (_, Some((number, weekday))) => format!(";BYDAY={number}{}", letters(weekday)),
            _ => return None,
        };
    }
    let count = repeats.rule(first).into_iter().filter(|it| Some(*it) <= last).count();
    Some(format!("{rule};COUNT={count}"))
}

/// "TU"
fn letters(weekday: Weekday) -> String {
    weekday.to_string().chars().take(2).collect::<String>().to_uppercase()
}

/// Dates in the same form as the event's start, as the format requires.
fn dates(name: &str, event: &Event, days: &[NaiveDate], lines: &mut Lines<'_>) {
    if days.is_empty() {
        return;
    }
    let (kind, written): (_, Vec<String>) = match event.time.begins() {
        Some((_, hour)) => {
            (format!("TZID={}", zone::NAME), days.iter().map(|it| at(*it, hour)).collect())
        }
        None => ("VALUE=DATE".to_owned(), days.iter().map(|it| day(*it)).collect()),
    };
    lines.value(&format!("{name};{kind}"), &written.join(","));
}
