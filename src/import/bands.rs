//! Heading rows with a separate number: the number, and one cell over the other columns, or the one
//! text of a row whose number the rows below continue, as 1.1 continues 1. They become rows of one
//! cell. A row of one cell that ends a table is a note.

use crate::intake::Role;

use super::flow::{Flow, Item};
use super::gather::{Cell, GatheredRow, Line};
use super::label;
use super::lexicon::Subject;
use super::words::Gap;

/// Makes rows of one cell of such rows, and lines of the last ones.
pub(super) fn settle(flow: &mut Flow) {
    for at in 0..flow.items.len() {
        let Item::Row(head, row) = &flow.items[at] else { continue };
        let next = flow.items[at + 1..].iter().find_map(|it| match it {
            Item::Row(head, row) => Some(number_of(flow, *head, row)),
            _ => None,
        });
        if let Some(band) = numbered(flow, *head, row, next.flatten()) {
            flow.items[at] = Item::Row(*head, band);
        }
    }
    let mut items = std::mem::take(&mut flow.items).into_iter().peekable();
    while let Some(item) = items.next() {
        let goes_on = matches!(items.peek(), Some(Item::Row(..) | Item::Again));
        match item {
            Item::Row(_, row) if !goes_on && !row.cut && is_note(&row) => {
                flow.items.extend(lines(row))
            }
            item => flow.items.push(item),
        }
    }
}

fn lines(row: GatheredRow) -> impl Iterator<Item = Item> {
    let origin = row.origin;
    let texts = row.cells.into_iter().flatten().flat_map(|it| it.text.lines());
    texts.map(move |text| {
        Item::Line(Line { role: Role::Body, bold: false, boxed: false, origin, text })
    })
}

/// The place of the column of numbers.
fn number_at(flow: &Flow, head: usize) -> Option<usize> {
    let columns = flow.heads[head].iter();
    let mut subjects = columns.map(|it| flow.columns[*it].meant.map(|it| it.subject));
    subjects.position(|it| it == Some(Subject::Number))
}

fn number_of(flow: &Flow, head: usize, row: &GatheredRow) -> Option<String> {
    let cell = row.cells[number_at(flow, head)?].as_ref()?;
    Some(cell.text.plain()).filter(|it| !it.is_empty())
}

/// The row of one cell that a row is beside its number.
fn numbered(
    flow: &Flow,
    head: usize,
    row: &GatheredRow,
    next: Option<String>,
) -> Option<GatheredRow> {
    let at = number_at(flow, head)?;
    let mut others = row.cells.iter().enumerate().filter(|it| it.0 != at);
    let filled = |it: &(usize, &Option<Cell>)| it.1.as_ref().is_some_and(|it| !it.text.is_blank());
    let text = others.by_ref().find(filled)?.1.as_ref()?;
    if others.any(|it| filled(&it)) {
        return None;
    }
    let number = number_of(flow, head, row)?;
    let bare = number.trim_end_matches(['.', ')']);
    let goes_on =
        next.is_some_and(|it| it.starts_with(&format!("{bare}.")) && it.len() > bare.len() + 1);
    let wide = text.columns > 1 && (text.columns + 1) * 2 > row.cells.len();
    if !goes_on && !wide {
        return None;
    }
    let mut cell = row.cells[at].clone()?;
    // A bare number becomes one that a label can begin with.
    if let ([word], true) = (cell.text.words.as_mut_slice(), bare == number) {
        word.text.push('.');
    }
    cell.text.push(text.text.clone(), Gap::Space);
    cell.notes.extend(text.notes.iter().cloned());
    (cell.columns, cell.bold) = (row.cells.len(), text.bold);
    let mut cells = vec![None; row.cells.len()];
    cells[0] = Some(cell);
    Some(GatheredRow { cells, ..row.clone() })
}

/// One cell over all columns, without a number or the word for a level.
fn is_note(row: &GatheredRow) -> bool {
    let mut cells = row.cells.iter().flatten();
    let Some(cell) = cells.next().filter(|it| !it.text.is_blank() && it.notes.is_empty()) else {
        return false;
    };
    cell.columns == row.cells.len()
        && cell.columns > 1
        && cells.next().is_none()
        && label::parse(&cell.text).number.is_none()
}
