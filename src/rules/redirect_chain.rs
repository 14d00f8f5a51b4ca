//! A redirect to an address that is redirected too: people arrive after two steps, and only as long as both
//! are kept.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::prose::LinkTarget;
use crate::model::{Catalogue, Redirect};

/// A longer chain is a circle, or as good as one.
const MOST: usize = 9;

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    let by_address: HashMap<&str, &Redirect> =
        catalogue.redirects.iter().map(|it| (it.from.as_str(), it)).collect();
    let next = |it: &Redirect| by_address.get(page_of(it)?).copied();
    for redirect in &catalogue.redirects {
        let Some(first) = next(redirect) else { continue };
        let chain: Vec<&Redirect> =
            std::iter::successors(Some(first), |it| next(it)).take(MOST).collect();
        // A circle is told as such.
        let Some(last) = chain.last().filter(|_| chain.len() < MOST) else { continue };
        let Some(end) = page_of(last) else { continue };
        let message = format!("{} is redirected too", first.from);
        report.push(
            Finding::new(Code::RedirectChain, redirect.target_origin, message)
                .help(format!("write {end}, where people arrive in the end")),
        );
    }
}

/// The page of this site that a redirect leads to.
fn page_of(redirect: &Redirect) -> Option<&str> {
    match &redirect.to {
        LinkTarget::Page { page, .. } => Some(page),
        _ => None,
    }
}
