//! Every result of every automatic rule as linked data, in the W3C's Evaluation and Report Language
//! (EARL 1.0, <https://www.w3.org/TR/EARL10-Schema/>) as JSON-LD.
//!
//! An assertion gives the result of one rule on one page for one criterion or, on a large site, on
//! all pages with the same result ([`super::alike`]). The WCAG-EM Report Tool can also read this
//! file, as data of other tests: it identifies a criterion by the test's `isPartOf`, and a page by
//! the address that is the subject.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::diagnostics::harmless_json;
use crate::model::{Ix, indexed};

use super::alike::{MOST_APART, Subjects, alike};
use super::checked::{Fault, Outcome, Page, Rule};
use super::criteria::Criterion;
use super::names::subject_id;

/// The prefix of criterion names. The address without a version leads to the newest standard, and
/// is the only one that both includes 2.2 and is understood by the Report Tool.
const WCAG: &str = "http://www.w3.org/TR/WCAG/#";
/// The number of faults of a page given in one result: a fault in a template may occur hundreds of
/// times.
const MOST_FAULTS: usize = 20;

#[derive(Serialize)]
struct Assertion<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "assertedBy")]
    by: &'a str,
    mode: &'static str,
    subject: &'a str,
    test: &'a str,
    result: TestResult<'a>,
}

#[derive(Serialize)]
struct TestResult<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    outcome: &'static str,
    date: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

/// The file.
pub(super) fn write(rules: &[Rule], pages: &[Page], on: NaiveDate) -> String {
    let mut nodes = vec![line(&assertor())];
    let tests = tests(rules);
    nodes.extend(criteria(&tests).map(|it| line(&criterion(it))));
    nodes.extend(tests.iter().map(|it| line(&it.node(&rules[it.rule]))));
    nodes.extend(pages.iter().map(|it| line(&subject(it))));
    let (by, on) = (assertor_id(), on.to_string());
    let assertion = |subject: &str, test: &Test, page: &Page| {
        line(&Assertion {
            kind: "Assertion",
            by: &by,
            mode: "earl:automatic",
            subject,
            test: &test.id,
            result: result(rules, page, test.rule, &on),
        })
    };
    if pages.len() > MOST_APART {
        let mut subjects = Subjects::default();
        for test in &tests {
            for alike in alike(pages, test.rule) {
                let subject = subjects.id(pages, &alike);
                nodes.extend(subjects.take_new().iter().map(line));
                // The faults and their positions are given with the first of them.
                nodes.push(assertion(&subject, test, &pages[alike[0]]));
            }
        }
    } else {
        for page in pages {
            let subject = subject_id(page);
            nodes.extend(tests.iter().map(|it| assertion(&subject, it, page)));
        }
    }
    let context = line(&context());
    format!("{{\"@context\": {context},\n\"@graph\": [\n{}\n]}}\n", nodes.join(",\n"))
}

/// The vocabulary of this file, and of the other file with results.
pub(super) fn context() -> Value {
    let link = |id: &str| json!({"@id": id, "@type": "@id"});
    json!({
        "earl": "http://www.w3.org/ns/earl#",
        "dcterms": "http://purl.org/dc/terms/",
        "WCAG": WCAG,
        "id": "@id",
        "type": "@type",
        "Assertion": "earl:Assertion",
        "Software": "earl:Software",
        "TestCase": "earl:TestCase",
        "TestCriterion": "earl:TestCriterion",
        "TestRequirement": "earl:TestRequirement",
        "TestResult": "earl:TestResult",
        "TestSubject": "earl:TestSubject",
        "assertedBy": link("earl:assertedBy"),
        "mode": link("earl:mode"),
        "subject": link("earl:subject"),
        "test": link("earl:test"),
        "result": "earl:result",
        "outcome": link("earl:outcome"),
        "title": "dcterms:title",
        "description": "dcterms:description",
        "date": "dcterms:date",
        "hasVersion": "dcterms:hasVersion",
        "isPartOf": link("dcterms:isPartOf"),
        "hasPart": link("dcterms:hasPart"),
        "conformsTo": link("dcterms:conformsTo"),
    })
}

