//! A row for each action. What the plan prints, what an update made
//! of its time, and how planpress reads it stand side by side.

use crate::model::timescale::{Reading, Timescale, Window};
use crate::model::{Action, Objective};
use crate::site::Route;

use super::Row;
use super::column::{Cell, CellKind, Derived};

/// What it is part of.
pub(super) const ABOVE: &[Derived] = &[
    Derived::new("objective_id", CellKind::Name, |row| Cell::words(row.objective().id.as_str())),
    Derived::new("objective_number", CellKind::Words, |row| {
        Cell::stated(row.objective().number.get())
    }),
    Derived::new("objective", CellKind::Words, |row| Cell::stated(row.objective().title.get())),
];

/// After the time as printed: what holds now, and how we read it.
pub(super) const TIME: &[Derived] = &[
    Derived::new("when_changed", CellKind::Words, |row| {
        Cell::stated(row.action().changed_time().map(|it| &it.1.printed))
    }),
    Derived::new("when", CellKind::List, |row| row.time().map_or(Cell::Blank, reading)),
    Derived::new("first", CellKind::Day, |row| Cell::day(row.time().and_then(first))),
    Derived::new("last", CellKind::Day, |row| Cell::day(row.time().and_then(last))),
];

/// Where it is on the site.
pub(super) const PLACE: &[Derived] = &[Derived::new("url", CellKind::Address, |row| {
    row.address(Route::Action(row.index, row.place()))
})];

impl<'a> Row<'a> {
    pub(super) fn action(self) -> &'a Action {
        &self.plan.actions[self.at]
    }

    fn objective(self) -> &'a Objective {
        &self.plan.objectives[self.action().objective]
    }

    /// The time that holds now: a program that sorts by it must not sort by one that was given up.
    fn time(self) -> Option<&'a Timescale> {
        self.action().current_time()
    }
}

/// What the words about time mean; blank where they are shown as printed alone.
fn reading(time: &Timescale) -> Cell {
    match &time.reading {
        Reading::Windows(windows) => Cell::list(windows.iter().map(interval)),
        Reading::From(window) => Cell::list([format!("from {}", window.first)]),
        Reading::Until(window) => Cell::list([format!("until {}", window.last)]),
        Reading::After(window) => Cell::list([format!("after {}", window.last)]),
        Reading::By(window) => Cell::list([format!("by {}", window.last)]),
        Reading::Ongoing { from: None } => Cell::list(["ongoing"]),
        Reading::Ongoing { from: Some(window) } => {
            Cell::list([format!("ongoing from {}", interval(window))])
        }
        Reading::ToBeConfirmed => Cell::list(["to be confirmed"]),
        Reading::Described | Reading::InWords | Reading::NotUnderstood => Cell::Blank,
    }
}

/// A span of days as ISO 8601 writes it, both days included.
fn interval(window: &Window) -> String {
    format!("{}/{}", window.first, window.last)
}

/// The first day, where a beginning is stated: "by March" states none.
fn first(time: &Timescale) -> Option<chrono::NaiveDate> {
    let stated = !matches!(time.reading, Reading::By(_) | Reading::Until(_) | Reading::After(_));
    time.first().filter(|_| stated)
}

/// The last day, where an end is stated: what goes on has none.
fn last(time: &Timescale) -> Option<chrono::NaiveDate> {
    let stated =
        !matches!(time.reading, Reading::Ongoing { .. } | Reading::From(_) | Reading::After(_));
    time.last().filter(|_| stated)
}
