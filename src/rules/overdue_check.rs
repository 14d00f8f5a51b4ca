//! A helpline's number goes stale without anybody noticing: each contact is checked again in time.

use chrono::{Months, NaiveDate};

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, Checked, Service};

/// Where a service does not say how often it is to be checked.
const DEFAULT_MONTHS: u32 = 6;

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    for service in &catalogue.services {
        let channels = service.live_channels().filter_map(|it| it.checked.as_ref());
        for checked in service.checked.iter().chain(channels) {
            overdue(service, checked, today, report);
        }
    }
}

fn overdue(service: &Service, checked: &Checked, today: NaiveDate, report: &mut Report) {
    let months = service.check_every.unwrap_or(DEFAULT_MONTHS);
    let due = checked.on.last_day().checked_add_months(Months::new(months));
    if due.is_some_and(|due| due < today) {
        let message = format!("\"{}\" was to be checked again by now", service.name);
        report.push(
            Finding::new(Code::OverdueCheck, checked.origin, message)
                .label(format!("it is to be checked every {months} months"))
                .help("call or open each contact, then write the new date at `checked`"),
        );
    }
}
