//! That a value is set where it belongs, and that nothing else changes.

use std::fs;
use std::path::{Path, PathBuf};

use super::super::yaml::{self, Node, Value};
use super::{NotSet, Step, set};
use crate::diagnostics::Report;
use crate::source::{FileId, Sources};
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
        ("a: old\nb: c\n", "x\n\ny", "a: |-\n  x\n\n  y\nb: c\n"),
        ("a:\nb: c\n", "new", "a: new\nb: c\n"),
        ("a:   # note\nb: c\n", "new", "a: new   # note\nb: c\n"),
        ("a: ~\n", "new", "a: new\n"),
        ("a: old\n", "", "a: \"\"\n"),
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

/// As [`assert_set`], for a text that may have no line ends by which to know them.
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
            // Nothing is found by an id that it no longer has.
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

/// Every text of a file with the way to it.
fn leaves<'n>(node: &'n Node, path: &mut Vec<Step<'n>>, found: &mut Vec<(Vec<Step<'n>>, &'n str)>) {
    match &node.value {
        Value::Scalar(scalar) => found.push((path.clone(), &scalar.text)),
        Value::Mapping(mapping) => {
            for entry in &mapping.entries {
                path.push(Key(&entry.key));
                leaves(&entry.value, path, found);
                path.pop();
            }
        }
        Value::Sequence(items) => {
            for (at, item) in items.iter().enumerate() {
                path.push(At(at));
                leaves(item, path, found);
                path.pop();
            }
        }
        Value::Blank | Value::Refused => {}
    }
}

fn tree(file: FileId, text: &str) -> Node {
    yaml::read(file, text, 0, &mut Report::default()).root.expect("a tree")
}

#[test]
fn in_every_file_that_is_shipped_one_value_changes_and_nothing_else() {
    const NEW: &str = "new: - \"words\" # é";
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    files_below(&root.join("content"), &mut files);
    files_below(&root.join("examples"), &mut files);
    let mut tried = 0;
    for path in files {
        let text = fs::read_to_string(&path).expect("a text");
        let sources = Sources::from_texts([("content/site.yaml", text.clone())]);
        let file = sources.files().next().expect("a file").0;
        let (root, mut all) = (tree(file, &text), Vec::new());
        leaves(&root, &mut Vec::new(), &mut all);
        // A few of each file, spread over it.
        for at in (0..all.len()).step_by(all.len() / 6 + 1) {
            let place = format!("{} {:?}", path.display(), all[at].0);
            let changed =
                set(&text, &all[at].0, NEW).unwrap_or_else(|why| panic!("{place}: {why}"));
            let (before, after) = (tree(file, &changed), &mut Vec::new());
            leaves(&before, &mut Vec::new(), after);
            assert_eq!(after.len(), all.len(), "{place}");
            for (other, (was, is)) in all.iter().zip(after.iter()).enumerate() {
                let expected = if other == at { NEW } else { was.1 };
                assert_eq!(is.1.trim_end(), expected.trim_end(), "{place}: {:?}", is.0);
            }
            // The bytes before the value and after it are the same.
            let start = text.bytes().zip(changed.bytes()).take_while(|(a, b)| a == b).count();
            let end = text.bytes().rev().zip(changed.bytes().rev()).take_while(|(a, b)| a == b);
            let kept = start + end.count();
            assert!(
                kept + all[at].1.len() * 2 + 80 >= text.len(),
                "{place}: {kept} of {}",
                text.len()
            );
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried} values");
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files_below(&path, found);
        } else if path.extension().is_some_and(|it| it == "yaml") {
            found.push(path);
        }
    }
    found.sort();
}
