//! `planpress explain` and `planpress new`.

use planpress::diagnostics::{Code, explain};

use crate::project::Project;

#[test]
fn every_code_is_explained() {
    let project = Project::empty();
    let list = project.run(&["explain"]);
    assert_eq!(list.status, Some(0));
    let names: Vec<_> = Code::ALL.iter().map(|it| it.as_str()).collect();
    assert_eq!(list.out.lines().collect::<Vec<_>>(), names);
    for code in Code::ALL {
        let run = project.run(&["explain", code.as_str()]);
        assert_eq!((run.status, run.out.as_str()), (Some(0), explain(*code)));
    }
}

#[test]
fn a_new_project_is_sound() {
    let project = Project::empty();
    let run = project.run(&["new", "plan"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    for arguments in [
        &["check", "plan"][..],
        &["check", "plan", "--strict"],
        &["build", "plan"],
        &["build", "plan", "--strict"],
    ] {
        let run = project.run(arguments);
        assert_eq!(run.status, Some(0), "{arguments:?}: {}", run.err);
        assert!(!run.err.contains("error"), "{arguments:?}: {}", run.err);
    }
    let again = project.run(&["new", "plan"]);
    assert_eq!(again.status, Some(2), "{}", again.err);
}
