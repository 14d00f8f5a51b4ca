//! A helpline's number goes out of date without anyone noticing: each contact is checked again in time.
//! Which checks are old is the model's judgement; here it is told to the publisher.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, Checked, Service};

use super::how_to_check::how_to_check;

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    for service in &catalogue.services {
        let checks = service.live_channels().filter_map(|it| it.checked.as_ref());
        for checked in service.checked.iter().chain(checks) {
            in_future(service, checked, today, report);
        }
        for overdue in service.overdue_checks(today) {
            let message = format!("\"{}\" is overdue a check", service.name);
            let months = service.months_between_checks();
            let every = if months == 1 { "month".to_owned() } else { format!("{months} months") };
            report.push(
                Finding::new(Code::OverdueCheck, overdue.checked.origin, message)
                    .label(format!(
                        "check it every {every}; the site tells readers that it may have changed"
                    ))
                    .help(format!(
                        "{}, then write the new date under `checked`",
                        how_to_check(service)
                    )),
            );
        }
    }
}

fn in_future(service: &Service, checked: &Checked, today: NaiveDate, report: &mut Report) {
    if checked.on.is_after(today) {
        let message = format!("the check of \"{}\" is dated in the future", service.name);
        report.push(
            Finding::new(Code::InvalidDate, checked.origin, message)
                .help("write the date when someone checked the contact"),
        );
    }
    let newer = checked.evidence.filter(|it| it.first > checked.on.last);
    if let Some(evidence) = newer {
        let message = format!(
            "the check of \"{}\" was on {}, but what was found is from {evidence}",
            service.name, checked.on
        );
        report.push(Finding::new(Code::InvalidDate, checked.origin, message).help(
            "under `evidence`, write the date of what you read, such as the day when the page was reviewed",
        ));
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
