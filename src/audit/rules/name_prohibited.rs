//! A name is where screen readers read one: most of them pass over `aria-label` on a plain box or a
//! paragraph (WAI-ARIA 1.2, "Roles which cannot be named"; WCAG 4.1.2).
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/kb1m8s/>

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::Role;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::NameProhibited, act: &["kb1m8s"], wcag: &["4.1.2"], look };

/// Elements without a role that may not be named (W3C, ARIA in HTML, "naming prohibited").
const NAMELESS: &[&str] = &[
    "abbr",
    "cite",
    "dt",
    "figcaption",
    "kbd",
    "label",
    "legend",
    "mark",
    "rp",
    "rt",
    "ruby",
    "samp",
    "small",
    "var",
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with_any(&["aria-label", "aria-labelledby"]).filter(|it| it.is_html()) {
        let written = |name: &str| element.attribute(name).is_some_and(|it| !it.trim().is_empty());
        let Some(attribute) = ["aria-label", "aria-labelledby"].into_iter().find(|it| written(it))
        else {
            continue;
        };
        if !page.is_exposed(element) || is_unknown(element) {
            continue;
        }
        let what = match page.role(element) {
            Some(role) if role.names_prohibited() => call(element, Some(role)),
            None if element.is_any(NAMELESS) => call(element, None),
            _ => {
                targets.passed();
                continue;
            }
        };
        let message = format!("many screen readers ignore {attribute} on {what}");
        let help = "write the words in the page, or give the element a role that can have a name";
        targets.failed(element, message, help);
    }
}

/// Whether a script may give an element a role.
fn is_unknown(element: Element<'_>) -> bool {
    element.name().contains('-') || element.has("contenteditable")
}

fn call(element: Element<'_>, role: Option<Role>) -> String {
    match role.filter(|it| !it.is("generic") && element.has("role")) {
        Some(role) => format!("the role {}", role.name()),
        None => format!("<{}>", element.name()),
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::NameProhibited;

    #[test]
    fn a_name_that_is_not_read_is_told() {
        for wrong in [
            "<div aria-label=x>y</div>",
            "<span aria-labelledby=a>y</span><p id=a>z",
            "<p aria-label=x>y",
            "<div role=paragraph aria-label=x>y</div>",
            "<strong aria-label=x>y</strong>",
            "<label aria-label=x>y</label>",
        ] {
            assert_eq!(told(NameProhibited, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<div role=group aria-label=x>y</div>",
            "<nav aria-label=x>y</nav>",
            "<div aria-label=''>y</div>",
            "<my-box aria-label=x>y</my-box>",
            "<section aria-label=x>y</section>",
            "<video aria-label=x></video>",
        ] {
            assert!(told(NameProhibited, sound).is_empty(), "{sound}");
        }
    }
}
