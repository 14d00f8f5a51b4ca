//! A report says what was, so it cannot be dated after today; neither can a number that was counted, or an
//! approval.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, Plan};
use crate::source::Span;

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    for plan in &catalogue.plans {
        for (what, span) in future(plan, today) {
            report.push(
                Finding::new(
                    Code::InvalidDate,
                    span,
                    format!("the date of {what} is in the future"),
                )
                .help("write the day, month or year that it is about, or leave it out until then"),
            );
        }
    }
}

fn future(plan: &Plan, today: NaiveDate) -> Vec<(&'static str, Span)> {
    let updates = plan.reported().flat_map(|it| it.1);
    let updates = updates.map(|it| ("this update", it.on, it.origin));
    let observed = plan.measures.iter().flat_map(|it| &it.observations);
    let observed = observed.map(|it| ("this observation", it.on, it.origin));
    let begun = plan.measures.iter().filter_map(|it| it.baseline.get());
    let begun = begun.map(|it| ("this baseline", it.on, it.origin));
    let all = updates.chain(observed).chain(begun);
    let dated = all.filter(|it| it.1.is_after(today)).map(|it| (it.0, it.2));
    let approvals = plan.history.editions.iter().filter_map(|it| it.approval.as_ref());
    let approvals = approvals.filter(|it| it.on > today).map(|it| ("this approval", it.origin));
    dated.chain(approvals).collect()
}
