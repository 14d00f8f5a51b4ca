//! Where a route stands: short, lower case, permanent, with a slash at the end of a page's.

use super::{Route, Site};

/// First parts of an address that planpress keeps for itself; a page of the author's cannot have them.
pub(super) const RESERVED: &[&str] =
    &["plans", "data", "a-z", "search", "glossary", "accessibility", "assets", "files", "404"];

impl Site {
    /// The address of a route from the site's root, `/help/`.
    pub fn address(&self, route: Route) -> String {
        match route {
            Route::Home => "/".to_owned(),
            Route::Help => "/help/".to_owned(),
            Route::Page(page) => format!("/{}/", self.catalogue.pages[page].id),
            Route::Plans => "/plans/".to_owned(),
            Route::SiteData => "/data/".to_owned(),
            Route::SiteFile(file) => format!("/data/{}", file.name()),
            Route::AToZ => "/a-z/".to_owned(),
            Route::Search => "/search/".to_owned(),
            Route::Glossary => "/glossary/".to_owned(),
            Route::Accessibility => "/accessibility/".to_owned(),
            Route::NotFound => "/404.html".to_owned(),
            Route::ChangesAtom => "/changes.atom".to_owned(),
            Route::Sitemap => "/sitemap.xml".to_owned(),
            Route::Robots => "/robots.txt".to_owned(),
            Route::Headers => "/_headers".to_owned(),
            Route::Stylesheet => "/assets/site.css".to_owned(),
            Route::ExitScript => "/assets/exit.js".to_owned(),
            Route::SearchScript => "/assets/search.js".to_owned(),
            Route::SearchIndex => "/search/index.js".to_owned(),
            Route::Redirect(it) => self.catalogue.redirects[it].from.clone(),
            Route::Withdrawn(it) => self.catalogue.withdrawn[it].address.clone(),
            Route::Asset(asset) => format!("/files/{}", self.catalogue.assets[asset].path),
            _ => match route.plan() {
                Some(plan) => self.address_in_plan(plan, route),
                None => "/".to_owned(),
            },
        }
    }

    fn address_in_plan(&self, index: usize, route: Route) -> String {
        let plan = &self.catalogue.plans[index];
        let root = format!("/plans/{}/", plan.id);
        let tail = match route {
            // Without levels, whatever would lead to an objective leads to the list of actions.
            Route::Objectives(_) | Route::Objective(..) if plan.flat => "actions/".to_owned(),
            Route::Objectives(_) => "objectives/".to_owned(),
            Route::Objective(_, it) => format!("objectives/{}/", plan.objectives[it].id),
            Route::Actions(_) => "actions/".to_owned(),
            Route::Action(_, it) => format!("actions/{}/", plan.actions[it].id),
            Route::Calendar(_) => "calendar/".to_owned(),
            Route::CalendarYear(_, year) => format!("calendar/{year}/"),
            Route::Event(_, it) => format!("calendar/{}/", plan.events[it].id),
            Route::EventIcs(_, it) => format!("calendar/{}.ics", plan.events[it].id),
            Route::LeadIcs(_, it) => format!("who/{}/calendar.ics", plan.leads[it].id),
            Route::PlaceIcs(_, it) => format!("calendar/places/{}.ics", self.places(index)[it].id),
            Route::Who(_) => "who/".to_owned(),
            Route::Lead(_, it) => format!("who/{}/", plan.leads[it].id),
            Route::Progress(_) => "progress/".to_owned(),
            Route::Grouped(_, grouping) => format!("{}/", grouping.name()),
            Route::Measures(_) => "measures/".to_owned(),
            Route::Measure(_, it) => format!("measures/{}/", plan.measures[it].id),
            Route::Changes(_) => "changes/".to_owned(),
            Route::PlanAtom(_) => "changes.atom".to_owned(),
            Route::Print(_) => "print/".to_owned(),
            Route::PrintObjective(_, it) => format!("print/{}/", plan.objectives[it].id),
            Route::Data(_) => "data/".to_owned(),
            Route::PlanFile(_, file) => format!("data/{}", file.name()),
            Route::CalendarIcs(_) => "data/calendar.ics".to_owned(),
            _ => String::new(),
        };
        root + &tail
    }
}

/// The file of an address below the output folder: `/help/` is `help/index.html`.
pub fn file_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}
