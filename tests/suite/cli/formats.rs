//! `planpress check --format github` and `--format sarif`.

use std::path::Path;

use serde_json::Value;

use super::{BROKEN, OBJECTIVE};
use crate::project::Project;

#[test]
fn github_is_told_the_line_and_the_words() {
    let project = Project::small().with(OBJECTIVE, BROKEN);
    let run = project.run(&["check", "--format", "github"]);
    assert_eq!((run.status, run.err.as_str()), (Some(1), ""));
    let slip = run.out.lines().find(|it| it.contains("unknown-key")).expect("the slip");
    let expected = format!(
        "::error file={OBJECTIVE},line=4,endLine=4,col=5,endColumn=10,title=planpress unknown-key::\
         `titel` is not a key of an action%0Adid you mean `title`?"
    );
    assert_eq!(slip, expected);
    assert!(run.out.lines().all(|it| it.starts_with("::")), "{}", run.out);
    let json = project.run(&["check", "--format", "json"]);
    let json: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(run.out.lines().count(), json["findings"].as_array().expect("findings").len());
    assert_eq!(run.out, project.run(&["check", "--format", "github"]).out);
}

/// GitHub knows files by their paths from the repository's root, where the program is run.
#[test]
fn a_path_begins_where_the_program_was_run_and_names_no_folder_above() {
    let project = Project::empty();
    assert_eq!(project.run(&["new", "our plans/first"]).status, Some(0));
    project.write("our plans/first/content/site.yaml", "nam: x\n");
    let folder = project.path("our plans/first");
    let folder = folder.to_str().expect("a path");
    for named in ["our plans/first", "./our plans//first/", "our plans/../our plans/first", folder]
    {
        let run = project.run(&["check", named, "--format", "github"]);
        assert_eq!(run.status, Some(1), "{named}: {}", run.err);
        let file = "::error file=our plans/first/content/site.yaml,line=1,";
        assert!(run.out.contains(file), "{named}: {}", run.out);
        let run = project.run(&["check", named, "--format", "sarif"]);
        assert!(
            run.out.contains("\"our%20plans/first/content/site.yaml\""),
            "{named}: {}",
            run.out
        );
        assert!(!run.out.contains(project.path(".").parent().and_then(Path::to_str).expect("x")));
    }
}

/// The rules of the standard (OASIS SARIF 2.1.0, the sections named) for what planpress writes.
fn against_the_standard(log: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut must = |holds: bool, section: &str| {
        if !holds {
            wrong.push(section.to_owned());
        }
    };
    let text = |value: &Value| value.as_str().is_some_and(|it| !it.is_empty());
    must(log["version"] == "2.1.0", "3.13.2 version");
    must(log["$schema"].as_str().is_some_and(|it| it.starts_with("https://")), "3.13.3 $schema");
    let runs = log["runs"].as_array().expect("3.13.4 runs");
    for run in runs {
        must(run["columnKind"] == "unicodeCodePoints", "3.14.17 columnKind");
        must(text(&run["tool"]["driver"]["name"]), "3.19.8 name");
        let rules = run["tool"]["driver"]["rules"].as_array().expect("3.19.23 rules");
        for rule in rules {
            must(text(&rule["id"]), "3.49.3 id");
            must(rules.iter().filter(|it| it["id"] == rule["id"]).count() == 1, "3.19.23 unique");
            must(text(&rule["shortDescription"]["text"]), "3.49.9 shortDescription");
            must(text(&rule["help"]["text"]), "3.12.3 text");
        }
        for result in run["results"].as_array().expect("3.14.23 results") {
            let index = result["ruleIndex"].as_u64().and_then(|it| usize::try_from(it).ok());
            let rule = index.and_then(|it| rules.get(it));
            must(rule.is_some_and(|it| it["id"] == result["ruleId"]), "3.27.6 ruleIndex");
            let level = result["level"].as_str().unwrap_or("");
            must(["none", "note", "warning", "error"].contains(&level), "3.27.10 level");
            must(text(&result["message"]["text"]), "3.27.11 message");
            for location in result["locations"].as_array().expect("3.27.12 locations") {
                let place = &location["physicalLocation"];
                let uri = place["artifactLocation"]["uri"].as_str().unwrap_or("");
                let plain = |it: char| it.is_ascii_alphanumeric() || "/-._~%".contains(it);
                must(!uri.is_empty() && uri.chars().all(plain), "3.4.3 uri");
                must(!uri.starts_with('/') && !uri.contains(".."), "3.4.3 relative, no `..`");
                let region = &place["region"];
                if !region.is_null() {
                    let count = |key: &str| region[key].as_u64().filter(|it| *it > 0);
                    let start = (count("startLine"), count("startColumn"));
                    must(start.0.is_some() && start.1.is_some(), "3.30.5 startLine");
                    let end = (count("endLine"), count("endColumn"));
                    must(end == (None, None) || end >= start, "3.30.7 endLine");
                }
            }
            let prints = result["partialFingerprints"].as_object().expect("3.27.17 fingerprints");
            must(prints.values().all(text), "3.27.17 text");
        }
    }
    wrong
}

#[test]
fn sarif_is_as_the_standard_has_it() {
    let project = Project::small()
        .with(OBJECTIVE, BROKEN)
        .with("content/pages/caf\u{E9} [1].md", "no title, \u{1B} and [a link](nowhere)\n")
        .with("content/site.yaml", "name: \u{1F600} x # not a note to myself\nnam: y\n");
    let run = project.run(&["check", "--format", "sarif"]);
    assert_eq!((run.status, run.err.as_str()), (Some(1), ""));
    assert_eq!(run.out, project.run(&["check", "--format", "sarif"]).out);
    let log: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(against_the_standard(&log), Vec::<String>::new());
    let results = log["runs"][0]["results"].as_array().expect("results");
    let slip = results.iter().find(|it| it["ruleId"] == "unknown-key").expect("the slip");
    assert_eq!(slip["level"], "error");
    let json: Value =
        serde_json::from_str(&project.run(&["check", "--format", "json"]).out).expect("JSON");
    assert_eq!(results.len(), json["findings"].as_array().expect("findings").len());

    for (pointer, fault, section) in [
        ("/version", Value::from("2.0"), "3.13.2 version"),
        ("/runs/0/results/0/ruleIndex", Value::from(9999), "3.27.6 ruleIndex"),
        ("/runs/0/results/0/level", Value::from("question"), "3.27.10 level"),
        ("/runs/0/results/0/message/text", Value::from(""), "3.27.11 message"),
        (
            "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri",
            Value::from("/home/a b"),
            "3.4.3 uri",
        ),
    ] {
        let mut faulty = log.clone();
        *faulty.pointer_mut(pointer).expect("a value") = fault;
        assert!(against_the_standard(&faulty).contains(&section.to_owned()), "{section}");
    }
}

#[test]
fn strict_and_publish_weigh_the_same_in_every_format() {
    let project = Project::small().with(OBJECTIVE, super::WARNED);
    for format in ["human", "json", "github", "sarif"] {
        assert_eq!(project.run(&["check", "--format", format]).status, Some(0), "{format}");
        let strict = project.run(&["check", "--format", format, "--strict"]);
        assert_eq!(strict.status, Some(1), "{format}");
    }
}
