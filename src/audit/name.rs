//! What an element is called by assistive technology (W3C, Accessible Name and Description
//! Computation 1.2).

use super::dom::Element;
use super::page::Page;

impl<'p> Page<'p> {
    /// The accessible name of an element; empty where it has none.
    pub(crate) fn name(&self, element: Element<'p>) -> String {
        let label = element.attribute("aria-label").or_else(|| element.attribute("alt"));
        label.unwrap_or("").trim().to_owned()
    }
}
