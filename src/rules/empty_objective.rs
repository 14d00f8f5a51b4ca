//! An objective with no actions tells a reader nothing about what will happen.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::Catalogue;

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    for objective in catalogue.plans.iter().flat_map(|it| &it.objectives) {
        let empty = objective.actions.is_empty() && objective.children.is_empty();
        // What the source lost, its publisher cannot add.
        if empty && !objective.is_lost() && !objective.incomplete {
            report.push(
                Finding::new(
                    Code::EmptyObjective,
                    objective.origin,
                    "this objective has no actions yet",
                )
                .help("add its actions under `actions:`"),
            );
        }
    }
}
