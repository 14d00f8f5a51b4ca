//! The index of the search, read as the script reads it, and the script itself asked in Node.

use std::collections::BTreeMap;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use planpress::authoring::synthetic_project;
use planpress::locale::{Locale, Message};
use planpress::pipeline::{self, Settings};
use planpress::press::Press;
use planpress::site::{LinkStyle, Route};
use planpress::source::Sources;
use serde::Deserialize;
use serde_json::Value;

use crate::small_site::{english, today};

/// What the search of any site may load: the script, and the index with all its words.
const LIMIT: usize = 100_000;

/// The sites of this repository, and the starter.
const PROJECTS: [&str; 6] = [
    "content",
    "examples/ebbsworth/content",
    "examples/llr-hate-action-plans/content",
    "examples/warwickshire/content",
    "examples/borough-2010/content",
    "src/starter/content",
];

fn press(files: impl IntoIterator<Item = (String, String)>) -> Press {
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    pipeline::build(&Sources::from_texts(files), &settings).press
}

fn text(press: &Press) -> String {
    file(press, Route::SearchIndex)
}

fn file(press: &Press, route: Route) -> String {
    let mut out = Vec::new();
    press.bytes(route, &mut out).expect("a route");
    String::from_utf8(out).expect("text")
}

/// A project of this repository.
fn project(folder: &str) -> Press {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    read(&root, "content", &mut files);
    press(files)
}

fn read(folder: &Path, name: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = format!("{name}/{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            read(&path, &name, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            files.push((name, text));
        }
    }
}

/// What the search says to a query.
#[derive(Debug, Default, Deserialize)]
struct Answer {
    found: Vec<String>,
    kinds: Vec<String>,
    excerpt: String,
    marked: Vec<String>,
    call: Option<String>,
    read: Vec<String>,
    instead: Vec<String>,
}

/// Asks the script of a site, as its page does.
fn ask(name: &str, script: &str, index: &str, queries: &[&str]) -> Vec<Answer> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("search").join(name);
    fs::create_dir_all(&folder).expect("a folder");
    let files = [("search.js", script), ("index.js", index)];
    let files = files.map(|(name, text)| {
        let file = folder.join(name);
        fs::write(&file, text).expect("a file");
        file
    });
    let asks = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/search/ask.mjs");
    let mut node = Command::new("node");
    let node = node.arg(asks).args(files).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().expect("Node, which these tests need");
    let mut input = node.stdin.take().expect("an input");
    input.write_all(&serde_json::to_vec(queries).expect("JSON")).expect("a reader");
    drop(input);
    let output = node.wait_with_output().expect("an end");
    assert!(output.status.success(), "the script failed");
    serde_json::from_slice(&output.stdout).expect("answers")
}

fn ask_site(name: &str, press: &Press, queries: &[&str]) -> Vec<Answer> {
    ask(name, &file(press, Route::SearchScript), &text(press), queries)
}

/// An index, unpacked.
struct Index {
    /// Title and link of each place.
    places: Vec<(String, String)>,
    /// For each word the places, and whether it is in a title.
    words: BTreeMap<String, Vec<(usize, bool)>>,
}

impl Index {
    fn read(text: &str) -> Index {
        let field = |name: &str| -> Value {
            let lines = text.trim_start_matches("var planpressIndex={").lines();
            let found = lines.filter_map(|it| it.strip_prefix(name)?.strip_prefix(':')).next();
            let value = found.expect("a field").trim_end_matches("};").trim_end_matches(',');
            serde_json::from_str(value).expect("a value of JSON")
        };
        let string = |it: &Value| it.as_str().expect("a string").to_owned();
        let mut places = Vec::new();
        for group in field("groups").as_array().expect("groups") {
            let group = group.as_array().expect("a group");
            let (start, end) = (string(&group[2]), string(&group[3]));
            for entry in group[4..].chunks(2) {
                places.push((string(&entry[0]), format!("{start}{}{end}", string(&entry[1]))));
            }
        }
        let (words, found) = (string(&field("words")), string(&field("found")));
        let words = words_of(&words).into_iter().zip(found.split(' ').map(places_of)).collect();
        Index { places, words }
    }

    /// Titles of what has all these words, in any order.
    fn find(&self, words: &[String]) -> Vec<&str> {
        let has = |place: usize| {
            words.iter().all(|it| {
                self.words.get(it).is_some_and(|found| found.iter().any(|it| it.0 == place))
            })
        };
        let found = (0..self.places.len()).filter(|it| has(*it));
        found.map(|it| self.places[it].0.as_str()).collect()
    }
}

