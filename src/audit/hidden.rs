//! Who is left out of a page: what nobody sees, and what no assistive technology is told, by the
//! definitions of the ACT rules. What lies in a closed `<details>` counts as there, for a visitor
//! opens it.

use super::dom::Element;
use super::page::Page;

impl<'p> Page<'p> {
    /// Whether an element is kept from assistive technology: not displayed, not visible, or said to
    /// be hidden (ACT Rules, "programmatically hidden").
    pub(crate) fn is_hidden(&self, element: Element<'p>) -> bool {
        let look = self.look(element);
        look.is_gone() || look.is_invisible() || look.is_said_hidden()
    }

    /// Whether an element is there for anybody: for the eyes, or for assistive technology.
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

/// The value of a property in an element's own style, in small letters: for who has no page to ask.
pub(crate) fn style(element: Element<'_>, property: &str) -> Option<String> {
    let declarations = element.attribute("style")?.split(';').filter_map(|it| it.split_once(':'));
    let mut of = declarations.filter(|(name, _)| name.trim().eq_ignore_ascii_case(property));
    let value = of.next_back()?.1.trim().trim_end_matches("!important").trim_end();
    Some(value.to_ascii_lowercase())
}
