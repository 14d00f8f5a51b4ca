//! Rows as the document has them, so that a person who is asked sees the words where they are.

use std::collections::{BTreeMap, BTreeSet};

use super::known_names::{CONTACT, NAME, Names, public};
use super::ledger::{Ledger, Origin};
use super::words::Text;

/// A row of a table, without the names that the import leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRow {
    /// Where it is.
    pub at: Origin,
    /// The heading of each column, and the words below it: none where a cell extends from a row above.
    pub cells: Vec<(String, String)>,
}

/// The rows of all tables, in their order, before anything is taken from them.
#[derive(Debug, Default)]
pub(super) struct SourceRows {
    rows: Vec<(usize, Vec<(String, Text)>)>,
    by_origin: BTreeMap<usize, usize>,
}

impl SourceRows {
    /// Adds a row: the words below the heading of each column.
    pub(super) fn push(&mut self, origin: usize, cells: Vec<(String, Text)>) {
        self.by_origin.insert(origin, self.rows.len());
        self.rows.push((origin, cells));
    }

    /// What each cell says, in letters and digits.
    pub(super) fn letters(&self) -> BTreeSet<String> {
        self.rows.iter().flat_map(|it| &it.1).map(|it| it.1.letters()).collect()
    }

    /// The row of a place, after the one above it where that is asked for. None where the place is in no row.
    pub(super) fn at(
        &self,
        origin: usize,
        with_above: bool,
        ledger: &Ledger,
        names: &Names,
    ) -> Vec<SourceRow> {
        let Some(last) = self.by_origin.get(&origin).copied() else { return Vec::new() };
        let headings = |at: usize| self.rows[at].1.iter().map(|it| &it.0);
        // A row of another table is not the one above.
        let above = last.checked_sub(1).filter(|it| with_above && headings(*it).eq(headings(last)));
        let first = above.unwrap_or(last);
        let told = |(origin, cells): &(usize, Vec<(String, Text)>)| {
            let at = ledger.origin_at(*origin);
            let cell = |(heading, text): &(String, Text)| {
                (public(heading, names), public(&without_withheld(text, ledger), names))
            };
            SourceRow {
                at: Origin { file: at.file.clone(), at: public(&at.at, names) },
                cells: cells.iter().map(cell).collect(),
            }
        };
        self.rows[first..=last].iter().map(told).collect()
    }
}

/// The lines of a text with a mark in the place of each name or contact that was left out, whatever was made of
/// the words since.
fn without_withheld(text: &Text, ledger: &Ledger) -> String {
    let line = |line: &Text| {
        let mut said: Vec<&str> = Vec::new();
        for word in &line.words {
            let instead =
                if word.text.contains(['@']) || word.text.bytes().any(|it| it.is_ascii_digit()) {
                    CONTACT
                } else {
                    NAME
                };
            match ledger.is_withheld(word.id) {
                true if said.last() == Some(&instead) => {}
                true => said.push(instead),
                false => said.push(&word.text),
            }
        }
        said.join(" ")
    };
    text.lines().iter().map(line).collect::<Vec<_>>().join("\n")
}
