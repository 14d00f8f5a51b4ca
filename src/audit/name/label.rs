//! Which `<label>` belongs to which control (HTML, "labeled control").

use std::collections::HashMap;

use crate::audit::dom::Element;
use crate::audit::page::Page;

/// The labels of each control of a page, by the control's number, in the order of the page.
#[derive(Debug, Default)]
pub(in crate::audit) struct Labels<'p> {
    by_control: HashMap<usize, Vec<Element<'p>>>,
}

impl<'p> Labels<'p> {
    pub(in crate::audit) fn of(page: &Page<'p>) -> Labels<'p> {
        let mut by_control: HashMap<usize, Vec<_>> = HashMap::new();
        for label in page.dom.all("label") {
            let control = match label.attribute("for") {
                Some(id) => page.by_id(id).filter(|it| can_be_labelled(*it)),
                None => label.below().find(|it| can_be_labelled(*it)),
            };
            if let Some(control) = control {
                by_control.entry(control.number()).or_default().push(label);
            }
        }
        Labels { by_control }
    }

    /// The labels of a control.
    pub(in crate::audit) fn for_control(&self, control: Element<'p>) -> &[Element<'p>] {
        self.by_control.get(&control.number()).map_or(&[], Vec::as_slice)
    }
}

fn can_be_labelled(element: Element<'_>) -> bool {
    const CONTROLS: &[&str] =
        &["button", "input", "meter", "output", "progress", "select", "textarea"];
    let kind = element.attribute("type").unwrap_or("");
    element.is_any(CONTROLS) && !(element.is("input") && kind.eq_ignore_ascii_case("hidden"))
}
