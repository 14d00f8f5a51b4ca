//! What can be reached with a keyboard, or made the one that it acts on, as far as HTML says it.

use super::dom::Element;
use super::page::Page;

impl<'p> Page<'p> {
    /// Whether an element can have the focus: it is one that HTML gives it, or its author does.
    pub(crate) fn is_focusable(&self, element: Element<'p>) -> bool {
        (has_tabindex(element) || is_by_itself(element)) && !is_disabled(element)
    }
}

/// Whether a `tabindex` says a number: white space before it and words after it do not matter.
fn has_tabindex(element: Element<'_>) -> bool {
    let Some(value) = element.attribute("tabindex") else { return false };
    let value = value.trim_ascii_start();
    value.strip_prefix(['-', '+']).unwrap_or(value).starts_with(|it: char| it.is_ascii_digit())
}

fn is_by_itself(element: Element<'_>) -> bool {
    if element.is_svg() {
        return element.name() == "a" && (element.has("href") || element.has("xlink:href"));
    }
    let hidden = || element.attribute("type").is_some_and(|it| it.eq_ignore_ascii_case("hidden"));
    let written = || element.attribute("contenteditable").unwrap_or("false");
    match element.name() {
        "a" | "area" if element.has("href") => true,
        "button" | "select" | "textarea" | "iframe" | "embed" => element.is_html(),
        "input" => !hidden(),
        "audio" | "video" if element.has("controls") => true,
        "summary" => is_of_details(element),
        _ => ["", "true", "plaintext-only"].iter().any(|it| written().eq_ignore_ascii_case(it)),
    }
}

/// Whether an element is what opens its `details`: the first `summary` in it.
fn is_of_details(element: Element<'_>) -> bool {
    let details = element.parent().filter(|it| it.is("details"));
    details.is_some_and(|it| it.elements().find(|it| it.is("summary")) == Some(element))
}

/// Whether a control is switched off, by itself or with the group that it stands in (HTML,
/// "actually disabled").
pub(crate) fn is_disabled(element: Element<'_>) -> bool {
    const CONTROLS: &[&str] = &["button", "input", "select", "textarea", "fieldset"];
    if !element.is_any(CONTROLS) {
        return false;
    }
    let mut inner = element;
    element.has("disabled")
        || element.ancestors().any(|it| {
            // The legend of a group that is switched off is not switched off.
            let first = || it.elements().find(|it| it.is("legend"));
            let off = it.is("fieldset") && it.has("disabled") && first() != Some(inner);
            inner = it;
            off
        })
}
