//! How much of a file is read. All input is hostile: each limit is well above what a plan needs and
//! well below what would exhaust a machine, and is counted while reading, never believed from a header.

use super::{Cell, Passage, Refusal};

/// Bytes of a file: 64 MiB. Pictures make plans large, words do not.
pub const FILE: usize = 64 << 20;
/// Parts of a package. A Word file with many pictures has some hundreds.
pub const ENTRIES: usize = 10_000;
/// Bytes of one part of a package once it is unpacked: 64 MiB, some 500 times a long plan.
pub const PART: usize = 64 << 20;
/// Bytes of all parts that are read from a package, once they are unpacked: 160 MiB.
pub const TOTAL: usize = 160 << 20;
/// Styles, or lists, references, sheets, notes and so on. Excel allows 65,490 styles of cells.
pub const DEFINITIONS: usize = 100_000;
/// Elements inside each other in XML. A text box in a table in a table has about 40.
pub const DEPTH: usize = 200;
/// Rows of all tables of a file.
pub const ROWS: usize = 50_000;
/// Columns of a table.
pub const COLUMNS: usize = 256;
/// Places in all tables of a file.
pub const CELLS: usize = 1_000_000;
/// Bytes of text in one cell, or in one paragraph outside tables. Excel allows 32,767 characters.
pub const CELL: usize = 200_000;
/// Bytes of all words of a file, where each line counts for [`LINE`] more: a short text can be shared by
/// a million cells.
pub const TEXT: usize = 32 << 20;
/// What a line counts for apart from its words.
pub const LINE: usize = 32;
/// Tables inside each other.
pub const NESTING: usize = 8;
/// Empty rows of a sheet between two others that are kept. A longer gap is closed, so that a stray
/// cell at the far end of a sheet does not make a table of a million rows.
pub const ROW_GAP: usize = 100;
/// The same for columns.
pub const COLUMN_GAP: usize = 20;
/// Bytes of a name or a pattern that is repeated for each of many cells: the name of a sheet, the mark
/// of a list, the format of a number. Excel allows 31 for a name and 255 for a format.
pub const PATTERN: usize = 255;

/// What has been read of a file so far.
#[derive(Debug, Default)]
pub(super) struct Budget {
    rows: usize,
    places: usize,
    cells: usize,
    text: usize,
}

impl Budget {
    /// Counts a row of a table with so many places.
    pub(super) fn row(&mut self, places: usize) -> Result<(), Refusal> {
        self.rows += 1;
        self.places += places;
        within("rows in tables", self.rows, ROWS)?;
        within("columns in a table", places, COLUMNS)?;
        within("cells in tables", self.places, CELLS)
    }

    /// Counts a cell whose lines have been counted.
    pub(super) fn cell(&mut self, cell: &Cell) -> Result<(), Refusal> {
        self.cells += 1;
        within("cells in tables", self.cells, CELLS)?;
        within("bytes of text in one cell", cell.lines.iter().map(size).sum(), CELL)
    }

    /// Counts the words of a line.
    pub(super) fn line(&mut self, line: &Passage) -> Result<(), Refusal> {
        within("bytes of text in one paragraph", size(line), CELL)?;
        self.text(LINE + size(line))
    }

    /// Counts so many bytes of words.
    pub(super) fn text(&mut self, bytes: usize) -> Result<(), Refusal> {
        self.text += bytes;
        within("bytes of text", self.text, TEXT)
    }
}

/// Refuses a file that has more of something than the limit.
pub(super) fn within(what: &'static str, count: usize, limit: usize) -> Result<(), Refusal> {
    if count <= limit { Ok(()) } else { Err(Refusal::Large(what, grouped(limit))) }
}

fn size(passage: &Passage) -> usize {
    let links: usize = passage.links.iter().map(String::len).sum();
    let notes: usize = passage.notes.iter().map(size).sum();
    let mark = passage.mark.as_ref().map_or(0, String::len);
    let drawn = passage.drawn.as_ref().map_or(0, String::len);
    passage.text.len() + mark + drawn + links + notes
}

/// A number with a comma between thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
