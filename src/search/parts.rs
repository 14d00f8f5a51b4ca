//! An index in one file, or of a large site in parts, of which a query loads a few: the words by their first letters,
//! each with its places, and the entries by number. What someone in need looks for is in the first file, so that
//! such a query asks for no part.

use super::vocabulary::WordPart;
use super::{Analyser, Entry, Extras, Group, entry, excerpt, letters, vocabulary};

/// An index, file by file.
#[derive(Debug, Default)]
pub struct Packed {
    /// What is loaded when someone begins to type: of a small site, all of it.
    pub first: Vec<u8>,
    /// Words with their places.
    pub words: Vec<String>,
    /// Entries.
    pub entries: Vec<String>,
}

/// How many letters of what an entry says a part keeps.
const LETTERS: usize = 100;
/// The same for help, all of which is in the first file.
const LETTERS_OF_HELP: usize = 80;
/// Of more entries of help the first file has the titles alone.
const MOST_HELP: usize = 100;

/// The index of these entries, which are in the order in which equals are shown, in so many parts of words and of
/// entries; in one file where there are none.
pub fn pack(
    entries: &[Entry],
    extras: &Extras<'_>,
    analyser: &Analyser<'_>,
    (words, parts): (usize, usize),
) -> Packed {
    let mut packed = Packed::default();
    if words == 0 || parts == 0 {
        super::write(entries, extras, analyser, &mut packed.first);
        return packed;
    }
    let (groups, order) = entry::grouped(entries);
    let vocabulary = vocabulary(entries, &order, analyser);
    let word_parts = vocabulary.parts(words);
    let synonyms = super::known_synonyms(extras, &vocabulary, analyser);
    drop(vocabulary);
    let kinds = groups.groups.iter().flat_map(Group::kind_of_each);
    let rows = order.iter().zip(kinds).map(|(at, kind)| Row { entry: &entries[*at], kind });
    let rows: Vec<Row<'_>> = rows.collect();
    let size = rows.len().div_ceil(parts).max(1);
    let mut places = vec![0; order.len()];
    order.iter().enumerate().for_each(|(place, at)| places[*at] = place);
    let needs = extras.needs.iter().map(|it| it.written(&places));
    let fields = [
        ("kinds", letters::list(groups.kinds.iter().map(|it| letters::quoted(it)))),
        ("plans", letters::list(groups.plans.iter().map(|it| letters::quoted(it)))),
        ("parts", letters::list(word_parts.iter().map(WordPart::head))),
        ("size", size.to_string()),
        ("help", letters::list(help(&rows).map(|it| it.0.to_string()))),
        ("at", letters::list(help(&rows).map(|it| it.0.to_string()))),
        ("groups", letters::list(help(&rows).map(|it| it.1.alone()))),
        ("texts", texts_of_help(&rows)),
        ("numbers", numbers(&rows)),
        ("needs", letters::list(needs)),
        ("ignored", letters::quoted(&analyser.ignored().join(" "))),
        ("synonyms", letters::list(synonyms.iter().map(|it| letters::quoted(it)))),
    ];
    let fields: Vec<String> = fields.iter().map(|(key, value)| format!("{key}:{value}")).collect();
    let empty = "words:\"\",found:\"\"";
    packed.first =
        format!("var planpressIndex={{{empty},\n{}}};\n", fields.join(",\n")).into_bytes();
    packed.words = word_parts.iter().enumerate().map(|(at, it)| it.written(at)).collect();
    packed.entries = (0..parts).map(|at| written(at, size, &rows)).collect();
    packed
}

/// An entry with the numbers of its kind and its plan.
struct Row<'a> {
    entry: &'a Entry,
    kind: (usize, Option<usize>),
}

impl Row<'_> {
    /// Its own group, as a small index has them.
    fn alone(&self) -> String {
        let plan = self.kind.1.map_or("-1".to_owned(), |it| it.to_string());
        let [title, href] = [&self.entry.title, &self.entry.href].map(|it| letters::quoted(it));
        let none = || letters::quoted("");
        letters::list([self.kind.0.to_string(), plan, href, none(), title, none()].into_iter())
    }

    /// `[place,kind,plan,title,link,text]`
    fn written(&self, place: usize, most: usize) -> String {
        let plan = self.kind.1.map_or("-1".to_owned(), |it| it.to_string());
        let [title, href] = [&self.entry.title, &self.entry.href].map(|it| letters::quoted(it));
        let text = excerpt::beginning(self.entry, most);
        letters::list(
            [place.to_string(), self.kind.0.to_string(), plan, title, href, text].into_iter(),
        )
    }
}

impl WordPart {
    /// `["first word",bytes]`
    fn head(&self) -> String {
        let bytes = self.words.len() + self.found.len();
        letters::list([letters::quoted(&self.first), bytes.to_string()].into_iter())
    }

    fn written(&self, at: usize) -> String {
        let [words, found] = [&self.words, &self.found].map(|it| letters::quoted(it));
        format!("planpressIndex.words_{at}=[{words},{found}];\n")
    }
}

fn help<'r>(rows: &'r [Row<'r>]) -> impl Iterator<Item = (usize, &'r Row<'r>)> {
    rows.iter().enumerate().filter(|it| it.1.entry.help)
}

/// What help says, where that is not much.
fn texts_of_help(rows: &[Row<'_>]) -> String {
    let most = if help(rows).count() > MOST_HELP { 0 } else { LETTERS_OF_HELP };
    letters::list(help(rows).map(|it| excerpt::beginning(it.1.entry, most)))
}

fn numbers(rows: &[Row<'_>]) -> String {
    let all = rows.iter().enumerate().flat_map(|(place, it)| {
        it.entry.numbers.iter().map(move |number| letters::quoted(&format!("{number} {place}")))
    });
    letters::list(all)
}

/// A part with so many entries.
fn written(at: usize, size: usize, rows: &[Row<'_>]) -> String {
    let here = rows.iter().enumerate().skip(at * size).take(size);
    let all = letters::list(here.map(|(place, it)| it.written(place, LETTERS)));
    format!("planpressIndex.entries_{at}={all};\n")
}
