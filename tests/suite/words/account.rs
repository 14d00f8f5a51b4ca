//! An account of a plan's words: `tests/words/<plan>.yaml` says on which pages the text
//! `tests/plans/<plan>.txt` must be, and why some of its words are in another order. Its keys are told
//! in `tests/words/README.md`. Nothing else may move, join or withhold a word, and each entry must be
//! needed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::record;

/// On which page the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The action's.
    Action,
    /// Its objective's.
    Objective,
    /// Its objective's, and as the objective's name on those of all its actions.
    Name,
}

/// Whose words a line of the text has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whose {
    /// The page with this short address.
    On(String),
    /// Those of the line above, which a page break split.
    Above,
    /// No one's: the foot of a printed page.
    Nobody,
}

/// An entry that has to be used up.
#[derive(Debug, Clone)]
pub(super) struct Once<T> {
    /// What the entry says.
    pub(super) entry: T,
    /// How it is called where it is not used.
    name: String,
    used: bool,
}

impl<T> Once<T> {
    fn new(name: &str, entry: T) -> Once<T> {
        Once { entry, name: name.to_owned(), used: false }
    }

    /// Offers the entry, unless it is used up already.
    pub(super) fn offer(&mut self, take: impl FnOnce(&T) -> bool) -> bool {
        let taken = !self.used && take(&self.entry);
        self.used |= taken;
        taken
    }
}

/// A line of the text, known by how it begins, that is not simply the next action's.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) begins: String,
    pub(super) whose: Whose,
}

/// Words that are not literally where their line says.
#[derive(Debug, Clone)]
pub(super) struct Exception {
    /// The short address of the page.
    pub(super) on: String,
    pub(super) words: String,
    pub(super) change: Change,
}

/// What becomes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// Other words are in their place, or none.
    Instead(String),
    /// They are on another page.
    To(String),
    /// They are signs that the page shows as a list.
    Bullets,
    /// They are a person's name, and this is in its place.
    Withheld(String),
}

/// An account.
#[derive(Debug, Clone)]
pub(super) struct Account {
    /// The folder of the project that publishes the plan.
    pub(super) project: String,
    /// The plan's folder.
    pub(super) plan: String,
    /// How many words must be on the pages.
    pub(super) count: usize,
    pub(super) columns: Vec<Column>,
    pub(super) headings: Vec<Once<String>>,
    pub(super) markup: Vec<Once<String>>,
    pub(super) lines: Vec<Once<Line>>,
    pub(super) exceptions: Vec<Once<Exception>>,
}

impl Account {
    /// Reads an account.
    pub(super) fn read(yaml: &str) -> Account {
        let record = record::read(yaml);
        let list = |key: &str| record[key].as_array().cloned().unwrap_or_default();
        let once = |it: &Value| Once::new(&text(it), text(it));
        let texts = |key: &str| list(key).iter().map(once).collect();
        Account {
            project: text(&record["project"]),
            plan: text(&record["plan"]),
            count: text(&record["count"]).parse().expect("a count of words"),
            columns: list("columns").iter().map(|it| column(&text(it))).collect(),
            headings: texts("headings"),
            markup: texts("markup"),
            lines: list("lines").iter().map(line).collect(),
            exceptions: list("exceptions").iter().map(|it| exception(it, yaml)).collect(),
        }
    }

    /// What no one needed.
    pub(super) fn unused(&self) -> Vec<String> {
        fn open<T>(list: &[Once<T>]) -> impl Iterator<Item = String> {
            list.iter().filter(|it| !it.used).map(|it| format!("nobody used: {}", it.name))
        }
        let words = open(&self.headings).chain(open(&self.markup));
        words.chain(open(&self.lines)).chain(open(&self.exceptions)).collect()
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

fn optional(record: &Value, key: &str) -> Option<String> {
    record[key].as_str().map(str::to_owned)
}

fn column(word: &str) -> Column {
    match word {
        "action" => Column::Action,
        "objective" => Column::Objective,
        "name" => Column::Name,
        other => panic!("`{other}` is no page of a column"),
    }
}

fn line(record: &Value) -> Once<Line> {
    known(record, &["line", "on", "joined", "foot"]);
    let whose = match (optional(record, "on"), &record["joined"], &record["foot"]) {
        (Some(page), Value::Null, Value::Null) => Whose::On(page),
        (None, Value::String(_), Value::Null) => Whose::Above,
        (None, Value::Null, Value::String(_)) => Whose::Nobody,
        _ => panic!("a line has one of on, joined and foot: {record}"),
    };
    let begins = text(&record["line"]);
    Once::new(&begins.clone(), Line { begins, whose })
}

/// Each kind of reason must be explained in the comment at the top of the file.
fn exception(record: &Value, yaml: &str) -> Once<Exception> {
    known(record, &["on", "words", "instead", "to", "why"]);
    let why = text(&record["why"]);
    let mut comment = yaml.lines().take_while(|line| line.starts_with('#'));
    let explained = comment.any(|line| line.split_whitespace().any(|word| word == why));
    assert!(explained, "the comment at the top does not explain `{why}`");
    let instead = optional(record, "instead");
    let change = match (why.as_str(), instead, optional(record, "to")) {
        ("withheld", instead, None) => Change::Withheld(instead.unwrap_or_default()),
        ("bullet", None, None) => Change::Bullets,
        (_, None, Some(page)) => Change::To(page),
        (_, instead, None) => Change::Instead(instead.unwrap_or_default()),
        _ => panic!("an exception has either instead or to: {record}"),
    };
    let (on, words) = (text(&record["on"]), text(&record["words"]));
    Once::new(&format!("{on}: {words} ({why})"), Exception { on, words, change })
}

fn known(record: &Value, keys: &[&str]) {
    let own = record.as_object().expect("an entry has keys");
    let strange: Vec<_> = own.keys().filter(|it| !keys.contains(&it.as_str())).collect();
    assert!(strange.is_empty(), "{strange:?} is no key of {record}");
}

/// The folder of the accounts, or of the texts.
pub(super) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The names of the files of a folder of the tests that end so, without that end.
pub(super) fn stems(name: &str, end: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder(name)).expect("a folder of the tests");
    let names = entries.map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter_map(|it| it.strip_suffix(end).map(str::to_owned)).collect()
}

/// A file of the tests.
pub(super) fn read(path: &str) -> String {
    fs::read_to_string(folder(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}
