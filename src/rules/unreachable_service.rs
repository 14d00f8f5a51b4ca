//! A service without a contact that works is not a help: the site does not show it to residents, and
//! its publisher is told.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::Catalogue;

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    let unreachable = catalogue.services.iter().filter(|it| !it.can_be_reached());
    for service in unreachable.filter(|_| !catalogue.unread.services) {
        let message = format!("\"{}\" has no contact that works", service.name);
        report.push(
            Finding::new(Code::UnreachableService, service.origin, message)
                .label("the site does not show it to residents")
                .help(
                    "add a number, a link or an email address under `channels`, or delete the service",
                ),
        );
    }
}
