//! Progress over time, seen in the small example that uses all of it, and in a plan that has none.

use std::path::Path;

use planpress::diagnostics::{Report, Severity};
use planpress::pipeline::{self, Build, Settings};
use planpress::site::LinkStyle;
use planpress::source::{Limits, Sources};

use crate::broxtowe::today;
use crate::html::Document;

fn build(sources: &Sources) -> Build {
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    pipeline::build(sources, &settings)
}

fn example() -> Build {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/ebbsworth");
    build(&Sources::load(&folder, Limits::default()).expect("the example"))
}

fn bytes(build: &Build, address: &str) -> Vec<u8> {
    let route = build.press.site().find(address).unwrap_or_else(|| panic!("{address}"));
    let mut out = Vec::new();
    build.press.bytes(route, &mut out).expect("the page is made");
    out
}

/// The words of a page's own part.
fn said(build: &Build, address: &str) -> String {
    let page = Document::parse(&bytes(build, address));
    page.one("main").text().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn in_plan(address: &str) -> String {
    format!("/plans/safe-and-welcome/{address}")
}

fn holds(page: &str, words: &[&str]) {
    for it in words {
        assert!(page.contains(it), "“{it}” is not in: {page}");
    }
}

#[test]
fn the_example_has_questions_and_notes_and_nothing_else() {
    let found: Report = example().report;
    let others = found.findings().iter().filter(|it| it.severity < Severity::Question);
    assert_eq!(others.map(|it| format!("{it:?}")).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_time_that_changed_stands_beside_the_printed_one() {
    let page = said(&example(), &in_plan("actions/late-bus/"));
    holds(
        &page,
        &[
            "April 2025 to March 2027 This time changed on 20 February 2025.",
            "As printed in the plan: April 2024 to March 2025",
            "Last update: 10 September 2026.",
            "Why: The company that runs the bus could begin only ten months after we had planned.",
        ],
    );
    assert!(!page.contains("Late "), "{page}");
    let moved = said(&example(), &in_plan("calendar/open-house-2025/"));
    holds(&moved, &["May 2026", "moved"]);
}

#[test]
fn late_is_said_with_its_reason_and_what_is_not_stated_is_never_late() {
    let build = example();
    let late = said(&build, &in_plan("actions/lights-on-mill-path/"));
    holds(&late, &["Behind", "Late The planned time has passed", "Why: The bank of the mill"]);
    let silent = said(&build, &in_plan("actions/interpreters/"));
    holds(&silent, &["Not stated", "No updates."]);
    assert!(!silent.contains("Late "), "{silent}");
    let done = said(&build, &in_plan("actions/train-front-desk/"));
    assert!(!done.contains("No update since"), "nobody waits for what is done: {done}");
}

#[test]
fn progress_counts_by_objective_year_and_lead_and_says_what_each_table_says() {
    let page = said(&example(), &in_plan("progress/"));
    holds(
        &page,
        &[
            "2 of 8 actions are complete. 2 actions are late. \
             For 1 of 8 actions, the plan does not say how it is going.",
            "The time of 2 actions has passed, and their status says they are not finished.",
            "5 actions are not recorded as finished. 1 of them has no update.",
            "In 1 of 3 parts of the plan, at least one action has no status.",
            "Each count includes the actions in the levels below it.",
            "The actions are planned for 2024 to 2027. We could not tell the year of 1 action.",
            "4 leads are responsible for actions. Each action has a lead.",
        ],
    );
    // Those who have waited longest are first.
    let order = ["2.3 Interpreters", "1.1.2 Wardens", "1.1.1 Mend", "2.4 Ask", "1.1 Run"];
    let (_, waiting) = page.split_once("Not recorded as finished").expect("the list");
    let places: Vec<_> = order.iter().map(|it| waiting.find(it).expect("in the list")).collect();
    assert!(places.is_sorted(), "{places:?}");
    // An objective with what is below it: four actions, one of them late.
    let table =
        page.split("Number of actions by part of the plan and status").nth(1).expect("a table");
    let row = table.split("1 Safer evenings").nth(1).expect("a row");
    let row: Vec<&str> = row.split("1.1 Ways").next().expect("the row").split(' ').collect();
    assert_eq!(row.concat(), expected_row(), "{table}");
}

/// The cells of the first row, each with its name as a phone shows it.
fn expected_row() -> String {
    [
        ("Complete", 0),
        ("On track", 2),
        ("Off track", 1),
        ("Not started", 0),
        ("Cancelled", 1),
        ("Not stated", 0),
        ("Actions", 4),
        ("Of these, late", 1),
    ]
    .map(|(name, count)| format!("{}{count}", name.replace(' ', "")))
    .concat()
}

#[test]
fn a_measure_says_what_its_numbers_say_and_no_more() {
    let build = example();
    let page = |id: &str| said(&build, &in_plan(&format!("measures/{id}/")));
    holds(
        &page("lamps-that-work"),
        &[
            "Between April 2024 and October 2026 the number rose from 81.5% to 90.2%. This is better. \
             The target is 98%, by March 2027. \
             The latest number is closer to the target than the first. \
             The numbers do not say why.",
            "If a number is missing, there is no line.",
            "October 2025",
            "The signal did not work in that month.",
        ],
    );
    let neither = page("reports-at-the-desk");
    holds(&neither, &["rose from 41 reports to 73 reports. The plan does not give a target."]);
    assert!(!neither.contains("nearer") && !neither.contains("further"), "{neither}");
    holds(
        &page("people-trained"),
        &["The target of 120 people by March 2025 was met: it was 126 people on 28 March 2025."],
    );
    holds(
        &page("avoid-the-dark"),
        &[
            "rose from 38% to 41%. This is worse. The target is 30%. The plan does not say by when.",
            "The latest number is further from the target than the first.",
        ],
    );
    holds(
        &said(&build, &in_plan("measures/")),
        &["This plan has 4 measures. The plan does not give a target for 1 of them."],
    );
    holds(
        &said(&build, &in_plan("actions/lights-on-mill-path/")),
        &["Measures Street lamps that work. Between April 2024"],
    );
}

#[test]
fn a_chart_is_drawn_without_a_line_over_a_gap_and_without_any_style() {
    let build = example();
    let html = bytes(&build, &in_plan("measures/lamps-that-work/"));
    let html = String::from_utf8(html).expect("text");
    let count = |it: &str| html.matches(it).count();
    assert_eq!(count("class=\"pp-measure__line\""), 3, "of four steps one is missing");
    // Four in the picture and one in its key.
    assert_eq!(count("<circle class=\"pp-measure__mark\""), 5);
    assert_eq!(count("pp-measure__mark--baseline"), 2);
    assert_eq!(count("pp-measure__mark--target"), 2);
    assert!(!html.contains("style="), "no style in the page");
    let whole = bytes(&build, &in_plan("measures/people-trained/"));
    assert_eq!(String::from_utf8_lossy(&whole).matches("pp-measure__line").count(), 2);
}

#[test]
fn the_data_keeps_numbers_as_they_were_written() {
    let data = bytes(&example(), &in_plan("data/plan.json"));
    let data: serde_json::Value = serde_json::from_slice(&data).expect("JSON");
    let lamps = &data["plan"]["measures"][0];
    assert_eq!(lamps["observations"][0]["value"], "83.0");
    assert_eq!(lamps["observations"][2]["value"], serde_json::Value::Null);
    assert_eq!(
        (&lamps["target"]["on"], &lamps["target"]["value"]),
        (&"2027-03".into(), &"98".into())
    );
    assert_eq!(lamps["outcome"], serde_json::Value::Null, "not due");
    assert_eq!(data["plan"]["updates"][1]["status"]["means"], "at-risk");
    assert_eq!(data["actions"][0]["when_changed"]["printed"], "April 2025 to March 2027");
}

const WITHOUT_STATUS: &[(&str, &str)] = &[
    ("content/site.yaml", "name: N\norganisation: O\n"),
    ("content/plans/p/plan.yaml", "title: P\nleads: [{id: mayor, name: Mayor}]\nobjectives: [o]\n"),
    (
        "content/plans/p/objectives/o.yaml",
        "title: O\nactions:\n  - {id: a, title: A, when: March 2024, leads: mayor}\n",
    ),
];

/// What a page of a plan without a column for the status must not say.
const MACHINERY: &[&str] =
    &["No update since", "No updates", "no update", "Late", "late", "Status", "status"];

#[test]
fn a_plan_without_a_status_column_shows_none_of_the_machinery() {
    let build = build(&Sources::from_texts(WITHOUT_STATUS.iter().copied()));
    let pages = build.press.site().routes().filter(|it| it.1.is_page());
    // The statement of accessibility speaks of its own status, in the words of the law, and the page
    // of the data explains the columns that every plan's table has.
    let shows = |it: &str| (it.starts_with("/plans/") && !it.ends_with("/data/")) || it == "/";
    let pages: Vec<_> = pages.map(|it| it.0.to_owned()).filter(|it| shows(it)).collect();
    assert!(pages.len() > 10);
    for address in &pages {
        let page = said(&build, address);
        for words in MACHINERY {
            assert!(!page.contains(words), "“{words}” is on {address}: {page}");
        }
    }
    assert!(!pages.iter().any(|it| it.contains("progress") || it.contains("measures")));
    let with = said(&example(), &in_plan("actions/lights-on-mill-path/"));
    assert!(["No update since", "Late", "Status"].iter().all(|it| with.contains(it)), "{with}");
}

/// A plan that is over, without a status for one of its actions; without any column for it where that is left out.
fn ended(columns: &str, status: &str) -> Build {
    let plan = format!("title: P\nperiod: {{from: 2020, to: 2022}}\n{columns}objectives: [o]\n");
    let actions = format!(
        "title: O\nactions:\n  - {{id: a, title: Aa{status}}}\n  - {{id: b, title: Bb, updates: \
         [{{on: 2022-03-03, text: Begun.}}]}}\n  - {{id: c, title: Cc}}\n"
    );
    build(&Sources::from_texts([
        ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
        ("content/plans/p/plan.yaml", plan),
        ("content/plans/p/objectives/o.yaml", actions),
    ]))
}

const COLUMNS: &str = "columns: {status: Status}\nstatuses: [{word: Done, means: complete}]\n";

#[test]
fn the_progress_of_a_plan_that_is_over_says_how_it_went_and_each_action_once() {
    let page = said(&ended(COLUMNS, ", status: Done"), "/plans/p/progress/");
    holds(
        &page,
        &[
            "This plan ended in 2022. Its last update on this website is from 3 March 2022.",
            "For 2 of 3 actions, the plan does not say how it went.",
            "Not recorded as finished 1 action has a status or an update, but is not recorded as finished.",
            "Bb Last update3 March 2022",
            "No status or update 1 of 3 actions has no status or update on this website. Cc",
        ],
    );
    for untrue in ["Waiting for an update", "is going", "yet"] {
        assert!(!page.contains(untrue), "{untrue}: {page}");
    }
}

#[test]
fn a_plan_that_is_over_without_statuses_says_what_was_never_reported_on_its_own_page() {
    let page = said(&ended("", ""), "/plans/p/");
    holds(&page, &["2 of 3 actions have no update on this website."]);
    assert!(!page.to_lowercase().contains("status"), "{page}");
    let unstated = said(&ended(COLUMNS, ""), "/plans/p/");
    holds(&unstated, &["2 of 3 actions have no status or update on this website."]);
    let stated = said(&ended(COLUMNS, ", status: Done"), "/plans/p/");
    assert!(
        !stated.contains("on this website. Calendar"),
        "its page of progress says it: {stated}"
    );
}
