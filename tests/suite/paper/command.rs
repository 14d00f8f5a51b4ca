//! The folder of a report: when it is made, and when it is not.

use super::project;

const ONE: &str = "{id: a, title: Do it, status: Begun}";

#[test]
fn the_same_project_and_day_give_the_same_bytes() {
    let project = project("", ONE, ONE);
    for folder in ["one", "two"] {
        let run = project.run(&["report", "--since", "first", "--output", folder]);
        assert_eq!(run.status, Some(0), "{}", run.err);
    }
    assert!(project.tree("one") == project.tree("two"));
    let later = ["report", "--since", "first", "--output", "later", "--today", "2026-11-22"];
    assert_eq!(project.run(&later).status, Some(0));
    assert!(project.written("later").html.contains("It is dated 22 November 2026."));
}

#[test]
fn a_report_takes_the_place_of_the_last_one_and_of_nothing_else() {
    let project = project("", ONE, ONE).with("letters/letter.txt", "mine");
    let run = project.run(&["report", "--since", "first"]);
    assert!(run.err.contains("progress-report.docx"), "{}", run.err);
    assert_eq!(project.run(&["report", "--since", "a-plan@first"]).status, Some(0));
    let run = project.run(&["report", "--since", "first", "--output", "letters"]);
    assert_eq!(run.status, Some(2), "{}", run.err);
    assert_eq!(project.tree("letters").len(), 1);
    project.write("report/mine.txt", "mine");
    assert_eq!(project.run(&["report", "--since", "first"]).status, Some(2));
    assert_eq!(project.read("report/mine.txt"), "mine");
}

#[test]
fn what_was_asked_for_must_be_there() {
    let project = project("", ONE, ONE);
    for (arguments, told) in [
        (&["--since", "second"][..], "no edition called \"second\""),
        (&["--since", "second"], "first (\"First\", 2024-05-01)"),
        (&[], "needs an edition"),
        (&[], "first (\"First\", 2024-05-01)"),
        (&["--since", "first", "--output", "content"], "cannot write to"),
        (&["--since", "now"], "no edition called \"now\""),
        (&["--since", "other@first"], "no plan called \"other\""),
        (&["--since", "first", "--plan", "other"], "no plan called \"other\""),
        (&["--since", "a-plan@first", "--plan", "other"], "not an edition of the plan \"other\""),
        (&["--since", "first", "--today", "2024-04-30"], "Give an earlier edition"),
    ] {
        let run = project.run(&[&["report"], arguments].concat());
        assert_eq!(run.status, Some(2), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(told), "{arguments:?}: {}", run.err);
        assert!(!project.path("report").exists());
    }
}

#[test]
fn an_edition_is_found_by_the_name_that_is_printed_unless_two_have_it() {
    let project = project("", ONE, ONE);
    assert_eq!(project.run(&["report", "--since", "First"]).status, Some(0));
    let folder = "content/plans/a-plan/editions";
    let again = ["plan.yaml", "objectives/one.yaml", "edition.yaml"].map(|it| {
        let text = project.read(&format!("{folder}/first/{it}"));
        (format!("{folder}/second/{it}"), text.replace("2024-05-01", "2024-06-01"))
    });
    let project =
        again.into_iter().fold(project, |project, (path, text)| project.with(&path, text));
    let run = project.run(&["report", "--since", "First"]);
    assert_eq!(run.status, Some(2), "{}", run.err);
    assert!(run.err.contains("more than one edition called \"First\""), "{}", run.err);
}

#[test]
fn a_plan_without_editions_is_told_how_to_keep_one() {
    let project = crate::project::Project::small();
    let run = project.run(&["report", "--since", "first"]);
    assert_eq!(run.status, Some(2), "{}", run.err);
    assert!(run.err.contains("planpress edition save NAME"), "{}", run.err);
}

#[test]
fn nothing_is_written_of_a_project_with_errors() {
    let project = project("", ONE, ONE).with("content/site.yaml", "name: A\nname: B\n");
    let run = project.run(&["report", "--since", "first"]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(run.err.contains("Nothing was written"), "{}", run.err);
    assert!(!project.path("report").exists());
}
