//! From what files say to what they mean: references found, words about time read, statuses mapped.
//!
//! Resolving does not fail. A record that cannot be used is left out with a finding, the rest goes
//! on, and nothing is said about what a damaged file may have held.

mod action;
mod around;
mod carried;
mod column;
mod context;
mod date;
mod edition;
mod event;
mod link;
mod lookup;
mod mean;
mod measure;
mod notice;
mod objective;
mod opening;
mod page;
mod plan;
mod previous;
mod privacy;
mod redirect;
mod removal;
mod renamed;
mod site;
mod source;
mod status;
mod support;
mod synonyms;
mod terms;
#[cfg(test)]
mod tests;
mod time;
pub mod timescale;
mod undertaking;
mod unread;
mod update;
mod value;

pub(crate) use value::impossible_number;

use crate::changes::{self, State};
use crate::diagnostics::Report;
use crate::document::{Documents, PlanFiles};
use crate::model::{Catalogue, Edition, Id, Ix, Plan, Service, Unread};

pub use edition::Kept;
pub use value::is_mailbox;

/// A date as a field reads it: for the tests of `fuzz/` alone, which would else make a project for each.
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub fn date_for_fuzzing(
    text: &str,
    calendar: &crate::model::timescale::Calendar,
) -> Option<crate::model::timescale::Window> {
    date::read(text, calendar)
}

use lookup::Lookup;

/// Resolves everything that a project says.
pub fn resolve(documents: &Documents, report: &mut Report) -> Catalogue {
    let support::Support { services, unchecked, gaps } = support::support(documents, report);
    let mut unread = unread::of_files(documents);
    unread.checks = unchecked;
    unread.services = gaps.anywhere || !gaps.refused.is_empty();
    let site = site::facts(documents, &mut unread, report);
    let lookup = Lookup::new(services.iter().map(|it| &it.id), gaps)
        .named(services.iter().map(|it| it.name.as_str()));
    let known = Known { services: &services, lookup };
    let mut plans: Vec<_> = documents
        .plans
        .iter()
        .filter_map(|files| with_history(files, documents, &known, &mut unread, report))
        .collect();
    plans.sort_by(|a, b| a.id.cmp(&b.id));
    carried::link(&mut plans, documents, report);
    removal::removals(&mut plans, documents, report);
    let pages = page::pages(documents, report);
    let named_pages = page::named(documents, &pages, report);
    let assets = page::assets(documents, report);
    drop(known);
    let synonyms = synonyms::synonyms(documents, report);
    let redirects = redirect::redirects(documents, report);
    let withdrawn = removal::withdrawn(documents, report);
    let published = redirect::published(documents);
    let last_published = documents.addresses.as_ref().and_then(|it| it.last_published);
    Catalogue {
        site,
        plans,
        withheld: privacy::withheld(documents),
        services,
        pages,
        named_pages,
        assets,
        synonyms,
        redirects,
        withdrawn,
        published,
        last_published,
        unread,
    }
}

/// The support services, and where each is.
struct Known<'a> {
    services: &'a [Service],
    lookup: Lookup<'a, Service>,
}

/// A plan, with its editions and what changed from one to the next.
fn with_history(
    files: &PlanFiles,
    documents: &Documents,
    known: &Known<'_>,
    unread: &mut Unread,
    report: &mut Report,
) -> Option<Plan> {
    let (mut history, last) = edition::history(files, documents, report);
    let previous =
        last.as_ref().zip(history.editions.last()).map(|(kept, it)| previous::Previous {
            plan: &kept.plan,
            edition: Ix::new(history.editions.len() - 1),
            on: it.on,
        });
    let mut plan = plan::plan(files, documents, &known.lookup, previous.as_ref(), unread, report)?;
    if let Some(before) = &last {
        let services = before.services.is_some().then_some(known.services);
        history.since = changes::between(before.state(), State { plan: &plan, services });
    }
    plan.history = history;
    Some(plan)
}

/// An edition of a plan as the plan that it was, for anyone who wants to compare it; none where the
/// plan has no edition of this name that can be read.
pub fn edition(
    documents: &Documents,
    plan: &Id,
    name: &str,
    report: &mut Report,
) -> Option<(Edition, Kept)> {
    let files = documents.plans.iter().find(|it| it.folder == plan.as_str())?;
    let mut found = None;
    edition::each(files, documents, report, &mut |edition, kept| {
        if edition.id.as_str() == name {
            found = Some((edition, kept.clone()));
        }
    });
    found
}
