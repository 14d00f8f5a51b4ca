//! A partly completed report for the W3C's WCAG-EM Report Tool
//! (<https://www.w3.org/WAI/eval/report-tool/>): scope, sample and the criteria decided by rules
//! are filled in; what a person has to check is `untested`, with instructions.
//!
//! The tool's requirements for a file that it opens, according to its source (version 3.0.3,
//! `evaluationStore.js`): an object of the type `wcagem:procedure`; the steps of WCAG-EM in it
//! under the names `step1` to `step5`; the date of the findings as a typed value; a criterion named
//! by the part after the last colon of its compact name; results for the website whose subject is a
//! `Website`, and results for pages whose subject is a `Webpage` with exactly the title of a page
//! of the sample, which must be unique in the sample.

use serde_json::{Value, json};

use crate::diagnostics::harmless_json;
use crate::model::Ix;

use super::checked::{Checked, Judged, Page, Standing};
use super::earl;
use super::names::subject_id;
use super::sample::{Sampled, Why};
use super::summary::LIMITS;

/// The number of failing pages outside the sample that are named.
const MOST_PAGES: usize = 10;

/// The file.
pub(super) fn write(checked: &Checked) -> String {
    let report = json!({
        "@context": context(),
        "type": "Evaluation",
        "defineScope": scope(checked),
        "exploreTarget": explored(checked),
        "selectSample": {
            "id": "_:selectSample",
            "structuredSample": sampled(checked, |why| !matches!(why, Why::Turn { .. })),
            "randomSample": sampled(checked, |why| matches!(why, Why::Turn { .. })),
        },
        "auditSample": audited(checked),
        "reportFindings": findings(checked),
    });
    harmless_json(&serde_json::to_string_pretty(&report).expect("names are texts")) + "\n"
}

/// The vocabulary of results, and of WCAG-EM as the tool knows it.
fn context() -> Value {
    let mut context = earl::context();
    for (name, step) in [
        ("Evaluation", "procedure"),
        ("Website", "website"),
        ("Webpage", "webpage"),
        ("defineScope", "step1"),
        ("scope", "step1a"),
        ("conformanceTarget", "step1b"),
        ("accessibilitySupportBaseline", "step1c"),
        ("additionalEvaluationRequirements", "step1d"),
        ("exploreTarget", "step2"),
        ("essentialFunctionality", "step2b"),
        ("pageTypeVariety", "step2c"),
        ("technologiesReliedUpon", "step2d"),
        ("selectSample", "step3"),
        ("structuredSample", "step3a"),
        ("randomSample", "step3b"),
        ("auditSample", "step4"),
        ("reportFindings", "step5"),
        ("documentSteps", "step5a"),
        ("evaluationSpecifics", "step5b"),
        ("commissioner", "commissioner"),
        ("evaluator", "evaluator"),
    ] {
        context[name] = format!("wcagem:{step}").into();
    }
    context["wcagem"] = "http://www.w3.org/TR/WCAG-EM/#".into();
    context["WAI"] = "http://www.w3.org/WAI/".into();
    context["wcagVersion"] = "WAI:standards-guidelines/wcag/#versions".into();
    context["summary"] = "dcterms:summary".into();
    context
}

fn scope(checked: &Checked) -> Value {
    let count = checked.pages.len();
    let pages = match &checked.address {
        Some(address) => format!("All {count} pages of {address}"),
        None => format!("All {count} pages of the website. Its address has not been given yet."),
    };
    json!({
        "id": "_:defineScope",
        "scope": website(checked, &pages),
        "wcagVersion": "2.2",
        "conformanceTarget": "AA",
        // The evaluator fills in both.
        "accessibilitySupportBaseline": "",
        "additionalEvaluationRequirements": "",
    })
}

fn website(checked: &Checked, pages: &str) -> Value {
    json!({
        "id": "_:website",
        "type": ["TestSubject", "Website"],
        "title": checked.site,
        "description": pages,
    })
}

fn explored(checked: &Checked) -> Value {
    let mut templates: Vec<&str> = checked.pages.iter().map(|it| it.template).collect();
    templates.sort_unstable();
    templates.dedup();
    let technologies = [
        ("HTML", "https://html.spec.whatwg.org/"),
        ("CSS", "http://www.w3.org/Style/CSS/specs/"),
        ("WAI-ARIA", "http://www.w3.org/TR/wai-aria/"),
        ("SVG", "http://www.w3.org/TR/SVG/"),
    ];
    let technologies = technologies.map(|(title, at)| json!({"title": title, "description": at}));
    json!({
        "id": "_:exploreTarget",
        "technologiesReliedUpon": technologies,
        "essentialFunctionality":
            "Find out who to call and where to report. Read the plan and the progress of each \
             action. Find out when and where something happens. Download the plan as data.",
        "pageTypeVariety": format!(
            "Each page is made from one of {} templates: {}.", templates.len(), templates.join(", ")
        ),
    })
}

