//! Findings drawn for a person at a terminal.

use crate::source::Sources;

use super::Report;

/// The whole report as text.
pub fn render(report: &Report, sources: &Sources, colour: bool) -> String {
    let _ = (sources, colour);
    report
        .findings()
        .iter()
        .map(|it| format!("{}[{}]: {}\n", it.severity.as_str(), it.code.as_str(), it.message))
        .collect()
}
