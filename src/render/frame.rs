//! What surrounds every page: its head, the header and the navigation, the banner that says what
//! kind of site this is, the way down to the page, and the footer.
//!
//! Links from here go by way of the site's root, so that what is rendered once holds for all pages
//! that stand as deep as one another.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use serde::Serialize;
use tera::{Context, Tera, TeraResult, Value};

use crate::model::{PlanState, SiteState};
use crate::site::{Route, content_security_policy, content_security_policy_without_script};

use super::desk::Desk;
use super::manuscript::Manuscript;
use super::prose::{ProseOptions, write_inline_html};
use super::views::{Link, Sheet};

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
    exit_link: Option<String>,
    exit_script: Option<String>,
    safety: Option<Link>,
    home: bool,
    crumbs: Vec<Link>,
    header: Value,
    navigation: Value,
    banner: Value,
    footer: Value,
}

/// Rendered parts that pages share.
#[derive(Default)]
pub(super) struct Frames {
    shared: RwLock<BTreeMap<Key, Arc<Parts>>>,
}

/// Pages with the same key have the same header, navigation, banner and footer.
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
    footer: Value,
}

#[derive(Serialize)]
struct NavigationItem {
    text: String,
    href: String,
    /// The page itself, or a page below it.
    current: bool,
    active: bool,
}

#[derive(Serialize)]
struct FooterView {
    links: Vec<Link>,
    own: Vec<Link>,
    contact: Option<ContactView>,
}

#[derive(Serialize)]
struct ContactView {
    name: Option<String>,
    email: Option<String>,
    telephone: Option<String>,
    dialled: Option<String>,
    post: Option<String>,
    page: Option<String>,
}

#[derive(Serialize)]
struct BannerView {
    tag: String,
    notice: Option<Value>,
    words: Option<String>,
}

/// What every template can name: facts of the site that no page changes.
#[derive(Serialize)]
struct SiteView<'a> {
    lang: &'a str,
    dir: &'a str,
    name: &'a str,
    organisation: &'a str,
    /// A demonstration and a draft are not for search engines.
    noindex: bool,
}

