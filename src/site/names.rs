//! The names in addresses: what the table of `route` calls a part of an address is a method here.

use crate::model::{
    Action, Asset, Catalogue, Event, Id, Ix, Lead, Measure, Objective, Page, Plan, Redirect,
    Withdrawn,
};

use super::{CalendarFile, Grouping, PlanFile, Site, SiteFile, Venue};

/// The names in the addresses of a site, and of one of its plans.
pub(super) struct Names<'a> {
    site: &'a Site,
    plan: Ix<Plan>,
}

impl<'a> Names<'a> {
    pub(super) fn new(site: &'a Site, plan: Option<Ix<Plan>>) -> Self {
        Names { site, plan: plan.unwrap_or(Ix::new(0)) }
    }

    fn catalogue(&self) -> &'a Catalogue {
        &self.site.catalogue
    }

    pub(super) fn of_plan(&self) -> &'a Plan {
        &self.catalogue().plans[self.plan]
    }

    pub(super) fn page(&self, at: Ix<Page>) -> &'a Id {
        &self.catalogue().pages[at].id
    }

    pub(super) fn plan(&self, at: Ix<Plan>) -> &'a Id {
        &self.catalogue().plans[at].id
    }

    pub(super) fn objective(&self, at: Ix<Objective>) -> &'a Id {
        &self.of_plan().objectives[at].id
    }

    pub(super) fn action(&self, at: Ix<Action>) -> &'a Id {
        &self.of_plan().actions[at].id
    }

    pub(super) fn event(&self, at: Ix<Event>) -> &'a Id {
        &self.of_plan().events[at].id
    }

    pub(super) fn lead(&self, at: Ix<Lead>) -> &'a Id {
        &self.of_plan().leads[at].id
    }

    pub(super) fn measure(&self, at: Ix<Measure>) -> &'a Id {
        &self.of_plan().measures[at].id
    }

    pub(super) fn place(&self, at: Ix<Venue>) -> &'a Id {
        &self.site.places(self.plan)[at].id
    }

    pub(super) fn calendar(&self, file: CalendarFile) -> &'static str {
        file.name()
    }

    pub(super) fn places(&self, file: CalendarFile) -> &'static str {
        file.folder()
    }

    pub(super) fn year(&self, year: i32) -> i32 {
        year
    }

    pub(super) fn words(&self, number: usize) -> usize {
        number
    }

    pub(super) fn entries(&self, number: usize) -> usize {
        number
    }

    pub(super) fn grouping(&self, grouping: Grouping) -> &'static str {
        grouping.name()
    }

    /// The address of a part below that of its plan, or below the site's root.
    pub(super) fn part(&self, at: usize) -> String {
        let part = self.site.parts.get(at);
        let page = self.site.address(part.page);
        let above =
            part.page.plan().map_or("/".to_owned(), |it| format!("/plans/{}/", self.plan(it)));
        format!("{}{}", page.strip_prefix(&above).unwrap_or(&page), part.tail())
    }

    pub(super) fn plan_file(&self, file: PlanFile) -> &'static str {
        file.name()
    }

    pub(super) fn site_file(&self, file: SiteFile) -> &'static str {
        file.name()
    }

    pub(super) fn redirect(&self, at: Ix<Redirect>) -> &'a str {
        &self.catalogue().redirects[at].from
    }

    pub(super) fn withdrawn(&self, at: Ix<Withdrawn>) -> &'a str {
        &self.catalogue().withdrawn[at].address
    }

    pub(super) fn asset(&self, at: Ix<Asset>) -> &'a str {
        &self.catalogue().assets[at].path
    }
}
