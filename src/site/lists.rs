//! Which lists each page has, and how many rows: what is in parts is laid out from this before anything is
//! rendered. The views show the same rows.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};

use crate::changes::{self, NewsKind};
use crate::model::{
    Action, Catalogue, Event, EventTime, Field, Ix, Objective, Plan, Service, Undertaking, indexed,
    indices,
};

use super::services::{self, services_to_report_to, services_to_talk_to};
use super::{CalendarFile, Group, Grouping, List, Route, Site, groups};

/// Roughly the elements of the page of progress above which its tables are in parts.
const MOST_PROGRESS: usize = 1_000;
/// The same of the list of objectives with the titles of their actions.
const MOST_OBJECTIVES: usize = 1_000;
/// A list with its rows, and whether it is in parts although it may be short.
#[derive(Clone, Copy)]
struct Listed(Route, List, usize, bool);

/// Gives the parts of long lists their routes.
pub(super) fn lay_out(site: &mut Site, taken: &mut HashMap<String, Route>, today: NaiveDate) {
    let pages: Vec<Route> = site.routes.values().copied().filter(|it| it.is_page()).collect();
    let mut listed: Vec<Listed> =
        pages.into_iter().flat_map(|it| of_page(site, it, today)).collect();
    let plans = indexed(&site.catalogue.plans);
    listed.extend(plans.flat_map(|(at, it)| of_leads(at, it)));
    let mut routes = Vec::new();
    for Listed(page, list, rows, force) in listed {
        routes.extend(site.parts.add(page, list, rows, force));
    }
    for route in routes {
        let address = site.address(route);
        // No id and no page of the author's has such an address; a redirect from it comes later.
        taken.insert(address.clone(), route);
        site.routes.insert(address, route);
    }
    services::place(site);
}

/// The lists of a page.
fn of_page(site: &Site, page: Route, today: NaiveDate) -> Vec<Listed> {
    let list = |list, rows| vec![Listed(page, list, rows, false)];
    let Some(plan_at) = page.plan() else { return of_site(site, page) };
    let plan = &site.catalogue.plans[plan_at];
    match page {
        Route::Plan(_) => list(List::Updates, plan.updates.len()),
        Route::Objectives(_) => {
            let heavy = 9 * plan.objectives.len() + 2 * plan.actions.len() > MOST_OBJECTIVES;
            vec![Listed(page, List::Objectives, plan.objectives.len(), heavy)]
        }
        Route::Objective(_, at) => of_objective(page, &plan.objectives[at]),
        Route::Actions(_) => list(List::Actions, plan.actions.len()),
        Route::Action(_, at) => {
            let action = &plan.actions[at];
            [list(List::Updates, action.updates.len()), list(List::Events, action.events.len())]
                .concat()
        }
        Route::CalendarYear(_, year) => list(List::Year, in_year(plan, year)),
        Route::Who(_) => {
            let unled = if plan.expects(Field::LEADS) {
                plan.actions.iter().filter(|it| it.leads.is_blank()).count()
            } else {
                0
            };
            [list(List::Leads, plan.leads.len()), list(List::Unled, unled)].concat()
        }
        Route::Grouped(_, grouping) => list(List::Grouped, grouped(plan, grouping)),
        Route::Measures(_) => list(List::Measures, plan.measures.len()),
        Route::Measure(_, at) => {
            let measure = &plan.measures[at];
            let ends = usize::from(measure.baseline.get().is_some())
                + usize::from(measure.target.get().is_some());
            list(List::Figures, measure.observations.len() + ends)
        }
        Route::Changes(_) => list(List::Changes, changes(plan)),
        Route::Print(_) if plan.flat => {
            list(List::Printed, plan.objectives.iter().map(|it| it.actions.len().max(1)).sum())
        }
        Route::Print(_) => {
            list(List::PrintParts, plan.objectives.iter().filter(|it| it.parent.is_none()).count())
        }
        Route::PrintObjective(_, at) => list(List::Printed, printed(plan, at)),
        Route::Progress(_) => of_progress(page, plan, today),
        Route::Data(_) => {
            let files = |route: &dyn Fn(CalendarFile) -> Route| {
                let files = CalendarFile::ALL.into_iter().map(route);
                files.filter(|it| site.has_events(*it, today)).count()
            };
            let led = indices(&plan.leads).map(|at| files(&|it| Route::LeadIcs(plan_at, at, it)));
            let places = indices(site.places(plan_at));
            let here = places.map(|at| files(&|it| Route::PlaceIcs(plan_at, at, it)));
            [list(List::LeadFiles, led.sum()), list(List::PlaceFiles, here.sum())].concat()
        }
        _ => Vec::new(),
    }
}

fn of_objective(page: Route, objective: &Objective) -> Vec<Listed> {
    let list = |list, rows| Listed(page, list, rows, false);
    vec![
        list(List::Children, objective.children.len()),
        list(List::Table, objective.actions.len()),
        list(List::Updates, objective.updates.len()),
    ]
}

