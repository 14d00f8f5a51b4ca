//! Each sentence that the program itself says of a plan or a site has its premise: for every one there is
//! a small site on which it is said, and another on which it is not: one where it would be false, or else
//! one that has plenty to say, but nothing of that kind.
//!
//! `premises/sentences.tsv` has the sentences, by their keys, with the name of one site and of the
//! other; `premises/labels.txt` has all other messages, which state nothing. A new message must be
//! placed in one of the two. The sites are beside them, a file each: what follows a line `=== path` is
//! the file at that path. On every site each sentence is only its own key in brackets, so that nothing
//! depends on its words.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::PathBuf;

use planpress::pipeline::{self, Settings};
use planpress::site::LinkStyle;
use planpress::source::Sources;
use regex::Regex;

use crate::html::{Child, Document, Element};
use crate::small_site::today;

/// A site with a thousand actions has as many pages that say the same.
const MOST_OF_A_KIND: usize = 25;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite/premises")
}

fn read(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every message of the English words, with the names of what is put into it.
fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let theme = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("themes/default/locales/en-GB.ftl");
    let words = fs::read_to_string(theme).expect("the English words");
    let head = Regex::new(r"^([a-z][a-z0-9-]*) =").expect("a pattern");
    let value = Regex::new(r"\$([a-z][a-z0-9-]*)").expect("a pattern");
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in words.lines().filter(|it| !it.starts_with('#')) {
        if let Some(found) = head.captures(line) {
            key = found[1].to_owned();
            all.insert(key.clone(), BTreeSet::new());
        }
        let values = value.captures_iter(line).map(|it| it[1].to_owned());
        all.entry(key.clone()).or_default().extend(values);
    }
    all.remove("");
    all
}

/// A sentence, a site that says it, and one that does not.
struct Premise {
    key: String,
    said_on: String,
    not_on: String,
}

fn premises() -> Vec<Premise> {
    let line = |line: &str| {
        let [key, said_on, not_on] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not a sentence and two sites: {line}")
        };
        Premise { key: key.to_owned(), said_on: said_on.to_owned(), not_on: not_on.to_owned() }
    };
    let text = read("sentences.tsv");
    text.lines().filter(|it| !it.starts_with('#')).map(line).collect()
}

/// The files of a site, each below its path; a line that begins with "@1000 " is there so many times,
/// with the number in place of "#".
fn files(site: &str) -> Vec<(String, String)> {
    let text = read(&format!("{site}.txt"));
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if let Some(path) = line.strip_prefix("=== ") {
            files.push((path.to_owned(), String::new()));
            continue;
        }
        let Some((_, file)) = files.last_mut() else { continue };
        match line.strip_prefix('@').and_then(|it| it.split_once(' ')) {
            Some((times, line)) => {
                for number in 1..=times.parse::<usize>().expect("a number of times") {
                    file.extend([&line.replace('#', &number.to_string()), "\n"]);
                }
            }
            None => file.extend([line, "\n"]),
        }
    }
    files
}

/// What is found on a site.
#[derive(Default)]
struct Found {
    /// The sentences that it says anywhere: on a page, on paper, in a feed or in a file.
    said: BTreeSet<String>,
    /// The columns of its tables that no row fills.
    blank: Vec<String>,
}

/// The heads of the columns of a page's tables in which every cell is empty or says that nothing is
/// given.
fn blank_columns(page: &Document) -> Vec<String> {
    let cells = |row: Element<'_>| -> Vec<String> {
        let cells = row.children().filter_map(|it| match it {
            Child::Element(it) => Some(it),
            Child::Text(_) => None,
        });
        let words = |it: Element<'_>| it.text_without(|it| it.has_class("pp-table__label"));
        cells.map(|it| words(it).trim().to_owned()).collect()
    };
    let is_blank = |it: &str| matches!(it, "" | "⟦not-stated⟧" | "⟦status-not-stated⟧");
    let mut blank = Vec::new();
    for table in page.all("table") {
        let rows: Vec<Vec<String>> = table.all("tr").into_iter().map(cells).collect();
        let [head, rows @ ..] = rows.as_slice() else { continue };
        for (at, name) in head.iter().enumerate() {
            if rows.iter().all(|row| row.get(at).is_none_or(|it| is_blank(it))) {
                blank.push(name.clone());
            }
        }
    }
    blank
}