/// The name of a criterion in linked data.
pub(super) fn criterion_id(criterion: &Criterion) -> String {
    format!("WCAG:{}", criterion.slug)
}

/// The asserter of the automatic results.
pub(super) fn assertor_id() -> String {
    format!("urn:planpress:{}", env!("CARGO_PKG_VERSION"))
}

/// planpress as an asserter.
pub(super) fn assertor() -> Value {
    json!({
        "id": assertor_id(),
        "type": "Software",
        "title": "planpress",
        "hasVersion": env!("CARGO_PKG_VERSION"),
    })
}

/// The EARL name of an outcome.
pub(super) fn outcome_id(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Inapplicable => "earl:inapplicable",
        Outcome::Passed => "earl:passed",
        Outcome::Failed => "earl:failed",
    }
}

/// A rule as a test of one criterion; a rule with no criterion at level A or AA is its own test.
struct Test {
    id: String,
    rule: Ix<Rule>,
    criterion: Option<&'static Criterion>,
}

fn tests(rules: &[Rule]) -> Vec<Test> {
    let mut tests = Vec::new();
    for (at, rule) in indexed(rules) {
        let id = format!("urn:planpress:rule:{}", rule.code);
        let known: Vec<_> = rule.criteria().collect();
        if known.is_empty() {
            tests.push(Test { id: id.clone(), rule: at, criterion: None });
        }
        tests.extend(known.into_iter().map(|it| Test {
            id: format!("{id}:{}", it.number),
            rule: at,
            criterion: Some(it),
        }));
    }
    tests
}

impl Test {
    fn node(&self, rule: &Rule) -> Value {
        let title = match self.criterion {
            Some(criterion) => format!("{} for {} {}", rule.code, criterion.number, criterion.name),
            None => rule.code.to_owned(),
        };
        let mut node = json!({
            "id": self.id,
            "type": ["TestCriterion", "TestCase"],
            "title": title,
            "description": rule.about,
        });
        if let Some(criterion) = self.criterion {
            node["isPartOf"] = criterion_id(criterion).into();
        }
        let act = rule.act.iter();
        let act: Vec<String> = act
            .map(|it| format!("https://www.w3.org/WAI/standards-guidelines/act/rules/{it}/"))
            .collect();
        if !act.is_empty() {
            node["conformsTo"] = act.into();
        }
        node
    }
}

/// The criteria that tests belong to, without duplicates, in the order of the standard.
fn criteria(tests: &[Test]) -> impl Iterator<Item = &'static Criterion> {
    super::criteria::all()
        .filter(|it| tests.iter().any(|test| test.criterion.is_some_and(|own| own.slug == it.slug)))
}

/// A criterion, as written in both files.
pub(super) fn criterion(criterion: &Criterion) -> Value {
    json!({
        "id": criterion_id(criterion),
        "type": ["TestCriterion", "TestRequirement"],
        "title": format!("{} {}", criterion.number, criterion.name),
    })
}

fn subject(page: &Page) -> Value {
    json!({
        "id": subject_id(page),
        "type": "TestSubject",
        "title": page.title,
        "description": page.url.as_ref().unwrap_or(&page.address),
    })
}

fn result<'a>(rules: &[Rule], page: &Page, rule: Ix<Rule>, on: &'a str) -> TestResult<'a> {
    let faults: Vec<_> = page.faults.iter().filter(|it| it.rule == rule).collect();
    TestResult {
        kind: "TestResult",
        outcome: outcome_id(page.outcomes[rule.get()]),
        date: on,
        description: (!faults.is_empty()).then(|| list(rules, &faults)),
    }
}

/// Faults, one per line, and the number of further faults.
pub(super) fn list(rules: &[Rule], faults: &[&Fault]) -> String {
    let told = faults.iter().take(MOST_FAULTS);
    let mut lines: Vec<String> =
        told.map(|it| format!("{} ({})", it.words(), rules[it.rule].code)).collect();
    if faults.len() > MOST_FAULTS {
        lines.push(format!("And {} more.", faults.len() - MOST_FAULTS));
    }
    lines.join("\n")
}

fn line(node: &impl Serialize) -> String {
    let node = serde_json::to_string(node).expect("names are texts");
    harmless_json(&node)
}
