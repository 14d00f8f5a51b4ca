//! The header cells of a table say something, and say in a word that HTML knows what they head (WCAG 1.3.1;
//! techniques H51 and H63). A cell across a whole table is not a caption: a screen reader reads it as a cell
//! (H39).

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::Role;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const EMPTY: Rule =
    Rule { code: Code::TableHeaderEmpty, act: &[], wcag: &["1.3.1"], look: empty };
pub(super) const SCOPE: Rule =
    Rule { code: Code::TableScope, act: &[], wcag: &["1.3.1"], look: scope };
pub(super) const CAPTION: Rule =
    Rule { code: Code::TableCaptionInCell, act: &[], wcag: &["1.3.1"], look: caption };
pub(super) const REPEATED: Rule =
    Rule { code: Code::TableSummaryRepeats, act: &[], wcag: &[], look: repeated };
pub(super) const NO_SCOPE: Rule =
    Rule { code: Code::TableScopeMissing, act: &[], wcag: &["1.3.1"], look: no_scope };

/// Where only the first row or only the first column has headers, browsers know what they head.
fn no_scope<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for table in
        page.dom.all("table").filter(|it| !page.is_hidden(*it) && page.has_role(*it, "table"))
    {
        let (mut above, mut beside, mut named) = (0, 0, false);
        for cell in table.below().filter(|it| it.is("th")).take(1_000) {
            named |= cell.has("scope") || cell.has("id") || cell.has("role");
            let data = cell.parent().is_some_and(|it| it.elements().any(|it| it.is("td")));
            if data { beside += 1 } else { above += 1 }
        }
        // Two rows of headers, or headers on two sides: a person looks whether they are told apart.
        if above < 2 || beside < 2 || named {
            targets.passed();
            continue;
        }
        let message =
            "this table has headers of rows and of columns, and does not say which is which";
        targets.failed(table, message, "write scope=\"col\" or scope=\"row\" on each <th>");
    }
}

fn empty<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for cell in page.with_role(|it| it.is_any(&["columnheader", "rowheader"])) {
        if !cell.is_html() || !page.is_exposed(cell) {
            continue;
        }
        // A control in it says what it is for.
        let control = |it: Element<'p>| {
            it.is_any(&["input", "button", "select", "textarea", "svg"]) || it.is_svg()
        };
        if page.is_named(cell) || cell.below().any(control) || is_corner(cell) {
            targets.passed();
        } else {
            let help = "write in it what its row or column shows; use <td> for an empty corner";
            targets.failed(cell, "this header cell of a table is empty", help);
        }
    }
}

/// Whether a cell is the corner above row headers and beside column headers: nothing is below it but
/// headers.
fn is_corner(cell: Element<'_>) -> bool {
    let Some(row) = cell.parent().filter(|it| it.is("tr")) else { return false };
    let first =
        |row: Element<'_>| row.elements().find(|it| it.is_any(&["td", "th"])).map(|it| it.number());
    let Some(table) = row.ancestors().find(|it| it.is("table")) else { return false };
    if first(row) != Some(cell.number()) {
        return false;
    }
    let mut rows = table.below().filter(|it| it.is("tr"));
    let in_first_row = rows.next() == Some(row);
    let next = rows.next().and_then(|it| it.elements().find(|it| it.is_any(&["td", "th"])));
    in_first_row && next.is_some_and(|it| it.is("th"))
}

fn scope<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for cell in page.dom.any(&["td", "th"]).filter(|it| it.has("scope")) {
        let decorative = |it: Element<'p>| page.role(it).is_some_and(Role::is_presentational);
        let table = cell.ancestors().find(|it| it.is("table"));
        if page.is_hidden(cell) || table.is_none_or(decorative) {
            continue;
        }
        let value = cell.attribute("scope").unwrap_or("").trim();
        let known = ["row", "col", "rowgroup", "colgroup"];
        let message = if cell.is("td") {
            "`scope` is on a <td>, where it has no effect".to_owned()
        } else if !known.iter().any(|it| it.eq_ignore_ascii_case(value)) {
            format!("`scope` cannot be \"{}\"", plain(value))
        } else {
            targets.passed();
            continue;
        };
        let help = "write <th scope=\"col\"> for the header of a column, <th scope=\"row\"> for that \
                    of a row";
        targets.failed(cell, message, help);
    }
}