impl Frames {
    /// The context that all pages of a site share.
    pub(super) fn shared(manuscript: &Manuscript) -> Context {
        let facts = &manuscript.site.catalogue().site;
        let mut context = Context::new();
        context.insert(
            "site",
            &SiteView {
                lang: manuscript.locale.tag(),
                dir: manuscript.locale.dir(),
                name: &facts.name,
                organisation: &facts.organisation,
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
        let canonical = site.absolute(desk.route).filter(|_| desk.route != Route::NotFound);
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
            exit_link: facts.exit_link.clone().filter(|_| exit),
            exit_script: (exit && facts.exit_link.is_some()).then(|| desk.href(Route::ExitScript)),
            safety: safety_page(desk).filter(|_| exit),
            home: desk.route == Route::Home,
            crumbs: sheet.crumbs.clone(),
            header: parts.header.clone(),
            navigation: parts.navigation.clone(),
            banner: parts.banner.clone(),
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
    if desk.site().has_exit(desk.route) {
        // Whoever looks over a shoulder or into the history reads no word of hate crime there, and
        // the names of the site and of its organisation may hold one.
        let report = desk.site().find("/report/") == Some(desk.route);
        return if report { desk.plain("page-title-report") } else { title };
    }
    let several = desk.catalogue().plans.len() > 1;
    let mut parts = vec![title];
    if let Some(plan) = desk.route.plan().filter(|_| several) {
        let plan = &desk.plan(plan).title;
        parts.extend((!parts.contains(plan)).then(|| plan.clone()));
    }
    let site = if parts.contains(&facts.name) { &facts.organisation } else { &facts.name };
    let whole = parts.join(" – ");
    desk.say("page-title", &[("title", whole.into()), ("site", site.into())])
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

fn link(desk: &Desk<'_>, key: &str, to: Route) -> Link {
    Link::new(desk.plain(key), by_root(desk, to))
}

#[derive(Serialize)]
struct HeaderView {
    home: String,
    logo: Option<String>,
    /// The organisation's name stands beside the picture, so that it says nothing by itself.
    logo_alt: &'static str,
}

fn header(desk: &Desk<'_>) -> HeaderView {
    let facts = desk.facts();
    let logo = facts.logo.as_ref().and_then(|path| {
        let found = desk.site().find(&format!("/files/{}", path.trim_start_matches("files/")))?;
        Some(by_root(desk, found))
    });
    HeaderView { home: by_root(desk, Route::Home), logo, logo_alt: "" }
}

/// The entries of the navigation, in order.
fn entries(desk: &Desk<'_>) -> Vec<(String, Route)> {
    let catalogue = desk.catalogue();
    let plain = |key: &str| desk.plain(key);
    let mut all = vec![(plain("nav-help"), Route::Help)];
    let pages = catalogue.pages.iter().enumerate();
    let in_navigation = pages
        .filter(|(_, it)| it.nav && !matches!(it.id.as_str(), "home" | "help"))
        .map(|(at, it)| (it.title.clone(), Route::Page(at)));
    let (exit, others): (Vec<_>, Vec<_>) = in_navigation
        .partition(|(_, it)| matches!(it, Route::Page(at) if catalogue.pages[*at].exit));
    all.extend(exit);
    let several = catalogue.plans.len() > 1;
    if several {
        all.push((plain("nav-plans"), Route::Plans));
    }
    let plan = desk.route.plan().or((!several && !catalogue.plans.is_empty()).then_some(0));
    if let Some(plan) = plan {
        all.extend([
            (plain("nav-plan"), Route::Plan(plan)),
            (plain("nav-objectives"), Route::Objectives(plan)),
            (plain("nav-calendar"), Route::Calendar(plan)),
            (plain("nav-who"), Route::Who(plan)),
        ]);
        if desk.plan(plan).has_status() {
            all.push((plain("nav-progress"), Route::Progress(plan)));
        }
    }
    all.extend(others);
    all
}

/// The entry of the navigation under which a page stands.
fn section(desk: &Desk<'_>) -> Option<Route> {
    Some(match desk.route {
        Route::Objective(plan, _) | Route::Actions(plan) | Route::Action(plan, _) => {
            Route::Objectives(plan)
        }
        Route::CalendarYear(plan, _) | Route::Event(plan, _) => Route::Calendar(plan),
        Route::Lead(plan, _) => Route::Who(plan),
        Route::Print(plan) | Route::PrintObjective(plan, _) | Route::Data(plan) => {
            Route::Plan(plan)
        }
        other => other,
    })
}

fn navigation(desk: &Desk<'_>, key: Key) -> Vec<NavigationItem> {
    entries(desk)
        .into_iter()
        .map(|(text, route)| NavigationItem {
            text,
            href: by_root(desk, route),
            current: key.section == Some(route) && key.exact,
            active: key.section == Some(route) && !key.exact,
        })
        .collect()
}

fn banner(desk: &Desk<'_>) -> Option<BannerView> {
    let facts = desk.facts();
    let organisation = [("organisation", (&facts.organisation).into())];
    let (tag, words) = match facts.state {
        SiteState::Demonstration => ("phase-demonstration", Some("phase-demonstration-notice")),
        SiteState::Draft => ("phase-draft", Some("phase-draft-notice")),
        SiteState::Published => match desk.route.plan().and_then(|it| desk.plan(it).state) {
            Some(PlanState::Archived) => ("phase-archived", Some("phase-archived-notice")),
            Some(PlanState::Superseded) => ("phase-archived", Some("phase-superseded-notice")),
            Some(PlanState::Draft) => ("phase-draft", None),
            _ if facts.notice.is_empty() => return None,
            _ => ("important", None),
        },
    };
    let notice = (!facts.notice.is_empty()).then(|| {
        let mut html = String::new();
        let link = |target: &_| match target {
            crate::model::prose::LinkTarget::Page { page, heading, .. } => {
                let route = desk.site().page_link(Route::Home, page)?;
                let place = heading.as_deref().map(|it| format!("#{it}")).unwrap_or_default();
                Some(by_root(desk, route) + &place)
            }
            crate::model::prose::LinkTarget::External(address) => Some(address.clone()),
        };
        write_inline_html(&facts.notice, ProseOptions::default(), &link, &mut html);
        Value::safe_string(&html)
    });
    let words = words.filter(|_| notice.is_none()).map(|key| desk.say(key, &organisation));
    Some(BannerView { tag: desk.plain(tag), notice, words })
}

fn footer(desk: &Desk<'_>) -> FooterView {
    let catalogue = desk.catalogue();
    let own = catalogue.site.footer.iter().filter_map(|it| {
        if !it.link.starts_with('/') {
            return Some(Link::new(it.text.clone(), it.link.clone()));
        }
        let (page, place) = it.link.split_at(it.link.find('#').unwrap_or(it.link.len()));
        let route = desk.site().page_link(Route::Home, page)?;
        Some(Link::new(it.text.clone(), by_root(desk, route) + place))
    });
    let mut links = vec![
        link(desk, "nav-help", Route::Help),
        link(desk, "nav-accessibility", Route::Accessibility),
        link(desk, "nav-a-z", Route::AToZ),
        link(desk, "nav-glossary", Route::Glossary),
    ];
    let plan = desk.route.plan().or((catalogue.plans.len() == 1).then_some(0));
    if let Some(plan) = plan {
        links.push(link(desk, "nav-print", Route::Print(plan)));
        links.push(link(desk, "nav-data", Route::Data(plan)));
    }
    FooterView { links, own: own.collect(), contact: contact(desk) }
}

fn contact(desk: &Desk<'_>) -> Option<ContactView> {
    let contact = &desk.facts().contact;
    let page = contact.page.as_ref().and_then(|page| match page.starts_with("http") {
        true => Some(page.clone()),
        false => desk.site().page_link(Route::Home, page).map(|it| by_root(desk, it)),
    });
    let digits =
        |shown: &String| shown.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
    let view = ContactView {
        name: contact.name.clone(),
        email: contact.email.clone(),
        dialled: contact.telephone.as_ref().map(digits),
        telephone: contact.telephone.clone(),
        post: contact.post.clone(),
        page,
    };
    let any = [&view.name, &view.email, &view.telephone, &view.post, &view.page];
    any.iter().any(|it| it.is_some()).then_some(view)
}

/// The author's page on what a browser keeps, where there is one.
fn safety_page(desk: &Desk<'_>) -> Option<Link> {
    let route = desk.site().find("/stay-safe-online/")?;
    Some(Link::new(desk.plain("exit-about-safety-link"), desk.href(route)))
        .filter(|_| route != desk.route)
}

/// What the shared parts of a page are rendered with, for the test that holds templates against it.
#[cfg(test)]
pub(super) fn shared_views(desk: &Desk<'_>) -> Vec<(&'static str, Value)> {
    vec![
        ("parts/header.html", Value::from_serializable(&header(desk))),
        ("parts/navigation.html", Value::from_serializable(&navigation(desk, key(desk)))),
        ("parts/banner.html", Value::from_serializable(&banner(desk))),
        ("parts/footer.html", Value::from_serializable(&footer(desk))),
    ]
}
