//! A row for each objective, those of the outermost level before those below them.

use crate::model::Objective;
use crate::site::Route;

use super::Row;
use super::column::{Cell, Field, Kind};
use super::record::lost_of_objective;

pub(super) const FIELDS: &[Field] = &[
    Field::new("id", Kind::Name, |row| Cell::words(node(row).id.as_str())),
    Field::new("number", Kind::Words, |row| Cell::stated(node(row).number.get())),
    Field::new("title", Kind::Words, |row| Cell::stated(node(row).title.get())),
    Field::new("title_printed", Kind::Words, |row| Cell::stated(node(row).title_printed.as_ref())),
    Field::new("level", Kind::Words, |row| Cell::stated(row.plan.levels.get(node(row).depth))),
    Field::new("parent_id", Kind::Name, |row| {
        Cell::stated(node(row).parent.map(|it| row.plan.objectives[it].id.as_str()))
    }),
    Field::new("summary", Kind::Words, |row| Cell::words(node(row).summary.plain_text())),
    Field::new("notes", Kind::List, |row| {
        Cell::list(node(row).notes.iter().map(|it| it.text.plain_text()))
    }),
    Field::new("strands", Kind::List, |row| Cell::list(&node(row).strands)),
    Field::new("lost", Kind::List, |row| Cell::list(lost_of_objective(row.plan, node(row)))),
    Field::new("url", Kind::Address, |row| row.address(Route::Objective(row.index, row.at))),
];

fn node(row: Row<'_>) -> &Objective {
    &row.plan.objectives[row.at]
}
