//! The index of the search: from what can be found, and its words, to one small script that says
//! them. It knows no page and no theme; `render` says what there is to find, and the theme's
//! `search.js` reads what is written here.
//!
//! The script calls no function and holds no code: it sets `planpressIndex` to a value. A page that
//! was opened from a memory stick may load a script, but no data.

mod analyser;
mod entry;
mod excerpt;
mod letters;
mod need;
mod parts;
mod postings;
mod vocabulary;

pub use analyser::Analyser;
pub use entry::{Entry, Group};
pub use need::{Need, named, phrases};
pub use parts::{Packed, pack};

use std::collections::BTreeSet;

use vocabulary::Vocabulary;

/// What is put into an index beside the entries.
#[derive(Debug, Default)]
pub struct Extras<'a> {
    /// The author's groups of words that mean the same.
    pub synonyms: &'a [Vec<String>],
    /// What people need, the most urgent first.
    pub needs: &'a [Need],
}

/// Writes the whole index of these entries in one file, which are in the order in which equals are shown. Of a large plan each part is
/// large, and gone before the next is made.
fn write(entries: &[Entry], extras: &Extras<'_>, analyser: &Analyser<'_>, out: &mut Vec<u8>) {
    let (groups, order) = entry::grouped(entries);
    let start = out.len();
    let mut put = |key: &str, value: &str| {
        [key, ":", value, ",\n"].iter().for_each(|it| out.extend_from_slice(it.as_bytes()));
    };
    put(
        "var planpressIndex={kinds",
        &letters::list(groups.kinds.iter().map(|it| letters::quoted(it))),
    );
    put("plans", &letters::list(groups.plans.iter().map(|it| letters::quoted(it))));
    put("groups", &letters::list(groups.groups.iter().map(Group::written)));
    let vocabulary = vocabulary(entries, &order, analyser);
    put("words", &letters::quoted(&vocabulary.words()));
    put("found", &letters::quoted(&vocabulary.postings()));
    let synonyms = known_synonyms(extras, &vocabulary, analyser);
    drop(vocabulary);
    let at_places = || order.iter().map(|at| &entries[*at]);
    let help = at_places().enumerate().filter(|it| it.1.help).map(|it| it.0.to_string());
    put("help", &letters::list(help));
    let numbers = at_places().enumerate().flat_map(|(place, it)| {
        it.numbers.iter().map(move |number| letters::quoted(&format!("{number} {place}")))
    });
    put("numbers", &letters::list(numbers));
    let mut places = vec![0; order.len()];
    order.iter().enumerate().for_each(|(place, at)| places[*at] = place);
    put("needs", &letters::list(extras.needs.iter().map(|it| it.written(&places))));
    put("ignored", &letters::quoted(&analyser.ignored().join(" ")));
    put("synonyms", &letters::list(synonyms.iter().map(|it| letters::quoted(it))));
    let bytes = MOST_BYTES.saturating_sub(out.len() - start);
    let texts = excerpt::within(bytes, &at_places().collect::<Vec<_>>());
    ["texts:", &texts, "};\n"].iter().for_each(|it| out.extend_from_slice(it.as_bytes()));
}

/// All words of the entries, with their places in the index.
fn vocabulary(entries: &[Entry], order: &[usize], analyser: &Analyser<'_>) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    for (place, at) in (0..).zip(order) {
        let entry = &entries[*at];
        let mut add = |text: &str, in_title: bool| {
            analyser.each(text, &mut |word| vocabulary.add(word, place, in_title));
        };
        add(&entry.title, true);
        entry.texts.iter().chain(&entry.words).for_each(|text| add(text, false));
    }
    vocabulary
}

/// What an index may weigh. With its script it must stay below 100 kB: what entries say is shown beside
/// results, and is cut where all of it would be too much.
const MOST_BYTES: usize = 78_000;

/// Groups of which something can be found or which mean a need, as `deaf|hard hearing|bsl`.
fn known_synonyms(
    extras: &Extras<'_>,
    vocabulary: &Vocabulary,
    analyser: &Analyser<'_>,
) -> Vec<String> {
    let needed: BTreeSet<&String> = extras.needs.iter().flat_map(Need::keys).collect();
    let is_known = |it: &Vec<String>| {
        needed.contains(&it.concat()) || it.iter().all(|word| vocabulary.has(word))
    };
    let mut written = Vec::new();
    for group in extras.synonyms {
        let mut phrases: Vec<Vec<String>> = Vec::new();
        for words in group.iter().map(|it| analyser.words(it)) {
            if !words.is_empty() && !phrases.contains(&words) {
                phrases.push(words);
            }
        }
        if phrases.len() > 1 && phrases.iter().any(is_known) {
            let phrases: Vec<String> = phrases.iter().map(|it| it.join(" ")).collect();
            written.push(phrases.join("|"));
        }
    }
    written
}

#[cfg(test)]
mod tests;
