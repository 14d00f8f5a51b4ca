//! Editorial rules over the catalogue: what is well formed and still not right for a reader.
//!
//! One rule, one file. A rule reads the catalogue and reports; it changes nothing and knows no page.

mod confirm_contact;
mod empty_objective;
mod future_report;
mod late_without_reason;
mod overdue_check;
mod personal_name;
mod still_a_draft;
mod unanswered;

use chrono::NaiveDate;

use crate::diagnostics::Report;
use crate::model::Catalogue;

/// Runs every rule.
pub fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    empty_objective::check(catalogue, report);
    future_report::check(catalogue, today, report);
    late_without_reason::check(catalogue, today, report);
    personal_name::check(catalogue, report);
    overdue_check::check(catalogue, today, report);
    confirm_contact::check(catalogue, report);
    unanswered::check(catalogue, report);
    still_a_draft::check(catalogue, report);
}