fn words_of(packed: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for it in packed.chars() {
        if it.is_ascii_uppercase() {
            let shared = usize::from(it as u8 - b'A');
            let before = words.last().map_or("", String::as_str);
            words.push(before.chars().take(shared).collect());
        } else {
            words.last_mut().expect("a word begins with a capital letter").push(it);
        }
    }
    words
}

fn places_of(packed: &str) -> Vec<(usize, bool)> {
    let (mut places, mut value, mut scale, mut next) = (Vec::new(), 0, 1, 0);
    for it in packed.chars() {
        let digit = it as usize - 35 - usize::from(it > '\\');
        value += digit * scale;
        scale *= 16;
        if digit < 48 {
            places.push((next + value / 2, value % 2 == 1));
            next += value / 2 + 1;
            (value, scale) = (0, 1);
        }
    }
    places
}

/// Words of titles that are not found with their titles.
fn lost(index: &Index, titles: &[String], locale: &Locale) -> Vec<String> {
    let ignored = locale.search_words(&locale.plain(Message::SearchIgnored));
    let is_lost = |title: &&String| {
        let mut words = locale.search_words(title);
        words.retain(|it| !ignored.contains(it));
        !index.find(&words).iter().any(|it| it.ends_with(title.as_str()))
    };
    titles.iter().filter(is_lost).cloned().collect()
}

#[test]
fn the_index_of_two_hundred_actions_is_light_and_finds_each_by_its_title() {
    let press = press(synthetic_project(200, 7));
    let text = text(&press);
    assert!(text.len() < LIMIT, "{} bytes", text.len());
    let index = Index::read(&text);
    let plan = &press.site().catalogue().plans[0];
    let titles: Vec<String> =
        plan.actions.iter().filter_map(|it| it.title.get().cloned()).collect();
    assert!(titles.len() > 150);
    assert_eq!(lost(&index, &titles, &english()), Vec::<String>::new());
    let other = Index::read(&text.replacen("\nwords:\"A", "\nwords:\"Ax", 1));
    assert!(index.words.keys().ne(other.words.keys()), "a word that is spoilt is noticed");
    assert_eq!(lost(&index, &["Xylophones for all".to_owned()], &english()).len(), 1);
}

#[test]
fn every_result_stands_on_the_site() {
    let press = press(synthetic_project(30, 7));
    let index = Index::read(&text(&press));
    let stands = |link: &str| {
        let address = link.trim_start_matches("..").split('#').next().unwrap_or("");
        press.site().find(address).is_some_and(Route::is_page)
    };
    let wrong: Vec<_> = index.places.iter().filter(|it| !stands(&it.1)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(!stands("../plans/nothing/"));
}

#[test]
fn the_index_is_the_same_in_every_build() {
    let one = text(&press(synthetic_project(30, 7)));
    assert_eq!(one, text(&press(synthetic_project(30, 7))));
    assert_ne!(one, text(&press(synthetic_project(30, 8))));
}

/// What people type, and what they must find.
#[derive(Debug, Deserialize)]
struct Expected {
    first: Option<String>,
    call: Option<String>,
    #[serde(default)]
    read: Vec<String>,
    #[serde(default)]
    instead: Vec<String>,
    typed: Vec<String>,
}

fn expected() -> Vec<Expected> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/search/queries.yaml");
    serde_yaml::from_str(&fs::read_to_string(file).expect("a file")).expect("queries")
}

/// Every query that does not find what it must, in words.
fn faults(expected: &[Expected], script: &str, index: &str, name: &str) -> Vec<String> {
    let typed: Vec<(&str, &Expected)> = expected
        .iter()
        .flat_map(|it| it.typed.iter().map(move |typed| (typed.as_str(), it)))
        .collect();
    let queries: Vec<&str> = typed.iter().map(|it| it.0).collect();
    let answers = ask(name, script, index, &queries);
    assert_eq!(answers.len(), typed.len());
    let mut faults = Vec::new();
    for ((typed, expected), answer) in typed.iter().zip(&answers) {
        let call = answer.call == expected.call;
        let words = (&answer.read, &answer.instead) == (&expected.read, &expected.instead);
        if answer.found.first() != expected.first.as_ref() || !call || !words {
            faults.push(format!("“{typed}”: {answer:?}"));
        }
    }
    faults
}

