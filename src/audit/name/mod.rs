//! What an element is called by assistive technology (W3C, Accessible Name and Description
//! Computation 1.2; the letters in the comments are those of its steps). What HTML's own elements
//! and attributes add is in [`native`]; content that styles put in is not known.

mod control;
mod kept;
mod label;
mod links;
mod native;
mod words;

use super::dom::{Child, Element};
use super::page::Page;
use super::style::Display;

pub(super) use kept::Names;
pub(super) use label::Labels;
pub(super) use links::NamedLink;

use words::Words;

/// So many nodes are looked at for one name: a page may point to itself a thousand times.
const STEPS: usize = 20_000;

/// The deepest nesting that is followed; more is not a page but a trap (`aria-owns` can dig deeper than
/// the tree is).
const DEEPEST: usize = 700;

/// Why a node is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// It is the element whose name is asked for.
    Asked,
    /// `aria-labelledby` names it.
    Referenced,
    /// It is HTML's own name for another: a label, a legend, a caption.
    Native,
    /// It is in what gives the name.
    Content,
}

/// A name on its way.
struct Search<'s, 'p> {
    page: &'s Page<'p>,
    words: Words,
    /// The elements that are being looked at, from the outside in.
    path: Vec<Element<'p>>,
    /// Whether `aria-labelledby` is being followed: it is followed once.
    referenced: bool,
    /// Whether what is hidden counts, because what was pointed at is hidden itself.
    hidden_counts: bool,
    steps: usize,
}

impl<'p> Page<'p> {
    /// The accessible name of an element; empty where it has none.
    pub(crate) fn name(&self, element: Element<'p>) -> String {
        if self.is_nameless(element) {
            return String::new();
        }
        if let Some(name) = self.names.of(element.number()) {
            return name;
        }
        let mut search = self.search();
        search.visit(element, Reason::Asked);
        let name = search.words.finish();
        self.names.keep(element.number(), &name);
        name
    }

    /// Whether an element has an accessible name.
    pub(crate) fn is_named(&self, element: Element<'p>) -> bool {
        !self.name(element).is_empty()
    }

    /// What the elements that `aria-labelledby` names say; none where there are none.
    pub(crate) fn referenced_name(&self, element: Element<'p>) -> Option<String> {
        let mut search = self.search();
        search.path.push(element);
        search.references(element).map(|_| search.words.finish())
    }

    fn search(&self) -> Search<'_, 'p> {
        Search {
            page: self,
            words: Words::default(),
            path: Vec::new(),
            referenced: false,
            hidden_counts: false,
            steps: STEPS,
        }
    }

    /// Whether nothing can name an element that is asked for its name: most elements of a page.
    fn is_nameless(&self, element: Element<'p>) -> bool {
        element.is_any(&["p", "div", "li", "ul", "ol", "span", "strong", "em", "section", "b", "i"])
            && element
                .attributes()
                .all(|(it, _)| !matches!(it, "aria-label" | "aria-labelledby" | "title" | "role"))
    }
}

impl<'p> Search<'_, 'p> {
    /// Adds what an element is called, or what it adds to the name of another; tells whether that was
    /// anything.
    fn visit(&mut self, element: Element<'p>, reason: Reason) -> bool {
        if self.steps == 0 || self.path.len() > DEEPEST || self.path.contains(&element) {
            return false;
        }
        self.steps -= 1;
        // A: what is hidden says nothing, unless it was pointed at.
        if reason == Reason::Content && self.is_left_out(element) {
            return false;
        }
        let display = match reason {
            Reason::Content => self.page.look(element).display(),
            _ => Display::Inline,
        };
        let apart = display != Display::Inline || element.is("br");
        if apart {
            self.words.part();
        }
        self.path.push(element);
        let found = self.says(element, reason);
        self.path.pop();
        if apart {
            self.words.part();
        }
        found
    }

    fn is_left_out(&self, element: Element<'p>) -> bool {
        element.is_any(&["script", "style", "template", "noscript"])
            || !self.hidden_counts && self.page.is_hidden(element)
    }

    fn says(&mut self, element: Element<'p>, reason: Reason) -> bool {
        // B.
        if !self.referenced && self.references(element) == Some(true) {
            return true;
        }
        // C.
        if matches!(reason, Reason::Content | Reason::Referenced)
            && let Some(found) = self.control(element)
        {
            return found;
        }
        // D.
        if self.add(element.attribute("aria-label")) {
            return true;
        }
        let role = self.page.role(element);
        // E.
        if !role.is_some_and(|it| it.is_presentational()) {
            match self.native(element, reason) {
                native::NativeName::Words => return true,
                native::NativeName::Nothing => return false,
                native::NativeName::NotHere => {}
            }
        }
        // F, G, H.
        let by_content = role.is_some_and(|it| it.name_from_content())
            || element.is("summary")
            || reason != Reason::Asked;
        if by_content && self.content(element) {
            return true;
        }
        // I.
        if role.is_some_and(|it| it.is_presentational()) {
            return false;
        }
        self.add(element.attribute("title"))
    }

    /// Adds what the elements say that `aria-labelledby` names; tells whether that was anything, and
    /// none where there are no such elements.
    fn references(&mut self, element: Element<'p>) -> Option<bool> {
        let named = self.page.named_by(element, "aria-labelledby");
        let mut found = false;
        let hidden = self.hidden_counts;
        self.referenced = true;
        for it in &named {
            self.hidden_counts = self.page.is_hidden(*it);
            self.words.part();
            // An element may name itself, among others: it is looked at again, in that light.
            let path = std::mem::take(&mut self.path);
            found |= self.visit(*it, Reason::Referenced);
            self.path = path;
            self.words.part();
        }
        self.hidden_counts = hidden;
        self.referenced = false;
        (!named.is_empty()).then_some(found)
    }

    /// Adds what is in an element, and what it owns; tells whether that was anything.
    fn content(&mut self, element: Element<'p>) -> bool {
        let mut found = false;
        for child in element.children() {
            found |= match child {
                Child::Element(inner) => self.visit(inner, Reason::Content),
                Child::Text(words) => self.text(element, words),
            };
            if self.words.is_full() {
                return true;
            }
        }
        if element.has("aria-owns") {
            for owned in self.page.named_by(element, "aria-owns") {
                self.words.part();
                found |= self.visit(owned, Reason::Content);
            }
        }
        found
    }

    fn text(&mut self, around: Element<'p>, words: &str) -> bool {
        // A hidden element can have visible ones in it; its own words are not.
        if !self.hidden_counts && self.page.look(around).is_invisible() {
            return false;
        }
        self.words.add(words)
    }

    /// Adds a value of an attribute, where it says anything.
    fn add(&mut self, value: Option<&str>) -> bool {
        value.is_some_and(|it| self.words.add(it))
    }
}

#[cfg(test)]
mod tests;
