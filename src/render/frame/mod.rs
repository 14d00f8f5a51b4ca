//! What surrounds every page: its head, the header and the navigation, the banner that says what
//! kind of site this is, the notice above the page, the way down to it, whom to tell what is wrong
//! on it, and the footer. The head is made here; each other part has its own room.
//!
//! Links from here go by way of the site's root, so that what is rendered once holds for all pages
//! that are as deep as one another.

mod around;
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
use crate::model::{Ix, Plan, SiteState};
use crate::site::Route;

use super::context::RenderContext;
use super::input::RenderInput;
use super::views::{Link, PageView, shortened};

use around::Around;
use banner::banner;
use feedback::feedback;
use footer::footer;
use header::header;
use navigation::{navigation, section};
use notice::notice;

/// The surroundings of one page.
#[derive(Serialize)]
pub(super) struct Frame {
    /// What is in the tab and in the history.
    title: String,
    description: Option<String>,
    canonical: Option<String>,
    policy: Value,
    referrer: &'static str,
    icon: String,
    /// Those of the publisher's own website, before the theme's.
    stylesheets: Vec<String>,
    stylesheet: String,
    /// The header and the footer of the publisher's own website.
    around: Around,
    /// Whether someone in danger may read this page: nothing comes before what keeps them safe.
    for_help: bool,
    exit_link: Option<String>,
    exit_script: Option<String>,
    search_script: Option<String>,
    safety: Option<Link>,
    /// Where a page that only redirects leads.
    refresh: Option<String>,
    /// Whether it is not for search engines, on any site.
    noindex: bool,
    /// The feed of what changed.
    feed: Option<Link>,
    home: bool,
    crumbs: Vec<Crumb>,
    header: Value,
    navigation: Value,
    banner: Value,
    notice: Value,
    feedback: Value,
    footer: Value,
}

/// A step of the way down to a page.
#[derive(Serialize)]
struct Crumb {
    #[serde(flatten)]
    link: Link,
    attributes: BTreeMap<&'static str, &'static str>,
}

/// The way down to a page. A narrow screen has one line for it, and shows the nearest page above
/// whose name fits; the way home is in the header there.
fn crumbs(way: &[Link]) -> Vec<Crumb> {
    const FITS: usize = 36;
    let near = way.iter().rposition(|it| it.text.chars().count() <= FITS).filter(|it| *it > 0);
    let mark = |at| (Some(at) == near).then_some(("data-near", ""));
    let crumb = |(at, link): (usize, &Link)| Crumb {
        link: link.clone(),
        attributes: mark(at).into_iter().collect(),
    };
    way.iter().enumerate().map(crumb).collect()
}

/// Rendered parts that pages share.
#[derive(Default)]
pub(super) struct Frames {
    shared: RwLock<BTreeMap<Key, Arc<Parts>>>,
}

