//! What a control says that is in the name of another: "Ring after \[3\] times" is read with the 3.

use crate::audit::dom::Element;
use crate::audit::role::input_type;

use super::{Reason, Search};

impl<'p> Search<'_, 'p> {
    /// Adds the value of a control; tells whether that was anything, and none where it is not a control
    /// of this kind.
    pub(super) fn control(&mut self, element: Element<'p>) -> Option<bool> {
        let role = self.page.role(element)?;
        if role.is_any(&["textbox", "searchbox"]) {
            return Some(match element.name() {
                "input" => self.add(element.attribute("value")),
                _ => self.content(element),
            });
        }
        if role.is_any(&["combobox", "listbox"]) {
            return Some(match element.name() {
                "select" => self.selected(element),
                "input" => self.add(element.attribute("value")),
                _ => self.chosen(element, role.is("combobox")),
            });
        }
        if role.is_any(&["slider", "spinbutton", "scrollbar", "meter", "progressbar"]) {
            let usual = (element.is("input") && input_type(element) == "range").then_some("50");
            return Some(
                self.add(element.attribute("aria-valuetext"))
                    || self.add(element.attribute("aria-valuenow"))
                    || self.add(element.attribute("value").or(usual)),
            );
        }
        None
    }

    /// Adds what is selected in a `select`: the first choice where nothing is and one has to be.
    fn selected(&mut self, select: Element<'p>) -> bool {
        let mut found = false;
        for option in select.below().filter(|it| it.is("option") && it.has("selected")) {
            self.words.part();
            found |= self.visit(option, Reason::Content);
        }
        let drop_down =
            !select.has("multiple") && select.attribute("size").is_none_or(|it| it == "1");
        if found || !drop_down {
            return found;
        }
        let first = select.below().find(|it| it.is("option"));
        first.is_some_and(|it| self.visit(it, Reason::Content))
    }

    /// Adds what is chosen in a list that an author made; a box that is typed into says its words.
    fn chosen(&mut self, list: Element<'p>, typed_into: bool) -> bool {
        let mut found = false;
        let mut options = 0;
        for option in list.below().filter(|it| self.page.has_role(*it, "option")) {
            options += 1;
            if option.attribute("aria-selected") == Some("true") {
                self.words.part();
                found |= self.visit(option, Reason::Content);
            }
        }
        found || options == 0 && typed_into && self.content(list)
    }
}