fn found(site: &str, marks: &str) -> Found {
    let mut files = files(site);
    let facts = files.iter_mut().find(|it| it.0 == "content/site.yaml").expect("facts of the site");
    facts.1.push_str("theme: marked\n");
    files.push(("themes/marked/locales/en-GB.ftl".to_owned(), marks.to_owned()));
    let sources = Sources::from_texts(files);
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    let built = pipeline::build(&sources, &settings);
    let mark = Regex::new("⟦([a-z0-9-]+)⟧").expect("a pattern");
    let mut kinds: HashMap<_, usize> = HashMap::new();
    let mut found = Found::default();
    for (address, route) in built.press.site().routes() {
        let kind = kinds.entry(std::mem::discriminant(&route)).or_default();
        *kind += 1;
        if *kind > MOST_OF_A_KIND {
            continue;
        }
        let mut bytes = Vec::new();
        let pressed = built.press.bytes(route, &mut bytes);
        pressed.unwrap_or_else(|it| panic!("{site}{address}: {}", it.message));
        // A calendar file breaks its lines anywhere.
        let text = String::from_utf8_lossy(&bytes).replace("\r\n ", "");
        found.said.extend(mark.captures_iter(&text).map(|it| it[1].to_owned()));
        if route.is_page() {
            let blank = blank_columns(&Document::parse(text.as_bytes()));
            found.blank.extend(blank.iter().map(|it| format!("{site}{address}: {it}")));
        }
    }
    found
}

#[test]
fn each_message_is_a_sentence_with_a_premise_or_states_nothing() {
    let (messages, labels) = (messages(), read("labels.txt"));
    let sentences: BTreeSet<String> = premises().into_iter().map(|it| it.key).collect();
    let lines = labels.lines().filter(|it| !it.starts_with('#'));
    let labels: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    let is_label = |key: &str| {
        labels.iter().any(|it| match it.strip_suffix('*') {
            Some(start) => key.starts_with(start),
            None => *it == key,
        })
    };
    let unplaced = messages.keys().filter(|it| !sentences.contains(*it) && !is_label(it));
    assert_eq!(unplaced.collect::<Vec<_>>(), Vec::<&String>::new(), "in neither list");
    let twice = labels.iter().filter(|it| sentences.contains(**it));
    assert_eq!(twice.collect::<Vec<_>>(), Vec::<&&str>::new(), "in both lists");
    let named = sentences.iter().map(String::as_str).chain(labels.iter().copied());
    let gone = named.filter(|it| !it.ends_with('*') && !messages.contains_key(*it));
    assert_eq!(gone.collect::<Vec<_>>(), Vec::<&str>::new(), "no message");
}

#[test]
fn each_sentence_is_said_where_its_premise_holds_and_not_where_it_does_not() {
    let (messages, premises) = (messages(), premises());
    let marks: String = premises
        .iter()
        .map(|it| {
            let values = messages[&it.key].iter().map(|it| format!("{{ ${it} }}"));
            format!("{} = ⟦{}⟧{}\n", it.key, it.key, values.collect::<String>())
        })
        .collect();
    let sites: BTreeSet<&str> =
        premises.iter().flat_map(|it| [it.said_on.as_str(), it.not_on.as_str()]).collect();
    let found: BTreeMap<&str, Found> =
        sites.into_iter().map(|it| (it, found(it, &marks))).collect();
    let blank = found.values().flat_map(|it| &it.blank);
    let mut wrong: Vec<String> = blank.map(|it| format!("no row fills a column: {it}")).collect();
    for Premise { key, said_on, not_on } in &premises {
        if !found[said_on.as_str()].said.contains(key) {
            let on = found.iter().filter(|it| it.1.said.contains(key)).map(|it| *it.0);
            let on: Vec<&str> = on.collect();
            wrong.push(format!("“{key}” is not said on the site {said_on}, but on {on:?}"));
        }
        if found[not_on.as_str()].said.contains(key) {
            wrong.push(format!("“{key}” is said on the site {not_on}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
