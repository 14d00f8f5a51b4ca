//! What is part of something is in it: an item in a list, a tab in a row of tabs.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/ff89c9/>

use crate::audit::page::Page;
use crate::audit::role::{Role, Tree};
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::RoleContext, act: &["ff89c9"], wcag: &["1.3.1"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut tree = None;
    for element in page.dom.with("role") {
        let Some(role) = page.explicit_role(element) else { continue };
        let by_itself = page.implicit_role(element) == Some(role);
        if role.within().is_empty() || !role.is_core() || by_itself || !page.is_exposed(element) {
            continue;
        }
        let around = tree.get_or_insert_with(|| Tree::of(page)).parent(element);
        let around = around.and_then(|it| page.role(it));
        if around.is_some_and(|it| it.is_any(role.within())) {
            targets.passed();
            continue;
        }
        let message = match around.filter(|it| !it.is("generic")).map(Role::name) {
            Some(around) => format!("a {} is inside a {around}", role.name()),
            None => format!("a {} is not inside the element it needs", role.name()),
        };
        let help = format!(
            "put it directly into an element with one of these roles: {}",
            role.within().join(", ")
        );
        targets.failed(element, message, help);
    }
}
