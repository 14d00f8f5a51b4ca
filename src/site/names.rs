//! The names in addresses: what the table of `route` calls a part of an address is a method here.

use crate::model::{Catalogue, Id, Plan};

use super::{Grouping, PlanFile, Site, SiteFile};

/// The names in the addresses of a site, and of one of its plans.
pub(super) struct Names<'a> {
    site: &'a Site,
    plan: usize,
}

impl<'a> Names<'a> {
    pub(super) fn new(site: &'a Site, plan: Option<usize>) -> Self {
        Names { site, plan: plan.unwrap_or(0) }
    }

    fn catalogue(&self) -> &'a Catalogue {
        &self.site.catalogue
    }

    pub(super) fn of_plan(&self) -> &'a Plan {
        &self.catalogue().plans[self.plan]
    }

    pub(super) fn page(&self, at: usize) -> &'a Id {
        &self.catalogue().pages[at].id
    }

    pub(super) fn plan(&self, at: usize) -> &'a Id {
        &self.catalogue().plans[at].id
    }

    pub(super) fn objective(&self, at: usize) -> &'a Id {
        &self.of_plan().objectives[at].id
    }

    pub(super) fn action(&self, at: usize) -> &'a Id {
        &self.of_plan().actions[at].id
    }

    pub(super) fn event(&self, at: usize) -> &'a Id {
        &self.of_plan().events[at].id
    }

    pub(super) fn lead(&self, at: usize) -> &'a Id {
        &self.of_plan().leads[at].id
    }

    pub(super) fn measure(&self, at: usize) -> &'a Id {
        &self.of_plan().measures[at].id
    }

    pub(super) fn place(&self, at: usize) -> &'a Id {
        &self.site.places(self.plan)[at].id
    }

    pub(super) fn year(&self, year: i32) -> i32 {
        year
    }

    pub(super) fn grouping(&self, grouping: Grouping) -> &'static str {
        grouping.name()
    }

    pub(super) fn plan_file(&self, file: PlanFile) -> &'static str {
        file.name()
    }

    pub(super) fn site_file(&self, file: SiteFile) -> &'static str {
        file.name()
    }

    pub(super) fn redirect(&self, at: usize) -> &'a str {
        &self.catalogue().redirects[at].from
    }

    pub(super) fn withdrawn(&self, at: usize) -> &'a str {
        &self.catalogue().withdrawn[at].address
    }

    pub(super) fn asset(&self, at: usize) -> &'a str {
        &self.catalogue().assets[at].path
    }
}
