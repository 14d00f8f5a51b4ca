//! Numbers that are probably someone's own, or that no longer work: an author who is asked about one is not also told
//! to make it a link.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Reach, Service};
use crate::rules::personal_data::at_home;

/// The numbers that rules have found, as they are dialled.
pub(super) struct Numbers(BTreeSet<String>);

impl Numbers {
    pub(super) fn of(report: &Report, services: &[Service]) -> Self {
        let told = [Code::PersonalNumber, Code::DeadContact];
        let found = report.findings().iter().filter(|it| told.contains(&it.code));
        let dead = services.iter().flat_map(|it| &it.channels).filter(|it| it.dead.is_some());
        let dead = dead.filter_map(|it| match &it.reach {
            Some(Reach::Number(number)) => at_home(&number.shown()),
            _ => None,
        });
        Numbers(found.filter_map(|it| at_home(&it.message)).chain(dead).collect())
    }

    /// Whether a finding asks to make a link of one of them.
    pub(super) fn has(&self, finding: &Finding) -> bool {
        finding.code == Code::NumberNotLinked
            && at_home(&finding.message).is_some_and(|it| self.0.contains(&it))
    }
}
