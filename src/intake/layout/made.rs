//! What a layout makes, and what is said of it.

use super::super::{Aside, Part};

/// Lines that became a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LaidStep {
    /// Blocks of lines with the same labels became rows.
    Blocks {
        /// Where the first line is.
        at: String,
        /// Where the last line is.
        to: String,
        /// The name of the table.
        table: String,
        /// The labels, which are its header; the first is empty where the titles of blocks have no word
        /// in common.
        labels: Vec<String>,
        /// How many blocks there are.
        rows: usize,
    },
    /// Items under a heading became rows.
    Items {
        /// Where the first line is.
        at: String,
        /// Where the last line is.
        to: String,
        /// The name of the table.
        table: String,
        /// The heading above.
        heading: String,
        /// How many items there are, without those inside another.
        rows: usize,
    },
    /// Numbered paragraphs became rows.
    Numbered {
        /// Where the first line is.
        at: String,
        /// Where the last line is.
        to: String,
        /// The name of the table.
        table: String,
        /// How many paragraphs there are.
        rows: usize,
    },
}

/// What one layout makes of the parts of a file.
#[derive(Default)]
pub(super) struct Made {
    pub(super) parts: Vec<Part>,
    pub(super) aside: Vec<Aside>,
    pub(super) steps: Vec<LaidStep>,
}
