//! Questions about a record that every table and the structured data answer alike.

use crate::model::{Declared, Lead, Objective, OwnCells, Plan, Undertaking};

use super::Row;
use super::column::{Cell, CellKind, Column, Fill};

/// Who leads, in the plan's order; no one where it is not given.
pub fn leads<'a>(plan: &'a Plan, record: &'a dyn Undertaking) -> impl Iterator<Item = &'a Lead> {
    record.leads().get().into_iter().flatten().map(|it| &plan.leads[*it])
}

/// The names of what the source lost all of, and of what it lost the end of.
pub(super) type Lost<'a> = (Vec<&'a str>, Vec<&'a str>);

/// The names of what the source lost of a record: of the fields that it lost all of, and of those that
/// it lost the end of. Own columns are named by their ids.
pub fn lost<'a, R: Declared>(plan: &'a Plan, record: &R) -> Lost<'a> {
    let (all, end) = record.lost();
    let (mut all, mut end): Lost<'_> = (all, end);
    for field in R::FIELDS {
        let value = (field.value)(record);
        let Some(crate::model::Value::Own(cells)) = value.get() else { continue };
        for (column, cell) in &cells.0 {
            let id = plan.own_columns[*column].id.as_str();
            if cell.is_lost() {
                all.push(id);
            } else if cell.is_part_lost() {
                end.push(id);
            }
        }
    }
    (all, end)
}

/// The same of an objective, of which the source can lose actions too: all of them or some.
pub fn lost_of_objective<'a>(plan: &'a Plan, objective: &Objective) -> Lost<'a> {
    let (mut all, end) = lost(plan, objective);
    all.extend(objective.actions_lost.then_some("actions"));
    (all, end)
}

/// The two columns that say what the source lost.
pub(super) fn lost_columns(of: for<'a> fn(Row<'a>) -> Lost<'a>) -> [(Column, Fill); 2] {
    let all: Fill = Box::new(move |row| Cell::list(of(row).0));
    let end: Fill = Box::new(move |row| Cell::list(of(row).1));
    let column = |name: &str| Column::named(name.to_owned(), CellKind::List);
    [(column("lost"), all), (column("part_lost"), end)]
}

/// The cells of a record in the plan's own columns; none in a record that has none.
pub fn own<R: Declared>(record: &R) -> Option<&OwnCells> {
    R::FIELDS.iter().find_map(|field| match (field.value)(record).get() {
        Some(crate::model::Value::Own(cells)) => Some(*cells),
        _ => None,
    })
}
