//! Where each file of a pack is.

use crate::site::file_of;

pub(super) const INDEX: &str = "index.html";
pub(super) const GOVERNANCE: &str = "information-governance.html";
pub(super) const EARL: &str = "results.earl.jsonld";
pub(super) const REPORT: &str = "wcag-em-report.json";
pub(super) const SAMPLE: &str = "sample.json";

/// Where the copy of a page is.
pub(super) fn copy_of(address: &str) -> String {
    format!("pages/{}", file_of(address))
}
