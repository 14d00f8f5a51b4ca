//! Each test that `SECURITY.md` names as the proof of a defence is there.

use std::collections::BTreeMap;

use super::{quoted, read};

/// The tests that each file of the table's last column must have.
fn named(page: &str) -> BTreeMap<String, Vec<String>> {
    let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in page.lines().filter(|it| it.starts_with("| ") && it.contains(".rs`")) {
        let cell = row.trim_end_matches([' ', '|']).rsplit(" | ").next().unwrap_or(row);
        let mut file = None;
        for words in quoted(cell) {
            if words.ends_with(".rs") {
                file = Some(words.to_owned());
            } else if let Some(file) = file.as_ref().filter(|_| !words.contains(' ')) {
                named.entry(file.clone()).or_default().push(words.to_owned());
            }
        }
    }
    named
}

/// Whether a source has a test of this name that is not passed over.
fn has_test(source: &str, name: &str) -> bool {
    let head = source.split_once(&format!("fn {name}(")).map(|it| it.0);
    let attributes = head.and_then(|it| it.rsplit("\n\n").next());
    attributes.is_some_and(|it| it.contains("#[test]") && !it.contains("#[ignore"))
}

#[test]
fn each_named_test_is_there() {
    let named = named(&read("SECURITY.md"));
    assert!(named.len() > 15, "the table of threats is read: {named:?}");
    for (file, tests) in named {
        let source = read(&file);
        for test in tests {
            assert!(has_test(&source, &test), "SECURITY.md names {file}: {test}, which is no test");
        }
    }
}

#[test]
fn a_test_that_is_not_there_or_is_passed_over_is_noticed() {
    let source = "fn a() {}\n\n#[test]\nfn b() {}\n\n#[test]\n#[ignore]\nfn c() {}\n";
    assert_eq!(["a", "b", "c", "d"].map(|it| has_test(source, it)), [false, true, false, false]);
}

/// A threat without a test is a wish.
#[test]
fn each_threat_has_a_test() {
    let page = read("SECURITY.md");
    let (_, threats) = page.split_once("## Threats").expect("the threats");
    let (threats, _) = threats.split_once("### What planpress does not").expect("their end");
    let rows = threats.lines().filter(|it| it.starts_with("| ") && !it.starts_with("| Threat"));
    for row in rows.filter(|it| !it.starts_with("| ---")) {
        assert!(row.contains(".rs`: `"), "no test is named: {row}");
    }
}
