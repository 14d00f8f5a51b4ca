//! An objective that says of itself who leads it, when it will happen and how far it is: what that
//! means on every page and in every file, and what it is not, a sum of its actions.

use planpress::diagnostics::{Code, render_human};
use planpress::pipeline::{self, Build, Settings};
use planpress::site::LinkStyle;
use planpress::source::Sources;
use planpress::table::{Scope, Subject, Table};

use crate::html::{Document, calm};
use crate::small_site::today;

const SITE: (&str, &str) = ("content/site.yaml", "name: N\norganisation: O\n");

const PLAN: &str = "\
title: Charter
period: {from: 2023, to: 2028}
levels: [Aim, Commitment]
action_name: Milestone
columns:
  number: No.
  activity: What
  when: Deadline
  leads: Lead body
  status: Progress
statuses: [{word: Under way, means: on-track}, {word: Done, means: complete}]
leads:
  - {id: officer, name: Policy Officer, kind: post}
  - {id: clerk, name: Town Clerk, kind: post}
objectives: [safer, one, two]
";

const OBJECTIVES: [(&str, &str); 3] = [
    ("content/plans/charter/objectives/safer.yaml", "title: Safer streets\nleads: [clerk]\n"),
    (
        "content/plans/charter/objectives/one.yaml",
        "title: Better lights\nparent: safer\nnumber: 1\nleads: [officer]\nwhen: July 2023 to June 2025\nstatus: Under way\n\
         updates:\n  - {on: 2024-03-05, status: Under way, text: Half of the streets are lit.}\n\
         actions:\n  - {id: lights, activity: Repair forty lights, when: March 2025}\n",
    ),
    (
        "content/plans/charter/objectives/two.yaml",
        "title: Quieter nights\nparent: safer\nnumber: 2\nlost: [when]\nleads_printed: A new board\n\
         actions:\n  - {id: nights, activity: Walk the streets at night}\n",
    ),
];

fn build() -> (Build, Sources) {
    let files = [SITE, ("content/plans/charter/plan.yaml", PLAN)].into_iter().chain(OBJECTIVES);
    let sources = Sources::from_texts(files);
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    (pipeline::build(&sources, &settings), sources)
}

fn file(build: &Build, address: &str) -> String {
    let route = build.press.site().find(address).unwrap_or_else(|| panic!("no {address}"));
    let mut bytes = Vec::new();
    build.press.bytes(route, &mut bytes).unwrap_or_else(|it| panic!("{}", it.message));
    String::from_utf8(bytes).expect("text")
}

fn page(build: &Build, address: &str) -> String {
    calm(&Document::parse(file(build, address).as_bytes()).one("main").seen())
}

#[track_caller]
fn says(page: &str, words: &[&str]) {
    for it in words {
        assert!(page.contains(it), "{it:?} is not in: {page}");
    }
}

#[test]
fn its_page_says_who_leads_when_and_how_far_it_is_in_the_plans_order() {
    let (build, _) = build();
    let one = page(&build, "/plans/charter/objectives/one/");
    let order = [
        "Deadline July 2023 to June 2025",
        "Lead body Policy Officer",
        "Progress Under way",
        "Late",
    ];
    let places: Vec<_> =
        order.iter().map(|it| one.find(it).unwrap_or_else(|| panic!("{it}: {one}"))).collect();
    assert!(places.is_sorted(), "{places:?}: {one}");
    says(&one, &["Half of the streets are lit.", "No update since 5 March 2024."]);
    let two = page(&build, "/plans/charter/objectives/two/");
    says(
        &two,
        &["Deadline Missing from the original document", "A new board", "Progress Not stated"],
    );
}

#[test]
fn it_is_on_the_pages_of_who_leads_and_lacks_nothing_on_its_actions() {
    let (build, _) = build();
    says(
        &page(&build, "/plans/charter/who/"),
        &["Policy Officer Leads 1 commitment", "Town Clerk Leads 1 aim"],
    );
    says(
        &page(&build, "/plans/charter/who/officer/"),
        &["Leads 1 commitment", "Better lights", "July 2023 to June 2025"],
    );
    let who = page(&build, "/plans/charter/who/");
    assert!(!who.contains("without a lead"), "{who}");
    let action = page(&build, "/plans/charter/actions/lights/");
    assert!(!action.contains("Lead body") && !action.contains("Progress"), "{action}");
}

#[test]
fn its_status_is_counted_apart_and_its_lateness_is_told() {
    let (build, sources) = build();
    let progress = page(&build, "/plans/charter/progress/");
    says(
        &progress,
        &["The plan also says how it is going with 1 commitment as a whole. 1 is late."],
    );
    let late = build.report.findings().iter().find(|it| it.code == Code::LateWithoutReason);
    let shown = render_human(&build.report, &sources, false);
    assert!(
        late.is_some() && shown.contains("this objective is \"Under way\" but its time"),
        "{shown}"
    );
}

#[test]
fn lists_the_picture_the_changes_and_the_files_of_data_have_it() {
    let (build, _) = build();
    says(
        &page(&build, "/plans/charter/objectives/"),
        &["Deadline: July 2023 to June 2025", "Lead body: Policy Officer", "Progress: Under way"],
    );
    says(&page(&build, "/plans/charter/"), &["As a whole"]);
    says(
        &page(&build, "/plans/charter/changes/"),
        &["1 Better lights", "Half of the streets are lit."],
    );
    says(
        &file(&build, "/plans/charter/changes.atom"),
        &["objectives/one/", "Half of the streets are lit."],
    );
    says(
        &file(&build, "/plans/charter/data/plan.json"),
        &["\"officer\"", "Half of the streets are lit."],
    );
    let table = Table::of(build.press.site(), Scope::Site, Subject::Objectives);
    let mut cells: Vec<String> = table.columns.iter().map(|it| it.name.clone()).collect();
    cells.extend(table.rows.flatten().map(|it| it.text().into_owned()));
    let all = [
        "when_printed",
        "July 2023 to June 2025",
        "2023-07-01",
        "2025-06-30",
        "Policy Officer",
        "Under way",
    ];
    says(&cells.join("\n"), &all);
    says(
        &file(&build, "/plans/charter/data/plan.stratml.xml"),
        &["<Name>Policy Officer</Name>", "Deadline: July 2023 to June 2025"],
    );
    says(
        &page(&build, "/plans/charter/print/"),
        &["Deadline July 2023 to June 2025", "Half of the streets are lit."],
    );
}
