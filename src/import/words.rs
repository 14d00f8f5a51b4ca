//! Words that know where they come from. A text in this room is a row of them, so that whatever is
//! split, joined or left out, each word of the document can be asked where it went.

/// The identity of a word: its place among all words of the imported files.
pub(super) type WordId = u32;

/// The identity of a word that is in no document, such as what is shown in the place of a name.
pub(super) const MADE: WordId = WordId::MAX;

/// What comes before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: the first word of a text, or the second half of one that was split.
    None,
    /// A space.
    Space,
    /// The end of a line or paragraph.
    Line,
    /// The end of a line, and the mark of an item of a list.
    Item,
}

/// A word of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) id: WordId,
    /// As it is written: as it was read, but for changes that the report lists.
    pub(super) text: String,
    pub(super) gap: Gap,
}

/// A text made of such words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) words: Vec<Word>,
}

impl Text {
    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// All of it on one line.
    pub(super) fn plain(&self) -> String {
        let mut plain = String::new();
        for word in &self.words {
            if word.gap != Gap::None && !plain.is_empty() {
                plain.push(' ');
            }
            plain.push_str(&word.text);
        }
        plain
    }

    /// Its letters and digits, small: by which two texts are the same whatever their spaces and marks.
    pub(super) fn letters(&self) -> String {
        letters(&self.plain())
    }

    /// Its lines, each a text.
    pub(super) fn lines(&self) -> Vec<Text> {
        let mut lines: Vec<Text> = Vec::new();
        for word in &self.words {
            if lines.is_empty() || matches!(word.gap, Gap::Line | Gap::Item) {
                lines.push(Text::default());
            }
            lines.last_mut().expect("just made").words.push(word.clone());
        }
        lines
    }

    /// Whether it begins as an item of a list.
    pub(super) fn is_item(&self) -> bool {
        self.words.first().is_some_and(|it| it.gap == Gap::Item)
    }

    /// Removes the first words.
    pub(super) fn take_first(&mut self, count: usize) -> Text {
        let rest = self.words.split_off(count.min(self.words.len()));
        Text { words: std::mem::replace(&mut self.words, rest) }
    }

    /// Adds another text after it.
    pub(super) fn push(&mut self, mut other: Text, gap: Gap) {
        if let (false, Some(first)) = (self.is_blank(), other.words.first_mut()) {
            first.gap = gap;
        }
        self.words.append(&mut other.words);
    }
}

/// Letters and digits of a text, small.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
