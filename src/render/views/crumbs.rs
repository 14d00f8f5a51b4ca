//! The way down to a page.

use crate::locale::Message;
use crate::render::desk::Desk;
use crate::site::Route;

use super::Link;

/// The pages above this one, outermost first; empty on the home page.
pub(super) fn to(desk: &Desk<'_>) -> Vec<Link> {
    let mut way: Vec<Link> =
        above(desk).into_iter().map(|it| Link::new(desk.title_of(it), desk.href(it))).collect();
    if desk.route != Route::Home {
        way.insert(0, Link::new(desk.say(Message::Home), desk.href(Route::Home)));
    }
    way
}

fn above(desk: &Desk<'_>) -> Vec<Route> {
    let Some(plan) = desk.route.plan() else { return Vec::new() };
    let mut way = Vec::new();
    if desk.catalogue().plans.len() > 1 {
        way.push(Route::Plans);
    }
    if desk.route != Route::Plan(plan) {
        way.push(Route::Plan(plan));
    }
    match desk.route {
        Route::Objective(_, at) => {
            way.push(Route::Objectives(plan));
            way.extend(objectives_above(desk, plan, at));
        }
        Route::Action(..) if desk.plan(plan).flat => {}
        Route::Action(_, at) => {
            let objective = desk.plan(plan).actions[at].objective;
            way.push(Route::Objectives(plan));
            way.extend(objectives_above(desk, plan, objective));
            way.push(Route::Objective(plan, objective));
        }
        Route::CalendarYear(..) | Route::Event(..) => way.push(Route::Calendar(plan)),
        Route::Lead(..) => way.push(Route::Who(plan)),
        Route::Measure(..) => way.push(Route::Measures(plan)),
        Route::PrintObjective(..) => way.push(Route::Print(plan)),
        _ => {}
    }
    way
}

/// The objectives above one, outermost first.
fn objectives_above(desk: &Desk<'_>, plan: usize, at: usize) -> Vec<Route> {
    let objectives = &desk.plan(plan).objectives;
    let mut way = Vec::new();
    let mut next = objectives[at].parent;
    // An objective stands behind the one above it, so that each step leads further up.
    while let Some(parent) = next {
        way.insert(0, Route::Objective(plan, parent));
        next = objectives[parent].parent.filter(|it| *it < parent);
    }
    way
}
