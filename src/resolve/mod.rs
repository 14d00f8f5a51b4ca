//! From what files say to what they mean: references found, words about time read, statuses mapped.
//!
//! Resolving does not fail. A record that cannot be used is left out with a finding, the rest goes
//! on, and nothing is said about what a damaged file may have held.

mod action;
mod event;
mod lookup;
mod objective;
mod page;
mod plan;
mod site;
mod support;
pub mod timescale;

use crate::diagnostics::Report;
use crate::document::Documents;
use crate::model::Catalogue;

/// Resolves everything that a project says.
pub fn resolve(documents: &Documents, report: &mut Report) -> Catalogue {
    let services = support::services(documents, report);
    let site = site::facts(documents, report);
    let plans = documents
        .plans
        .iter()
        .filter_map(|files| plan::plan(files, &services, documents.incomplete, report))
        .collect();
    Catalogue {
        site,
        plans,
        services,
        pages: page::pages(documents, report),
        assets: page::assets(documents),
    }
}
