//! The navigation: its entries, and which of them a page is under.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Ix, indexed};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::{Key, by_root};

#[derive(Serialize)]
pub(super) struct NavigationItem {
    text: String,
    href: String,
    /// The page itself, or a page below it.
    current: bool,
    active: bool,
}

/// The entries of the navigation, in order.
fn entries(ctx: &RenderContext<'_>) -> Vec<(String, Route)> {
    let catalogue = ctx.catalogue();
    let mut all = Vec::new();
    if ctx.site().has(Route::Help) {
        all.push((ctx.say(Message::NavHelp), Route::Help));
    }
    let pages = indexed(&catalogue.pages);
    let in_navigation = pages
        .filter(|(_, it)| it.nav && !matches!(it.id.as_str(), "home" | "help"))
        .map(|(at, it)| (it.title.clone(), Route::Page(at)));
    let (exit, others): (Vec<_>, Vec<_>) = in_navigation
        .partition(|(_, it)| matches!(it, Route::Page(at) if catalogue.pages[*at].exit));
    all.extend(exit);
    let several = catalogue.plans.len() > 1;
    if several {
        all.push((ctx.say(Message::NavPlans), Route::Plans));
    }
    let plan = ctx.route.plan().or((!several && !catalogue.plans.is_empty()).then_some(Ix::new(0)));
    if let Some(plan) = plan {
        all.extend([
            (ctx.say(Message::NavPlan), Route::Plan(plan)),
            if ctx.plan(plan).flat {
                (ctx.say(Message::NavActions), Route::Actions(plan))
            } else {
                (ctx.objectives_name(ctx.plan(plan)), Route::Objectives(plan))
            },
        ]);
        // A section is here when it has something to say.
        if !ctx.plan(plan).events.is_empty() {
            all.push((ctx.say(Message::NavCalendar), Route::Calendar(plan)));
        }
        all.push((ctx.say(Message::NavWho), Route::Who(plan)));
        if ctx.plan(plan).states_a_status() {
            all.push((ctx.say(Message::NavProgress), Route::Progress(plan)));
        }
        if !ctx.plan(plan).measures.is_empty() {
            all.push((ctx.say(Message::MeasuresTitle), Route::Measures(plan)));
        }
    }
    all.extend(others);
    all.push((ctx.say(Message::NavSearch), Route::Search));
    all
}

/// The entry of the navigation under which a page is.
pub(super) fn section(ctx: &RenderContext<'_>) -> Option<Route> {
    Some(match ctx.page() {
        Route::Actions(plan) | Route::Action(plan, _) if ctx.plan(plan).flat => {
            Route::Actions(plan)
        }
        Route::Objective(plan, _) | Route::Actions(plan) | Route::Action(plan, _) => {
            Route::Objectives(plan)
        }
        Route::CalendarYear(plan, _) | Route::Event(plan, _) => Route::Calendar(plan),
        Route::Lead(plan, _) => Route::Who(plan),
        Route::Grouped(plan, _) => Route::Objectives(plan),
        Route::Measure(plan, _) => Route::Measures(plan),
        Route::Print(plan)
        | Route::PrintObjective(plan, _)
        | Route::Data(plan)
        | Route::Changes(plan) => Route::Plan(plan),
        other => other,
    })
}

pub(super) fn navigation(ctx: &RenderContext<'_>, key: &Key) -> Vec<NavigationItem> {
    entries(ctx)
        .into_iter()
        .map(|(text, route)| NavigationItem {
            text,
            href: by_root(ctx, route),
            current: key.section == Some(route) && key.exact,
            active: key.section == Some(route) && !key.exact,
        })
        .collect()
}
