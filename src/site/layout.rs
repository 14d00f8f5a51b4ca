//! From a catalogue to all routes. Two routes with one address, and links to nothing, are found here.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::changes;
use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::{Catalogue, Event, Ix, Page, Plan, indexed, indices};
use crate::source::Span;

use super::address;
use super::{Grouping, LinkStyle, PlanFile, Route, Site, SiteFile, check, lists, moved, places};

/// A plan with more actions than this is printed by objective, so that no page is too heavy for a cheap phone.
const MOST_ACTIONS_ON_ONE_PAGE: usize = 60;

/// Lays out every route of a site. `base` is the absolute address of its root, where it is known, and
/// `today` the build date.
pub fn lay_out(
    catalogue: Catalogue,
    style: LinkStyle,
    base: Option<String>,
    today: NaiveDate,
    report: &mut Report,
) -> Site {
    let base = base.or_else(|| catalogue.site.address.clone());
    let places = catalogue.plans.iter().map(places::of).collect();
    let mut site = Site { catalogue, places, style, base, ..Site::default() };
    // Windows and macOS take `Map.pdf` and `map.pdf` for one file.
    let mut taken: HashMap<String, Route> = HashMap::new();
    for route in wanted(&site, today) {
        let address = site.address(route);
        reserved(&site, route, report);
        match taken.entry(address.to_lowercase()) {
            Entry::Occupied(first) => same_address(&site, &address, *first.get(), route, report),
            Entry::Vacant(free) => {
                free.insert(route);
                site.routes.insert(address, route);
            }
        }
    }
    lists::lay_out(&mut site, &mut taken, today);
    moved::lay_out(&mut site, &mut taken, report);
    check::check(&site, report);
    moved::check(&site, report);
    site
}

fn wanted(site: &Site, today: NaiveDate) -> Vec<Route> {
    let catalogue = &site.catalogue;
    let mut routes: Vec<_> = Route::single().filter(|it| has_single(catalogue, *it)).collect();
    if !catalogue.is_pages_alone() {
        routes.extend(SiteFile::ALL.map(Route::SiteFile));
    }
    routes.extend(site.calendar_files(today));
    let (words, entries) = site.search_parts();
    routes.extend((words > 0).then_some(Route::SearchPartsScript));
    routes.extend((0..words).map(Route::SearchWords));
    routes.extend((0..entries).map(Route::SearchEntries));
    routes.extend(indices(&catalogue.pages).filter_map(|page| page_route(catalogue, page)));
    routes.extend(indices(&catalogue.assets).map(Route::Asset));
    for (index, plan) in indexed(&catalogue.plans) {
        of_plan(index, plan, &mut routes);
        let years = years(plan, catalogue.published.as_deref().unwrap_or_default());
        routes.extend(years.into_iter().map(|year| Route::CalendarYear(index, year)));
    }
    routes
}

/// Whether the site has a route of which there is one at most.
fn has_single(catalogue: &Catalogue, route: Route) -> bool {
    match route {
        Route::ChangesAtom => catalogue.plans.iter().any(changes::has_days),
        Route::Accessibility => catalogue.has_statement(),
        Route::Privacy => catalogue.has_privacy_notice(),
        Route::Help | Route::Plans | Route::SiteData | Route::ExitScript => {
            !catalogue.is_pages_alone()
        }
        // Its address stays, once it was published.
        Route::Glossary => explains_words(catalogue) || was_published(catalogue, "/glossary/"),
        // It is there where the index is in parts.
        Route::SearchPartsScript => false,
        _ => true,
    }
}

/// Whether a plan explains words.
pub(super) fn explains_words(catalogue: &Catalogue) -> bool {
    catalogue.plans.iter().any(|it| !it.glossary.is_empty())
}

fn was_published(catalogue: &Catalogue, address: &str) -> bool {
    catalogue.published.iter().flatten().any(|it| it.0 == address)
}

/// Home and help have their own routes; the page of that name is their introduction.
fn page_route(catalogue: &Catalogue, page: Ix<Page>) -> Option<Route> {
    let name = catalogue.pages[page].id.as_str();
    (!matches!(name, "home" | "help")).then_some(Route::Page(page))
}

