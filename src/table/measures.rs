//! A row for each number of each measure: where it began, where it is meant to go, what was found.

use crate::model::{Amount, Ix, Measure, Observation, Vocabulary, Window};

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
        Cell::words(match row.figure() {
            Figure::Baseline => "baseline",
            Figure::Target => "target",
            Figure::Observation(_) => "observation",
        })
    }),
    Derived::new("on", CellKind::Name, |row| Cell::stated(row.number().0.map(|it| it.to_string()))),
    Derived::new("value", CellKind::Number, |row| {
        Cell::numbers(row.number().1.map(|it| it.to_string()))
    }),
    Derived::new("source", CellKind::Words, |row| match row.figure() {
        Figure::Observation(at) => Cell::stated(row.measure().observations[at].source.as_ref()),
        Figure::Baseline | Figure::Target => Cell::Blank,
    }),
    Derived::new("note", CellKind::Words, |row| match row.figure() {
        Figure::Observation(at) => Cell::words(row.measure().observations[at].note.plain_text()),
        Figure::Baseline | Figure::Target => Cell::Blank,
    }),
    Derived::new("objective_ids", CellKind::List, |row| {
        Cell::list(row.measure().objectives.iter().map(|it| row.plan.objectives[*it].id.as_str()))
    }),
    Derived::new("action_ids", CellKind::List, |row| {
        Cell::list(row.measure().actions.iter().map(|it| row.plan.actions[*it].id.as_str()))
    }),
];

/// Which number of a measure a row tells.
#[derive(Debug, Clone, Copy)]
enum Figure {
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

    fn figure(self) -> Figure {
        match self.part.checked_sub(1) {
            None => Figure::Baseline,
            Some(at) if at < self.measure().observations.len() => Figure::Observation(Ix::new(at)),
            Some(_) => Figure::Target,
        }
    }

    /// When, and how much.
    fn number(self) -> (Option<Window>, Option<Amount>) {
        let measure = self.measure();
        match self.figure() {
            Figure::Baseline => {
                measure.baseline.get().map_or((None, None), |it| (Some(it.on), Some(it.value)))
            }
            Figure::Target => {
                measure.target.get().map_or((None, None), |it| (it.on, Some(it.value)))
            }
            Figure::Observation(at) => {
                let found = &measure.observations[at];
                (Some(found.on), found.value)
            }
        }
    }
}
