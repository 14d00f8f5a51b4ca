//! Which pages a person looks at: one of each template, and every tenth of the others. The rule
//! chooses by itself, so that two people who follow it look at the same pages.

use std::collections::BTreeMap;

use super::checked::Page;
use crate::model::{Ix, indexed, indices};

/// Of the pages that stand for no template, one in so many is looked at.
const ONE_IN: usize = 10;

/// A page of the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sampled {
    /// Its place among the pages.
    pub(super) page: Ix<Page>,
    /// Why it was chosen.
    pub(super) why: Why,
}

/// Why a page is in the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It is the largest of so many pages of its template.
    Template {
        /// How many pages the template makes.
        of: usize,
    },
    /// Its turn came: it is the page with this number among so many others.
    Turn {
        /// Its number, from 1.
        number: usize,
        /// How many others there are.
        of: usize,
    },
}

impl Why {
    /// Why, in words.
    pub(super) fn words(self, template: &str) -> String {
        match self {
            Why::Template { of: 1 } => format!("The only page made from {template}."),
            Why::Template { of } => format!("The largest of the {of} pages made from {template}."),
            Why::Turn { number, of } => format!(
                "Every tenth of the other pages in order of address: number {number} of {of}."
            ),
        }
    }
}

/// The sample out of pages in the order of their addresses: first those that stand for a template,
/// then those whose turn came.
pub(super) fn choose(pages: &[Page]) -> Vec<Sampled> {
    let mut templates: BTreeMap<&str, Vec<Ix<Page>>> = BTreeMap::new();
    for (at, page) in indexed(pages) {
        templates.entry(page.template).or_default().push(at);
    }
    let mut sample: Vec<Sampled> = Vec::new();
    for made in templates.values() {
        // The largest page shows most of what its template can do; of equals the first counts.
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
    sample
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(template: &'static str, bytes: usize) -> Page {
        Page { template, bytes, ..Page::default() }
    }

    #[test]
    fn the_largest_page_stands_for_its_template_and_of_equals_the_first() {
        let pages = [page("b", 5), page("a", 7), page("b", 9), page("b", 9)];
        let sample = choose(&pages);
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
    fn one_in_ten_of_the_others_is_in_and_one_at_least() {
        for (others, turns) in [(0, 0), (1, 1), (10, 1), (11, 2), (200, 20)] {
            let pages: Vec<Page> = (0..=others).map(|_| page("a", 1)).collect();
            let sample = choose(&pages);
            assert_eq!(sample.len(), 1 + turns, "{others}");
            let mut once: Vec<Ix<Page>> = sample.iter().map(|it| it.page).collect();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), sample.len());
        }
    }
}
