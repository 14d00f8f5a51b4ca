//! `/data/services.json`: the support services in Open Referral UK format (HSDS 3.0, UK profile),
//! as a single page of its list of services.
//!
//! A dead contact is left out, a doubtful one says why it is doubtful, and nothing is filled in
//! that the publisher does not give. The format has no place for links other than a service's own
//! (sign language, chat, an app) or for a check of which only the month is known: these are in the
//! description. It does not require an organisation, and none is named, since the publisher names
//! services. Ages are text here and numbers there, and opening hours are text: neither is converted
//! to numbers.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use crate::locale::{Locale, Message};
use crate::model::{Channel, Reach, Service, Way};
use crate::site::{Site, age, notice};

use super::identity::uuid;
use super::linked;

/// Writes `/data/services.json`.
///
/// # Panics
/// Never: writing to memory cannot fail, and every field name is text.
pub fn services_json(site: &Site, locale: &Locale, today: NaiveDate, out: &mut Vec<u8>) {
    let services = &site.catalogue().services;
    let page = PageRecord {
        total_items: services.len(),
        total_pages: 1,
        page_number: 1,
        size: services.len(),
        first_page: true,
        last_page: true,
        empty: services.is_empty(),
        contents: services.iter().map(|it| ServiceRecord::of(site, it, locale, today)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &page).expect("memory takes every record");
    out.push(b'\n');
}

#[derive(Serialize)]
struct PageRecord<'a> {
    total_items: usize,
    total_pages: usize,
    page_number: usize,
    size: usize,
    first_page: bool,
    last_page: bool,
    empty: bool,
    contents: Vec<ServiceRecord<'a>>,
}

#[derive(Serialize)]
struct ServiceRecord<'a> {
    id: Uuid,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    /// All we know is that it is on the publisher's list. The format requires a status: `active`,
    /// and the description says that no one has confirmed it.
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    eligibility_description: Option<String>,
    /// The day of the last check, if a day is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    assured_date: Option<String>,
    /// What is doubtful, and whether this is a demonstration.
    #[serde(skip_serializing_if = "Option::is_none")]
    alert: Option<String>,
    schedules: Vec<ScheduleRecord>,
    service_areas: Vec<AreaRecord<'a>>,
    languages: Vec<LanguageRecord<'a>>,
    contacts: Vec<ContactRecord<'a>>,
}

#[derive(Serialize)]
struct ScheduleRecord {
    id: Uuid,
    service_id: Uuid,
    /// The opening hours in the publisher's words.
    description: String,
}

#[derive(Serialize)]
struct AreaRecord<'a> {
    id: Uuid,
    service_id: Uuid,
    name: &'a str,
}

#[derive(Serialize)]
struct LanguageRecord<'a> {
    id: Uuid,
    service_id: Uuid,
    /// The publisher's words, which may name several or none.
    note: &'a str,
}

#[derive(Serialize)]
struct ContactRecord<'a> {
    id: Uuid,
    service_id: Uuid,
    phones: Vec<PhoneRecord<'a>>,
}

#[derive(Serialize)]
struct PhoneRecord<'a> {
    id: Uuid,
    contact_id: Uuid,
    /// All digits to dial.
    number: &'a str,
    /// A type of RFC 6350: `voice`, `text` for messages, `textphone` for a relay.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The name of the contact, its hours and cost, and what is doubtful.
    description: String,
}

