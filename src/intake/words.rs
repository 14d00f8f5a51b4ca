//! Words as a person reads them: one space between two, none around them, and nothing that cannot be
//! seen. Everything else stays as it was typed.

/// A text while it is put together from pieces. Spaces at the edges of a piece count, so that words
/// that were cut into runs are whole again.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    text: String,
    gap: bool,
}

impl Words {
    /// Adds a piece.
    pub(super) fn push(&mut self, piece: &str) {
        for letter in piece.chars() {
            if letter.is_whitespace() {
                self.gap = true;
            } else if !self.unseen(letter) {
                if self.gap && !self.text.is_empty() {
                    self.text.push(' ');
                }
                self.gap = false;
                self.text.push(letter);
            }
        }
    }

    /// Whether there is no word yet.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Whether a character has no width. The two joiners shape letters of some scripts and some
    /// pictures, none of which is ASCII: between other letters they are left over from a web page.
    fn unseen(&self, letter: char) -> bool {
        match letter {
            '\u{200C}' | '\u{200D}' => {
                self.gap || self.text.chars().next_back().is_none_or(|it| it.is_ascii())
            }
            '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' => true,
            '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' => true,
            _ => letter.is_control(),
        }
    }
}

/// A whole text as words.
pub(super) fn words(text: &str) -> String {
    let mut words = Words::default();
    words.push(text);
    words.finish()
}

#[cfg(test)]
mod tests {
    use super::{Words, words};

    #[test]
    fn there_is_one_space_between_words_and_nothing_unseen_in_them() {
        assert_eq!(words(" by\u{A0} \t when\n"), "by when");
        assert_eq!(words("com\u{AD}mu\u{200B}nity\u{FEFF}"), "community");
        assert_eq!(words("co\u{2011}op \u{202A}0300\u{202C}"), "co\u{2011}op 0300");
        assert_eq!(words("a\u{200D}b"), "ab");
        let joined = "\u{1F468}\u{200D}\u{1F469}";
        assert_eq!(words(joined), joined);
    }

    #[test]
    fn pieces_keep_the_spaces_between_them_and_no_others() {
        let mut words = Words::default();
        for piece in ["Com", "munity ", " safety", " "] {
            words.push(piece);
        }
        assert_eq!(words.finish(), "Community safety");
    }
}
