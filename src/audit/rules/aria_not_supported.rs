//! An `aria-` attribute is where it says something.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/5c01ea/>

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::{Role, State, input_type};
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::AriaNotSupported, act: &["5c01ea"], wcag: &[], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with_aria().filter(|it| it.is_html() || it.is_svg()) {
        let mut written = element.attributes().filter_map(|(name, _)| State::of(name)).peekable();
        if written.peek().is_none() || !page.is_exposed(element) || is_plain_shape(page, element) {
            continue;
        }
        for state in written {
            if state.is_global() || may_have(page, element, state) {
                targets.passed();
                continue;
            }
            let what = match page.role(element) {
                Some(role) if !role.is("generic") => format!("the role {}", role.name()),
                _ => format!("<{}>", element.name()),
            };
            let message = format!("{} has no effect on {what}", state.attribute());
            let help = "remove it, or give the element a role that it works with";
            targets.failed(element, message, help);
        }
    }
}

/// Whether a drawing's part has no meaning of its own.
fn is_plain_shape<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    element.is_svg() && page.role(element).is_none()
}

fn may_have<'p>(page: &Page<'p>, element: Element<'p>, state: State) -> bool {
    if let Some(role) = page.role(element) {
        let focusable = page.is_focusable(element);
        // Browsers make what they will of a header that does not say what it heads.
        let header = element.is("th") && page.explicit_role(element).is_none();
        let either = ["columnheader", "rowheader"];
        return role.allows(state, focusable)
            || (header && !role.is("generic") && of_roles(&either, state));
    }
    element.is_html() && of_roles(roles_of(element), state)
}

fn of_roles(roles: &[&str], state: State) -> bool {
    roles.iter().filter_map(|it| Role::named(it)).any(|it| it.supports().has(state))
}

/// The roles whose states an element without a role may have (W3C, ARIA in HTML, "Document
/// conformance requirements for use of ARIA attributes in HTML").
fn roles_of(element: Element<'_>) -> &'static [&'static str] {
    match element.name() {
        "audio" | "video" | "iframe" | "embed" | "object" => &["application", "document", "img"],
        "dd" => &["definition"],
        "dl" => &["group", "list"],
        "dt" => &["listitem"],
        "figcaption" => &["group"],
        "input" => match input_type(element) {
            "date" | "datetime-local" | "month" | "password" | "time" | "week" => &["textbox"],
            // Of what a text field has, a file has this: it can be demanded.
            "file" => &["gridcell"],
            _ => &[],
        },
        _ => &[],
    }
}
