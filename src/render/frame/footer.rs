//! The footer: the pages that every site has, the publisher's own links, and how to reach the
//! publisher.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::Ix;
use crate::model::telephone::Telephone;
use crate::render::context::RenderContext;
use crate::render::views::{Link, call_href};
use crate::site::Route;

use super::banner::long_notice;
use super::by_root;
use super::header::publisher_only;

#[derive(Serialize)]
pub(super) struct FooterView {
    links: Vec<Link>,
    own: Vec<Link>,
    contact: Option<ContactView>,
    /// The publisher's notice where the banner of a narrow screen has no room for it.
    notice: Option<Value>,
    /// Whether it names the publisher: not where the header says nothing else.
    names_publisher: bool,
}

#[derive(Serialize)]
struct ContactView {
    name: Option<String>,
    email: Option<String>,
    /// The number to call, and its form for Relay UK.
    calls: Vec<CallView>,
    post: Option<String>,
    page: Option<String>,
}

/// "Telephone: 01632 960 001"
#[derive(Serialize)]
struct CallView {
    name: String,
    link: Link,
}

pub(super) fn footer(ctx: &RenderContext<'_>) -> FooterView {
    let catalogue = ctx.catalogue();
    let own = catalogue.site.footer.iter().filter_map(|it| {
        if !it.link.starts_with('/') {
            return Some(Link::new(it.text.clone(), it.link.clone()));
        }
        let (page, place) = it.link.split_at(it.link.find('#').unwrap_or(it.link.len()));
        let route = ctx.site().page_link(Route::Home, page)?;
        Some(Link::new(it.text.clone(), by_root(ctx, route) + place))
    });
    let mut links = vec![
        (Message::NavHelp, Route::Help),
        (Message::NavAccessibility, Route::Accessibility),
        (Message::NavPrivacy, Route::Privacy),
        (Message::NavSearch, Route::Search),
        (Message::NavAZ, Route::AToZ),
        (Message::NavGlossary, Route::Glossary),
    ];
    let plan = ctx.route.plan().or((catalogue.plans.len() == 1).then_some(Ix::new(0)));
    if let Some(plan) = plan {
        links.push((Message::NavPrint, Route::Print(plan)));
        links.push((Message::NavData, Route::Data(plan)));
    } else {
        links.push((Message::NavData, Route::SiteData));
    }
    let links = links.into_iter().filter(|it| ctx.site().lists(it.1));
    FooterView {
        links: links.map(|(text, to)| Link::new(ctx.say(text), by_root(ctx, to))).collect(),
        own: own.collect(),
        contact: contact(ctx),
        notice: long_notice(ctx),
        names_publisher: !publisher_only(ctx),
    }
}

fn contact(ctx: &RenderContext<'_>) -> Option<ContactView> {
    let contact = &ctx.facts().contact;
    let page = contact_page(ctx);
    let view = ContactView {
        name: contact.name.clone(),
        email: contact.email.clone(),
        calls: contact.telephone.iter().flat_map(|it| calls(ctx, it)).collect(),
        post: contact.post.clone(),
        page,
    };
    let any = [&view.name, &view.email, &view.post, &view.page];
    (any.iter().any(|it| it.is_some()) || !view.calls.is_empty()).then_some(view)
}

fn calls(ctx: &RenderContext<'_>, number: &Telephone) -> Vec<CallView> {
    let call = |name: Message<'_>, number: &Telephone| CallView {
        name: ctx.say(name),
        link: Link::new(number.shown(), call_href(number)),
    };
    let relay = number.relay();
    std::iter::once(call(Message::FooterTelephone, number))
        .chain(relay.iter().map(|it| call(Message::ChannelRelay, it)))
        .collect()
}

/// The publisher's page for anyone who wants to reach it, here or on another site.
pub(super) fn contact_page(ctx: &RenderContext<'_>) -> Option<String> {
    let page = ctx.facts().contact.page.as_ref()?;
    match page.starts_with("http") {
        true => Some(page.clone()),
        false => ctx.site().page_link(Route::Home, page).map(|it| by_root(ctx, it)),
    }
}
