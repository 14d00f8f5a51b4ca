//! Tests that a value is set in the right place, and that nothing else changes.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::super::page::{self, Parts};
use super::super::write::tests::HARD;
use super::super::yaml::{self, Node, Style, Value};
use super::{NotSet, Step, set};
use crate::diagnostics::Report;
use crate::source::Span;
use Step::{At, Id, Key};

#[track_caller]
fn assert_set(text: &str, path: &[Step<'_>], value: &str, expected: &str) {
    assert_eq!(set(text, path, value).as_deref(), Ok(expected), "{text}");
    let windows = text.replace('\n', "\r\n");
    let expected = expected.replace('\n', "\r\n");
    assert_eq!(set(&windows, path, value).as_deref(), Ok(&*expected));
    let marked = format!("\u{FEFF}{text}");
    assert_eq!(set(&marked, path, value), Ok(format!("\u{FEFF}{}", expected.replace('\r', ""))));
}

#[test]
fn a_value_is_quoted_as_its_place_needs_it() {
    for (text, value, expected) in [
        ("a: old # note\nb: c\n", "new", "a: new # note\nb: c\n"),
        ("a: old # note\n", "x: y", "a: \"x: y\" # note\n"),
        ("a: old\n", "- x", "a: \"- x\"\n"),
        ("a: old\n", "x #y", "a: \"x #y\"\n"),
        ("a: old\n", "~", "a: \"~\"\n"),
        ("a: old\n", "x ", "a: \"x \"\n"),
        ("a: 2026\n", "2027", "a: 2027\n"),
        ("a: 'old' # note\n", "it's", "a: 'it''s' # note\n"),
        ("a: \"old\"\n", "say \"so\"", "a: \"say \\\"so\\\"\"\n"),
        ("a: one\n  two\nb: c\n", "new", "a: new\nb: c\n"),
        ("a: |\n  one\n  two\n\nb: c\n", "x: y", "a: |\n  x: y\n\nb: c\n"),
        ("a: >-\n    one\n    two\n# note\nb: c\n", "x\ny", "a: |-\n    x\n    y\n# note\nb: c\n"),
        ("a: |\n  one\n\nb: c\n", "  x\ny", "a: \"  x\\ny\"\n\nb: c\n"),
        ("a: old\nb: c\n", "x\n\ny", "a: |-\n  x\n\n  y\nb: c\n"),
        ("a:\nb: c\n", "new", "a: new\nb: c\n"),
        ("a:   # note\nb: c\n", "new", "a: new   # note\nb: c\n"),
        ("a: ~\n", "new", "a: new\n"),
        ("a: old\n", "", "a: \"\"\n"),
        ("a: old\n", "  x\ny", "a: \"  x\\ny\"\n"),
        ("a: 'old'\n", "  x\ny", "a: \"  x\\ny\"\n"),
        ("{a: old, b: c}\n", "x, y", "{a: \"x, y\", b: c}\n"),
        ("{a: old, b: c}\n", "x\ny", "{a: \"x\\ny\", b: c}\n"),
    ] {
        assert_set(text, &[Key("a")], value, expected);
    }
}

#[test]
fn a_missing_key_is_added_at_the_end_of_its_record() {
    for (text, path, expected) in [
        ("a: b # note\n\n# end\n", &[Key("x")][..], "a: b # note\nx: new\n\n# end\n"),
        ("a: b", &[Key("x")], "a: b\nx: new\n"),
        ("", &[Key("x")], "x: new\n"),
        ("# note\n", &[Key("x")], "# note\nx: new\n"),
        (
            "a: |\n  b\n\nc:\n  - d\n  - e:\n      f\n",
            &[Key("x")],
            "a: |\n  b\n\nc:\n  - d\n  - e:\n      f\nx: new\n",
        ),
        ("a: {b: c}\n", &[Key("a"), Key("x")], "a: {b: c, x: new}\n"),
        ("a: {} # note\n", &[Key("a"), Key("x")], "a: {x: new} # note\n"),
        ("a: {b: c}\n", &[Key("a"), Key("x"), Key("y")], "a: {b: c, x: {y: new}}\n"),
        ("a: # note\nb: c\n", &[Key("a"), Key("x")], "a: # note\n  x: new\nb: c\n"),
        ("a: b\n", &[Key("x"), Key("y")], "a: b\nx:\n  y: new\n"),
        (
            "l:\n  - id: é\n    a: b\n\n  - id: two\n",
            &[Key("l"), Id("é"), Key("x")],
            "l:\n  - id: é\n    a: b\n    x: new\n\n  - id: two\n",
        ),
        ("l:\n- a: b\n- c: d\n", &[Key("l"), At(0), Key("x")], "l:\n- a: b\n  x: new\n- c: d\n"),
        ("---\ntitle: T\n---\nText.\n", &[Key("x")], "---\ntitle: T\nx: new\n---\nText.\n"),
    ] {
        assert_set_end(text, path, "new", expected);
    }
}

/// As [`assert_set`], for a text that may have no line ending to detect.
#[track_caller]
fn assert_set_end(text: &str, path: &[Step<'_>], value: &str, expected: &str) {
    match text.contains('\n') {
        true => assert_set(text, path, value, expected),
        false => assert_eq!(set(text, path, value).as_deref(), Ok(expected)),
    }
}

#[test]
fn an_item_is_found_by_its_place_or_by_its_id() {
    let text = "l:\n  - {id: one, a: b}\n  - id: two\n    a: c\nm: [x, y]\n";
    for (path, value, expected) in [
        (&[Key("l"), Id("one"), Key("a")][..], "new", text.replace(": b", ": new")),
        (&[Key("l"), Id("two"), Key("a")], "new", text.replace(": c", ": new")),
        (&[Key("l"), At(1), Key("a")], "new", text.replace(": c", ": new")),
        (&[Key("l"), Id("two"), Key("id")], "new", text.replace("two", "new")),
        (&[Key("m"), At(1)], "new", text.replace('y', "new")),
    ] {
        match path {
            // Nothing is found by its previous id.
            [.., Key("id")] => assert_eq!(set(text, path, value), Err(NotSet::NoWay)),
            _ => assert_set(text, path, value, &expected),
        }
    }
}

#[test]
fn where_no_value_can_stand_nothing_is_set() {
    for (text, path, why) in [
        ("a: b\na: c\n", &[Key("a")][..], NotSet::Unread),
        ("a: [b\n", &[Key("a")], NotSet::Unread),
        ("a: b\n", &[Key("a"), Key("x")], NotSet::NoPlace),
        ("a: [b]\n", &[Key("a")], NotSet::NoPlace),
        ("a: [b]\n", &[Key("a"), At(1)], NotSet::NoPlace),
        ("l: [{id: a}]\n", &[Key("l"), Id("b"), Key("x")], NotSet::NoPlace),
        ("l: [{id: a}]\n", &[Key("l"), Key("x")], NotSet::NoPlace),
    ] {
        assert_eq!(set(text, path, "new"), Err(why), "{text}");
    }
}

/// Every YAML part of the files of the projects in this repository.
fn texts_here() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = vec![root.join("content"), root.join("examples")];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if super::super::FileKind::at(&below_project(&path)).is_some() {
                texts.push(fs::read_to_string(path).expect("a text"));
            }
        }
    }
    texts.sort();
    texts
}

