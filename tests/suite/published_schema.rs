//! The structured data against its published schema, by a validator that is not ours (jsonschema).

use std::path::Path;

use jsonschema::Validator;
use planpress::diagnostics::Report;
use planpress::exports;
use planpress::site::{LinkStyle, Site, lay_out};
use planpress::source::{Limits, Sources};
use planpress::{authoring, document, resolve};
use serde_json::{Value, json};

use crate::small_site::{plan, today};
use planpress::model::{Ix, indices};

fn made(write: impl Fn(&mut Vec<u8>)) -> Value {
    let mut out = Vec::new();
    write(&mut out);
    serde_json::from_slice(&out).expect("JSON")
}

/// A schema that is itself a valid one of draft 2020-12.
fn schema(site: &Site, write: fn(&Site, &mut Vec<u8>)) -> Validator {
    let schema = made(|out| write(site, out));
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::meta::validate(&schema).expect("a JSON Schema");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a JSON Schema")
}

fn faults(schema: &Validator, file: &Value) -> Vec<String> {
    schema.iter_errors(file).map(|it| format!("{}: {it}", it.instance_path())).collect()
}

fn resolved(sources: &Sources) -> Site {
    let mut report = Report::default();
    let documents = document::read_all(sources, &mut report);
    let catalogue = resolve::resolve(&documents, &mut report);
    lay_out(catalogue, LinkStyle::Folder, None, today(), &mut report)
}

fn every_file_keeps_its_schema(site: &Site) {
    let plan_schema = schema(site, exports::plan_schema);
    for plan in indices(&site.catalogue().plans) {
        let file = made(|out| exports::plan_json(site, plan, today(), out));
        assert_eq!(faults(&plan_schema, &file), [""; 0]);
    }
    let file = made(|out| exports::site_json(site, today(), out));
    assert_eq!(faults(&schema(site, exports::site_schema), &file), [""; 0]);
}

#[test]
fn the_plan_of_this_project_keeps_its_schema() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = Sources::load(root, Limits::default()).expect("the project is read");
    let site = resolved(&sources);
    assert_eq!(site.catalogue().plans.len(), 1);
    every_file_keeps_its_schema(&site);
}

#[test]
fn a_synthetic_plan_keeps_its_schema() {
    let site = resolved(&Sources::from_texts(authoring::synthetic_project(60, 1)));
    assert_eq!(site.catalogue().plans[0].actions.len(), 60);
    every_file_keeps_its_schema(&site);
}

#[test]
fn what_is_wrong_is_refused() {
    let actions = "  - {id: a, title: A, when: May 2024, leads: [mayor], updates: [{on: 2024-03-01, text: T.}]}\n";
    let site = plan("published", actions, "", Some("https://plan.example/"));
    let schema = schema(&site, exports::plan_schema);
    let sound = made(|out| exports::plan_json(&site, Ix::new(0), today(), out));
    assert_eq!(faults(&schema, &sound), [""; 0]);
    let wrong = [
        ("/planpress", json!("1")),
        ("/plan", Value::Null),
        ("/plan/title", Value::Null),
        ("/actions/0/leads", json!("mayor")),
        ("/actions/0/when", json!("May 2024")),
        ("/actions/0/when/reading/windows/0/first", json!(5)),
        ("/actions/0/updates", Value::Null),
        ("/objectives", json!({})),
    ];
    for (place, value) in wrong {
        let mut file = sound.clone();
        *file.pointer_mut(place).expect(place) = value;
        assert!(!schema.is_valid(&file), "{place}");
    }
    for field in ["id", "objective", "lost", "path", "url"] {
        let mut file = sound.clone();
        file["actions"][0].as_object_mut().expect("a record").remove(field);
        assert!(!schema.is_valid(&file), "without {field}");
    }
}

#[test]
fn the_files_say_where_their_schema_stands() {
    let at = |base| plan("published", "  - {id: a, title: A}\n", "", base);
    let (known, unknown) = (at(Some("https://plan.example/x/")), at(None));
    let file = |site: &Site| made(|out| exports::plan_json(site, Ix::new(0), today(), out));
    assert_eq!(file(&known)["$schema"], "https://plan.example/x/data/plan.schema.json");
    assert_eq!(file(&unknown)["$schema"], "../../../data/plan.schema.json");
    let schema = made(|out| exports::plan_schema(&known, out));
    assert_eq!(schema["$id"], "https://plan.example/x/data/plan.schema.json");
    assert_eq!(
        made(|out| exports::site_json(&unknown, today(), out))["$schema"],
        "plans.schema.json"
    );
}
