//! Our tree as `selectors` sees it. Each question that is asked of it is counted, so that no page and no
//! style, however they are made, take more than a bounded time.

use std::cell::Cell;

use precomputed_hash::PrecomputedHash;
use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::{BLOOM_HASH_MASK, BloomFilter};
use selectors::matching::{ElementSelectorFlags, MatchingContext};
use selectors::{Element as Tree, OpaqueElement};

use crate::audit::dom::{AtomOfName, AtomOfSpace, Dom, Element};

use super::parse::Css;
use super::state::{Part, State, is_link};
use super::words::{Name, Space, Text, Word};

/// So many questions are answered for one page. Those of a large page and a large style are a tenth of it.
const QUESTIONS: u32 = 10_000_000;

/// What is asked of each element so often that it is worked out once.
pub(crate) struct Facts {
    marks: Vec<Marks>,
    classes: Vec<Word>,
    left: Cell<u32>,
}

/// The id of an element, and where its classes are in the list of all.
#[derive(Clone, Copy, Default)]
struct Marks {
    id: Option<Word>,
    from: u32,
    to: u32,
}

impl Facts {
    pub(crate) fn of(dom: &Dom) -> Facts {
        let mut marks = vec![Marks::default(); dom.size()];
        let mut classes = Vec::new();
        let count = |it: &Vec<Word>| u32::try_from(it.len()).unwrap_or(u32::MAX);
        for element in dom.with("id") {
            marks[element.number()].id = element.attribute("id").map(Word::of);
        }
        for element in dom.with("class") {
            let mark = &mut marks[element.number()];
            let words = element.attribute("class").unwrap_or("").split_ascii_whitespace();
            mark.from = count(&classes);
            classes.extend(words.map(Word::of));
            mark.to = count(&classes);
        }
        Facts { marks, classes, left: Cell::new(QUESTIONS) }
    }

    /// Whether all questions were answered.
    pub(crate) fn is_whole(&self) -> bool {
        self.left.get() > 0
    }

    /// Counts a question, and says whether it is still answered.
    pub(crate) fn counts(&self) -> bool {
        let left = self.left.get().saturating_sub(1);
        self.left.set(left);
        left > 0
    }
}

/// An element, with what is known of all of them.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    pub(crate) element: Element<'a>,
    pub(crate) facts: &'a Facts,
}

impl<'a> Node<'a> {
    fn with(&self, element: Option<Element<'a>>) -> Option<Self> {
        let facts = self.facts;
        element.filter(|_| facts.counts()).map(|element| Node { element, facts })
    }

    fn marks(&self) -> &'a Marks {
        &self.facts.marks[self.element.number()]
    }

    pub(crate) fn id(&self) -> Option<Word> {
        self.marks().id
    }

    pub(crate) fn classes(&self) -> &'a [Word] {
        let marks = self.marks();
        &self.facts.classes[marks.from as usize..marks.to as usize]
    }

    /// Gives a number for each of its names, by which a selector can tell early that nothing above an
    /// element is what it asks for.
    pub(crate) fn each_hash(&self, mut give: impl FnMut(u32)) {
        let mut mask = |hash: u32| give(hash & BLOOM_HASH_MASK);
        if let Some((space, name)) = self.element.full_name() {
            mask(name.precomputed_hash());
            mask(space.precomputed_hash());
        }
        self.id().into_iter().for_each(|it| mask(it.precomputed_hash()));
        self.classes().iter().for_each(|it| mask(it.precomputed_hash()));
    }
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.element.fmt(f)
    }
}

impl Tree for Node<'_> {
    type Impl = Css;

    fn opaque(&self) -> OpaqueElement {
        OpaqueElement::new(self.marks())
    }

    fn parent_element(&self) -> Option<Self> {
        self.with(self.element.parent())
    }

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.with(self.element.element_before())
    }

    fn next_sibling_element(&self) -> Option<Self> {
        self.with(self.element.element_after())
    }

    fn first_element_child(&self) -> Option<Self> {
        self.with(self.element.elements().next())
    }

    fn is_html_element_in_html_document(&self) -> bool {
        self.element.is_html()
    }

    fn has_local_name(&self, name: &AtomOfName) -> bool {
        self.facts.counts() && self.element.full_name().is_some_and(|it| it.1 == name)
    }

    fn has_namespace(&self, space: &AtomOfSpace) -> bool {
        self.facts.counts() && self.element.full_name().is_some_and(|it| it.0 == space)
    }

    fn is_same_type(&self, other: &Self) -> bool {
        self.facts.counts() && self.element.full_name() == other.element.full_name()
    }

    fn attr_matches(
        &self,
        space: &NamespaceConstraint<&Space>,
        name: &Name,
        operation: &AttrSelectorOperation<&Text>,
    ) -> bool {
        // Attributes of other namespaces are few, and kept with their short names.
        let plain = match space {
            NamespaceConstraint::Any => true,
            NamespaceConstraint::Specific(it) => it.0.is_empty(),
        };
        plain
            && self.facts.counts()
            && self.element.attribute_of(&name.0).is_some_and(|it| operation.eval_str(it))
    }

    fn match_non_ts_pseudo_class(&self, state: &State, _: &mut MatchingContext<Css>) -> bool {
        self.facts.counts() && state.is_of(self.element)
    }

    fn match_pseudo_element(&self, _: &Part, _: &mut MatchingContext<Css>) -> bool {
        false
    }

    fn apply_selector_flags(&self, _: ElementSelectorFlags) {}

    fn is_link(&self) -> bool {
        is_link(self.element)
    }

    fn is_html_slot_element(&self) -> bool {
        false
    }

    fn has_id(&self, id: &Word, _: CaseSensitivity) -> bool {
        self.facts.counts() && self.id() == Some(*id)
    }

    fn has_class(&self, class: &Word, _: CaseSensitivity) -> bool {
        self.facts.counts() && self.classes().contains(class)
    }

    fn has_custom_state(&self, _: &Word) -> bool {
        false
    }

    fn imported_part(&self, _: &Word) -> Option<Word> {
        None
    }

    fn is_part(&self, _: &Word) -> bool {
        false
    }

    fn is_empty(&self) -> bool {
        self.facts.counts() && self.element.is_empty()
    }

    fn is_root(&self) -> bool {
        self.element.parent().is_none()
    }

    fn add_element_unique_hashes(&self, filter: &mut BloomFilter) -> bool {
        self.each_hash(|it| filter.insert_hash(it));
        true
    }
}