/// The path of a file, relative to its project.
fn below_project(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    path.rfind("content/").map_or(String::new(), |it| path[it..].to_owned())
}

/// A path within a file: the names of keys and the indices of items.
type Way = Vec<Result<String, usize>>;

fn steps(way: &Way) -> Vec<Step<'_>> {
    way.iter().map(|it| it.as_ref().map_or_else(|at| At(*at), |key| Key(key))).collect()
}

/// The content of a file: each text with its path and byte range, and the path of each record.
#[derive(Default)]
struct Found {
    texts: Vec<(Way, String, Range<usize>)>,
    records: Vec<Way>,
}

fn found(text: &str) -> Found {
    let part = match page::parts(text) {
        Parts::Both { front, .. } => front.0..front.1,
        _ => 0..text.len(),
    };
    let tree =
        yaml::read(Span::default().file(), &text[part.clone()], part.start, &mut Report::default());
    let mut found = Found::default();
    if let Some(root) = &tree.root {
        gather(text, root, &mut Vec::new(), &mut found);
    }
    found
}

fn gather(file: &str, node: &Node, way: &mut Way, found: &mut Found) {
    let mut inner = |step, node: &Node| {
        way.push(step);
        gather(file, node, way, found);
        way.pop();
    };
    match &node.value {
        Value::Scalar(it) => {
            let text = it.text.trim_end_matches('\n').to_owned();
            // The header of a block scalar is above its text.
            let above = || file[..node.span.start()].trim_end().rfind(['\n', '\r']).unwrap_or(0);
            let start = if it.style == Style::Block { above() } else { node.span.start() };
            found.texts.push((way.clone(), text, start..node.span.end()));
        }
        Value::Sequence(items) => (0..).zip(items).for_each(|(at, it)| inner(Err(at), it)),
        Value::Mapping(mapping) => {
            mapping.entries.iter().for_each(|it| inner(Ok(it.key.clone()), &it.value));
            found.records.push(way.clone());
        }
        Value::Blank | Value::Refused => {}
    }
}

/// The texts of a file with their paths.
fn said(text: &str) -> Vec<(Way, String)> {
    found(text).texts.into_iter().map(|(way, text, _)| (way, text)).collect()
}

fn windows(text: &str, on: bool) -> String {
    if on { text.replace('\n', "\r\n") } else { text.to_owned() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn any_value_of_any_file_here_can_be_set(
        place in any::<prop::sample::Index>(), value in prop::sample::select(HARD), crlf in any::<bool>(),
    ) {
        for text in texts_here() {
            let text = windows(&text, crlf);
            let before = found(&text);
            let (way, _, range) = place.get(&before.texts);
            let new = set(&text, &steps(way), value);
            let new = new.map_err(|it| TestCaseError::fail(format!("{it}: {way:?} {value:?}")))?;
            prop_assert!(new.starts_with(&text[..range.start]) && new.ends_with(&text[range.end..]));
            let mut expected = said(&text);
            let at = expected.iter().position(|it| it.0 == *way).expect("it is there");
            match value.trim() {
                "" => drop(expected.remove(at)),
                _ => expected[at].1 = value.trim_end_matches('\n').to_owned(),
            }
            prop_assert_eq!(said(&new), expected);
        }
    }

    #[test]
    fn a_key_can_be_added_to_any_record_of_any_file_here(
        place in any::<prop::sample::Index>(), value in prop::sample::select(HARD), crlf in any::<bool>(),
    ) {
        for text in texts_here() {
            let text = windows(&text, crlf);
            let mut way = place.get(&found(&text).records).clone();
            way.push(Ok("zzz".to_owned()));
            let new = set(&text, &steps(&way), value);
            let new = new.map_err(|it| TestCaseError::fail(format!("{it}: {way:?} {value:?}")))?;
            let same = text.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
            prop_assert!(new.as_bytes().ends_with(&text.as_bytes()[same..]), "{}", new);
            let others: Vec<_> = said(&new).into_iter().filter(|it| it.0 != way).collect();
            prop_assert_eq!(others, said(&text));
        }
    }
}
