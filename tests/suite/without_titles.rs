//! A plan as many councils have it: a table of actions without titles, with a column for comments, a
//! number in a cell and a day in another. It passes the gate, and no page says what is false of it.

use planpress::diagnostics::{Severity, render_human};
use planpress::pipeline::{self, Build, Settings};
use planpress::self_check;
use planpress::site::LinkStyle;
use planpress::source::Sources;

use crate::findings::default_files;
use crate::html::{Document, calm};
use crate::small_site::today;

const PLAN: &str = "\
title: Action plan
period: {from: April 2026, to: March 2027}
year_starts: april
levels: [Priority]
columns: {activity: Action, leads: Responsible, when: Time-scale, comment: Comment}
leads:
  - {id: police, name: Police, kind: body}
  - {id: manager, name: Community Safety Manager, kind: post}
objectives: [reporting, schools]
";

const REPORTING: &str = "\
title: Better reporting
actions:
  - id: figures
    activity: At each meeting look at the police figures and agree one thing to do about them.
    leads: [police, manager]
    when: Quarterly from April 2026
    fields: {comment: Agreed to ask for them two weeks before the meeting.}
  - id: line
    activity: Put the local line on one page of the website ([01632 960 001](tel:01632960001) is its number).
    leads: [manager]
    when: Q3 26/27 and then twice a year
";

const SCHOOLS: &str = "\
title: Schools
actions:
  - id: posters
    activity: Hold a poster competition in the week of 10 to 17 October 2026. St. Mary’s Hall shows the posters.
    leads: [manager]
    when: Oct - Dec 2026
    fields: {comment: \"Complete: 46 posters\"}
";

fn build() -> (Build, Sources) {
    let texts =
        default_files().into_iter().map(|(path, it)| Some((path, String::from_utf8(it).ok()?)));
    let mut files: Vec<_> = texts.flatten().collect();
    files.retain(|(path, _)| !path.starts_with("content/plans/"));
    for (path, text) in [
        ("plan.yaml", PLAN),
        ("objectives/reporting.yaml", REPORTING),
        ("objectives/schools.yaml", SCHOOLS),
    ] {
        files.push((format!("content/plans/p/{path}"), text.to_owned()));
    }
    let sources = Sources::from_texts(files);
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    let mut built = pipeline::build(&sources, &settings);
    self_check::read(&built.press, &sources, &mut built.report);
    (built, sources)
}

fn pages(build: &Build) -> Vec<(String, String)> {
    let routes = build.press.site().routes().filter(|it| it.1.is_page());
    routes
        .map(|(address, route)| {
            let mut bytes = Vec::new();
            build.press.bytes(route, &mut bytes).unwrap_or_else(|it| panic!("{}", it.message));
            (address.to_owned(), calm(&Document::parse(&bytes).one("body").seen()))
        })
        .collect()
}

#[test]
fn it_passes_without_a_fault_of_ours_and_without_a_title() {
    let (build, sources) = build();
    let mut found = build.report.findings().iter();
    let none = found.all(|it| matches!(it.severity, Severity::Question | Severity::Note));
    assert!(none, "{}", render_human(&build.report, &sources, false));
}

#[test]
fn no_page_denies_what_a_cell_says() {
    let (build, _) = build();
    let pages = pages(&build);
    for (address, page) in &pages {
        for denied in
            ["does not give a date", "does not say whether", "without a lead", "Not stated. Title"]
        {
            assert!(!page.contains(denied), "{address}: {denied}: {page}");
        }
    }
    let posters = pages.iter().find(|it| it.0.ends_with("/actions/posters/"));
    let (_, posters) = posters.expect("the page of the posters");
    assert!(posters.contains("Hold a poster competition in the week of 10 to 17 October 2026"));
}
