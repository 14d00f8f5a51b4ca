//! The words that can be seen in an element (ACT Rules, "visible inner text"), as far as styles are
//! known.

use super::dom::{Child, Element};
use super::page::Page;
use super::style::Display;

impl<'p> Page<'p> {
    /// The words of an element that can be seen, with space between what is apart. Letters that
    /// a font draws as pictures are not words.
    pub(crate) fn visible_text(&self, element: Element<'p>) -> String {
        let mut text = String::new();
        self.add_visible(element, &mut text);
        text
    }

    fn add_visible(&self, element: Element<'p>, text: &mut String) {
        let look = self.look(element);
        if look.is_gone() {
            return;
        }
        if element.is("br") {
            return text.push('\n');
        }
        let around = match look.display() {
            Display::Block => "\n",
            Display::Cell => " ",
            Display::Inline | Display::Box => "",
        };
        text.push_str(around);
        for child in element.children() {
            match child {
                Child::Element(inner) => self.add_visible(inner, text),
                Child::Text(words) if look.is_icons() => text.push_str(space_in(words)),
                Child::Text(words) if self.is_visible(element) => text.push_str(words),
                // What cannot be seen takes its room all the same.
                Child::Text(words) if !words.is_empty() => text.push(' '),
                Child::Text(_) => {}
            }
        }
        text.push_str(around);
    }
}

fn space_in(words: &str) -> &'static str {
    if words.is_empty() { "" } else { " " }
}
