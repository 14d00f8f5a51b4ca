//! An objective with no actions tells a reader nothing about what will happen.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::Catalogue;

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    for objective in catalogue.plans.iter().flat_map(|it| &it.objectives) {
        if objective.is_empty() {
            report.push(
                Finding::new(
                    Code::EmptyObjective,
                    objective.origin,
                    "this objective has no actions",
                )
                .help(
                    "add its actions under `actions:`, or write `lost: [actions]` if it had some that \
                     your copy has lost",
                ),
            );
        }
    }
}
