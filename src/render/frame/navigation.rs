//! The navigation: its entries, and which of them a page stands under.

use serde::Serialize;

use crate::locale::Message;
use crate::render::desk::Desk;
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
fn entries(desk: &Desk<'_>) -> Vec<(String, Route)> {
    let catalogue = desk.catalogue();
    let mut all = vec![(desk.say(Message::NavHelp), Route::Help)];
    let pages = catalogue.pages.iter().enumerate();
    let in_navigation = pages
        .filter(|(_, it)| it.nav && !matches!(it.id.as_str(), "home" | "help"))
        .map(|(at, it)| (it.title.clone(), Route::Page(at)));
    let (exit, others): (Vec<_>, Vec<_>) = in_navigation
        .partition(|(_, it)| matches!(it, Route::Page(at) if catalogue.pages[*at].exit));
    all.extend(exit);
    let several = catalogue.plans.len() > 1;
    if several {
        all.push((desk.say(Message::NavPlans), Route::Plans));
    }
    let plan = desk.route.plan().or((!several && !catalogue.plans.is_empty()).then_some(0));
    if let Some(plan) = plan {
        all.extend([
            (desk.say(Message::NavPlan), Route::Plan(plan)),
            if desk.plan(plan).flat {
                (desk.say(Message::NavActions), Route::Actions(plan))
            } else {
                (desk.objectives_name(desk.plan(plan)), Route::Objectives(plan))
            },
            (desk.say(Message::NavCalendar), Route::Calendar(plan)),
            (desk.say(Message::NavWho), Route::Who(plan)),
        ]);
        if desk.plan(plan).has_status() {
            all.push((desk.say(Message::NavProgress), Route::Progress(plan)));
        }
        if !desk.plan(plan).measures.is_empty() {
            all.push((desk.say(Message::MeasuresTitle), Route::Measures(plan)));
        }
    }
    all.extend(others);
    all.push((desk.say(Message::NavSearch), Route::Search));
    all
}

/// The entry of the navigation under which a page stands.
pub(super) fn section(desk: &Desk<'_>) -> Option<Route> {
    Some(match desk.route {
        Route::Actions(plan) | Route::Action(plan, _) if desk.plan(plan).flat => {
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

pub(super) fn navigation(desk: &Desk<'_>, key: Key) -> Vec<NavigationItem> {
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