impl<'a> ServiceRecord<'a> {
    fn of(site: &'a Site, service: &'a Service, locale: &Locale, today: NaiveDate) -> Self {
        let id = uuid(site, &["service", service.id.as_str()]);
        let name = |part: &str| uuid(site, &["service", service.id.as_str(), part]);
        let url = service.live_channels().find(|it| it.way == Way::Web && link(it).is_some());
        let email = service.live_channels().find(|it| email(it).is_some());
        let own = |it: &&Channel| {
            url.is_some_and(|own| std::ptr::eq(own, *it))
                || email.is_some_and(|own| std::ptr::eq(own, *it))
        };
        ServiceRecord {
            id,
            name: &service.name,
            description: description(service, locale, today, |it| own(&it)),
            url: url.and_then(link),
            email: email.and_then(self::email),
            status: "active",
            eligibility_description: joined(
                [&service.r#for, &service.ages].into_iter().flatten().map(String::as_str),
                "; ",
            ),
            assured_date: service
                .checked
                .as_ref()
                .and_then(|it| it.on.as_day())
                .map(|it| it.to_string()),
            alert: alert(site, service, locale, today, [url, email]),
            schedules: schedules(service, locale, id, name),
            service_areas: service
                .area
                .iter()
                .map(|area| AreaRecord { id: name("area"), service_id: id, name: area })
                .collect(),
            languages: service
                .languages
                .iter()
                .map(|it| LanguageRecord { id: name("languages"), service_id: id, note: it })
                .collect(),
            contacts: contacts(service, locale, today, id, name),
        }
    }
}

/// Its description, the contacts that the format has no field for, the date of the check, and that
/// no one has confirmed its `status`.
fn description(
    service: &Service,
    locale: &Locale,
    today: NaiveDate,
    told: impl Fn(&Channel) -> bool,
) -> Option<String> {
    let mut lines = vec![service.summary.plain_text()];
    lines.extend([&service.hours, &service.cost].into_iter().flatten().cloned());
    for channel in service.live_channels().filter(|it| number(it).is_none()) {
        let reach = link(channel).or_else(|| email(channel)).filter(|_| !told(channel));
        let parts: Vec<_> = reach
            .map(str::to_owned)
            .into_iter()
            .chain(details(service, channel, locale, today))
            .collect();
        if !parts.is_empty() {
            lines.push(format!("{}: {}", way(channel, locale), parts.join("; ")));
        }
    }
    lines.extend(service.checked.as_ref().map(|it| {
        let date = locale.window(&it.on).into();
        locale.text(match it.on.as_day() {
            Some(_) => Message::ServiceCheckedOnOnly { date },
            None => Message::ServiceCheckedInOnly { date },
        })
    }));
    lines.extend([locale.text(Message::ServiceStatusUnknown)]);
    joined(lines.iter().map(String::as_str), "\n")
}

/// What people need to know before they use its own link or address.
fn alert(
    site: &Site,
    service: &Service,
    locale: &Locale,
    today: NaiveDate,
    used: [Option<&Channel>; 2],
) -> Option<String> {
    let notice = notice(&site.catalogue().site, locale);
    let doubts = used.into_iter().flatten().filter_map(|it| it.confirm.as_deref());
    let age = age::caution(service, locale, today);
    let ages = used.into_iter().flatten();
    let ages: Vec<_> = ages.filter_map(|it| age::caution_of(service, it, locale, today)).collect();
    let words = notice.as_deref().into_iter().chain(service.confirm.as_deref()).chain(doubts);
    let ages = age.as_deref().into_iter().chain(ages.iter().map(String::as_str));
    joined(words.chain(ages), "\n")
}

fn schedules(
    service: &Service,
    locale: &Locale,
    id: Uuid,
    name: impl Fn(&str) -> Uuid,
) -> Vec<ScheduleRecord> {
    let open = service
        .live_channels()
        .enumerate()
        .filter_map(|(at, it)| Some((at, it, it.hours.as_ref()?)));
    open.map(|(at, channel, hours)| ScheduleRecord {
        id: name(&format!("hours-{at}")),
        service_id: id,
        description: format!("{}: {hours}", way(channel, locale)),
    })
    .collect()
}

/// All numbers belong to one contact without a name: the publisher names none.
fn contacts<'a>(
    service: &'a Service,
    locale: &Locale,
    today: NaiveDate,
    id: Uuid,
    name: impl Fn(&str) -> Uuid,
) -> Vec<ContactRecord<'a>> {
    let contact = name("contact");
    let numbers = service.live_channels().filter_map(|it| Some((it, number(it)?)));
    let phones: Vec<_> = numbers
        .map(|(channel, number)| PhoneRecord {
            id: name(&format!("{:?}-{number}", channel.way)),
            contact_id: contact,
            number,
            kind: match channel.way {
                Way::Text => "text",
                Way::Relay => "textphone",
                _ => "voice",
            },
            description: std::iter::once(way(channel, locale))
                .chain(details(service, channel, locale, today))
                .collect::<Vec<_>>()
                .join("; "),
        })
        .collect();
    if phones.is_empty() {
        return Vec::new();
    }
    vec![ContactRecord { id: contact, service_id: id, phones }]
}

/// Hours, cost, other things to know, and what is doubtful.
fn details(
    service: &Service,
    channel: &Channel,
    locale: &Locale,
    today: NaiveDate,
) -> impl Iterator<Item = String> {
    let doubts = [channel.confirm.clone(), age::caution_of(service, channel, locale, today)];
    linked::stated(service, channel, locale).chain(doubts.into_iter().flatten())
}

/// The publisher's name for a contact, or ours.
fn way(channel: &Channel, locale: &Locale) -> String {
    let name = || locale.text(channel.way.into());
    channel.label.clone().unwrap_or_else(name)
}

fn link(channel: &Channel) -> Option<&str> {
    match &channel.reach {
        Some(Reach::Link(link)) => Some(link),
        _ => None,
    }
}

fn email(channel: &Channel) -> Option<&str> {
    match &channel.reach {
        Some(Reach::Email(email)) => Some(email),
        _ => None,
    }
}

fn number(channel: &Channel) -> Option<&str> {
    match &channel.reach {
        Some(Reach::Number(number)) => Some(number.dialled()),
        _ => None,
    }
}

/// Joins texts; `None` if there are none.
fn joined<'a>(words: impl Iterator<Item = &'a str>, between: &str) -> Option<String> {
    let words: Vec<_> = words.filter(|it| !it.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(between))
}
