//! Support services and their channels: a number that cannot be dialled never reaches a page.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{ChannelDocument, CheckedDocument, Documents, ServiceDocument, Text};
use crate::model::{Channel, Checked, Reach, Service, ServiceKind};

use super::lookup::{self, Unique, date, external, prose, text};

pub(super) fn services(documents: &Documents, report: &mut Report) -> Vec<Service> {
    let Some(support) = &documents.support else { return Vec::new() };
    let mut unique = Unique::default();
    let mut services = Vec::new();
    for written in &support.record.services {
        if let Some(service) = service(written, &mut unique, report) {
            services.push(service);
        }
    }
    services
}

fn service(written: &ServiceDocument, unique: &mut Unique, report: &mut Report) -> Option<Service> {
    let id = lookup::id(written.id.as_ref(), report)?;
    if !unique.admit(&id, written.span, "support services", report) {
        return None;
    }
    Some(Service {
        name: text(written.name.as_ref()).unwrap_or_else(|| id.to_string()),
        id,
        kind: written.kind.as_ref().map_or(ServiceKind::Support, |it| it.value),
        summary: prose(written.summary.as_ref()),
        for_whom: text(written.r#for.as_ref()),
        area: text(written.area.as_ref()),
        ages: text(written.ages.as_ref()),
        languages: text(written.languages.as_ref()),
        formats: text(written.formats.as_ref()),
        elsewhere: written.elsewhere.as_ref().is_some_and(|it| it.value),
        printed: prose(written.printed.as_ref()),
        channels: written.channels.iter().filter_map(|it| channel(it, report)).collect(),
        checked: written.checked.as_ref().and_then(checked),
        check_every: months(written.check_every.as_ref(), report),
        confirm: text(written.confirm.as_ref()),
        notes: written.notes.iter().map(|it| it.value.clone()).collect(),
        origin: written.span,
    })
}

fn channel(written: &ChannelDocument, report: &mut Report) -> Option<Channel> {
    let way = written.way.as_ref()?.value;
    let reach = reach(written, report);
    if reach.is_none() && written.note.is_none() && written.label.is_none() {
        return None;
    }
    Some(Channel {
        way,
        reach,
        label: text(written.label.as_ref()),
        hours: text(written.hours.as_ref()),
        cost: text(written.cost.as_ref()),
        note: text(written.note.as_ref()),
        printed: written.printed.as_ref().is_some_and(|it| it.value),
        checked: written.checked.as_ref().and_then(checked),
        confirm: text(written.confirm.as_ref()),
        dead: text(written.dead.as_ref()),
        origin: written.span,
    })
}

fn reach(written: &ChannelDocument, report: &mut Report) -> Option<Reach> {
    if let Some(number) = &written.number {
        let dialled = digits(written.dial.as_ref().unwrap_or(number), report)?;
        return Some(Reach::Number { shown: number.value.clone(), dialled });
    }
    if let Some(email) = &written.email {
        let parts = email.value.split_once('@');
        let fits = parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if fits && !email.value.contains(char::is_whitespace) {
            return Some(Reach::Email(email.value.clone()));
        }
        let message = format!("`{}` is not an e-mail address", email.value);
        report
            .push(Finding::new(Code::UnknownValue, email.span, message).help("check its spelling"));
    }
    external(written.link.as_ref(), report).map(Reach::Link)
}

/// What is dialled: digits, with a plus sign at the start. Spaces group them; anything else is told.
fn digits(written: &Text, report: &mut Report) -> Option<String> {
    let dialled: String = written.value.chars().filter(|it| !it.is_whitespace()).collect();
    let digits = dialled.strip_prefix('+').unwrap_or(&dialled);
    if (3..=18).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit()) {
        return Some(dialled);
    }
    let message = format!("`{}` cannot be dialled", written.value);
    report.push(
        Finding::new(Code::InvalidNumber, written.span, message)
            .help("write digits in groups with spaces, such as \"01632 960 001\", in quotes"),
    );
    None
}

fn checked(written: &CheckedDocument) -> Option<Checked> {
    Some(Checked {
        on: date(written.on.as_ref())?,
        by: text(written.by.as_ref()),
        source: text(written.source.as_ref()),
        origin: written.span,
    })
}

/// "6 months", "1 year", "3 months": a number of months.
fn months(written: Option<&Text>, report: &mut Report) -> Option<u32> {
    let written = written?;
    let mut parts = written.value.split_whitespace();
    let count: Option<u32> = parts.next().and_then(|it| it.parse().ok());
    let months = match (count, parts.next(), parts.next()) {
        (Some(count @ 1..=600), Some("month" | "months"), None) => Some(count),
        (Some(count @ 1..=50), Some("year" | "years"), None) => Some(count * 12),
        _ => None,
    };
    if months.is_none() {
        let message = format!("`{}` is not a number of months or years", written.value);
        report.push(
            Finding::new(Code::UnknownValue, written.span, message)
                .help("write it like `6 months` or `1 year`"),
        );
    }
    months
}
