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
    if checked.on.first_day() > today {
        let message = format!("the check of \"{}\" lies in the future", service.name);
        report.push(
            Finding::new(Code::InvalidDate, checked.origin, message)
                .help("write the day on which somebody called or opened the contact"),
        );
        return;
    }
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

#[cfg(test)]
mod tests {
    use crate::document;
    use crate::resolve;
    use crate::source::Sources;

    use super::*;

    fn check_dated(on: &str) -> Vec<Code> {
        let support = format!(
            "services:\n  - id: line\n    name: A line\n    kind: support\n    channels:\n      - way: voice\n        number: \"01632 960 001\"\n    checked: {{on: {on}}}\n    check_every: 6 months\n"
        );
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            ("content/support.yaml", support),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let catalogue = resolve::resolve(&documents, &mut report);
        let mut found = Report::default();
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        check(&catalogue, today, &mut found);
        found.findings().iter().map(|it| it.code).collect()
    }

    #[test]
    fn a_check_grows_old_and_is_never_of_tomorrow() {
        assert_eq!(check_dated("2026-11-21"), []);
        assert_eq!(check_dated("2026-11"), []);
        assert_eq!(check_dated("2026-05-20"), [Code::OverdueCheck]);
        assert_eq!(check_dated("2026-11-22"), [Code::InvalidDate]);
        assert_eq!(check_dated("2030"), [Code::InvalidDate]);
    }
}
