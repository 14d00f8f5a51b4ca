use super::{p, read, refused, tc};
use crate::intake::trial::{asides, drawn, tables};
use crate::intake::{Refusal, Why, limits};

fn tr(properties: &str, cells: &str) -> String {
    format!("<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>")
}

fn table(rows: &str) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")
}

/// A table of such rows as text.
fn drawing(rows: &str) -> String {
    drawn(tables(&read(&table(rows), &[]))[0])
}

const DOWN: &str = r#"<w:vMerge w:val="restart"/>"#;
const ON: &str = "<w:vMerge/>";

fn wide(columns: usize) -> String {
    format!(r#"<w:gridSpan w:val="{columns}"/>"#)
}

#[test]
fn cells_extend_over_rows_and_columns() {
    let rows = [
        tr("", &(tc(&wide(2), "A") + &tc("", "B"))),
        tr("", &(tc(DOWN, "C") + &tc("", "D") + &tc(DOWN, "E"))),
        tr("", &(tc(ON, "") + &tc("", "F") + &tc(r#"<w:vMerge w:val="continue"/>"#, ""))),
    ];
    assert_eq!(drawing(&rows.concat()), "1x2 A||B\n2x1 C|D|2x1 E\n|F|");
}

#[test]
fn a_cell_that_goes_on_from_nothing_is_one_of_its_own() {
    let rows = [
        tr("", &(tc(ON, "A") + &tc("", "B"))),
        tr("", &(tc(ON, "") + &tc(ON, "C"))),
        tr("", &(tc(&format!("{ON}{}", wide(2)), "D"))),
    ];
    assert_eq!(drawing(&rows.concat()), "2x1 A|B\n|C\n1x2 D|");
}

#[test]
fn rows_with_fewer_or_more_cells_have_the_same_number_of_places() {
    let rows = [
        tr("", &(tc("", "A") + &tc("", "B") + &tc("", "C"))),
        tr(r#"<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>"#, &tc("", "D")),
        tr("", &tc("", "E")),
        tr("", ""),
        tr("", &(tc("", "F") + &tc("", "G") + &tc("", "H") + &tc("", "I"))),
        tr("", &tc("", "")),
    ];
    let expected = "A|B|C|.\n.|D|.|.\nE|.|.|.\n.|.|.|.\nF|G|H|I";
    assert_eq!(drawing(&rows.concat()), expected);
}

#[test]
fn columns_in_which_no_cell_begins_are_none() {
    let rows = [
        tr("", &(tc(&wide(3), "A") + &tc(&wide(2), "B"))),
        tr("", &(tc(&wide(3), "C") + &tc(&wide(9), "D"))),
    ];
    assert_eq!(drawing(&rows.concat()), "A|B\nC|D");
}

#[test]
fn edges_that_nearly_meet_are_one() {
    let grid = |widths: &[u32]| {
        let columns: String =
            widths.iter().map(|it| format!(r#"<w:gridCol w:w="{it}"/>"#)).collect();
        let rows = [
            tr("", &(tc(DOWN, "A") + &tc(&wide(2), "B"))),
            tr("", &(tc(&format!("{ON}{}", wide(2)), "") + &tc("", "C"))),
        ];
        let body = format!("<w:tbl><w:tblGrid>{columns}</w:tblGrid>{}</w:tbl>", rows.concat());
        drawn(tables(&read(&body, &[]))[0])
    };
    assert_eq!(grid(&[2000, 40, 2000]), "2x1 A|B\n|C");
    assert_eq!(grid(&[2000, 900, 2000]), "A|1x2 B|\n1x2 .||C");
}

#[test]
fn words_that_a_cell_extends_over_are_set_aside() {
    let rows = [
        tr(
            "",
            &(tc(r#"<w:hMerge w:val="restart"/>"#, "A")
                + &tc("<w:hMerge/>", "over")
                + &tc("", "B")),
        ),
        tr("", &(tc("", "C") + &tc("", "D") + &tc(DOWN, "E"))),
        tr("", &(tc("", "F") + &tc("", "G") + &tc(ON, "under"))),
    ];
    let intake = read(&table(&rows.concat()), &[]);
    assert_eq!(drawn(tables(&intake)[0]), "1x2 A||B\nC|D|2x1 E\nF|G|");
    let texts: Vec<_> = asides(&intake).iter().map(|it| (it.0, it.2)).collect();
    assert_eq!(texts, [(Why::HiddenText, "over"), (Why::HiddenText, "under")]);
}

#[test]
fn head_rows_shading_and_numbers_are_kept() {
    let shade = |fill: &str| format!(r#"<w:shd w:val="clear" w:fill="{fill}"/>"#);
    let rows = [
        tr("<w:tblHeader/>", &(tc(&shade("D9D9D9"), "A") + &tc(&shade("FFFFFF"), "B"))),
        tr(r#"<w:tblHeader w:val="0"/>"#, &(tc(&shade("auto"), "C") + &tc("", "D"))),
    ];
    let intake = read(&(table(&rows.concat()) + &table(&tr("", &tc("", "x")))), &[]);
    let tables = tables(&intake);
    let row = &tables[0].rows[0];
    assert!(row.head && !tables[0].rows[1].head);
    let shaded: Vec<bool> = tables[0]
        .rows
        .iter()
        .flat_map(|it| &it.places)
        .map(|it| it.as_ref().unwrap().shaded)
        .collect();
    assert_eq!(shaded, [true, false, false, false]);
    assert_eq!((row.number, tables[0].rows[1].number), (1, 2));
    assert_eq!((tables[0].name.as_str(), tables[1].name.as_str()), ("table 1", "table 2"));
    assert!(!tables[0].sheet);
}

#[test]
fn rows_that_are_deleted_or_hidden_are_set_aside() {
    let rows = [
        tr("", &tc("", "A")),
        tr("<w:del/>", &tc("", "gone")),
        tr("<w:hidden/>", &tc("", "unseen")),
        tr("", &tc("", "B")),
    ];
    let intake = read(&table(&rows.concat()), &[]);
    assert_eq!(drawn(tables(&intake)[0]), "A\nB");
    assert_eq!(tables(&intake)[0].rows[1].number, 4);
    let expected = [
        (Why::Deleted, "row 2 of table 1", "gone"),
        (Why::HiddenRow, "row 3 of table 1", "unseen"),
    ];
    assert_eq!(asides(&intake), expected);
}

#[test]
fn controls_around_rows_and_cells_are_read_through() {
    let control = |it: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{it}</w:sdtContent></w:sdt>");
    let row = tr("", &(control(&tc("", "A")) + &tc("", "B")));
    assert_eq!(drawing(&control(&row)), "A|B");
}

#[test]
fn tables_in_cells_are_nested() {
    let inner = table(&tr("", &tc("", "inner")));
    let cell = format!("<w:tc>{}{inner}{}</w:tc>", p("before"), p("after"));
    let intake = read(&(table(&tr("", &cell)) + &table(&tr("", &tc("", "x")))), &[]);
    let tables = tables(&intake);
    assert_eq!(drawn(tables[0]), "before / after");
    let cell = tables[0].rows[0].places[0].as_ref().unwrap();
    assert_eq!(drawn(&cell.nested[0]), "inner");
    assert_eq!(tables[1].name, "table 2");
}

#[test]
fn more_than_the_limits_is_refused() {
    let mut deep = p("x");
    for _ in 0..9 {
        deep = table(&tr("", &format!("<w:tc>{deep}</w:tc>")));
    }
    let many = table(&tr("", &"<w:tc/>".repeat(257)));
    let long = p(&"word ".repeat(50_000));
    let rows = table(&"<w:tr><w:tc/></w:tr>".repeat(50_001));
    let cells = table(&tr("", &"<w:tc/>".repeat(1_000_001)));
    let fields = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#.repeat(201);
    let lines = p("x").repeat(limits::TEXT / (limits::LINE + 1) + 1);
    let nested = "<w:sdt>".repeat(250) + &"</w:sdt>".repeat(250);
    for (body, what) in [
        (deep, "tables inside each other"),
        (many, "columns in a table"),
        (long, "bytes of text in one paragraph"),
        (rows, "rows in tables"),
        (cells, "cells in tables"),
        (format!("<w:p>{fields}</w:p>"), "fields inside each other"),
        (lines, "bytes of text"),
        (nested, "elements inside each other"),
    ] {
        assert!(matches!(refused(&body), Refusal::Large(it, _) if it == what), "{what}");
    }
}
