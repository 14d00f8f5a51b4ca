//! The way down to a page.

use crate::locale::Message;
use crate::model::{Ix, Objective, Plan};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::Link;

/// The pages above this one, outermost first; empty on the home page.
pub(super) fn to(ctx: &RenderContext<'_>) -> Vec<Link> {
    let mut above = above(ctx);
    if ctx.route.is_part() && !above.contains(&ctx.page()) {
        above.push(ctx.page());
    }
    let mut way: Vec<Link> =
        above.into_iter().map(|it| Link::new(ctx.title_of(it), ctx.href(it))).collect();
    if ctx.route != Route::Home {
        way.insert(0, Link::new(ctx.say(Message::Home), ctx.href(Route::Home)));
    }
    way
}

fn above(ctx: &RenderContext<'_>) -> Vec<Route> {
    let Some(plan) = ctx.route.plan() else { return Vec::new() };
    let mut way = Vec::new();
    if ctx.catalogue().plans.len() > 1 {
        way.push(Route::Plans);
    }
    if ctx.route != Route::Plan(plan) {
        way.push(Route::Plan(plan));
    }
    match ctx.page() {
        Route::Objective(_, at) => {
            way.push(Route::Objectives(plan));
            way.extend(objectives_above(ctx, plan, at));
        }
        Route::Action(..) if ctx.plan(plan).flat => {}
        Route::Action(_, at) => {
            let objective = ctx.plan(plan).actions[at].objective;
            way.push(Route::Objectives(plan));
            way.extend(objectives_above(ctx, plan, objective));
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
fn objectives_above(ctx: &RenderContext<'_>, plan: Ix<Plan>, at: Ix<Objective>) -> Vec<Route> {
    let objectives = &ctx.plan(plan).objectives;
    let mut way = Vec::new();
    let mut next = objectives[at].parent;
    // An objective is after the one above it, so that each step leads further up.
    while let Some(parent) = next {
        way.insert(0, Route::Objective(plan, parent));
        next = objectives[parent].parent.filter(|it| *it < parent);
    }
    way
}
