//! The account of every word: where it was, and where it went. A word is placed once; one that was placed
//! twice, or never, makes the import an error.

use std::collections::BTreeSet;

use crate::intake::Why;

use super::words::{MADE, Text, WordId};

/// Where words were: a person finds the place with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file's name.
    pub file: String,
    /// `table 1, row 4`, `Sheet1, row 12` or `paragraph 3`.
    pub at: String,
}

/// Where words went.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Into a file of the project, under a key of a record.
    Field(Field),
    /// They are the heading of a column or what repeats it.
    Header,
    /// They are on every page.
    Furniture,
    /// They are a person's name or contact.
    Withheld,
    /// They are not part of the text.
    Aside(Why),
    /// They are in no field.
    NotPlaced(Reason),
}

/// A field of a record in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    /// The file, from the project's folder.
    pub file: String,
    /// The record's id; empty for what the file itself says.
    pub record: String,
    /// The key.
    pub key: String,
}

/// Why words are in no field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// They repeat a heading that is there already.
    Repeats,
    /// The layout around them was not understood.
    Layout,
    /// They are in a table that is not the plan's.
    OtherTable,
    /// They are in a table inside a cell.
    Nested,
    /// A tag of HTML.
    Tag,
    /// The project says something else there, and a person wrote it.
    Kept,
}

#[derive(Debug)]
struct Entry {
    text: String,
    origin: usize,
    fate: Option<Fate>,
}

/// The account.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    words: Vec<Entry>,
    origins: Vec<Origin>,
    twice: Vec<WordId>,
}

/// How many words went where.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Account {
    /// All words that were read.
    pub words: usize,
    /// Words in fields.
    pub fields: usize,
    /// Words of headings of columns.
    pub header: usize,
    /// Words on every page.
    pub furniture: usize,
    /// Words of names and contacts of persons.
    pub withheld: usize,
    /// Words that are not part of the text.
    pub aside: usize,
    /// Words in no field.
    pub not_placed: usize,
    /// Words that are in two places, or in none.
    pub wrong: usize,
}

/// Words that went somewhere together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where they were.
    pub origin: Origin,
    /// Where they went.
    pub fate: Fate,
    /// The words.
    pub text: String,
}

impl Ledger {
    /// A new place; what is given back names it.
    pub(super) fn origin(&mut self, file: &str, at: String) -> usize {
        self.origins.push(Origin { file: file.to_owned(), at });
        self.origins.len() - 1
    }

    pub(super) fn origin_at(&self, origin: usize) -> &Origin {
        &self.origins[origin]
    }

    /// The place of a word.
    pub(super) fn origin_of(&self, word: WordId) -> usize {
        self.words[word as usize].origin
    }

    /// Whether a word is part of a name or contact that was left out.
    pub(super) fn is_withheld(&self, word: WordId) -> bool {
        self.words.get(word as usize).is_some_and(|it| it.fate == Some(Fate::Withheld))
    }

    /// A word that was read.
    pub(super) fn read(&mut self, text: &str, origin: usize) -> WordId {
        self.words.push(Entry { text: text.to_owned(), origin, fate: None });
        WordId::try_from(self.words.len() - 1).expect("files are capped far below so many words")
    }

    /// Says where words went. Parts of one word may go to one place, one after the other.
    pub(super) fn place(&mut self, text: &Text, fate: &Fate) {
        let mut before = None;
        for word in &text.words {
            if word.id == MADE || before == Some(word.id) {
                continue;
            }
            before = Some(word.id);
            let entry = &mut self.words[word.id as usize];
            match &entry.fate {
                None => entry.fate = Some(fate.clone()),
                Some(other) if other == fate && word.text != entry.text => {}
                Some(_) => self.twice.push(word.id),
            }
        }
    }

    /// Words of fields in which a person's words were kept instead. A field without a key is all of a record,
    /// and one without a record all of a file.
    pub(super) fn keep(&mut self, kept: &BTreeSet<Field>) {
        let kept: BTreeSet<(&str, &str, &str)> =
            kept.iter().map(|it| (it.file.as_str(), it.record.as_str(), it.key.as_str())).collect();
        let is_kept = |it: &Field| {
            let (file, record) = (it.file.as_str(), it.record.as_str());
            [(file, record, it.key.as_str()), (file, record, ""), (file, "", "")]
                .iter()
                .any(|it| kept.contains(it))
        };
        for entry in &mut self.words {
            if matches!(&entry.fate, Some(Fate::Field(it)) if is_kept(it)) {
                entry.fate = Some(Fate::NotPlaced(Reason::Kept));
            }
        }
    }

    /// How many words went where.
    pub(super) fn account(&self) -> Account {
        let mut account = Account { words: self.words.len(), ..Account::default() };
        for entry in &self.words {
            match &entry.fate {
                Some(Fate::Field(_)) => account.fields += 1,
                Some(Fate::Header) => account.header += 1,
                Some(Fate::Furniture) => account.furniture += 1,
                Some(Fate::Withheld) => account.withheld += 1,
                Some(Fate::Aside(_)) => account.aside += 1,
                Some(Fate::NotPlaced(_)) => account.not_placed += 1,
                None => account.wrong += 1,
            }
        }
        account.wrong += self.twice.len();
        account
    }

    /// What was read, in its order: words next to each other that went to the same place are one passage.
    pub(super) fn passages(&self) -> Vec<Passage> {
        let mut passages: Vec<(usize, &Fate, String)> = Vec::new();
        for entry in &self.words {
            let Some(fate) = &entry.fate else { continue };
            match passages.last_mut() {
                Some((origin, last, text)) if *origin == entry.origin && *last == fate => {
                    text.push(' ');
                    text.push_str(&entry.text);
                }
                _ => passages.push((entry.origin, fate, entry.text.clone())),
            }
        }
        let passage = |(origin, fate, text): (usize, &Fate, String)| Passage {
            origin: self.origins[origin].clone(),
            fate: fate.clone(),
            text,
        };
        passages.into_iter().map(passage).collect()
    }

    /// Words that are in two places or in none: a fault of planpress's own.
    pub(super) fn wrong(&self) -> Vec<(&Origin, &str)> {
        let lost = self.words.iter().filter(|it| it.fate.is_none());
        let twice = self.twice.iter().map(|it| &self.words[*it as usize]);
        lost.chain(twice).map(|it| (&self.origins[it.origin], it.text.as_str())).collect()
    }
}
