//! A text as words with what is between them, for those who look for names.

use std::ops::Range;

/// A word of a text.
#[derive(Debug, Clone)]
pub(super) struct Word<'t> {
    /// Without the `'s` at its end.
    pub(super) text: &'t str,
    /// Its bytes, without the `'s`.
    pub(super) range: Range<usize>,
    /// Whether it ends in `'s`.
    pub(super) possessive: bool,
    /// What parts it from the word before.
    pub(super) before: Gap,
}

/// What is between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Blanks on one line.
    Blank,
    /// A full stop, with or without a blank, as after an initial.
    Stop,
    /// A comma and a blank.
    Comma,
    /// Anything else: another sentence, cell or thought.
    Break,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut behind = 0;
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_letter(letter)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                let raw = &text[from..at];
                let word = raw.trim_matches(['-', '\'', '’', '\u{2011}']);
                if word.is_empty() {
                    continue;
                }
                let from = from + (word.as_ptr().addr() - raw.as_ptr().addr());
                let before = if words.is_empty() { Gap::Break } else { gap(&text[behind..from]) };
                behind = from + word.len();
                let own = ["'s", "’s"].iter().find_map(|it| word.strip_suffix(it));
                let own = own.filter(|it| !it.is_empty());
                let word = own.unwrap_or(word);
                let range = from..from + word.len();
                words.push(Word { text: word, range, possessive: own.is_some(), before });
            }
            _ => {}
        }
    }
    words
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric()
        || matches!(letter, '-' | '\'' | '’' | '\u{2011}' | '\u{300}'..='\u{36f}')
}

fn gap(between: &str) -> Gap {
    let blank = |it: &str| {
        !it.is_empty()
            && it.chars().all(|it| it.is_whitespace() && !matches!(it, '\n' | '\r' | '\t'))
    };
    match between.strip_prefix(['.', ',']) {
        _ if blank(between) => Gap::Blank,
        Some(rest) if between.starts_with('.') && (rest.is_empty() || blank(rest)) => Gap::Stop,
        Some(rest) if between.starts_with(',') && blank(rest) => Gap::Comma,
        _ => Gap::Break,
    }
}

impl Word<'_> {
    /// Whether it is written as names are: a capital, then small letters, and a capital inside only
    /// after a small letter or a mark (McExample, O'Example, Example-Smith, al-Example).
    pub(super) fn is_name_like(&self) -> bool {
        let mut last = None;
        let mut small = false;
        let name = ["al-", "el-"].iter().find_map(|it| self.text.strip_prefix(it));
        for letter in name.unwrap_or(self.text).chars() {
            let fits = match last {
                None => letter.is_uppercase(),
                Some(last) => {
                    is_mark(letter)
                        || letter.is_lowercase()
                        || letter.is_uppercase() && (char::is_lowercase(last) || is_mark(last))
                }
            };
            if !fits {
                return false;
            }
            small |= letter.is_lowercase();
            last = Some(letter);
        }
        small
    }

    /// Whether it is written in capitals alone.
    pub(super) fn is_loud(&self) -> bool {
        self.text.chars().all(|it| it.is_uppercase() || is_mark(it))
            && self.text.chars().count() > 2
    }

    /// Whether it is a letter by itself.
    pub(super) fn is_initial(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    }
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '-' | '\'' | '’' | '\u{2011}' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_what_parts_them() {
        let found = words("Dr. J. O'Example’s (team), and\nMcB\u{a0}Smith-Jones -- WCC");
        let found: Vec<_> = found.iter().map(|it| (it.text, it.before, it.possessive)).collect();
        let expected = [
            ("Dr", Gap::Break, false),
            ("J", Gap::Stop, false),
            ("O'Example", Gap::Stop, true),
            ("team", Gap::Break, false),
            ("and", Gap::Break, false),
            ("McB", Gap::Break, false),
            ("Smith-Jones", Gap::Blank, false),
            ("WCC", Gap::Break, false),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_name_begins_with_one_capital() {
        let name_like = |text| words(text)[0].is_name_like();
        for text in
            ["Jane", "O'Example", "McExample", "Smith-Jones", "Łukasz", "DeShawn", "al-Masri"]
        {
            assert!(name_like(text), "{text}");
        }
        for text in ["jane", "WCC", "WILMa", "LLR2", "x-Y", "J"] {
            assert!(!name_like(text), "{text}");
        }
    }
}
