//! What surrounds every page: its head, the header and the navigation, the banner that says what
//! kind of site this is, the notice above the page, the way down to it, whom to tell what is wrong
//! on it, and the footer. The head is made here; each other part has a room of its own.
//!
//! Links from here go by way of the site's root, so that what is rendered once holds for all pages
//! that stand as deep as one another.

mod banner;
mod feedback;
mod footer;
mod header;
mod navigation;
mod notice;
mod publisher;

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use serde::Serialize;
use tera::{Context, Tera, TeraResult, Value};

use crate::locale::Message;
use crate::model::SiteState;
use crate::site::{Route, content_security_policy, content_security_policy_without_script};

use super::desk::Desk;
use super::manuscript::Manuscript;
use super::views::{Link, Sheet};

use banner::banner;
use feedback::feedback;
use footer::footer;
use header::header;
use navigation::{navigation, section};
use notice::notice;

/// The surroundings of one page.
#[derive(Serialize)]
pub(super) struct Frame {
    /// What stands in the tab and in the history.
    title: String,
    description: Option<String>,
    canonical: Option<String>,
    policy: Value,
    referrer: &'static str,
    stylesheet: String,
    /// Whether someone in danger may read this page: nothing comes before what keeps them safe.
    for_help: bool,
    exit_link: Option<String>,
    exit_script: Option<String>,
    search_script: Option<String>,
    safety: Option<Link>,
    /// Where a page that only leads on leads.
    refresh: Option<String>,
    /// Whether it is not for search engines, on any site.
    noindex: bool,
    /// The feed of what changed.
    feed: Option<Link>,
    home: bool,
    crumbs: Vec<Link>,
    header: Value,
    navigation: Value,
    banner: Value,
    notice: Value,
    feedback: Value,
    footer: Value,
}

/// Rendered parts that pages share.
#[derive(Default)]
pub(super) struct Frames {
    shared: RwLock<BTreeMap<Key, Arc<Parts>>>,
}

/// Pages with the same key have the same header, navigation, banner, notice and footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    depth: usize,
    not_found: bool,
    plan: Option<usize>,
    section: Option<Route>,
    exact: bool,
}

struct Parts {
    header: Value,
    navigation: Value,
    banner: Value,
    notice: Value,
    feedback: Value,
    footer: Value,
}

/// What every template can name: facts of the site that no page changes.
#[derive(Serialize)]
struct SiteView<'a> {
    lang: &'a str,
    dir: &'a str,
    name: &'a str,
    organisation: &'a str,
    /// Whose the site is, or only the plan.
    by: String,
    /// A demonstration and a draft are not for search engines.
    noindex: bool,
}

impl Frames {
    /// The context that all pages of a site share.
    pub(super) fn shared(manuscript: &Manuscript) -> Context {
        let facts = &manuscript.site.catalogue().site;
        let by = match facts.state {
            _ if facts.organisation.is_empty() => String::new(),
            SiteState::Demonstration => manuscript
                .locale
                .text(Message::PhaseDemonstrationOf { organisation: (&facts.organisation).into() }),
            SiteState::Draft | SiteState::Published => facts.organisation.clone(),
        };
        let mut context = Context::new();
        context.insert(
            "site",
            &SiteView {
                lang: manuscript.locale.tag(),
                dir: manuscript.locale.dir(),
                name: &facts.name,
                organisation: &facts.organisation,
                by,
                noindex: facts.state != SiteState::Published,
            },
        );
        context
    }

    /// The surroundings of a page; an error comes with the name of its template.
    pub(super) fn frame(
        &self,
        tera: &Tera,
        desk: &Desk<'_>,
        sheet: &Sheet,
    ) -> Result<Frame, (tera::Error, &'static str)> {
        let parts = self.parts(tera, desk)?;
        let facts = desk.facts();
        let exit = desk.site().has_exit(desk.route);
        let site = desk.site();
        let canonical = match desk.route {
            Route::NotFound | Route::Withdrawn(_) => None,
            Route::Redirect(at) => site.arrival_absolute(at),
            route => site.absolute(route),
        };
        let refresh = match desk.route {
            Route::Redirect(at) => desk.arrival(at).map(|it| it.href),
            _ => None,
        };
        Ok(Frame {
            title: title(desk, &sheet.title),
            description: sheet.description.clone().filter(|_| !exit),
            canonical,
            policy: Value::safe_string(if exit {
                content_security_policy()
            } else {
                content_security_policy_without_script()
            }),
            referrer: site.referrer_policy(desk.route).as_str(),
            stylesheet: desk.href(Route::Stylesheet),
            for_help: site.is_for_help(desk.route),
            exit_link: facts.exit_link.clone().filter(|_| exit),
            exit_script: (exit && facts.exit_link.is_some()).then(|| desk.href(Route::ExitScript)),
            search_script: (desk.route == Route::Search).then(|| desk.href(Route::SearchScript)),
            safety: safety_page(desk).filter(|_| exit),
            noindex: refresh.is_some() || matches!(desk.route, Route::Withdrawn(_)),
            refresh,
            feed: feed(desk),
            home: desk.route == Route::Home,
            crumbs: sheet.crumbs.clone(),
            header: parts.header.clone(),
            navigation: parts.navigation.clone(),
            banner: parts.banner.clone(),
            notice: parts.notice.clone(),
            feedback: parts.feedback.clone(),
            footer: parts.footer.clone(),
        })
    }

