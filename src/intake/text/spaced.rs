//! Tables whose columns are lined up with spaces, from a terminal or an email.

use super::super::grid::Draft;
use super::super::lines::{self, Typed};
use super::super::{pipes, typed};

/// How many columns are looked for.
const COLUMNS: usize = 40;

/// How many lines one table has at most.
const LINES: usize = 20_000;

/// In how many rows columns must line up.
const ROWS: usize = 3;

/// The rows that a slice of lines starts with, and how many lines they take: each part of a line
/// that has two spaces before it starts where one of the first line does.
pub(in super::super) fn run(lines: &[Typed<'_>]) -> Option<(Vec<Draft>, usize)> {
    let starts = starts(lines[0].text);
    if !(2..=COLUMNS).contains(&starts.len()) || is_listed(&cells(lines[0].text, &starts)) {
        return None;
    }
    let goes_on = |line: &&Typed<'_>| {
        !(line.is_blank() || line.is_row() || line.furniture || line.breaks)
            && is_lined_up(line.text, &starts)
    };
    let length = 1 + lines[1..].iter().take(LINES).take_while(goes_on).count();
    let rows: Vec<(usize, Vec<String>)> = lines[..length]
        .iter()
        .filter(|line| !pipes::is_rule(line.text))
        .map(|line| (line.number, cells(line.text, &starts)))
        .collect();
    let even = rows.iter().filter(|(_, cells)| filled(cells) > 1).count();
    if even < ROWS {
        return None;
    }
    let drafts = rows.into_iter().map(|(number, cells)| {
        let cells = cells.iter().map(|cell| typed::cell(cell)).collect();
        Draft { number, head: false, cells }
    });
    Some((drafts.collect(), length))
}

/// Whether each part of a line starts where a column does, and a single part fits its column.
fn is_lined_up(line: &str, columns: &[usize]) -> bool {
    let starts = starts(line);
    let next = columns.iter().find(|column| starts.first().is_some_and(|start| start < *column));
    let narrow = next.is_none_or(|next| line.trim_end().chars().count() < *next);
    starts.iter().all(|start| columns.binary_search(start).is_ok()) && (starts.len() > 1 || narrow)
}

/// Whether these are a bullet, a number or a label with its text.
fn is_listed(cells: &[String]) -> bool {
    lines::is_item(&cells.iter().map(|cell| cell.trim()).collect::<Vec<_>>())
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// Where the parts of a line start that have two spaces or the line's start before them, in
/// characters.
fn starts(line: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut spaces = 2;
    for (at, c) in line.trim_end().chars().enumerate() {
        if c == ' ' {
            spaces += 1;
        } else {
            if spaces >= 2 {
                starts.push(at);
            }
            spaces = 0;
        }
    }
    starts
}

/// A line cut where columns start, as far as there is a space before.
fn cells(line: &str, starts: &[usize]) -> Vec<String> {
    let mut cells = vec![String::new(); starts.len()];
    let (mut column, mut spaced) = (0, true);
    for (at, c) in line.chars().enumerate() {
        if let Ok(found) = starts.binary_search(&at)
            && spaced
        {
            column = found;
        }
        spaced = c == ' ';
        cells[column].push(c);
    }
    cells
}
