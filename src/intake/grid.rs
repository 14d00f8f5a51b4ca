//! Rows of unequal length as a table: padded, without what is empty at its end, and within what one
//! file may hold.

use super::limits::Budget;
use super::{Cell, Refusal, Row, Table};

/// A row as it was found.
pub(super) struct Draft {
    /// Its number in the file, from 1.
    pub(super) number: usize,
    /// Whether the file marks it as a row of headings.
    pub(super) head: bool,
    /// Its cells, as many as there are.
    pub(super) cells: Vec<Cell>,
}

/// A table of these rows, or nothing where no cell is filled. Empty rows at its end and empty columns
/// at its right are left out.
///
/// # Errors
/// When the tables of the file become larger than what is read.
pub(super) fn table(
    budget: &mut Budget,
    name: String,
    mut drafts: Vec<Draft>,
) -> Result<Option<Table>, Refusal> {
    let filled = |draft: &Draft| draft.cells.iter().rposition(|cell| !cell.lines.is_empty());
    let Some(last) = drafts.iter().rposition(|draft| filled(draft).is_some()) else {
        return Ok(None);
    };
    drafts.truncate(last + 1);
    let width = drafts.iter().filter_map(filled).max().map_or(0, |place| place + 1);
    let mut rows = Vec::with_capacity(drafts.len());
    for mut draft in drafts {
        budget.row(width)?;
        draft.cells.resize_with(width, Cell::default);
        for cell in draft.cells.iter().filter(|cell| !cell.lines.is_empty()) {
            budget.cell(cell)?;
        }
        let places = draft.cells.into_iter().map(Some).collect();
        rows.push(Row { number: draft.number, head: draft.head, cut: false, places });
    }
    Ok(Some(Table { name, sheet: false, rows }))
}
