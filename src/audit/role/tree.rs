//! What is in what for assistive technology: boxes without a meaning are looked through, and
//! `aria-owns` moves elements elsewhere.

use std::collections::HashMap;

use super::Role;
use crate::audit::dom::Element;
use crate::audit::page::Page;

/// Deeper than the parser nests elements: `aria-owns` can make them go round in a circle.
const DEEPEST: usize = 800;

/// The accessibility tree of a page, as far as HTML says it.
pub(crate) struct Tree<'r, 'p> {
    page: &'r Page<'p>,
    /// Where an element was moved, by its number.
    moved: HashMap<usize, Element<'p>>,
    /// What was moved into an element, by its number.
    gained: HashMap<usize, Vec<Element<'p>>>,
}

impl<'r, 'p> Tree<'r, 'p> {
    pub(crate) fn of(page: &'r Page<'p>) -> Self {
        let mut tree = Tree { page, moved: HashMap::new(), gained: HashMap::new() };
        for owner in page.dom.with("aria-owns") {
            if page.is_hidden(owner) {
                continue;
            }
            for owned in page.named_by(owner, "aria-owns") {
                let around = owner.and_ancestors().any(|it| it == owned);
                if !around && !tree.moved.contains_key(&owned.number()) {
                    tree.moved.insert(owned.number(), owner);
                    tree.gained.entry(owner.number()).or_default().push(owned);
                }
            }
        }
        tree
    }

    /// The element that an element is in.
    pub(crate) fn parent(&self, element: Element<'p>) -> Option<Element<'p>> {
        let mut at = element;
        for _ in 0..DEEPEST {
            at = self.moved.get(&at.number()).copied().or_else(|| at.parent())?;
            if !self.is_looked_through(at) {
                return Some(at);
            }
        }
        None
    }

    /// An element and all that it is in, from the inside out.
    pub(crate) fn and_ancestors(&self, element: Element<'p>) -> impl Iterator<Item = Element<'p>> {
        std::iter::successors(Some(element), |it| self.parent(*it)).take(DEEPEST)
    }

    /// What is in an element. A box without a meaning is looked through where something is
    /// in it, and is a child itself where nothing but words does.
    pub(crate) fn children(&self, element: Element<'p>) -> Vec<Element<'p>> {
        let mut found = Vec::new();
        self.gather(element, true, DEEPEST, &mut found);
        found
    }

    fn gather(
        &self,
        from: Element<'p>,
        direct: bool,
        deepest: usize,
        found: &mut Vec<Element<'p>>,
    ) {
        if deepest == 0 {
            return;
        }
        let gained = self.gained.get(&from.number()).into_iter().flatten().copied();
        let stayed = from.elements().filter(|it| !self.moved.contains_key(&it.number()));
        for child in stayed.chain(gained) {
            if is_left_out(child) || self.page.is_hidden(child) {
                continue;
            }
            if !self.is_looked_through(child) {
                found.push(child);
                continue;
            }
            let role = self.page.role(child);
            let decorative = role.is_some_and(Role::is_presentational);
            let before = found.len();
            self.gather(child, direct && decorative, deepest - 1, found);
            let boxed = direct && !decorative && role.is_some();
            if boxed && found.len() == before {
                found.push(child);
            }
        }
    }

    /// Whether an element means nothing by itself.
    fn is_looked_through(&self, element: Element<'p>) -> bool {
        /// They have no role, and do no more than mark words.
        const MARKS: &[&str] = &[
            "abbr", "cite", "kbd", "label", "legend", "mark", "picture", "rp", "rt", "ruby",
            "slot", "var",
        ];
        match self.page.role(element) {
            Some(role) if role.is_presentational() => true,
            Some(role) => role.is("generic") && !self.page.is_exposed_anyway(element),
            None => element.is_any(MARKS) && !self.page.is_exposed_anyway(element),
        }
    }
}

/// Whether assistive technology is never told of an element, or of no more than a break in a line.
fn is_left_out(element: Element<'_>) -> bool {
    const BREAKS: &[&str] = &["area", "br", "col", "colgroup", "datalist", "wbr"];
    super::is_never_shown(element)
        || element.is_any(BREAKS)
        || (element.is("hr") && element.parent().is_some_and(|it| it.is("select")))
}
