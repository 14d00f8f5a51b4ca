//! Problems in a file of messages, as facts with their position. The caller turns them into
//! findings; this module does not know the codes.

use std::ops::Range;

use crate::source::Position;

/// Something in a file of words (`.ftl`) that planpress could not use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The name of the file as given; empty if the language tag itself is wrong.
    pub file: String,
    /// The byte range in the original text.
    pub bytes: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column in code points, from 1.
    pub column: usize,
    /// The problem and its solution, in plain English.
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
