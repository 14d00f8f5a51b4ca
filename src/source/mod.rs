//! The door for what comes in: the files of a project, read once, with places in them.
//!
//! This room reads bytes and says which of them are text. It knows nothing of YAML, Markdown or
//! findings: what cannot be read is a fact ([`Unreadable`]) that `document` words for the author.

mod digest;
mod html;
mod load;
mod raw;
mod span;
mod text_map;
mod windows;

pub use digest::sha256;
pub use html::{Html, HtmlFile, HtmlFolder};
pub use load::{Limits, LoadError};
pub use raw::Raw;
pub use span::{FileId, Position, Span};
pub use text_map::TextMap;

use std::collections::BTreeMap;

/// Every file of a project that an author wrote, sorted by path, so that nothing downstream
/// depends on the order in which a disk lists its folders.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

/// One file: its path below the project with `/` between folders on every system, and its text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    path: String,
    text: Result<String, Unreadable>,
    raw: Option<Raw>,
}

/// Why a file has no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Bytes that are not UTF-8; the line and column (1-based) of the first.
    NotUtf8 {
        /// Line of the first bad byte.
        line: usize,
        /// Column of the first bad byte, in characters.
        column: usize,
        /// The word around it as Windows-1252, the old encoding of Windows, has it; none where that
        /// has no character for a byte of it.
        word: Option<String>,
    },
    /// A byte order mark of UTF-16, as some editors on Windows write.
    Utf16,
    /// A NUL byte: a picture, an archive, a word processor's document.
    Binary,
    /// More bytes than [`Limits::file_bytes`].
    TooLarge {
        /// The file's size in bytes.
        bytes: u64,
    },
    /// A symbolic link, a device or a pipe; links are not followed, so that none can lead in a circle or out of the project.
    NotAFile,
    /// The operating system refused, in its words.
    Refused(String),
}

impl Sources {
    /// Sources from texts held in memory, for tests and for `serve`'s error page.
    pub fn from_texts<P: Into<String>, T: Into<String>>(
        texts: impl IntoIterator<Item = (P, T)>,
    ) -> Self {
        let mut files: Vec<_> = texts
            .into_iter()
            .map(|(path, text)| SourceFile {
                path: path.into(),
                text: Ok(load::normal(text.into())),
                raw: None,
            })
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Sources { files }
    }

    /// The same files, some of them with another text.
    #[must_use]
    pub fn with_texts(&self, mut texts: BTreeMap<FileId, String>) -> Self {
        let files = self.files().map(|(file, source)| match (texts.remove(&file), &source.raw) {
            (None, _) => source.clone(),
            (Some(text), Some(_)) => {
                SourceFile { raw: Some(Raw::held(text.into_bytes())), ..source.clone() }
            }
            (Some(text), None) => SourceFile { text: Ok(text), ..source.clone() },
        });
        Sources { files: files.collect() }
    }

    /// The same files and others, which these do not have.
    #[must_use]
    pub fn with_new(&self, texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files = self.files.clone();
        files.extend(Sources::from_texts(texts).files);
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Sources { files }
    }

    /// Every file with its id, in order of path.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId::new(index), file))
    }

    /// The file of an id that these sources gave out.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.index()]
    }

    /// The file with this path below the project, such as `content/site.yaml`.
    pub fn find(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let index = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some((FileId::new(index), &self.files[index]))
    }

    /// Where a span starts and ends, counted as a person counts: lines and characters from 1.
    pub fn position(&self, span: Span) -> (Position, Position) {
        let text = self.file(span.file()).text().unwrap_or("");
        (Position::of(text, span.start()), Position::of(text, span.end()))
    }
}

impl SourceFile {
    /// Path below the project, `/` between folders.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text without a byte order mark, where the file is text.
    pub fn text(&self) -> Result<&str, &Unreadable> {
        self.text.as_deref()
    }

    /// The file as it is published, if it is published as it is (under `content/files/`).
    pub fn raw(&self) -> Option<&Raw> {
        self.raw.as_ref()
    }

    /// The file's name without folder and ending: `reduce-hate-crime` for `…/reduce-hate-crime.yaml`.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.split_once('.').map_or(name, |(stem, _)| stem)
    }
}