/// Pages with the same key have the same header, navigation, banner, notice and footer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    depth: usize,
    not_found: bool,
    plan: Option<Ix<Plan>>,
    section: Option<Route>,
    exact: bool,
    /// The notices that hold for a time, by their places in their list.
    notices: Vec<usize>,
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
    pub(super) fn shared(input: &RenderInput) -> Context {
        let facts = &input.site.catalogue().site;
        let by = match facts.state {
            _ if facts.organisation.is_empty() => String::new(),
            SiteState::Demonstration => input
                .locale
                .text(Message::PhaseDemonstrationOf { organisation: (&facts.organisation).into() }),
            SiteState::Draft | SiteState::Published => facts.organisation.clone(),
        };
        let mut context = Context::new();
        context.insert(
            "site",
            &SiteView {
                lang: input.locale.tag(),
                dir: input.locale.dir(),
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
        ctx: &RenderContext<'_>,
        page_view: &PageView,
    ) -> Result<Frame, (tera::Error, &'static str)> {
        let parts = self.parts(tera, ctx)?;
        let facts = ctx.facts();
        let exit = ctx.site().has_exit(ctx.route);
        let site = ctx.site();
        let canonical = match ctx.route {
            Route::NotFound | Route::Withdrawn(_) => None,
            Route::Redirect(at) => site.arrival_absolute(at),
            route => site.absolute(route),
        };
        let refresh = match ctx.route {
            Route::Redirect(at) => ctx.arrival(at).map(|it| it.href),
            _ => None,
        };
        Ok(Frame {
            title: title(ctx, &page_view.title),
            description: (!exit).then(|| description(ctx, page_view)),
            canonical,
            policy: Value::safe_string(&site.policy(ctx.route)),
            stylesheets: around::stylesheets(ctx),
            around: around::around(ctx),
            referrer: site.referrer_policy(ctx.route).as_str(),
            icon: ctx.href(Route::Icon),
            stylesheet: ctx.href(Route::Stylesheet),
            for_help: site.is_for_help(ctx.route),
            exit_link: facts.exit_link.clone().filter(|_| exit),
            exit_script: (exit && facts.exit_link.is_some()).then(|| ctx.href(Route::ExitScript)),
            search_script: (ctx.route == Route::Search).then(|| ctx.href(Route::SearchScript)),
            safety: safety_page(ctx).filter(|_| exit),
            noindex: refresh.is_some() || matches!(ctx.route, Route::Withdrawn(_)),
            refresh,
            feed: feed(ctx),
            home: ctx.route == Route::Home,
            crumbs: crumbs(&page_view.crumbs),
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
        ctx: &RenderContext<'_>,
    ) -> Result<Arc<Parts>, (tera::Error, &'static str)> {
        let key = key(ctx);
        let shared = self.shared.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(parts) = shared.get(&key) {
            return Ok(Arc::clone(parts));
        }
        drop(shared);
        let parts = Arc::new(Parts {
            header: render(tera, "parts/header.html", &header(ctx))?,
            navigation: render(tera, "parts/navigation.html", &navigation(ctx, &key))?,
            banner: render(tera, "parts/banner.html", &banner(ctx))?,
            notice: render(tera, "parts/notice.html", &notice(ctx))?,
            feedback: render(tera, "parts/page-feedback.html", &feedback(ctx))?,
            footer: render(tera, "parts/footer.html", &footer(ctx))?,
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

fn title(ctx: &RenderContext<'_>, title: &str) -> String {
    let facts = ctx.facts();
    let mut title = title.to_owned();
    if ctx.route == Route::Home {
        title = facts.name.clone();
    }
    if ctx.site().is_discreet(ctx.route) {
        // Someone who looks over a shoulder or into the history reads no word of what is reported
        // there, and the names of the site and of its organisation may hold one.
        let report = ctx.is_about_reporting();
        return if report { ctx.say(Message::PageTitleReport) } else { title };
    }
    let several = ctx.catalogue().plans.len() > 1;
    let mut parts = vec![title];
    if let Some(plan) = ctx.route.plan().filter(|_| several) {
        let plan = &ctx.plan(plan).title;
        parts.extend((!parts.contains(plan)).then(|| plan.clone()));
    }
    if ctx.route != Route::Home && parts.iter().any(|it| it.contains(&facts.name)) {
        return parts.join(" – ");
    }
    let site = match facts.state {
        _ if !parts.contains(&facts.name) => facts.name.clone(),
        // A demonstration is not the organisation's.
        SiteState::Demonstration => ctx.say(Message::PhaseDemonstration),
        SiteState::Draft | SiteState::Published => facts.organisation.clone(),
    };
    let whole = parts.join(" – ");
    ctx.say(Message::PageTitle { title: whole.into(), site: site.into() })
}

/// What a page has, for search engines: what it is, and its own first words. Many pages share their
/// first words with another.
fn description(ctx: &RenderContext<'_>, page_view: &PageView) -> String {
    let plan = ctx.route.plan().map(|it| &ctx.plan(it).title);
    let (title, words) = (&page_view.title, page_view.description.as_deref());
    let said =
        |it: &&String| title.contains(it.as_str()) || words.is_some_and(|words| words == *it);
    let name = match plan.filter(|it| !said(it)) {
        Some(plan) => format!("{title} – {plan}"),
        None => title.clone(),
    };
    match words.filter(|it| *it != name) {
        Some(words) => shortened(&format!("{name}: {words}")),
        None => shortened(&name),
    }
}

fn key(ctx: &RenderContext<'_>) -> Key {
    let section = section(ctx);
    Key {
        depth: depth(ctx),
        not_found: ctx.route == Route::NotFound,
        plan: ctx.route.plan(),
        section,
        exact: section == Some(ctx.route),
        notices: notice::here(ctx).map(|it| it.0).collect(),
    }
}

fn depth(ctx: &RenderContext<'_>) -> usize {
    ctx.address().matches('/').count().saturating_sub(1)
}

/// A link that holds on every page that is as deep as this one.
fn by_root(ctx: &RenderContext<'_>, to: Route) -> String {
    let site = ctx.site();
    if ctx.route == Route::NotFound {
        return site.href(Route::NotFound, to);
    }
    let (up, down) = ("../".repeat(depth(ctx)), site.href(Route::Home, to));
    if up.is_empty() { down } else { up + down.trim_start_matches("./") }
}

/// The author's page on what a browser keeps, where there is one.
fn safety_page(ctx: &RenderContext<'_>) -> Option<Link> {
    let route = ctx.site().named(ctx.catalogue().named_pages.stay_safe)?;
    Some(Link::new(ctx.say(Message::ExitAboutSafetyLink), ctx.href(route)))
        .filter(|_| route != ctx.route)
}

/// The feed of a page's plan; of the whole site on the front page.
fn feed(ctx: &RenderContext<'_>) -> Option<Link> {
    let route = match ctx.route.plan() {
        Some(plan) => Route::PlanAtom(plan),
        None if ctx.route == Route::Home => Route::ChangesAtom,
        None => return None,
    };
    let title = match route {
        Route::PlanAtom(plan) => &ctx.plan(plan).title,
        _ => &ctx.facts().name,
    };
    let title = ctx.say(Message::FeedChangesTitle { title: title.into() });
    ctx.site().has(route).then(|| Link::new(title, ctx.href(route)))
}

/// What the shared parts of a page are rendered with, for the test that holds templates against it.
#[cfg(test)]
pub(super) fn shared_views(ctx: &RenderContext<'_>) -> Vec<(&'static str, Value)> {
    vec![
        ("parts/header.html", Value::from_serializable(&header(ctx))),
        ("parts/navigation.html", Value::from_serializable(&navigation(ctx, &key(ctx)))),
        ("parts/banner.html", Value::from_serializable(&banner(ctx))),
        ("parts/notice.html", Value::from_serializable(&notice(ctx))),
        ("parts/page-feedback.html", Value::from_serializable(&feedback(ctx))),
        ("parts/footer.html", Value::from_serializable(&footer(ctx))),
    ]
}
