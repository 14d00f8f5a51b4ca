//! What is wrong with a file of words, as a fact with its place. Anyone who holds the report makes
//! findings of it; this room knows no codes.

use std::ops::Range;

use crate::source::Position;

/// Something in a file of words (`.ftl`) that planpress could not use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The name under which the file was given; empty when the language tag itself is at fault.
    pub file: String,
    /// The bytes concerned, in the text as it was given.
    pub bytes: Range<usize>,
    /// Line, from 1.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
    /// What is wrong and what to write instead, in plain English.
    pub message: String,
}

impl Problem {
    pub(super) fn at(file: &str, text: &str, bytes: Range<usize>, message: String) -> Self {
        let end = text.floor_char_boundary(bytes.end.min(text.len()));
        let start = text.floor_char_boundary(bytes.start.min(end));
        let Position { line, column } = Position::of(text, start);
        Problem { file: file.to_owned(), bytes: start..end, line, column, message }
    }

    pub(super) fn of_tag(tag: &str) -> Self {
        Problem {
            file: String::new(),
            bytes: 0..0,
            line: 1,
            column: 1,
            message: format!(
                "“{tag}” is not a language code: write a code such as en-GB, cy or ar"
            ),
        }
    }
}
