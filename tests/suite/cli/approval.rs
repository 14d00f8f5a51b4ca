//! `publish --for-approval` and `--approved-by`: what is published is what someone approved, and the website
//! says who that was.

use crate::project::{Project, Run};

use super::published::ready;

const EDITION: &str = "content/plans/p/editions/2026-11-23/edition.yaml";
const OBJECTIVE: &str = "content/plans/p/objectives/one.yaml";

fn drafted() -> Project {
    let project = ready();
    let run = project.run(&["publish", "--for-approval", "--today", "2026-11-21"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    project
}

fn approve(project: &Project, more: &[&str]) -> Run {
    let approved = ["publish", "--approved-by", "Cabinet", "--on", "2026-11-23"];
    project.run(&[&approved[..], &["--today", "2026-11-25"], more].concat())
}

fn number(project: &Project) -> String {
    let letter = project.read("approval/index.html");
    letter.split_once("Check number: ").expect("a number").1.chars().take(19).collect()
}

#[test]
fn a_draft_is_portable_for_no_search_engine_and_says_what_it_is() {
    let project = drafted();
    assert!(!project.path("output").exists() && !project.path("last-published").exists());
    let number = number(&project);
    for page in ["approval/draft/index.html", "approval/draft/plans/p/actions/lights/index.html"] {
        let html = project.read(page);
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
        let notice = format!("made on 21 November 2026. Its check number is {number}.");
        assert!(html.contains(&notice), "{page}: {html}");
    }
    let letter = project.read("approval/index.html");
    for words in [
        "This is the first publication.",
        "It is not published.",
        "Nothing that planpress can find",
    ] {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    let list = project.read("approval/files.sha256");
    assert!(list.starts_with("# draft of 2026-11-21\n") && list.contains(OBJECTIVE), "{list}");
}

#[test]
fn what_was_approved_is_published_with_the_approval_in_an_edition() {
    let project = drafted();
    let decision = "https://council.example/decision";
    let run = approve(&project, &["--decision", decision, "--check-number", &number(&project)]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let edition = project.read(EDITION);
    for line in
        ["name: 23 November 2026", "approved_by: Cabinet", "approved_on: 2026-11-23", decision]
    {
        assert!(edition.contains(line), "{line}: {edition}");
    }
    let changes = project.read("output/plans/p/changes/index.html");
    assert!(changes.contains("Approved by Cabinet on 23 November 2026."), "{changes}");
    assert!(changes.contains(&format!("href=\"{decision}\"")), "{changes}");
    let plan = project.read("output/plans/p/index.html");
    assert!(plan.contains("Approved by Cabinet on 23 November 2026."), "{plan}");
    assert!(!plan.contains("The plan has changed since then."), "{plan}");
    assert!(!plan.contains("noindex"), "{plan}");

    // A change after it is told beside the approval.
    let text = project.read(OBJECTIVE).replace("Repair the lights", "Repair all lights");
    project.write(OBJECTIVE, text);
    let run = project.run(&["publish", "--today", "2026-11-26"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains("has changed since Cabinet approved it on 2026-11-23"), "{}", run.err);
    let plan = project.read("output/plans/p/index.html");
    assert!(plan.contains("The plan has changed since then."), "{plan}");
}

#[test]
fn every_change_since_the_draft_is_named_and_nothing_is_published() {
    let project = drafted();
    let text = project.read(OBJECTIVE) + "# a word\n";
    project.write(OBJECTIVE, text);
    project.write("content/pages/new.md", "---\ntitle: News\n---\nWords.\n");
    std::fs::remove_file(project.path("content/support.yaml")).expect("the file goes");
    let before = project.tree("content");
    let run = approve(&project, &[]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    for told in [
        "content/plans/p/objectives/one.yaml has changed since the draft was made",
        "content/pages/new.md is new since the draft was made",
        "content/support.yaml is no longer there",
        "Nothing was published",
    ] {
        assert!(run.err.contains(told), "{told}: {}", run.err);
    }
    assert_eq!(project.tree("content"), before);
    assert!(!project.path("output").exists());
}

#[test]
fn an_approval_of_something_else_is_refused() {
    let project = ready();
    let run = approve(&project, &[]);
    assert_eq!(run.status, Some(2), "{}", run.err);
    assert!(run.err.contains("there is no draft in"), "{}", run.err);

    let project = drafted();
    for (arguments, told) in [
        (&["--on", "2026-11-26"][..], "2026-11-26 is in the future"),
        (&["--on", "2026-11-20"], "this draft was made on 2026-11-21, after 2026-11-20"),
        (
            &["--on", "2026-11-23", "--check-number", "0000 0000 0000 0000"],
            "the check number of this draft is",
        ),
        (&["--on", "2026-11-23", "--check-number", ""], "\"\" is not a check number"),
        (&["--on", "2026-11-23", "--check-number", "hello"], "\"hello\" is not a check number"),
        (&["--on", "2026-11-23", "--edition", "Not a name"], "cannot be the name of an edition"),
    ] {
        let approved = ["publish", "--approved-by", "Cabinet", "--today", "2026-11-25"];
        let run = project.run(&[&approved[..], arguments].concat());
        assert_eq!(run.status, Some(2), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(told), "{arguments:?}: {}", run.err);
        assert!(!project.path("output").exists() && !project.path(EDITION).exists());
    }
}

#[test]
fn an_approval_that_cannot_be_published_is_not_kept_either() {
    let project = drafted();
    let before = project.tree("content");
    for (arguments, told) in [
        (&["--approved-by", "Jane Smith"][..], "Jane Smith"),
        (
            &["--approved-by", "Cabinet", "--decision", "the minutes"],
            "is not the address of a website",
        ),
        (&["--approved-by", " "], "--approved-by is empty"),
    ] {
        let dated = ["publish", "--on", "2026-11-23", "--today", "2026-11-25"];
        let run = project.run(&[&dated[..], arguments].concat());
        assert_ne!(run.status, Some(0), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(told), "{arguments:?}: {}", run.err);
        assert_eq!(project.tree("content"), before, "{arguments:?}");
    }
    assert_eq!(approve(&project, &[]).status, Some(0), "the right one is not in the way of these");
}

#[test]
fn what_was_approved_can_be_published_again_and_a_second_approval_of_one_day_has_a_name_of_its_own()
{
    let project = drafted();
    assert_eq!(approve(&project, &[]).status, Some(0));
    let editions = project.tree("content/plans/p/editions");
    let run = approve(&project, &[]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert_eq!(project.tree("content/plans/p/editions"), editions);

    let text = project.read(OBJECTIVE).replace("Repair the lights", "Repair all lights");
    project.write(OBJECTIVE, text);
    let run = project.run(&["publish", "--for-approval", "--today", "2026-11-23"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let letter = project.read("approval/index.html");
    let last = "“Plan” was last approved by Cabinet on 23 November 2026. Since then:";
    assert!(letter.contains(last), "{letter}");
    let run = approve(&project, &["--edition", "2026-11-23"]);
    assert_eq!(run.status, Some(2), "{}", run.err);
    assert!(run.err.contains("Give another name with --edition."), "{}", run.err);
    let run = approve(&project, &[]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(project.path("content/plans/p/editions/2026-11-23-2/edition.yaml").is_file());
}

#[test]
fn an_open_question_is_on_the_page_for_the_approver_and_stops_the_publication() {
    let project = ready();
    let site = project.read("content/site.yaml");
    project.write("content/site.yaml", site.replace("state: published", "state: draft"));
    let run = project.run(&["publish", "--for-approval", "--today", "2026-11-21"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let letter = project.read("approval/index.html");
    assert!(run.err.contains("Do not send it yet: 1 question must be answered"), "{}", run.err);
    assert!(
        letter.contains("Do not approve it yet: 1 question must be answered first."),
        "{letter}"
    );
    assert!(letter.contains("This website is a draft (content/site.yaml, line "), "{letter}");
    let run = approve(&project, &[]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(run.err.contains("no approval was recorded"), "{}", run.err);
    assert!(!project.path(EDITION).exists());
}

#[test]
fn the_next_draft_tells_what_has_changed_since_the_publication() {
    let project = drafted();
    assert_eq!(approve(&project, &[]).status, Some(0));
    let text = project.read(OBJECTIVE).replace("lights, status: Begun", "lights, status: Done");
    project.write(OBJECTIVE, text);
    let run = project.run(&["publish", "--for-approval", "--today", "2026-12-01"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let letter = project.read("approval/index.html");
    for words in [
        "since the last publication on 2026-11-25",
        "Repair the lights (lights)",
        "was: Begun",
        "now: Done",
    ] {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    let approved =
        ["publish", "--approved-by", "Cabinet", "--on", "2026-12-02", "--today", "2026-12-02"];
    let run = project.run(&approved);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(project.path("content/plans/p/editions/2026-12-02/edition.yaml").is_file());
}
