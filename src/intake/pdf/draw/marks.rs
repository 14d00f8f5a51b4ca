//! Marks around what is drawn: a number that the structure refers to, that something is not a part
//! of the text, or what the characters are.

use hayro_syntax::object::{Dict, Object, ObjectIdentifier, String as PdfString};

use super::Mark;
use crate::intake::pdf::limits::STATES;
use crate::intake::pdf::strings;

/// The marks that are open.
#[derive(Debug, Default)]
pub(super) struct Marks {
    open: Vec<Mark>,
    /// Marks beyond those that are kept.
    beyond: usize,
    /// The place of the innermost in the list of all marks, once something was drawn under it.
    known: Option<u32>,
    /// The number of `ActualText` runs so far.
    runs: usize,
}

impl Marks {
    /// Opens a mark.
    pub(super) fn open(&mut self, name: &[u8], dict: Option<&Dict<'_>>, owner: ObjectIdentifier) {
        if self.open.len() >= STATES {
            self.beyond += 1;
            return;
        }
        let mut mark = self.open.last().cloned().unwrap_or_default();
        mark.artifact |= name == b"Artifact";
        if let Some(dict) = dict {
            if let Some(Object::Number(number)) = dict.get::<Object<'_>>(b"MCID") {
                mark.content = Some((owner, number.as_i64()));
                // What a drawing is marked as counts for more than where it is drawn.
                mark.artifact = name == b"Artifact";
            }
            let actual = dict.get::<PdfString<'_>>(b"ActualText");
            if let (Some(actual), None) = (actual, &mark.actual) {
                self.runs += 1;
                mark.actual = Some((self.runs, strings::text(&actual)));
            }
        }
        self.open.push(mark);
        self.known = None;
    }

    /// Closes the innermost mark.
    pub(super) fn close(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
        } else {
            self.open.pop();
        }
        self.known = None;
    }

    /// How many marks are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Closes marks until so many are open: a drawing ends its own.
    pub(super) fn close_to(&mut self, depth: usize) {
        self.open.truncate(depth);
        (self.beyond, self.known) = (0, None);
    }

    /// The place of the innermost mark in the list of all marks.
    pub(super) fn current(&mut self, all: &mut Vec<Mark>) -> u32 {
        let Some(mark) = self.open.last() else { return 0 };
        *self.known.get_or_insert_with(|| {
            all.push(mark.clone());
            (all.len() - 1) as u32
        })
    }
}
