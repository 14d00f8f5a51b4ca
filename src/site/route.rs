//! The kinds of thing that are at an address, as one table: what each is, who makes it, and where
//! it is. The rest is read from the table: the plan that a route belongs to, whether it is a page,
//! its address and its media type. `press` has one maker for each line, and the makers of pages are
//! `render`'s views.

use super::names::Names;
use super::{CalendarFile, Grouping, PlanFile, SiteFile, Venue};
use crate::model::{
    Action, Asset, Event, Ix, Lead, Measure, Objective, Page, Plan, Redirect, Withdrawn,
};

/// Who makes what is at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// A template of the theme: a page for people, in HTML.
    Page,
    /// The theme's styles and scripts, and the index of the search.
    Theme,
    /// iCalendar and Atom.
    Feed,
    /// Open data, and files for robots and hosts.
    Export,
    /// The author: a file that is published as it is.
    Author,
}

/// Makes the table: each name in an address is looked up by the method of [`Names`] that is called
/// like it.
macro_rules! routes {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident $(($($part:ident: $type:ty),+))? => $maker:ident $address:literal;
    )+) => {
        /// Something that is at an address.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Route {
            $(
                #[doc = concat!("`", $address, "`:")]
                $(#[doc = $doc])*
                $name $(($($type),+))?,
            )+
        }

        /// The addresses of all kinds of routes, with the names of their parts.
        pub(super) const ADDRESSES: &[&str] = &[$($address),+];

        impl Route {
            /// The routes of which a site has one at most.
            pub(super) fn single() -> impl Iterator<Item = Route> {
                [$(single!($name $(($($part),+))?)),+].into_iter().flatten()
            }

            /// Who makes it.
            pub fn maker(self) -> Maker {
                match self {
                    $(Route::$name { .. } => Maker::$maker,)+
                }
            }

            /// The plan that it belongs to.
            #[allow(unused_variables)]
            pub fn plan(self) -> Option<Ix<Plan>> {
                match self {
                    $(Route::$name $(($($part),+))? => plan!($($($part $part),+)?),)+
                }
            }

            /// Its address from the site's root.
            pub(super) fn address(self, names: &Names<'_>) -> String {
                match self {
                    $(Route::$name $(($($part),+))? => {
                        format!($address $($(, $part = names.$part($part))+)?)
                    })+
                }
            }
        }
    };
}

macro_rules! single {
    ($name:ident) => {
        Some(Route::$name)
    };
    ($name:ident ($($part:ident),+)) => {
        None
    };
}

macro_rules! plan {
    (plan $plan:ident $(, $other:ident $same:ident)*) => {
        Some($plan)
    };
    ($($other:ident $same:ident),*) => {
        None
    };
}

