//! `planpress evidence`: a folder for an auditor, of a project that can be built.

use crate::project::Project;

#[test]
fn a_folder_is_written_that_says_what_was_looked_at() {
    let project = Project::small();
    let run = project.run(&["evidence", "--output", "for-the-auditor"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains("Start with for-the-auditor/index.html."), "{}", run.err);
    assert!(run.err.contains("There may still be some."), "{}", run.err);
    let files = project.tree("for-the-auditor");
    for file in [
        "index.html",
        "information-governance.html",
        "leaflet.css",
        "results.earl.jsonld",
        "wcag-em-report.json",
        "sample.json",
        "pages/index.html",
        "pages/help/index.html",
        "pages/assets/site.css",
    ] {
        assert!(files.contains_key(file), "{file} is not in {:?}", files.keys());
    }
    // A copy is what `build` publishes, byte for byte.
    assert_eq!(project.run(&["build"]).status, Some(0));
    let site = project.tree("output");
    for (file, bytes) in files.iter().filter_map(|it| Some((it.0.strip_prefix("pages/")?, it.1))) {
        assert!(site.get(file) == Some(bytes), "{file} is another than the published one");
    }
}

#[test]
fn the_same_project_and_day_give_the_same_bytes() {
    let project = Project::small();
    for folder in ["one", "two"] {
        assert_eq!(project.run(&["evidence", "--output", folder]).status, Some(0));
    }
    assert!(project.tree("one") == project.tree("two"));
    let later = project.run(&["evidence", "--output", "later", "--today", "2026-11-22"]);
    assert_eq!(later.status, Some(0), "{}", later.err);
    assert!(project.read("later/index.html").contains("22 November 2026"));
}

#[test]
fn nothing_is_written_over_and_nothing_of_a_project_with_errors() {
    let project = Project::small().with("kept/letter.txt", "mine");
    let run = project.run(&["evidence", "--output", "kept"]);
    assert_eq!(run.status, Some(2), "{}", run.err);
    assert!(run.err.contains("already files in the folder"), "{}", run.err);
    assert_eq!(project.tree("kept").len(), 1);
    let broken = Project::small().with("content/site.yaml", "name: A\nname: B\n");
    let run = broken.run(&["evidence", "--output", "new"]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(run.err.contains("Nothing was written"), "{}", run.err);
    assert!(!broken.path("new").exists());
}
