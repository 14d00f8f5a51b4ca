//! What a text was found to hold, as it is gathered line by line.

use super::grid::{self, Draft};
use super::limits::Budget;
use super::lines::Typed;
use super::{Aside, Intake, Line, Part, Passage, Refusal, Role, Why, words};

/// What was read so far.
pub(super) struct Gather {
    intake: Intake,
    budget: Budget,
    tables: usize,
    /// The indents and the marks of the items around the last one, if that was an item.
    items: Vec<(usize, char)>,
}

impl Gather {
    pub(super) fn new(file: &str) -> Gather {
        let intake = Intake { file: file.to_owned(), ..Intake::default() };
        Gather { intake, budget: Budget::default(), tables: 0, items: Vec::new() }
    }

    pub(super) fn table(&mut self, drafts: Vec<Draft>) -> Result<(), Refusal> {
        let name = format!("table {}", self.tables + 1);
        self.items.clear();
        if let Some(table) = grid::table(&mut self.budget, name, drafts)? {
            self.tables += 1;
            self.intake.parts.push(Part::Table(table));
        }
        Ok(())
    }

    /// A line of text, with how deep it is in a list: `typed` is the line as it was typed.
    pub(super) fn line(&mut self, line: &Typed<'_>, role: Role, mut text: Passage) {
        text.depth = self.depth(line.text, text.mark.is_some());
        if !text.text.is_empty() {
            self.intake.parts.push(Part::Line(Line { at: line.at(), role, text }));
        }
    }

    pub(super) fn aside(&mut self, why: Why, at: String, text: &str) {
        let text = words::words(text);
        if !text.is_empty() {
            self.intake.aside.push(Aside { why, at, text });
        }
    }

    /// How many items a line is in: it is in the one before it if it is further in, or as far in with
    /// another mark.
    fn depth(&mut self, typed: &str, is_item: bool) -> u8 {
        let text = typed.trim_start();
        let Some(mark) = text.chars().next().filter(|_| is_item) else {
            self.items.clear();
            return 0;
        };
        let mark = if mark.is_ascii_digit() { '1' } else { mark };
        let indent =
            typed[..typed.len() - text.len()].chars().map(|c| if c == '\t' { 4 } else { 1 });
        let item = (indent.sum(), mark);
        match self.items.iter().position(|known| *known == item) {
            Some(place) => self.items.truncate(place + 1),
            None => {
                let numbered = |other: char| mark == '1' || other == '1';
                self.items.retain(|(indent, other)| {
                    *indent < item.0 || *indent == item.0 && !numbered(*other)
                });
                self.items.truncate(8);
                self.items.push(item);
            }
        }
        u8::try_from(self.items.len() - 1).unwrap_or(u8::MAX)
    }

    /// All that was gathered.
    ///
    /// # Errors
    /// When there is nothing.
    pub(super) fn finish(self) -> Result<Intake, Refusal> {
        if self.intake.parts.is_empty() { Err(Refusal::Empty) } else { Ok(self.intake) }
    }
}
