//! A contact that no one has confirmed, or ever checked, is a question to the publisher before a
//! resident relies on it. So is a number that no one has: one that is kept for television and radio, as in examples.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::telephone::Telephone;
use crate::model::{Catalogue, Reach, SiteState, indexed};
use crate::source::Span;

use super::how_to_check::how_to_check;

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    // Examples and demonstrations use numbers that no one has on purpose.
    let site = &catalogue.site;
    let is_published = site.state_origin.is_some() && site.state == SiteState::Published;
    for (at, service) in indexed(&catalogue.services) {
        if service.checked.is_none() && !catalogue.unread.checks.contains(&at) {
            let message = format!("\"{}\" has no date for its last check", service.name);
            report.push(
                Finding::new(Code::ConfirmContact, service.origin, message)
                    .label("the site tells readers this")
                    .help(format!(
                        "{}, then add `checked: {{on: …, by: …}}`",
                        how_to_check(service)
                    )),
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
                    .help(match service.kept_free()[..] {
                        [] => "check it with the service, then remove `confirm`".to_owned(),
                        _ => format!("{}, then remove `confirm`", how_to_check(service)),
                    }),
            );
        }
        if is_published {
            let numbers = service.live_channels().filter_map(|it| match &it.reach {
                Some(Reach::Number(number)) => Some((number, it.origin)),
                _ => None,
            });
            numbers.for_each(|(number, origin)| no_one_has(number, origin, report));
        }
    }
}

fn no_one_has(number: &Telephone, origin: Span, report: &mut Report) {
    if number.is_drama() {
        let message =
            format!("`{}` is a number for television and radio that no one has", number.shown());
        report.push(
            Finding::new(Code::ImpossibleNumber, origin, message)
                .label("someone who needs help would call this number and not get through")
                .help("write the service's own number, or delete this contact"),
        );
    }
}
