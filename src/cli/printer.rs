//! The only room that prints. Findings and progress go to standard error, what was asked for to
//! standard output. A reader that has gone away is no failure of ours.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::diagnostics::{Report, render_human};
use crate::source::Sources;

/// Prints to standard output.
pub(super) fn say(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// Prints a line to standard error.
pub(super) fn tell(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Prints the findings for a person, in colour where a terminal shows it.
pub(super) fn findings(report: &Report, sources: &Sources) {
    let text = render_human(report, sources, colour(io::stderr().is_terminal()));
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
        let (are, s) = if questions == 1 { ("is", "") } else { ("are", "s") };
        let project = project_argument(project);
        tell(&format!(
            "There {are} {questions} question{s} that only the publisher can answer: run `planpress check{project}`."
        ));
    }
}

/// A project's folder as the end of a command; nothing for the folder one stands in.
pub(super) fn project_argument(project: &Path) -> String {
    if project == Path::new(".") { String::new() } else { format!(" {}", project.display()) }
}

/// Prints why planpress could not work, and what can be done.
pub(super) fn failure(what: &str, next_step: &str) {
    tell(&format!("planpress could not go on: {what}"));
    if !next_step.is_empty() {
        tell(next_step);
    }
}

/// The convention of no-color.org.
pub(super) fn colour(terminal: bool) -> bool {
    terminal && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty())
}
