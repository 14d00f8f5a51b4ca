//! Numbered paragraphs: each is a row of a table with one column, and keeps its number. Paragraphs with
//! fewer numbers, such as `1. Objective` above `1.1 Do this`, stay lines between the tables; those with
//! more, and items, are lines of the cell before them.

use super::super::{Cell, Line, Part, Role};
use super::made::{LaidStep, Made};
use super::rows::{is_adjacent, number, numbered, table};

/// Turns paragraphs with two numbers or more into tables.
pub(super) fn lay_deep(parts: &[Part]) -> Option<Made> {
    lay(parts, usual_depth(parts).filter(|depth| *depth > 1)?)
}

/// Turns paragraphs with one number into tables.
pub(super) fn lay_flat(parts: &[Part]) -> Option<Made> {
    lay(parts, usual_depth(parts)?)
}

/// How many numbers most numbered paragraphs have, if there are two of them; among equals the more.
fn usual_depth(parts: &[Part]) -> Option<usize> {
    let mut counts = [0; 5];
    for line in parts.iter().filter_map(paragraph) {
        if let Some(count) = depth(line).and_then(|depth| counts.get_mut(depth)) {
            *count += 1;
        }
    }
    let (depth, count) = counts.into_iter().enumerate().max_by_key(|(_, count)| *count)?;
    (count > 1).then_some(depth)
}

fn paragraph(part: &Part) -> Option<&Line> {
    match part {
        Part::Line(line) if line.role == Role::Body => Some(line),
        _ => None,
    }
}

/// How many numbers a paragraph has.
fn depth(line: &Line) -> Option<usize> {
    match &line.text.mark {
        None => numbered(&line.text.text).map(|(depth, _)| depth),
        // A mark that a program set is followed by the words.
        Some(mark) => numbered(&format!("{mark} x")).map(|(depth, _)| depth),
    }
}

fn lay(parts: &[Part], rows_at: usize) -> Option<Made> {
    let mut made = Made::default();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let is_row = |part: &Part| paragraph(part).and_then(depth) == Some(rows_at);
        if !is_row(part) {
            made.parts.push(part.clone());
            at += 1;
            continue;
        }
        let length = length(&parts[at..], rows_at);
        let lines: Vec<&Line> = parts[at..at + length].iter().filter_map(paragraph).collect();
        push(&mut made, &lines, rows_at);
        at += length;
    }
    Some(made)
}

/// How many of the parts that start with a row are rows, or lines of their cells.
fn length(parts: &[Part], rows_at: usize) -> usize {
    let goes_on = |pair: &[Part]| {
        let (Some(before), Some(line)) = (paragraph(&pair[0]), paragraph(&pair[1])) else {
            return false;
        };
        match depth(line) {
            Some(depth) => depth >= rows_at,
            None => line.text.mark.is_some() || is_adjacent(before, line) && !line.text.bold,
        }
    };
    1 + parts.windows(2).take_while(|pair| goes_on(pair)).count()
}

fn push(made: &mut Made, lines: &[&Line], rows_at: usize) {
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    for line in lines {
        match rows.last_mut() {
            Some((_, cells)) if depth(line) != Some(rows_at) => {
                cells[0].lines.push(line.text.clone())
            }
            _ => {
                let cell = Cell { lines: vec![line.text.clone()], ..Cell::default() };
                rows.push((number(line), vec![cell]));
            }
        }
    }
    let name = format!("numbered list {}", made.steps.len() + 1);
    made.steps.push(LaidStep::Numbered {
        at: lines[0].at.clone(),
        to: lines[lines.len() - 1].at.clone(),
        table: name.clone(),
        rows: rows.len(),
    });
    let table = table(name, number(lines[0]), vec![Cell::default()], rows);
    made.parts.push(Part::Table(table));
}
