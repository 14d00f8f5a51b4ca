//! The page for somebody who needs help now: danger first, then reporting, then people who listen.

use serde::Serialize;
use tera::Value;

use crate::model::{Service, ServiceKind};
use crate::render::desk::Desk;
use crate::site::Route;

use super::home::Door;
use super::service::{ChannelView, KeyValue, ServiceView};
use super::{Link, Sheet};

#[derive(Serialize)]
struct HelpView {
    title: String,
    introduction: Option<Value>,
    danger: Vec<DangerView>,
    report: Vec<ServiceView>,
    report_page: Option<Door>,
    talk: Vec<ServiceView>,
    any_services: bool,
    elsewhere: Vec<ElsewhereView>,
    formats: Vec<KeyValue>,
    formats_contacts: FormatsContacts,
    safety: Option<Link>,
}

/// A service for danger: its call first, then the routes without voice.
#[derive(Serialize)]
struct DangerView {
    calls: Vec<ChannelView>,
    without_voice: Vec<ChannelView>,
    service: ServiceView,
}

/// Ways to ask, and an address for a letter.
#[derive(Serialize)]
struct FormatsContacts {
    links: Vec<Link>,
    post: Option<String>,
}

#[derive(Serialize)]
struct ElsewhereView {
    link: Link,
    area: Option<String>,
}

/// The help page.
pub(super) fn sheet(desk: &Desk<'_>) -> Sheet {
    let catalogue = desk.catalogue();
    let page = catalogue.pages.iter().find(|it| it.id.as_str() == "help");
    let of = |kind: ServiceKind| catalogue.services.iter().filter(move |it| it.kind == kind);
    // What the plan itself names stands first, in the publisher's order.
    let (printed, others): (Vec<&Service>, Vec<&Service>) =
        of(ServiceKind::Support).partition(|it| !it.printed.is_empty());
    let elsewhere = catalogue.services.iter().filter(|it| it.elsewhere);
    let title = page.map_or_else(|| desk.plain("help-title"), |it| it.title.clone());
    let link = |address: &str, key: &str| {
        desk.site().find(address).map(|it| Link::new(desk.plain(key), desk.href(it)))
    };
    let view = HelpView {
        title: title.clone(),
        introduction: page.and_then(|it| desk.html(&it.body, 2)),
        danger: of(ServiceKind::Danger).map(|it| danger(desk, it)).collect(),
        report: of(ServiceKind::Report).map(|it| desk.service(it)).collect(),
        report_page: desk.report_door(),
        talk: printed.into_iter().chain(others).map(|it| desk.service(it)).collect(),
        any_services: !catalogue.services.is_empty(),
        elsewhere: elsewhere
            .map(|it| ElsewhereView {
                link: Link::new(&it.name, format!("#{}", it.id)),
                area: it.area.clone(),
            })
            .collect(),
        formats: formats(desk),
        formats_contacts: formats_contacts(desk),
        safety: link("/stay-safe-online/", "help-safety-title"),
    };
    Sheet::new(desk, "help.html", title, &view)
}

fn danger(desk: &Desk<'_>, service: &Service) -> DangerView {
    let mut view = desk.service(service);
    let channels = std::mem::take(&mut view.channels);
    let (calls, without_voice) = channels.into_iter().partition(|it| it.way == "voice");
    DangerView { calls, without_voice, service: view }
}

/// The formats that services state.
fn formats(desk: &Desk<'_>) -> Vec<KeyValue> {
    let services = desk.catalogue().services.iter();
    services
        .filter_map(|it| Some(KeyValue { key: it.name.clone(), value: it.formats.clone()? }))
        .collect()
}

/// Whom to ask for this page in another format: those who answer for accessibility, else the
/// publisher's own contacts.
fn formats_contacts(desk: &Desk<'_>) -> FormatsContacts {
    let (contact, feedback) = (&desk.facts().contact, &desk.facts().statement.feedback);
    let (email, telephone, post) = match feedback.is_empty() {
        true => (&contact.email, &contact.telephone, &contact.post),
        false => (&feedback.email, &feedback.telephone, &feedback.post),
    };
    let email = email.iter().map(|it| {
        let text = desk.say("accessibility-feedback-email", &[("email", it.into())]);
        Link::new(text, format!("mailto:{it}"))
    });
    let telephone = telephone.iter().map(|it| {
        let dialled: String = it.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
        let text = desk.say("accessibility-feedback-telephone", &[("telephone", it.into())]);
        Link::new(text, format!("tel:{dialled}"))
    });
    let page = contact.page.iter().filter_map(|it| {
        let href = match it.starts_with("https://") {
            true => it.clone(),
            false => desk.href(desk.site().page_link(Route::Home, it)?),
        };
        Some(Link::new(desk.plain("help-formats-contact"), href))
    });
    let links = email.chain(telephone).chain(page).collect();
    let post = post.as_ref();
    let post = post.map(|it| desk.say("accessibility-feedback-post", &[("post", it.into())]));
    FormatsContacts { links, post }
}
