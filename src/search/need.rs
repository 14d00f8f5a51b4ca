//! What someone needs, the words that they type for it, and what they must find first.

use std::collections::BTreeSet;

use crate::locale::Locale;

use super::letters;

const PHRASES: &str = include_str!("needs.txt");

/// Every need that is known by name, with the phrases that people type for it.
pub fn named() -> impl Iterator<Item = (&'static str, &'static str)> {
    PHRASES.lines().filter(|it| !it.starts_with('#')).filter_map(|it| it.split_once(": "))
}

/// The phrases of a need, with commas between them.
pub fn phrases(name: &str) -> &'static str {
    named().find(|it| it.0 == name).map_or("", |it| it.1)
}

/// The longest phrase; the script looks for no longer ones.
const MOST_WORDS: usize = 5;

/// A need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Need {
    /// The words and phrases that people type, with commas between them.
    pub phrases: String,
    /// The entries that they must find, by number, the best first.
    pub goals: Vec<usize>,
    /// What is shown above the results, such as `danger`.
    pub call: Option<&'static str>,
}

impl Need {
    /// The phrases as the script looks them up: folded, and without spaces, so that "self-harm", "self
    /// harm" and "selfharm" are one.
    pub(super) fn keys(&self, ignored: &BTreeSet<String>, locale: &Locale) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        for phrase in self.phrases.split(',') {
            let mut words = locale.search_words(phrase);
            words.retain(|it| !ignored.contains(it));
            let key = words.concat();
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }

    /// Whether words of a text are one of its phrases.
    pub fn is_said_in(&self, text: &str, ignored: &str, locale: &Locale) -> bool {
        let ignored: BTreeSet<String> = locale.search_words(ignored).into_iter().collect();
        let keys = self.keys(&ignored, locale);
        let mut words = locale.search_words(text);
        words.retain(|it| !ignored.contains(it));
        (1..=MOST_WORDS).any(|length| words.windows(length).any(|it| keys.contains(&it.concat())))
    }

    /// `["call","key|key …",place,place …]`.
    pub(super) fn written(
        &self,
        places: &[usize],
        ignored: &BTreeSet<String>,
        locale: &Locale,
    ) -> String {
        let call = letters::quoted(self.call.unwrap_or_default());
        let keys = letters::quoted(&self.keys(ignored, locale).join("|"));
        let goals = self.goals.iter().filter_map(|it| places.get(*it)).map(usize::to_string);
        letters::list([call, keys].into_iter().chain(goals))
    }
}
