//! A contact that nobody has confirmed, or ever checked, is a question to the publisher before a
//! resident relies on it.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, indexed};

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    for (at, service) in indexed(&catalogue.services) {
        if service.checked.is_none() && !catalogue.unread.checks.contains(&at) {
            let message = format!("\"{}\" has no date for its last check", service.name);
            report.push(
                Finding::new(Code::ConfirmContact, service.origin, message)
                    .label("the site tells readers this")
                    .help("try each contact, then add `checked: {on: …, by: …}`"),
            );
        }
        let whole = service.confirm.iter().map(|why| (service.origin, why));
        let channels =
            service.live_channels().filter_map(|it| Some((it.origin, it.confirm.as_ref()?)));
        for (origin, why) in whole.chain(channels) {
            let message =
                format!("\"{}\" has a contact that is not confirmed: \"{why}\"", service.name);
            report.push(
                Finding::new(Code::ConfirmContact, origin, message)
                    .label("the site tells readers this")
                    .help("check it with the service, then remove `confirm`"),
            );
        }
    }
}
