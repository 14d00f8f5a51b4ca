//! A paragraph while it is read, piece by piece.

use crate::intake::words::Words;
use crate::intake::{Part, Passage, Why};

use super::styles::ListPlace;

/// A line of a paragraph: a line break ends it.
#[derive(Default)]
struct DraftLine {
    words: Words,
    /// Whether some of it is not bold.
    light: bool,
    links: Vec<String>,
    notes: Vec<Passage>,
}

/// A paragraph while it is read.
#[derive(Default)]
pub(super) struct Draft {
    done: Vec<DraftLine>,
    line: DraftLine,
    aside: Vec<(Why, Words)>,
    /// Why the last piece was set aside, if it was.
    open: Option<Why>,
    /// The parts of text boxes that hang on the paragraph.
    pub(super) hanging: Vec<Part>,
    /// The id of its style.
    pub(super) style: Option<String>,
    /// Its outline level, if it sets one itself.
    pub(super) outline: Option<u8>,
    /// Its list, if it sets one itself.
    pub(super) place: Option<ListPlace>,
    /// Whether its end is deleted or hidden, so that the next paragraph goes on in it.
    pub(super) goes_on: bool,
}

impl Draft {
    /// Adds words.
    pub(super) fn say(&mut self, piece: &str, bold: bool) {
        self.line.words.push(piece);
        if !piece.trim().is_empty() {
            self.line.light |= !bold;
            self.open = None;
        }
    }

    /// Sets words aside.
    pub(super) fn set_aside(&mut self, why: Why, piece: &str) {
        if piece.trim().is_empty() && self.open != Some(why) {
            return;
        }
        match self.aside.last_mut() {
            Some((last, words)) if self.open == Some(why) && *last == why => words.push(piece),
            _ => {
                let mut words = Words::default();
                words.push(piece);
                self.aside.push((why, words));
            }
        }
        self.open = Some(why);
    }

    /// Ends a line, unless it is empty. Links wait for the words of the next line.
    pub(super) fn end_line(&mut self) {
        if !self.line.words.is_empty() || !self.line.notes.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
    }

    /// Adds where a link leads.
    pub(super) fn link(&mut self, target: &str) {
        if !target.is_empty() && self.line.links.last().is_none_or(|it| it != target) {
            self.line.links.push(target.to_owned());
        }
    }

    /// Adds notes that the words refer to.
    pub(super) fn note(&mut self, notes: Vec<Passage>) {
        self.line.notes.extend(notes);
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.done.is_empty()
            && self.line.words.is_empty()
            && self.aside.is_empty()
            && self.hanging.is_empty()
    }

    /// Its lines, without empty ones, and what was set aside. The first line has the mark. A note
    /// or a link on an empty line goes to the line before it.
    pub(super) fn finish(
        mut self,
        mark: Option<String>,
        depth: u8,
    ) -> (Vec<Passage>, Vec<(Why, String)>) {
        self.done.push(self.line);
        let mut lines: Vec<Passage> = Vec::new();
        for line in self.done {
            let last = lines.last_mut();
            match last.filter(|_| line.words.is_empty()) {
                Some(last) => {
                    last.notes.extend(line.notes);
                    last.links.extend(line.links);
                }
                None if line.words.is_empty() && line.notes.is_empty() => {}
                None => lines.push(Passage {
                    bold: !line.light && !line.words.is_empty(),
                    text: line.words.finish(),
                    mark: None,
                    depth: 0,
                    links: line.links,
                    notes: line.notes,
                    ..Passage::default()
                }),
            }
        }
        if let Some(first) = lines.first_mut() {
            first.depth = if mark.is_some() { depth } else { 0 };
            first.mark = mark;
        }
        let aside = self.aside.into_iter().filter(|(_, it)| !it.is_empty());
        (lines, aside.map(|(why, it)| (why, it.finish())).collect())
    }
}
