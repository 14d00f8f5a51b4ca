//! The recurrence of an event in schema.org terms: a rule or, where no rule can express it, a list
//! of days.

use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::{Map, Value};

use crate::model::{Event, EventTime, Every, MonthDay, Repeats};

use super::{ZONE, put};

/// The schedule of a repeated event, with the times of each occurrence.
pub(super) fn of(event: &Event, repeats: &Repeats) -> Value {
    let first = event.time.first();
    if repeats.on.is_some_and(|it| it.nth().is_none()) {
        let each = |day| Value::Object(hours(event, schedule(None, day, day)));
        return event.days().into_iter().map(each).collect();
    }
    let every = match repeats.every {
        Every::Day => "P1D",
        Every::Week => "P1W",
        Every::Fortnight => "P2W",
        Every::Month => "P1M",
        Every::Quarter => "P3M",
        Every::Year => "P1Y",
    };
    let mut it = schedule(Some(every), first, repeats.until);
    if let Some((number, weekday)) = repeats.on.and_then(MonthDay::nth) {
        put(&mut it, "byDay", Some(format!("{number}{}", letters(weekday))));
        if repeats.every == Every::Year {
            it.insert("byMonth".to_owned(), first.month().into());
        }
    }
    if !repeats.except.is_empty() {
        let except = repeats.except.iter().map(|it| Value::from(it.to_string()));
        it.insert("exceptDate".to_owned(), except.collect());
    }
    Value::Object(hours(event, it))
}

fn schedule(every: Option<&str>, first: NaiveDate, last: NaiveDate) -> Map<String, Value> {
    let mut it = Map::new();
    it.insert("@type".to_owned(), "Schedule".into());
    put(&mut it, "repeatFrequency", every.map(str::to_owned));
    put(&mut it, "startDate", Some(first.to_string()));
    put(&mut it, "endDate", Some(last.to_string()));
    it
}

/// Adds the start and end times, and the duration if it ends on another day.
fn hours(event: &Event, mut it: Map<String, Value>) -> Map<String, Value> {
    let EventTime::Dated { date, last, from, .. } = event.time else { return it };
    put(&mut it, "startTime", from.map(|it| it.format("%H:%M:%S").to_string()));
    let ends = event.time.ends();
    put(&mut it, "endTime", ends.map(|it| it.1.format("%H:%M:%S").to_string()));
    let long = match (event.time.begins(), ends) {
        (Some((begins, from)), Some((ends, to))) if ends > begins => {
            Some(format!("PT{}M", (ends.and_time(to) - begins.and_time(from)).num_minutes()))
        }
        (None, _) if last > date => Some(format!("P{}D", (last - date).num_days() + 1)),
        _ => None,
    };
    put(&mut it, "duration", long);
    put(&mut it, "scheduleTimezone", Some(ZONE.to_owned()));
    it
}

/// "TU"
fn letters(weekday: Weekday) -> String {
    weekday.to_string().chars().take(2).collect::<String>().to_uppercase()
}
