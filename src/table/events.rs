//! A row for each event. A day that nobody has confirmed is never in the column of dates.

use chrono::NaiveTime;

use crate::model::{Event, EventState, EventTime};
use crate::site::Route;

use super::Row;
use super::column::{Cell, Field, Kind};

pub(super) const FIELDS: &[Field] = &[
    Field::new("id", Kind::Name, |row| Cell::words(event(row).id.as_str())),
    Field::new("title", Kind::Words, |row| Cell::words(event(row).title.as_str())),
    Field::new("action_id", Kind::Name, |row| {
        Cell::stated(event(row).action.map(|it| row.plan.actions[it].id.as_str()))
    }),
    Field::new("date", Kind::Day, |row| match event(row).time {
        EventTime::Dated { date, .. } => Cell::Day(date),
        EventTime::Window(_) => Cell::Blank,
    }),
    Field::new("from", Kind::Name, |row| match event(row).time {
        EventTime::Dated { from, .. } => Cell::stated(from.map(hours)),
        EventTime::Window(_) => Cell::Blank,
    }),
    Field::new("to", Kind::Name, |row| match event(row).time {
        EventTime::Dated { to, .. } => Cell::stated(to.map(hours)),
        EventTime::Window(_) => Cell::Blank,
    }),
    Field::new("first", Kind::Day, |row| Cell::Day(event(row).time.first())),
    Field::new("last", Kind::Day, |row| Cell::Day(event(row).last())),
    Field::new("repeats", Kind::Name, |row| {
        Cell::stated(event(row).repeats.map(|it| it.every.as_str()))
    }),
    Field::new("repeats_until", Kind::Day, |row| Cell::day(event(row).repeats.map(|it| it.until))),
    Field::new("state", Kind::Name, |row| {
        Cell::words(match event(row).state {
            EventState::Planned => "planned",
            EventState::Cancelled => "cancelled",
            EventState::Moved => "moved",
        })
    }),
    Field::new("moved_from", Kind::Name, |row| Cell::stated(event(row).moved_from().map(moment))),
    Field::new("place", Kind::Words, |row| Cell::stated(event(row).place.as_ref())),
    Field::new("access", Kind::Words, |row| Cell::words(event(row).access.plain_text())),
    Field::new("summary", Kind::Words, |row| Cell::words(event(row).summary.plain_text())),
    Field::new("background", Kind::Words, |row| Cell::words(event(row).background.plain_text())),
    Field::new("notes", Kind::List, |row| {
        Cell::list(event(row).notes.iter().map(|it| it.text.plain_text()))
    }),
    Field::new("url", Kind::Address, |row| row.address(Route::Event(row.index, row.at))),
];

fn event(row: Row<'_>) -> &Event {
    &row.plan.events[row.at]
}

/// A time as ISO 8601 writes it: a day, with its hour where one is stated, or a span of days.
fn moment(time: EventTime) -> String {
    match time {
        EventTime::Dated { date, from: Some(from), .. } => format!("{date}T{}", hours(from)),
        EventTime::Dated { date, from: None, .. } => date.to_string(),
        EventTime::Window(window) => format!("{}/{}", window.first, window.last),
    }
}

/// `10:30`, on the 24-hour clock.
fn hours(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
