//! Rows of a table with words in one cell only: headings, notes and totals that a sheet has between rows of
//! actions. What follows them says which they are.

use super::flow::{Flow, Item};
use super::gather::{Cell, GatheredRow, Line};
use crate::intake::Role;

/// Words that begin the row of a total.
const TOTALS: [&str; 6] = ["total", "totals", "number of", "sum of", "count", "average"];

/// Makes lines of lone rows, but for labels whose actions are in the rows below them.
pub(super) fn settle(flow: &mut Flow) {
    let items = std::mem::take(&mut flow.items);
    let mut settled: Vec<Item> = Vec::with_capacity(items.len());
    let mut run: Vec<GatheredRow> = Vec::new();
    let mut head = 0;
    for item in items {
        match item {
            Item::Row(at, row) if is_total(&row) => {
                settle_run(&mut settled, &mut run, head, false);
                settled.extend(lines(row, Role::Body));
                head = at;
            }
            Item::Row(at, row) if is_lone(&row) => {
                run.push(row);
                head = at;
            }
            Item::Row(at, row) => {
                if !is_blank(&row) {
                    let labels = first(&row).is_none_or(|it| it.text.is_blank());
                    settle_run(&mut settled, &mut run, at, labels);
                }
                settled.push(Item::Row(at, row));
            }
            other => {
                settle_run(&mut settled, &mut run, head, false);
                settled.push(other);
            }
        }
    }
    settle_run(&mut settled, &mut run, head, false);
    flow.items = settled;
}

/// Rows that are alone one after the other. If the next row has no words in its first cell, the last of
/// them is its label; its own heading otherwise, if a table goes on.
fn settle_run(to: &mut Vec<Item>, run: &mut Vec<GatheredRow>, head: usize, labels: bool) {
    let last = run.len();
    for (at, row) in std::mem::take(run).into_iter().enumerate() {
        let in_first = first(&row).is_some_and(|it| !it.text.is_blank());
        if labels && at + 1 == last && in_first {
            to.push(Item::Row(head, row));
        } else {
            to.extend(lines(row, Role::Body));
        }
    }
}

fn lines(row: GatheredRow, role: Role) -> impl Iterator<Item = Item> {
    let origin = row.origin;
    let cells = row.cells.into_iter().flatten();
    cells.flat_map(move |cell| {
        let bold = cell.bold;
        let lines = cell.text.lines().into_iter();
        lines.map(move |text| Item::Line(Line { role, bold, boxed: false, origin, text }))
    })
}

fn filled(row: &GatheredRow) -> impl Iterator<Item = &Cell> {
    row.cells.iter().flatten().filter(|it| !it.text.is_blank())
}

fn is_blank(row: &GatheredRow) -> bool {
    filled(row).next().is_none()
}

/// One cell with words that extends over no others. A band over all columns is a heading for certain.
fn is_lone(row: &GatheredRow) -> bool {
    let mut cells = filled(row);
    let one = cells.next().is_some_and(|it| it.columns == 1 && it.rows == 1);
    // Below the end of a page it may be the rest of a row, and is kept as one.
    one && cells.next().is_none() && row.cells.len() > 2 && !row.cut
}

fn is_total(row: &GatheredRow) -> bool {
    let mut cells = filled(row).map(|it| it.text.plain().to_lowercase());
    let begins = cells.next().is_some_and(|it| TOTALS.iter().any(|total| it.starts_with(total)));
    let figures = |it: String| it.chars().all(|it| it.is_ascii_digit() || "£%.,- ".contains(it));
    begins && cells.all(figures)
}

fn first(row: &GatheredRow) -> Option<&Cell> {
    row.cells.first()?.as_ref()
}
