//! Who is left out of a page: what nobody sees, and what no assistive technology is told. Styles are
//! known as far as attributes say them.

use super::dom::Element;
use super::page::Page;

impl<'p> Page<'p> {
    /// Whether an element is kept from assistive technology: not displayed, not visible, or said to
    /// be hidden (ACT Rules, "programmatically hidden").
    pub(crate) fn is_hidden(&self, element: Element<'p>) -> bool {
        !self.is_displayed(element)
            || element.and_ancestors().any(|it| it.attribute("aria-hidden") == Some("true"))
    }

    /// Whether an element is there for anybody: for the eyes, or for assistive technology.
    pub(crate) fn is_perceived(&self, element: Element<'p>) -> bool {
        self.is_displayed(element)
    }

    /// Whether an element is on the page that is drawn.
    pub(crate) fn is_displayed(&self, element: Element<'p>) -> bool {
        let none =
            |it: Element<'p>| it.has("hidden") || style(it, "display").as_deref() == Some("none");
        let visible = element.and_ancestors().find_map(|it| style(it, "visibility"));
        visible.is_none_or(|it| it == "visible") && !element.and_ancestors().any(none)
    }
}

/// The value of a property in an element's own style, in small letters.
pub(crate) fn style(element: Element<'_>, property: &str) -> Option<String> {
    let declarations = element.attribute("style")?.split(';').filter_map(|it| it.split_once(':'));
    let mut of = declarations.filter(|(name, _)| name.trim().eq_ignore_ascii_case(property));
    let value = of.next_back()?.1.trim().trim_end_matches("!important").trim_end();
    Some(value.to_ascii_lowercase())
}
