//! Faults planted one at a time, as a council officer or an import makes them, in a small project that has
//! every kind of record and nothing wrong with it: each is found, in its file and at its line. Another
//! table has those that only a reader can find, and nothing is found there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use planpress::diagnostics::{Code, Finding, Place, Report};
use planpress::pipeline::{self, Build, Settings};
use planpress::self_check;
use planpress::site::LinkStyle;
use planpress::source::{Limits, Sources};
use rayon::prelude::*;

use crate::broxtowe::today;

/// Those that were made for faults that were planted and not found: no project here may have one.
const MADE_FOR_FAULTS: [Code; 10] = [
    Code::ColumnWithoutHeading,
    Code::InsecureLink,
    Code::PrintedContradicted,
    Code::NoExit,
    Code::LongTitle,
    Code::DuplicateTitle,
    Code::CountContradicted,
    Code::PastAsFuture,
    Code::NoWayPast,
    Code::NoSkipLink,
];

/// A line of a table.
struct Fault {
    name: String,
    file: String,
    was: String,
    becomes: String,
    /// The code that must be found; none where only a reader finds it.
    code: String,
    /// Where, if not in the changed line.
    place: String,
    why: String,
}

fn table(name: &str) -> Vec<Fault> {
    let path = here().join(name);
    let text = fs::read_to_string(path).expect("a table of faults");
    let lines = text.lines().filter(|it| !it.is_empty() && !it.starts_with('#'));
    let fault = |line: &str| {
        let mut cells = line.split('\t').map(unescaped);
        let mut next = || cells.next().unwrap_or_default();
        let [name, file, was, becomes, code] = [next(), next(), next(), next(), next()];
        Fault { name, file, was, becomes, code, place: next(), why: next() }
    };
    lines.map(fault).collect()
}

fn unescaped(cell: &str) -> String {
    let parts: Vec<_> = cell.split("\\\\").collect();
    let parts = parts.iter().map(|it| it.replace("\\n", "\n").replace("\\t", "\t"));
    parts.collect::<Vec<_>>().join("\\")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn here() -> std::path::PathBuf {
    root().join("tests/suite/planted")
}

fn loaded(project: &Path) -> Sources {
    Sources::load(project, Limits::default()).expect("the project is read")
}

/// The project with a theme of its own, which is the built-in one until a fault is planted in it.
fn themed(sources: &Sources) -> Sources {
    let base = fs::read_to_string(root().join("themes/default/templates/base.html"));
    let site = text_of(sources, "content/site.yaml");
    sources.with_new([
        ("themes/ours/templates/base.html".to_owned(), base.expect("the built-in template")),
        ("content/site.yaml".to_owned(), format!("{site}theme: ours\n")),
    ])
}

fn text_of<'s>(sources: &'s Sources, path: &str) -> &'s str {
    let file = sources.find(path).and_then(|it| it.1.text().ok());
    file.unwrap_or_default()
}

/// The project with a fault, and the line that it changed.
fn planted(clean: &Sources, fault: &Fault) -> (Sources, usize) {
    let was = text_of(clean, &fault.file);
    assert!(was.contains(&fault.was), "{}: {} has no such words", fault.name, fault.file);
    assert!(!(fault.was.is_empty() && !was.is_empty()), "{}: the file is there", fault.name);
    let becomes = was.replacen(&fault.was, &fault.becomes, 1);
    let becomes = if was.is_empty() { fault.becomes.clone() } else { becomes };
    let same = becomes.lines().zip(was.lines()).take_while(|(new, old)| new == old).count();
    (clean.with_new([(fault.file.clone(), becomes)]), same + 1)
}

fn built(sources: &Sources) -> Build {
    pipeline::build(sources, &Settings { today: today(), links: LinkStyle::Folder, base: None })
}

/// Every finding, also those of pages.
fn checked(sources: &Sources) -> Report {
    let mut build = built(sources);
    self_check::read(&build.press, sources, &mut build.report);
    build.report
}

fn place_of(finding: &Finding, sources: &Sources) -> (String, Option<usize>) {
    match &finding.place {
        Place::Words(span) => {
            let path = sources.file(span.file()).path().to_owned();
            (path, Some(sources.position(*span).0.line))
        }
        Place::File(file) => (sources.file(*file).path().to_owned(), None),
        Place::Elsewhere { path, line, .. } => (path.clone(), Some(*line)),
        Place::Project => (String::new(), None),
    }
}

