//! A name and a mobile number under every key of every kind of file: whatever can reach the website is
//! told at its own place, and what is not told reaches nothing that is published.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use planpress::diagnostics::{Code, Finding, Place};
use planpress::source::Sources;

use super::attacks::{Attack, CALM};
use super::{errors, fill, press, settings, told};

const SOMEONE: Attack = Attack { name: "someone", words: &["Jane Smith {m} 07700 900123"] };

/// Keys whose words stay in the project.
const UNPUBLISHED: &[&str] = &["site.yaml not_names"];
/// Keys by which a service is reached: a mobile number of a service is meant to be called.
const REACHED: &[&str] = &["support.yaml services channels number", "support.yaml services channels dial"];

/// Words that name someone, of the kinds that a key may take which takes no words.
const NAMING: &[&str] = &[
    "jane-smith",
    "/plans/demo/jane-smith/",
    "https://example.org/people/jane-smith",
    "jane.smith@example.org",
    "07700 900123",
    "07700900123",
];

fn personal(files: &BTreeMap<String, String>) -> (Sources, Vec<Finding>) {
    let sources = Sources::from_texts(files.clone());
    let report = planpress::pipeline::build(&sources, &settings()).report;
    let codes = [Code::PersonalName, Code::PersonalNumber, Code::PersonalMailbox];
    let found = report.findings().iter().filter(|it| codes.contains(&it.code)).cloned();
    let found = found.collect();
    (sources, found)
}

/// The text around a finding: what stands before it, and after.
fn around<'s>(sources: &'s Sources, finding: &Finding) -> Option<(&'s str, &'s str)> {
    let Place::Words(span) = &finding.place else { return None };
    let text = sources.file(span.file()).text().ok()?;
    Some((&text[..span.start()], &text[span.end()..]))
}

#[test]
fn someone_in_any_text_is_told_at_the_very_place() {
    let filled = fill::project(&SOMEONE, None);
    let (sources, found) = personal(&filled.files);
    let mark = |text: &str| text.get(..fill::MARK.len() + 4).map(str::to_owned);
    let mut names = BTreeSet::new();
    let mut numbers = BTreeSet::new();
    for finding in &found {
        let Some((before, after)) = around(&sources, finding) else { continue };
        match finding.code {
            Code::PersonalName => names.extend(after.strip_prefix(' ').and_then(mark)),
            _ => numbers.extend(before.trim_end().get(before.trim_end().len() - 6..).map(str::to_owned)),
        }
    }
    let mut faults = Vec::new();
    for (what, found) in [("name", &names), ("number", &numbers)] {
        let silent = filled.marks.iter().filter(|(mark, key)| {
            !found.contains(*mark) && !UNPUBLISHED.contains(&key.as_str())
        });
        faults.extend(silent.map(|(mark, key)| format!("the {what} in {key} ({mark}) is not told")));
    }
    told(faults);
    let (site, ..) = press(&filled.files);
    let unpublished = filled.marks.iter().filter(|(_, key)| UNPUBLISHED.contains(&key.as_str()));
    let unpublished: Vec<_> = unpublished.map(|(mark, _)| mark.as_str()).collect();
    assert!(!unpublished.is_empty());
    told(hits(&site, &unpublished));
}

#[test]
fn someone_where_no_words_belong_is_told_or_not_published() {
    let mut faults = Vec::new();
    let mut taken = 0;
    for key in fill::wordless().filter(|it| !REACHED.contains(it)) {
        for naming in NAMING {
            let files = fill::project(&CALM, Some((key, naming))).files;
            let (sources, found) = personal(&files);
            if !errors(&planpress::pipeline::build(&sources, &settings()).report).is_empty() {
                continue;
            }
            taken += 1;
            if found.is_empty() {
                let (site, ..) = press(&files);
                let sought = ["jane-smith", "jane.smith", "07700 900123", "07700900123"];
                faults.extend(hits(&site, &sought).iter().map(|it| format!("{key} as {naming}: {it}")));
            }
        }
    }
    assert!(taken > 20, "{taken} of them stand in a site");
    told(faults);
}

/// Where words stand in what is published, in workbooks too.
fn hits(site: &super::Site, sought: &[&str]) -> Vec<String> {
    let mut hits = Vec::new();
    for (path, bytes) in site {
        for text in texts(path, bytes) {
            let text = text.to_lowercase();
            let here = sought.iter().filter(|it| text.contains(**it));
            hits.extend(here.map(|it| format!("{it} is in {path}")));
        }
    }
    hits
}

fn texts(path: &str, bytes: &[u8]) -> Vec<String> {
    if !path.ends_with(".xlsx") {
        return vec![String::from_utf8_lossy(bytes).into_owned()];
    }
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let parts = (0..book.len()).map(|at| {
        let mut text = String::new();
        book.by_index(at).expect("a part").read_to_string(&mut text).expect("text");
        text
    });
    parts.collect()
}
