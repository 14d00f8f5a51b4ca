//! `planpress schema`: the schemas are schemas, and they say of a file what the reader says.

mod agreement;

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use planpress::authoring::{schema, schema_path};
use planpress::document::FileKind;
use serde_json::Value;

use crate::project::Project;

/// YAML as an editor reads it, by YAML 1.2: `yes` is text, `2026` a number, `~` null.
fn as_editor(yaml: &str) -> Value {
    let options = serde_yaml::options! { strict_booleans: true };
    serde_yaml::from_str_with_options(yaml, options)
        .unwrap_or_else(|error| panic!("{error} in\n{yaml}"))
}

fn validator(kind: &FileKind) -> Validator {
    let schema: Value = serde_json::from_str(&schema(kind)).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

/// What a schema has against a text: where, and what.
fn complaints(validator: &Validator, yaml: &str) -> Vec<String> {
    let value = as_editor(yaml);
    let found: Vec<_> =
        validator.iter_errors(&value).map(|it| format!("{}: {it}", it.instance_path())).collect();
    found
}

/// The author's files below a folder, with their kinds.
fn authors_files(folder: &Path) -> Vec<(PathBuf, &'static FileKind)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let kind = |path: PathBuf| {
        let text = path.to_str()?.replace('\\', "/");
        let at = text.find("/content/")? + 1;
        let kind = FileKind::at(&text[at..])?;
        Some((path, kind))
    };
    files.filter_map(|it| kind(it.ok()?.into_path())).collect()
}

#[test]
fn a_schema_is_one_of_draft_2020_12_and_the_same_every_time() {
    let project = Project::empty();
    for kind in FileKind::ALL {
        let run = project.run(&["schema", kind.name]);
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{}", kind.name);
        assert_eq!(run.out, schema(kind));
        let mut value: Value = serde_json::from_str(&run.out).expect("JSON");
        assert_eq!(value["$schema"], "https://json-schema.org/draft/2020-12/schema");
        jsonschema::draft202012::meta::validate(&value).expect("a schema");
        value["properties"] = "no keys".into();
        assert!(jsonschema::draft202012::meta::validate(&value).is_err(), "a fault is seen");
    }
}

#[test]
fn a_kind_may_be_named_by_a_file() {
    let project = Project::empty();
    let named = project.run(&["schema", "objective"]).out;
    for path in ["content/plans/x/objectives/age.yaml", "../y/content/plans/x/objectives/a.yaml"] {
        assert_eq!(project.run(&["schema", path]).out, named, "{path}");
    }
    let list = project.run(&["schema"]);
    assert_eq!(list.status, Some(0));
    for kind in FileKind::ALL {
        assert!(list.out.contains(kind.path), "{}", list.out);
    }
    let run = project.run(&["schema", "plan.yml"]);
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("planpress schema plan.yaml"), "{}", run.err);
}

#[test]
fn every_file_in_the_repository_is_valid() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("content"), root.join("examples")];
    let files: Vec<_> = folders.iter().flat_map(|it| authors_files(it)).collect();
    assert!(files.len() > 20, "{files:?}");
    for (path, kind) in files {
        let text = std::fs::read_to_string(&path).expect("text");
        let yaml = match kind.path.ends_with(".md") {
            true => text.split("---\n").nth(1).expect("a page's keys"),
            false => &text,
        };
        let against = complaints(&validator(kind), yaml);
        assert!(against.is_empty(), "{}: {against:#?}", path.display());
    }
}

#[test]
fn a_new_project_has_its_schemas_and_each_file_names_its_own() {
    let project = Project::empty();
    assert_eq!(project.run(&["new", "plan"]).status, Some(0));
    let files = authors_files(&project.path("plan"));
    assert!(files.len() >= 5, "{files:?}");
    for (path, kind) in files.into_iter().filter(|(_, kind)| schema_path(kind).is_some()) {
        let text = std::fs::read_to_string(&path).expect("text");
        let first = text.lines().next().expect("a line");
        let named = first.strip_prefix("# yaml-language-server: $schema=").expect("a schema");
        let named = path.parent().expect("a folder").join(named);
        assert_eq!(std::fs::read_to_string(&named).expect("the schema"), schema(kind));
        let against = complaints(&validator(kind), &text);
        assert!(against.is_empty(), "{}: {against:#?}", path.display());
    }
    for kind in FileKind::ALL {
        let Some(path) = schema_path(kind) else { continue };
        assert!(project.path("plan").join(&path).is_file(), "{path}");
    }
}

#[test]
fn a_schema_says_what_each_key_means() {
    let plan: Value =
        serde_json::from_str(&schema(FileKind::from_name("plan.yaml").expect("a kind")))
            .expect("JSON");
    assert_eq!(plan["required"], serde_json::json!(["title"]));
    assert_eq!(plan["additionalProperties"], false);
    assert_eq!(plan["properties"]["title"]["description"], "The title as the site shows it.");
    assert_eq!(plan["properties"]["state"]["enum"][0], "draft");
    assert_eq!(plan["$defs"]["period"]["required"], serde_json::json!(["from", "to"]));
    let support = schema(FileKind::from_name("support.yaml").expect("a kind"));
    assert!(!support.contains("r#for") && support.contains("\"for\""));
}
