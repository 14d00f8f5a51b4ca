//! A table has a cell for each header and a header for each cell: all rows are as wide as each other, and not
//! all cells are headers (WCAG 1.3.1; HTML, "Forming a table").

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::table::Grid;
use crate::diagnostics::Code;

pub(super) const UNEVEN: Rule =
    Rule { code: Code::TableRowsDiffer, act: &[], wcag: &["1.3.1"], look: uneven };
pub(super) const HEADERS: Rule =
    Rule { code: Code::TableHeadersOnly, act: &[], wcag: &["1.3.1"], look: headers };

fn uneven<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for table in
        page.dom.all("table").filter(|it| !page.is_hidden(*it) && page.has_role(*it, "table"))
    {
        let Some(grid) = Grid::of(page, table) else { continue };
        let Some(row) = grid.uneven_row() else {
            targets.passed();
            continue;
        };
        let message = format!(
            "the row \"{}\" has another number of cells than the rest of its table",
            plain(&row.text_up_to(100))
        );
        targets.failed(row, message, "give each row the same number of cells, or use colspan");
    }
}

fn headers<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for table in
        page.dom.all("table").filter(|it| !page.is_hidden(*it) && page.has_role(*it, "table"))
    {
        let cells = || table.below().take(5_000);
        let rows = cells().filter(|it| it.is("tr")).take(2).count();
        let headed = cells().filter(|it| it.is("th") && !it.has("role")).take(2).count();
        if rows < 2 || headed < 2 || cells().any(|it| it.is("td")) {
            targets.passed();
            continue;
        }
        let message = "all cells of this table are headers";
        targets.failed(table, message, "use <td> for cells that are not headers");
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{TableHeadersOnly, TableRowsDiffer};

    #[test]
    fn rows_are_as_wide_as_each_other() {
        assert_eq!(
            told(TableRowsDiffer, "<table><tr><th>a<th>b<tr><td>1<td>2<tr><td>3</table>"),
            ["the row \"3\" has another number of cells than the rest of its table"]
        );
        for sound in [
            "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
            "<table><tr><th>a<th>b<tr><td colspan=2>1</table>",
            "<table><tr><th rowspan=2>a<th>b<tr><td>1</table>",
            "<table><tr><th>a<th>b<tr></tr></table>",
        ] {
            assert!(told(TableRowsDiffer, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn not_all_cells_are_headers() {
        assert_eq!(told(TableHeadersOnly, "<table><tr><th>a<th>b<tr><th>1<th>2</table>").len(), 1);
        assert!(told(TableHeadersOnly, "<table><tr><th>a<th>b<tr><td>1<td>2</table>").is_empty());
    }
}
