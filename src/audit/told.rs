//! How an audit of many pages is told: to people, each fault once for all pages that share it; to
//! programs, each fault of each page.
//!
//! ```json
//! {"findings": [{"path": "help/index.html", "line": 3, "column": 5, "code": "page-title",
//!   "act": ["2779a5"], "wcag": ["2.4.2"], "severity": "error", "message": "…", "help": "…"}],
//!  "checked": {"pages": 12, "rules": [{"code": "page-title", "act": ["2779a5"], "wcag": ["2.4.2"]}]},
//!  "not_listed": 0}
//! ```
//!
//! Every key is always there; lines and columns count from 1, columns in Unicode code points.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostics::{Code, Finding, Place, Report, harmless_json};

use super::{Audit, Fault, RULES, rule_of};

/// What makes two faults one: their code, message, words with what stands before them, and class.
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
        let path = pages[on[0]].0;
        let finding = group[0].1.finding(path);
        let often = match (on.len(), group.len()) {
            (1, 1) => String::new(),
            (1, times) => format!("{times} times on this page"),
            (many, _) => shared_by("this", many).replace("on this", "on this page"),
        };
        finding.label(often)
    });
    told.collect()
}

/// Every fault of every page as one JSON document, with a line end.
pub fn faults_as_json(pages: &[(&str, Audit)], report: &Report) -> String {
    let findings = report.findings().iter().map(|finding| {
        let (path, line, column) = match &finding.place {
            Place::Elsewhere { path, line, column, .. } => (path.as_str(), *line, *column),
            _ => ("", 1, 1),
        };
        let rule = rule_of(finding.code);
        FaultRecord {
            path,
            line,
            column,
            code: finding.code.as_str(),
            act: rule.map_or(&[], |it| it.act),
            wcag: rule.map_or(&[], |it| it.wcag),
            severity: finding.severity.as_str(),
            message: &finding.message,
            help: &finding.help,
        }
    });
    let rules =
        RULES.iter().map(|it| RuleRecord { code: it.code.as_str(), act: it.act, wcag: it.wcag });
    let checked = CheckedRecord { pages: pages.len(), rules: rules.collect() };
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
}

#[derive(Serialize)]
struct CheckedRecord {
    pages: usize,
    rules: Vec<RuleRecord>,
}

#[derive(Serialize)]
struct RuleRecord {
    code: &'static str,
    act: &'static [&'static str],
    wcag: &'static [&'static str],
}
