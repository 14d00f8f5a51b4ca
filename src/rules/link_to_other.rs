//! A link that says "action 1.3" or the title of a page, and leads to another action or page of this website: it was
//! copied, and only its words were changed.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Documents;
use crate::model::prose::LinkTarget;
use crate::model::{Catalogue, Plan};
use crate::source::Sources;

use super::passage;

/// What has its own page.
struct Named {
    title: String,
    number: Option<String>,
    /// What it is called before its number: "action".
    kind: String,
}

pub(super) fn check(
    sources: &Sources,
    documents: &Documents,
    catalogue: &Catalogue,
    report: &mut Report,
) {
    let by_address = named(documents, catalogue);
    let mut by_title: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (address, it) in &by_address {
        by_title.entry(it.title.to_lowercase()).or_default().insert(address);
    }
    passage::each_prose(sources, documents, &mut |prose, span| {
        for (target, words) in prose.links_with_words() {
            let LinkTarget::Page { page, .. } = target else { continue };
            let Some(to) = by_address.get(page.as_str()) else { continue };
            let of_title = by_title.get(&words.trim().to_lowercase());
            let other_title = of_title.is_some_and(|it| !it.contains(page.as_str()));
            let number = number_after(&words, &to.kind);
            let other_number =
                number.is_some_and(|it| to.number.as_deref().is_some_and(|to| to != it));
            if !other_title && !other_number {
                continue;
            }
            let place = passage::place(sources, span, &[&format!("[{words}]({page}"), &words]);
            let number = to.number.as_deref().map_or_else(String::new, |it| format!("{it} "));
            let message =
                format!("this link says “{}”, but leads to “{number}{}”", words.trim(), to.title);
            report.push(
                Finding::new(Code::LinkMismatch, place, message)
                    .help("open it, then correct the words or the address"),
            );
        }
    });
}

/// The number in words such as "action 1.3".
fn number_after<'w>(words: &'w str, kind: &str) -> Option<&'w str> {
    let (noun, number) = words.trim().split_once(' ')?;
    let is_number = number.starts_with(|it: char| it.is_ascii_digit());
    (noun.eq_ignore_ascii_case(kind) && is_number && !number.contains(' '))
        .then(|| number.trim_end_matches('.'))
}

/// What is at each address.
fn named(documents: &Documents, catalogue: &Catalogue) -> BTreeMap<String, Named> {
    let mut named = BTreeMap::new();
    for page in &documents.pages {
        if let Some(title) = &page.record.front.title {
            let it = Named { title: title.value.clone(), number: None, kind: String::new() };
            named.insert(format!("/{}/", page.stem), it);
        }
    }
    catalogue.plans.iter().for_each(|it| of_plan(it, &mut named));
    named
}

fn of_plan(plan: &Plan, named: &mut BTreeMap<String, Named>) {
    let kind = plan.action_name.clone().unwrap_or_else(|| "action".into());
    for action in &plan.actions {
        let number = action.number.get().cloned();
        let it = Named { title: action.opening().unwrap_or_default(), number, kind: kind.clone() };
        named.insert(format!("/plans/{}/actions/{}/", plan.id, action.id), it);
    }
    for objective in &plan.objectives {
        let kind = plan.levels.get(objective.depth).cloned().unwrap_or_else(|| "objective".into());
        let number = objective.number.get().cloned();
        let it = Named { title: objective.title.get().cloned().unwrap_or_default(), number, kind };
        named.insert(format!("/plans/{}/objectives/{}/", plan.id, objective.id), it);
    }
}
