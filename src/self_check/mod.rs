//! The site as it was pressed, read with the eyes of an auditor: every page is held against the rules
//! of `audit`, and each fault is traced to the person who can fix it, the author's line where the words are
//! the author's, the theme's file where the markup is. A fault of a template is told once, however
//! many pages show it. Files that are published as their author made them are read too. Nothing is
//! fixed here.

mod contacts;
mod danger;
mod doubles;
mod exits;
mod files;
mod languages;
mod personal;
mod resources;
mod theme_links;
mod trace;

use std::collections::HashMap;
use std::io;

use rayon::prelude::*;

use crate::audit::{Audit, Auditor, Fault, Subject, alike, shared_by};
use crate::diagnostics::{Code, Finding, Place, Report, Severity};
use crate::press::Press;
use crate::rules;
use crate::site::Route;
use crate::source::Sources;

use resources::ResourceSizes;
use trace::Tracer;

/// What to do about a fault in a file that is built into the program: its author is not a reader of this.
const OURS: &str = "this is a fault of planpress and not of your files, so you cannot fix it; send this \
                    message to the makers of planpress";

/// A page of the site, and what the rules say of it.
#[derive(Debug)]
pub struct Proof {
    /// Which page.
    pub route: Route,
    /// Where it is.
    pub address: String,
    /// What was found.
    pub audit: Audit,
}

/// What is at every route, none of it kept: pages with what the rules say of them, and findings
/// about templates that cannot make theirs.
pub fn proofs(press: &Press) -> (Vec<Proof>, Vec<Finding>) {
    let strict = ResourceSizes::new(press);
    let open = strict.with_named_hosts(press);
    let auditor = Auditor::default();
    let (pages, others): (Vec<_>, Vec<_>) =
        press.site().routes().partition(|(_, route)| route.is_page());
    let page = |bytes: &mut Vec<u8>, (address, route): (&str, Route)| {
        bytes.clear();
        press.bytes(route, bytes)?;
        let html = String::from_utf8_lossy(bytes);
        let around = if press.site().is_discreet(route) { &strict } else { &open };
        let audit = auditor.audit(&Subject { path: address, html: &html, around });
        Ok(Proof { route, address: address.to_owned(), audit })
    };
    // Each of the other files can hold a whole plan: one at a time, as when they are written, and none is kept.
    let other = |(_, route): (&str, Route)| press.bytes(route, &mut io::sink()).err();
    let (mut unmade, read): (Vec<Finding>, Vec<Result<Proof, Finding>>) = rayon::join(
        || others.into_iter().filter_map(other).collect(),
        || pages.into_par_iter().map_init(Vec::new, page).collect(),
    );
    let mut proofs = Vec::new();
    for result in read {
        match result {
            Ok(proof) => proofs.push(proof),
            Err(finding) => unmade.push(finding),
        }
    }
    (proofs, unmade)
}

/// Reads the whole site, and reports what is wrong with it.
pub fn read(press: &Press, sources: &Sources, report: &mut Report) {
    let (mut proofs, unmade) = proofs(press);
    unmade.into_iter().for_each(|finding| report.push(finding));
    files::check(sources, &ResourceSizes::new(press), report);
    languages::check(press, report);
    languages::mislabelled(&mut proofs, press, sources, report);
    theme_links::check(press.site(), sources, report);
    press.unknown_fields().into_iter().for_each(|it| report.push(it));
    if press.site().catalogue().site.name.trim().is_empty() {
        // That is an error already; links and headings that say the name are empty until it is there.
        return;
    }
    contacts::unlinked(press).into_iter().for_each(|it| report.push(it));
    exits::missing(press).into_iter().for_each(|it| report.push(it));
    danger::late(press).into_iter().for_each(|it| report.push(it));
    let personal = personal::Numbers::of(report, &press.site().catalogue().services);
    let doubles = doubles::Doubles::of(report);
    let told = told_once(&proofs, press, sources).into_iter();
    // A colour that cannot be read is told where it is typed, with all that it is put together with.
    let pale = report.findings().iter().any(|it| it.code == Code::PoorContrast);
    let is_pale = |it: &Finding| pale && it.code == Code::TextContrast;
    let told = told.filter(|it| !personal.has(it) && !doubles.has(it) && !is_pale(it));
    let told = told.filter(|it| !is_told_where_typed(it));
    told.for_each(|it| report.push(it));
    let faulty = proofs.iter().filter(|it| it.audit.faults.iter().any(breaks_a_criterion)).count();
    rules::contradicted_by_pages(press.site().catalogue(), faulty, report);
}

/// Whether a rule tells an author the same of the words as they were typed, or no author can do anything
/// about it and nothing is wrong: a note on what is built in.
fn is_told_where_typed(finding: &Finding) -> bool {
    match finding.place {
        Place::Words(_) => matches!(
            finding.code,
            Code::DeadAnchor | Code::FakeHeading | Code::HeadingTooLong | Code::TextInCapitals
        ),
        Place::Elsewhere { .. } => finding.severity == Severity::Note,
        _ => false,
    }
}

/// What an author types, where the help of the rule is for someone who writes HTML.
fn in_markdown(code: Code) -> Option<&'static str> {
    match code {
        Code::TypedList => Some(
            "write each on a separate line that begins with `1. `, or with `- ` if they have no order, and \
             leave the line before the first blank; `1\\)` is only text",
        ),
        _ => None,
    }
}

/// Whether a fault is against a success criterion, and no matter of style.
fn breaks_a_criterion(fault: &Fault) -> bool {
    !fault.rule.wcag.is_empty() && fault.rule.code.severity() == Severity::Error
}

/// A finding for each fault, one for all pages that share it. What turns out to be at one place is
/// one fault too, though the words around it differ from page to page.
fn told_once(proofs: &[Proof], press: &Press, sources: &Sources) -> Vec<Finding> {
    let mut tracer = Tracer::new(press, sources);
    let audits: Vec<&Audit> = proofs.iter().map(|it| &it.audit).collect();
    let mut told: Vec<(Finding, Vec<usize>)> = Vec::new();
    let mut alike_in_words: HashMap<(Code, String), Vec<usize>> = HashMap::new();
    for group in alike(&audits) {
        let mut pages: Vec<usize> = group.iter().map(|it| it.0).collect();
        pages.dedup();
        let (first, fault) = (&proofs[pages[0]], &group[0].1);
        let place = tracer.place(first.route, fault, pages.len() > 1);
        let finding = Finding::new(fault.rule.code, place, &fault.message).about(&fault.words);
        let finding = match finding.place {
            Place::Elsewhere { .. } => finding.help(OURS),
            Place::Words(_) => finding.help(in_markdown(fault.rule.code).unwrap_or(&fault.help)),
            _ => finding.help(&fault.help),
        };
        // The same words of an author's are the same fault, whatever a page adds to them.
        let said = match &finding.place {
            Place::Words(span) => format!("{span:?}"),
            _ => finding.message.clone(),
        };
        let same = alike_in_words.entry((finding.code, said)).or_default();
        match same.iter().find(|it| told[**it].0.place == finding.place) {
            Some(before) => told[*before].1.extend(pages),
            None => {
                same.push(told.len());
                told.push((finding, pages));
            }
        }
    }
    let labelled = told.into_iter().map(|(finding, mut pages)| {
        pages.sort_unstable();
        pages.dedup();
        let first = &proofs[pages[0]].address;
        finding.label(shared_by(first, pages.len()))
    });
    labelled.collect()
}
