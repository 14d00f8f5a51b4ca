//! Words of WAI-ARIA that do not do what their author meant: `role="none"` on what is told all the same
//! (<https://www.w3.org/WAI/standards-guidelines/act/rules/46ca7f/>), a page that is hidden as a whole, a
//! role that is no longer used, a kind of name for what has none.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::{Role, State};
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const NONE: Rule =
    Rule { code: Code::RoleNoneIgnored, act: &["46ca7f"], wcag: &[], look: none };
pub(super) const BODY: Rule =
    Rule { code: Code::BodyHidden, act: &[], wcag: &["1.3.1", "4.1.2"], look: body };
pub(super) const OLD: Rule = Rule { code: Code::RoleDeprecated, act: &[], wcag: &[], look: old };
pub(super) const DESCRIPTION: Rule =
    Rule { code: Code::RoleDescription, act: &[], wcag: &["4.1.2"], look: description };
pub(super) const BRAILLE: Rule =
    Rule { code: Code::BrailleAlone, act: &[], wcag: &["4.1.2"], look: braille };

fn none<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with_any(&["role", "alt"]).filter(|it| it.is_html() || it.is_svg()) {
        if !page.is_marked_decorative(element) || page.is_hidden(element) {
            continue;
        }
        let inherits = page.implicit_role(element).is_some_and(|it| it.is("generic"));
        let by = element.attributes().find(|(name, value)| {
            *name != "aria-hidden"
                && !value.trim().is_empty()
                && State::of(name).is_some_and(State::is_global)
        });
        let why = match by {
            Some((name, _)) => format!("it has {name}"),
            None if page.is_focusable(element) => "people can reach it with a keyboard".to_owned(),
            None => {
                targets.passed();
                continue;
            }
        };
        if inherits && by.is_some() {
            continue;
        }
        let message = format!("this <{}> is marked as decoration, but {why}", element.name());
        let help = "remove the mark, or what contradicts it: screen readers ignore the mark";
        targets.failed(element, message, help);
    }
}

fn body<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(body) = page.dom.all("body").next() else { return };
    let hidden = |it: &str| it.trim().eq_ignore_ascii_case("true");
    if body.and_ancestors().any(|it| it.attribute("aria-hidden").is_some_and(hidden)) {
        let help = "remove aria-hidden from <body>";
        targets.failed(body, "this page is hidden from screen readers as a whole", help);
    } else {
        targets.passed();
    }
}

fn old<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("role").filter(|it| !page.is_hidden(*it)) {
        let Some(role) = page.explicit_role(element) else { continue };
        let instead = match role.name() {
            "directory" => "list",
            "doc-biblioentry" | "doc-endnote" => "listitem",
            _ => {
                targets.passed();
                continue;
            }
        };
        let message = format!("the role {} is no longer used", role.name());
        targets.failed(
            element,
            message,
            format!("use the role {instead}, or the element of HTML for it"),
        );
    }
}

fn description<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("aria-roledescription") {
        if !page.is_exposed(element) || element.name().contains('-') {
            continue;
        }
        let known = page.role(element).is_some_and(|it| !it.is("generic") && !it.is("paragraph"));
        if known {
            targets.passed();
            continue;
        }
        let message = format!(
            "aria-roledescription is on a <{}>, which has no role to describe",
            element.name()
        );
        targets.failed(
            element,
            message,
            "give the element a role, such as role=\"group\", or remove it",
        );
    }
}

fn braille<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with_aria() {
        let in_braille = element.attributes().any(|it| it.0.starts_with("aria-braille"));
        if !in_braille || !page.is_exposed(element) {
            continue;
        }
        let said = |name: &str| element.attribute(name).is_some_and(|it| !it.trim().is_empty());
        let alone = [
            ("aria-braillelabel", page_name_missing as fn(&Page<'p>, _) -> bool, "a name"),
            ("aria-brailleroledescription", without_description, "aria-roledescription"),
        ];
        for (name, missing, what) in alone {
            if !said(name) {
                continue;
            }
            if missing(page, element) {
                let message = format!("{name} is here without {what}, which other people need");
                targets.failed(element, message, format!("add {what}, or remove {name}"));
            } else {
                targets.passed();
            }
        }
    }
}

fn page_name_missing<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    !page.is_named(element) || page.role(element).is_some_and(Role::names_prohibited)
}

fn without_description<'p>(_: &Page<'p>, element: Element<'p>) -> bool {
    element.attribute("aria-roledescription").is_none_or(|it| it.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{
        BodyHidden, BrailleAlone, RoleDeprecated, RoleDescription, RoleNoneIgnored,
    };

    #[test]
    fn what_does_not_do_what_it_says_is_told() {
        for (code, wrong, sound) in [
            (RoleNoneIgnored, "<button role=none>x</button>", "<ul role=none><li>x</ul>"),
            (RoleNoneIgnored, "<h2 role=none aria-label=x>x</h2>", "<h2 role=none>x</h2>"),
            (RoleNoneIgnored, "<img src=x alt='' aria-label=x>", "<img src=x alt=''>"),
            (RoleNoneIgnored, "<li role=presentation tabindex=0>x", "<li role=presentation>x"),
            (BodyHidden, "<body aria-hidden=true><p>x", "<body><p aria-hidden=true>x"),
            (RoleDeprecated, "<ul role=directory><li>x</ul>", "<ul role=list><li>x</ul>"),
            (
                RoleDescription,
                "<div aria-roledescription=slide>x</div>",
                "<div role=group aria-roledescription=slide>x</div>",
            ),
            (
                BrailleAlone,
                "<img src=x alt='' role=img aria-braillelabel=x>",
                "<img src=x alt=y aria-braillelabel=x>",
            ),
            (
                BrailleAlone,
                "<div role=group aria-brailleroledescription=sl>x</div>",
                "<div role=group aria-roledescription=slide aria-brailleroledescription=sl>x</div>",
            ),
        ] {
            assert_eq!(told(code, wrong).len(), 1, "{wrong}");
            assert!(told(code, sound).is_empty(), "{sound}");
        }
    }
}
