//! Names that were found in a document, and texts without them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::rules::personal_data::{self, Reading};

/// What is written in the place of a name.
pub(super) const NAME: &str = "[name withheld]";
/// What is written in the place of a contact.
pub(super) const CONTACT: &str = "[contact withheld]";

/// Words without what is probably a person's, and without these names.
pub(super) fn public(text: &str, names: &Names) -> String {
    let mut public = text.to_owned();
    for person in personal_data::find(text, Reading::Who).into_iter().rev() {
        public.replace_range(person.range, NAME);
    }
    names.hidden(&public)
}

/// Names that were left out somewhere, by their first words: they are left out everywhere.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, BTreeSet<String>>);

impl Names {
    /// Notes a name. One word alone may be an ordinary word elsewhere.
    pub(super) fn add(&mut self, name: &str) {
        if let Some((first, _)) = name.split_once(' ') {
            self.0.entry(first.to_owned()).or_default().insert(name.to_owned());
        }
    }

    /// Where they are in a text.
    pub(super) fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let is_start = |at: usize| !text[..at].ends_with(char::is_alphanumeric);
        for (at, _) in text.char_indices().filter(|it| is_start(it.0)) {
            let rest = &text[at..];
            let Some(first) = rest.split(' ').next() else { continue };
            let names = self.0.get(first).into_iter().flatten();
            let ends = |it: &&String| !rest[it.len()..].starts_with(char::is_alphanumeric);
            let name = names
                .filter(|it| rest.starts_with(it.as_str()))
                .filter(ends)
                .max_by_key(|it| it.len());
            if let Some(name) = name.filter(|_| found.last().is_none_or(|it| it.end <= at)) {
                found.push(at..at + name.len());
            }
        }
        found
    }

    /// A text without them.
    pub(super) fn hidden(&self, text: &str) -> String {
        let mut hidden = text.to_owned();
        for range in self.find(text).into_iter().rev() {
            hidden.replace_range(range, NAME);
        }
        hidden
    }
}
