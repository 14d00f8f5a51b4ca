//! A site: every address it has and what is there, known before anything is rendered.
//!
//! A site is a lazy map from address to bytes; `press` makes the bytes of a route when it is asked.
//! This room decides addresses and links. It knows no markup and no theme.

mod a_z;
mod address;
pub mod age;
mod calendars;
mod check;
mod file;
mod grouping;
mod href;
mod layout;
mod links;
mod lists;
mod media;
mod moved;
mod names;
mod near;
mod notice;
mod parts;
mod places;
mod policy;
mod route;
mod search;
mod services;

pub use address::file_of;
pub use file::{CalendarFile, PlanFile, SiteFile};
pub use grouping::{Group, GroupKey, Grouping, RestOf, groups};
pub use href::LinkStyle;
pub use layout::lay_out;
pub use media::media_type_of;
pub use notice::notice;
pub use parts::{List, Part};
pub use places::Venue;
pub use policy::{ReferrerPolicy, content_security_policy};
pub use route::{Maker, Route};
pub use services::{services_to_report_to, services_to_talk_to};

use std::collections::BTreeMap;

use crate::model::{Catalogue, Id, Ix, Page, Service, ServiceKind};

/// A catalogue with every route it makes, in order of address.
#[derive(Debug, Default)]
pub struct Site {
    catalogue: Catalogue,
    routes: BTreeMap<String, Route>,
    /// Of each plan, the places of its events.
    places: Vec<Vec<Venue>>,
    /// The routes of the services whose cards are not on the first part of their page.
    services: BTreeMap<Id, Route>,
    /// The parts of its long lists.
    parts: parts::Parts,
    style: LinkStyle,
    /// Absolute address of the site's root with a slash at its end, where it is known.
    base: Option<String>,
}

impl Site {
    /// What the site is laid out from.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Every address from the site's root (`/help/`, `/robots.txt`) with its route, in order.
    pub fn routes(&self) -> impl ExactSizeIterator<Item = (&str, Route)> {
        self.routes.iter().map(|(address, route)| (address.as_str(), *route))
    }

    /// The addresses that are a promise: those of the pages, which people keep and print. A list that becomes
    /// shorter has fewer parts, which no author can prevent.
    pub fn lasting(&self) -> impl Iterator<Item = &str> {
        let lasting = |it: &Route| it.is_content() && !it.is_part() && *it != Route::NotFound;
        self.routes.iter().filter(move |it| lasting(it.1)).map(|it| it.0.as_str())
    }

    /// What is at an address: `/help/`, and for a server also `/help/index.html`.
    pub fn find(&self, address: &str) -> Option<Route> {
        let folder = address.strip_suffix("index.html").filter(|it| it.ends_with('/'));
        self.routes.get(folder.unwrap_or(address)).copied()
    }

    /// Whether the site has this route.
    pub fn has(&self, route: Route) -> bool {
        self.routes.get(&self.address(route)) == Some(&route)
    }

    /// The route of a page that the author named for what it is about.
    pub fn named(&self, page: Option<Ix<Page>>) -> Option<Route> {
        page.map(Route::Page).filter(|it| self.has(*it))
    }

    /// The page that has a service's card, under its id; none where no one can reach it, because such
    /// a service is not shown.
    pub fn card_of(&self, service: &Service) -> Option<Route> {
        let report = match service.kind {
            ServiceKind::Report => self.named(self.catalogue.named_pages.report),
            ServiceKind::Danger | ServiceKind::Support => None,
        };
        let page = report.unwrap_or(Route::Help);
        service.can_be_reached().then(|| self.services.get(&service.id).copied().unwrap_or(page))
    }

    /// The absolute address of a route, where the site's own is known.
    pub fn absolute(&self, route: Route) -> Option<String> {
        let base = self.base.as_deref()?;
        let address = href::escaped(self.address(route), route);
        Some(format!("{base}{}", address.trim_start_matches('/')))
    }
}
