//! A name and a mobile number under every key of every kind of file: whatever can reach the website is
//! told at its own place, and what is not told reaches nothing that is published.

use std::collections::BTreeSet;
use std::io::Read;

use planpress::diagnostics::{Code, Finding, Place};
use planpress::source::Sources;
use rayon::prelude::*;

use super::attacks::{Attack, CALM};
use super::{Build, built, errors, fill, pressed, told};

/// Several people, since a name is told once for each text.
const SOMEONE: Attack = Attack {
    name: "someone",
    words: &[
        "Jane Smith {m} 07700 900123",
        "Priya Patel {m} 07700 900124",
        "Gurpreet Dhillon {m} 07700 900125",
    ],
};

/// Keys whose words stay in the project.
const UNPUBLISHED: &[&str] = &["site.yaml not_names", "plan.yaml people name"];
/// Keys by which a service is reached: a mobile number of a service is meant to be called.
const REACHED: &[&str] =
    &["support.yaml services channels number", "support.yaml services channels dial"];

/// Words that name someone, of the kind that a key takes which takes no words.
fn naming(key: &str) -> &'static str {
    match key.rsplit(' ').next().unwrap_or(key) {
        "email" => "jane.smith@example.org",
        "telephone" | "number" | "dial" | "not_names" => "07700 900123",
        "link" | "exit_link" | "page" | "evidence" | "source" | "to" => {
            "https://example.org/jane-smith"
        }
        "from" | "address" => "/jane-smith/",
        _ => "jane-smith",
    }
}

/// What is told of someone.
fn personal(build: &Build) -> Vec<Finding> {
    let codes = [Code::PersonalName, Code::PersonalNumber, Code::PersonalMailbox];
    let found = build.report.findings().iter().filter(|it| codes.contains(&it.code));
    found.cloned().collect()
}

/// The text before a finding and after it.
fn around<'s, 'f>(
    sources: &'s Sources,
    finding: &'f Finding,
) -> Option<(&'s str, &'s str, &'f Finding)> {
    let Place::Words(span) = &finding.place else { return None };
    let text = sources.file(span.file()).text().ok()?;
    Some((&text[..span.start()], &text[span.end()..], finding))
}

#[test]
fn someone_in_any_text_is_told_at_the_very_place() {
    // An entry of this list would silence all the others.
    let filled = fill::project(&SOMEONE, Some(("site.yaml not_names", "Quiet")));
    let (build, sources) = built(&filled.files);
    assert!(errors(&build.report).is_empty(), "a site");
    let found = personal(&build);
    let length = fill::MARK.len() + 4;
    let (mut names, mut numbers) = (BTreeSet::new(), BTreeSet::new());
    for (before, after, finding) in found.iter().filter_map(|it| around(&sources, it)) {
        match finding.code {
            Code::PersonalName => names.extend(after.get(1..=length)),
            _ => numbers
                .extend(before.get(before.len().saturating_sub(length + 1)..before.len() - 1)),
        }
    }
    let mut faults = Vec::new();
    for (what, found) in [("name", &names), ("number", &numbers)] {
        let silent = filled.marks.iter().filter(|(mark, _)| !found.contains(mark.as_str()));
        faults
            .extend(silent.map(|(mark, key)| format!("the {what} in {key} ({mark}) is not told")));
    }
    assert!(filled.marks.len() > 300, "{} texts", filled.marks.len());
    told(faults);
}

#[test]
fn someone_where_no_words_belong_is_told_or_not_published() {
    let of_key = |key: &'static str| {
        let naming = naming(key);
        let (build, _) = built(&fill::project(&CALM, Some((key, naming))).files);
        if !errors(&build.report).is_empty() {
            return None;
        }
        let found = personal(&build);
        if !found.is_empty() && !UNPUBLISHED.contains(&key) {
            return Some(Vec::new());
        }
        let site = pressed(&build.press);
        let hits = hits(&site, &["jane-smith", "jane.smith", "07700 900123", "07700900123"]);
        Some(hits.iter().map(|it| format!("{key} as {naming}: {it}")).collect::<Vec<_>>())
    };
    let keys =
        fill::wordless().filter(|it| !REACHED.contains(it)).chain(UNPUBLISHED.iter().copied());
    let cases: Vec<_> = keys.collect();
    let taken: Vec<_> = cases.into_par_iter().filter_map(of_key).collect();
    assert!(taken.len() > 10, "{} of them stand in a site", taken.len());
    told(taken.into_iter().flatten().collect());
}

/// Where words are in what is published, in workbooks too.
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
