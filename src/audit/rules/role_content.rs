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
    for element in page.with_role(|it| it.is_core() && !it.owns().is_empty()) {
        let Some(role) = page.role(element).filter(|_| page.is_exposed(element)) else { continue };
        let tree = tree.get_or_insert_with(|| Tree::of(page));
        if is_busy(tree, element) {
            continue;
        }
        let children = tree.children(element);
        let named_by = beside(page, element);
        let Some(other) = children
            .into_iter()
            .filter(|it| !named_by.contains(it))
            .find_map(|it| foreign(page, tree, role, it))
        else {
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

/// What is not a part of something with a role: a child, or what a group holds that is one.
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
    // A group may hold groups, in which the same holds.
    let mut groups = vec![child];
    let mut next = 0;
    while let Some(group) = groups.get(next).copied() {
        next += 1;
        for held in tree.children(group) {
            match page.role(held) {
                Some(it) if it.is_any(&holds) || is_beside(role, it) => {}
                Some(it) if it == is && groups.len() < MOST_GROUPS => groups.push(held),
                _ => return Some(held),
            }
        }
    }
    None
}

/// So many groups in groups are looked at: `aria-owns` can make them go round in a circle.
const MOST_GROUPS: usize = 100;

/// What names or describes an element may be in it, whatever it is: the caption of a table, the question
/// of a group. So may the actions of its parts.
fn beside<'p>(page: &Page<'p>, element: Element<'p>) -> Vec<Element<'p>> {
    let names = ["aria-labelledby", "aria-describedby"];
    let named = names.iter().flat_map(|it| page.named_by(element, it));
    // ARIA 1.3: the buttons that go with one of its parts.
    let actions = page.dom.with("aria-actions").flat_map(|it| page.named_by(it, "aria-actions"));
    named.chain(actions).collect()
}

/// Whether a role may be beside the parts, which WAI-ARIA 1.2 has left unsaid: a table has a caption, a
/// menu has lines between its items and submenus beside them, and a group of radio buttons holds the
/// question and the hints that go with them.
fn is_beside(role: Role, child: Role) -> bool {
    let used = child.inherits_from("widget") || child.inherits_from("composite");
    (child.is("caption") && role.inherits_from("table"))
        || (child.is_any(&["separator", "menu"]) && role.inherits_from("menu"))
        || (role.is("radiogroup") && !used && !child.inherits_from("input"))
}

fn is_busy<'p>(tree: &Tree<'_, 'p>, element: Element<'p>) -> bool {
    let busy = |it: Element<'p>| {
        it.attribute("aria-busy").is_some_and(|it| it.eq_ignore_ascii_case("true"))
    };
    tree.and_ancestors(element).any(busy)
}
