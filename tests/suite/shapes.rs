//! Plans in their own shapes: three levels, two, or none, with columns that only one plan has.

use planpress::diagnostics::Code;
use planpress::pipeline::{self, Build, Settings};
use planpress::site::{LinkStyle, Route};
use planpress::source::Sources;

use crate::html::{Document, calm};
use crate::small_site::today;
use planpress::model::Ix;

const SITE: (&str, &str) = ("content/site.yaml", "name: N\norganisation: O\n");

/// Three levels, cells on each, a column before the activity, and a status in the column of times.
const DEEP: [(&str, &str); 5] = [
    SITE,
    ("content/plans/deep/plan.yaml", "\
title: Deep plan
levels: [Strategic Priority, Aim]
columns:
  core: Core Objectives
  objective: {name: Objective, hint: What steps will be taken}
  activity: Action
  leads: Owner
  when: Time Frame
  funding: {name: Funding, kind: money}
  indicator: {name: National Indicator, kind: terms}
  status: Status
statuses: [{word: Action Achieved, means: complete}]
leads: [{id: police, name: Police, kind: body}]
people: [{name: Jane Example, shown_as: \"[name withheld]\"}]
glossary:
  - {term: NI 35, means: Building resilience}
  - {term: NI 196}
  - {term: hate incident, means: An incident}
objectives: [one, two, loud]
"),
    ("content/plans/deep/objectives/one.yaml", "\
title: Awareness
number: \"1\"
fields: {core: [First *aim*, Second aim]}
"),
    ("content/plans/deep/objectives/two.yaml", "\
title: Schools
parent: one
lost: [number]
notes: [{about: objective, text: Of the column.}]
actions:
  - id: a
    activity: Speak to schools. Then to clubs about NI 35 and NI 355.
    leads: [police]
    when: Action Achieved
    fields: {objective: A curriculum for Jane Example, funding: \"£7,000 of £10,000\", indicator: [NI 35, NI 196]}
    notes: [{about: funding, text: Our note.}]
  - id: b
    activity: Write to clubs
    fields: {objective: Cut short}
    lost: [objective, when, funding, number]
"),
    ("content/plans/deep/objectives/loud.yaml", "title: Quiet\nactions: [{id: c, activity: Hate incidents and one hate  incident}]\n"),
];

/// No level, two columns for the time, and what is lost.
const FLAT: [(&str, &str); 3] = [
    SITE,
    ("content/plans/flat/plan.yaml", "\
title: Flat plan
period: {from: 2017, to: 2018}
levels: []
columns: {number: No., title: Action, activity: Details, starts: Start Date, closes: Close Date, outputs: Output}
"),
    ("content/plans/flat/objectives/actions.yaml", "\
actions:
  - {id: a, number: \"1\", title: Train, activity: Everybody, starts: Jan-17, closes: Jul-17, outputs: [A video]}
  - {id: b, title: Speak, starts: May-17, lost: [number, activity, outputs]}
"),
];

fn build(files: &[(&str, &str)]) -> Build {
    let sources = Sources::from_texts(files.iter().copied());
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    pipeline::build(&sources, &settings)
}

fn bytes(build: &Build, route: Route) -> Vec<u8> {
    let mut bytes = Vec::new();
    build.press.bytes(route, &mut bytes).unwrap_or_else(|it| panic!("{}", it.message));
    bytes
}

fn said(build: &Build, route: Route) -> String {
    calm(&Document::parse(&bytes(build, route)).one("main").seen())
}

/// Asserts that the words are on the page, one after the other.
fn in_order(page: &str, words: &[&str]) {
    let mut rest = page;
    for word in words {
        let Some(at) = rest.find(word) else {
            panic!("\"{word}\" is not behind the others in: {page}")
        };
        rest = &rest[at + word.len()..];
    }
}

/// The tables of data have columns for objectives whatever the plan, and the pages of data explain them.
fn no_objective(build: &Build) {
    for (address, route) in build.press.site().routes().filter(|it| it.1.is_page()) {
        let page = calm(&Document::parse(&bytes(build, route)).one("body").seen());
        let data = address.ends_with("/data/");
        assert!(data || !page.to_lowercase().contains("objective"), "{address}: {page}");
    }
}

#[test]
fn cells_stand_in_the_order_and_under_the_names_of_the_plan() {
    let build = build(&DEEP);
    let page = said(&build, Route::Action(Ix::new(0), Ix::new(0)));
    in_order(
        &page,
        &[
            "Speak to schools",
            "Aim: Schools",
            "Objective What steps will be taken",
            "A curriculum",
            "Action Speak to schools. Then",
            "Owner Police",
            "Time Frame Action Achieved",
            "The plan gives a status here, not a time.",
            "Funding £7,000 of £10,000",
            "Publisher’s note on “Funding”",
            "National Indicator NI 35: Building resilience NI 196: the plan does not explain it",
            "Status Action Achieved As printed in the column “Time Frame”",
        ],
    );
    // The plan has no such column, and this depth of it no core objectives.
    for absent in ["success", "Success", "Partners", "Core Objectives", "Title:", "Number"] {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
}

#[test]
fn lost_and_blank_cells_are_said_and_told_apart() {
    let build = build(&DEEP);
    let page = said(&build, Route::Action(Ix::new(0), Ix::new(1)));
    in_order(
        &page,
        &[
            "Number: Missing from the original document",
            "Cut short",
            "Part of this is missing from the original document.",
            "Owner Not stated",
            "Time Frame Missing from the original document",
            "Funding Missing from the original document",
            "National Indicator Not stated",
            "Status Not stated",
        ],
    );
}

#[test]
fn an_objective_says_its_cells_at_the_depth_that_has_them() {
    let build = build(&DEEP);
    let first = said(&build, Route::Objective(Ix::new(0), Ix::new(0)));
    in_order(
        &first,
        &[
            "Strategic Priority 1",
            "Core Objectives",
            "First aim",
            "Second aim",
            "In this Strategic Priority",
        ],
    );
    let second = said(&build, Route::Objective(Ix::new(0), Ix::new(1)));
    in_order(
        &second,
        &[
            "Number: Missing from the original document",
            "Strategic Priority: 1 Awareness",
            "on “Objective”",
        ],
    );
    assert!(!second.contains("Core Objectives"), "{second}");
    // The other one of the outermost depth leaves its cell blank.
    in_order(
        &said(&build, Route::Objective(Ix::new(0), Ix::new(2))),
        &["Core Objectives Not stated"],
    );
}

#[test]
fn names_of_levels_are_the_plans_own() {
    let build = build(&DEEP);
    let plan = said(&build, Route::Plan(Ix::new(0)));
    in_order(
        &plan,
        &[
            "2 strategic priorities, 1 aim and 3 actions",
            "Parts of the plan",
            "Strategic Priority Awareness",
            "Aim Schools",
            "Strategic Priority Quiet",
        ],
    );
    // Without a column of that name, our word for a level is on no page.
    let mut files = DEEP.to_vec();
    let renamed =
        DEEP[1].1.replace("name: Objective", "name: Step").replace("Core Objectives", "Core steps");
    files[1].1 = &renamed;
    no_objective(&self::build(&files));
    let print = String::from_utf8(bytes(&build, Route::Print(Ix::new(0)))).expect("text");
    in_order(
        &print,
        &[
            "<h2>1 Awareness</h2>",
            "<h3>Schools</h3>",
            "<h4>Speak to schools",
            "<h5>Action</h5>",
            "<h2>Quiet</h2>",
            "<h3>Hate incidents",
        ],
    );
}

#[test]
fn terms_are_linked_from_where_they_are_used_and_back() {
    let build = build(&DEEP);
    let page =
        String::from_utf8(bytes(&build, Route::Action(Ix::new(0), Ix::new(2)))).expect("text");
    in_order(
        &page,
        &[
            "Terms used here",
            "href=\"../../../../glossary/#term-1-3\"",
            "hate incident",
            ": An incident",
        ],
    );
    assert!(!page.contains("#term-1-1"), "NI 35 is not used there");
    let glossary = said(&build, Route::Glossary);
    in_order(
        &glossary,
        &[
            "hate incident An incident",
            "Used in: Hate incidents and one",
            "NI 35 Building resilience",
            "Used in: Speak to schools",
            "NI 196",
            "The plan does not explain this term.",
            "Used in: Speak to schools",
        ],
    );
    assert_eq!(glossary.matches("Write to clubs").count(), 0, "{glossary}");
}

#[test]
fn a_withheld_name_stands_in_no_file() {
    let build = build(&DEEP);
    let mut seen = 0;
    for (address, route) in build.press.site().routes() {
        let text = String::from_utf8_lossy(&bytes(&build, route)).to_lowercase();
        assert!(!text.contains("jane"), "{address}");
        seen += text.matches("name withheld").count();
    }
    assert!(seen > 3, "the words that stand in its place are shown");
}

#[test]
fn a_plan_without_levels_shows_none() {
    let build = build(&FLAT);
    let addresses: Vec<_> = build.press.site().routes().map(|it| it.0.to_owned()).collect();
    assert!(!addresses.iter().any(|it| it.contains("/objectives/")), "{addresses:?}");
    no_objective(&build);
    let action = bytes(&build, Route::Action(Ix::new(0), Ix::new(0)));
    let crumbs = calm(&Document::parse(&action).one("body").seen());
    in_order(&crumbs, &["The plan Actions Who is responsible", "Home Flat plan", "Train"]);
    in_order(&said(&build, Route::Plan(Ix::new(0))), &["Flat plan", "2 actions"]);
    in_order(&said(&build, Route::Actions(Ix::new(0))), &["Actions", "Train", "Speak"]);
    let print = String::from_utf8(bytes(&build, Route::Print(Ix::new(0)))).expect("text");
    in_order(
        &print,
        &["href=\"#action-a\"", "<h2>1 Train</h2>", "<h3>Details</h3>", "<h2>Speak</h2>"],
    );
}

#[test]
fn two_columns_for_the_time_stand_each_by_itself_with_one_reading() {
    let build = build(&FLAT);
    let page = said(&build, Route::Action(Ix::new(0), Ix::new(0)));
    in_order(
        &page,
        &["Start Date Jan-17", "Close Date Jul-17", "Together these mean: January to July 2017."],
    );
    assert_eq!(page.matches("Jan-17").count(), 1, "{page}");
    let page = said(&build, Route::Action(Ix::new(0), Ix::new(1)));
    in_order(
        &page,
        &[
            "No.: Missing from the original document",
            "Details Missing from the original document",
            "Start Date May-17 This means: From May 2017, with no end date given.",
            "Close Date Not stated",
            "Output Missing from the original document",
        ],
    );
}

#[test]
fn a_file_that_says_something_of_its_own_is_a_level() {
    let mut files = FLAT.to_vec();
    let titled = format!("title: Everything\n{}", FLAT[2].1);
    files[2].1 = &titled;
    let build = build(&files);
    assert!(said(&build, Route::Action(Ix::new(0), Ix::new(0))).contains("Objective: Everything"));
    let sources =
        Sources::from_texts([FLAT[0], ("content/plans/flat/plan.yaml", "title: F\n"), FLAT[2]]);
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    let told = pipeline::check(&sources, &settings).report;
    assert!(told.findings().iter().any(|it| it.message.contains("an objective needs a `title`")));
}

#[test]
fn actions_that_the_source_lost_are_not_denied() {
    let plan = ("content/plans/p/plan.yaml", "title: P\nobjectives: [all, some, none]\n");
    let files = [
        SITE,
        plan,
        ("content/plans/p/objectives/all.yaml", "title: All\nlost: [actions]\n"),
        (
            "content/plans/p/objectives/some.yaml",
            "title: Some\nactions: [{id: a, title: Train}]\nlost: [actions]\n",
        ),
        ("content/plans/p/objectives/none.yaml", "title: None\n"),
    ];
    let (lost, none) = ("Actions are missing from the original document.", "has no actions");
    let built = build(&files);
    let told = built.report.findings().iter().filter(|it| it.code == Code::EmptyObjective);
    assert_eq!(told.count(), 1);
    for (at, says_lost, says_none) in [(0, true, false), (1, true, false), (2, false, true)] {
        let page = said(&built, Route::Objective(Ix::new(0), Ix::new(at)));
        assert_eq!((page.contains(lost), page.contains(none)), (says_lost, says_none), "{page}");
    }
    let print = said(&built, Route::Print(Ix::new(0)));
    let none = "There are no actions here.";
    assert_eq!((print.matches(lost).count(), print.matches(none).count()), (2, 1), "{print}");
    for (route, words) in [
        (
            Route::Actions(Ix::new(0)),
            "1 action is listed here. Others are missing from the original document.",
        ),
        (
            Route::Plan(Ix::new(0)),
            "3 objectives and 1 action (more missing from the original document)",
        ),
    ] {
        let page = said(&built, route);
        assert!(page.contains(words), "{page}");
    }
    let json = built.press.site().find("/plans/p/data/plan.json").expect("the plan as data");
    let json: serde_json::Value = serde_json::from_slice(&bytes(&built, json)).expect("JSON");
    let told: Vec<_> = (0..3).map(|at| json["objectives"][at]["lost"].clone()).collect();
    assert_eq!(
        told,
        [serde_json::json!(["actions"]), serde_json::json!(["actions"]), serde_json::json!([])]
    );
}
