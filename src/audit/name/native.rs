//! What HTML's own elements and attributes call an element (W3C, HTML Accessibility API Mappings,
//! "Accessible Name Computations By HTML Element"; for `title` in SVG, SVG-AAM).

use crate::audit::dom::Element;
use crate::audit::role::input_type;

use super::{Reason, Search};

/// What came of asking.
pub(super) enum NativeName {
    /// It has a name.
    Words,
    /// It has none, and nothing else gives it one.
    Nothing,
    /// HTML has nothing to say here.
    NotHere,
}

impl From<bool> for NativeName {
    fn from(found: bool) -> NativeName {
        if found { NativeName::Words } else { NativeName::NotHere }
    }
}

impl<'p> Search<'_, 'p> {
    pub(super) fn native(&mut self, element: Element<'p>, reason: Reason) -> NativeName {
        if element.is_svg() {
            let title = element.elements().find(|it| it.is_svg() && it.name() == "title");
            return title.is_some_and(|it| self.inside(it)).into();
        }
        if !element.is_html() {
            return self.add(element.attribute("alttext")).into();
        }
        match element.name() {
            "img" => self.picture(element),
            "area" => (self.add(element.attribute("alt")) || self.title(element)).into(),
            "input" => {
                let found =
                    (reason == Reason::Asked && self.labels(element)) || self.input(element);
                // What an input says never is in it.
                if found { NativeName::Words } else { NativeName::Nothing }
            }
            "textarea" => {
                let found = reason == Reason::Asked && self.labels(element)
                    || self.title(element)
                    || self.add(element.attribute("placeholder"))
                    || self.add(element.attribute("aria-placeholder"));
                if found { NativeName::Words } else { NativeName::Nothing }
            }
            "select" | "button" | "meter" | "output" | "progress" => {
                (reason == Reason::Asked && self.labels(element)).into()
            }
            "fieldset" => self.first(element, "legend"),
            "table" => self.first(element, "caption"),
            "figure" => match reason {
                Reason::Asked => self.first(element, "figcaption"),
                _ => NativeName::NotHere,
            },
            "optgroup" | "option" => self.add(element.attribute("label")).into(),
            "iframe" | "video" | "audio" | "canvas" | "embed" if reason != Reason::Asked => {
                if self.title(element) { NativeName::Words } else { NativeName::Nothing }
            }
            _ => NativeName::NotHere,
        }
    }

    fn title(&mut self, element: Element<'p>) -> bool {
        self.add(element.attribute("title"))
    }

    /// An alternative that is there and empty says that there is nothing to be said.
    fn picture(&mut self, element: Element<'p>) -> NativeName {
        match element.attribute("alt") {
            Some("") => NativeName::Nothing,
            Some(words) => self.add(Some(words)).into(),
            None => NativeName::NotHere,
        }
    }

    fn input(&mut self, element: Element<'p>) -> bool {
        let kind = input_type(element);
        match kind {
            "submit" | "reset" | "button" => {
                let usual = match kind {
                    "submit" => Some("Submit"),
                    "reset" => Some("Reset"),
                    _ => None,
                };
                let value = element.attribute("value");
                self.add(value.or(usual)) || self.title(element)
            }
            "image" => {
                self.add(element.attribute("alt"))
                    || self.title(element)
                    || self.add(Some("Submit Query"))
            }
            _ => {
                self.title(element)
                    || takes_words(kind) && self.add(element.attribute("placeholder"))
                    || self.add(element.attribute("aria-placeholder"))
            }
        }
    }

    /// Adds the labels of a control; tells whether they said anything.
    fn labels(&mut self, control: Element<'p>) -> bool {
        let page = self.page;
        let mut found = false;
        for label in page.labels().for_control(control) {
            let hidden = std::mem::replace(&mut self.hidden_counts, page.is_hidden(*label));
            self.words.part();
            found |= self.visit(*label, Reason::Native);
            self.words.part();
            self.hidden_counts = hidden;
        }
        found
    }

    /// Adds what the first child of a name says.
    fn first(&mut self, element: Element<'p>, name: &str) -> NativeName {
        let child = element.elements().find(|it| it.is(name));
        child.is_some_and(|it| self.inside(it)).into()
    }

    /// Adds what an element says that names the one around it.
    fn inside(&mut self, element: Element<'p>) -> bool {
        let hidden = std::mem::replace(&mut self.hidden_counts, self.page.is_hidden(element));
        self.words.part();
        let found = self.visit(element, Reason::Native);
        self.words.part();
        self.hidden_counts = hidden;
        found
    }
}

/// Whether words are typed into an input of this kind.
fn takes_words(kind: &str) -> bool {
    matches!(kind, "text" | "search" | "tel" | "url" | "email" | "password" | "number")
}
