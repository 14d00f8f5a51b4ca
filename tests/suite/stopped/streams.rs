//! Standard output and standard error that take nothing.

use crate::project::Project;

/// Commands that print what was asked for.
#[cfg(target_os = "linux")]
const SAY: [&[&str]; 9] = [
    &["check", "--format", "json"],
    &["check", "--format", "sarif"],
    &["audit", "output", "--format", "json"],
    &["explain"],
    &["schema", "plan.yaml"],
    &["man"],
    &["completions", "bash"],
    &["diff", "first", "now"],
    &["--help"],
];

#[cfg(target_os = "linux")]
fn project() -> Project {
    let project = Project::small();
    for arguments in [&["edition", "save", "first"][..], &["build"]] {
        assert_eq!(project.run(arguments).status, Some(0));
    }
    project
}

#[cfg(target_os = "linux")]
fn command(project: &Project, arguments: &[&str]) -> std::process::Command {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_planpress"));
    command.args(arguments).current_dir(project.path("."));
    command
}

#[cfg(target_os = "linux")]
fn full() -> std::fs::File {
    std::fs::OpenOptions::new().write(true).open("/dev/full").expect("a device without room")
}

#[test]
#[cfg(target_os = "linux")]
fn what_was_asked_for_and_did_not_arrive_is_a_failure() {
    let project = project();
    for arguments in SAY {
        let run = command(&project, arguments).stdout(full()).output().expect("it runs");
        let said = String::from_utf8(run.stderr).expect("words");
        assert_eq!(run.status.code(), Some(2), "{arguments:?}: {said}");
        let told = "planpress had to stop: cannot write to standard output: No space left";
        assert!(said.contains(told), "{arguments:?}: {said}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_reader_that_has_gone_away_is_no_failure() {
    let project = project();
    for arguments in SAY {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let run = command(&project, arguments).stdout(writer).output().expect("it runs");
        let said = String::from_utf8(run.stderr).expect("words");
        assert_eq!((run.status.code(), said.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn nobody_who_hears_the_findings_is_no_panic() {
    let project = Project::small().with("content/site.yaml", "name: A\nname: B\n");
    for (arguments, status) in [(&["check"][..], 1), (&["build"], 1), (&["buld"], 2)] {
        let run = command(&project, arguments).stderr(full()).output().expect("it runs");
        assert_eq!(run.status.code(), Some(status), "{arguments:?}");
    }
}