/// Where a fault must be found.
fn expected(fault: &Fault, line: usize, sources: &Sources) -> (String, Option<usize>) {
    assert!(fault.place.is_empty() || !fault.why.is_empty(), "{}: say why", fault.name);
    let here = |line| (fault.file.clone(), Some(line));
    match fault.place.split_once('#') {
        Some((path, words)) => {
            let text = text_of(sources, path);
            let at = text.lines().position(|it| it.contains(words));
            (path.to_owned(), Some(at.expect("the words of the place") + 1))
        }
        None if fault.place.is_empty() => here(line),
        None if fault.place == "file" => (fault.file.clone(), None),
        None => here(line.saturating_add_signed(fault.place.parse().expect("a number of lines"))),
    }
}

/// What is wrong with how a fault is found; nothing where it is found as it must be.
fn missed(clean: &Sources, fault: &Fault) -> Option<String> {
    let (sources, line) = planted(clean, fault);
    let expected = expected(fault, line, &sources);
    let mut build = built(&sources);
    let is_found = |report: &Report| {
        let same = |it: &&Finding| it.code.as_str() == fault.code;
        report.findings().iter().filter(same).any(|it| place_of(it, &sources) == expected)
    };
    // Reading the pages costs most, and few faults are found there.
    if is_found(&build.report) {
        return None;
    }
    self_check::read(&build.press, &sources, &mut build.report);
    if is_found(&build.report) {
        return None;
    }
    let found = told(&build.report, &sources);
    Some(format!("{}: no {} at {expected:?}, but\n{found}", fault.name, fault.code))
}

fn told(report: &Report, sources: &Sources) -> String {
    let each = report.findings().iter();
    each.map(|it| format!("    {} {:?}: {}\n", it.code.as_str(), place_of(it, sources), it.message))
        .collect()
}

#[test]
fn each_planted_fault_is_found_at_its_line() {
    let clean = loaded(&here());
    let themed = themed(&clean);
    for sources in [&clean, &themed] {
        assert_eq!(told(&checked(sources), sources), "", "the project has no fault of its own");
    }
    let faults = table("faults.tsv");
    let named: BTreeMap<&str, &Fault> = faults.iter().map(|it| (it.name.as_str(), it)).collect();
    assert_eq!(named.len(), faults.len(), "two faults have one name");
    for code in MADE_FOR_FAULTS {
        let has = faults.iter().any(|it| it.code == code.as_str()) || code == Code::NoWayPast;
        assert!(has, "no fault is planted for {}", code.as_str());
    }
    let base = |it: &Fault| if it.file.starts_with("themes/") { &themed } else { &clean };
    let missed: Vec<String> = faults.par_iter().filter_map(|it| missed(base(it), it)).collect();
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), faults.len(), missed.join("\n"));
}

#[test]
fn nothing_is_found_where_only_a_reader_can_find_it() {
    let clean = loaded(&here());
    let found: Vec<String> = table("readers.tsv")
        .par_iter()
        .filter_map(|fault| {
            assert!(!fault.code.is_empty(), "{}: say why", fault.name);
            let (sources, _) = planted(&clean, fault);
            let found = told(&checked(&sources), &sources);
            (!found.is_empty()).then(|| format!("{}:\n{found}", fault.name))
        })
        .collect();
    assert!(found.is_empty(), "move these to faults.tsv:\n{}", found.join("\n"));
}

#[test]
fn no_project_here_has_a_fault_that_was_planted_elsewhere() {
    let examples = fs::read_dir(root().join("examples")).expect("the examples");
    let examples = examples.map(|it| it.expect("an example").path()).filter(|it| it.is_dir());
    let mut projects: Vec<Sources> = examples.map(|it| loaded(&it)).collect();
    projects.extend([loaded(root()), loaded(&root().join("tests/calendar"))]);
    let starter = planpress::starter::FILES.iter().map(|it| (it.path, it.text()));
    projects.push(Sources::from_texts(starter.filter(|it| it.0.starts_with("content/"))));
    let found: String = projects
        .par_iter()
        .map(|sources| {
            let mut report = checked(sources);
            let codes = report.findings().iter().filter(|it| MADE_FOR_FAULTS.contains(&it.code));
            let made: Vec<Finding> = codes.cloned().collect();
            report = Report::default();
            made.into_iter().for_each(|it| report.push(it));
            told(&report, sources)
        })
        .collect();
    assert_eq!(found, "");
}
