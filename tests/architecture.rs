//! The drawing in `ARCHITECTURE.md` and the code cannot part: this test reads the `use` lines of
//! every room and fails when an arrow points up, when a door opens where none is drawn, or when a
//! library is known in a room that should not know it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the ground up. A room may use those on the floors below its own.
const FLOORS: &[&[&str]] = &[
    &["source", "fields"],
    &["model", "starter"],
    &["diagnostics"],
    &["markdown", "locale"],
    &["document", "changes", "audit"],
    &["resolve", "redaction"],
    &["rules", "search", "site"],
    &["table"],
    &["render", "feeds", "exports"],
    &["press"],
    &["proof"],
    &["pipeline", "evidence"],
    &["output", "serve", "authoring"],
    &["cli"],
    &["main"],
];

/// Words that may stand in some rooms only, and why.
const KNOWN_ONLY_IN: &[(&str, &[&str], &str)] = &[
    ("granit_parser", &["document/yaml"], "one room knows the YAML parser"),
    ("pulldown_cmark", &["markdown"], "one room knows the Markdown parser"),
    ("tera::", &["render"], "one room knows the template engine"),
    ("fluent_bundle", &["locale"], "one room knows the message format"),
    ("icu::", &["locale"], "one room knows the languages"),
    ("notify::", &["serve"], "one room watches files"),
    ("clap::", &["cli", "main.rs"], "the command line is read at the top"),
    ("html5ever", &["audit/dom"], "one room knows the HTML parser"),
    ("cssparser", &["audit/style"], "one room knows the CSS parser"),
    ("annotate_snippets", &["diagnostics"], "one room draws findings"),
    ("std::fs", &["source", "output", "serve", "authoring"], "doors to the disk are few"),
    ("fs::", &["source", "output", "serve", "authoring"], "doors to the disk are few"),
    ("std::net", &["serve"], "one door to the network"),
    ("Local::now", &["main.rs"], "the clock is read once"),
    ("Utc::now", &[], "the clock is read once"),
    ("SystemTime", &["output", "serve"], "no clock reaches the output"),
    ("println!", &[], "only the printer prints"),
    (
        "Serialize",
        &["render", "exports", "diagnostics", "document", "audit", "evidence"],
        "the model speaks no format",
    ),
    ("unsafe ", &[], "no unsafe code"),
];

/// Every source file below `src` with its path from there.
fn files() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            (name, code_of(&fs::read_to_string(path).unwrap()))
        })
        .collect()
}

/// A file's code without comments and without its own tests, which may look anywhere.
fn code_of(text: &str) -> String {
    let own = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    own.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn room_of(name: &str) -> &str {
    name.split('/').next().unwrap_or(name).trim_end_matches(".rs")
}

fn is_test(name: &str) -> bool {
    name.ends_with("tests.rs") || name.contains("/tests/")
}

fn floor_of(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The rooms that a file's code names.
fn used(code: &str) -> impl Iterator<Item = &str> {
    ["crate::", "planpress::"].into_iter().flat_map(move |root| {
        code.match_indices(root).map(move |(at, _)| {
            let rest = &code[at + root.len()..];
            rest.split(|it: char| !it.is_alphanumeric() && it != '_').next().unwrap_or("")
        })
    })
}

/// Arrows that do not point down, as "from -> to".
fn wrong_arrows(files: &[(String, String)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, code) in files.iter().filter(|(name, _)| !is_test(name)) {
        let room = room_of(name);
        let Some(floor) = floor_of(room) else { continue };
        for to in used(code).filter(|to| *to != room) {
            if floor_of(to).is_some_and(|below| below >= floor) {
                wrong.push(format!("{name} -> {to}"));
            }
        }
    }
    wrong
}

fn strangers(files: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (word, rooms, why) in KNOWN_ONLY_IN {
        for (name, code) in files.iter().filter(|(name, _)| !is_test(name)) {
            if code.contains(word) && !rooms.iter().any(|room| name.starts_with(room)) {
                found.push(format!("{name} knows {word}: {why}"));
            }
        }
    }
    found
}

#[test]
fn every_room_stands_on_a_floor() {
    let rooms: BTreeMap<String, ()> =
        files().iter().map(|(name, _)| (room_of(name).to_owned(), ())).collect();
    let strangers: Vec<_> =
        rooms.keys().filter(|it| *it != "lib" && floor_of(it).is_none()).collect();
    assert!(strangers.is_empty(), "rooms without a floor: {strangers:?}");
}

#[test]
fn arrows_point_down() {
    assert_eq!(wrong_arrows(&files()), Vec::<String>::new());
}

#[test]
fn doors_and_libraries_are_known_where_they_are_drawn() {
    assert_eq!(strangers(&files()), Vec::<String>::new());
}

#[test]
fn the_test_sees_an_arrow_that_points_up_and_a_door_that_is_not_drawn() {
    let file = |name: &str, code: &str| (name.to_owned(), code_of(code));
    let up = [file("model/plan.rs", "use crate::site::Route;")];
    assert_eq!(wrong_arrows(&up), ["model/plan.rs -> site"]);
    let comment = [file("model/plan.rs", "// see crate::site")];
    assert!(wrong_arrows(&comment).is_empty());
    let door = [file("model/plan.rs", "use std::fs;")];
    assert_eq!(strangers(&door).len(), 1);
}

#[test]
fn no_room_is_a_drawer_and_no_file_a_hall() {
    for (name, code) in files() {
        for drawer in ["util", "utils", "helper", "helpers", "common", "misc", "manager"] {
            let named = name.split(['/', '.']).any(|part| part == drawer);
            assert!(!named, "{name}: call it what it is for");
        }
        let lines = code.lines().count();
        assert!(lines <= 500, "{name} has {lines} lines of code: look for its second subject");
    }
}
