//! The lines of a text, with their numbers, and which of them are rows with tabs.

use super::{Refusal, limits, typed};

/// How many lines are read.
const LINES: usize = 200_000;

/// How many tabs and bars are read: each may be the end of a cell.
const BOUNDS: usize = 2_000_000;

/// A line of a text, or what a page break leaves of one.
pub(super) struct Typed<'a> {
    /// Its number in the file, from 1.
    pub(super) number: usize,
    /// As it is typed.
    pub(super) text: &'a str,
    /// Whether a page ends before it.
    pub(super) breaks: bool,
    /// Whether it is at the top or the bottom of each page.
    pub(super) furniture: bool,
    /// The cells, where it is a row with tabs between them.
    pub(super) cells: Vec<&'a str>,
}

impl Typed<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(super) fn is_row(&self) -> bool {
        !self.cells.is_empty()
    }

    /// Where it is, as a person would look for it.
    pub(super) fn at(&self) -> String {
        format!("line {}", self.number)
    }
}

/// The lines of a text, cut at line ends and page breaks.
///
/// # Errors
/// When there are more than are read.
pub(super) fn cut(text: &str) -> Result<Vec<Typed<'_>>, Refusal> {
    limits::within("tabs and bars", text.matches(['\t', '|']).count(), BOUNDS)?;
    let end = if text.contains('\n') { '\n' } else { '\r' };
    let mut lines: Vec<Typed> = Vec::new();
    let mut filled = 0;
    for (place, line) in text.split(end).enumerate() {
        for (page, text) in line.trim_end_matches(['\r', '\x1A']).split('\x0C').enumerate() {
            let blank = text.trim().is_empty();
            // One blank line says as much as a million.
            if blank && page == 0 && lines.last().is_some_and(Typed::is_blank) {
                continue;
            }
            filled += 1;
            limits::within("lines", filled, LINES)?;
            let number = place + 1;
            let (breaks, furniture, cells) = (page > 0, false, Vec::new());
            lines.push(Typed { number, text, breaks, furniture, cells });
        }
    }
    Ok(lines)
}

/// Finds the rows with tabs between cells. Lines that follow one another are rows only where one of
/// them has two filled cells and they are not a list: a list that was copied from Word has a tab after
/// each mark.
pub(super) fn find_rows(lines: &mut [Typed<'_>]) {
    for group in
        lines.chunk_by_mut(|one, other| one.text.contains('\t') == other.text.contains('\t'))
    {
        let mut cells: Vec<Vec<&str>> = group.iter().map(|line| cells(line.text)).collect();
        let filled = |cells: &Vec<&str>| cells.iter().filter(|cell| !cell.is_empty()).count();
        if cells.iter().all(|cells| filled(cells) < 2) || cells.iter().all(|cells| is_item(cells)) {
            continue;
        }
        for (line, cells) in group.iter_mut().zip(cells.drain(..)) {
            line.cells = cells;
        }
    }
}

/// The cells of a line. A bullet with a tab after it is the start of a cell and no cell.
fn cells(line: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices('\t').chain([(line.len(), "")]) {
        let cell = line[start..at].trim();
        let is_bullet =
            cell.chars().count() == 1 && typed::bullet(&format!("{cell} x"), false).is_some();
        if !is_bullet || at == line.len() {
            cells.push(cell);
            start = (at + 1).min(line.len());
        }
    }
    cells
}

/// Whether these are a bullet, a number or a label with its text.
pub(super) fn is_item(cells: &[&str]) -> bool {
    let [first, _] = cells else { return cells.len() < 2 };
    let dashed = first.is_empty() || typed::bullet(&format!("{first} x"), true) == Some("x");
    let short = first.len() <= 6 && first.ends_with(['.', ')']);
    dashed || short || first.len() <= 40 && first.ends_with(':')
}
