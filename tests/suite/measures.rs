//! What a plan counts, where a number is withheld, is not there, or shows that a target was missed: on
//! pages, in the picture, and in data.

use planpress::diagnostics::Severity;
use planpress::model::Ix;
use planpress::pipeline::{self, Build, Settings};
use planpress::site::LinkStyle;
use planpress::source::Sources;
use planpress::table::{Scope, Subject, Table};

use crate::html::Document;
use crate::small_site::today;

/// A project whose plan counts this.
fn build(measures: &str) -> Build {
    let sources = Sources::from_texts([
        ("content/site.yaml", "name: N\norganisation: O\n"),
        ("content/plans/p/plan.yaml", "title: P\nobjectives: [o]\n"),
        ("content/plans/p/objectives/o.yaml", "title: O\nactions: [{id: a, title: A}]\n"),
        ("content/plans/p/measures.yaml", measures),
    ]);
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    pipeline::build(&sources, &settings)
}

/// What of it is wrong, each with its advice.
fn wrong(build: &Build) -> Vec<String> {
    let errors = build.report.findings().iter().filter(|it| it.severity == Severity::Error);
    errors.map(|it| format!("{it:?}")).collect()
}

fn text(build: &Build, address: &str) -> String {
    let route = build.press.site().find(address).unwrap_or_else(|| panic!("{address}"));
    let mut out = Vec::new();
    build.press.bytes(route, &mut out).expect("it is made");
    String::from_utf8(out).expect("text")
}

