//! Headings with items: each item under a heading that has nothing but items is a row of a table with
//! one column. Items inside an item are lines of its cell.

use super::super::{Cell, Line, Part};
use super::made::{LaidStep, Made};
use super::rows::{could_head, is_heading, number, table};

/// Turns the items under headings into tables, where one heading has two.
pub(super) fn lay(parts: &[Part]) -> Option<Made> {
    let mut made = Made::default();
    let mut longest = 0;
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        made.parts.push(part.clone());
        at += 1;
        let Part::Line(heading) = part else { continue };
        if !is_heading(heading) && !could_head(heading) {
            continue;
        }
        let items = items(&parts[at..]);
        let after = at + items.len();
        if !items.is_empty() && parts.get(after).is_none_or(ends_items) {
            longest = longest.max(push(&mut made, heading, &items));
            at = after;
        }
    }
    (longest > 1).then_some(made)
}

/// The items that a slice of parts starts with.
fn items(parts: &[Part]) -> Vec<&Line> {
    let items = parts.iter().map_while(|part| match part {
        Part::Line(line) if line.text.mark.is_some() => Some(line),
        _ => None,
    });
    items.collect()
}

/// Whether a part cannot be about the items before it.
fn ends_items(part: &Part) -> bool {
    match part {
        Part::Line(line) => is_heading(line) || could_head(line),
        Part::Table(_) => true,
    }
}

/// Adds the table of items, and returns how many rows it has.
fn push(made: &mut Made, heading: &Line, items: &[&Line]) -> usize {
    let top = items.iter().map(|item| item.text.depth).min().unwrap_or(0);
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    for item in items {
        let mut text = item.text.clone();
        match rows.last_mut() {
            Some((_, cells)) if text.depth > top => cells[0].lines.push(text),
            _ => {
                text.mark = text.mark.filter(|mark| mark != "-");
                text.depth = 0;
                let cell = Cell { lines: vec![text], ..Cell::default() };
                rows.push((number(item), vec![cell]));
            }
        }
    }
    let count = rows.len();
    let name = format!("item list {}", made.steps.len() + 1);
    made.steps.push(LaidStep::Items {
        at: items[0].at.clone(),
        to: items[items.len() - 1].at.clone(),
        table: name.clone(),
        heading: heading.text.text.clone(),
        rows: count,
    });
    let table = table(name, number(items[0]), vec![Cell::default()], rows);
    made.parts.push(Part::Table(table));
    count
}
