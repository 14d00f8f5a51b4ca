//! From text to the words that a search knows: folded as the language folds them, and without those
//! that say nothing.

use std::collections::HashSet;

use crate::locale::Locale;

/// What cuts text into words, the same for what is found, what is meant and what is needed.
pub struct Analyser<'a> {
    locale: &'a Locale,
    ignored: HashSet<String>,
}

impl<'a> Analyser<'a> {
    /// For a language, with its words that say nothing, such as "the".
    pub fn new(locale: &'a Locale, ignored: &str) -> Self {
        let ignored = locale.search_words(ignored).into_iter().collect();
        Self { locale, ignored }
    }

    /// The words of a text, in order.
    pub fn words(&self, text: &str) -> Vec<String> {
        let mut words = self.locale.search_words(text);
        words.retain(|it| !self.ignored.contains(it));
        words
    }

    /// Calls `visit` with each of these words.
    pub(super) fn each(&self, text: &str, visit: &mut dyn FnMut(&str)) {
        self.locale.each_search_word(text, &mut |word| {
            if !self.ignored.contains(word) {
                visit(word);
            }
        });
    }

    /// The words that say nothing, sorted.
    pub(super) fn ignored(&self) -> Vec<&str> {
        let mut ignored: Vec<&str> = self.ignored.iter().map(String::as_str).collect();
        ignored.sort_unstable();
        ignored
    }
}
