//! What an office file holds: lines of text and tables, in reading order, with the place of each. One
//! file a format reads it; nothing here knows what a plan is, and no word of a file is dropped: what a
//! reader leaves out on purpose is in [`Intake::aside`] with the reason.

mod decode;
mod docx;
mod gather;
mod grid;
mod header;
mod inline;
mod kind;
mod layout;
pub mod limits;
mod lines;
mod markdown;
mod package;
mod pdf;
mod pipes;
mod read;
mod refusal;
#[cfg(test)]
mod refusals;
mod separated;
mod split_rows;
mod symbols;
mod tabs;
mod text;
#[cfg(test)]
mod trial;
mod typed;
mod words;
mod xlsx;
mod xml;

pub use docx::docx;
pub use layout::{Laid, LaidStep, layout};
pub use markdown::markdown;
pub use pdf::pdf;
pub use read::read;
pub use refusal::Refusal;
pub use separated::{csv, tsv};
pub use text::text;
pub use xlsx::{whole_xlsx, xlsx};

/// What one file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Intake {
    /// Its name, without folders.
    pub file: String,
    /// Lines and tables, in reading order.
    pub parts: Vec<Part>,
    /// Words that are in the file and are not part of its text, in the order of the file.
    pub aside: Vec<Aside>,
    /// How many pieces of text were inserted while changes were tracked. They are read as text.
    pub insertions: usize,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A line of text outside tables: in Word a paragraph.
    Line(Line),
    /// A table, or a sheet.
    Table(Table),
}

/// A line of text outside tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it is, as a person would look for it: `paragraph 3`, `line 12`, `text box 1`,
    /// `page 3, paragraph 2`.
    pub at: String,
    /// What the file says that it is.
    pub role: Role,
    /// The text.
    pub text: Passage,
}

/// What a file says that a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title of the document.
    Title,
    /// A heading, with its level from 1.
    Heading(u8),
    /// Anything else.
    Body,
}

/// A text without line ends: a paragraph or an item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The words, with one space between them and none around them.
    pub text: String,
    /// The mark of an item of a list: `-` for a bullet, or the number as the file shows it, such as
    /// `1.` or `a)`. A mark that was typed as part of the text stays there.
    pub mark: Option<String>,
    /// How many items of the list an item is in, from 0.
    pub depth: u8,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Where its links lead, in the order of the text: their words are in `text`.
    pub links: Vec<String>,
    /// The footnotes and endnotes that it refers to.
    pub notes: Vec<Passage>,
    /// What the page shows in its place, where that is not what the file says that it is.
    pub drawn: Option<String>,
}

/// A table, or a sheet. Each row has the same number of places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What a person would call it: `table 2`, or the name of the sheet.
    pub name: String,
    /// Whether it is a sheet of a workbook.
    pub sheet: bool,
    /// The rows, without those that are empty all through at the end.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1, as a person would count or as a sheet numbers it.
    pub number: usize,
    /// Whether the file marks it as a row of headings.
    pub head: bool,
    /// Whether a page ends just above it: it may continue the row above.
    pub cut: bool,
    /// One for each column; nothing where a cell before or above it extends over the place.
    pub places: Vec<Option<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its paragraphs and items, without empty ones.
    pub lines: Vec<Passage>,
    /// How many rows it extends over, from 1.
    pub rows: usize,
    /// How many columns it extends over, from 1.
    pub columns: usize,
    /// Whether it is shaded.
    pub shaded: bool,
    /// Tables inside it.
    pub nested: Vec<Table>,
}

impl Default for Cell {
    fn default() -> Self {
        Cell { lines: Vec::new(), rows: 1, columns: 1, shaded: false, nested: Vec::new() }
    }
}

/// Words that are in a file and are not part of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Why they are not.
    pub why: Why,
    /// Where they are: `row 12 of Sheet1`, `column C of Sheet1`, `comment 1`.
    pub at: String,
    /// The words.
    pub text: String,
}

/// Why words of a file are not part of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// In a hidden row.
    HiddenRow,
    /// In a hidden column.
    HiddenColumn,
    /// In a hidden or very hidden sheet.
    HiddenSheet,
    /// Hidden text.
    HiddenText,
    /// Deleted, or moved elsewhere, while changes were tracked: the accepted text is read.
    Deleted,
    /// A comment.
    Comment,
    /// At the top or the bottom of each page.
    PageFurniture,
    /// Drawn on a page, and the file says nothing about where it belongs.
    Untagged,
    /// The label of a block that an earlier block has too: it became the heading of a column.
    RepeatedLabel,
}