/// A page's title with its address, which is unique in a sample.
fn name(page: &Page) -> String {
    format!("{} ({})", page.title, page.address)
}

fn webpage(page: &Page) -> Value {
    json!({
        "id": subject_id(page),
        "type": ["TestSubject", "Webpage"],
        "title": name(page),
        "description": page.url.as_ref().unwrap_or(&page.address),
    })
}

fn sampled(checked: &Checked, wanted: impl Fn(Why) -> bool) -> Vec<Value> {
    let sample = checked.sample.iter().filter(|it| wanted(it.why));
    sample.map(|it| webpage(&checked.pages[it.page])).collect()
}

/// A result for the website for each criterion, and one for each sample page that fails it.
fn audited(checked: &Checked) -> Vec<Value> {
    let mut results = vec![];
    for judged in checked.judged() {
        let (outcome, mode) = match judged.standing {
            Standing::NotMet => ("earl:failed", "earl:automatic"),
            Standing::NothingOfTheKind(_) => ("earl:inapplicable", "earl:automatic"),
            Standing::Partly | Standing::Person => ("earl:untested", "earl:manual"),
        };
        let told = told(checked, &judged);
        let website = json!({"id": "_:website", "type": ["TestSubject", "Website"]});
        results.push(assertion(checked, &judged, website, outcome, mode, &told));
        let failing = checked.sample.iter().filter(|it| judged.failed.contains(&it.page));
        results.extend(failing.map(|it| failure(checked, &judged, it)));
    }
    results
}

fn failure(checked: &Checked, judged: &Judged, sampled: &Sampled) -> Value {
    let told = earl::list(&checked.rules, &checked.faults(sampled.page, judged));
    let page = webpage(&checked.pages[sampled.page]);
    assertion(checked, judged, page, "earl:failed", "earl:automatic", &told)
}

fn assertion(
    checked: &Checked,
    judged: &Judged,
    subject: Value,
    outcome: &str,
    mode: &str,
    told: &str,
) -> Value {
    let mut assertion = json!({
        "type": "Assertion",
        "mode": mode,
        "subject": subject,
        "test": earl::criterion(judged.criterion),
        "result": {
            "type": "TestResult",
            "outcome": outcome,
            "date": checked.on.to_string(),
            "description": told,
        },
    });
    // No one has yet commented on untested criteria.
    if mode == "earl:automatic" {
        assertion["assertedBy"] = earl::assertor_id().into();
    }
    assertion
}

/// The text of a result for the website: what the rules found, and what a person does.
fn told(checked: &Checked, judged: &Judged) -> String {
    let found = judged.words(checked);
    let by_hand = judged.criterion.by_hand;
    match judged.standing {
        Standing::NothingOfTheKind(_) => found,
        Standing::Partly | Standing::Person => {
            format!("{found}\n\nA person must test: {by_hand}")
        }
        Standing::NotMet => {
            let outside = outside(checked, judged);
            format!("{found}{outside}\n\nWhat no rule can check: {by_hand}")
        }
    }
}

/// The pages outside the sample that fail.
fn outside(checked: &Checked, judged: &Judged) -> String {
    let sampled = |at: &Ix<Page>| checked.sample.iter().any(|it| it.page == *at);
    let pages: Vec<&str> = judged
        .failed
        .iter()
        .filter(|at| !sampled(at))
        .map(|at| checked.pages[*at].address.as_str())
        .collect();
    if pages.is_empty() {
        return String::new();
    }
    let named = pages.iter().take(MOST_PAGES).copied().collect::<Vec<_>>().join(", ");
    let more = match pages.len().saturating_sub(MOST_PAGES) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(" Outside of the sample: {named}{more}.")
}

fn findings(checked: &Checked) -> Value {
    json!({
        "title": format!("Accessibility of {}", checked.site),
        // The commissioner and the evaluator fill these in themselves.
        "commissioner": "",
        "evaluator": "",
        "date": {"@type": "http://www.w3.org/TR/NOTE-datetime", "@value": checked.on.to_string()},
        "summary": "",
        "evaluationSpecifics": format!(
            "planpress {} ran {} automatic rules on all {} pages, as made on {}. {LIMITS} The \
             sample is chosen by a rule, so that anyone can repeat it: the largest page of each \
             template, every tenth of the other pages in order of address, and a page with each \
             kind of fault that these do not have. Results by page and rule are in results.earl.jsonld.",
            env!("CARGO_PKG_VERSION"),
            checked.rules.len(),
            checked.pages.len(),
            checked.on,
        ),
        "documentSteps": [
            {"id": "_:about"},
            {"id": "_:defineScope"},
            {"id": "_:exploreTarget"},
            {"id": "_:selectSample"},
        ],
    })
}
