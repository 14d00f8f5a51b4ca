//! Which rules are about which elements. What is above an element is kept in a filter, so that most rules
//! are refused without a look at the tree.

use selectors::bloom::BloomFilter;
use selectors::matching::{
    MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode,
    SelectorCaches, matches_selector,
};

use crate::audit::dom::{Dom, Element};
use crate::audit::style::selector::{Css, Facts, Node};
use crate::audit::style::sheet::Drawn;

use super::{Cascade, Ranked};

/// The rules of each element, by its number: those that win come last.
#[derive(Debug, Default)]
pub(crate) struct Matched {
    rules: Vec<u32>,
    ends: Vec<(u32, u32)>,
    /// Whether all elements were held against all rules.
    pub(crate) whole: bool,
}

impl Matched {
    pub(crate) fn of(&self, element: Element<'_>) -> &[u32] {
        let (from, to) = self.ends[element.number()];
        &self.rules[from as usize..to as usize]
    }
}

/// So many rules of all elements are noted.
const MOST: usize = 20_000_000;

/// Holds every element against the rules.
pub(crate) fn matched(cascade: &Cascade, dom: &Dom) -> Matched {
    let facts = Facts::of(dom);
    let mut matched = Matched { ends: vec![(0, 0); dom.size()], ..Matched::default() };
    let mut caches = SelectorCaches::default();
    let mut above = BloomFilter::new();
    let mut open: Vec<Node<'_>> = Vec::new();
    let mut offered: Vec<u32> = Vec::new();
    for element in dom.elements() {
        let parent = element.parent();
        while open.last().is_some_and(|it| Some(it.element) != parent) {
            let closed = open.pop();
            closed.into_iter().for_each(|it| it.each_hash(|hash| above.remove_hash(hash)));
        }
        let node = Node { element, facts: &facts };
        offered.clear();
        cascade.index.each(&node, |it| offered.push(it));
        let is_about = |rule: &Ranked, caches: &mut SelectorCaches| {
            let mode = match rule.part {
                Drawn::Itself => MatchingMode::Normal,
                _ => MatchingMode::ForStatelessPseudoElement,
            };
            is_about(rule, &node, &mut context(mode, &above, caches))
        };
        offered.retain(|it| is_about(&cascade.rules[*it as usize], &mut caches));
        offered.sort_unstable();
        offered.dedup();
        let from = matched.rules.len();
        if from + offered.len() < MOST {
            matched.rules.append(&mut offered);
        }
        let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        matched.ends[element.number()] = (count(from), count(matched.rules.len()));
        node.each_hash(|hash| above.insert_hash(hash));
        open.push(node);
    }
    matched.whole = facts.is_whole() && matched.rules.len() < MOST;
    matched
}

fn context<'a>(
    mode: MatchingMode,
    above: &'a BloomFilter,
    caches: &'a mut SelectorCaches,
) -> MatchingContext<'a, Css> {
    MatchingContext::new(
        mode,
        Some(above),
        caches,
        QuirksMode::NoQuirks,
        NeedsSelectorFlags::No,
        MatchingForInvalidation::No,
    )
}

fn is_about(rule: &Ranked, node: &Node<'_>, context: &mut MatchingContext<'_, Css>) -> bool {
    node.facts.counts() && matches_selector(&rule.selector, 0, Some(&rule.hashes), *node, context)
}
