//! The program as a process: what it says by its exit status, what it writes and what it leaves.

mod addresses;
mod approval;
mod completions;
mod evidence;
mod explain;
mod formats;
mod publish;
mod published;
mod same_bytes;
mod schema;

use std::fs;

use crate::project::Project;

pub(crate) use published::ready;

const OBJECTIVE: &str = "content/plans/demo/objectives/safer-streets.yaml";
const WARNED: &str = "title: Safer streets\n";
const BROKEN: &str = "title: Safer streets\nactions:\n  - id: street-lights\n    titel: Lights\n";

#[test]
fn a_sound_project_is_built_and_the_program_says_where() {
    let project = Project::small();
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(project.path("output/index.html").is_file());
    assert!(run.err.contains(" files to ./output in "), "{}", run.err);
    assert!(run.err.contains("planpress serve"), "{}", run.err);
    assert_eq!(run.out, "");
}

#[test]
fn an_error_is_status_1_and_nothing_is_written() {
    let project = Project::small().with(OBJECTIVE, BROKEN);
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(run.err.contains("error[unknown-key]"), "{}", run.err);
    assert!(run.err.contains("Nothing was written to ./output."), "{}", run.err);
    assert!(!project.path("output").exists());
    assert_eq!(project.run(&["check"]).status, Some(1));
}

#[test]
fn a_warning_is_status_0_and_with_strict_1() {
    let project = Project::small().with(OBJECTIVE, WARNED);
    for verb in ["build", "check"] {
        let run = project.run(&[verb]);
        assert_eq!(run.status, Some(0), "{verb}: {}", run.err);
        assert!(run.err.contains("warning[empty-objective]"), "{verb}: {}", run.err);
        let run = project.run(&[verb, "--strict"]);
        assert_eq!(run.status, Some(1), "{verb}: {}", run.err);
        assert!(run.err.contains("error[empty-objective]"), "{verb}: {}", run.err);
    }
}

#[test]
fn what_planpress_cannot_do_is_status_2() {
    let project = Project::small().with("words.txt", "not a folder");
    for (arguments, said) in [
        (&["build", "nowhere"][..], "there is no file or folder called nowhere here"),
        (&["check", "nowhere"], "there is no file or folder called nowhere here"),
        (&["build", "--output", "words.txt"], "it is a file"),
        (&["build", "--output", "."], "it contains the project itself"),
        (&["build", "--output", "content/site"], "the project's own files"),
        (&["explain", "unknown-kee"], "Did you mean `planpress explain unknown-key`?"),
        (&["build", "--today", "yesterday"], "--today"),
        (&["build", "--today", "21/11/2026"], "such as 2026-11-21"),
        (&["build", "--base-url", "plans.example.org"], "write the full address"),
        (&["build", "--fast"], "there is no option `--fast` here"),
        (&["build", "--publsih"], "there is no option `--publsih` here: did you mean `--publish`?"),
        (&["buld"], "there is no command `buld` here: did you mean `build`?"),
        (&["puplish"], "there is no command `puplish` here: did you mean `publish`?"),
        (&["new", "content"], "content"),
    ] {
        let before = project.tree(".");
        let run = project.run(arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(said), "{arguments:?}: {}", run.err);
        assert!(project.tree(".") == before, "{arguments:?} changed the project");
    }
}

#[test]
fn check_writes_nothing() {
    let project = Project::small();
    let before = project.tree(".");
    for arguments in [&["check"][..], &["check", "--format", "json"], &["check", "--publish"]] {
        assert_eq!(project.run(arguments).status, Some(0), "{arguments:?}");
        assert!(project.tree(".") == before, "{arguments:?} changed the project");
    }
}

#[test]
fn check_speaks_json_to_programs() {
    let project = Project::small().with(OBJECTIVE, BROKEN);
    let run = project.run(&["check", "--format", "json"]);
    assert_eq!((run.status, run.err.as_str()), (Some(1), ""));
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert!(report["errors"].as_u64() > Some(0), "{report}");
    let unknown = report["findings"].as_array().expect("findings");
    let unknown = unknown.iter().find(|it| it["code"] == "unknown-key").expect("the slip");
    assert_eq!((&unknown["path"], &unknown["line"]), (&OBJECTIVE.into(), &4.into()));
}

#[test]
fn a_build_that_fails_leaves_the_site_byte_for_byte() {
    let project = Project::small();
    assert_eq!(project.run(&["build"]).status, Some(0));
    let before = project.tree("output");
    project.write(OBJECTIVE, BROKEN);
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("the website has not changed"), "{}", run.err);
    assert!(project.tree("output") == before, "a failed build touched the site");
    // A fault that only shows when a page is made, after everything was read.
    project.write(OBJECTIVE, "title: Safer streets\nactions: [{id: x, title: y}]\n");
    project.write("themes/default/templates/help.html", "{{ page.nothing.at.all }}");
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(run.err.contains("error[template-error]"), "{}", run.err);
    assert!(project.tree("output") == before, "a failed build touched the site");
    let left: Vec<_> = fs::read_dir(project.path(".")).expect("the folder").collect();
    assert_eq!(left.len(), 3, "only content, themes and output: {left:?}");
}

#[test]
fn a_folder_that_planpress_did_not_make_is_refused() {
    let project = Project::small().with("holiday/photo.jpg", "the sea");
    let run = project.run(&["build", "--output", "holiday"]);
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("planpress did not make"), "{}", run.err);
    assert_eq!(project.tree("holiday").len(), 1);
}

#[test]
fn the_site_is_written_where_it_was_asked_for() {
    let project = Project::small();
    let run = project.run(&["build", "--output", "a/b"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(project.path("a/b/index.html").is_file());
    assert!(!project.path("output").exists());
}

#[test]
fn the_date_that_is_given_is_the_date_of_the_build() {
    let project = Project::small();
    let run = project.run(&["build", "--today", "2027-06-01"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains("warning[overdue-check]"), "{}", run.err);
    assert!(project.read("output/accessibility/index.html").contains("1 June 2027"));
}
