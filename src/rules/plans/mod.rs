//! Rules about one plan that need both what was typed, for its place, and what it means. They end
//! where a word is read: what is no date, no status or no reference is told in `resolve`.

mod done_without_update;
mod number;
mod numbers;
mod order;
mod outside_period;
mod terms;
mod typed;
mod unlisted_objective;
mod unused;
mod update_before_plan;
mod update_order;
mod update_same_date;

use crate::diagnostics::Report;
use crate::document::Documents;
use crate::model::Catalogue;

/// Runs each of them over every plan.
pub(super) fn check(documents: &Documents, catalogue: &Catalogue, report: &mut Report) {
    // What could not be read may be what uses an entry or lists a file: nothing is said of those then.
    let all_is_read = !report.has_errors();
    let plans = typed::plans(documents, catalogue);
    for plan in &plans {
        outside_period::check(plan, report);
        update_order::check(plan, report);
        update_same_date::check(plan, report);
        update_before_plan::check(plan, report);
        done_without_update::check(plan, report);
        numbers::check(plan, report);
        if all_is_read {
            unlisted_objective::check(plan, report);
            unused::check(plan, report);
        }
    }
    if all_is_read {
        terms::check(&plans, documents, report);
    }
}
