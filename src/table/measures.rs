//! A row for each number of each measure: where it began, where it is meant to go, what was found.

use crate::model::{Figure, Ix, Measure, Observation, Vocabulary, Window};

use super::Row;
use super::column::{Cell, CellKind, Derived};

pub(super) const FIGURES: &[Derived] = &[
    Derived::new("measure_id", CellKind::Name, |row| Cell::words(row.measure().id.as_str())),
    Derived::new("measure", CellKind::Words, |row| Cell::words(row.measure().name.as_str())),
    Derived::new("unit", CellKind::Words, |row| Cell::stated(row.measure().unit.get())),
    Derived::new("better", CellKind::Name, |row| {
        Cell::stated(row.measure().better.map(Vocabulary::word))
    }),
    Derived::new("role", CellKind::Name, |row| {
        Cell::words(match row.role() {
            Role::Baseline => "baseline",
            Role::Target => "target",
            Role::Observation(_) => "observation",
        })
    }),
    Derived::new("on", CellKind::Name, |row| Cell::stated(row.figure().0.map(|it| it.to_string()))),
    Derived::new("value", CellKind::Number, |row| {
        Cell::numbers(row.figure().1.and_then(Figure::number).map(|it| it.to_string()))
    }),
    Derived::new("fewer_than", CellKind::Number, |row| {
        Cell::numbers(row.figure().1.and_then(Figure::bound).map(|it| it.to_string()))
    }),
    Derived::new("value_note", CellKind::Words, |row| {
        Cell::stated(row.figure().1.and_then(Figure::note))
    }),
    Derived::new("source", CellKind::Words, |row| match row.role() {
        Role::Observation(at) => Cell::stated(row.measure().observations[at].source.as_ref()),
        Role::Baseline | Role::Target => Cell::Blank,
    }),
    Derived::new("note", CellKind::Words, |row| match row.role() {
        Role::Observation(at) => Cell::words(row.measure().observations[at].note.cell_text()),
        Role::Baseline | Role::Target => Cell::Blank,
    }),
    Derived::new("objective_ids", CellKind::List, |row| {
        Cell::list(row.measure().objectives.iter().map(|it| row.plan.objectives[*it].id.as_str()))
    }),
    Derived::new("action_ids", CellKind::List, |row| {
        Cell::list(row.measure().actions.iter().map(|it| row.plan.actions[*it].id.as_str()))
    }),
];

/// What the number of a row is to its measure.
#[derive(Debug, Clone, Copy)]
enum Role {
    Baseline,
    Target,
    Observation(Ix<Observation>),
}

/// How many rows a measure has. Its baseline and its target have one each: what is not known is a row
/// without a number, so that it is seen to be missing.
pub(super) fn rows(measure: &Measure) -> usize {
    measure.observations.len() + 2
}

impl<'a> Row<'a> {
    pub(super) fn measure(self) -> &'a Measure {
        &self.plan.measures[self.at]
    }

    fn role(self) -> Role {
        match self.part.checked_sub(1) {
            None => Role::Baseline,
            Some(at) if at < self.measure().observations.len() => Role::Observation(Ix::new(at)),
            Some(_) => Role::Target,
        }
    }

    /// When, and how much.
    fn figure(self) -> (Option<Window>, Option<Figure>) {
        let measure = self.measure();
        match self.role() {
            Role::Baseline => {
                measure.baseline.get().map_or((None, None), |it| (Some(it.on), Some(it.value)))
            }
            Role::Target => measure.target.get().map_or((None, None), |it| (it.on, Some(it.value))),
            Role::Observation(at) => {
                let found = &measure.observations[at];
                (Some(found.on), found.value)
            }
        }
    }
}
