//! Checks a site: renders every page once, applies every rule to it, and records what the site
//! contains.

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::audit::{self, Audit, Profile};
use crate::diagnostics::{Finding, Severity, explain};
use crate::model::Ix;
use crate::press::Press;
use crate::self_check::{self, Proof};
use crate::site::Route;

use super::checked::{Checked, Fault, Outcome, Page, Rule};
use super::sample;
use super::survey::{Survey, is_document};

/// Checks every page.
pub(super) fn look(press: &Press, today: NaiveDate) -> Result<Checked, Vec<Finding>> {
    let site = press.site();
    let (proofs, unmade) = self_check::proofs(press);
    if !unmade.is_empty() {
        return Err(unmade);
    }
    let pages: Vec<Page> = proofs.into_par_iter().map(|it| page(press, it)).collect();
    let routes: Vec<(&str, Route)> = site.routes().collect();
    let seen = routes.par_iter().map(|(address, route)| seen_at(press, address, *route));
    let survey = seen.reduce(Survey::default, Survey::and);
    let facts = &site.catalogue().site;
    let rules = rules(Profile::Planpress);
    let documents = routes.iter().filter(|it| is_document(it.0));
    Ok(Checked {
        site: facts.name.clone(),
        state: facts.state,
        organisation: facts.organisation.clone(),
        language: facts.language.clone(),
        address: site.absolute(Route::Home),
        on: today,
        sample: sample::choose(&rules, &pages),
        rules,
        documents: documents.map(|it| it.0.to_owned()).collect(),
        pages,
        survey,
    })
}

/// The file at an address. An author's own script counts like any other.
fn seen_at(press: &Press, address: &str, route: Route) -> Survey {
    match route {
        Route::Asset(_) if address.ends_with(".js") || address.ends_with(".mjs") => {
            Survey::of_script(&text(press, route))
        }
        Route::Asset(_) => Survey::of_file(address),
        Route::ExitScript | Route::SearchScript | Route::SearchPartsScript => {
            Survey::of_script(&text(press, route))
        }
        page if page.is_page() => Survey::of_page(&text(press, page)),
        _ => Survey::default(),
    }
}

/// The content of a route that has been rendered before.
fn text(press: &Press, route: Route) -> String {
    let mut bytes = Vec::new();
    match press.bytes(route, &mut bytes) {
        Ok(()) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(_) => String::new(),
    }
}

fn page(press: &Press, Proof { route, address, audit }: Proof) -> Page {
    let page_metadata = press.page_metadata(route);
    Page {
        url: press.site().absolute(route),
        bytes: text(press, route).len(),
        title: page_metadata.as_ref().map(|it| it.title.clone()).unwrap_or_default(),
        template: page_metadata.map_or("", |it| it.template),
        ..page_of(address, &audit, Profile::Planpress)
    }
}

/// A page of which only the results of a profile's rules are known.
pub(super) fn page_of(address: String, audit: &Audit, profile: Profile) -> Page {
    let place = |it: &audit::Fault| profile.rules().position(|rule| rule.code == it.rule.code);
    let faults = audit.faults.iter().filter_map(|it| {
        Some(Fault {
            rule: Ix::new(place(it)?),
            line: it.line,
            column: it.column,
            message: it.message.clone(),
        })
    });
    let outcomes = audit.outcomes.iter().map(|it| match it {
        audit::Outcome::Inapplicable => Outcome::Inapplicable,
        audit::Outcome::Passed => Outcome::Passed,
        audit::Outcome::Failed => Outcome::Failed,
    });
    Page { address, outcomes: outcomes.collect(), faults: faults.collect(), ..Page::default() }
}

pub(super) fn rules(profile: Profile) -> Vec<Rule> {
    let rules = profile.rules().map(|it| Rule {
        code: it.code.as_str(),
        about: first_paragraph(explain(it.code)),
        act: it.act,
        wcag: it.wcag,
        sure: it.code.severity() == Severity::Error,
    });
    rules.collect()
}

/// The first paragraph of a code's page, below the title.
fn first_paragraph(page: &str) -> String {
    let paragraph = page.split("\n\n").nth(1).unwrap_or_default();
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "")
}
