//! The header of a table is the header of something.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/d0f69e/>

use std::collections::HashMap;

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::{Role, Tree};
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::table::Grid;
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::TableHeaderAlone, act: &["d0f69e"], wcag: &["1.3.1"], look };

/// What was found out about the cells of one table: whether each header heads another cell.
type Headed = HashMap<usize, bool>;

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut tables: HashMap<usize, Headed> = HashMap::new();
    let headers = page.with_role(|it| it.is_any(&["columnheader", "rowheader"]));
    for element in headers.filter(|it| it.is_html()) {
        let Some(role) = page.role(element) else { continue };
        let mut around = element.ancestors();
        let is_table =
            |it: &Element<'p>| page.role(*it).is_some_and(|it| it.is_any(&["table", "grid"]));
        let Some(table) = around.find(is_table) else { continue };
        if !page.is_exposed(element) || !page.is_exposed(table) || !shows(page, element) {
            continue;
        }
        let headed = tables.entry(table.number()).or_insert_with(|| headed(page, table));
        match headed.get(&element.number()) {
            // It heads nothing by HTML's rules: it is a cell like others, or lies outside them.
            None => {}
            Some(true) => targets.passed(),
            Some(false) => {
                let words = plain(&element.text());
                let what = if role.is("rowheader") { "row" } else { "column" };
                let message = format!("\"{words}\" is the header of a {what} without cells");
                let help = "give it cells, or make it a <td>; if cells name their headers, name \
                            this one too";
                targets.failed(element, message, help);
            }
        }
    }
}

fn headed<'p>(page: &Page<'p>, table: Element<'p>) -> Headed {
    if !table.is("table") {
        return in_rows(page, table);
    }
    let Some(grid) = Grid::of(page, table) else { return Headed::new() };
    let cell = |it: Element<'p>| {
        page.role(it).is_some_and(|it| it.inherits_from("cell")) && page.is_exposed(it)
    };
    let assigned = grid.assigned(page, cell);
    let headers = grid.cells.iter().enumerate().filter(|(at, _)| grid.is_header(*at));
    headers.map(|(at, it)| (it.element.number(), assigned[at])).collect()
}

/// The same for a table that is made of roles: a header heads what is in its column in another
/// row, or beside it.
fn in_rows<'p>(page: &Page<'p>, table: Element<'p>) -> Headed {
    let tree = Tree::of(page);
    let is = |it: &Element<'p>, kind: &str| page.role(*it).is_some_and(|it| it.inherits_from(kind));
    let mut rows: Vec<Vec<Element<'p>>> = Vec::new();
    for part in tree.children(table) {
        let group = page.has_role(part, "rowgroup");
        let parts = if group { tree.children(part) } else { vec![part] };
        for row in parts.into_iter().filter(|it| page.has_role(*it, "row")) {
            rows.push(tree.children(row).into_iter().filter(|it| is(it, "cell")).collect());
        }
    }
    let mut held: HashMap<usize, usize> = HashMap::new();
    rows.iter().for_each(|row| (0..row.len()).for_each(|at| *held.entry(at).or_default() += 1));
    let placed = |it: &Element<'p>| {
        ["aria-colindex", "aria-colspan", "aria-rowspan"].iter().any(|name| it.has(name))
    };
    // Where cells say where they lie, they may be anywhere.
    let anywhere = rows.iter().flatten().any(placed);
    let mut found = Headed::new();
    for row in &rows {
        for (at, cell) in row.iter().enumerate() {
            let beside = row.len() > 1;
            let below = held.get(&at).is_some_and(|it| *it > 1);
            let heads =
                if page.role(*cell).is_some_and(Role::is_row_header) { beside } else { below };
            found.insert(cell.number(), heads || anywhere);
        }
    }
    found
}

/// Whether there is something to see in a cell.
fn shows<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    const DRAWN: &[&str] = &[
        "audio", "button", "canvas", "embed", "iframe", "img", "input", "meter", "object",
        "progress", "select", "textarea", "video",
    ];
    let drawn = |it: Element<'p>| it.is_svg() || it.is_any(DRAWN);
    let words = |it: Element<'p>| {
        use crate::audit::dom::Child;
        it.children().any(|it| matches!(it, Child::Text(words) if !words.trim().is_empty()))
    };
    let mut inside = std::iter::once(element).chain(element.below());
    inside.any(|it| (drawn(it) || words(it)) && page.is_displayed(it))
}
