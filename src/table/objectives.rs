//! A row for each objective, those of the outermost level before those below them.

use crate::site::Route;

use super::column::{Cell, CellKind, Derived};

/// Its name, which is its file's.
pub(super) const NAME: &[Derived] =
    &[Derived::new("id", CellKind::Name, |row| Cell::words(row.node().id.as_str()))];

/// The plan's name for its level, before what is above it.
pub(super) const LEVEL: &[Derived] = &[Derived::new("level", CellKind::Words, |row| {
    Cell::stated(row.plan.levels.get(row.node().depth))
})];

/// Where it is on the site.
pub(super) const PLACE: &[Derived] = &[Derived::new("url", CellKind::Address, |row| {
    row.address(Route::Objective(row.index, row.place()))
})];
