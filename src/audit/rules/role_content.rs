//! What is made of parts holds its parts and nothing else: a list its items, a row of tabs its tabs.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/bc4a75/>

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::{Role, Tree};
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::RoleContent, act: &["bc4a75"], wcag: &["1.3.1"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut tree = None;
    for element in page.dom.elements().filter(|it| it.is_html() || it.is_svg()) {
        let parted = page.role(element).filter(|it| it.is_core() && !it.owns().is_empty());
        let Some(role) = parted.filter(|_| page.is_exposed(element)) else { continue };
        let tree = tree.get_or_insert_with(|| Tree::of(page));
        if is_busy(tree, element) {
            continue;
        }
        let mut children = tree.children(element).into_iter();
        let Some(other) = children.find_map(|it| foreign(page, tree, role, it)) else {
            targets.passed();
            continue;
        };
        let what = match page.role(other) {
            Some(role) if !role.is("generic") => format!("<{}> ({})", other.name(), role.name()),
            _ => format!("<{}>", other.name()),
        };
        let message = format!("a {} contains {what}, which does not belong in it", role.name());
        let mut parts: Vec<_> = role.owns().iter().map(|it| it.role).collect();
        parts.dedup();
        let help = format!("only put {} in it", parts.join(", "));
        targets.failed(element, message, help);
    }
}

/// What is no part of something with a role: a child, or what a group holds that is one.
fn foreign<'p>(
    page: &Page<'p>,
    tree: &Tree<'_, 'p>,
    role: Role,
    child: Element<'p>,
) -> Option<Element<'p>> {
    let Some(is) = page.role(child) else { return Some(child) };
    let mut ways = role.owns().iter().filter(|it| is.is(it.role)).peekable();
    if ways.peek().is_none() {
        return (!is_beside(role, is)).then_some(child);
    }
    // Groups of rows and the like are looked at for themselves.
    let holds: Vec<_> = ways.filter_map(|it| it.holds).collect();
    if holds.is_empty() || !is.owns().is_empty() {
        return None;
    }
    let held = tree.children(child).into_iter();
    let mut others = held
        .filter(|it| !page.role(*it).is_some_and(|it| it.is_any(&holds) || is_beside(role, it)));
    others.next()
}

/// Whether a role may stand beside the parts: a table has a caption, and a menu has lines between
/// its items, which WAI-ARIA 1.2 has left unsaid.
fn is_beside(role: Role, child: Role) -> bool {
    (child.is("caption") && role.inherits_from("table"))
        || (child.is("separator") && role.inherits_from("menu"))
}

fn is_busy<'p>(tree: &Tree<'_, 'p>, element: Element<'p>) -> bool {
    let busy = |it: Element<'p>| {
        it.attribute("aria-busy").is_some_and(|it| it.eq_ignore_ascii_case("true"))
    };
    tree.and_ancestors(element).any(busy)
}
