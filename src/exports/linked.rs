//! Linked data (JSON-LD with the schema.org vocabulary): the confirmed events of a plan, and the
//! ways to get help.
//!
//! The files are separate from the pages, so that the page for someone who needs help stays small
//! and has no script element. A window has no day, so it is not an `Event` here. The help page is
//! the publisher's service; the services on it belong to others, and which of them a government
//! provides is not known, so each is a `Service`.

mod schedule;

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Map, Value, json};

use crate::changes;
use crate::locale::{Locale, Message};
use crate::model::telephone::Telephone;
use crate::model::{
    Channel, Checked, Event, EventState, EventTime, Ix, Plan, Reach, Service, Way, indexed,
};
use crate::site::{Route, Site, age, notice};

/// The time zone in which a plan of a UK public body gives its times.
const ZONE: &str = "Europe/London";

/// Writes `…/data/events.jsonld`: the events of a plan with a confirmed date.
///
/// # Panics
/// Never: writing to memory cannot fail, and every property name is text.
pub fn events_jsonld(site: &Site, plan: Ix<Plan>, locale: &Locale, out: &mut Vec<u8>) {
    let events = indexed(&site.catalogue().plans[plan].events);
    let graph = events.filter_map(|(at, it)| event(site, plan, at, it, locale)).collect();
    write(graph, out);
}

/// Writes `/data/services.jsonld`. `today` is the build date: a check due before it is overdue.
///
/// # Panics
/// Never: writing to memory cannot fail, and every property name is text.
pub fn services_jsonld(site: &Site, locale: &Locale, today: NaiveDate, out: &mut Vec<u8>) {
    let services = &site.catalogue().services;
    let mut help = thing("GovernmentService", &locale.plain(Message::HelpTitle));
    help.insert("url".to_owned(), address(site, Route::Help));
    help.insert("provider".to_owned(), publisher(site));
    put(&mut help, "disambiguatingDescription", notice(&site.catalogue().site, locale));
    let related = services.iter().map(|it| service(it, locale, today)).collect();
    help.insert("isRelatedTo".to_owned(), Value::Array(related));
    write(vec![Value::Object(help)], out);
}

fn write(graph: Vec<Value>, out: &mut Vec<u8>) {
    let file = json!({"@context": "https://schema.org", "@graph": graph});
    serde_json::to_writer_pretty(&mut *out, &file).expect("memory takes the file");
    out.push(b'\n');
}

/// An event with a confirmed date; `None` for a window.
fn event(
    site: &Site,
    plan: Ix<Plan>,
    at: Ix<Event>,
    event: &Event,
    locale: &Locale,
) -> Option<Value> {
    let EventTime::Dated { date, last, from, .. } = event.time else { return None };
    let mut it = thing("Event", &event.title);
    let start = from.map_or(date.to_string(), |from| stamp(date, from));
    it.insert("startDate".to_owned(), start.into());
    let end = event.time.ends().map(|(day, to)| stamp(day, to));
    put(&mut it, "endDate", end.or((last > date).then(|| last.to_string())));
    if let Some(repeats) = &event.repeats {
        it.insert("eventSchedule".to_owned(), schedule::of(event, repeats));
    }
    // A span of days is not a start date, so an event that was later given a day has no previous
    // start date.
    if let Some(EventTime::Dated { date, from, .. }) = event.moved_from() {
        let before = from.map_or(date.to_string(), |it| stamp(date, it));
        put(&mut it, "previousStartDate", Some(before));
    }
    let status = match event.state {
        EventState::Planned => "https://schema.org/EventScheduled",
        EventState::Cancelled => "https://schema.org/EventCancelled",
        EventState::Moved => "https://schema.org/EventRescheduled",
    };
    it.insert("eventStatus".to_owned(), status.into());
    let place = event.place.as_ref().map(|name| Value::Object(thing("Place", name)));
    it.extend(place.get().cloned().map(|place| ("location".to_owned(), place)));
    let mut about = vec![event.summary.plain_text()];
    about.extend(changes::loss(locale, &event.summary));
    about.retain(|it| !it.is_empty());
    put(&mut it, "description", Some(about.join("\n")));
    put(&mut it, "disambiguatingDescription", notice(&site.catalogue().site, locale));
    it.insert("url".to_owned(), address(site, Route::Event(plan, at)));
    it.insert("organizer".to_owned(), publisher(site));
    Some(Value::Object(it))
}

fn stamp(date: NaiveDate, time: NaiveTime) -> String {
    format!("{date}T{}", time.format("%H:%M:%S"))
}

