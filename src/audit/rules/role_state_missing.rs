//! What has a role says what is essential to it: a checkbox whether it is checked.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/4e8ab6/>

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::{Role, State, input_type};
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::RoleStateMissing, act: &["4e8ab6"], wcag: &[], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("role").filter(|it| it.is_html() || it.is_svg()) {
        let Some(role) = page.explicit_role(element) else { continue };
        if page.implicit_role(element) == Some(role) || !page.is_exposed(element) {
            continue;
        }
        let missing: Vec<_> =
            required(page, element, role).filter(|it| !says(element, *it)).collect();
        if missing.is_empty() {
            targets.passed();
            continue;
        }
        let names: Vec<_> = missing.into_iter().map(State::attribute).collect();
        let message = format!("a {} needs {}", role.name(), names.join(" and "));
        let help = format!("add {} to the tag", names.join(" and "));
        targets.failed(element, message, help);
    }
}

/// The states that a role has to say here and that mean nothing where they are left out.
fn required<'p>(page: &Page<'p>, element: Element<'p>, role: Role) -> impl Iterator<Item = State> {
    let moved = role.is("separator") && page.is_focusable(element);
    let value = State::named("valuenow").filter(|_| moved);
    // What a closed box would open may not be there to point at.
    let open = element.attribute("aria-expanded").is_none_or(|it| it.eq_ignore_ascii_case("true"));
    let closed = role.is("combobox") && !open;
    let controls = State::named("controls").filter(|_| closed);
    let required = role.requires().iter().chain(value);
    required.filter(move |it| !role.assumes(*it) && Some(*it) != controls)
}

/// Whether an element says a state: its author does, or it is one of HTML's that always have it.
fn says(element: Element<'_>, state: State) -> bool {
    const HEADINGS: &[&str] = &["h1", "h2", "h3", "h4", "h5", "h6"];
    let kind = if element.is("input") { input_type(element) } else { "" };
    element.attribute(state.attribute()).is_some_and(|it| !it.is_empty())
        || match state.attribute() {
            "aria-checked" => matches!(kind, "checkbox" | "radio"),
            "aria-selected" => element.is("option"),
            "aria-level" => element.is_any(HEADINGS),
            "aria-valuenow" => {
                matches!(kind, "range" | "number")
                    || element.is("meter")
                    || (element.is("progress") && element.has("value"))
            }
            "aria-expanded" => element.is_any(&["details", "summary"]) || is_closed_list(element),
            _ => false,
        }
}

/// Whether an element is a list of choices that folds out.
fn is_closed_list(element: Element<'_>) -> bool {
    element.is("select") && !element.has("multiple")
}
