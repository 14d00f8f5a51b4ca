//! The only room that prints. Findings and progress go to standard error, what was asked for to
//! standard output. A reader that has gone away is no failure of ours.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use chrono::NaiveDate;

use crate::diagnostics::{Report, render_human};
use crate::model::Catalogue;
use crate::round::in_brief;
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

/// A project's folder as the end of a command that can be copied; nothing for the folder one stands in.
pub(super) fn project_argument(project: &Path) -> String {
    if project == Path::new(".") {
        return String::new();
    }
    let name = project.display().to_string();
    // A name that begins with a hyphen would be taken for an option.
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

/// The convention of no-color.org.
pub(super) fn colour(terminal: bool) -> bool {
    terminal && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

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
