//! The headers that a cell names are cells of its table.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/a25f45/>

use std::collections::{HashMap, HashSet};

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::TableHeadersElsewhere, act: &["a25f45"], wcag: &["1.3.1"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    if page.dom.with("headers").next().is_none() {
        return;
    }
    // The ids of the cells of each table, by the table's number.
    let mut ids: HashMap<usize, HashSet<&str>> = HashMap::new();
    let mut naming = Vec::new();
    for cell in page.dom.any(&["td", "th"]) {
        let Some(table) = cell.ancestors().find(|it| it.is("table")) else { continue };
        ids.entry(table.number()).or_default().extend(cell.attribute("id"));
        if let Some(headers) = cell.attribute("headers") {
            naming.push((cell, table, headers));
        }
    }
    for (cell, table, headers) in naming {
        if !is_table(page, table) {
            continue;
        }
        let own = cell.attribute("id");
        let mut names = headers.split_ascii_whitespace();
        let known = |it: &str| ids.get(&table.number()).is_some_and(|ids| ids.contains(it));
        let Some(name) = names.find(|it| own == Some(*it) || !known(it)) else {
            targets.passed();
            continue;
        };
        let words = plain(&cell.text());
        let message = if own == Some(name) {
            format!("the cell \"{words}\" names itself as its header: headers=\"{headers}\"")
        } else {
            format!(
                "the cell \"{words}\" names \"{name}\" as its header, but its table has no cell \
                 with that id"
            )
        };
        let help = "use the ids of the headers of its row and column, or remove headers if the \
                    table is simple";
        targets.failed(cell, message, help);
    }
}

/// Whether a table is there for everyone, and a table to everyone.
fn is_table<'p>(page: &Page<'p>, table: Element<'p>) -> bool {
    page.role(table).is_some_and(|it| it.is_any(&["table", "grid", "treegrid"]))
        && page.is_exposed(table)
        && page.is_displayed(table)
}
