//! The rules on HTML, held against the test cases of the W3C's ACT collection. The folder that
//! `ACT_TESTCASES` names holds `testcases.json` and the cases; a clone without them skips.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use planpress::audit::{Alone, RULES, Subject, audit};
use serde_json::Value;

/// The rules that HTML alone can decide, as far as this program decides them.
const RULES_OF_ACT: &[&str] = &[
    "2779a5", "b5c3f8", "bf051a", "de46e4", "23a2a8", "c487ae", "97a4e1", "e086e5", "ffd0e9",
    "cae760", "674b10", "5f99a7", "6a7281", "5c01ea", "ff89c9", "bc4a75", "4e8ab6", "d0f69e",
    "a25f45", "bc659a", "bisz58", "b4f0c3", "73f2c2", "2ee8b8", "6cfa84", "307n5z", "59796f",
    "2t702h", "m6b1q3",
];

/// Past what a test prints, so that a run that skips says it.
fn tell(words: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{words}");
}

fn folder() -> Option<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("ACT_TESTCASES").map(PathBuf::from);
    let beside = [here.join("../shared/act")];
    named.into_iter().chain(beside).find(|it| it.join("testcases.json").is_file())
}

/// What the rules say of each case: by rule, what is wrong, and whether it is said of a sound case.
fn judged(folder: &std::path::Path) -> BTreeMap<String, Vec<(String, bool)>> {
    let list = fs::read_to_string(folder.join("testcases.json")).expect("the list of cases");
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let mut judged: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    for case in list.as_array().expect("a list") {
        let text = |key: &str| case[key].as_str().expect("words").to_owned();
        let (rule, file, expected) = (text("rule"), text("file"), text("expected"));
        let html = fs::read_to_string(folder.join(&file)).expect("a case");
        let found = audit(&Subject { path: &file, html: &html, around: &Alone });
        let said: Vec<_> =
            found.faults.iter().filter(|it| it.rule.act.contains(&rule.as_str())).collect();
        let wrong = judged.entry(rule).or_default();
        if expected == "failed" && said.is_empty() {
            wrong.push((format!("{file} ({}) is not found out", text("title")), false));
        } else if expected != "failed" && !said.is_empty() {
            let messages: Vec<_> = said.iter().map(|it| it.message.as_str()).collect();
            wrong.push((format!("{file} ({}) is sound: {messages:?}", text("title")), true));
        }
    }
    judged
}

#[test]
fn the_rules_are_consistent_with_the_collection() {
    let Some(folder) = folder() else {
        tell("skipped: ACT_TESTCASES names no folder with the collection's test cases");
        return;
    };
    let judged = judged(&folder);
    let mut told = String::new();
    for (rule, wrong) in &judged {
        wrong.iter().for_each(|(it, _)| told += &format!("{rule} {it}\n"));
    }
    let consistent = judged.values().filter(|it| it.is_empty()).count();
    tell(&format!("{consistent} of {} rules are consistent\n{told}", judged.len()));
    assert_eq!(judged.len(), RULES_OF_ACT.len(), "a rule has no cases");
    assert!(!judged.values().flatten().any(|it| it.1), "a sound case is called faulty:\n{told}");
    assert!(consistent >= 27, "{consistent} rules are consistent:\n{told}");
}

#[test]
fn every_rule_of_the_list_is_there_once() {
    for rule in RULES_OF_ACT {
        let with = RULES.iter().filter(|it| it.act.contains(rule)).count();
        assert_eq!(with, 1, "{rule}");
    }
}
