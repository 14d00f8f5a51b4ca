//! The only room that prints. Findings and progress go to standard error, what was asked for to
//! standard output.

use std::ffi::OsStr;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;

use chrono::NaiveDate;

use crate::diagnostics::{Report, render_human};
use crate::model::Catalogue;
use crate::round::in_brief;
use crate::source::Sources;

use super::Exit;

/// Prints to standard output. What was asked for and did not arrive is a failure. A reader that has gone away,
/// such as `head`, has all that it wanted: the exit status says what it says without one.
#[must_use]
pub(super) fn say(text: &str) -> Exit {
    let mut out = io::stdout().lock();
    arrived(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// What became of writing to standard output.
pub(super) fn arrived(result: io::Result<()>) -> Exit {
    match result {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let next = "Is the disk full? Free some space, or choose another file after >.";
            failure(&format!("cannot write to standard output: {error}"), next);
            Exit::Failure
        }
        _ => Exit::Success,
    }
}

/// Prints a line to standard error. If no one takes it, there is no one to tell.
pub(super) fn tell(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Prints the findings for a person, in colour where a terminal shows it.
pub(super) fn findings(report: &Report, sources: &Sources) {
    let text = render_human(report, sources, is_lively());
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Prints errors and warnings, and of the publisher's questions only how many there are: they are the
/// same at every build, and `check` lists them.
pub(super) fn findings_in_brief(report: &Report, sources: &Sources, project: &Path) {
    let (report, questions) = report.without_questions();
    if !report.findings().is_empty() {
        findings(&report, sources);
    }
    if questions > 0 {
        let (them, s) = if questions == 1 { ("it", "") } else { ("them", "s") };
        let project = project_argument(project);
        tell(&format!(
            "{questions} question{s} for you to answer. To see {them}, run `planpress \
             check{project}`."
        ));
    }
}

/// Says what updates and checks of services are due, if any are, and what to do.
pub(super) fn due(catalogue: &Catalogue, today: NaiveDate, project: &Path) {
    if let Some(due) = in_brief(catalogue, today) {
        let project = project_argument(project);
        tell(&format!("{due} To answer in your browser, run `planpress round{project}`."));
    }
}

/// A project's folder as the end of a command that can be copied; nothing for the folder one is in.
pub(super) fn project_argument(project: &Path) -> String {
    if project == Path::new(".") {
        return String::new();
    }
    let name = project.display().to_string();
    // A name that begins with a hyphen would be treated as an option.
    let name = if name.starts_with('-') { format!("./{name}") } else { name };
    let plain = |it: char| it.is_alphanumeric() || "/\\:._-".contains(it);
    if name.chars().all(plain) && (cfg!(windows) || !name.contains('\\')) {
        format!(" {name}")
    } else if cfg!(windows) {
        format!(" \"{name}\"")
    } else {
        format!(" '{}'", name.replace('\'', r"'\''"))
    }
}

/// Prints why planpress could not work, and what can be done.
pub(super) fn failure(what: &str, next_step: &str) {
    tell(&format!("planpress had to stop: {what}"));
    if !next_step.is_empty() {
        tell(next_step);
    }
}

/// Whether standard error shows colours, and a line that is written over: a terminal that says nothing else. The
/// convention of no-color.org.
pub(super) fn is_lively() -> bool {
    let is_set = |name: &str| std::env::var_os(name);
    lively(io::stderr().is_terminal(), is_set("NO_COLOR").as_deref(), is_set("TERM").as_deref())
}

fn lively(terminal: bool, no_color: Option<&OsStr>, term: Option<&OsStr>) -> bool {
    terminal && no_color.is_none_or(OsStr::is_empty) && term.is_none_or(|it| it != "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_terminal_that_says_nothing_else_is_lively() {
        let on = |terminal, no_color: Option<&str>, term: Option<&str>| {
            lively(terminal, no_color.map(OsStr::new), term.map(OsStr::new))
        };
        assert!(on(true, None, None) && on(true, Some(""), Some("xterm-256color")));
        assert!(!on(false, None, Some("xterm")));
        assert!(!on(true, Some("1"), Some("xterm")));
        assert!(!on(true, None, Some("dumb")));
    }

    #[test]
    #[cfg(not(windows))]
    fn a_command_can_be_copied_whatever_the_folder_is_called() {
        for (folder, end) in [
            (".", ""),
            ("our-plan", " our-plan"),
            ("../plans/é_1.0", " ../plans/é_1.0"),
            ("my plan", " 'my plan'"),
            ("it's", r" 'it'\''s'"),
            ("$HOME", " '$HOME'"),
            ("-plan", " ./-plan"),
        ] {
            assert_eq!(project_argument(Path::new(folder)), end);
        }
    }
}
