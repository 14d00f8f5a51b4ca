//! How an audit of many pages is told: each fault once, with all places that share it, to people and to
//! programs alike.
//!
//! ```json
//! {"findings": [{"path": "help/index.html", "line": 3, "column": 5, "code": "page-title",
//!   "act": ["2779a5"], "wcag": ["2.4.2"], "severity": "error", "message": "…", "help": "…",
//!   "pages": 2, "times": 2, "places": [{"path": "help/index.html", "line": 3, "column": 5},
//!   {"path": "privacy/index.html", "line": 3, "column": 5}]}],
//!  "checked": {"pages": 12, "profile": "accessibility",
//!   "rules": [{"code": "page-title", "act": ["2779a5"], "wcag": ["2.4.2"]}]},
//!  "not_listed": 0}
//! ```
//!
//! Every key is always there; lines and columns count from 1, columns in Unicode code points. `path`,
//! `line` and `column` are the first of the `places`, of which the first hundred are listed; `pages` and
//! `times` count all of them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostics::{Code, Elsewhere, Finding, Place, Report, harmless_json};

use super::{Audit, Fault, Profile, Rule, rule_of};

/// So many places of one fault are listed, the first included.
const MOST_PLACES: usize = 100;

/// What makes two faults one: their code, message, words with what is before them, and class.
type Same<'a> = (Code, &'a str, &'a str, &'a str, Option<&'a str>);

/// The faults of many pages in the order of their codes, those that are one together: the same is
/// said of the same words in the same markup. Each with the number of its page.
pub fn alike(pages: &[&Audit]) -> Vec<Vec<(usize, Fault)>> {
    let mut groups: BTreeMap<Same<'_>, Vec<(usize, Fault)>> = BTreeMap::new();
    for (page, audit) in pages.iter().enumerate() {
        for fault in &audit.faults {
            let class = fault.classes.first().map(String::as_str).filter(|_| !fault.is_by_message);
            let (message, words) = (fault.message.as_str(), fault.words.as_str());
            let same = (fault.rule.code, message, words, fault.before.as_str(), class);
            groups.entry(same).or_default().push((page, fault.clone()));
        }
    }
    groups.into_values().collect()
}

/// The pages that share a fault, in words: "on /help/ and 3 other pages".
pub fn shared_by(first: &str, pages: usize) -> String {
    match pages.saturating_sub(1) {
        0 => format!("on {first}"),
        1 => format!("on {first} and one other page"),
        others => format!("on {first} and {others} other pages"),
    }
}

/// A finding for each fault, one for all pages that share it.
pub fn gather(pages: &[(&str, Audit)]) -> Vec<Finding> {
    let audits: Vec<&Audit> = pages.iter().map(|it| &it.1).collect();
    let told = alike(&audits).into_iter().map(|group| {
        let mut on: Vec<usize> = group.iter().map(|it| it.0).collect();
        on.dedup();
        let first = &group[0].1;
        let often = match (on.len(), group.len()) {
            (1, 1) => String::new(),
            (1, times) => format!("{times} times on this page"),
            (many, _) => shared_by("this", many).replace("on this", "on this page"),
        };
        let places = group.iter().skip(1).take(MOST_PLACES - 1);
        let places = places.map(|(page, it)| (pages[*page].0.to_owned(), it.line, it.column));
        let elsewhere =
            Elsewhere { pages: on.len() - 1, times: group.len() - 1, places: places.collect() };
        let mut finding = first.finding(pages[on[0]].0).label(often);
        finding.elsewhere = elsewhere;
        let help = [first.help.as_str(), &standards(first.rule)];
        let help: Vec<_> = help.into_iter().filter(|it| !it.is_empty()).collect();
        finding.help(help.join("\n"))
    });
    told.collect()
}

/// The standards that a fault does not meet, in words: "WCAG 2.4.2, ACT rule 2779a5".
fn standards(rule: &Rule) -> String {
    let wcag = rule.wcag.iter().map(|it| format!("WCAG {it}"));
    let act = rule.act.iter().map(|it| format!("ACT rule {it}"));
    wcag.chain(act).collect::<Vec<_>>().join(", ")
}

/// Every fault as one JSON document, with a line end.
pub fn faults_as_json(pages: usize, profile: Profile, report: &Report) -> String {
    let findings = report.findings().iter().map(|finding| {
        let (path, line, column) = match &finding.place {
            Place::Elsewhere { path, line, column, .. } => (path.as_str(), *line, *column),
            _ => ("", 1, 1),
        };
        let rule = rule_of(finding.code);
        let first = PlaceRecord { path, line, column };
        let others = finding.elsewhere.places.iter();
        let others = others.map(|it| PlaceRecord { path: &it.0, line: it.1, column: it.2 });
        // What is said of the standards is in keys of its own.
        let help = match rule.map(standards) {
            Some(last) if !last.is_empty() => finding.help.strip_suffix(&last).map(str::trim_end),
            _ => None,
        };
        FaultRecord {
            path,
            line,
            column,
            code: finding.code.as_str(),
            act: rule.map_or(&[], |it| it.act),
            wcag: rule.map_or(&[], |it| it.wcag),
            severity: finding.severity.as_str(),
            message: &finding.message,
            help: help.unwrap_or(&finding.help),
            pages: 1 + finding.elsewhere.pages,
            times: 1 + finding.elsewhere.times,
            places: std::iter::once(first).chain(others).collect(),
        }
    });
    let rules = profile.rules();
    let rules = rules.map(|it| RuleRecord { code: it.code.as_str(), act: it.act, wcag: it.wcag });
    let checked = CheckedRecord { pages, profile: profile.name(), rules: rules.collect() };
    let document =
        AuditRecord { findings: findings.collect(), checked, not_listed: report.not_kept() };
    // Texts and numbers alone are written, to memory: nothing in it can fail.
    let document = serde_json::to_string_pretty(&document).expect("texts and numbers are JSON");
    harmless_json(&document) + "\n"
}

#[derive(Serialize)]
struct AuditRecord<'a> {
    findings: Vec<FaultRecord<'a>>,
    checked: CheckedRecord,
    /// How many more there are of the same kinds on the same pages.
    not_listed: usize,
}

#[derive(Serialize)]
struct FaultRecord<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    code: &'static str,
    act: &'static [&'static str],
    wcag: &'static [&'static str],
    severity: &'static str,
    message: &'a str,
    help: &'a str,
    /// How many pages have it, and how often it is there in all.
    pages: usize,
    times: usize,
    places: Vec<PlaceRecord<'a>>,
}

#[derive(Serialize)]
struct PlaceRecord<'a> {
    path: &'a str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct CheckedRecord {
    pages: usize,
    profile: &'static str,
    rules: Vec<RuleRecord>,
}

#[derive(Serialize)]
struct RuleRecord {
    code: &'static str,
    act: &'static [&'static str],
    wcag: &'static [&'static str],
}
