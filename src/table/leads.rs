//! A row for each post or body that leads.

use crate::site::Route;

use super::column::{CellKind, Derived};

/// Where it is on the site.
pub(super) const PLACE: &[Derived] = &[Derived::new("url", CellKind::Address, |row| {
    row.address(Route::Lead(row.index, row.place()))
})];
