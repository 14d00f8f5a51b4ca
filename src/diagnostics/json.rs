//! Findings for other programs.

use crate::source::Sources;

use super::Report;

/// The whole report as one JSON document.
pub fn render(report: &Report, sources: &Sources) -> String {
    let _ = (report, sources);
    String::new()
}