fn of_plan(index: Ix<Plan>, plan: &Plan, routes: &mut Vec<Route>) {
    routes.extend([
        Route::Plan(index),
        Route::Actions(index),
        Route::Calendar(index),
        Route::Who(index),
        Route::Print(index),
        Route::Data(index),
    ]);
    let files = PlanFile::ALL.into_iter().filter(|it| it.is_of(plan));
    routes.extend(files.map(|it| Route::PlanFile(index, it)));
    if changes::has_news(plan) {
        routes.push(Route::Changes(index));
    }
    if changes::has_days(plan) {
        routes.push(Route::PlanAtom(index));
    }
    if plan.has_status() {
        routes.push(Route::Progress(index));
    }
    let groupings = Grouping::ALL.iter().filter(|it| it.has_any(plan));
    routes.extend(groupings.map(|it| Route::Grouped(index, *it)));
    if !plan.measures.is_empty() {
        routes.push(Route::Measures(index));
        routes.extend(indices(&plan.measures).map(|it| Route::Measure(index, it)));
    }
    if !plan.flat {
        routes.push(Route::Objectives(index));
        routes.extend(indices(&plan.objectives).map(|it| Route::Objective(index, it)));
    }
    routes.extend(indices(&plan.actions).map(|it| Route::Action(index, it)));
    routes.extend(indices(&plan.leads).map(|it| Route::Lead(index, it)));
    routes.extend(indices(&plan.events).map(|it| Route::Event(index, it)));
    routes.extend(indices(&plan.events).map(|it| Route::EventIcs(index, it)));
    if plan.actions.len() > MOST_ACTIONS_ON_ONE_PAGE && !plan.flat {
        let printed = indexed(&plan.objectives).filter(|(_, it)| it.parent.is_none());
        routes.extend(printed.map(|(at, _)| Route::PrintObjective(index, at)));
    }
}

/// The years in which events begin, and those whose calendar was published before its last event
/// moved to another year: no author can be asked to keep a list that planpress makes.
fn years(plan: &Plan, published: &[(String, Span)]) -> BTreeSet<i32> {
    let begin = format!("/plans/{}/calendar/", plan.id);
    let year = |address: &str| {
        let year = address.strip_prefix(&begin)?.strip_suffix('/')?;
        (year.len() == 4).then(|| year.parse().ok()).flatten()
    };
    let known = published.iter().filter_map(|it| year(&it.0)).filter(|it| *it >= 1900);
    plan.events.iter().flat_map(Event::years).chain(known).collect()
}

fn reserved(site: &Site, route: Route, report: &mut Report) {
    let Route::Page(index) = route else { return };
    let page = &site.catalogue.pages[index];
    if address::is_reserved(page.id.as_str()) {
        report.push(
            Finding::new(
                Code::ReservedAddress,
                page.origin,
                format!("planpress already makes the page /{}/", page.id),
            )
            .help("rename this file"),
        );
    }
}

fn same_address(site: &Site, address: &str, first: Route, second: Route, report: &mut Report) {
    // A reserved name has its own finding, and so has the page of an event beside its calendar file.
    if is_reserved(site, second) || matches!(second, Route::EventIcs(..)) {
        return;
    }
    let place = origin(site, second).or_else(|| origin(site, first)).unwrap_or(Place::Project);
    let message = match (first, second) {
        (Route::Asset(first), Route::Asset(_)) => {
            let path = &site.catalogue.assets[first].path;
            format!("its name is the same as {path}, except for capital letters")
        }
        _ => format!("2 pages would have the address {address}"),
    };
    report.push(
        Finding::new(Code::SameAddress, place, message)
            .help("change the id or file name of one of them"),
    );
}

/// Where the author made what is at a route.
fn origin(site: &Site, route: Route) -> Option<Place> {
    let catalogue = &site.catalogue;
    let span = match route {
        Route::Page(page) => catalogue.pages[page].origin,
        Route::Asset(asset) => return Some(catalogue.assets[asset].file.into()),
        Route::Objective(plan, at) => catalogue.plans[plan].objectives[at].origin,
        Route::Action(plan, at) => catalogue.plans[plan].actions[at].origin,
        Route::Lead(plan, at) => catalogue.plans[plan].leads[at].origin,
        Route::Measure(plan, at) => catalogue.plans[plan].measures[at].origin,
        Route::Event(plan, at) => {
            let action = catalogue.plans[plan].events[at].action?;
            catalogue.plans[plan].actions[action].origin
        }
        _ => return None,
    };
    Some(span.into())
}

fn is_reserved(site: &Site, route: Route) -> bool {
    matches!(route, Route::Page(page) if address::is_reserved(site.catalogue.pages[page].id.as_str()))
}
