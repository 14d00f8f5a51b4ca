//! The time of an action or an objective: what the plan prints, what an update made of it, and how
//! planpress reads it, side by side.

use crate::model::Undertaking;
use crate::model::timescale::{Reading, Timescale, Window};

use super::Row;
use super::column::{Cell, CellKind, Derived};

/// The columns after that of the time as printed: what holds now, and how we read it. A program that
/// sorts by it must not sort by a time that was given up.
macro_rules! columns {
    ($record:path) => {
        &[
            Derived::new("when_changed", CellKind::Words, |row| {
                Cell::stated($record(row).changed_time().map(|it| &it.1.printed))
            }),
            Derived::new("when", CellKind::List, |row| {
                $record(row).current_time().map_or(Cell::Blank, reading)
            }),
            Derived::new("first", CellKind::Day, |row| {
                Cell::day($record(row).current_time().and_then(first))
            }),
            Derived::new("last", CellKind::Day, |row| {
                Cell::day($record(row).current_time().and_then(last))
            }),
        ]
    };
}

/// Of a row of the actions.
pub(super) const OF_ACTIONS: &[Derived] = columns!(Row::action);

/// Of a row of the objectives.
pub(super) const OF_OBJECTIVES: &[Derived] = columns!(Row::node);

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

/// The first day, where a beginning is given: "by March" states none.
fn first(time: &Timescale) -> Option<chrono::NaiveDate> {
    let stated = !matches!(time.reading, Reading::By(_) | Reading::Until(_) | Reading::After(_));
    time.first().filter(|_| stated)
}

/// The last day, where an end is given: what goes on has none.
fn last(time: &Timescale) -> Option<chrono::NaiveDate> {
    let stated =
        !matches!(time.reading, Reading::Ongoing { .. } | Reading::From(_) | Reading::After(_));
    time.last().filter(|_| stated)
}
