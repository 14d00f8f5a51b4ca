//! A row for each action.

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
}
