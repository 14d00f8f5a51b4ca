//! One thing to settle, with what a person must see to settle it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::import::returns::day;

/// A thing to settle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Its name in addresses and in the file of answers: small letters, digits and hyphens.
    pub key: String,
    /// The heading of those of its kind.
    pub group: &'static str,
    /// What is asked, as the heading of a page.
    pub title: String,
    /// What the question is about, by which a button names it; empty where its title is short enough.
    pub about: String,
    /// Why it is asked, in sentences.
    pub reason: String,
    /// What is known of it. An item with facts goes by its title in lists.
    pub facts: Vec<Fact>,
    /// The words that it is about, where no row shows them.
    pub words: Vec<String>,
    /// The rows of the source that it is about; all have the same columns.
    pub rows: Vec<Row>,
    /// What can be answered.
    pub choices: Vec<Choice>,
    /// What was answered.
    pub answer: Option<Chosen>,
}

/// Something that is known, under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The heading.
    pub label: String,
    /// The words.
    pub words: String,
}

/// An answer: what was chosen, and what was written in its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The value of the choice.
    pub choice: String,
    /// The words of each field that has some, by its name. A day is written as 2026-11-30.
    pub words: BTreeMap<Cow<'static, str>, String>,
}

/// A row of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it is.
    pub place: String,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The heading of its column.
    pub heading: String,
    /// Its words; some may be those in question.
    pub pieces: Vec<Piece>,
}

/// Words in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words, with the ends of lines.
    pub words: String,
    /// Whether they are in question.
    pub asked: bool,
}

/// Something that can be answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What a form sends.
    pub value: &'static str,
    /// Its words.
    pub label: String,
    /// What it does.
    pub hint: String,
    /// What to write with it.
    pub fields: Vec<Field>,
}

/// A field to write an answer in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// Its name among the fields of its choice.
    pub name: Cow<'static, str>,
    /// What to write.
    pub label: String,
    /// How to write it.
    pub hint: String,
    /// What it takes.
    pub kind: Kind,
    /// What to do if nothing is in it; none where it can stay empty.
    pub needed: Option<&'static str>,
    /// What is in it at first.
    pub filled: String,
    /// Whether the job title of who answers is in it at first.
    pub is_by: bool,
    /// Whether what is in it at first is what the record says, and not an answer.
    pub is_record: bool,
    /// A text in which the words must be.
    pub within: Option<String>,
}

/// What a field takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Kind {
    /// Words on one line.
    #[default]
    Line,
    /// A list, one on a line.
    List,
    /// Words on several lines.
    Text,
    /// A day.
    Day,
    /// One of these, each with its value. The first is chosen at first.
    OneOf(Vec<(String, String)>),
}

impl Chosen {
    /// A choice without fields.
    pub fn plain(choice: &str) -> Chosen {
        Chosen { choice: choice.to_owned(), words: BTreeMap::new() }
    }

    /// What is written in a field; nothing where it is empty.
    pub fn word(&self, field: &str) -> Option<&str> {
        self.words.get(field).map(String::as_str)
    }

    /// All of it on one line, by which another answer is known.
    pub(super) fn mark(&self) -> String {
        let words = self.words.iter().map(|(name, words)| format!("; {name}: {words}"));
        format!("{}{}", self.choice, words.collect::<String>())
    }
}

impl Item {
    /// What is asked, and where: many are asked in the same words.
    pub(super) fn named(&self) -> String {
        match self.rows.last() {
            Some(row) => format!("{} ({})", self.title, row.place),
            None => self.title.clone(),
        }
    }

    /// What was chosen, if it can still be chosen.
    pub(super) fn chosen(&self, answer: &Chosen) -> Option<&Choice> {
        self.choices.iter().find(|it| it.value == answer.choice)
    }

    /// An answer in the words of its choice.
    pub(super) fn said(&self, answer: &Chosen) -> String {
        let all = || answer.words.values().cloned().collect::<Vec<_>>().join("; ");
        let Some(choice) = self.chosen(answer) else { return all() };
        match choice.fields.as_slice() {
            [] if choice.hint.is_empty() || !self.facts.is_empty() => choice.label.clone(),
            [] => format!("{}: {}", choice.label, choice.hint),
            [_] if self.facts.is_empty() => all(),
            fields => {
                let words = fields.iter().filter_map(|it| it.said(answer.word(&it.name)?));
                let words: Vec<String> = words.collect();
                format!("{}: {}", choice.label, words.join(" · "))
            }
        }
    }
}

impl Field {
    /// What is written in it, in words; nothing for what was left as it was. A status that stays is said too:
    /// it goes with the words beside it.
    fn said(&self, words: &str) -> Option<String> {
        match &self.kind {
            Kind::Day => words.parse().ok().map(day::said),
            Kind::OneOf(all) => all.iter().find(|it| it.0 == words).map(|it| it.1.clone()),
            Kind::Line | Kind::List | Kind::Text => {
                let is_same = self.is_record && words == self.filled;
                (!is_same).then(|| words.to_owned())
            }
        }
    }
}
