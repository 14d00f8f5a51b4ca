//! An `aria-` attribute does not contradict HTML: browsers tell what HTML says, and an author who trusts the
//! attribute is wrong (W3C, ARIA in HTML, "authors must not"; WAI-ARIA 1.2, "row": some states are for rows of
//! a tree alone).

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::input_type;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::AriaConflict, act: &[], wcag: &["4.1.2"], look };

/// An attribute of HTML, the one of ARIA that says the same, and the elements that have both.
const SAME: &[(&str, &str, &[&str])] = &[
    ("required", "aria-required", &["input", "select", "textarea"]),
    (
        "disabled",
        "aria-disabled",
        &["button", "fieldset", "input", "optgroup", "option", "select", "textarea"],
    ),
    ("readonly", "aria-readonly", &["input", "textarea"]),
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with_aria() {
        let mut written = element.attributes().filter(|it| it.0.starts_with("aria-")).peekable();
        if written.peek().is_none() || !page.is_exposed(element) {
            continue;
        }
        for (name, value) in written {
            match conflict(page, element, name, value.trim()) {
                Some(why) => {
                    let message = format!("{name}=\"{}\" {why}", value.trim());
                    targets.failed(element, message, format!("remove {name}"));
                }
                None => targets.passed(),
            }
        }
    }
}

fn conflict<'p>(page: &Page<'p>, element: Element<'p>, name: &str, value: &str) -> Option<String> {
    let same = SAME.iter().find(|it| it.1 == name && element.is_any(it.2));
    if let Some((html, _, _)) = same.filter(|it| element.has(it.0) && value == "false") {
        return Some(format!("contradicts {html}"));
    }
    if name == "aria-checked" && element.is("input") && !element.has("role") {
        let kind = input_type(element);
        let checked = if element.has("checked") { "true" } else { "false" };
        if matches!(kind, "checkbox" | "radio") && value != checked {
            return Some(format!("contradicts what the {kind} itself says"));
        }
    }
    let of_trees = ["aria-expanded", "aria-level", "aria-posinset", "aria-setsize"];
    if of_trees.contains(&name) && page.has_role(element, "row") {
        let around = element
            .ancestors()
            .find_map(|it| page.role(it).filter(|it| it.is_any(&["table", "grid", "treegrid"])))?;
        if !around.is("treegrid") {
            return Some(format!(
                "has no effect on a row of a {}: only rows of a treegrid have it",
                around.name()
            ));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::AriaConflict;

    #[test]
    fn html_and_aria_say_the_same() {
        for wrong in [
            "<input required aria-required=false>",
            "<input type=checkbox checked aria-checked=false>",
            "<table><tr aria-level=1><td>x</table>",
        ] {
            assert_eq!(told(AriaConflict, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<input required aria-required=true>",
            "<input type=checkbox aria-checked=false>",
            "<input type=checkbox role=switch aria-checked=true>",
            "<table role=treegrid><tr aria-level=1><td>x</table>",
        ] {
            assert!(told(AriaConflict, sound).is_empty(), "{sound}");
        }
    }
}
