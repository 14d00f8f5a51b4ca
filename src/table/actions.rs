//! A row for each action. What the plan prints, what an update made
//! of its time, and how planpress reads it stand side by side.

use crate::model::timescale::{Reading, Timescale, Window};
use crate::model::{Action, Objective};
use crate::site::Route;

use super::column::{Cell, Field, Kind};
use super::{Row, leads, lost};

pub(super) const FIELDS: &[Field] = &[
    Field::new("objective_id", Kind::Name, |row| Cell::words(row.objective().id.as_str())),
    Field::new("objective_number", Kind::Words, |row| Cell::stated(row.objective().number.get())),
    Field::new("objective", Kind::Words, |row| Cell::stated(row.objective().title.get())),
    Field::new("id", Kind::Name, |row| Cell::words(row.action().id.as_str())),
    Field::new("number", Kind::Words, |row| Cell::stated(row.action().number.get())),
    Field::new("title", Kind::Words, |row| Cell::stated(row.action().title.get())),
    Field::new("activity", Kind::Words, |row| {
        Cell::stated(row.action().activity.get().map(|it| it.plain_text()))
    }),
    Field::new("leads", Kind::List, |row| {
        Cell::list(leads(row.plan, row.action()).map(|it| it.name.as_str()))
    }),
    Field::new("leads_printed", Kind::Words, |row| {
        Cell::stated(row.action().leads_printed.as_ref())
    }),
    Field::new("partners", Kind::List, |row| Cell::list(&row.action().partners)),
    Field::new("success", Kind::List, |row| {
        Cell::list(row.action().success.get().into_iter().flatten())
    }),
    Field::new("outputs", Kind::List, |row| Cell::list(&row.action().outputs)),
    Field::new("outcome", Kind::Words, |row| Cell::words(row.action().outcome.plain_text())),
    Field::new("when_printed", Kind::Words, |row| {
        Cell::stated(row.action().when.get().map(|it| &it.printed))
    }),
    Field::new("when_changed", Kind::Words, |row| {
        Cell::stated(row.action().changed_time().map(|it| &it.1.printed))
    }),
    Field::new("when", Kind::List, |row| row.time().map_or(Cell::Blank, reading)),
    Field::new("first", Kind::Day, |row| Cell::day(row.time().and_then(first))),
    Field::new("last", Kind::Day, |row| Cell::day(row.time().and_then(last))),
    Field::new("starts_printed", Kind::Words, |row| {
        let ends = row.action().ends.as_ref();
        Cell::stated(ends.and_then(|it| it.starts.get()).map(|it| &it.printed))
    }),
    Field::new("closes_printed", Kind::Words, |row| {
        let ends = row.action().ends.as_ref();
        Cell::stated(ends.and_then(|it| it.closes.get()).map(|it| &it.printed))
    }),
    Field::new("status", Kind::Words, |row| {
        Cell::stated(row.action().status.get().map(|it| it.word.as_str()))
    }),
    Field::new("status_on", Kind::Day, |row| {
        Cell::day(row.action().status.get().and_then(|it| it.on))
    }),
    Field::new("places", Kind::List, |row| Cell::list(&row.action().places)),
    Field::new("strands", Kind::List, |row| Cell::list(&row.action().strands)),
    Field::new("notes", Kind::List, |row| {
        Cell::list(row.action().notes.iter().map(|it| it.text.plain_text()))
    }),
    Field::new("lost", Kind::List, |row| Cell::list(lost(row.plan, row.action()))),
    Field::new("url", Kind::Address, |row| row.address(Route::Action(row.index, row.at))),
];

impl<'a> Row<'a> {
    fn action(&self) -> &'a Action {
        &self.plan.actions[self.at]
    }

    fn objective(&self) -> &'a Objective {
        &self.plan.objectives[self.action().objective]
    }

    /// The time that holds now: a program that sorts by it must not sort by one that was given up.
    fn time(&self) -> Option<&'a Timescale> {
        self.action().current_time()
    }
}

/// What the words about time mean; blank where they are shown as printed alone.
fn reading(time: &Timescale) -> Cell {
    match &time.reading {
        Reading::Windows(windows) => Cell::list(windows.iter().map(interval)),
        Reading::From(window) => Cell::list([format!("from {}", window.first)]),
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
    let stated = !matches!(time.reading, Reading::By(_));
    time.first().filter(|_| stated)
}

/// The last day, where an end is stated: what goes on has none.
fn last(time: &Timescale) -> Option<chrono::NaiveDate> {
    let stated = !matches!(time.reading, Reading::Ongoing { .. } | Reading::From(_));
    time.last().filter(|_| stated)
}