fn said(build: &Build, address: &str) -> String {
    let page = Document::parse(text(build, address).as_bytes());
    page.one("main").text().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(page: &str, words: &[&str]) {
    for words in words {
        assert!(page.contains(words), "\"{words}\" is not in: {page}");
    }
}

const WITHHELD: &str = "\
measures:
  - id: reports
    name: Reports
    unit: reports
    better: fewer
    baseline: {on: 2021, value: 12}
    target: {on: 2025, value: 6}
    observations:
      - {on: 2022, value: not available}
      - {on: 2023, value: [c]}
      - {on: 2024, value: 9}
      - {on: 2025, value: < 5}
    actions: [a]
  - id: cost
    name: Cost
    unit: £
    baseline: {on: 2021, value: to be set}
    target: {on: 2030, value: to be set}
    observations:
      - {on: 2024, value: less than £1000}
      - {on: 2025, value: suppressed}
";

#[test]
fn a_page_says_what_is_there_in_place_of_a_number() {
    let build = build(WITHHELD);
    assert_eq!(wrong(&build), Vec::<String>::new());
    holds(
        &said(&build, "/plans/p/measures/reports/"),
        &[
            "Between 2021 and 2025 the number fell from 12 reports to fewer than 5 reports. This is better.",
            "The target of 6 reports by 2025 was met: it was fewer than 5 reports in 2025.",
            "2022 TypeObservation NumberNot available",
            "2023 TypeObservation NumberWithheld",
            "2025 TypeObservation Numberfewer than 5 reports",
        ],
    );
    holds(
        &said(&build, "/plans/p/measures/cost/"),
        &[
            "The number for 2024 was less than £1,000. The number for 2025 is withheld. The target has not been set yet.",
            "2021 TypeBaseline NumberTo be set",
            "2030 TypeTarget NumberTo be set",
        ],
    );
    holds(
        &said(&build, "/plans/p/measures/"),
        &[
            "The plan does not give a target for 1 of them.",
            "Latestfewer than 5 reports As of2025 Target6 reports by 2025: met",
            "TargetTo be set",
        ],
    );
}

#[test]
fn the_picture_has_a_range_for_a_withheld_number_and_a_gap_for_none() {
    let page = text(&build(WITHHELD), "/plans/p/measures/reports/");
    let count = |it: &str| page.matches(it).count();
    // The line with its two ends, and one in the key.
    assert_eq!(count("class=\"pp-measure__range\""), 4);
    assert_eq!(count("&lt;5</text>"), 1);
    assert_eq!(count("Withheld: somewhere in this range"), 1);
    assert_eq!(count("class=\"pp-measure__line\""), 0);
    let exact =
        "measures: [{id: m, name: M, observations: [{on: 2024, value: 4}, {on: 2025, value: 5}]}]";
    let exact = text(&build(exact), "/plans/p/measures/m/");
    assert!(!exact.contains("pp-measure__range") && !exact.contains("Withheld"), "{exact}");
}

#[test]
fn data_has_no_number_where_there_is_none_and_says_why() {
    let build = build(WITHHELD);
    let table = Table::of(build.press.site(), Scope::Plan(Ix::new(0)), Subject::Measures);
    let at = |name: &str| table.columns.iter().position(|it| it.name == name).expect("a column");
    let (value, bound, note) = (at("value"), at("fewer_than"), at("value_note"));
    let rows: Vec<[String; 3]> = table
        .rows
        .map(|row| [value, bound, note].map(|it| row[it].text().into_owned()))
        .take(6)
        .collect();
    let expected = [
        ["12", "", ""],
        ["", "", "not available"],
        ["", "", "withheld"],
        ["9", "", ""],
        ["", "5", "fewer than 5"],
        ["6", "", ""],
    ];
    assert_eq!(rows, expected);
    let data = text(&build, "/plans/p/data/plan.json");
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    let reports = &data["plan"]["measures"][0];
    let latest = serde_json::json!({
        "on": "2025", "value": null, "fewer_than": "5", "value_note": "fewer than 5",
    });
    assert_eq!(reports["outcome"], serde_json::json!({"result": "met", "by": latest}));
    assert_eq!(reports["observations"][1]["value_note"], "withheld");
    assert_eq!(data["plan"]["measures"][1]["baseline"]["value_note"], "to be set");
    let stratml = text(&build, "/plans/p/data/plan.stratml.xml");
    holds(&stratml, &["<Description>2025: fewer than 5</Description>", "2023: withheld"]);
    assert!(!stratml.contains("<NumberOfUnits>5<"), "{stratml}");
}

#[test]
fn anything_else_is_told_with_what_can_be_written() {
    let build = build(
        "measures: [{id: m, name: M, target: {value: about 5}, observations: [{on: 2024, value: [5, 6]}]}]",
    );
    let wrong = wrong(&build);
    assert_eq!(wrong.len(), 2, "{wrong:?}");
    holds(&wrong[0], &["`about 5` is not a number", "`fewer than 5`", "`to be set`"]);
    holds(&wrong[1], &["`[5, 6]` is not a number", "`not available`", "`withheld`"]);
    assert!(!wrong[1].contains("to be set"), "an observation is never still to be set");
}

/// The sentences of a measure with figures of 2023, 2024 and 2025, and a target.
fn sentences(better: &str, figures: [&str; 3], target: &str) -> String {
    let [first, second, third] = figures;
    let build = build(&format!(
        "measures:\n  - id: m\n    name: M\n    {better}\n    baseline: {{on: 2023, value: {first}}}\n    \
         target: {target}\n    observations:\n      - {{on: 2024, value: {second}}}\n      \
         - {{on: 2025, value: {third}}}\n"
    ));
    let page = said(&build, "/plans/p/measures/m/");
    let begin = page.find("M ").map_or(0, |it| it + 2);
    page[begin..].to_owned()
}

#[test]
fn a_fall_and_a_missed_target_are_said_as_plainly_as_their_opposites() {
    let (more, fewer, neither) = ("better: more", "better: fewer", "better: neither");
    let (past, later) = ("{on: 2025, value: 20}", "{on: 2030, value: 20}");
    for (better, figures, target, expected) in [
        (
            more,
            ["12", "16", "25"],
            past,
            &[
                "rose from 12 to 25. This is better. The target of 20 by 2025 was met: it was 25 in 2025.",
            ][..],
        ),
        (
            more,
            ["12", "16", "18"],
            past,
            &[
                "rose from 12 to 18. This is better. The target of 20 by 2025 was not met: it was 18 in 2025.",
            ],
        ),
        (
            more,
            ["20", "25", "12"],
            past,
            &[
                "fell from 20 to 12. This is worse. The target of 20 by 2025 was not met: it was 12 in 2025.",
            ],
        ),
        (
            fewer,
            ["30", "25", "12"],
            past,
            &[
                "fell from 30 to 12. This is better. The target of 20 by 2025 was met: it was 12 in 2025.",
            ],
        ),
        (
            fewer,
            ["12", "16", "25"],
            past,
            &[
                "rose from 12 to 25. This is worse. The target of 20 by 2025 was not met: it was 25 in 2025.",
            ],
        ),
        (
            neither,
            ["12", "16", "25"],
            past,
            &[
                "rose from 12 to 25. The target was 20 by 2025. It was 25 in 2025, which is higher than the target.",
            ],
        ),
        (neither, ["25", "16", "12"], past, &["which is lower than the target."]),
        (neither, ["25", "22", "20"], past, &["which is the same as the target."]),
        // The other way since the one before.
        (
            more,
            ["12", "30", "20"],
            later,
            &[
                "rose from 12 to 20. This is better. Compared with 2024, it is down from 30 to 20. This is worse. The target is 20, by 2030. The latest number reaches the target.",
            ],
        ),
        (
            fewer,
            ["12", "30", "20"],
            later,
            &[
                "rose from 12 to 20. This is worse. Compared with 2024, it is down from 30 to 20. This is better.",
            ],
        ),
        (
            more,
            ["12", "16", "16"],
            later,
            &[
                "rose from 12 to 16. This is better. Compared with 2024, it has not changed. The target is 20, by 2030. The latest number is closer to the target than the first.",
            ],
        ),
        (
            more,
            ["25", "22", "18"],
            later,
            &[
                "fell from 25 to 18. This is worse. The target is 20, by 2030. The first number reached the target, but the latest does not.",
            ],
        ),
        (
            more,
            ["0", "0", "0"],
            later,
            &[
                "The number was the same for 2023 and 2025: 0. The target is 20, by 2030. The latest number is as far from the target as the first.",
            ],
        ),
        (more, ["-4", "-2", "-1"], later, &["rose from -4 to -1."]),
        // A withheld number that decides nothing.
        (
            fewer,
            ["4", "9", "<5"],
            later,
            &[
                "The number was 4 for 2023 and fewer than 5 for 2025. They cannot be compared, because a small number is withheld. Compared with 2024, it is down from 9 to fewer than 5. This is better.",
            ],
        ),
        (
            fewer,
            ["12", "9", "<50"],
            past,
            &[
                "The target was 20 by 2025. It was fewer than 50 in 2025, which does not show whether the target was met.",
            ],
        ),
        // Nothing for the date.
        (
            more,
            ["12", "18", "n/a"],
            past,
            &[
                "The target was 20 by 2025. It was 18 in 2024, which does not show whether the target was met. No later figure has been published.",
            ],
        ),
        (
            more,
            ["12", "n/a", "n/a"],
            past,
            &["The target of 20 was for 2025. No figure for that time has been published."],
        ),
    ] {
        holds(&sentences(better, figures, target), expected);
    }
}

#[test]
fn a_unit_is_where_it_belongs() {
    for (unit, value, shown) in [
        ("£", "1200", "£1,200"),
        ("£", "£1,200", "£1,200"),
        ("£m", "1.2", "£1.2m"),
        ("£ million", "1.2", "£1.2 million"),
        ("\"%\"", "35%", "35%"),
        ("people", "12", "12 people"),
        ("people", "1", "1 person"),
    ] {
        let build = build(&format!(
            "measures: [{{id: m, name: M, unit: {unit}, observations: [{{on: 2024, value: \"{value}\"}}]}}]"
        ));
        let page = said(&build, "/plans/p/measures/m/");
        holds(&page, &[&format!("The number for 2024 was {shown}.")]);
    }
}
