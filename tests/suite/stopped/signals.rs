//! Ctrl and C, and the signal by which systems end a program.
#![cfg(unix)]

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use planpress::authoring::write_synthetic;

use crate::project::Project;

/// A project that takes seconds to build, so that a signal finds the build at work.
fn long() -> Project {
    let project = Project::empty();
    write_synthetic(&project.path("."), 400, 1).expect("a project");
    project
}

fn is_staged(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).expect("the project").filter_map(Result::ok);
    let mut names = entries.map(|it| it.file_name().to_string_lossy().into_owned());
    names.any(|it| it.starts_with(".planpress-"))
}

/// A build that has begun to write.
fn begun(project: &Project, trial: &str) -> Child {
    let mut build = Command::new(env!("CARGO_BIN_EXE_planpress"))
        .args(["build", "--today", "2026-11-21"])
        .current_dir(project.path("."))
        .env("PLANPRESS_TRIAL", trial)
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let started = Instant::now();
    while !is_staged(&project.path(".")) {
        assert!(started.elapsed() < Duration::from_secs(60), "nothing is written");
        assert!(build.try_wait().expect("it can be asked").is_none(), "it has ended");
        std::thread::sleep(Duration::from_millis(2));
    }
    build
}

fn send(signal: &str, build: &Child) {
    let id = build.id().to_string();
    let sent = Command::new("kill").args(["-s", signal, &id]).status().expect("a signal");
    assert!(sent.success());
}

/// Ends a build with a signal.
fn ended_by(project: &Project, signal: &str) -> ExitStatus {
    let mut build = begun(project, "");
    send(signal, &build);
    build.wait().expect("it ends")
}

#[test]
fn a_build_that_is_stopped_leaves_nothing() {
    let project = long();
    for (signal, number) in [("INT", 2), ("TERM", 15)] {
        let status = ended_by(&project, signal);
        assert_eq!(status.signal(), Some(number), "{signal}: {status:?}");
        assert!(!is_staged(&project.path(".")), "{signal}");
        assert!(!project.path("output").exists(), "{signal}: half a website");
    }
}

/// The first signal waits until no file is half written. A disk that does not answer could keep it waiting.
#[test]
fn a_second_signal_ends_a_build_that_hangs() {
    let project = long();
    let mut build = begun(&project, "wait 4");
    let started = Instant::now();
    let status = loop {
        send("INT", &build);
        std::thread::sleep(Duration::from_millis(20));
        if let Some(status) = build.try_wait().expect("it can be asked") {
            break status;
        }
        assert!(started.elapsed() < Duration::from_secs(60), "it goes on");
    };
    assert_eq!(status.code(), Some(128 + 2), "the first signal ended it: {status:?}");
    let next = project.run(&["build", "--today", "2026-11-21"]);
    assert_eq!(next.status, Some(0), "{}", next.err);
    assert!(!is_staged(&project.path(".")), "the next build leaves what was there");
}
