//! Findings specified word for word. `tests/findings/*.md` are written for people: prose, an
//! author's files, and what planpress says about them. `tests/findings/README.md` explains the form.

mod case;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use planpress::audit::{Alone, Subject, audit};
use planpress::diagnostics::{Code, Report, Severity, explain, render_human};
use planpress::pipeline::{self, Settings};
use planpress::site::LinkStyle;
use planpress::source::Sources;

use crate::broxtowe::today;

use case::{Scenario, project, scenarios};

/// Every finding of a project, from every stage.
fn findings_of(sources: &Sources) -> Report {
    pipeline::check(sources, &settings()).report
}

fn settings() -> Settings {
    Settings { today: today(), links: LinkStyle::Folder, base: None }
}

/// The files with cases, in order of name.
fn case_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let entries = fs::read_dir(folder).expect("the folder of cases");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "md"));
    paths.sort();
    paths
}

/// The files that every case has unless it brings its own.
fn default_project() -> Scenario {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let text = fs::read_to_string(folder.join("README.md")).expect("README.md");
    scenarios(&text).swap_remove(0)
}

/// The same as bytes by path.
pub(crate) fn default_files() -> BTreeMap<String, Vec<u8>> {
    default_project().into_files()
}

#[test]
fn each_case_finds_what_it_says() {
    let update = std::env::var_os("UPDATE_FINDINGS").is_some();
    let default = default_project();
    let mut wrong = String::new();
    for path in case_files() {
        let mut text = fs::read_to_string(&path).expect("a case");
        // From the last to the first, so that the places of the earlier ones stay right.
        for scenario in scenarios(&text).iter().rev() {
            let Some(place) = scenario.findings.clone() else { continue };
            let sources = project(&default, scenario);
            let found = render_human(&findings_of(&sources), &sources, false);
            if update {
                text.replace_range(place, &found);
            } else if text[place.clone()] != found {
                let line = text[..place.start].lines().count();
                let expected = &text[place];
                let path = path.display();
                wrong += &format!("{path}:{line}\n--- expected\n{expected}--- found\n{found}\n");
            }
        }
        if update {
            fs::write(&path, text).expect("the case is written");
        }
    }
    assert!(
        wrong.is_empty(),
        "{wrong}UPDATE_FINDINGS=1 writes what was found: read it before you keep it."
    );
}

/// The files below a heading of a code's page, and the pictures that it shows.
fn example(page: &str, heading: &str) -> Option<Scenario> {
    let (_, text) = page.split_once(&format!("\n## {heading}\n"))?;
    // An example may hold its own heading, so only the headings of these pages end one.
    let text = text.split_once("\n## Better\n").map_or(text, |(wrong, _)| wrong);
    let picture = "```png content/files/places.png\n```\n";
    scenarios(&format!("{picture}{text}")).into_iter().next()
}

#[test]
fn the_examples_of_each_page_are_wrong_and_better() {
    let default = default_project();
    let mut wrong = String::new();
    for code in Code::ALL {
        let page = explain(*code);
        let Some(scenario) = example(page, "Wrong") else { continue };
        if let Some(html) = page_of(&scenario) {
            let better =
                example(page, "Better").and_then(|it| page_of(&it)).expect("a better page");
            wrong += &told_apart(*code, &html, &better);
            continue;
        }
        // Nothing is found on the pages themselves that was not looked for there: reading them is most of the time.
        let sources = project(&default, &scenario);
        let is_told = |report: &Report| report.findings().iter().any(|it| it.code == *code);
        let before_pages = is_told(&pipeline::build(&sources, &settings()).report);
        if !before_pages && !is_told(&findings_of(&sources)) {
            wrong += &format!(
                "{}: the wrong example is not found out: is the rule called?\n",
                code.as_str()
            );
        }
        let better = example(page, "Better").expect("a page with a wrong example has a better one");
        let sources = project(&default, &better);
        let report = match before_pages {
            true => pipeline::build(&sources, &settings()).report,
            false => findings_of(&sources),
        };
        let bad = |it: &planpress::diagnostics::Finding| {
            it.code == *code || it.severity == Severity::Error
        };
        if report.findings().iter().any(bad) {
            let drawn = render_human(&report, &sources, false);
            wrong += &format!("{}: the better example is no better\n{drawn}\n", code.as_str());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The page of an example that is about HTML.
fn page_of(scenario: &Scenario) -> Option<String> {
    let files = scenario.clone().into_files();
    files.get("page.html").map(|it| String::from_utf8(it.clone()).expect("text"))
}

/// What is wrong with two examples of HTML: the first has the fault, the second has not.
fn told_apart(code: Code, wrong: &str, better: &str) -> String {
    let has = |html: &str| {
        let subject = Subject { path: "page.html", html, around: &Alone };
        audit(&subject).faults.iter().any(|it| it.rule.code == code)
    };
    let name = code.as_str();
    match (has(wrong), has(better)) {
        (true, false) => String::new(),
        (false, _) => format!("{name}: the wrong page is not found out\n"),
        (true, true) => format!("{name}: the better page is no better\n"),
    }
}

#[test]
fn every_case_says_what_it_expects() {
    let files = case_files();
    assert!(files.len() > 3, "the cases are found");
    for path in files {
        let text = fs::read_to_string(&path).expect("a case");
        for scenario in scenarios(&text) {
            assert!(scenario.findings.is_some(), "{} ends without findings", path.display());
        }
    }
}
