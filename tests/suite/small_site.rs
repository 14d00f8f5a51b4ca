//! Small sites laid out in memory, with what a test wants to change in their files.

use planpress::diagnostics::Report;
use planpress::locale::Locale;
use planpress::site::{LinkStyle, Site, lay_out};
use planpress::source::Sources;
use planpress::{document, resolve};

use chrono::NaiveDate;

/// The build date of every test.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day of the calendar")
}

/// British English.
pub(crate) fn english() -> Locale {
    Locale::new("en-GB", &[]).expect("the built-in words")
}

/// The site of some files, with what is wrong with them told by a panic.
pub(crate) fn site(files: &[(&str, &str)], base: Option<&str>) -> Site {
    let sources = Sources::from_texts(files.iter().copied());
    let mut report = Report::default();
    let documents = document::read_all(&sources, &mut report);
    let catalogue = resolve::resolve(&documents, &mut report);
    let base = base.map(str::to_owned);
    let site = lay_out(catalogue, LinkStyle::Folder, base, today(), &mut report);
    let told: Vec<_> = report.findings().iter().map(|it| format!("{it:?}")).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    site
}

/// A site with one plan, `renewal`, of one objective, `calm`, with the given actions and events.
pub(crate) fn plan(state: &str, actions: &str, events: &str, base: Option<&str>) -> Site {
    let facts =
        format!("name: Our plan\norganisation: Westmere District Council\nstate: {state}\n");
    let objective = format!("title: Calm, and safe\nnumber: \"1\"\nactions:\n{actions}");
    let mut files = vec![
        ("content/site.yaml", facts.as_str()),
        ("content/support.yaml", "services:\n  - {id: line, name: A line, kind: support}\n"),
        ("content/plans/renewal/plan.yaml", PLAN),
        ("content/plans/renewal/objectives/calm.yaml", &objective),
    ];
    if !events.is_empty() {
        files.push(("content/plans/renewal/events.yaml", events));
    }
    site(&files, base)
}

const PLAN: &str = "\
title: Renewal plan
period: {from: 2023, to: 2026}
state: adopted
columns: {activity: Proposed Activity, when: Timescale, status: Status}
statuses:
  - {word: Done, means: complete}
  - {word: Begun, means: on-track}
leads:
  - {id: mayor, name: Mayor}
  - {id: police, name: Police, kind: body}
objectives: [calm]
";