#[test]
fn people_in_need_find_what_they_need_first() {
    let (press, expected) = (project("content"), expected());
    assert!(expected.iter().map(|it| it.typed.len()).sum::<usize>() >= 150);
    let (script, index) = (file(&press, Route::SearchScript), text(&press));
    let found = faults(&expected, &script, &index, "broxtowe");
    assert!(found.is_empty(), "{} queries:\n{}", found.len(), found.join("\n"));
    // Faults that are put in are told.
    let broken = |script: &str, index: &str| faults(&expected, script, index, "broken").len();
    assert!(broken(&script.replace("2900 -", "0 *"), &index) > 50, "needs that raise nothing");
    assert!(broken(&script, &index.replace("deport", "x")) > 0, "a word of need that is lost");
    assert!(broken(&script.replace("numbers.forEach", "[].forEach"), &index) > 5, "no numbers");
    assert!(broken(&script, &index.replace("\"self-harm\"", "\"\"")) > 10, "no crisis line");
}

#[test]
fn help_comes_before_the_plan_on_every_site() {
    let queries = [
        "hit",
        "my son is bullied",
        "i want to die",
        "racist",
        "polish",
        "deported",
        "police did nothing",
    ];
    for folder in PROJECTS {
        let press = project(folder);
        for (query, answer) in queries.iter().zip(ask_site("sites", &press, &queries)) {
            let help = &press.site().catalogue().services;
            let pages = press.site().catalogue().pages.iter().filter(|it| it.exit);
            let is_help = |title: &String| {
                help.iter().any(|it| it.name == *title) || title == "Get help and support"
            } || pages.clone().any(|it| it.title == *title);
            assert!(answer.found.first().is_some_and(is_help), "{folder}: {query}: {answer:?}");
            assert!(answer.instead.is_empty(), "{folder}: {query}: {answer:?}");
            assert_eq!(answer.kinds.len(), answer.found.len());
            let call = match *query {
                "hit" => Some("danger"),
                "i want to die" => Some("self-harm"),
                _ => None,
            };
            assert_eq!(answer.call.as_deref(), call, "{folder}: {query}");
        }
    }
}

#[test]
fn the_search_of_every_site_is_light() {
    for folder in PROJECTS {
        let press = project(folder);
        let bytes = file(&press, Route::SearchScript).len() + text(&press).len();
        assert!(bytes < LIMIT, "{folder}: {bytes} bytes");
    }
}

#[test]
fn a_result_shows_the_words_around_its_match() {
    let press = project("content");
    let answers = ask_site("excerpts", &press, &["unwashed", "pledge"]);
    assert_eq!(answers[0].marked, ["unwashed"]);
    assert!(answers[0].excerpt.starts_with('…'), "{}", answers[0].excerpt);
    assert!(answers[0].excerpt.contains("the clothes you were wearing, unwashed"));
    assert!(answers[0].excerpt.chars().count() < 260, "{}", answers[0].excerpt);
    assert!(answers[1].marked.iter().all(|it| it.to_lowercase().starts_with("pledge")));
}

#[test]
fn calls_come_from_the_services_of_the_site() {
    let page = |press: &Press| file(press, Route::Search);
    let ours = page(&project("content"));
    assert!(ours.contains(r#"data-call="self-harm" hidden><strong>Samaritans</strong>"#), "{ours}");
    assert!(ours.contains(r#"href="tel:116123">call 116 123</a>, free, 24 hours"#), "{ours}");
    assert!(ours.contains(r#"href="tel:999">If you are in danger, call 999</a>"#), "{ours}");
    let other = synthetic_project(3, 7).map(|(name, text)| match name.as_str() {
        "content/support.yaml" => (name, OTHER_SERVICES.to_owned()),
        _ => (name, text),
    });
    let other = page(&press(other));
    assert!(other.contains(r#"href="tel:112""#) && !other.contains("tel:999"), "{other}");
    assert!(other.contains("<strong>A quiet line</strong>"), "{other}");
}

const OTHER_SERVICES: &str = "\
services:
  - {id: now, name: Rescue, kind: danger, channels: [{way: voice, number: \"112\"}]}
  - id: quiet
    name: A quiet line
    kind: support
    words: [suicide]
    channels: [{way: voice, number: 01632 960 001}]
";
