//! `printed` has what the plan prints about a service, word for word, and a channel that is in print
//! says so. A reader who holds the plan on paper is told of the contacts that no longer work, so the two
//! must agree: a number that is marked as printed and is not among the printed words is a mistake in one
//! of them.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{ChannelDocument, Documents, ServiceDocument, Text};
use crate::model::Reach;
use crate::model::contacts::Contacts;
use crate::model::telephone::{self, Telephone};

use super::wrapped_link;

pub(super) fn check(documents: &Documents, report: &mut Report) {
    let services = documents.support.iter().flat_map(|it| &it.record.services);
    for service in services {
        let printed = service.printed.as_ref().map_or(String::new(), |it| it.value.plain_text());
        if printed.trim().is_empty() {
            continue;
        }
        let channels =
            service.channels.iter().filter(|it| it.printed.as_ref().is_some_and(|it| it.value));
        channels.filter_map(contact).filter(|it| !is_in(&it.0, &printed)).for_each(|(_, typed)| {
            report.push(contradicted(service, typed));
        });
    }
}

/// What a channel leads to, and where that is typed.
fn contact(channel: &ChannelDocument) -> Option<(Reach, &Text)> {
    let number = || {
        let typed = channel.number.as_ref()?;
        Some((Reach::Number(Telephone::read(&typed.value).ok()?), typed))
    };
    let email = || channel.email.as_ref().map(|it| (Reach::Email(it.value.clone()), it));
    // What a mail filter has made of an address is told for itself.
    let link = channel.link.as_ref().filter(|it| wrapped_link::wrapper(&it.value).is_none());
    let link = || link.map(|it| (Reach::Link(it.value.clone()), it));
    number().or_else(email).or_else(link)
}

/// Whether words give a contact, in whatever groups of digits.
fn is_in(contact: &Reach, printed: &str) -> bool {
    if let Reach::Number(number) = contact {
        let key = number.key();
        let same = |it: &str| Telephone::read(it).is_ok_and(|it| it.key() == key);
        return telephone::runs(printed).iter().any(|it| it.ends.iter().any(|it| same(&it.1)));
    }
    let mut contacts = Contacts::default();
    contacts.add(contact, "", false);
    !contacts.in_text(printed).is_empty()
}

fn contradicted(service: &ServiceDocument, typed: &Text) -> Finding {
    let name = service.name.as_ref().map_or("this service", |it| it.value.as_str());
    let message = format!(
        "{} has `printed: true`, but the plan’s words about {name} do not have it",
        typed.value
    );
    Finding::new(Code::PrintedContradicted, typed.span, message).help(
        "compare both with the plan as it was printed: correct the number or address here, or the plan’s words \
         under the service’s `printed`; if the plan does not have it, remove `printed: true`",
    )
}
