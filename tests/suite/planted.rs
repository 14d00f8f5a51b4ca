//! Faults planted one at a time, as a council officer or an import makes them, in a small project that has
//! every kind of record and nothing wrong with it: each is found, in its file and at its line. Another
//! table has those that only a reader can find, and nothing is found there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use planpress::diagnostics::{Code, Finding, Place, Report};
use planpress::pipeline::{self, Settings};
use planpress::site::{self, LinkStyle};
use planpress::source::{Limits, Sources};
use planpress::{document, resolve, rules};
use rayon::prelude::*;

use crate::broxtowe::today;

/// Those that were made for faults that were planted and not found: no project here may have one.
const MADE_FOR_FAULTS: [Code; 80] = [
    Code::PeriodMissing,
    Code::ColumnWithoutHeading,
    Code::InsecureLink,
    Code::PostcodeWrong,
    Code::PrintedContradicted,
    Code::NoExit,
    Code::LongTitle,
    Code::DuplicateTitle,
    Code::CountContradicted,
    Code::PastAsFuture,
    Code::NoWayPast,
    Code::NoSkipLink,
    Code::OutsidePeriod,
    Code::UpdateOutOfOrder,
    Code::UpdateSameDate,
    Code::UpdateBeforePlan,
    Code::UpdateByOther,
    Code::MeasureContradicted,
    Code::PageContradicted,
    Code::EmptyUpdate,
    Code::DoneWithoutUpdate,
    Code::DuplicateNumber,
    Code::NumberOutOfPlace,
    Code::UnusedEntry,
    Code::UnlistedObjective,
    Code::ImpossibleDate,
    Code::WrongWeekday,
    Code::OrganisationMisspelt,
    Code::TargetContradicted,
    Code::ReviewNotAhead,
    Code::ImpossibleHours,
    Code::ExitToService,
    Code::MangledCharacter,
    Code::WrappedLink,
    Code::LinkMismatch,
    Code::SharedNumber,
    Code::NoticeContradicted,
    Code::LeftoverWords,
    Code::WrongInDanger,
    Code::DoubledWord,
    Code::BoldHeading,
    Code::NumberedHeading,
    Code::RepeatedHeading,
    Code::WordsInCapitals,
    Code::FutureAsPast,
    Code::HoursContradicted,
    Code::MistypedAddress,
    Code::InsideAddress,
    Code::FocusOutlineRemoved,
    Code::ObservationOutOfOrder,
    Code::UnlikelyValue,
    Code::StatusContradicted,
    Code::TitleContradicted,
    Code::NewTimeDoubtful,
    Code::AdoptedLate,
    Code::DraftInProgress,
    Code::DoneTooEarly,
    Code::BackFromDone,
    Code::EventContradicted,
    Code::UnlikelyEvent,
    Code::DuplicateEvent,
    Code::CopiedActivity,
    Code::DuplicateLead,
    Code::OtherOwner,
    Code::PlaceMisspelt,
    Code::SameOrder,
    Code::PageNamedTwice,
    Code::RedirectChain,
    Code::TotalFalls,
    Code::UpdateContradicted,
    Code::DoneBelowTarget,
    Code::EditionContradicted,
    Code::EventOutsideTime,
    Code::DuplicateSummary,
    Code::SummaryContradicted,
    Code::CountedList,
    Code::SeldomChecked,
    Code::ContactNotLinked,
    Code::ExitNotShown,
    Code::PersonalAddress,
];

/// A line of a table.
struct Fault {
    name: String,
    file: String,
    was: String,
    becomes: String,
    /// The code that must be found; where only a reader finds it, why.
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

/// The project with its own theme, which is the built-in one until a fault is planted in it.
fn themed(sources: &Sources) -> Sources {
    let base = fs::read_to_string(root().join("themes/default/templates/base.html"));
    let site = text_of(sources, "content/site.yaml");
    let sources = with(sources, "content/site.yaml", format!("{site}theme: ours\n"));
    with(&sources, "themes/ours/templates/base.html", base.expect("the built-in template"))
}

/// The project with this file, in place of the one of the same name.
fn with(sources: &Sources, path: &str, text: String) -> Sources {
    match sources.find(path) {
        Some((file, _)) => sources.with_texts(BTreeMap::from([(file, text)])),
        None => sources.with_new([(path.to_owned(), text)]),
    }
}

fn text_of<'s>(sources: &'s Sources, path: &str) -> &'s str {
    let file = sources.find(path).and_then(|it| it.1.text().ok());
    file.unwrap_or_default()
}

/// The project with a fault, and the line that it changed.
fn planted(clean: &Sources, fault: &Fault) -> (Sources, usize) {
    let was = text_of(clean, &fault.file);
    assert!(was.contains(&fault.was), "{}: {} has no such words", fault.name, fault.file);
    assert!(!fault.was.is_empty() || was.is_empty(), "{}: the file is there", fault.name);
    let becomes = was.replacen(&fault.was, &fault.becomes, 1);
    let becomes = if was.is_empty() { fault.becomes.clone() } else { becomes };
    let same = becomes.lines().zip(was.lines()).take_while(|(new, old)| new == old).count();
    (with(clean, &fault.file, becomes), same + 1)
}

/// Every finding of a project.
fn checked(sources: &Sources) -> Report {
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    pipeline::check(sources, &settings).report
}

/// The findings of the road up to where pages are made, which costs most: few faults are found there.
fn read(sources: &Sources) -> Report {
    let mut report = Report::default();
    let documents = document::read_all(sources, &mut report);
    let catalogue = resolve::resolve(&documents, &mut report);
    rules::check_words(sources, &documents, &mut report);
    rules::check_plans(&documents, &catalogue, today(), &mut report);
    rules::check_pages(sources, &documents, &catalogue, today(), &mut report);
    rules::check(&catalogue, today(), &mut report);
    site::lay_out(catalogue, LinkStyle::Folder, None, today(), &mut report);
    report
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
    let is_found = |report: &Report| {
        let same = |it: &&Finding| it.code.as_str() == fault.code;
        report.findings().iter().filter(same).any(|it| place_of(it, &sources) == expected)
    };
    if is_found(&read(&sources)) {
        return None;
    }
    let report = checked(&sources);
    if is_found(&report) {
        return None;
    }
    let found = told(&report, &sources);
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
    // All of them at once: one that is found is told with its place.
    let plant = |sources: Sources, fault: Fault| {
        assert!(!fault.code.is_empty(), "{}: say why", fault.name);
        planted(&sources, &fault).0
    };
    let all = table("readers.tsv").into_iter().fold(loaded(&here()), plant);
    assert_eq!(told(&checked(&all), &all), "", "move what is found to faults.tsv");
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
