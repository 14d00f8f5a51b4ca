//! Who is left out of a page: what no one sees, and what no assistive technology is told, by the
//! definitions of the ACT rules. What is in a closed `<details>` counts as there, for a visitor
//! opens it.

use super::dom::{Child, Element};
use super::page::Page;

impl<'p> Page<'p> {
    /// Whether an element is kept from assistive technology: not displayed, not visible, or said to
    /// be hidden (ACT Rules, "programmatically hidden").
    pub(crate) fn is_hidden(&self, element: Element<'p>) -> bool {
        let look = self.look(element);
        look.is_gone() || look.is_invisible() || look.is_said_hidden()
    }

    /// Whether an element is there for anyone: for the eyes, or for assistive technology.
    pub(crate) fn is_perceived(&self, element: Element<'p>) -> bool {
        self.is_visible(element) || !self.is_hidden(element)
    }

    /// Whether an element is on the page that is drawn, seen or not.
    pub(crate) fn is_displayed(&self, element: Element<'p>) -> bool {
        let look = self.look(element);
        !look.is_gone() && !look.is_invisible()
    }

    /// Whether an element can be seen (ACT Rules, "visible").
    pub(crate) fn is_visible(&self, element: Element<'p>) -> bool {
        self.is_displayed(element) && !self.look(element).is_out_of_sight()
    }

    /// Whether an element has letters or digits of its own that can be seen.
    pub(crate) fn has_seen_words(&self, element: Element<'p>) -> bool {
        let letters = |words: &str| words.chars().any(char::is_alphanumeric);
        let mut words = element.children().filter_map(|it| match it {
            Child::Text(words) => Some(words),
            Child::Element(_) => None,
        });
        element.is_html()
            && words.any(letters)
            && self.is_visible(element)
            && !self.look(element).is_icons()
    }

    /// The elements that have letters or digits of their own that can be seen.
    pub(crate) fn seen_words(&self) -> &[Element<'p>] {
        let found = || self.dom.elements().filter(|it| self.has_seen_words(*it)).collect();
        self.seen_words.get_or_init(found)
    }

    /// The image that an area with a link belongs to: the area is there where the image is.
    pub(crate) fn area_image(&self, element: Element<'p>) -> Option<Element<'p>> {
        if !element.is("area") {
            return None;
        }
        let map = element.ancestors().find(|it| it.is("map"))?;
        let name = map.attribute("name").or_else(|| map.attribute("id"))?;
        let uses = |it: &Element<'p>| {
            it.attribute("usemap").and_then(|it| it.strip_prefix('#')) == Some(name)
        };
        self.dom.all("img").find(uses)
    }
}
