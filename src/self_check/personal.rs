//! Numbers that are probably someone's own: an author who is asked whether to publish one is not also told to
//! make it a link.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::rules::personal_data::at_home;

/// The numbers that the rules about words have found, as they are dialled.
pub(super) struct Numbers(BTreeSet<String>);

impl Numbers {
    pub(super) fn of(report: &Report) -> Self {
        let found = report.findings().iter().filter(|it| it.code == Code::PersonalNumber);
        Numbers(found.filter_map(|it| at_home(&it.message)).collect())
    }

    /// Whether a finding asks to make a link of one of them.
    pub(super) fn has(&self, finding: &Finding) -> bool {
        finding.code == Code::NumberNotLinked
            && at_home(&finding.message).is_some_and(|it| self.0.contains(&it))
    }
}
