//! The support services as Open Referral UK has them: what the profile asks for, and what a resident
//! must not be told.
//!
//! The published schema is not kept here, since its licence is not this project's. With it at hand,
//! `PLANPRESS_REFERRAL_SCHEMA=…/schema/compiled/service.json cargo test -- --ignored referral` holds
//! the file against it.

use std::collections::BTreeSet;
use std::path::Path;

use planpress::diagnostics::Report;
use planpress::exports;
use planpress::site::{LinkStyle, Site, lay_out};
use planpress::source::{Limits, Sources};
use planpress::{document, resolve};
use serde_json::{Value, json};

use crate::small_site::{english, site, today};

/// What the demanded status is worth.
const UNKNOWN: &str =
    "The publisher lists this service. Ask the service if it is open to new people.";

const SERVICES: &str = "services:
  - id: line
    name: A line
    kind: support
    summary: Somebody listens.
    for: anybody
    ages: under 19
    area: Westmere
    languages: Polish on request
    checked: {on: 2026-11-02, by: us}
    confirm: Its funding has ended.
    channels:
      - {way: voice, number: \"01632 960 001\", hours: 24 hours, cost: free}
      - {way: relay, number: \"18001 01632 960 001\"}
      - {way: text, number: 07700 900 001, confirm: One source.}
      - {way: web, link: \"https://line.example/\"}
      - {way: bsl, link: \"https://line.example/bsl\", label: BSL by video}
      - {way: email, email: talk@line.example}
      - {way: voice, number: \"01632 960 002\", dead: It rings for ever.}
  - {id: quiet, name: Quiet, kind: report, checked: {on: 2026-11, by: us}}
";

fn page(site: &Site) -> Value {
    let mut out = Vec::new();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    exports::services_json(site, &english(), today, &mut out);
    serde_json::from_slice(&out).expect("JSON")
}

fn made(state: &str) -> Value {
    let facts = format!("name: N\norganisation: Westmere\nstate: {state}\n");
    let files = [("content/site.yaml", facts.as_str()), ("content/support.yaml", SERVICES)];
    page(&site(&files, None))
}

#[test]
fn a_service_says_what_the_publisher_states_and_no_more() {
    let page = made("published");
    assert_eq!((&page["total_items"], &page["empty"]), (&json!(2), &json!(false)));
    let line = &page["contents"][0];
    assert_eq!(line["name"], "A line");
    assert_eq!(line["status"], "active");
    assert_eq!(line["url"], "https://line.example/");
    assert_eq!(line["email"], "talk@line.example");
    assert_eq!(line["eligibility_description"], "anybody; under 19");
    assert_eq!(line["assured_date"], "2026-11-02");
    assert_eq!(line["alert"], "Its funding has ended.");
    assert_eq!(
        line["description"],
        format!(
            "Somebody listens.\nBSL by video: https://line.example/bsl\nChecked on 2 November 2026\n{UNKNOWN}"
        )
    );
    assert_eq!(line["schedules"][0]["description"], "Call: 24 hours");
    assert_eq!(line["service_areas"][0]["name"], "Westmere");
    assert_eq!(line["languages"][0]["note"], "Polish on request");
    let phones = line["contacts"][0]["phones"].as_array().expect("phones");
    let told: Vec<_> = phones
        .iter()
        .map(|it| ["number", "type", "description"].map(|key| it[key].as_str().expect(key)))
        .collect();
    let expected = [
        ["01632960001", "voice", "Call; 24 hours; free"],
        ["1800101632960001", "textphone", "Relay UK"],
        ["07700900001", "text", "Text; One source."],
    ];
    assert_eq!(told, expected);
    let quiet = &page["contents"][1];
    assert_eq!(quiet["description"], format!("Checked in November 2026\n{UNKNOWN}"));
    for unknown in ["url", "email", "assured_date", "alert", "eligibility_description"] {
        assert_eq!(quiet[unknown], Value::Null, "{unknown}");
    }
}

#[test]
fn a_dead_contact_is_nowhere_and_a_demonstration_says_so() {
    let text = made("published").to_string();
    assert!(!text.contains("01632960002") && !text.contains("01632 960 002"));
    let alert = made("demonstration")["contents"][1]["alert"].clone();
    assert!(alert.as_str().expect("an alert").starts_with("This is a demonstration"), "{alert}");
}

/// Every `id` in a record and the records below it.
fn ids(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| ids(it, found)),
        Value::Object(fields) => {
            found.extend(fields.get("id").map(|it| it.as_str().expect("text").to_owned()));
            fields.values().for_each(|it| ids(it, found));
        }
        _ => {}
    }
}

#[test]
fn every_id_is_a_uuid_of_its_own_and_stays() {
    let mut found = Vec::new();
    ids(&made("published"), &mut found);
    assert_eq!(found.len(), 9);
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len());
    for id in &found {
        assert!(id.len() == 36 && id.as_bytes()[14] == b'5', "{id}");
    }
    // A name that changed would be another service to anyone who keeps a copy.
    assert_eq!(found[0], "46b19a29-7d10-5cec-92f0-574a0bd1ba4b");
}

#[test]
#[ignore = "needs the published schema, which is not kept here"]
fn referral_services_keep_the_published_schema() {
    let path = std::env::var("PLANPRESS_REFERRAL_SCHEMA").expect("the schema's path");
    let schema = std::fs::read_to_string(path).expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let schema =
        jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema");
    let mut report = Report::default();
    let sources = Sources::load(Path::new(env!("CARGO_MANIFEST_DIR")), Limits::default());
    let documents = document::read_all(&sources.expect("the project"), &mut report);
    let catalogue = resolve::resolve(&documents, &mut report);
    let own = lay_out(catalogue, LinkStyle::Folder, None, today(), &mut report);
    for page in [page(&own), made("published")] {
        for service in page["contents"].as_array().expect("services") {
            let faults: Vec<_> = schema.iter_errors(service).map(|it| it.to_string()).collect();
            assert_eq!(faults, [""; 0], "{service}");
        }
        let mut wrong = page["contents"][0].clone();
        wrong["status"] = json!("perhaps");
        wrong["id"] = json!("line");
        assert_eq!(schema.iter_errors(&wrong).count(), 2);
    }
}
