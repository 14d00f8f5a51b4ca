//! `planpress explain` and `planpress new`.

use planpress::diagnostics::{Code, Group, explain};
use planpress::document::FileKind;

use crate::project::Project;

#[test]
fn every_code_is_explained() {
    let project = Project::empty();
    let list = project.run(&["explain"]);
    assert_eq!(list.status, Some(0));
    let listed = list.out.lines().filter_map(|it| it.strip_prefix("  "));
    // What each means is below its name.
    let (told, listed): (Vec<_>, Vec<_>) = listed.partition(|it| it.starts_with("  "));
    assert_eq!(told.len(), Code::ALL.len());
    let grouped = Group::ALL.iter().flat_map(|it| it.codes()).map(|it| it.as_str());
    let kinds = FileKind::ALL.iter().map(|it| it.name);
    assert_eq!(listed, grouped.chain(kinds).collect::<Vec<_>>());
    assert_eq!(listed.len(), Code::ALL.len() + FileKind::ALL.len());
    for code in Code::ALL {
        let run = project.run(&["explain", code.as_str()]);
        let note = "For web developers. If planpress made the page and you have not changed the theme, \
                    this is a fault in\nplanpress: report it.\n\n";
        assert_eq!((run.status, run.out.replace(note, "")), (Some(0), explain(*code).to_owned()));
        assert_eq!(run.out.contains(note), code.group() == Group::Developers, "{}", run.out);
    }
}

#[test]
fn what_an_officer_types_is_understood() {
    let project = Project::empty();
    for (typed, said) in [
        ("plan", "The keys of content/plans/<plan>/plan.yaml"),
        ("support", "The keys of content/support.yaml"),
        ("plan.yml", "The keys of content/plans/<plan>/plan.yaml"),
        ("problems", "In site.yaml, under accessibility:"),
        ("actions", "In objective:"),
    ] {
        let run = project.run(&["explain", typed]);
        assert!(run.out.starts_with(said), "{typed}: {}{}", run.out, run.err);
    }
    let run = project.run(&["explain", "problms"]);
    assert!(run.err.contains("Did you mean `planpress explain problems`?"), "{}", run.err);
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
