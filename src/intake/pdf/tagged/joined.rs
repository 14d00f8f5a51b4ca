//! Tables that a page cuts in two, where the file has two tables for one.

use super::grid::Pages;
use crate::intake::{Row, Table};

/// Whether a table goes on in the next: it ends on one page and the other begins on the next, nothing
/// is between them, and they have the same columns and the same headings, or the second has none.
pub(super) fn goes_on(table: &Table, pages: &Pages, next: &Table, of_next: &Pages) -> bool {
    let width = |table: &Table| table.rows.first().map_or(0, |it| it.places.len());
    let follows = pages.last.zip(of_next.first).is_some_and(|(last, first)| last + 1 == first);
    let heads = heads(next);
    let same = heads.len() <= table.rows.len()
        && heads.iter().zip(&table.rows).all(|(a, b)| text(a) == text(b));
    follows && width(table) == width(next) && same
}

/// Adds the rows of the second table to the first, and gives the headings that both have.
pub(super) fn join(table: &mut Table, next: Table) -> Vec<String> {
    let count = heads(&next).len();
    let repeated = next.rows[..count].iter().map(text).collect();
    for (at, mut row) in next.rows.into_iter().skip(count).enumerate() {
        row.cut = at == 0;
        row.number = table.rows.len() + 1;
        table.rows.push(row);
    }
    repeated
}

fn heads(table: &Table) -> &[Row] {
    let count = table.rows.iter().take_while(|it| it.head).count();
    &table.rows[..count]
}

fn text(row: &Row) -> String {
    let lines = row.places.iter().flatten().flat_map(|it| &it.lines);
    lines.map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
}
