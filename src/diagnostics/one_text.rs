//! A finding for programs that show one text and one place: its sentence, what is at the place and
//! the next step, each on a line, and its path as seen from the folder where the program was run.

use super::{Finding, harmless};

/// Where a finding about the whole project is shown: such programs know files only.
const WHOLE_PROJECT: &str = "content";

/// The finding's words.
pub(super) fn words(finding: &Finding) -> String {
    let lines = [
        harmless::sentence(&finding.message),
        harmless::sentence(&finding.label),
        harmless::help(&finding.help),
    ];
    lines.into_iter().filter(|it| !it.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

/// A path below the project, with the project's folder before it.
pub(super) fn path(project: &str, below: Option<&str>) -> String {
    let below = below.unwrap_or(WHOLE_PROJECT);
    match project.trim_end_matches('/') {
        "" => below.to_owned(),
        project => format!("{project}/{below}"),
    }
}
