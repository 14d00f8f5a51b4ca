//! The page for someone who needs help now, in the order of their need: danger, what they want to do,
//! people to talk to, what a report means. What is true of the whole page is said once, at its foot.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{Ix, Page, Service};
use crate::render::context::RenderContext;
use crate::site::{List, Route, age, services_to_report_to, services_to_talk_to};

use super::pages::Pages;
use super::rows::{DangerView, ServiceView, dangers};
use super::{Link, PageView};

#[derive(Serialize)]
struct HelpView {
    title: String,
    danger: Vec<DangerView>,
    doors: Vec<Link>,
    /// The first services that are for anyone.
    open: Vec<ServiceView>,
    groups: Vec<GroupView>,
    /// The ways to the other services, where there are many.
    pages: Option<Pages>,
    /// Where no page says how to report: the services that take one.
    report: Vec<ServiceView>,
    report_pages: Option<Pages>,
    any_services: bool,
    /// The author's words on what a report means.
    body: Option<Value>,
    /// The author's page on what happens after a report.
    after: Option<Link>,
    elsewhere: Vec<ElsewhereView>,
    elsewhere_text: String,
    formats: FormatsContacts,
    /// When all services were checked.
    checked: Option<String>,
}

/// Services for the same people.
#[derive(Serialize)]
struct GroupView {
    title: String,
    services: Vec<ServiceView>,
}

/// Ways to ask for another format, and an address for a letter.
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
pub(super) fn page_view(ctx: &RenderContext<'_>) -> PageView {
    let catalogue = ctx.catalogue();
    let page = catalogue.pages.iter().find(|it| it.id.as_str() == "help");
    let shown: Vec<&Service> = catalogue.services.iter().filter(|it| it.can_be_reached()).collect();
    let reports = ctx.site().named(catalogue.named_pages.report);
    let (open, rest) = services_to_talk_to(catalogue);
    let rows = open.len() + rest.len();
    let cut = ctx.cut(List::Services, rows);
    let (from, to) = (cut.start.saturating_sub(open.len()), cut.end.saturating_sub(open.len()));
    let rest = rest[from..to].to_vec();
    let open = if ctx.is_first() { open } else { Vec::new() };
    let pages = ctx.pages(List::Services, rows, &ctx.say(Message::HelpTalkTitle));
    let title = page.map_or_else(|| ctx.say(Message::HelpTitle), |it| it.title.clone());
    let after = ctx.site().named(catalogue.named_pages.what_happens_next);
    let elsewhere = elsewhere(ctx, &shown);
    let view = HelpView {
        title: title.clone(),
        danger: dangers(ctx),
        doors: doors(ctx, !open.is_empty() || !rest.is_empty()),
        open: open.into_iter().map(|it| ctx.service(it)).collect(),
        groups: groups(ctx, rest),
        report: match reports {
            Some(_) => Vec::new(),
            None => {
                let services = services_to_report_to(catalogue);
                ctx.rows_here(List::Reports, &services).iter().map(|it| ctx.service(it)).collect()
            }
        },
        any_services: !shown.is_empty(),
        body: page.and_then(|it| ctx.html(&it.body, 2)),
        after: after.map(|it| Link::new(ctx.say(Message::HelpAfterTitle), ctx.href(it))),
        elsewhere_text: ctx.say(Message::HelpElsewhereText { count: elsewhere.len().into() }),
        elsewhere,
        formats: formats_contacts(ctx),
        checked: checked(ctx, &shown),
        pages,
        report_pages: match reports {
            Some(_) => None,
            None => {
                let rows = services_to_report_to(catalogue).len();
                ctx.pages(List::Reports, rows, &ctx.say(Message::HelpReportTitle))
            }
        },
    };
    let view = if ctx.is_first() { view } else { view.of_a_part() };
    PageView::new(ctx, "help.html", title, &view)
}

/// What a reader can do, each a part of this page or a page of the author's.
fn doors(ctx: &RenderContext<'_>, talk: bool) -> Vec<Link> {
    let named = &ctx.catalogue().named_pages;
    let to = |text: Message<'_>, page: Option<Ix<Page>>| {
        let route = ctx.site().named(page)?;
        Some(Link::new(ctx.say(text), ctx.href(route)))
    };
    [
        talk.then(|| Link::new(ctx.say(Message::HelpDoorTalk), "#talk")),
        to(Message::HelpDoorReport, named.report),
        to(Message::HelpDoorEvidence, named.evidence),
        to(Message::HelpDoorSomeoneElse, named.someone_else),
        to(Message::HelpDoorSafety, named.stay_safe),
        to(Message::HelpDoorImmigration, named.immigration),
        to(Message::HelpDoorLanguage, named.language),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Services under the publisher's heading for them, or one made from what they are for; in the order
/// in which each heading is first needed.
fn groups(ctx: &RenderContext<'_>, services: Vec<&Service>) -> Vec<GroupView> {
    let mut groups: Vec<GroupView> = Vec::new();
    for service in services {
        let title = match (&service.group, service.strands.as_slice()) {
            (Some(group), _) => group.clone(),
            (None, []) => ctx.say(Message::HelpGroupAnyone),
            (None, strands) => {
                let names: Vec<_> = strands.iter().map(|it| ctx.say((*it).into())).collect();
                let strands = ctx.locale().either(&names).into();
                ctx.say(Message::HelpGroupStrands { strands })
            }
        };
        let view = ctx.service(service);
        match groups.iter_mut().find(|it| it.title == title) {
            Some(group) => group.services.push(view),
            None => groups.push(GroupView { title, services: vec![view] }),
        }
    }
    groups
}

fn elsewhere(ctx: &RenderContext<'_>, shown: &[&Service]) -> Vec<ElsewhereView> {
    let all = shown.iter().filter(|it| it.elsewhere);
    all.filter_map(|it| Some(ElsewhereView { link: ctx.service_link(it)?, area: it.area.clone() }))
        .collect()
}

/// When the services were checked, in one sentence: those that were never checked say so themselves.
fn checked(ctx: &RenderContext<'_>, shown: &[&Service]) -> Option<String> {
    let checks = || shown.iter().filter_map(|it| Some(it.checked.as_ref()?.on));
    let first = checks().min_by_key(|it| it.last)?;
    let last = checks().max_by_key(|it| it.last)?;
    let which = match (shown.len(), checks().count()) {
        (1, _) => "one",
        (all, checked) if checked < all => "some",
        _ => "all",
    };
    Some(age::checked_between(first, last, which, ctx.locale()))
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

impl HelpView {
    /// Without what is on the first part, but for what to do in danger.
    fn of_a_part(self) -> HelpView {
        HelpView { doors: Vec::new(), body: None, after: None, elsewhere: Vec::new(), ..self }
    }
}
