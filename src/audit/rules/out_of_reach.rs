//! What the keyboard reaches is not kept from those who listen.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/6cfa84/> on `aria-hidden`,
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/307n5z/> on elements that are told as a
//! whole, such as buttons.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::Role;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const HIDDEN: Rule =
    Rule { code: Code::HiddenFocus, act: &["6cfa84"], wcag: &["4.1.2"], look: hidden };
pub(super) const NESTED: Rule =
    Rule { code: Code::NestedFocus, act: &["307n5z"], wcag: &["4.1.2"], look: nested };

fn hidden<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let said = |it: &Element<'p>| {
        it.attribute("aria-hidden").is_some_and(|it| it.trim_ascii().eq_ignore_ascii_case("true"))
    };
    // What is in another is told with the outer one.
    for element in outermost(page.dom.with("aria-hidden"), said) {
        let inside = std::iter::once(element).chain(element.below());
        let reached =
            inside.filter(|it| page.is_in_tab_order(*it)).find(|it| !gives_focus_away(page, *it));
        let Some(inner) = reached else {
            targets.passed();
            continue;
        };
        let who = call(page, inner);
        let message = format!(
            "{who} is hidden from screen readers, but people can reach it with the Tab key"
        );
        let help = "remove aria-hidden, or use hidden to hide it from everyone";
        targets.failed(element, message, help);
    }
}

fn nested<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let whole = |it: &Element<'p>| page.role(*it).is_some_and(Role::children_presentational);
    for element in outermost(page.with_role(Role::children_presentational), whole) {
        let Some(inner) = element.below().find(|it| page.is_in_tab_order(*it)) else {
            targets.passed();
            continue;
        };
        let role = page.role(element).map_or("element", Role::name);
        let who = call(page, inner);
        let message =
            format!("{who} is inside a {role}, and screen readers do not announce its parts");
        targets.failed(element, message, format!("put it next to the {role}, not inside it"));
    }
}

/// Those of some elements that are of a kind, and in no other element of that kind.
fn outermost<'a, 'p: 'a>(
    some: impl Iterator<Item = Element<'p>> + 'a,
    kind: impl Fn(&Element<'p>) -> bool + 'a,
) -> impl Iterator<Item = Element<'p>> + 'a {
    some.filter(move |it| kind(it) && !it.ancestors().any(|it| kind(&it)))
}

/// An element in words: its own, or its tag.
fn call<'p>(page: &Page<'p>, element: Element<'p>) -> String {
    let words = plain(&element.text());
    let name = if words.is_empty() { page.name(element) } else { words };
    match name.is_empty() {
        true => format!("<{}>", element.name()),
        false => format!("\"{name}\""),
    }
}

/// Whether a script seems to pass the focus on as soon as an element gets it. It is not run here, so
/// that such an element is given the benefit of the doubt.
fn gives_focus_away<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    let moves = |script: &str| script.contains("focus(") || script.contains("blur(");
    if element.attribute("onfocus").is_some_and(moves) {
        return true;
    }
    let Some(id) = element.attribute("id").filter(|it| !it.is_empty()) else { return false };
    page.dom.all("script").any(|it| {
        let script = it.text();
        let listens = ["'focus'", "\"focus\"", "'focusin'", "\"focusin\"", "onfocus"];
        script.contains(id) && listens.iter().any(|it| script.contains(it)) && moves(&script)
    })
}
