//! Why a file is not read. Each is one plain sentence and what to do next, and nothing is written.

use std::fmt;

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The name ends in something that is not read: the ending, which may be empty.
    Unknown(String),
    /// The content is of another kind than the name says: what it is.
    Other(&'static str),
    /// It is locked with a password.
    Locked,
    /// It is damaged: what could not be read.
    Damaged(String),
    /// It is larger than what is read: what, and the limit.
    Large(&'static str, String),
    /// There is nothing in it.
    Empty,
    /// A PDF that holds pictures of pages.
    Scan,
    /// A PDF whose words cannot be put in order, since nothing tells where cells begin and end.
    Borderless,
    /// A PDF that shows many words of which it does not say where they belong.
    Untagged,
    /// A PDF whose fonts do not say which letters they show.
    Unreadable,
}

impl fmt::Display for Refusal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Unknown(ending) if ending.is_empty() => {
                to.write_str("planpress cannot tell what kind of file this is. Import a .docx, .xlsx, .pdf, .csv, .tsv, .txt or .md file")
            }
            Refusal::Unknown(ending) => write!(
                to,
                "planpress does not read .{ending} files. Save it as .docx, .xlsx, .pdf, .csv, .tsv, .txt or .md, and import that"
            ),
            Refusal::Other(kind) => write!(
                to,
                "this is {kind}, though its name says something else. Open it in the program that made it, save it as .docx or .xlsx, and import that"
            ),
            Refusal::Locked => to.write_str(
                "this file is locked with a password. Save a copy without a password, and import that",
            ),
            Refusal::Damaged(what) => write!(
                to,
                "this file is damaged: {what}. Open it in the program that made it, save a new copy, and import that"
            ),
            Refusal::Large(what, limit) => write!(
                to,
                "this file has more {what} than planpress reads ({limit}). Save the part with the plan as a new file, and import that"
            ),
            Refusal::Empty => to.write_str("there is no text in this file"),
            Refusal::Scan => to.write_str(
                "this PDF is a scan: its pages are pictures. Ask its author for the Word file, and import that",
            ),
            Refusal::Borderless => to.write_str(
                "this PDF does not say where its cells begin and end: it has no tags, and no lines around its cells. Ask its author for the Word file, and import that",
            ),
            Refusal::Untagged => to.write_str(
                "more than a tenth of the words in this PDF are missing from its tags. Ask its author for the Word file, and import that",
            ),
            Refusal::Unreadable => to.write_str(
                "the letters in this PDF can be seen but not read: its fonts do not say which they are. Ask its author for the Word file, and import that",
            ),
        }
    }
}

impl std::error::Error for Refusal {}
