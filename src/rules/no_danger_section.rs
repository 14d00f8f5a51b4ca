//! The help page begins with what to do in danger: someone who opens it may be in danger now. It can
//! only say that where a service for danger has a number to call.

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::{Catalogue, Service, ServiceKind, Way};

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    let services = &catalogue.services;
    let mut for_danger = services.iter().filter(|it| it.kind == ServiceKind::Danger);
    if catalogue.is_pages_alone()
        || catalogue.unread.services
        || for_danger.clone().any(can_be_called)
    {
        return;
    }
    let without_number = for_danger.next();
    let file = services.first().map(|it| it.origin.file()).or(catalogue.site.file);
    let place = match (without_number, file) {
        (Some(service), _) => service.origin.into(),
        (None, Some(file)) => Place::File(file),
        (None, None) => Place::Project,
    };
    let why = match without_number {
        Some(service) => format!("\"{}\" has no number that works", service.name),
        None => "there is no service of `kind: danger`".to_owned(),
    };
    let message = "the help page does not say what to do in danger";
    report.push(Finding::new(Code::NoDangerSection, place, message).label(why).help(
        "in content/support.yaml, add a channel `way: voice` with `number: \"999\"` to a service \
         of `kind: danger`",
    ));
}

/// Whether someone can call it now.
fn can_be_called(service: &Service) -> bool {
    service.live_channels().any(|it| it.way == Way::Voice && it.reach.is_some())
}
