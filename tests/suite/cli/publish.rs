//! `--publish`: what only the publisher can answer, word for word.

use serde_json::Value;

use crate::broxtowe;
use crate::project::Project;

fn errors_of(arguments: &[&str]) -> Vec<String> {
    let project = Project::empty();
    let shipped = broxtowe::project();
    let shipped = shipped.to_str().expect("a path of letters");
    let run = project.run(&[&["check", shipped, "--format", "json"], arguments].concat());
    let report: Value = serde_json::from_str(&run.out).expect("JSON");
    let findings = report["findings"].as_array().expect("findings").iter();
    let errors = findings.filter(|it| it["severity"] == "error").map(|it| {
        let words = |key: &str| it[key].as_str().unwrap_or("the project").to_owned();
        format!("{} {}:{} {}", words("code"), words("path"), it["line"], words("message"))
    });
    let errors: Vec<_> = errors.collect();
    assert_eq!(run.status, Some(i32::from(!errors.is_empty())));
    errors
}

#[test]
fn the_shipped_project_has_no_errors() {
    assert_eq!(errors_of(&[]), [""; 0]);
}

#[test]
fn the_shipped_project_is_not_published_before_these_are_answered() {
    let refused = errors_of(&["--publish"]).join("\n") + "\n";
    let expected = include_str!("publish/refused.txt");
    if std::env::var_os("UPDATE_FINDINGS").is_some() {
        let path = broxtowe::project().join("tests/suite/cli/publish/refused.txt");
        std::fs::write(path, &refused).expect("the list is written");
    } else {
        assert_eq!(refused, expected, "UPDATE_FINDINGS=1 writes what was found: read it");
    }
}

#[test]
fn a_confirmation_that_is_open_is_an_error_with_publish_alone() {
    let support = "services:\n  - id: line\n    name: Line\n    kind: support\n    \
                   channels: [{way: voice, number: \"01632 960 001\", confirm: One source.}]\n    \
                   checked: {on: 2026-11-02}\n";
    let project = Project::small().with("content/support.yaml", support);
    assert_eq!(project.run(&["build"]).status, Some(0));
    assert_eq!(project.run(&["build", "--strict"]).status, Some(0));
    let run = project.run(&["build", "--publish"]);
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("error[confirm-contact]"), "{}", run.err);
}

#[test]
fn full_compliance_is_no_claim_for_a_website_with_faults() {
    let site = |status: &str| {
        let whole = Project::small().read("content/site.yaml");
        let (before, problems) = whole.split_once("  problems:\n").expect("a list of problems");
        let (_, after) = problems.split_once("  improving:").expect("what is being done");
        format!("{before}  improving:{after}").replace("status: partially", status)
            + "theme: ours\n"
    };
    let faulty =
        "<!DOCTYPE html>\n<html lang=\"en\"><head></head><body><h1>Words</h1></body></html>";
    let project = Project::small()
        .with("content/site.yaml", site("status: fully"))
        .with("themes/ours/templates/site-data.html", faulty);
    let run = project.run(&["check"]);
    let said = "says `fully`, but 1 page of the site has faults";
    assert!(run.err.contains(said), "{}", run.err);
    project.write("content/site.yaml", site("status: partially"));
    assert!(!project.run(&["check"]).err.contains(said));
    project.write("content/site.yaml", site("status: fully"));
    std::fs::remove_dir_all(project.path("themes/ours/templates")).expect("the fault is fixed");
    assert!(!project.run(&["check"]).err.contains(said));
}
