//! A report says what was, so it cannot be dated after today.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::Catalogue;

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    for plan in &catalogue.plans {
        let of_actions = plan.actions.iter().flat_map(|it| &it.updates);
        let future = of_actions.chain(&plan.updates).filter(|it| it.on.first_day() > today);
        for update in future {
            report.push(
                Finding::new(Code::InvalidDate, update.origin, "this update lies in the future")
                    .help("write the day on which it was reported; leave it out until then"),
            );
        }
    }
}
