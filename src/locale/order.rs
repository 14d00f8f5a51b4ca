//! Sorting in a language, and the letter of a title in an A to Z.

use std::cmp::Ordering;

use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{CollatorBorrowed, CollatorPreferences};
use icu::locale::Locale;
use icu::locale::exemplar_chars::ExemplarCharacters;

/// The sort order of a language.
#[derive(Debug)]
pub(super) struct Order {
    full: Option<CollatorBorrowed<'static>>,
    /// Base letters only: É is under E.
    letters: Option<CollatorBorrowed<'static>>,
    /// The letters of an index in order; some have two characters, such as Ll in Welsh.
    index: Vec<String>,
}

impl Order {
    pub(super) fn new(locale: &Locale) -> Self {
        let mut preferences = CollatorPreferences::from(locale);
        // "Action 2" before "Action 10".
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut options = CollatorOptions::default();
        let full = CollatorBorrowed::try_new(preferences, options).ok();
        options.strength = Some(Strength::Primary);
        let letters = CollatorBorrowed::try_new(preferences, options).ok();
        let mut index: Vec<String> = ExemplarCharacters::try_new_index(&locale.into())
            .map(|set| {
                let single = set.code_points().iter_chars().map(String::from);
                single.chain(set.strings().iter().map(str::to_owned)).collect()
            })
            .unwrap_or_default();
        index.sort_by(|a, b| compare(letters.as_ref(), a, b));
        Order { full, letters, index }
    }

    /// Never equal for two different texts, so that the order is the same in every build.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        compare(self.full.as_ref(), a, b).then_with(|| a.cmp(b))
    }

    /// The index letter of a text; `None` if it does not begin with a letter.
    pub(super) fn initial(&self, text: &str) -> Option<String> {
        let text = text.trim_start_matches(|first: char| !first.is_alphanumeric());
        let first = text.chars().next().filter(|first| first.is_alphabetic())?;
        let begins = |letter: &&String| {
            let length = letter.chars().count();
            let start: String = text.chars().take(length).collect();
            compare(self.letters.as_ref(), &start, letter).is_eq()
        };
        // The longest match wins: "Llyfr" is under Ll, not under L.
        let found = self.index.iter().filter(begins).max_by_key(|letter| letter.chars().count());
        Some(found.cloned().unwrap_or_else(|| first.to_uppercase().collect()))
    }
}

fn compare(collator: Option<&CollatorBorrowed<'static>>, a: &str, b: &str) -> Ordering {
    collator.map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
}
