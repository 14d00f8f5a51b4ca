//! Rows with tabs between cells, as they come from a table that was copied out of a document: the
//! pages of the document leave blank lines, torn lines and headers that come again.

use std::collections::HashSet;

use super::grid::Draft;
use super::lines::Typed;
use super::words::words;
use super::{header, split_rows};

/// How many lines without tabs between two rows can be rows of one merged cell.
const MERGED: usize = 2;

/// Rows of one table.
pub(super) struct Run {
    /// The rows.
    pub(super) drafts: Vec<Draft>,
    /// The positions of lines between the rows that do not belong to them.
    pub(super) held: Vec<usize>,
    /// How many lines it takes.
    pub(super) length: usize,
}

/// The rows that a slice of lines starts with, as far as they are one table. A header that comes
/// again starts a new one.
pub(super) fn run(lines: &[Typed<'_>]) -> Option<Run> {
    let first = lines.first().filter(|line| line.is_row())?;
    let mut rows = vec![0];
    let mut held = Vec::new();
    let mut header = first;
    let mut known: HashSet<String> = plain_cells(header).collect();
    let mut last = 0;
    while let Some(gap) = Gap::after(lines, last) {
        let next = &lines[gap.next];
        if is_header_again(&known, next) || !gap.is_within(lines, header, last) {
            break;
        }
        if gap.blank {
            held.extend(gap.words);
        } else {
            rows.extend(gap.words);
        }
        held.extend(gap.furniture);
        rows.push(gap.next);
        last = gap.next;
        if rows.len() <= 3 && filled(header) < 2 {
            header = next;
            known = plain_cells(header).collect();
        }
    }
    held.sort_unstable();
    let rows: Vec<&Typed> = rows.iter().map(|&at| &lines[at]).collect();
    let drafts = split_rows::join(&rows, header.cells.len());
    Some(Run { drafts, held, length: last + 1 })
}

/// What is between a row and the next.
struct Gap {
    /// Whether there is a blank line or a page break.
    blank: bool,
    /// The places of page furniture.
    furniture: Vec<usize>,
    /// The places of other lines with words.
    words: Vec<usize>,
    /// The place of the next row.
    next: usize,
}

impl Gap {
    /// The gap after a row, where another row follows before many other lines do.
    fn after(lines: &[Typed<'_>], last: usize) -> Option<Gap> {
        let mut gap = Gap { blank: false, furniture: Vec::new(), words: Vec::new(), next: 0 };
        for (at, line) in lines.iter().enumerate().skip(last + 1) {
            gap.blank |= line.is_blank() || line.breaks || line.furniture;
            if line.furniture {
                gap.furniture.push(at);
            } else if line.is_row() {
                gap.next = at;
                return Some(gap);
            } else if !line.is_blank() {
                gap.words.push(at);
            }
            if gap.words.len() > 8 {
                return None;
            }
        }
        None
    }

    /// Whether the table goes on after it.
    fn is_within(&self, lines: &[Typed<'_>], first: &Typed<'_>, last: usize) -> bool {
        let next = &lines[self.next];
        match (self.words.is_empty(), self.blank) {
            (true, false) => true,
            (true, true) => !is_other_table(lines, first, last, self.next),
            (false, false) => {
                let before = &lines[last].cells;
                let unfinished = before.len() < first.cells.len() && before.last() != Some(&"");
                (unfinished || self.words.len() <= MERGED) && !header::is_likely(&next.cells)
            }
            // What a page break tore out of a cell starts in the middle of a sentence.
            (false, true) => {
                let torn = |&at: &usize| lines[at].text.trim().starts_with(char::is_lowercase);
                self.words.iter().all(torn) && next.cells.len() == first.cells.len()
            }
        }
    }
}

fn filled(line: &Typed<'_>) -> usize {
    line.cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// Whether a row says at least half of what the header says, and next to nothing else.
fn is_header_again(header: &HashSet<String>, row: &Typed<'_>) -> bool {
    let same = plain_cells(row).filter(|cell| header.contains(cell)).count();
    same >= 2 && same * 2 >= filled(row)
}

/// The words of the filled cells of a row, in small letters.
fn plain_cells(row: &Typed<'_>) -> impl Iterator<Item = String> {
    row.cells.iter().filter(|cell| !cell.is_empty()).map(|cell| words(cell).to_lowercase())
}

/// Whether the row after a blank line starts another table: it looks like a header, or its rows
/// have another number of cells than those before.
fn is_other_table(lines: &[Typed<'_>], first: &Typed<'_>, last: usize, next: usize) -> bool {
    let row = &lines[next];
    if row.cells[0].is_empty() {
        return false;
    }
    if header::is_likely(&row.cells) && header::is_likely(&first.cells) {
        return true;
    }
    let width = row.cells.len();
    let after = lines[next..].iter().take_while(|line| line.is_row()).take(3);
    let even = after.clone().count() > 1 && after.clone().all(|line| line.cells.len() == width);
    even && width != first.cells.len() && width != lines[last].cells.len()
}
