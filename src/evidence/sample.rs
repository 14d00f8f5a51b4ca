//! The pages that a person checks: one of each template, every tenth of the others, and a page with
//! a finding for each rule that has any. The selection is deterministic, so two people who follow
//! it check the same pages.

use std::collections::BTreeMap;

use super::checked::{Page, Rule};
use crate::model::{Ix, indexed, indices};

/// Of the pages that do not represent a template, one in this many is checked.
const ONE_IN: usize = 10;
/// The maximum number of pages chosen for their findings: more is work for the author, not for an
/// auditor.
const MOST_FAULTY: usize = 30;

/// A page of the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sampled {
    /// Its index among the pages.
    pub(super) page: Ix<Page>,
    /// Why it was chosen.
    pub(super) why: Why,
}

/// Why a page is in the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It is the largest of this many pages of its template.
    Template {
        /// The number of pages of the template.
        of: usize,
    },
    /// Its turn came: it has this number among this many other pages.
    Turn {
        /// Its number, from 1.
        number: usize,
        /// The number of other pages.
        of: usize,
    },
    /// It has more findings of a rule than any other page, and no page above has any.
    Found {
        /// The rule.
        code: &'static str,
    },
}

impl Why {
    /// The reason in words.
    pub(super) fn words(self, template: &str) -> String {
        match self {
            Why::Template { of: 1 } => format!("The only page made from {template}."),
            Why::Template { of } => format!("The largest of the {of} pages made from {template}."),
            Why::Turn { number, of } => format!(
                "Every tenth of the other pages in order of address: number {number} of {of}."
            ),
            Why::Found { code } => format!("It has the most of what the rule {code} found."),
        }
    }
}

/// The sample from pages in order of address: first those that represent a template, then those
/// whose turn came, then those with findings that none of these has.
pub(super) fn choose(rules: &[Rule], pages: &[Page]) -> Vec<Sampled> {
    let mut templates: BTreeMap<&str, Vec<Ix<Page>>> = BTreeMap::new();
    for (at, page) in indexed(pages) {
        templates.entry(page.template).or_default().push(at);
    }
    let mut sample: Vec<Sampled> = Vec::new();
    for made in templates.values() {
        // The largest page shows most of what its template can do; among equals, the first counts.
        let largest = made.iter().rev().max_by_key(|at| pages[**at].bytes);
        let why = Why::Template { of: made.len() };
        sample.extend(largest.map(|at| Sampled { page: *at, why }));
    }
    sample.sort_by_key(|it| it.page);
    let taken = |at: &Ix<Page>| sample.iter().any(|it| it.page == *at);
    let others: Vec<Ix<Page>> = indices(pages).filter(|at| !taken(at)).collect();
    let turns = others.iter().enumerate().step_by(ONE_IN).map(|(number, at)| Sampled {
        page: *at,
        why: Why::Turn { number: number + 1, of: others.len() },
    });
    sample.extend(turns.collect::<Vec<_>>());
    let begun = sample.len();
    for (rule, about) in indexed(rules) {
        let often = |at: Ix<Page>| pages[at].faults.iter().filter(|it| it.rule == rule).count();
        if sample.len() >= begun + MOST_FAULTY || sample.iter().any(|it| often(it.page) > 0) {
            continue;
        }
        let most = indices(pages).rev().map(|at| (often(at), at)).max_by_key(|it| it.0);
        let most = most.filter(|it| it.0 > 0);
        sample.extend(most.map(|it| Sampled { page: it.1, why: Why::Found { code: about.code } }));
    }
    sample
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::checked::Fault;

    fn page(template: &'static str, bytes: usize) -> Page {
        Page { template, bytes, ..Page::default() }
    }

    #[test]
    fn the_largest_page_stands_for_its_template_and_of_equals_the_first() {
        let pages = [page("b", 5), page("a", 7), page("b", 9), page("b", 9)];
        let sample = choose(&[], &pages);
        assert_eq!(
            sample,
            [
                Sampled { page: Ix::new(1), why: Why::Template { of: 1 } },
                Sampled { page: Ix::new(2), why: Why::Template { of: 3 } },
                Sampled { page: Ix::new(0), why: Why::Turn { number: 1, of: 2 } },
            ]
        );
    }

    #[test]
    fn what_a_rule_found_is_seen_on_one_page_at_least() {
        let rule = |code| Rule { code, about: String::new(), act: &[], wcag: &[], sure: true };
        let rules = [rule("x"), rule("y"), rule("z")];
        let fault = |at| Fault { rule: Ix::new(at), line: 1, column: 1, message: String::new() };
        let with = |faults| Page { faults, ..page("a", 1) };
        let mut pages = vec![with(vec![fault(0)]), page("a", 1), page("a", 1)];
        pages.extend([with(vec![fault(1)]), with(vec![fault(1), fault(1)]), with(vec![fault(0)])]);
        let sample = choose(&rules, &pages);
        let found = Sampled { page: Ix::new(4), why: Why::Found { code: "y" } };
        assert_eq!(sample.last(), Some(&found), "{sample:?}");
        assert_eq!(sample.len(), 3);
    }

    #[test]
    fn one_in_ten_of_the_others_is_in_and_one_at_least() {
        for (others, turns) in [(0, 0), (1, 1), (10, 1), (11, 2), (200, 20)] {
            let pages: Vec<Page> = (0..=others).map(|_| page("a", 1)).collect();
            let sample = choose(&[], &pages);
            assert_eq!(sample.len(), 1 + turns, "{others}");
            let mut once: Vec<Ix<Page>> = sample.iter().map(|it| it.page).collect();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), sample.len());
        }
    }
}
