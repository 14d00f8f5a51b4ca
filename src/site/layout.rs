//! From a catalogue to all routes. Two routes with one address, and links to nothing, are found here.

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, Plan};

use super::address::RESERVED;
use super::{LinkStyle, Route, Site, links};

/// A plan with more actions than this is printed by objective.
const MOST_ACTIONS_ON_ONE_PAGE: usize = 150;

/// Lays out every route of a site. `base` is the absolute address of its root, where it is known.
pub fn lay_out(
    catalogue: Catalogue,
    style: LinkStyle,
    base: Option<String>,
    report: &mut Report,
) -> Site {
    let base = base.or_else(|| catalogue.site.address.clone());
    let mut site = Site { catalogue, routes: BTreeMap::new(), style, base };
    for route in wanted(&site.catalogue) {
        let address = site.address(route);
        reserved(&site, route, report);
        match site.routes.get(&address) {
            Some(first) => same_address(&site, &address, *first, route, report),
            None => {
                site.routes.insert(address, route);
            }
        }
    }
    links::check(&site, report);
    site
}

fn wanted(catalogue: &Catalogue) -> Vec<Route> {
    let mut routes = vec![
        Route::Home,
        Route::Help,
        Route::AToZ,
        Route::Glossary,
        Route::Accessibility,
        Route::NotFound,
        Route::Plans,
        Route::Sitemap,
        Route::Robots,
        Route::Headers,
        Route::Stylesheet,
        Route::ExitScript,
    ];
    routes.extend((0..catalogue.pages.len()).filter_map(|page| page_route(catalogue, page)));
    routes.extend((0..catalogue.assets.len()).map(Route::Asset));
    for (index, plan) in catalogue.plans.iter().enumerate() {
        of_plan(index, plan, &mut routes);
    }
    routes
}

/// Home and help have routes of their own; the page of that name is their introduction.
fn page_route(catalogue: &Catalogue, page: usize) -> Option<Route> {
    let name = catalogue.pages[page].id.as_str();
    (!matches!(name, "home" | "help")).then_some(Route::Page(page))
}

fn of_plan(index: usize, plan: &Plan, routes: &mut Vec<Route>) {
    routes.extend([
        Route::Plan(index),
        Route::Objectives(index),
        Route::Actions(index),
        Route::Calendar(index),
        Route::Who(index),
        Route::Print(index),
        Route::Data(index),
        Route::PlanCsv(index),
        Route::PlanJson(index),
        Route::CalendarIcs(index),
    ]);
    if plan.has_status() {
        routes.push(Route::Progress(index));
    }
    routes.extend((0..plan.objectives.len()).map(|it| Route::Objective(index, it)));
    routes.extend((0..plan.actions.len()).map(|it| Route::Action(index, it)));
    routes.extend((0..plan.leads.len()).map(|it| Route::Lead(index, it)));
    for (at, event) in plan.events.iter().enumerate() {
        routes.extend([Route::Event(index, at), Route::EventIcs(index, at)]);
        let year = Route::CalendarYear(index, event.time.first().year());
        if routes.iter().rev().take(4).all(|it| *it != year) {
            routes.push(year);
        }
    }
    if plan.actions.len() > MOST_ACTIONS_ON_ONE_PAGE {
        let printed = plan.objectives.iter().enumerate().filter(|(_, it)| it.parent.is_none());
        routes.extend(printed.map(|(at, _)| Route::PrintObjective(index, at)));
    }
}

fn reserved(site: &Site, route: Route, report: &mut Report) {
    let Route::Page(index) = route else { return };
    let page = &site.catalogue.pages[index];
    if RESERVED.contains(&page.id.as_str()) {
        report.push(
            Finding::new(
                Code::ReservedAddress,
                page.origin,
                format!("planpress makes the page /{}/ itself", page.id),
            )
            .help("give this file another name"),
        );
    }
}

fn same_address(site: &Site, address: &str, first: Route, second: Route, report: &mut Report) {
    let origin = |route: Route| {
        let catalogue = &site.catalogue;
        match route {
            Route::Page(page) => Some(catalogue.pages[page].origin),
            Route::Event(plan, event) | Route::EventIcs(plan, event) => catalogue.plans[plan]
                .events[event]
                .action
                .map(|action| catalogue.plans[plan].actions[action].origin),
            _ => None,
        }
    };
    // Reserved names have a finding of their own, and a year is met once for each of its events.
    // An event's file stands and falls with its page.
    if first == second
        || matches!(second, Route::EventIcs(..))
        || matches!(second, Route::Page(_)) && is_reserved(site, second)
    {
        return;
    }
    let message = format!("two pages would stand at {address}");
    let help = "give one of them another id or file name";
    report.push(match origin(second).or(origin(first)) {
        Some(span) => Finding::new(Code::SameAddress, span, message).help(help),
        None => {
            Finding::new(Code::SameAddress, crate::diagnostics::Place::Project, message).help(help)
        }
    });
}

fn is_reserved(site: &Site, route: Route) -> bool {
    matches!(route, Route::Page(page) if RESERVED.contains(&site.catalogue.pages[page].id.as_str()))
}
