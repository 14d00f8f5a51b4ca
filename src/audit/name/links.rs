//! The links of a page that lead to another place, with their names. Whether a name says enough is for rules.

use crate::audit::dom::Element;
use crate::audit::page::Page;

/// A link with an address and a name.
pub(crate) struct NamedLink<'p> {
    pub(crate) element: Element<'p>,
    /// Its address, as it is written.
    pub(crate) address: &'p str,
    pub(crate) name: String,
    /// Its name for comparison: small letters and digits, with single spaces between the words.
    pub(crate) words: String,
}

impl<'p> Page<'p> {
    /// The links that assistive technology offers, in their order.
    pub(crate) fn links(&self) -> &[NamedLink<'p>] {
        self.links.get_or_init(|| self.dom.all("a").filter_map(|it| self.link(it)).collect())
    }

    fn link(&self, element: Element<'p>) -> Option<NamedLink<'p>> {
        let address = element.attribute("href")?.trim();
        let leads = !address.is_empty() && address != "#" && !leads_to_itself(element, address);
        if !leads || self.is_hidden(element) {
            return None;
        }
        let name = self.name(element);
        let words = comparable(&name);
        (!name.trim().is_empty()).then_some(NamedLink { element, address, name, words })
    }
}

/// Whether a link leads to where it is: many programs make one of each heading, to copy its address.
fn leads_to_itself(link: Element<'_>, address: &str) -> bool {
    let Some(id) = address.strip_prefix('#') else { return false };
    link.and_ancestors().take(4).any(|it| it.attribute("id") == Some(id))
}

fn comparable(name: &str) -> String {
    let mut words = String::with_capacity(name.len());
    for word in name.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().flat_map(char::to_lowercase));
    }
    words
}
