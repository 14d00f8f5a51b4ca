//! The privacy notice: what a website that planpress makes can see of its readers, which is nearly
//! nothing, and what its host and others can. What the publisher has not answered is said to be open.

use serde::Serialize;

use crate::locale::{Arg, Message};
use crate::model::{Officer, Privacy, SiteState};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::statement::{Answer, Contact, contacts};
use super::{Link, PageView};

#[derive(Serialize)]
struct PrivacyView {
    /// How many questions are not answered: with any, the notice is a draft.
    draft: Option<String>,
    scope: String,
    responsible: String,
    /// The author's page on what a browser keeps, where there is one.
    safety: Option<Link>,
    /// What pages load from the hosts around them, where any are named.
    hosts: Option<String>,
    /// Whether a search loads the parts of the index in which it looks.
    search_parts: bool,
    host: Answer,
    logs: Answer,
    /// The organisation's own notice.
    notice: Option<Link>,
    /// Whether a plan withholds names of people.
    withheld: bool,
    contacts: Vec<Contact>,
    /// How to reach the data protection officer.
    officer: Option<Link>,
}

/// The page of the notice.
pub(super) fn page_view(ctx: &RenderContext<'_>) -> PageView {
    let facts = ctx.facts();
    let privacy = &facts.privacy;
    let open = privacy.open_questions();
    let hosts = &facts.around.hosts;
    let safety = ctx.site().named(ctx.catalogue().named_pages.stay_safe);
    let view = PrivacyView {
        draft: (!open.is_empty())
            .then(|| ctx.say(Message::PrivacyDraft { count: open.len().into() })),
        scope: scope(ctx),
        responsible: responsible(ctx),
        safety: safety.map(|it| Link::new(ctx.title_of(it), ctx.href(it))),
        hosts: (!hosts.is_empty()).then(|| {
            ctx.say(Message::PrivacyElsewhereHosts { hosts: ctx.locale().list(hosts).into() })
        }),
        search_parts: ctx.site().search_parts() != (0, 0),
        host: host(ctx, privacy),
        logs: logs(ctx, privacy),
        notice: privacy.notice.as_ref().map(|it| {
            let organisation = (&facts.organisation).into();
            Link::new(ctx.say(Message::PrivacyNoticeLink { organisation }), it.clone())
        }),
        withheld: ctx.catalogue().withheld > 0,
        contacts: ways(ctx),
        officer: privacy.officer.as_ref().map(|it| officer(ctx, it)),
    };
    let title = ctx.say(Message::PrivacyTitle);
    PageView::new(ctx, "privacy.html", title, &view).described(&scope(ctx))
}

fn scope(ctx: &RenderContext<'_>) -> String {
    let site = (&ctx.facts().name).into();
    ctx.say(match ctx.site().absolute(Route::Home) {
        Some(address) => Message::PrivacyScopeAddress { site, address: address.into() },
        None => Message::PrivacyScope { site },
    })
}

/// Who answers for the website. What is not yet the organisation's, or never will be, says so.
fn responsible(ctx: &RenderContext<'_>) -> String {
    let organisation = Arg::from(&ctx.facts().organisation);
    ctx.say(match ctx.facts().state {
        SiteState::Published => Message::PrivacyResponsible { organisation },
        SiteState::Draft => Message::AccessibilityTechnicalDraft { organisation },
        SiteState::Demonstration => Message::AccessibilityTechnicalDemonstration { organisation },
    })
}

fn host(ctx: &RenderContext<'_>, privacy: &Privacy) -> Answer {
    answer(ctx, privacy.host.as_ref(), Message::PrivacyHostUnanswered, |host| {
        Message::PrivacyHost { host }
    })
}

fn logs(ctx: &RenderContext<'_>, privacy: &Privacy) -> Answer {
    answer(ctx, privacy.logs.as_ref(), Message::PrivacyLogsUnanswered, |logs| {
        Message::PrivacyLogs { logs }
    })
}

fn answer<'m>(
    ctx: &RenderContext<'_>,
    fact: Option<&'m String>,
    unanswered: Message<'m>,
    said: impl FnOnce(Arg<'m>) -> Message<'m>,
) -> Answer {
    let open = fact.is_none();
    Answer { text: ctx.say(fact.map_or(unanswered, |it| said(it.into()))), open }
}

/// Whom to ask to remove personal details.
fn ways(ctx: &RenderContext<'_>) -> Vec<Contact> {
    let contact = &ctx.facts().contact;
    let (email, telephone) = (contact.email.as_ref(), contact.telephone.as_ref());
    let mut ways = contacts(ctx, email, telephone, contact.post.as_ref());
    let page = contact.page.as_ref().and_then(|it| match it.starts_with("http") {
        true => Some(it.clone()),
        false => ctx.site().page_link(ctx.route, it).map(|it| ctx.href(it)),
    });
    let text = || ctx.say(Message::FooterContactPage);
    ways.extend(page.map(|it| Contact { text: text(), href: Some(it) }));
    ways
}

fn officer(ctx: &RenderContext<'_>, officer: &Officer) -> Link {
    match officer {
        Officer::Mailbox(email) => {
            let text = ctx.say(Message::PrivacyOfficerEmail { email: email.into() });
            Link::new(text, format!("mailto:{email}"))
        }
        Officer::Page(page) => Link::new(ctx.say(Message::PrivacyOfficerPage), page.clone()),
    }
}
