//! Looking at a site: every page is made once, every rule looks at it, and what is on the site is
//! noted.

use std::collections::HashMap;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::audit::{self, Alone, Subject};
use crate::diagnostics::{Finding, explain};
use crate::press::Press;
use crate::site::Route;

use super::checked::{Checked, Fault, Outcome, Page, Rule};
use super::sample;
use super::survey::{Survey, is_document};

/// Looks at every page.
pub(super) fn look(press: &Press, today: NaiveDate) -> Result<Checked, Vec<Finding>> {
    let site = press.site();
    let routes: Vec<(&str, Route)> = site.routes().collect();
    let looked: Vec<Result<(Option<Page>, Survey), Finding>> =
        routes.par_iter().map(|(address, route)| look_at(press, address, *route)).collect();
    let (mut pages, mut survey, mut failed) = (Vec::new(), Survey::default(), Vec::new());
    for one in looked {
        match one {
            Ok((page, seen)) => {
                pages.extend(page);
                survey = survey.and(seen);
            }
            Err(finding) => failed.push(finding),
        }
    }
    if !failed.is_empty() {
        return Err(failed);
    }
    let facts = &site.catalogue().site;
    let documents = routes.iter().filter(|it| is_document(it.0));
    Ok(Checked {
        site: facts.name.clone(),
        state: facts.state,
        organisation: facts.organisation.clone(),
        language: facts.language.clone(),
        address: site.absolute(Route::Home),
        on: today,
        rules: rules(),
        sample: sample::choose(&pages),
        documents: documents.map(|it| it.0.to_owned()).collect(),
        pages,
        survey,
    })
}

/// A page with its results, and what there is on it; of files that are no pages only the latter.
fn look_at(press: &Press, address: &str, route: Route) -> Result<(Option<Page>, Survey), Finding> {
    if let Route::Asset(_) = route {
        return Ok((None, of_asset(press, address, route)?));
    }
    let script = matches!(route, Route::ExitScript | Route::SearchScript);
    if !route.is_page() && !script {
        return Ok((None, Survey::default()));
    }
    let text = text(press, route)?;
    if script {
        return Ok((None, Survey::of_script(&text)));
    }
    let survey = Survey::of_page(&text);
    Ok((Some(page(press, address, route, &text)), survey))
}

/// A script that an author brings along counts as any other.
fn of_asset(press: &Press, address: &str, route: Route) -> Result<Survey, Finding> {
    let kind = Survey::of_file(address);
    if address.ends_with(".js") || address.ends_with(".mjs") {
        return Ok(kind.and(Survey::of_script(&text(press, route)?)));
    }
    Ok(kind)
}

fn text(press: &Press, route: Route) -> Result<String, Finding> {
    let mut bytes = Vec::new();
    press.bytes(route, &mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn page(press: &Press, address: &str, route: Route, html: &str) -> Page {
    let audit = audit::audit(&Subject { path: address, html, around: &Alone });
    let places: HashMap<_, _> =
        audit::RULES.iter().enumerate().map(|(at, it)| (it.code, at)).collect();
    let faults = audit.faults.into_iter().map(|it| Fault {
        rule: places[&it.rule.code],
        line: it.line,
        column: it.column,
        message: it.message,
    });
    let outcomes = audit.outcomes.into_iter().map(|it| match it {
        audit::Outcome::Inapplicable => Outcome::Inapplicable,
        audit::Outcome::Passed => Outcome::Passed,
        audit::Outcome::Failed => Outcome::Failed,
    });
    let imprint = press.imprint(route);
    Page {
        address: address.to_owned(),
        url: press.site().absolute(route),
        title: imprint.as_ref().map(|it| it.title.clone()).unwrap_or_default(),
        template: imprint.map_or("", |it| it.template),
        bytes: html.len(),
        outcomes: outcomes.collect(),
        faults: faults.collect(),
    }
}

fn rules() -> Vec<Rule> {
    let rules = audit::RULES.iter().map(|it| Rule {
        code: it.code.as_str(),
        about: first_paragraph(explain(it.code)),
        act: it.act,
        wcag: it.wcag,
    });
    rules.collect()
}

/// What the page of a code says first, below its title.
fn first_paragraph(page: &str) -> String {
    let paragraph = page.split("\n\n").nth(1).unwrap_or_default();
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "")
}
