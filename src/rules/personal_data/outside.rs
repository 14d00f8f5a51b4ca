//! Texts that no record holds and that reach the site all the same: the names of files and folders,
//! files that are published as they are, and the words and templates of the project's own theme.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::diagnostics::Place;
use crate::source::{FileId, Position, SourceFile, Sources, Span};

/// Files among the author's own whose text can be read.
const TEXTS: &[&str] = &["txt", "csv", "md", "html", "htm", "xhtml", "svg", "xml", "json", "ics"];
/// Files of a theme of which pages are made.
const THEME: &[&str] = &["html", "ftl", "css", "js", "svg"];

/// The name of a file or of a folder that becomes part of an address.
pub(super) struct Name<'a> {
    pub(super) words: &'a str,
    /// The file, or the first one in the folder.
    pub(super) file: FileId,
}

/// Every name that becomes part of an address, each once.
pub(super) fn names(sources: &Sources) -> Vec<Name<'_>> {
    let mut known = BTreeSet::new();
    let mut names = Vec::new();
    for (file, source) in sources.files() {
        let path = source.path();
        let Some(below) = path.strip_prefix("content/") else { continue };
        let mut end = "content/".len();
        for part in below.split('/') {
            end += part.len();
            if known.insert(&path[..end]) {
                names.push(Name { words: part, file });
            }
            end += 1;
        }
    }
    names
}

/// The text of a file that reaches the site without being read as a record.
pub(super) fn text(source: &SourceFile) -> Option<Cow<'_, str>> {
    let ending = source.path().rsplit_once('.')?.1.to_ascii_lowercase();
    match source.raw() {
        Some(raw) if TEXTS.contains(&&*ending) => raw.text().ok(),
        None if source.path().starts_with("themes/") && THEME.contains(&&*ending) => {
            Some(source.text().ok()?.into())
        }
        _ => None,
    }
}

/// A place in such a text, with its line: a file that is published as it is has none among the sources.
pub(super) fn place(
    file: FileId,
    source: &SourceFile,
    text: &str,
    from: usize,
    to: usize,
) -> Place {
    if source.raw().is_none() {
        return Span::new(file, from, to).into();
    }
    let Position { line, column } = Position::of(text, from);
    let excerpt = text.lines().nth(line - 1).unwrap_or("");
    let fits = excerpt.chars().count() <= 160;
    let excerpt = if fits { excerpt.to_owned() } else { String::new() };
    Place::Elsewhere { path: source.path().to_owned(), line, column, excerpt }
}
