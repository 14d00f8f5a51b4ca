//! The kinds of thing that stand at an address.

use super::{Grouping, PlanFile, SiteFile};

/// Something that stands at an address. Numbers are indexes into the catalogue and its plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// `/`
    Home,
    /// `/help/`: whom to call, where to report, who listens.
    Help,
    /// A Markdown page at `/<name>/`.
    Page(usize),
    /// `/plans/`
    Plans,
    /// `/plans/<plan>/`
    Plan(usize),
    /// `…/objectives/`
    Objectives(usize),
    /// `…/objectives/<objective>/`
    Objective(usize, usize),
    /// `…/actions/`
    Actions(usize),
    /// `…/actions/<action>/`
    Action(usize, usize),
    /// `…/calendar/`
    Calendar(usize),
    /// `…/calendar/<year>/`
    CalendarYear(usize, i32),
    /// `…/calendar/<event>/`
    Event(usize, usize),
    /// `…/who/`
    Who(usize),
    /// `…/who/<lead>/`
    Lead(usize, usize),
    /// `…/progress/`
    Progress(usize),
    /// `…/by-year/` and the like: the actions in another order than the plan's.
    Grouped(usize, Grouping),
    /// `…/measures/`, in a plan that has any.
    Measures(usize),
    /// `…/measures/<measure>/`
    Measure(usize, usize),
    /// `…/changes/`: what changed, and when.
    Changes(usize),
    /// `…/changes.atom`
    PlanAtom(usize),
    /// `/changes.atom`: what changed in any plan.
    ChangesAtom,
    /// `…/print/`: the whole plan on one page, or by objective where it is long.
    Print(usize),
    /// `…/print/<objective>/`, in a plan too long for one page.
    PrintObjective(usize, usize),
    /// `…/data/`
    Data(usize),
    /// `/a-z/`
    AToZ,
    /// `/search/`: the lists to go by, and with script a search.
    Search,
    /// `/glossary/`
    Glossary,
    /// `/accessibility/`
    Accessibility,
    /// `/404.html`
    NotFound,
    /// `/data/`
    SiteData,
    /// `…/data/<file>`
    PlanFile(usize, PlanFile),
    /// `/data/<file>`
    SiteFile(SiteFile),
    /// `…/data/calendar.ics`
    CalendarIcs(usize),
    /// `…/who/<lead>/calendar.ics`, of somebody who leads events.
    LeadIcs(usize, usize),
    /// `…/calendar/places/<place>.ics`, an index of [`super::Site::places`].
    PlaceIcs(usize, usize),
    /// `…/calendar/<event>.ics`
    EventIcs(usize, usize),
    /// `/sitemap.xml`
    Sitemap,
    /// `/robots.txt`
    Robots,
    /// `/_headers`: the policy again, for hosts that read it from a file.
    Headers,
    /// `/assets/site.css`
    Stylesheet,
    /// `/assets/exit.js`
    ExitScript,
    /// `/assets/search.js`
    SearchScript,
    /// `/search/index.js`: the words of the site.
    SearchIndex,
    /// A page that leads on from an old address.
    Redirect(usize),
    /// A page that says that what stood at its address was removed.
    Withdrawn(usize),
    /// A file of the author's at `/files/…`.
    Asset(usize),
}

impl Route {
    /// Whether it is a page for people, made from a template.
    pub fn is_page(self) -> bool {
        !matches!(
            self,
            Route::PlanFile(..)
                | Route::SiteFile(_)
                | Route::CalendarIcs(_)
                | Route::EventIcs(..)
                | Route::PlanAtom(_)
                | Route::ChangesAtom
                | Route::LeadIcs(..)
                | Route::PlaceIcs(..)
                | Route::Sitemap
                | Route::Robots
                | Route::Headers
                | Route::Stylesheet
                | Route::ExitScript
                | Route::SearchScript
                | Route::SearchIndex
                | Route::Asset(_)
        )
    }

    /// Whether it is a page with words of its own: one that does not only lead on to another, or say
    /// that something was removed.
    pub fn is_content(self) -> bool {
        self.is_page() && !matches!(self, Route::Redirect(_) | Route::Withdrawn(_))
    }

    /// The plan that it belongs to.
    pub fn plan(self) -> Option<usize> {
        match self {
            Route::Plan(plan)
            | Route::Objectives(plan)
            | Route::Objective(plan, _)
            | Route::Actions(plan)
            | Route::Action(plan, _)
            | Route::Calendar(plan)
            | Route::CalendarYear(plan, _)
            | Route::Event(plan, _)
            | Route::Who(plan)
            | Route::Lead(plan, _)
            | Route::Progress(plan)
            | Route::Grouped(plan, _)
            | Route::Measures(plan)
            | Route::Measure(plan, _)
            | Route::Changes(plan)
            | Route::PlanAtom(plan)
            | Route::Print(plan)
            | Route::PrintObjective(plan, _)
            | Route::Data(plan)
            | Route::PlanFile(plan, _)
            | Route::CalendarIcs(plan)
            | Route::EventIcs(plan, _)
            | Route::LeadIcs(plan, _)
            | Route::PlaceIcs(plan, _) => Some(plan),
            _ => None,
        }
    }
}
