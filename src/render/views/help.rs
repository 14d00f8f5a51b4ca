//! The page for somebody who needs help now: danger first, then reporting, then people who listen.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{Service, ServiceKind};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::rows::{DangerView, Door, KeyValue, ServiceView, dangers};
use super::{Link, PageView};

#[derive(Serialize)]
struct HelpView {
    title: String,
    introduction: Option<Value>,
    danger: Vec<DangerView>,
    report: Vec<ServiceView>,
    report_page: Option<Door>,
    talk: Vec<ServiceView>,
    any_services: bool,
    /// Whether any number has a form for Relay UK: paper says once how that is made.
    relays: bool,
    /// The author's page on what happens after a report.
    after: Option<AfterView>,
    elsewhere: Vec<ElsewhereView>,
    formats: Vec<KeyValue>,
    formats_contacts: FormatsContacts,
    safety: Option<Link>,
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
    /// Whether the whole service is in doubt.
    confirm: bool,
}

#[derive(Serialize)]
struct AfterView {
    link: Link,
    summary: Option<String>,
}

/// The help page.
pub(super) fn page_view(ctx: &RenderContext<'_>) -> PageView {
    let catalogue = ctx.catalogue();
    let page = catalogue.pages.iter().find(|it| it.id.as_str() == "help");
    let of = |kind: ServiceKind| catalogue.services.iter().filter(move |it| it.kind == kind);
    // What the plan itself names stands first, in the publisher's order, and within that whoever
    // surely helps before whoever may not.
    let mut talk: Vec<&Service> = of(ServiceKind::Support).collect();
    talk.sort_by_key(|it| (it.printed.is_empty(), it.confirm.is_some()));
    let elsewhere = catalogue.services.iter().filter(|it| it.elsewhere);
    let title = page.map_or_else(|| ctx.say(Message::HelpTitle), |it| it.title.clone());
    let safety = ctx.site().named(catalogue.named_pages.stay_safe);
    let view = HelpView {
        title: title.clone(),
        introduction: page.and_then(|it| ctx.html(&it.body, 2)),
        danger: dangers(ctx),
        report: of(ServiceKind::Report).map(|it| ctx.service(it)).collect(),
        report_page: ctx.report_door(),
        relays: catalogue
            .services
            .iter()
            .any(|service| service.live_channels().any(|it| service.relay_of(it).is_some())),
        any_services: !catalogue.services.is_empty(),
        talk: talk.into_iter().map(|it| ctx.service(it)).collect(),
        after: after(ctx),
        elsewhere: elsewhere
            .map(|it| ElsewhereView {
                link: Link::new(&it.name, format!("#{}", it.id)),
                area: it.area.clone(),
                confirm: it.confirm.is_some(),
            })
            .collect(),
        formats: formats(ctx),
        formats_contacts: formats_contacts(ctx),
        safety: safety.map(|it| Link::new(ctx.say(Message::HelpSafetyTitle), ctx.href(it))),
    };
    PageView::new(ctx, "help.html", title, &view)
}

fn after(ctx: &RenderContext<'_>) -> Option<AfterView> {
    let route = ctx.site().named(ctx.catalogue().named_pages.what_happens_next)?;
    let Route::Page(at) = route else { return None };
    let page = &ctx.catalogue().pages[at];
    let link = Link::new(&page.title, ctx.href(route));
    Some(AfterView { link, summary: page.summary.clone() })
}

/// The formats that services state.
fn formats(ctx: &RenderContext<'_>) -> Vec<KeyValue> {
    let services = ctx.catalogue().services.iter();
    services
        .filter_map(|it| Some(KeyValue { key: it.name.clone(), value: it.formats.clone()? }))
        .collect()
}

/// Whom to ask for this page in another format: those who answer for accessibility, else the
/// publisher's own contacts.
fn formats_contacts(ctx: &RenderContext<'_>) -> FormatsContacts {
    let (contact, feedback) = (&ctx.facts().contact, &ctx.facts().accessibility.feedback);
    let (email, telephone, post) = match feedback.is_empty() {
        true => (&contact.email, &contact.telephone, &contact.post),
        false => (&feedback.email, &feedback.telephone, &feedback.post),
    };
    let email = email.iter().map(|it| {
        let text = ctx.say(Message::AccessibilityFeedbackEmail { email: it.into() });
        Link::new(text, format!("mailto:{it}"))
    });
    let telephone = telephone.iter().flat_map(|it| ctx.calls(it));
    let page = contact.page.iter().filter_map(|it| {
        let href = match it.starts_with("https://") {
            true => it.clone(),
            false => ctx.href(ctx.site().page_link(Route::Home, it)?),
        };
        Some(Link::new(ctx.say(Message::HelpFormatsContact), href))
    });
    let links = email.chain(telephone).chain(page).collect();
    let post = post.as_ref();
    let post = post.map(|it| ctx.say(Message::AccessibilityFeedbackPost { post: it.into() }));
    FormatsContacts { links, post }
}