    fn parts(
        &self,
        tera: &Tera,
        desk: &Desk<'_>,
    ) -> Result<Arc<Parts>, (tera::Error, &'static str)> {
        let key = key(desk);
        let shared = self.shared.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(parts) = shared.get(&key) {
            return Ok(Arc::clone(parts));
        }
        drop(shared);
        let parts = Arc::new(Parts {
            header: render(tera, "parts/header.html", &header(desk))?,
            navigation: render(tera, "parts/navigation.html", &navigation(desk, key))?,
            banner: render(tera, "parts/banner.html", &banner(desk))?,
            notice: render(tera, "parts/notice.html", &notice(desk))?,
            feedback: render(tera, "parts/page-feedback.html", &feedback(desk))?,
            footer: render(tera, "parts/footer.html", &footer(desk))?,
        });
        let mut shared = self.shared.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(shared.entry(key).or_insert(parts)))
    }
}

fn render<T: Serialize>(
    tera: &Tera,
    template: &'static str,
    view: &T,
) -> Result<Value, (tera::Error, &'static str)> {
    let fragment = || -> TeraResult<Value> {
        let mut context = Context::new();
        context.insert_value("part", Value::try_from_serializable(view)?);
        Ok(Value::safe_string(tera.render(template, &context)?.trim()))
    };
    fragment().map_err(|error| (error, template))
}

fn title(desk: &Desk<'_>, title: &str) -> String {
    let facts = desk.facts();
    let mut title = title.to_owned();
    if desk.route == Route::Home {
        title = facts.name.clone();
    }
    if desk.site().is_discreet(desk.route) {
        // Someone who looks over a shoulder or into the history reads no word of what is reported
        // there, and the names of the site and of its organisation may hold one.
        let report = desk.is_about_reporting();
        return if report { desk.say(Message::PageTitleReport) } else { title };
    }
    let several = desk.catalogue().plans.len() > 1;
    let mut parts = vec![title];
    if let Some(plan) = desk.route.plan().filter(|_| several) {
        let plan = &desk.plan(plan).title;
        parts.extend((!parts.contains(plan)).then(|| plan.clone()));
    }
    if desk.route != Route::Home && parts.iter().any(|it| it.contains(&facts.name)) {
        return parts.join(" – ");
    }
    let site = match facts.state {
        _ if !parts.contains(&facts.name) => facts.name.clone(),
        // A demonstration is not the organisation's.
        SiteState::Demonstration => desk.say(Message::PhaseDemonstration),
        SiteState::Draft | SiteState::Published => facts.organisation.clone(),
    };
    let whole = parts.join(" – ");
    desk.say(Message::PageTitle { title: whole.into(), site: site.into() })
}

fn key(desk: &Desk<'_>) -> Key {
    let section = section(desk);
    Key {
        depth: depth(desk),
        not_found: desk.route == Route::NotFound,
        plan: desk.route.plan(),
        section,
        exact: section == Some(desk.route),
    }
}

fn depth(desk: &Desk<'_>) -> usize {
    desk.site().address(desk.route).matches('/').count().saturating_sub(1)
}

/// A link that holds on every page that stands as deep as this one.
fn by_root(desk: &Desk<'_>, to: Route) -> String {
    let site = desk.site();
    if desk.route == Route::NotFound {
        return site.href(Route::NotFound, to);
    }
    let (up, down) = ("../".repeat(depth(desk)), site.href(Route::Home, to));
    if up.is_empty() { down } else { up + down.trim_start_matches("./") }
}

/// The author's page on what a browser keeps, where there is one.
fn safety_page(desk: &Desk<'_>) -> Option<Link> {
    let route = desk.site().named(desk.catalogue().named_pages.stay_safe)?;
    Some(Link::new(desk.say(Message::ExitAboutSafetyLink), desk.href(route)))
        .filter(|_| route != desk.route)
}

/// The feed of a page's plan; of the whole site on the front page.
fn feed(desk: &Desk<'_>) -> Option<Link> {
    let route = match desk.route.plan() {
        Some(plan) => Route::PlanAtom(plan),
        None if desk.route == Route::Home => Route::ChangesAtom,
        None => return None,
    };
    let title = match route {
        Route::PlanAtom(plan) => &desk.plan(plan).title,
        _ => &desk.facts().name,
    };
    let title = desk.say(Message::FeedChangesTitle { title: title.into() });
    desk.site().has(route).then(|| Link::new(title, desk.href(route)))
}

/// What the shared parts of a page are rendered with, for the test that holds templates against it.
#[cfg(test)]
pub(super) fn shared_views(desk: &Desk<'_>) -> Vec<(&'static str, Value)> {
    vec![
        ("parts/header.html", Value::from_serializable(&header(desk))),
        ("parts/navigation.html", Value::from_serializable(&navigation(desk, key(desk)))),
        ("parts/banner.html", Value::from_serializable(&banner(desk))),
        ("parts/notice.html", Value::from_serializable(&notice(desk))),
        ("parts/page-feedback.html", Value::from_serializable(&feedback(desk))),
        ("parts/footer.html", Value::from_serializable(&footer(desk))),
    ]
}
