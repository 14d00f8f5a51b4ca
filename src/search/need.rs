//! What someone needs, the words that they type for it, and what they must find first.

use super::{Analyser, letters};

const PHRASES: &str = include_str!("needs.txt");

/// Every need that is known by name, with the phrases that people type for it.
pub fn named() -> impl Iterator<Item = (&'static str, &'static str)> {
    PHRASES.lines().filter(|it| !it.starts_with('#')).filter_map(|it| it.split_once(": "))
}

/// The phrases of a need, as [`Need::new`] takes them.
pub fn phrases(name: &str) -> &'static str {
    named().find(|it| it.0 == name).map_or("", |it| it.1)
}

/// The longest phrase; the script looks for no longer ones.
const MOST_WORDS: usize = 5;

/// A need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Need {
    /// What people type, as the script looks it up: folded, and without spaces, so that "self-harm",
    /// "self harm" and "selfharm" are one.
    keys: Vec<String>,
    /// The same for what is found only as it is typed, and never read into another word: a mistake must
    /// not turn into a slur.
    exact: Vec<String>,
    /// The entries that they must find, by number, the best first.
    pub goals: Vec<usize>,
    /// What is shown above the results, such as `danger`.
    pub call: Option<&'static str>,
}

impl Need {
    /// The need for which people type these words and phrases, with commas between them. After a
    /// stroke come those that are found only as they are typed.
    pub fn new(phrases: &str, call: Option<&'static str>, analyser: &Analyser<'_>) -> Self {
        let (phrases, exact) = phrases.split_once('|').unwrap_or((phrases, ""));
        let keys = |phrases: &str| {
            let mut keys: Vec<String> = Vec::new();
            for key in phrases.split(',').map(|it| analyser.words(it).concat()) {
                if !key.is_empty() && !keys.contains(&key) {
                    keys.push(key);
                }
            }
            keys
        };
        Self { keys: keys(phrases), exact: keys(exact), goals: Vec::new(), call }
    }

    /// What people type, as it is looked up.
    pub(super) fn keys(&self) -> impl Iterator<Item = &String> {
        self.keys.iter().chain(&self.exact)
    }

    /// Whether one of its phrases is among the words of a text.
    pub fn is_said_in(&self, words: &[String]) -> bool {
        let is_key = |words: &[String]| {
            let said = words.concat();
            self.keys().any(|it| *it == said)
        };
        (1..=MOST_WORDS).any(|length| words.windows(length).any(is_key))
    }

    /// `["call","key|key …","exact|exact …",place,place …]`.
    pub(super) fn written(&self, places: &[usize]) -> String {
        let call = letters::quoted(self.call.unwrap_or_default());
        let [keys, exact] = [&self.keys, &self.exact].map(|it| letters::quoted(&it.join("|")));
        let goals = self.goals.iter().filter_map(|it| places.get(*it)).map(usize::to_string);
        letters::list([call, keys, exact].into_iter().chain(goals))
    }
}
