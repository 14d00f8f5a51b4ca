//! Tables that go on on the next page.

use super::rules;
use super::sheet::Sheet;
use crate::intake::{Cell, Row};

/// How far apart the edges of a table may be on two pages, in points.
const NEAR: f32 = 3.0;

/// Whether a table goes on in the next, by its columns: they have the same sides, and one has no edge
/// that the other lacks, or nearly none.
pub(super) fn goes_on(table: &Sheet, next: &Sheet) -> bool {
    let (a, b) = (&table.frame.xs, &next.frame.xs);
    let near = |a: f32, b: f32| (a - b).abs() <= NEAR;
    let sides = near(a[0], b[0]) && near(a[a.len() - 1], b[b.len() - 1]);
    let shared = a.iter().filter(|a| b.iter().any(|b| near(**a, *b))).count();
    sides && shared * 2 >= a.len().min(b.len()) + 2 && table.frame.page + 1 == next.frame.page
}

/// Gives all parts of a table the columns of all.
pub(super) fn align(parts: &mut [Sheet]) {
    let all = parts.iter().flat_map(|it| it.frame.xs.iter().copied()).collect();
    let all = rules::distinct(all);
    for part in parts {
        part.frame.xs.clone_from(&all);
    }
}

/// The rows of all parts as those of one table, and the rows of headings that come again.
pub(super) fn join(parts: Vec<Vec<Row>>) -> (Vec<Row>, Vec<Row>) {
    let (mut rows, mut repeated): (Vec<Row>, Vec<Row>) = Default::default();
    let mut heads = usize::MAX;
    for part in parts {
        let same = part.iter().zip(&rows).take_while(|(a, b)| texts(a) == texts(b)).count();
        // A table that begins like one that goes on repeats its headings; not all of it is a heading.
        let again = if same < part.len() && !rows.is_empty() { same } else { 0 };
        if again > 0 {
            heads = heads.min(again);
        }
        let first = rows.is_empty();
        for (at, mut row) in part.into_iter().enumerate() {
            if at < again {
                repeated.push(row);
                continue;
            }
            row.cut = at == again && !first;
            row.number = rows.len() + 1;
            rows.push(row);
        }
    }
    let heads = if heads == usize::MAX { 0 } else { heads };
    rows.iter_mut().take(heads).for_each(|it| it.head = true);
    narrow(&mut rows);
    (rows, repeated)
}

fn texts(row: &Row) -> Vec<String> {
    let text =
        |cell: &Cell| cell.lines.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ");
    row.places.iter().flatten().map(text).filter(|it| !it.is_empty()).collect()
}

/// Leaves out the columns in which no cell begins.
fn narrow(rows: &mut [Row]) {
    let width = rows.iter().map(|it| it.places.len()).max().unwrap_or(0);
    let begins = |at: usize| rows.iter().any(|it| it.places.get(at).is_some_and(Option::is_some));
    let begun: Vec<bool> = (0..width).map(begins).collect();
    for row in rows {
        for (at, cell) in row.places.iter_mut().enumerate() {
            if let Some(cell) = cell {
                let over = &begun[at..(at + cell.columns).min(width)];
                cell.columns = over.iter().filter(|it| **it).count().max(1);
            }
        }
        let mut begun = begun.iter();
        row.places.retain(|_| begun.next().copied().unwrap_or(true));
    }
}
