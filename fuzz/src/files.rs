//! A small project, whose files are read as the program reads them, with those that are made up in their place.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use planpress::audit::rule_of;
use planpress::diagnostics::{Place, Report, Severity, render_human, render_json, render_sarif};
use planpress::document::{self, FileKind};
use planpress::pipeline::Settings;
use planpress::site::{self, LinkStyle};
use planpress::source::Sources;
use planpress::{resolve, rules};

/// The files of the project.
const FILES: &[(&str, &str)] = &[
    (
        "content/site.yaml",
        "name: Safe Streets\norganisation: Ebbsworth Borough Council\nlanguage: en-GB\nstate: published\n\
         address: https://plan.example.org/\nexit_link: https://www.example.org/\n\
         contact: {name: The team, email: team@example.org}\n",
    ),
    (
        "content/support.yaml",
        "services:\n  - id: police\n    name: Police\n    kind: report\n    channels:\n      - {way: voice, number: \"101\"}\n",
    ),
    (
        "content/pages/home.md",
        "---\ntitle: Home\n---\nA plan for [safe streets](/plans/streets/).\n",
    ),
    (
        "content/plans/streets/plan.yaml",
        "title: Safe streets\nperiod: {from: 2024-04, to: 2027-03}\nyear_starts: april\nstate: adopted\n\
         levels: [Aim]\nleads:\n  - {id: wardens, name: Wardens, kind: group}\nobjectives: [lights]\n",
    ),
    (
        "content/plans/streets/objectives/lights.yaml",
        "title: Streets with light\nactions:\n  - id: lamps\n    title: Replace the lamps\n    leads: wardens\n\
             \x20   when: by March 2026\n    updates:\n      - {on: 2025-11-05, status: Done, text: All are replaced.}\n",
    ),
];

/// Files that no `planpress explain` names.
const OTHERS: &[&str] = &[
    "content/addresses.txt",
    "content/around/header.html",
    "content/around/footer.html",
    "content/plans/streets/editions/first/plan.yaml",
    "content/plans/streets/editions/first/objectives/lights.yaml",
    "content/plans/streets/editions/first/events.yaml",
    "content/plans/streets/editions/first/measures.yaml",
    "content/plans/streets/editions/first/support.yaml",
];

/// Files, parted by a byte that no text has. The first letter of each chooses which it is: a small one is one of
/// [`FileKind::ALL`], a capital one is another.
pub fn files(data: &[u8]) -> Vec<(String, String)> {
    let parts = data.split(|it| *it == 0xFF).filter_map(<[u8]>::split_first);
    let file = |(kind, text): (&u8, &[u8])| {
        let number = |first: u8| usize::from(kind.wrapping_sub(first));
        let path = match kind {
            b'A'..=b'Z' => OTHERS[number(b'A') % OTHERS.len()].to_owned(),
            _ => FileKind::ALL[number(b'a') % FileKind::ALL.len()]
                .path
                .replace("<plan>", "streets")
                .replace("<objective>", "lights")
                .replace("<edition>", "first")
                .replace("<page>", "home"),
        };
        (path, String::from_utf8_lossy(text).into_owned())
    };
    parts.map(file).collect()
}

/// The project with these files among its own or in their place.
pub fn with(files: impl IntoIterator<Item = (String, String)>) -> Sources {
    let own = FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    Sources::from_texts(own.chain(files).collect::<BTreeMap<_, _>>())
}

/// A build of always the same day.
pub fn settings() -> Settings {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    Settings { today, links: LinkStyle::Folder, base: None }
}

/// What is found in the files before any page is made: the road of `pipeline::build` without the theme, which costs
/// a hundred times what a small project does.
pub fn read(sources: &Sources) -> Report {
    let Settings { today, links, base } = settings();
    let mut report = Report::default();
    let documents = document::read_all(sources, &mut report);
    let catalogue = resolve::resolve(&documents, &mut report);
    rules::check_words(sources, &documents, &mut report);
    rules::check_plans(&documents, &catalogue, today, &mut report);
    rules::check_pages(sources, &documents, &catalogue, today, &mut report);
    rules::check(&catalogue, today, &mut report);
    site::lay_out(catalogue, links, base, today, &mut report);
    report.sort(sources);
    report
}

/// Each finding can be told, at a place that its file has.
pub fn findings_are_inside(report: &Report, sources: &Sources) {
    for finding in report.findings() {
        if let Place::Words(span) = finding.place {
            let text = sources.file(span.file()).text().unwrap_or("");
            let words = text.get(span.start()..span.end());
            assert!(words.is_some(), "{span:?} is no place in {} bytes: {finding:?}", text.len());
        }
    }
    let told = render_human(report, sources, false).len()
        + render_json(report, sources).len()
        + render_sarif(report, sources, "").len();
    assert!(told > 0);
}

/// No markup of ours is an error to the rules of `audit`.
pub fn no_fault_is_ours(report: &Report) {
    let ours = report.findings().iter().find(|it| {
        let built_in =
            matches!(&it.place, Place::Elsewhere { path, .. } if path.starts_with("themes/"));
        built_in && it.severity == Severity::Error && rule_of(it.code).is_some()
    });
    assert!(ours.is_none(), "{ours:?}");
}
