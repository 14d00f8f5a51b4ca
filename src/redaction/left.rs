//! Places that only a person can change: an id and an address are promises, and a name of a file is part
//! of one.

use std::collections::BTreeSet;

use crate::diagnostics::Report;
use crate::document::{self, Documents, Mention, Words};
use crate::model::prose::LinkTarget;
use crate::source::{FileId, Position, Sources};

use super::{REMOVALS, kept, text_of};

/// A place that only a person can change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Left {
    /// The file, or the folder of which it is about the name.
    pub path: String,
    /// The line, from 1; none where it is about the name.
    pub line: Option<usize>,
    /// What it is.
    pub reason: Reason,
}

/// What is at such a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The name of a file or a folder.
    Name,
    /// An id, or a reference to one.
    Id,
    /// An address of this website.
    Address,
    /// An old address that redirects.
    Redirect,
    /// A line of the list of all addresses.
    Published,
    /// A name that a plan withholds or shows.
    Person,
    /// Anything else that could not be changed safely.
    Other,
}

/// Every place of a project that still has the words. An address that was withdrawn has to stay known.
pub(super) fn find(sources: &Sources, mention: &Mention) -> Vec<Left> {
    let mut left = BTreeSet::new();
    for (file, source) in sources.files() {
        names(source.path(), mention, &mut left);
        if source.path() == REMOVALS {
            continue;
        }
        if let Some(text) = text_of(source) {
            of_file(file, source.path(), &text, mention, &mut left);
        }
    }
    of_records(sources, mention, &mut left);
    left.into_iter().collect()
}

fn names(path: &str, mention: &Mention, left: &mut BTreeSet<Left>) {
    let mut end = 0;
    for part in path.split('/') {
        end += part.len();
        if mention.is_in(part) {
            let path = path[..end].to_owned();
            left.insert(Left { path, line: None, reason: Reason::Name });
        }
        end += 1;
    }
}

fn of_file(file: FileId, path: &str, text: &str, mention: &Mention, left: &mut BTreeSet<Left>) {
    let line = |at: usize| Some(Position::of(text, at).line);
    let mut told = BTreeSet::new();
    document::texts(file, path, text, &mut |keys, words, span| {
        if mention.is_in(words) {
            let reason = if keys.is_empty() { Some(Reason::Id) } else { kept(keys, words) };
            let reason = reason.unwrap_or(Reason::Other);
            told.insert(line(span.start()));
            left.insert(Left { path: path.to_owned(), line: line(span.start()), reason });
        }
    });
    let published = path == "content/addresses.txt";
    let reason = if published { Reason::Published } else { Reason::Other };
    for place in mention.places(text) {
        if told.insert(line(place.start)) {
            left.insert(Left { path: path.to_owned(), line: line(place.start), reason });
        }
    }
}

/// What a reader would see all the same: words that are written with the escapes of HTML.
fn of_records(sources: &Sources, mention: &Mention, left: &mut BTreeSet<Left>) {
    let documents: Documents = document::read_all(sources, &mut Report::default());
    documents.each_text(&mut |_, said| {
        let seen = match said.words {
            Words::Plain(_) => false,
            Words::Prose(prose) => {
                mention.is_in(&prose.words())
                    || prose.links().any(|it| match it {
                        LinkTarget::External(address) => mention.is_in(address),
                        LinkTarget::Page { page, .. } => mention.is_in(page),
                    })
            }
        };
        let source = sources.file(said.span.file());
        let Some(text) = text_of(source).filter(|_| seen) else { return };
        let first = Position::of(&text, said.span.start()).line;
        let last = Position::of(&text, said.span.end()).line;
        let known = |it: &Left| {
            it.path == source.path() && it.line.is_some_and(|it| (first..=last).contains(&it))
        };
        if !left.iter().any(known) {
            let path = source.path().to_owned();
            left.insert(Left { path, line: Some(first), reason: Reason::Other });
        }
    });
}
