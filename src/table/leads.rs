//! A row for each post or body that leads.

use crate::model::{Lead, LeadKind};
use crate::site::Route;

use super::Row;
use super::column::{Cell, Field, Kind};

pub(super) const FIELDS: &[Field] = &[
    Field::new("id", Kind::Name, |row| Cell::words(lead(row).id.as_str())),
    Field::new("name", Kind::Words, |row| Cell::words(lead(row).name.as_str())),
    Field::new("kind", Kind::Name, |row| {
        Cell::words(match lead(row).kind {
            LeadKind::Post => "post",
            LeadKind::Body => "body",
            LeadKind::Group => "group",
        })
    }),
    Field::new("url", Kind::Address, |row| row.address(Route::Lead(row.index, row.at))),
];

fn lead(row: Row<'_>) -> &Lead {
    &row.plan.leads[row.at]
}
