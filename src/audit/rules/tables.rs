//! A table of facts has a caption, by which it is found and chosen (W3C, technique H39), and header
//! cells, without which each cell is a word without its question (H51; WCAG 1.3.1).

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const CAPTION: Rule =
    Rule { code: Code::TableCaption, act: &[], wcag: &[], look: caption };
pub(super) const HEADERS: Rule =
    Rule { code: Code::TableHeaders, act: &[], wcag: &["1.3.1"], look: headers };

const CAPTION_HELP: &str = "say what the table shows in a <caption>; in Markdown, add a paragraph \
                            above it that begins with \"Table: \"";

fn caption<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for table in tables(page) {
        let mut captions = table.elements().filter(|it| it.is("caption"));
        let said = captions.any(|it| !it.text().trim().is_empty())
            || table.attribute("aria-label").is_some_and(|it| !it.trim().is_empty())
            || page
                .named_by(table, "aria-labelledby")
                .iter()
                .any(|it| !it.text().trim().is_empty());
        if said {
            targets.passed();
            continue;
        }
        let message = format!("the table that begins with \"{}\" has no caption", beginning(table));
        targets.failed(table, message, CAPTION_HELP);
    }
}

fn headers<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for table in tables(page) {
        let header = |it: Element<'p>| {
            (it.is("th") && it.attribute("role").is_none_or(|it| it != "cell"))
                || matches!(it.attribute("role"), Some("columnheader" | "rowheader"))
        };
        if table.below().any(header) {
            targets.passed();
            continue;
        }
        let message =
            format!("the table that begins with \"{}\" has no header cells", beginning(table));
        let help =
            "put column headers in <th scope=\"col\">, and row headers in <th scope=\"row\">";
        targets.failed(table, message, help);
    }
}

/// Tables of facts: not those that only lay out, nor lists of one row or column.
fn tables<'p>(page: &Page<'p>) -> impl Iterator<Item = Element<'p>> {
    page.dom.all("table").filter(|it| {
        it.attribute("role").is_none_or(|it| matches!(it.trim(), "table" | "grid" | "treegrid"))
            && has_rows_and_columns(*it)
            && !page.is_hidden(*it)
    })
}

/// Whether there are two rows and two columns at least, and no table in the table: that lays out.
fn has_rows_and_columns(table: Element<'_>) -> bool {
    let (mut rows, mut wide) = (0, false);
    for element in table.below() {
        match element.name() {
            "table" => return false,
            "tr" => {
                rows += 1;
                wide |= element.elements().filter(|it| it.is_any(&["td", "th"])).count() > 1;
            }
            _ => {}
        }
    }
    rows > 1 && wide
}

/// The words that a table begins with: someone finds it by them.
fn beginning(table: Element<'_>) -> String {
    let cells = table.below().filter(|it| it.is_any(&["td", "th"]));
    cells.map(|it| plain(&it.text())).find(|it| !it.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{TableCaption, TableHeaders};

    const BODY: &str = "<tr><td>Day<td>Place<tr><td>Monday<td>Library";

    #[test]
    fn a_table_without_caption_is_told() {
        let found = told(TableCaption, &format!("<table>{BODY}"));
        assert_eq!(found, ["the table that begins with \"Day\" has no caption"]);
        assert_eq!(told(TableCaption, &format!("<table><caption> </caption>{BODY}")).len(), 1);
        for start in [
            "<table><caption>Where we are</caption>",
            "<table aria-label='Where we are'>",
            "<h2 id=h>Where</h2><table aria-labelledby=h>",
            "<table role=presentation>",
            "<table hidden>",
        ] {
            assert!(told(TableCaption, &format!("{start}{BODY}")).is_empty(), "{start}");
        }
    }

    #[test]
    fn a_table_without_header_cells_is_told() {
        let found = told(TableHeaders, &format!("<table>{BODY}"));
        assert_eq!(found, ["the table that begins with \"Day\" has no header cells"]);
        for sound in [
            "<table><tr><th>Day<th>Place<tr><td>Monday<td>Library",
            "<table><tr><td role=columnheader>Day<td>x<tr><td>1<td>2",
            "<table role=none><tr><td>1<td>2<tr><td>3<td>4",
            "<table><tr><td>one row<td>only",
            "<table><tr><td>one<tr><td>column",
            "<table><tr><td>1<td><table></table><tr><td>3<td>4",
        ] {
            assert!(told(TableHeaders, sound).is_empty(), "{sound}");
        }
    }
}
