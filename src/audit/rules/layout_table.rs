//! A table is for facts. One that lays out a page is read cell by cell with "row 1, column 2" before each
//! (WCAG 1.3.1; failure F46). One that says that it only lays out has no
//! header cells and no caption.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::Role;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const HEADERS: Rule =
    Rule { code: Code::LayoutTableHeader, act: &[], wcag: &["1.3.1"], look: headers };
pub(super) const LAYOUT: Rule =
    Rule { code: Code::LayoutTable, act: &[], wcag: &["1.3.1"], look: layout };

/// So many elements of a table are looked at: the start of it tells what it is for.
const MOST: usize = 1_000;

fn headers<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for table in page.dom.all("table") {
        if page.is_hidden(table) || !page.role(table).is_some_and(Role::is_presentational) {
            continue;
        }
        let part = own(table).find(|it| it.is_any(&["th", "caption"]));
        let summary = table.attribute("summary").is_some_and(|it| !it.trim().is_empty());
        let what = match part {
            Some(it) if it.is("th") => "header cells",
            Some(_) => "a caption",
            None if summary => "a summary",
            None => {
                targets.passed();
                continue;
            }
        };
        let message = format!("this table says that it is only for layout, but it has {what}");
        let help = "remove role=\"presentation\" if it is a table of facts, or else its header cells, \
                    caption and summary";
        targets.failed(table, message, help);
    }
}

fn layout<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for table in page.dom.all("table") {
        if page.is_hidden(table) || !page.has_role(table, "table") {
            continue;
        }
        let facts = |it: Element<'p>| it.is_any(&["th", "caption", "thead"]) || it.has("headers");
        if own(table).any(facts) || table.has("aria-label") || table.has("aria-labelledby") {
            targets.passed();
            continue;
        }
        let why = if own(table).any(|it| it.is("table")) {
            "has another table in one of its cells"
        } else if is_line(table) {
            "has a single row or column"
        } else if own(table).any(|it| it.is_any(&["h1", "h2", "h3", "nav", "form", "main"])) {
            "has headings, forms or menus in its cells"
        } else {
            targets.passed();
            continue;
        };
        let message = format!("this table {why}, so it seems to be for layout");
        let help = "lay out the page with styles instead; until then, add role=\"presentation\"";
        targets.failed(table, message, help);
    }
}

/// What is in a table, without what is in tables in its cells.
fn own<'p>(table: Element<'p>) -> impl Iterator<Item = Element<'p>> {
    let inside = move |it: &Element<'p>| {
        it.ancestors().find(|it| it.is("table")).is_some_and(|it| it == table)
    };
    table.below().take(MOST).filter(inside)
}

/// Whether a table is one row or one column, with something in it.
fn is_line(table: Element<'_>) -> bool {
    let (mut rows, mut widest) = (0, 0);
    for row in own(table).filter(|it| it.is("tr")) {
        rows += 1;
        widest = widest.max(row.elements().filter(|it| it.is("td")).count());
    }
    (rows == 1 && widest > 0) || (rows > 1 && widest == 1)
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{LayoutTable, LayoutTableHeader};

    #[test]
    fn a_table_for_layout_has_no_headers() {
        for (start, what) in
            [("<tr><th>a<td>b", "header cells"), ("<caption>x</caption><tr><td>a", "a caption")]
        {
            assert_eq!(
                told(LayoutTableHeader, &format!("<table role=presentation>{start}</table>")),
                [format!("this table says that it is only for layout, but it has {what}")]
            );
        }
        for sound in [
            "<table role=none><tr><td>a<td>b</table>",
            "<table><caption>x</caption><tr><th>a</table>",
            "<table role=none><tr><td><table><tr><th>a<tr><td>b</table></table>",
        ] {
            assert!(told(LayoutTableHeader, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn tables_for_layout_are_found() {
        for wrong in [
            "<table><tr><td>a<td><table><tr><th>b<tr><td>c</table></table>",
            "<table><tr><td>Menu<td>Words</table>",
            "<table><tr><td>a<tr><td>b</table>",
            "<table><tr><td><h2>News</h2><td>x<tr><td>a<td>b</table>",
        ] {
            assert_eq!(told(LayoutTable, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<table role=presentation><tr><td>Menu<td>Words</table>",
            "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
            "<table><tr><th>a<tr><td>b</table>",
        ] {
            assert!(told(LayoutTable, sound).is_empty(), "{sound}");
        }
    }
}