/// The publisher of the site, and its contact details.
fn publisher(site: &Site) -> Value {
    let facts = &site.catalogue().site;
    let mut it = thing("Organization", &facts.organisation);
    let contact = &facts.contact;
    if contact.email.is_some() || contact.telephone.is_some() {
        let mut point = Map::new();
        point.insert("@type".to_owned(), "ContactPoint".into());
        put(&mut point, "name", contact.name.clone());
        put(&mut point, "email", contact.email.clone());
        put(&mut point, "telephone", contact.telephone.as_ref().map(Telephone::shown));
        it.insert("contactPoint".to_owned(), Value::Object(point));
    }
    Value::Object(it)
}

fn service(service: &Service, locale: &Locale, today: NaiveDate) -> Value {
    let mut it = thing("Service", &service.name);
    let doubt = service.confirm.as_ref().map(|why| doubt(why, locale));
    let age = age::caution(service, locale, today);
    let cautions: Vec<_> = doubt.into_iter().chain(age).collect();
    let said = [&service.hours, &service.cost].into_iter().flatten().cloned();
    let said: Vec<_> = std::iter::once(service.summary.plain_text()).chain(said).collect();
    put(&mut it, "description", Some(said.join("\n").trim_start().to_owned()));
    put(&mut it, "disambiguatingDescription", Some(cautions.join("\n")));
    checked(&mut it, service.checked.as_ref(), locale);
    put(&mut it, "areaServed", service.area.clone());
    if let Some(whom) = &service.r#for {
        it.insert("audience".to_owned(), json!({"@type": "Audience", "audienceType": whom}));
    }
    let channels: Vec<_> =
        service.live_channels().map(|it| channel(service, it, locale, today)).collect();
    it.insert("availableChannel".to_owned(), Value::Array(channels));
    Value::Object(it)
}

fn channel(service: &Service, channel: &Channel, locale: &Locale, today: NaiveDate) -> Value {
    let way = channel.way;
    let name = channel.label.clone().unwrap_or_else(|| locale.text(way.into()));
    let mut it = thing("ServiceChannel", &name);
    let doubt = channel.confirm.as_ref().map(|why| doubt(why, locale));
    let old = age::caution_of(service, channel, locale, today);
    let said: Vec<_> = stated(service, channel, locale).chain(doubt).chain(old).collect();
    put(&mut it, "description", Some(said.join("; ")));
    checked(&mut it, channel.checked.as_ref(), locale);
    match &channel.reach {
        Some(Reach::Link(link)) => put(&mut it, "serviceUrl", Some(link.clone())),
        // The format has a place for a phone number and for a link, but none for an email address.
        Some(Reach::Email(email)) => put(&mut it, "serviceUrl", Some(format!("mailto:{email}"))),
        Some(Reach::Number(number)) => {
            let property = if way == Way::Text { "serviceSmsNumber" } else { "servicePhone" };
            it.insert(property.to_owned(), point(&name, "telephone", number.dialled()));
        }
        None => {}
    }
    if way == Way::Bsl {
        let language =
            json!({"@type": "Language", "name": "British Sign Language", "alternateName": "bfi"});
        it.insert("availableLanguage".to_owned(), language);
    }
    Value::Object(it)
}

/// Opening hours, cost, other things to know, and the number that Relay UK dials.
pub(super) fn stated(
    service: &Service,
    channel: &Channel,
    locale: &Locale,
) -> impl Iterator<Item = String> {
    let free = channel.is_known_free().then(|| locale.text(Message::ChannelFree));
    let relay = service
        .relay_of(channel)
        .map(|it| format!("{}: {}", locale.plain(Message::ChannelRelay), it.shown()));
    let cost = channel.cost.clone().or(free);
    [channel.hours.clone(), cost, channel.note.clone(), relay].into_iter().flatten()
}

/// The date of a check, as precisely as it is known. The vocabulary has no separate property for
/// it.
fn checked(thing: &mut Map<String, Value>, checked: Option<&Checked>, locale: &Locale) {
    let Some(checked) = checked else { return };
    let name = locale.plain(Message::ServiceCheckedName);
    let it = json!({"@type": "PropertyValue", "name": name, "value": checked.on.to_string()});
    thing.insert("additionalProperty".to_owned(), it);
}

fn point(name: &str, property: &str, value: &str) -> Value {
    json!({"@type": "ContactPoint", "contactType": name, property: value})
}

fn doubt(why: &str, locale: &Locale) -> String {
    locale.text(Message::ServiceToBeConfirmedWhy { why: why.into() })
}

fn thing(kind: &str, name: &str) -> Map<String, Value> {
    let mut it = Map::new();
    it.insert("@type".to_owned(), kind.into());
    it.insert("name".to_owned(), name.into());
    it
}

/// A property that has a value; others are left out.
fn put(thing: &mut Map<String, Value>, property: &str, words: Option<String>) {
    if let Some(words) = words.filter(|it| !it.is_empty()) {
        thing.insert(property.to_owned(), words.into());
    }
}

fn address(site: &Site, route: Route) -> Value {
    site.absolute(route).unwrap_or_else(|| site.address(route)).into()
}
