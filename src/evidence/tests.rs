//! Tests of a small site's complete pack: what its files say, and that they agree.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::*;
use crate::audit::{self, Alone, Subject};
use crate::diagnostics::Severity;
use crate::pipeline::{self, Settings};
use crate::site::LinkStyle;
use crate::source::Sources;

const SITE: &str = "name: A plan\norganisation: A council\naddress: https://plans.example.org/\n";
const PLAN: &str = "title: Our plan\nobjectives: [safer]\n";
const OBJECTIVE: &str =
    "title: Safer streets\nactions:\n  - {id: one, title: Lights}\n  - {id: two, title: Paths}\n";
/// A theme without the title of a page, its language and the alternative text of a picture.
const PLANTED: (&str, &str) = (
    "themes/ours/templates/site-data.html",
    "<!DOCTYPE html>\n<html><head></head><body><h1>Words</h1>\n<img src=\"x.png\"></body></html>",
);
/// The criteria that those faults fail.
const BROKEN: [&str; 3] = ["1.1.1", "2.4.2", "3.1.1"];

fn pack(more: &[(&str, &str)]) -> BTreeMap<String, String> {
    let files = [
        ("content/site.yaml", SITE),
        ("content/plans/ours/plan.yaml", PLAN),
        ("content/plans/ours/objectives/safer.yaml", OBJECTIVE),
    ];
    let files: BTreeMap<&str, &str> = files.into_iter().chain(more.iter().copied()).collect();
    let sources = Sources::from_texts(files);
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let settings = Settings { today, links: LinkStyle::Folder, base: None };
    let pipeline::Build { press, report } = pipeline::build(&sources, &settings);
    gather(&press, &report, today).expect("every page can be made").files.into_iter().collect()
}

