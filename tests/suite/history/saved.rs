//! An edition that is saved today is the plan of today: nothing has changed since, in any project here.

use std::path::PathBuf;

use crate::project::Project;

fn copy_of(folder: &str) -> Project {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files =
        walkdir::WalkDir::new(root.join("content")).into_iter().map(|it| it.expect("a file"));
    files.filter(|it| it.file_type().is_file()).fold(Project::empty(), |project, it| {
        let path = it.path().strip_prefix(&root).expect("a path below");
        let bytes = std::fs::read(it.path()).expect("the bytes of a file");
        project.with(path.to_str().expect("a path of letters"), bytes)
    })
}

#[test]
fn nothing_has_changed_since_an_edition_of_today() {
    for folder in [".", "examples/ebbsworth", "examples/warwickshire", "examples/borough-2010"] {
        let project = copy_of(folder);
        let saved = project.run(&["edition", "save", "today"]);
        assert_eq!(saved.status, Some(0), "{folder}: {}", saved.err);
        let run = project.run(&["diff", "today", "now"]);
        assert!(
            run.out.ends_with("nothing that is published has changed.\n"),
            "{folder}: {}",
            run.out
        );
    }
}

#[test]
fn what_was_not_kept_is_not_said_to_have_changed() {
    let project = copy_of("examples/ebbsworth");
    let run = project.run(&["diff", "2025-april", "now"]);
    assert!(run.out.contains("Feeling welcome") || run.out.contains("Action"), "{}", run.out);
    assert!(!run.out.contains("Support services"), "no support.yaml was kept: {}", run.out);
}
