//! Support services and their channels: a number that cannot be dialled never reaches a page.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{
    ChannelDocument, CheckedDocument, Documents, Filed, ServiceDocument, SupportDocument, Text,
};
use crate::fields;
use crate::model::telephone::Use;
use crate::model::timescale::Calendar;
use crate::model::{Channel, Checked, Id, Ix, Reach, Service, Way};

use super::date::date;
use super::lookup::{self, Gaps, Unique};
use super::mean::{Lost, said};
use super::value::{external, mailbox, months, telephone, text};

/// `support.yaml` resolved.
pub(super) struct Support {
    pub(super) services: Vec<Service>,
    /// Services whose check could not be read.
    pub(super) unchecked: BTreeSet<Ix<Service>>,
    /// Services that are missing for a reason that was told.
    pub(super) gaps: Gaps,
}

pub(super) fn support(documents: &Documents, report: &mut Report) -> Support {
    let mut found = services(documents.support.as_ref(), report);
    found.gaps.anywhere |= documents.is_lost("content/support.yaml");
    found
}

/// The services of a file, which a frozen copy of it may be.
pub(super) fn services(file: Option<&Filed<SupportDocument>>, report: &mut Report) -> Support {
    let mut found =
        Support { services: Vec::new(), unchecked: BTreeSet::new(), gaps: Gaps::default() };
    let Some(support) = file else { return found };
    found.gaps.anywhere = support.incomplete || support.record.damage.reaches("services");
    let mut unique = Unique::default();
    for written in &support.record.services {
        let id = lookup::id(written.id.as_ref(), report);
        let service = service(written, id.clone().unwrap_or_else(Id::nameless), report);
        match (&id, &written.id) {
            (Some(id), _) => {
                if !unique.admit(id.as_str(), service.origin, "support services", report) {
                    continue;
                }
                if service.checked.is_none() && written.damage.reaches("checked")
                    || written.checked.as_ref().is_some_and(|it| it.damage.reaches("on"))
                {
                    found.unchecked.insert(Ix::new(found.services.len()));
                }
                found.services.push(service);
            }
            (None, Some(name)) => {
                found.gaps.refused.insert(name.value.clone());
            }
            (None, None) => found.gaps.anywhere = true,
        }
    }
    found
}

fn service(written: &ServiceDocument, id: Id, report: &mut Report) -> Service {
    let lost = Lost::default();
    let said = fields::service! { said {
        written, lost, report;
        origin: written.id.as_ref().map_or(written.span, |it| it.span),
    } };
    Service {
        name: text(written.name.as_ref()).unwrap_or_else(|| id.to_string()),
        id,
        channels: written.channels.iter().filter_map(|it| channel(it, report)).collect(),
        checked: written.checked.as_ref().and_then(|it| checked(it, report)),
        check_every: months(written.check_every.as_ref(), report),
        ..said
    }
}

fn channel(written: &ChannelDocument, report: &mut Report) -> Option<Channel> {
    let way = written.way.as_ref()?.value;
    let reach = reach(way, written, report);
    let lost = Lost::default();
    let said = fields::channel! { said { written, lost, report; reach, origin: written.span } };
    Some(Channel { checked: written.checked.as_ref().and_then(|it| checked(it, report)), ..said })
}

/// What each way needs to be of use; a place to go to needs nothing but its note.
fn needs(way: Way) -> Option<&'static str> {
    match way {
        Way::Voice | Way::Silent | Way::Relay | Way::Text => Some("number"),
        Way::Email => Some("email"),
        Way::Web | Way::Chat => Some("link"),
        Way::Bsl | Way::App | Way::InPerson => None,
    }
}

/// What the channel leads to: what its way needs before anything else that is there.
fn reach(way: Way, written: &ChannelDocument, report: &mut Report) -> Option<Reach> {
    let used = if way == Way::Text { Use::Text } else { Use::Call };
    let number = written.number.as_ref();
    let number = number.and_then(|it| telephone(it, written.dial.as_ref(), used, report));
    let number = number.map(Reach::Number);
    let email = mailbox(written.email.as_ref(), report).map(Reach::Email);
    let link = external(written.link.as_ref(), report).map(Reach::Link);
    let all: [(&str, Option<&Text>, Option<Reach>); 3] = [
        ("number", written.number.as_ref(), number),
        ("email", written.email.as_ref(), email),
        ("link", written.link.as_ref(), link),
    ];
    let needed = needs(way);
    let typed: Vec<&str> = all.iter().filter(|it| it.1.is_some()).map(|it| it.0).collect();
    let missing = needed.filter(|key| !typed.contains(key) && !written.damage.reaches(key));
    if let (Some(key), None) = (missing, &written.note) {
        let message = format!("this kind of channel needs a `{key}`");
        let place = written.way.as_ref().map_or(written.span, |it| it.span);
        report.push(
            Finding::new(Code::MissingKey, place, message)
                .help(format!("add a line `{key}: …`, or say in `note:` how to use it")),
        );
    }
    let used = needed.filter(|key| typed.contains(key)).or(typed.first().copied())?;
    for (key, spare, _) in all.iter().filter(|it| it.0 != used) {
        if let Some(spare) = spare {
            let message = format!("this channel uses its `{used}`, so `{key}` is not shown");
            report.push(
                Finding::new(Code::UnknownKey, spare.span, message)
                    .help(format!("add a separate channel for the `{key}`")),
            );
        }
    }
    all.into_iter().find(|it| it.0 == used).and_then(|it| it.2)
}

fn checked(written: &CheckedDocument, report: &mut Report) -> Option<Checked> {
    Some(Checked {
        on: date(written.on.as_ref(), &Calendar::UNKNOWN, report)?,
        evidence: date(written.evidence.as_ref(), &Calendar::UNKNOWN, report),
        by: text(written.by.as_ref()),
        source: text(written.source.as_ref()),
        origin: written.span,
    })
}