routes! {
    /// the front page.
    Home => Page "/";
    /// whom to call, where to report, who listens.
    Help => Page "/help/";
    /// a Markdown page.
    Page(page: Ix<Page>) => Page "/{page}/";
    /// every plan.
    Plans => Page "/plans/";
    /// a plan.
    Plan(plan: Ix<Plan>) => Page "/plans/{plan}/";
    /// its objectives.
    Objectives(plan: Ix<Plan>) => Page "/plans/{plan}/objectives/";
    /// one of them.
    Objective(plan: Ix<Plan>, objective: Ix<Objective>) => Page "/plans/{plan}/objectives/{objective}/";
    /// its actions.
    Actions(plan: Ix<Plan>) => Page "/plans/{plan}/actions/";
    /// one of them.
    Action(plan: Ix<Plan>, action: Ix<Action>) => Page "/plans/{plan}/actions/{action}/";
    /// its events.
    Calendar(plan: Ix<Plan>) => Page "/plans/{plan}/calendar/";
    /// those of a year.
    CalendarYear(plan: Ix<Plan>, year: i32) => Page "/plans/{plan}/calendar/{year}/";
    /// one of them.
    Event(plan: Ix<Plan>, event: Ix<Event>) => Page "/plans/{plan}/calendar/{event}/";
    /// who leads.
    Who(plan: Ix<Plan>) => Page "/plans/{plan}/who/";
    /// one of them.
    Lead(plan: Ix<Plan>, lead: Ix<Lead>) => Page "/plans/{plan}/who/{lead}/";
    /// how far the plan is.
    Progress(plan: Ix<Plan>) => Page "/plans/{plan}/progress/";
    /// the actions in another order than the plan's.
    Grouped(plan: Ix<Plan>, grouping: Grouping) => Page "/plans/{plan}/{grouping}/";
    /// what a plan counts, where it counts anything.
    Measures(plan: Ix<Plan>) => Page "/plans/{plan}/measures/";
    /// one of them.
    Measure(plan: Ix<Plan>, measure: Ix<Measure>) => Page "/plans/{plan}/measures/{measure}/";
    /// what changed, and when.
    Changes(plan: Ix<Plan>) => Page "/plans/{plan}/changes/";
    /// the same as a feed.
    PlanAtom(plan: Ix<Plan>) => Feed "/plans/{plan}/changes.atom";
    /// what changed in any plan.
    ChangesAtom => Feed "/changes.atom";
    /// the whole plan on one page, or by objective where it is long.
    Print(plan: Ix<Plan>) => Page "/plans/{plan}/print/";
    /// an objective of a plan too long for one page.
    PrintObjective(plan: Ix<Plan>, objective: Ix<Objective>) => Page "/plans/{plan}/print/{objective}/";
    /// the files of a plan.
    Data(plan: Ix<Plan>) => Page "/plans/{plan}/data/";
    /// everything by its name.
    AToZ => Page "/a-z/";
    /// the lists to go by, and with script a search.
    Search => Page "/search/";
    /// what words mean.
    Glossary => Page "/glossary/";
    /// the accessibility statement.
    Accessibility => Page "/accessibility/";
    /// the privacy notice.
    Privacy => Page "/privacy/";
    /// what a host shows for an address that does not exist.
    NotFound => Page "/404.html";
    /// a part of a list of a plan's that is too long for one page: the address of the page with the first part is before it.
    PlanPart(plan: Ix<Plan>, part: usize) => Page "/plans/{plan}/{part}/";
    /// the same of a list of the whole site.
    SitePart(part: usize) => Page "/{part}/";
    /// the files of all plans.
    SiteData => Page "/data/";
    /// a file of a plan.
    PlanFile(plan: Ix<Plan>, plan_file: PlanFile) => Export "/plans/{plan}/data/{plan_file}";
    /// a file of all plans.
    SiteFile(site_file: SiteFile) => Export "/data/{site_file}";
    /// the events of a plan: calendar.ics has those with a day, calendar-months.ics the others.
    CalendarIcs(plan: Ix<Plan>, calendar: CalendarFile) => Feed "/plans/{plan}/data/{calendar}.ics";
    /// those that someone leads.
    LeadIcs(plan: Ix<Plan>, lead: Ix<Lead>, calendar: CalendarFile) => Feed "/plans/{plan}/who/{lead}/{calendar}.ics";
    /// those at a place.
    PlaceIcs(plan: Ix<Plan>, place: Ix<Venue>, places: CalendarFile) => Feed "/plans/{plan}/calendar/{places}/{place}.ics";
    /// one event.
    EventIcs(plan: Ix<Plan>, event: Ix<Event>) => Feed "/plans/{plan}/calendar/{event}.ics";
    /// the pages, for search engines.
    Sitemap => Export "/sitemap.xml";
    /// what robots may read.
    Robots => Export "/robots.txt";
    /// the policy again, for hosts that read it from a file.
    Headers => Export "/_headers";
    /// the styles of the theme.
    Stylesheet => Theme "/assets/site.css";
    /// the picture in a browser's tab.
    Icon => Theme "/assets/icon.svg";
    /// the script of *Exit this page*.
    ExitScript => Theme "/assets/exit.js";
    /// the script of the search.
    SearchScript => Theme "/assets/search.js";
    /// the words of the site.
    SearchIndex => Theme "/search/index.js";
    /// of a large site the script that loads parts of the index.
    SearchPartsScript => Theme "/search/parts.js";
    /// of a large site some of its words, by their first letters.
    SearchWords(words: usize) => Theme "/search/words_{words}.js";
    /// of a large site some of what can be found.
    SearchEntries(entries: usize) => Theme "/search/entries_{entries}.js";
    /// a page that redirects from an old address.
    Redirect(redirect: Ix<Redirect>) => Page "{redirect}";
    /// a page that says that what was at its address was removed.
    Withdrawn(withdrawn: Ix<Withdrawn>) => Page "{withdrawn}";
    /// a file of the author's.
    Asset(asset: Ix<Asset>) => Author "/files/{asset}";
}

impl Route {
    /// Whether it is a page for people, made from a template.
    pub fn is_page(self) -> bool {
        self.maker() == Maker::Page
    }

    /// Whether it is a page with words of its own: one that does not only redirect to another, or say
    /// that something was removed.
    pub fn is_content(self) -> bool {
        self.is_page() && !matches!(self, Route::Redirect(_) | Route::Withdrawn(_))
    }

    /// Whether it is a part of a list that another page begins.
    pub fn is_part(self) -> bool {
        matches!(self, Route::PlanPart(..) | Route::SitePart(_))
    }
}