fn repeated<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for table in page.dom.all("table").filter(|it| !page.is_hidden(*it)) {
        let Some(summary) = table.attribute("summary").map(plain).filter(|it| !it.is_empty())
        else {
            continue;
        };
        let caption =
            table.elements().find(|it| it.is("caption")).map(|it| plain(&it.text_up_to(600)));
        if caption.is_some_and(|it| it.to_lowercase() == summary.to_lowercase()) {
            let message = format!("the summary of this table repeats its caption, \"{summary}\"");
            targets.failed(table, message, "remove the summary");
        } else {
            targets.passed();
        }
    }
}

fn caption<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for table in page.dom.all("table") {
        let captioned = table.elements().any(|it| it.is("caption"));
        if captioned
            || page.is_hidden(table)
            || page.role(table).is_some_and(Role::is_presentational)
        {
            continue;
        }
        let mut rows = table.below().filter(|it| it.is("tr")).take(4);
        let Some(first) = rows.next() else { continue };
        let cells =
            |row: Element<'p>| row.elements().filter(|it| it.is_any(&["td", "th"])).take(200);
        let widest = rows.map(|it| cells(it).count()).max().unwrap_or(0);
        let mut of_first = cells(first);
        let (Some(cell), None) = (of_first.next(), of_first.next()) else { continue };
        let columns = cell.attribute("colspan").and_then(|it| it.trim().parse::<usize>().ok());
        if widest < 2 || columns.is_none_or(|it| it < widest) || !page.is_named(cell) {
            continue;
        }
        let message = format!(
            "\"{}\" is a cell across the table, but it looks like its caption",
            plain(&cell.text_up_to(100))
        );
        targets.failed(cell, message, "write it in a <caption> at the start of the table");
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{
        TableCaptionInCell, TableHeaderEmpty, TableScope, TableScopeMissing, TableSummaryRepeats,
    };

    #[test]
    fn headers_on_two_sides_say_what_they_head() {
        let table = |it: &str| {
            format!(
                "<table><tr><td><th{it}>a<th{it}>b<tr><th{it}>c<td>1<td>2<tr><th{it}>d<td>3<td>4"
            )
            .replacen("<tr><td><th", "<tr><th>x<th", 1)
        };
        assert_eq!(told(TableScopeMissing, &table("")).len(), 1);
        assert!(told(TableScopeMissing, &table(" scope=col")).is_empty());
        assert!(told(TableScopeMissing, "<table><tr><th>a<th>b<tr><td>1<td>2</table>").is_empty());
    }

    #[test]
    fn a_summary_says_more_than_the_caption() {
        let table =
            |it: &str| format!("<table summary='{it}'><caption>Fees</caption><tr><th>a</table>");
        assert_eq!(told(TableSummaryRepeats, &table("fees")).len(), 1);
        assert!(told(TableSummaryRepeats, &table("The fees by year, then by kind")).is_empty());
    }

    #[test]
    fn a_header_cell_has_words() {
        let page = "<table><tr><th>Day<th> <tr><td>Monday<td>Library</table>";
        assert_eq!(told(TableHeaderEmpty, page), ["this header cell of a table is empty"]);
        assert_eq!(told(TableHeaderEmpty, "<table><tr><th><th>A<tr><td>B<td>C</table>").len(), 1);
        for sound in [
            "<table><tr><th>Day<th>Place<tr><td>Monday<td>Library</table>",
            "<table><tr><th><th>Mon<th>Tue<tr><th>Hall<td>1<td>2</table>",
            "<table><tr><th><img src=x alt=Day><th>B<tr><td>1<td>2</table>",
            "<table role=none><tr><th><th>A</table>",
        ] {
            assert!(told(TableHeaderEmpty, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_scope_is_one_that_html_knows() {
        let table = |cell: &str| format!("<table><tr>{cell}Day<th>Place<tr><td>1<td>2</table>");
        for wrong in ["<th scope=column>", "<th scope>", "<td scope=col>"] {
            assert_eq!(told(TableScope, &table(wrong)).len(), 1, "{wrong}");
        }
        for sound in ["<th scope=col>", "<th scope=ROW>", "<th>"] {
            assert!(told(TableScope, &table(sound)).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_caption_is_not_a_cell() {
        let rows = "<tr><th>Day<th>Place<tr><td>Monday<td>Library";
        let wrong = format!("<table><tr><td colspan=2>Where we are{rows}</table>");
        assert_eq!(told(TableCaptionInCell, &wrong).len(), 1);
        for sound in [
            format!("<table><caption>Where we are</caption>{rows}</table>"),
            format!("<table>{rows}<tr><td colspan=2>Closed</table>"),
            "<table><tr><td colspan=2>One<tr><td>Two</table>".to_owned(),
        ] {
            assert!(told(TableCaptionInCell, &sound).is_empty(), "{sound}");
        }
    }
}
