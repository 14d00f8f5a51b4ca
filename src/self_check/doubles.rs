//! Two things with one name, such as an event that was pasted twice: an author who is told of them is not also
//! told, for each page with links to both, that the links have the same words.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};

/// The names that the rules about plans have found twice, in small letters.
pub(super) struct Doubles(BTreeSet<String>);

impl Doubles {
    pub(super) fn of(report: &Report) -> Self {
        let is_double =
            |it: &&Finding| matches!(it.code, Code::DuplicateEvent | Code::DuplicateLead);
        let found = report.findings().iter().filter(is_double);
        Doubles(found.flat_map(|it| it.names.iter().cloned()).collect())
    }

    /// Whether a finding is about links with one of them as their words.
    pub(super) fn has(&self, finding: &Finding) -> bool {
        // "Event Lantern walk", on the page of changes; "Lantern walk, Friday 11 December 2026", in a list.
        let is_one =
            |said: &String| self.0.iter().any(|it| said.ends_with(it) || said.starts_with(it));
        finding.code == Code::SameLinkText && finding.names.iter().any(is_one)
    }
}
