//! Rules about one plan that need both what was typed, for its place, and what it means. They end
//! where a word is read: what is no date, no status or no reference is told in `resolve`.

mod done_without_update;
mod number;
mod numbers;
mod order;
mod outside_period;
mod terms;
mod typed;
mod unlisted_objective;
mod unused;
mod update_before_plan;
mod update_order;
mod update_same_date;

use crate::diagnostics::Report;
use crate::document::Documents;
use crate::model::Catalogue;

/// Runs each of them over every plan.
pub(super) fn check(documents: &Documents, catalogue: &Catalogue, report: &mut Report) {
    // What could not be read may be what uses an entry or lists a file: nothing is said of those then.
    let all_is_read = !report.has_errors();
    let plans = typed::plans(documents, catalogue);
    for plan in &plans {
        outside_period::check(plan, report);
        update_order::check(plan, report);
        update_same_date::check(plan, report);
        update_before_plan::check(plan, report);
        done_without_update::check(plan, report);
        numbers::check(plan, report);
        if all_is_read {
            unlisted_objective::check(plan, report);
            unused::check(plan, report);
        }
    }
    if all_is_read {
        terms::check(&plans, documents, report);
    }
}

#[cfg(test)]
mod timing {
    use crate::diagnostics::Report;
    use crate::source::Sources;
    use crate::{document, resolve};

    #[test]
    fn timing() {
        for n in [2500usize, 5000, 10000, 20000] {
            let mut plan = "title: P\nperiod: {from: 2024, to: 2027}\ncolumns: {status: Status}\nstatuses: [{word: On, means: on-track}, {word: Done, means: complete}]\nleads:\n".to_owned();
            for i in 0..n { plan += &format!("  - {{id: l{i}, name: Team {i}}}\n"); }
            plan += "glossary:\n";
            for i in 0..n { plan += &format!("  - {{term: Policy {i}, means: The policy {i} of ABC.}}\n"); }
            plan += "objectives: [o]\nupdates:\n";
            for i in 0..n { plan += &format!("  - {{on: {}, text: t{i} ABC}}\n", 2024 + i % 4); }
            let mut o = "title: O\nnumber: 1\nactions:\n".to_owned();
            for i in 0..n { o += &format!("  - {{id: a{i}, number: 1.{i}, title: Action policy {i}, when: May 203{}, leads: [l0], updates: [{{on: 2026-05-01, status: On}}, {{on: 2025-01-01, status: On}}, {{on: 2025-01-01}}]}}\n", i % 10); }
            let mut files = vec![("content/site.yaml".to_owned(), "name: N\norganisation: O\n".to_owned()), ("content/plans/p/plan.yaml".to_owned(), plan), ("content/plans/p/objectives/o.yaml".to_owned(), o)];
            for i in 0..n / 10 { files.push((format!("content/plans/p/objectives/x{i}.yaml"), format!("title: X{i}\nnumber: {}\nactions: [{{id: y{i}, title: Y}}]\n", i + 2))); }
            let sources = Sources::from_texts(files);
            let mut report = Report::default();
            let documents = document::read_all(&sources, &mut report);
            let catalogue = resolve::resolve(&documents, &mut report);
            let mut found = Report::default();
            let start = std::time::Instant::now();
            super::check(&documents, &catalogue, &mut found);
            eprintln!("TIMING {n} {:?} {}", start.elapsed(), found.findings().len());
        }
    }
}
