//! `planpress explain` and `planpress new`.

use planpress::diagnostics::{Code, explain};
use planpress::document::FileKind;

use crate::project::Project;

#[test]
fn every_code_is_explained() {
    let project = Project::empty();
    let list = project.run(&["explain"]);
    assert_eq!(list.status, Some(0));
    let names: Vec<_> = Code::ALL.iter().map(|it| it.as_str()).collect();
    let (codes, kinds) = list.out.split_once("\n\n").expect("codes, then kinds of file");
    assert_eq!(codes.lines().collect::<Vec<_>>(), names);
    let kind_names: Vec<_> = FileKind::ALL.iter().map(|it| it.name).collect();
    assert_eq!(kinds.lines().skip(1).collect::<Vec<_>>(), kind_names);
    for code in Code::ALL {
        let run = project.run(&["explain", code.as_str()]);
        assert_eq!((run.status, run.out.as_str()), (Some(0), explain(*code)));
    }
}

#[test]
fn every_kind_of_file_has_its_keys_listed() {
    let project = Project::empty();
    for kind in FileKind::ALL {
        let run = project.run(&["explain", kind.name]);
        assert_eq!(run.status, Some(0), "{}", run.err);
        for key in kind.keys() {
            let row = run.out.lines().find(|it| it.split(' ').next() == Some(key.name));
            let row = row.unwrap_or_else(|| panic!("{} in {}", key.name, run.out));
            assert!(row.ends_with(key.meaning.trim()), "{row}");
        }
    }
    let run = project.run(&["explain", "plan.yml"]);
    assert!(run.err.contains("planpress explain plan.yaml"), "{}", run.err);
}

#[test]
fn the_next_command_can_be_copied() {
    let project = Project::empty();
    let run = project.run(&["new", "my plan"]);
    assert!(run.err.contains("`planpress serve 'my plan'`"), "{}", run.err);
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
