//! Tables that lie on their side: labels in the first column, as a form has them, and an action in each other
//! column. Tables with the same labels that follow one another are one.

use super::super::{Aside, Cell, Part, Passage, Row, Table, Why, header};
use super::made::{LaidStep, Made};
use super::rows::{cell, table};
use super::titles;

/// A table has at least so many labels.
const LABELS: usize = 3;

/// Turns tables with labels in the first column, where there are two actions with the same labels.
pub(super) fn lay(parts: &[Part]) -> Option<Made> {
    let titled = with_titles(parts);
    let parts = titled.as_deref().unwrap_or(parts);
    let mut made = Made::default();
    let mut rows = 0;
    let mut at = 0;
    while at < parts.len() {
        let run = run(&parts[at..]);
        if run.is_empty() {
            made.parts.push(parts[at].clone());
            at += 1;
            continue;
        }
        at += run.len();
        rows += push(&mut made, &run);
    }
    (rows > 1).then_some(made)
}

/// The parts with a title such as `Action 1` as the first row of the table below it, where each table on its
/// side has one with the same word.
fn with_titles(parts: &[Part]) -> Option<Vec<Part>> {
    let mut all: Vec<Part> = Vec::new();
    let mut words = Vec::new();
    for part in parts {
        let Part::Table(table) = part else {
            all.push(part.clone());
            continue;
        };
        let mut table = table.clone();
        if labels(&table).is_some() {
            let Some(Part::Line(line)) = all.pop().filter(has_words_only) else { return None };
            let (word, rest) = titles::split(&line.text.text).filter(|it| !it.0.is_empty())?;
            let columns = table.rows.first().map_or(0, |it| it.places.len());
            if columns != 2 {
                return None;
            }
            let number = titles::without_colon(rest);
            let number =
                if number.contains(' ') { number } else { number.trim_end_matches('.').to_owned() };
            let places = vec![Some(cell(word)), Some(cell(&number))];
            table.rows.insert(0, Row { places, ..Row::default() });
            words.push(word.to_owned());
        }
        all.push(Part::Table(table));
    }
    words.dedup();
    (words.len() == 1).then_some(all)
}

/// Whether a line has neither a mark nor notes, which a title in a cell would lose.
fn has_words_only(part: &Part) -> bool {
    matches!(part, Part::Line(it) if it.text.mark.is_none() && it.text.notes.is_empty())
}

/// The tables on their side with the same labels that these parts start with.
fn run<'a>(parts: &'a [Part]) -> Vec<&'a Table> {
    let on_side = |part: &'a Part| match part {
        Part::Table(table) => labels(table).map(|labels| (table, labels)),
        Part::Line(_) => None,
    };
    let Some((_, first)) = parts.first().and_then(on_side) else { return Vec::new() };
    let same = parts.iter().map_while(on_side).take_while(|it| it.1 == first);
    same.map(|it| it.0).collect()
}

/// The labels of a table on its side: the first cells of its rows, each alone in its place. A row above them
/// over all columns is not a label.
fn labels(table: &Table) -> Option<Vec<String>> {
    let rows = table.rows.iter();
    let first = rows.map(|row| {
        let cell = row.places.first()?.as_ref()?;
        let single = cell.rows == 1 && cell.columns == 1 && row.places.iter().all(Option::is_some);
        single.then(|| words(cell))
    });
    let labels = first.collect::<Option<Vec<String>>>()?;
    let cells: Vec<&str> = labels.iter().map(|it| it.trim_end_matches(':')).collect();
    (labels.len() >= LABELS && header::is_likely(&cells)).then_some(labels)
}

fn words(cell: &Cell) -> String {
    cell.lines.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Adds the table of a run, and returns how many rows it has.
fn push(made: &mut Made, run: &[&Table]) -> usize {
    let (first, last) = (run[0], run[run.len() - 1]);
    let label = |at: usize| first.rows[at].places[0].clone().unwrap_or_default();
    let header: Vec<Cell> = (0..first.rows.len()).map(label).map(without_colon).collect();
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    for (place, table) in run.iter().enumerate() {
        let width = table.rows.iter().map(|it| it.places.len()).min().unwrap_or(0);
        for column in 1..width {
            let cell = |row: &Row| row.places[column].clone().unwrap_or_default();
            rows.push((rows.len() + 1, table.rows.iter().map(cell).collect()));
        }
        if place > 0 {
            let again = table.rows.iter().filter_map(|it| it.places[0].as_ref());
            made.aside.extend(again.map(|it| Aside {
                why: Why::RepeatedLabel,
                at: table.name.clone(),
                text: words(it),
            }));
        }
    }
    let count = rows.len();
    let name = match run {
        [one] => one.name.clone(),
        _ => format!("{} to {}", first.name, last.name),
    };
    made.steps.push(LaidStep::Blocks {
        at: first.name.clone(),
        to: last.name.clone(),
        table: name.clone(),
        labels: header.iter().map(words).collect(),
        rows: count,
    });
    made.parts.push(Part::Table(table(name, 0, header, rows)));
    count
}

fn without_colon(mut cell: Cell) -> Cell {
    if let Some(Passage { text, .. }) = cell.lines.last_mut() {
        text.truncate(text.trim_end_matches([':', ' ']).len());
    }
    cell
}
