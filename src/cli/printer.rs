//! The only room that prints. Findings and progress go to standard error, what was asked for to
//! standard output. A reader that has gone away is no failure of ours.

use std::io::{self, IsTerminal, Write};

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
