//! What is told of a small project up to its catalogue, and nothing that follows from what was told.

use crate::diagnostics::{Place, Report};
use crate::document;
use crate::model::Catalogue;
use crate::source::Sources;

use super::resolve;

const SITE: (&str, &str) = ("content/site.yaml", "name: Plan\norganisation: Council\n");
const PLAN: (&str, &str) = (
    "content/plans/demo/plan.yaml",
    "title: Demo\nperiod: {from: 2023, to: 2026}\nleads:\n  - {id: mayor, name: Mayor}\n",
);

fn read(files: &[(&str, &str)]) -> (Catalogue, Vec<String>) {
    let sources = Sources::from_texts(
        [SITE, PLAN].iter().filter(|it| !files.iter().any(|f| f.0 == it.0)).chain(files).copied(),
    );
    let mut report = Report::default();
    let catalogue = resolve(&document::read_all(&sources, &mut report), &mut report);
    report.sort(&sources);
    let told = report.findings().iter().map(|it| match &it.place {
        Place::Words(span) => format!("{} {}", it.code.as_str(), sources.position(*span).0.line),
        _ => it.code.as_str().to_owned(),
    });
    let told = told.collect();
    (catalogue, told)
}

/// The codes of what is told, each with its line, in order of file and place.
fn check(files: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(read(files).1, expected, "{files:#?}");
}

/// The same for the actions of one objective.
fn actions(actions: &str, expected: &[&str]) {
    let text = format!("title: Safer\nactions:\n{actions}");
    check(&[("content/plans/demo/objectives/safer.yaml", &text)], expected);
}

#[test]
fn a_record_that_is_left_out_is_looked_at_all_the_same() {
    actions("  - {id: Big Id, title: A, leads: [nobody]}\n", &["invalid-id 3", "unknown-lead 3"]);
    actions(
        "  - {id: a, title: A}\n  - {id: a, title: B, leads: [nobody]}\n",
        &["duplicate-id 4", "unknown-lead 4"],
    );
}

#[test]
fn nothing_is_said_that_follows_from_what_was_told() {
    actions("  - {id: a, titel: A}\n", &["unknown-key 3"]);
    actions("  - {id: a, title: [A]}\n", &["wrong-type 3"]);
    let lead = "  - {id: a, title: A, leads: [Mayor]}\n";
    let text = format!("title: Safer\nactions:\n{lead}");
    let objective = ("content/plans/demo/objectives/safer.yaml", text.as_str());
    let plan = |leads: &'static str| ("content/plans/demo/plan.yaml", leads);
    check(&[objective, plan("title: D\nleads:\n  - {id: Mayor, name: M}\n")], &["invalid-id 3"]);
    check(&[objective, plan("title: D\nleads:\n  - {name: M}\n")], &["missing-key 3"]);
    check(&[objective, plan("title: D\nleads: mayor\n")], &["wrong-type 2"]);
    check(
        &[objective, plan("title: D\nlead:\n  - {id: Mayor, name: M}\n")],
        &["unknown-key 2", "invalid-id 3"],
    );
    check(&[objective, plan("title: D: x\nleads:\n  - {id: mayor, name: M}\n")], &["syntax 1"]);
    check(&[objective, plan("")], &["empty-file"]);
}

#[test]
fn a_file_that_cannot_be_read_is_not_called_missing() {
    let plan = "title: Demo\nobjectives: [lost]\n";
    check(
        &[("content/plans/demo/plan.yaml", plan), ("content/plans/demo/objectives/lost.yaml", " ")],
        &["empty-file"],
    );
    check(&[("content/plans/demo/plan.yaml", plan)], &["unknown-objective 2"]);
    check(
        &[
            ("content/plans/demo/plan.yaml", plan),
            ("content/plans/demo/objectives/lost.yml", "title: x"),
        ],
        &["unknown-file"],
    );
    check(&[("content/plans/other/events.yaml", "events: []\n")], &["missing-key"]);
}

#[test]
fn circles_are_told_once_and_only_by_who_stands_in_them() {
    let at = |name: &str| format!("content/plans/demo/objectives/{name}.yaml");
    let (a, b, c) = (at("a"), at("b"), at("c"));
    check(&[(&a, "title: A\nparent: a\n")], &["objective-circle 2"]);
    check(
        &[
            (&a, "title: A\nparent: b\n"),
            (&b, "title: B\n\nparent: c\n"),
            (&c, "title: C\n\n\nparent: b\n"),
        ],
        &["objective-circle 3"],
    );
}

#[test]
fn every_time_of_an_event_counts_and_no_two_share_a_page() {
    let events = "events:\n  - {id: fair, title: Fair, when: 2023 2024 2025 November}\n";
    let (catalogue, told) = read(&[("content/plans/demo/events.yaml", events)]);
    let ids: Vec<_> = catalogue.plans[0].events.iter().map(|it| it.id.as_str()).collect();
    assert_eq!((ids, told), (vec!["fair-2023", "fair-2024", "fair-2025"], Vec::new()));
    let own = |line: &str| format!("events:\n  - {line}\n");
    let check_own = |line: &str, expected: &[&str]| {
        check(&[("content/plans/demo/events.yaml", &own(line))], expected)
    };
    check_own("{id: \"2024\", title: T, on: 2024-01-01}", &["same-address 2"]);
    check_own("{id: a, title: T, when: to be confirmed}", &["missing-key 2"]);
    check_own("{id: a, title: T, when: Marhc 2024}", &["timescale-not-understood 2"]);
    check_own("{id: a, title: T, on: 2024-02-30}", &["invalid-date 2"]);
}

#[test]
fn what_is_here_twice_is_told() {
    actions("  - {id: a, title: A, leads: [mayor, mayor]}\n", &["duplicate-id 3"]);
    let plan = "title: D\nperiod: {from: 2026, to: 2023}\ncolumns: {status: S}\nstatuses:\n  - {word: Done, means: complete}\n  \
                - {word: done, means: paused}\n";
    check(&[("content/plans/demo/plan.yaml", plan)], &["invalid-date 2", "duplicate-id 6"]);
}

#[test]
fn names_that_no_system_or_link_can_hold_are_told() {
    actions("  - {id: con, title: A}\n", &["invalid-id 3"]);
    for name in ["AUX.pdf", "a?.pdf", "b\\c.pdf", "d.", "%41.pdf"] {
        check(&[(&format!("content/files/{name}"), "")], &["invalid-id"]);
    }
    check(&[("content/files/Plan (2), é.pdf", "")], &[]);
}

#[test]
fn a_channel_has_what_its_way_needs() {
    let support = |channel: &str| {
        format!("services:\n  - id: a\n    name: A\n    kind: support\n    channels: {channel}\n")
    };
    let told = |channel: &str, expected: &[&str]| {
        check(&[("content/support.yaml", &support(channel))], expected)
    };
    told("{way: voice}", &["missing-key 5"]);
    told("{way: voice, number: 12}", &["invalid-number 5"]);
    told("{way: voice, number: \"999\", email: a@b.org}", &["unknown-key 5"]);
    told("{way: email, email: a@b}", &["unknown-value 5"]);
    told("{way: in-person, note: Come in}", &[]);
}
