//! From what files say to what they mean: references found, words about time read, statuses mapped.
//!
//! Resolving does not fail. A record that cannot be used is left out with a finding, the rest goes
//! on, and nothing is said about what a damaged file may have held.

mod action;
mod column;
mod event;
mod lookup;
mod measure;
mod objective;
mod page;
mod plan;
mod site;
mod support;
mod synonyms;
#[cfg(test)]
mod tests;
mod time;
pub mod timescale;
mod unread;
mod update;
mod value;

use crate::diagnostics::Report;
use crate::document::Documents;
use crate::model::Catalogue;

use lookup::Lookup;

/// Resolves everything that a project says.
pub fn resolve(documents: &Documents, report: &mut Report) -> Catalogue {
    let support::Support { services, unchecked, gaps } = support::support(documents, report);
    let mut unread = unread::of_files(documents);
    unread.checks = unchecked;
    unread.services = gaps.anywhere || !gaps.refused.is_empty();
    let site = site::facts(documents, &mut unread, report);
    let known = Lookup::new(services.iter().map(|it| &it.id), gaps);
    let mut plans: Vec<_> = documents
        .plans
        .iter()
        .filter_map(|files| plan::plan(files, documents, &known, &mut unread, report))
        .collect();
    plans.sort_by(|a, b| a.id.cmp(&b.id));
    let pages = page::pages(documents, report);
    let assets = page::assets(documents, report);
    drop(known);
    let synonyms = synonyms::synonyms(documents, report);
    Catalogue { site, plans, services, pages, assets, synonyms, unread }
}
