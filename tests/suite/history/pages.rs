//! The page of changes and the history of each action.

use super::{changed, save};
use crate::project::Project;

fn words(html: &str) -> String {
    crate::html::calm(&crate::html::Document::parse(html.as_bytes()).one("main").text())
}

fn built(project: &Project) {
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
}

#[test]
fn a_plan_tells_what_changed_and_when_newest_first() {
    let project = changed();
    save(&project, "second", "2026-10-01");
    built(&project);
    let page = words(&project.read("output/plans/demo/changes/index.html"));
    let place = |it: &str| page.find(it).unwrap_or_else(|| panic!("{it} in {page}"));
    let story = [
        "Nothing that is published here has changed since the edition “second”.",
        "1 October 2026: edition “second”",
        "15 changes since the edition “first”.",
        "Repair all street lights",
        "1 September 2026: 2 Repair all street lights",
        "Lamps were late.",
        "1 April 2026: edition “first”",
        "This is the first edition on this website.",
    ];
    assert!(story.windows(2).all(|it| place(it[0]) < place(it[1])), "{page}");
    let raw = project.read("output/plans/demo/changes/index.html");
    assert!(raw.contains("<del>Repair the street lights</del>"), "words before");
    assert!(raw.contains("<ins>Repair all street lights</ins>"), "words after");
    assert!(raw.contains("href=\"../actions/talk/\""));
    let plan = project.read("output/plans/demo/index.html");
    assert!(plan.contains("href=\"changes/\""), "the plan's page leads there");
}

#[test]
fn each_action_tells_its_own_history() {
    let project = changed();
    built(&project);
    let page = words(&project.read("output/plans/demo/actions/street-lights/index.html"));
    for it in ["How this has changed", "Since the edition “first”", "Was", "Mend every lamp"] {
        assert!(page.contains(it), "{it} in {page}");
    }
    let other = words(&project.read("output/plans/demo/actions/benches/index.html"));
    assert!(other.contains("Moved from “Safer streets” to “Safer parks”"), "{other}");
    assert!(!other.contains("Mend every lamp"));
}

#[test]
fn a_plan_with_nothing_to_tell_has_no_page_and_no_feed() {
    let project = Project::small();
    built(&project);
    assert!(!project.path("output/plans/demo/changes").exists());
    assert!(!project.path("output/changes.atom").exists());
    let home = project.read("output/index.html");
    assert!(!home.contains("application/atom+xml"));
}
