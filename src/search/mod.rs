//! The index of the search: from what can be found, and its words, to one small script that says
//! them. It knows no page and no theme; `render` says what there is to find, and the theme's
//! `search.js` reads what is written here.
//!
//! The script calls no function and holds no code: it sets `planpressIndex` to a value. A page that
//! was opened from a memory stick may load a script, but no data.

mod entry;
mod letters;
mod postings;
mod vocabulary;

pub use entry::{Entry, Group};

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::Locale;

use vocabulary::Vocabulary;

/// What is put into an index beside the entries.
#[derive(Debug, Default)]
pub struct Extras<'a> {
    /// Words of the language that tell nothing, such as "the".
    pub ignored: &'a str,
    /// The author's groups of words that mean the same.
    pub synonyms: &'a [Vec<String>],
}

/// Writes the index of these entries, which stand in the order in which equals are shown.
pub fn write(entries: &[Entry], extras: &Extras<'_>, locale: &Locale, out: &mut Vec<u8>) {
    let ignored: BTreeSet<String> = locale.search_words(extras.ignored).into_iter().collect();
    let (groups, order) = entry::grouped(entries);
    let mut vocabulary = Vocabulary::default();
    let mut first = Vec::new();
    for (place, at) in order.into_iter().enumerate() {
        let entry = &entries[at];
        let mut add = |text: &str, in_title: bool| {
            for word in locale.search_words(text).into_iter().filter(|it| !ignored.contains(it)) {
                vocabulary.add(word, place, in_title);
            }
        };
        add(&entry.title, true);
        if let Some(words) = &entry.first {
            first.push(place.to_string());
            add(words, true);
        }
        entry.texts.iter().for_each(|text| add(text, false));
    }
    let synonyms = known_synonyms(extras.synonyms, &vocabulary, &ignored, locale);
    let ignored: Vec<&str> = ignored.iter().map(String::as_str).collect();
    let fields = [
        ("kinds", letters::list(groups.kinds.iter().map(|it| letters::quoted(it)))),
        ("plans", letters::list(groups.plans.iter().map(|it| letters::quoted(it)))),
        ("groups", letters::list(groups.groups.iter().map(Group::written))),
        ("words", letters::quoted(&vocabulary.words())),
        ("found", letters::quoted(&vocabulary.postings())),
        ("first", letters::list(first.into_iter())),
        ("ignored", letters::quoted(&ignored.join(" "))),
        ("synonyms", letters::list(synonyms.iter().map(|it| letters::quoted(it)))),
    ];
    let fields: Vec<String> = fields.iter().map(|(key, it)| format!("{key}:{it}")).collect();
    out.extend_from_slice(format!("var planpressIndex={{{}}};\n", fields.join(",\n")).as_bytes());
}

/// Groups of which something can be found, as `deaf|hard hearing|bsl`: folded like all words.
fn known_synonyms(
    groups: &[Vec<String>],
    vocabulary: &Vocabulary,
    ignored: &BTreeSet<String>,
    locale: &Locale,
) -> Vec<String> {
    let mut written = BTreeMap::new();
    for (at, group) in groups.iter().enumerate() {
        let mut phrases: Vec<Vec<String>> = Vec::new();
        for phrase in group {
            let mut words = locale.search_words(phrase);
            words.retain(|it| !ignored.contains(it));
            if !words.is_empty() && !phrases.contains(&words) {
                phrases.push(words);
            }
        }
        let found = phrases.iter().any(|it| it.iter().all(|word| vocabulary.has(word)));
        if found && phrases.len() > 1 {
            let phrases: Vec<String> = phrases.iter().map(|it| it.join(" ")).collect();
            written.insert(at, phrases.join("|"));
        }
    }
    written.into_values().collect()
}

#[cfg(test)]
mod tests;
