//! The records around a plan: the site that publishes it, and the services it names.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Ix, Service, Vocabulary};
use crate::site::{Route, Site};

use super::{ExportContext, PlaceRecord};

/// The publisher of the site, and the kind of site.
#[derive(Serialize, JsonSchema)]
pub(super) struct SiteRecord<'a> {
    name: &'a str,
    organisation: &'a str,
    language: &'a str,
    /// `published`, `demonstration` or `draft`; the last two are not official.
    state: &'static str,
    url: Option<String>,
}

impl<'a> SiteRecord<'a> {
    pub(super) fn of(site: &'a Site) -> Self {
        let facts = &site.catalogue().site;
        SiteRecord {
            name: &facts.name,
            organisation: &facts.organisation,
            language: &facts.language,
            state: facts.state.word(),
            url: site.absolute(Route::Home),
        }
    }
}

/// A support service that an action names.
#[derive(Serialize, JsonSchema)]
pub(super) struct ServiceRecord<'a> {
    id: &'a str,
    name: &'a str,
    /// `danger`, `report` or `support`: the section of the help page.
    kind: &'static str,
    /// The people it is for.
    #[serde(rename = "for")]
    for_whom: Option<&'a str>,
    #[serde(flatten)]
    place: PlaceRecord,
}

impl<'a> ServiceRecord<'a> {
    /// Every service that an action of the plan names, in the publisher's order.
    pub(super) fn named(ctx: ExportContext<'a>) -> Vec<Self> {
        let actions = ctx.plan().actions.iter();
        let named: BTreeSet<Ix<Service>> =
            actions.flat_map(|it| it.services.iter().copied()).collect();
        let services = named.into_iter().map(|it| &ctx.site.catalogue().services[it]);
        services.map(|it| ServiceRecord::of(ctx.site, it)).collect()
    }

    /// Every service, in the publisher's order.
    pub(super) fn all(site: &'a Site) -> Vec<Self> {
        site.catalogue().services.iter().map(|it| ServiceRecord::of(site, it)).collect()
    }

    fn of(site: &'a Site, service: &'a Service) -> Self {
        ServiceRecord {
            id: service.id.as_str(),
            name: &service.name,
            kind: service.kind.word(),
            for_whom: service.r#for.as_deref(),
            place: PlaceRecord::of(site, site.card_of(service).unwrap_or(Route::Help)),
        }
    }
}
