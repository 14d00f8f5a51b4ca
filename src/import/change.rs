//! What importing again changes in files that are there, for a person to see before it is written.

/// A difference between the project's files and the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file, from the project's folder.
    pub file: String,
    /// The id of the record; empty for what the file itself says.
    pub record: String,
    /// The key; empty for a whole record.
    pub key: String,
    /// What the file says.
    pub was: String,
    /// What the document says.
    pub now: String,
    /// What is done about it.
    pub done: Done,
}

/// What is done about a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Done {
    /// The document's words are written.
    Updated,
    /// It is new.
    Added,
    /// The document has it below another objective, and so has the project now.
    Moved,
    /// The last import wrote it, and the document does not have it any more.
    Removed,
    /// The last import wrote it, and the answers of a person make no record of it.
    Settled,
    /// The last import wrote it, and no record uses it any more, whether the document or an answer is why.
    Unused,
    /// What a person wrote is kept.
    Kept,
    /// It is no longer in the document, and stays in the project.
    Gone,
    /// The file is written in a way that planpress cannot change.
    ByHand,
}

impl Change {
    /// Which part of the file it is.
    pub fn place(&self) -> String {
        match (self.record.as_str(), self.key.as_str()) {
            ("", "") => "the whole file".to_owned(),
            ("", key) => key.to_owned(),
            (record, "") => record.to_owned(),
            (record, key) => format!("{record}, {key}"),
        }
    }

    /// What is done, in words.
    pub fn says(&self) -> &'static str {
        match self.done {
            Done::Updated => "brought it up to date",
            Done::Added => "added it",
            Done::Moved => "moved it here from another objective, as in the document",
            Done::Removed => "removed it: it is no longer in the document",
            Done::Settled => "removed it, because of your answers",
            Done::Unused => "removed it: nothing in the plan uses it any more",
            Done::Kept if self.key.is_empty() => "left it out: you took it out of your files",
            Done::Kept => "kept your words",
            Done::Gone => "kept it: it is no longer in the document",
            Done::ByHand => "changed nothing: change this yourself",
        }
    }
}