/// The lists of the leads of a plan, each action looked at once.
fn of_leads(plan_at: Ix<Plan>, plan: &Plan) -> Vec<Listed> {
    let mut counts = vec![[0; 3]; plan.leads.len()];
    for objective in &plan.objectives {
        objective.leads.get().into_iter().flatten().for_each(|it| counts[it.get()][0] += 1);
    }
    for action in &plan.actions {
        for lead in action.leads.get().into_iter().flatten() {
            counts[lead.get()][1] += 1;
            counts[lead.get()][2] += action.events.len();
        }
    }
    let lists = [List::Children, List::Table, List::Events];
    let of = |(at, counts): (usize, [usize; 3])| {
        let page = Route::Lead(plan_at, Ix::new(at));
        lists.into_iter().zip(counts).map(move |(list, rows)| Listed(page, list, rows, false))
    };
    counts.into_iter().enumerate().flat_map(of).collect()
}

fn of_progress(page: Route, plan: &Plan, today: NaiveDate) -> Vec<Listed> {
    let actions = || plan.actions.iter();
    let ended = plan.ending(today).is_some();
    let known = |it: &&Action| !ended || it.status.get().is_some() || !it.updates.is_empty();
    let filled =
        indices(&plan.objectives).filter(|it| plan.any_below(*it, |it| !it.actions.is_empty()));
    let mut leads = vec![false; plan.leads.len()];
    actions()
        .flat_map(|it| it.leads.get().into_iter().flatten())
        .for_each(|it| leads[it.get()] = true);
    // The actions of others, those that are lost and those that no one leads have a row each.
    let others = actions().filter(|it| it.leads.get().is_none_or(Vec::is_empty));
    let others = [
        others.clone().any(|it| it.leads_none_of_ours()),
        others.clone().any(|it| !it.leads_none_of_ours() && it.leads.is_lost()),
        others.clone().any(|it| !it.leads_none_of_ours() && !it.leads.is_lost()),
    ];
    let rows = [
        (List::Late, 12, actions().filter(|it| it.is_late(today)).count()),
        (List::Waiting, 6, actions().filter(|it| it.awaits_updates()).filter(known).count()),
        (List::Never, 2, if ended { plan.never_reported().len() } else { 0 }),
        (List::Levels, 10, plan.objectives.iter().filter(|it| !it.status.is_blank()).count()),
        (List::ByObjective, 18, if plan.flat { 0 } else { filled.count() }),
        (List::ByLead, 18, leads.iter().chain(&others).filter(|it| **it).count()),
    ];
    let heavy = rows.iter().map(|(_, weight, rows)| weight * rows).sum::<usize>() > MOST_PROGRESS;
    rows.into_iter().map(|(list, _, rows)| Listed(page, list, rows, heavy)).collect()
}

/// The lists of a page of the whole site.
fn of_site(site: &Site, page: Route) -> Vec<Listed> {
    let list = |list, rows| vec![Listed(page, list, rows, false)];
    let catalogue = &site.catalogue;
    match page {
        Route::Plans => list(List::Plans, catalogue.plans.len()),
        Route::AToZ => list(List::AToZ, site.a_z_names()),
        Route::Glossary => list(List::Terms, terms(catalogue)),
        Route::Help => {
            let (open, rest) = services_to_talk_to(catalogue);
            let reports = match site.named(catalogue.named_pages.report) {
                Some(_) => 0,
                None => services_to_report_to(catalogue).len(),
            };
            [list(List::Services, open.len() + rest.len()), list(List::Reports, reports)].concat()
        }
        Route::Page(at) if site.named(catalogue.named_pages.report) == Some(Route::Page(at)) => {
            list(List::Services, services_to_report_to(catalogue).len())
        }
        Route::SiteData => list(List::Checks, checks(catalogue)),
        _ => Vec::new(),
    }
}

/// Actions, objectives and events under the headings of another order.
fn grouped(plan: &Plan, grouping: Grouping) -> usize {
    groups(plan, grouping).iter().map(Group::rows).sum()
}

/// What is printed of an objective: its actions and those below it, and a heading alone.
fn printed(plan: &Plan, at: Ix<Objective>) -> usize {
    let (mut rows, mut open) = (0, vec![at]);
    while let Some(next) = open.pop() {
        let here = &plan.objectives[next];
        rows += here.actions.len().max(1);
        // An objective comes after the one above it, so that this ends.
        open.extend(here.children.iter().filter(|it| **it > next));
    }
    rows
}

/// Each time that an event takes place in a year.
fn in_year(plan: &Plan, year: i32) -> usize {
    let days = |it: &Event| match it.time {
        EventTime::Window(_) => usize::from(it.years().contains(&year)),
        EventTime::Dated { .. } => it.days().iter().filter(|it| it.year() == year).count(),
    };
    plan.events.iter().map(days).sum()
}

/// What changed: each change of an edition is a row, and what has none is one.
fn changes(plan: &Plan) -> usize {
    let edition = |it: NewsKind<'_>| match it {
        NewsKind::Edition { edition, .. } => edition.changes.len().max(1),
        NewsKind::Update { .. } | NewsKind::Removal { .. } => 1,
    };
    plan.history.since.len() + changes::news(plan).iter().map(|it| edition(it.what)).sum::<usize>()
}

/// The terms of all plans, each word once.
fn terms(catalogue: &Catalogue) -> usize {
    let terms = catalogue.plans.iter().flat_map(|it| &it.glossary).map(|it| it.term.as_str());
    terms.collect::<BTreeSet<_>>().len()
}

fn checks(catalogue: &Catalogue) -> usize {
    let of = |it: &Service| {
        usize::from(it.checked.is_some())
            + it.live_channels().filter(|it| it.checked.is_some()).count()
    };
    catalogue.services.iter().map(of).sum()
}
