//! The search for personal data against the five plans as printed, against names of many origins,
//! and against what looks like a name and is none.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use planpress::rules::personal_data::{Reading, SomeoneKind, find};
use proptest::prelude::*;

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn read(path: &str) -> String {
    fs::read_to_string(tests().join(path)).expect("a file of the tests")
}

/// The words that are treated as a name.
fn names(text: &str, reading: Reading) -> Vec<&str> {
    let found = find(text, reading).into_iter().filter(|it| it.kind == SomeoneKind::Name);
    found.map(|it| &text[it.range]).collect()
}

/// The cells of a plan's text, each with what kind of text it is. A header row says which of the
/// columns below it name who does something.
fn cells(text: &str) -> Vec<(&str, Reading)> {
    const WHO: [&str; 5] = ["Activity Lead", "Lead", "Lead Partners", "Main Lead", "Owner"];
    let mut who = BTreeSet::new();
    let mut found = Vec::new();
    for line in text.lines() {
        let row: Vec<&str> = line.split('\t').collect();
        let named: BTreeSet<_> =
            (0..row.len()).filter(|at| WHO.contains(&row[*at].trim())).collect();
        if row.len() > 3 && !named.is_empty() {
            who = named;
            continue;
        }
        for (at, cell) in row.into_iter().enumerate() {
            let reading = if who.contains(&at) { Reading::Who } else { Reading::Running };
            found.push((cell, reading));
        }
    }
    found
}

#[test]
fn every_name_in_the_five_plans_is_found_and_nothing_else() {
    let list = read("names/plans.txt");
    let plans: BTreeSet<&str> =
        list.lines().map(|it| it.split('\t').next().expect("a plan")).collect();
    assert_eq!(plans.len(), 4, "one of the five names nobody");
    let mut alarms = Vec::new();
    for entry in fs::read_dir(tests().join("plans")).expect("the plans") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|it| it != "txt") {
            continue;
        }
        let plan = path.file_stem().and_then(|it| it.to_str()).expect("a name");
        let text = fs::read_to_string(&path).expect("a plan");
        let expected: BTreeSet<&str> = list
            .lines()
            .filter_map(|it| it.split_once('\t'))
            .filter(|it| it.0 == plan)
            .map(|it| it.1)
            .collect();
        let cells = cells(&text);
        let found: Vec<&str> = cells.iter().flat_map(|it| names(it.0, it.1)).collect();
        let distinct: BTreeSet<&str> = found.iter().copied().collect();
        assert!(expected.is_subset(&distinct), "{plan}: {expected:?} in {distinct:?}");
        alarms.extend(distinct.difference(&expected).map(|it| format!("{plan}: {it}")));
        // Each time that it is printed, not once.
        for name in expected {
            let printed = text.matches(name).count();
            assert_eq!(found.iter().filter(|it| **it == name).count(), printed, "{plan}: {name}");
        }
        let others =
            cells.iter().flat_map(|it| find(it.0, it.1)).filter(|it| it.kind != SomeoneKind::Name);
        assert_eq!(others.count(), 0, "{plan} has no mobile number and no mailbox");
    }
    assert_eq!(alarms, Vec::<String>::new());
}

#[test]
fn names_of_many_origins_are_found() {
    let list = read("names/people.txt");
    let (found, missed) = list.split_once("# missed\n").expect("what is missed");
    let around = |name: &str| format!("Report each case to {name} (WCC), and in May to the team.");
    let mut wrong = Vec::new();
    for name in found.lines() {
        let text = around(name);
        if names(&text, Reading::Running) != [name] {
            wrong.push(format!("{name}: {:?}", names(&text, Reading::Running)));
        }
    }
    assert!(found.lines().count() >= 60);
    for name in missed.lines() {
        if !names(&around(name), Reading::Running).is_empty() {
            wrong.push(format!("{name} is found by now"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_is_no_name_is_not_found() {
    let list = read("names/no-names.txt");
    assert!(list.lines().count() >= 60);
    let mut wrong = Vec::new();
    for words in list.lines() {
        for text in [words.to_owned(), format!("We work with {words} in the Borough.")] {
            let found = names(&text, Reading::Running);
            if !found.is_empty() {
                wrong.push(format!("{text}: {found:?}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_given_name_alone_counts_where_people_are_listed() {
    let who = |text| names(text, Reading::Who).join(", ");
    let running = |text| names(text, Reading::Running).join(", ");
    assert_eq!(who("Communities Officer Hannah Senior Officer"), "Hannah");
    assert_eq!(who("Police / Grace"), "Grace");
    assert_eq!(who("Smith, Hannah"), "Smith, Hannah");
    assert_eq!(who("Victoria Quibell"), "Victoria Quibell");
    assert_eq!(who("Mayor"), "");
    assert_eq!(running("The Hannah cup"), "");
    assert_eq!(running("Contact Hannah for leaflets."), "Hannah");
    assert_eq!(running("Hannah to book the hall"), "Hannah");
    assert_eq!(running("Led by Hannah"), "Hannah");
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        for reading in [Reading::Running, Reading::Who] {
            for found in find(&text, reading) {
                prop_assert!(text.get(found.range).is_some_and(|it| !it.is_empty()));
            }
        }
    }

    #[test]
    fn nor_do_names_in_any_order(words in proptest::collection::vec(
        proptest::sample::select(vec![
            "Jane", "Grace", "Smith", "O’Brien", "'s", "Dr", "J", ".", ",", "-", "Trust", "van", "de", "\u{301}", "ß", "ǅ", "İ",
            "@", "x.uk", "gmail.com", "+44", "(0)", "07700", "900", "123", "\u{a0}", "\n", "JANE", "SMITH", "St", "🙂",
        ]),
        0..30,
    ), gap in proptest::sample::select(vec!["", " "])) {
        let text = words.join(gap);
        for reading in [Reading::Running, Reading::Who] {
            let found = find(&text, reading);
            for it in &found {
                prop_assert!(text.get(it.range.clone()).is_some_and(|it| !it.is_empty()));
            }
            prop_assert!(found.is_sorted_by_key(|it| it.range.start));
        }
    }
}

/// The time for a text and for one sixteen times as long: their quotient is far below that of a
/// search that looks back or ahead without an end (256). A busy machine may hold up one measurement,
/// but not each of five.
#[test]
fn the_time_grows_with_the_length_alone() {
    for piece in [
        "Jane ",
        "J.",
        "A",
        "a@",
        "07",
        "+",
        "J. Smith's ",
        "van ",
        "x.y@",
        "Jane Smith Memorial ",
        "'",
        "\u{301}",
    ] {
        let time = |count: usize| {
            let text = piece.repeat(count);
            let runs = (0..3).map(|_| {
                let start = Instant::now();
                std::hint::black_box(find(&text, Reading::Who));
                start.elapsed()
            });
            runs.min().expect("three runs").as_secs_f64()
        };
        let linear = |_| time(32_000) < 80.0 * time(2_000).max(0.000_2);
        assert!((0..5).any(linear), "{piece:?}: {} s, then {} s", time(2_000), time(32_000));
    }
}