fn json(pack: &BTreeMap<String, String>, name: &str) -> Value {
    serde_json::from_str(&pack[name]).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn themed() -> Vec<(&'static str, &'static str)> {
    vec![
        (
            "content/site.yaml",
            "name: A plan\norganisation: A council\naddress: https://plans.example.org/\ntheme: ours\n",
        ),
        PLANTED,
    ]
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

/// The Report Tool's requirements for a file that it opens; see `report.rs`.
#[test]
fn the_report_is_as_the_tool_of_the_w3c_wants_it() {
    let report = json(&pack(&[]), names::REPORT);
    let context = &report["@context"];
    let iri = |term: &str| {
        let id = context[term].as_str().or(context[term]["@id"].as_str()).unwrap();
        let (prefix, rest) = id.split_once(':').unwrap();
        context[prefix].as_str().map_or(id.to_owned(), |it| format!("{it}{rest}"))
    };
    let step = |it: &str| format!("http://www.w3.org/TR/WCAG-EM/#{it}");
    assert_eq!(iri(report["type"].as_str().unwrap()), step("procedure"));
    for (term, name) in [
        ("defineScope", "step1"),
        ("scope", "step1a"),
        ("conformanceTarget", "step1b"),
        ("exploreTarget", "step2"),
        ("selectSample", "step3"),
        ("structuredSample", "step3a"),
        ("randomSample", "step3b"),
        ("auditSample", "step4"),
        ("reportFindings", "step5"),
        ("evaluationSpecifics", "step5b"),
        ("Website", "website"),
        ("Webpage", "webpage"),
    ] {
        assert_eq!(iri(term), step(name));
    }
    assert_eq!(iri("wcagVersion"), "http://www.w3.org/WAI/standards-guidelines/wcag/#versions");
    assert_eq!(report["defineScope"]["wcagVersion"], "2.2");
    assert_eq!(report["defineScope"]["conformanceTarget"], "AA");
    let date = &report["reportFindings"]["date"];
    assert_eq!(date["@type"], "http://www.w3.org/TR/NOTE-datetime");
    assert_eq!(date["@value"], "2026-11-21");
    for open in ["commissioner", "evaluator", "summary"] {
        assert_eq!(report["reportFindings"][open], "", "nobody said {open}");
    }
    // The tool identifies a page of the sample by its title alone.
    let sample = &report["selectSample"];
    let pages = list(&sample["structuredSample"]).iter().chain(list(&sample["randomSample"]));
    let titles: Vec<&str> = pages.map(|it| it["title"].as_str().unwrap()).collect();
    assert_eq!(titles.iter().collect::<BTreeSet<_>>().len(), titles.len());
}

#[test]
fn the_report_tells_each_of_the_55_criteria_once_and_how_to_test_what_is_open() {
    let report = json(&pack(&[]), names::REPORT);
    let results = list(&report["auditSample"]);
    let website = results.iter().filter(|it| it["subject"]["id"] == "_:website");
    let mut told = BTreeSet::new();
    for result in website {
        assert!(told.insert(result["test"]["id"].as_str().unwrap()), "{result}");
        let outcome = result["result"]["outcome"].as_str().unwrap();
        let words = result["result"]["description"].as_str().unwrap();
        match outcome {
            "earl:untested" => {
                assert!(words.contains("A person must test: "), "{words}");
                assert_eq!(result["mode"], "earl:manual");
                assert!(result.get("assertedBy").is_none(), "nobody has said anything yet");
            }
            "earl:inapplicable" => assert_eq!(result["mode"], "earl:automatic"),
            other => panic!("{other} of a site without faults: {result}"),
        }
    }
    let slugs: BTreeSet<String> = criteria::all().map(|it| format!("WCAG:{}", it.slug)).collect();
    assert_eq!(told.len(), 55);
    assert!(told.iter().all(|it| slugs.contains(*it)));
}

#[test]
fn the_results_tell_every_rule_on_every_page_in_the_words_of_earl() {
    let pack = pack(&[]);
    let earl = json(&pack, names::EARL);
    assert_eq!(earl["@context"]["earl"], "http://www.w3.org/ns/earl#");
    let nodes = list(&earl["@graph"]);
    let of = |kind: &str| {
        let is = |it: &&Value| {
            it["type"] == kind || it["type"].as_array().is_some_and(|it| it.contains(&kind.into()))
        };
        nodes.iter().filter(is).collect::<Vec<_>>()
    };
    let ids = |kind: &str| -> BTreeSet<&str> {
        of(kind).iter().map(|it| it["id"].as_str().unwrap()).collect()
    };
    let (subjects, tests, assertors) = (ids("TestSubject"), ids("TestCase"), ids("Software"));
    assert!(subjects.contains("https://plans.example.org/plans/ours/actions/one/"), "{subjects:?}");
    let outcomes =
        ["earl:passed", "earl:failed", "earl:inapplicable", "earl:cantTell", "earl:untested"];
    let mut pairs = BTreeSet::new();
    for it in of("Assertion") {
        let (subject, test) = (it["subject"].as_str().unwrap(), it["test"].as_str().unwrap());
        assert!(subjects.contains(subject) && tests.contains(test), "{it}");
        assert!(pairs.insert((subject, test)), "{it} stands twice");
        assert!(assertors.contains(it["assertedBy"].as_str().unwrap()));
        assert_eq!(it["mode"], "earl:automatic");
        assert!(outcomes.contains(&it["result"]["outcome"].as_str().unwrap()), "{it}");
    }
    assert_eq!(pairs.len(), subjects.len() * tests.len());
    let requirements = ids("TestRequirement");
    for test in of("TestCase") {
        if let Some(criterion) = test.get("isPartOf") {
            assert!(requirements.contains(criterion.as_str().unwrap()), "{test}");
        }
    }
}

#[test]
fn a_fault_of_the_theme_is_told_by_the_results_the_report_and_the_summary() {
    let sound = pack(&[]);
    assert!(!sound[names::EARL].contains("earl:failed"));
    assert!(sound[names::INDEX].contains("No rule found a fault"), "{}", sound[names::INDEX]);
    let faulty = pack(&themed());
    let data = "https://plans.example.org/data/";
    let earl = json(&faulty, names::EARL);
    let failed: Vec<&Value> = list(&earl["@graph"])
        .iter()
        .filter(|it| it["result"]["outcome"] == "earl:failed")
        .collect();
    assert!(!failed.is_empty());
    let report = json(&faulty, names::REPORT);
    let results = list(&report["auditSample"]);
    let summary = &faulty[names::INDEX];
    for number in BROKEN {
        let result =
            failed.iter().find(|it| it["test"].as_str().unwrap().ends_with(&format!(":{number}")));
        let result = result.unwrap_or_else(|| panic!("none is of {number}: {failed:?}"));
        assert_eq!(result["subject"], data);
        assert!(result["result"]["description"].as_str().unwrap().starts_with("Line "), "{result}");
        let criterion = earl::criterion_id(criteria::by_number(number).unwrap());
        for subject in ["_:website", data] {
            let told = results
                .iter()
                .find(|it| it["test"]["id"] == *criterion && it["subject"]["id"] == subject);
            assert_eq!(told.unwrap()["result"]["outcome"], "earl:failed", "{number} of {subject}");
        }
        let row = format!("#criterion-{}\"", number.replace('.', "-"));
        let row = summary.split("<tr>").find(|it| it.contains(&row)).unwrap();
        assert!(row.contains("Decided: not met") && row.contains("1 has faults."), "{row}");
    }
    assert!(summary.contains("<li>/data/: Line "), "{summary}");
}

#[test]
fn the_summary_says_of_all_55_how_far_they_are_decided_and_what_it_cannot_know() {
    let summary = &pack(&[])[names::INDEX];
    for criterion in criteria::all() {
        let at = format!("id=\"criterion-{}\"", criterion.number.replace('.', "-"));
        assert_eq!(summary.matches(&at).count(), 1, "{at}");
        assert!(
            summary.contains(&crate::leaflet::escape(criterion.by_hand)),
            "{}",
            criterion.number
        );
    }
    for said in ["40%", "only find some barriers", "They did not check:"] {
        assert!(summary.contains(said), "{said} is not said");
    }
    for claim in ["compliant", "conforms", "no barriers"] {
        assert!(!summary.contains(claim), "{claim} is said");
    }
}

#[test]
fn the_sample_has_a_page_of_every_template_with_a_reason_and_its_bytes() {
    let files = pack(&[]);
    let sample = json(&files, names::SAMPLE);
    let pages = list(&sample["pages"]);
    let templates: BTreeSet<&str> =
        pages.iter().map(|it| it["template"].as_str().unwrap()).collect();
    for template in ["home.html", "help.html", "plan.html", "action.html", "accessibility.html"] {
        assert!(templates.contains(template), "{template} is not in {templates:?}");
    }
    assert!(!templates.contains(""));
    for page in pages {
        let copy = &files[page["copy"].as_str().unwrap()];
        assert_eq!(page["sha256"], crate::source::sha256(copy.as_bytes()));
        assert!(page["why"].as_str().unwrap().ends_with('.'), "{page}");
    }
}

#[test]
fn the_same_site_makes_the_same_pack() {
    assert_eq!(pack(&themed()), pack(&themed()));
}

#[test]
fn a_site_without_an_address_names_its_pages_by_their_paths() {
    let files = pack(&[("content/site.yaml", "name: A plan\norganisation: A council\n")]);
    let earl = json(&files, names::EARL);
    let page = list(&earl["@graph"]).iter().find(|it| it["description"] == "/help/").unwrap();
    assert_eq!(page["id"], "urn:planpress:page:/help/");
}

#[test]
fn words_that_would_do_harm_stay_words() {
    let name = "</title><script>alert(1)</script>\u{202E}\" onload=\"x";
    let site = format!("name: '{name}'\norganisation: A council\n");
    let action =
        "title: Safer streets\nactions:\n  - {id: one, title: '<img src=x onerror=a()>'}\n";
    let files =
        pack(&[("content/site.yaml", &site), ("content/plans/ours/objectives/safer.yaml", action)]);
    let summary = &files[names::INDEX];
    assert!(summary.contains("&lt;/title&gt;&lt;script&gt;"), "{summary}");
    for harm in ["<script", "<img", "onload=\"", "\u{202E}"] {
        assert!(!summary.contains(harm), "{harm} is in {summary}");
    }
    for file in [names::EARL, names::REPORT, names::SAMPLE] {
        assert!(!files[file].contains('\u{202E}'), "{file}");
        json(&files, file);
    }
    assert_eq!(json(&files, names::SAMPLE)["site"], name);
}

#[test]
fn the_summary_passes_the_rules_that_it_tells_of() {
    for files in [pack(&[]), pack(&themed())] {
        let subject = Subject { path: names::INDEX, html: &files[names::INDEX], around: &Alone };
        let faults = audit::audit(&subject).faults;
        let errors = faults.iter().filter(|it| it.rule.code.severity() == Severity::Error);
        let errors: Vec<&str> = errors.map(|it| it.message.as_str()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}
