//! A row for each event. A day that no one has confirmed is never in the column of dates.

use chrono::NaiveTime;

use crate::model::EventTime;
use crate::site::Route;

use super::column::{Cell, CellKind, Derived};

/// After its title: what it belongs to, and when it is.
pub(super) const TIME: &[Derived] = &[
    Derived::new("action_id", CellKind::Name, |row| {
        Cell::stated(row.event().action.map(|it| row.plan.actions[it].id.as_str()))
    }),
    Derived::new("date", CellKind::Day, |row| match row.event().time {
        EventTime::Dated { date, .. } => Cell::Day(date),
        EventTime::Window(_) => Cell::Blank,
    }),
    Derived::new("last_day", CellKind::Day, |row| match row.event().time {
        EventTime::Dated { date, last, .. } => Cell::day((last > date).then_some(last)),
        EventTime::Window(_) => Cell::Blank,
    }),
    Derived::new("from", CellKind::Name, |row| match row.event().time {
        EventTime::Dated { from, .. } => Cell::stated(from.map(hours)),
        EventTime::Window(_) => Cell::Blank,
    }),
    Derived::new("to", CellKind::Name, |row| match row.event().time {
        EventTime::Dated { to, .. } => Cell::stated(to.map(hours)),
        EventTime::Window(_) => Cell::Blank,
    }),
    Derived::new("first", CellKind::Day, |row| Cell::Day(row.event().time.first())),
    Derived::new("last", CellKind::Day, |row| Cell::Day(row.event().last())),
];

/// After its state: what it moved from.
pub(super) const MOVED: &[Derived] = &[Derived::new("moved_from", CellKind::Name, |row| {
    Cell::stated(row.event().moved_from().map(moment))
})];

/// Where it is on the site.
pub(super) const PLACE: &[Derived] = &[Derived::new("url", CellKind::Address, |row| {
    row.address(Route::Event(row.index, row.place()))
})];

/// A time as ISO 8601 writes it: a day, with its hour where one is given, or a span of days.
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
