//! The words of a name as they are gathered: with single spaces, and none at the ends.

/// A longer name is cut: no one listens to it.
const LONGEST: usize = 8_192;

#[derive(Debug, Default)]
pub(super) struct Words {
    said: String,
    /// Whether a space comes before the next word.
    space: bool,
}

impl Words {
    /// What comes next is separate from what came before.
    pub(super) fn part(&mut self) {
        self.space = true;
    }

    /// Adds words; tells whether there were any.
    pub(super) fn add(&mut self, words: &str) -> bool {
        let mut found = false;
        let mut rest = words;
        while !rest.is_empty() && !self.is_full() {
            let trimmed = rest.trim_start();
            self.space |= trimmed.len() < rest.len();
            let end = trimmed.find(char::is_whitespace).unwrap_or(trimmed.len());
            let (word, after) = trimmed.split_at(end);
            if !word.is_empty() {
                if std::mem::take(&mut self.space) && !self.said.is_empty() {
                    self.said.push(' ');
                }
                self.said.push_str(word);
                found = true;
            }
            rest = after;
        }
        found
    }

    pub(super) fn is_full(&self) -> bool {
        self.said.len() > LONGEST
    }

    pub(super) fn finish(self) -> String {
        self.said
    }
}
