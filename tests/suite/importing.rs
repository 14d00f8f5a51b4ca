//! `planpress import` as a person runs it: on the council's documents of `tests/import/` and on small ones
//! that are made here. How well it reads what they say is the business of `import`.

mod again;
mod answers;
mod by_hand;
mod first;
mod moved;
mod pages;
mod privacy;
mod questions;
mod random;
mod refused;
mod refused_bytes;
mod review;
mod word;

use std::fs;
use std::path::Path;

use crate::project::{Project, Run};

/// Where the one plan of these tests is.
const PLAN: &str = "content/plans/safer-westmere-plan-2026-to-2028/plan.yaml";
/// Its first objective.
const STREETS: &str =
    "content/plans/safer-westmere-plan-2026-to-2028/objectives/safer-streets.yaml";
/// Its second objective.
const REPORTING: &str =
    "content/plans/safer-westmere-plan-2026-to-2028/objectives/better-reporting.yaml";

const HEADER: [&str; 4] = ["Action", "Lead", "By when", "Success measure"];
const LIGHTS: [&str; 4] =
    ["Repair every broken street light", "Highways", "March 2027", "90% repaired in 5 days"];
const WALKS: [&str; 4] =
    ["Walk through the town centre each night", "Police", "June 2027", "Fewer people feel unsafe"];
const DESK: [&str; 4] =
    ["Open a reporting desk at the library", "Libraries", "May 2027", "20 reports a year"];
const TRAINING: [&str; 4] = [
    "Train the staff of the contact centre",
    "Human resources",
    "December 2027",
    "All staff are trained",
];

/// A plan with two objectives of these rows, as a Word document.
fn document(objectives: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut word = word::Word::default().title("Safer Westmere plan 2026 to 2028");
    for (title, rows) in objectives {
        let header: &[&str] = &HEADER;
        let rows: Vec<&[&str]> = [header].iter().chain(*rows).copied().collect();
        word = word.heading(title).table(&rows);
    }
    word.finish()
}

/// The plan as it is first.
fn first() -> Vec<u8> {
    document(&[("Safer streets", &[&LIGHTS, &WALKS]), ("Better reporting", &[&DESK, &TRAINING])])
}

/// A project that was imported from the plan as it is first.
fn imported() -> Project {
    let project = Project::empty().with("plan.docx", first());
    import(&project, &[]);
    project
}

/// Imports `plan.docx`, which works.
fn import(project: &Project, options: &[&str]) -> Run {
    let run = project.run(&[&["import", "plan.docx"], options].concat());
    assert_eq!(run.status, Some(0), "{}", run.err);
    run
}

/// Imports another version of the document.
fn import_again(project: &Project, document: Vec<u8>) -> Run {
    project.write("plan.docx", document);
    import(project, &[])
}

/// The errors that `check` finds.
fn errors(project: &Project) -> Vec<String> {
    let run = project.run(&["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let findings = report["findings"].as_array().expect("findings");
    let errors = findings.iter().filter(|it| it["severity"] == "error");
    errors.map(|it| it["message"].to_string()).collect()
}

/// The bytes of a document of `tests/import/`.
fn council(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name);
    fs::read(path).expect("a document")
}

/// A text with one part written in the place of another that is there once.
fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old} in\n{text}");
    text.replace(old, new)
}
