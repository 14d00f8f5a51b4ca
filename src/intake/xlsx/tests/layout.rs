use super::{c, data, read, row, xlsx};
use crate::intake::trial::{Sheet, asides, drawn, excel, tables};
use crate::intake::{Intake, Refusal, Why};

fn drawing(intake: &Intake) -> String {
    drawn(tables(intake)[0])
}

fn merged(areas: &[&str]) -> String {
    let areas: String = areas.iter().map(|it| format!(r#"<mergeCell ref="{it}"/>"#)).collect();
    format!("<mergeCells>{areas}</mergeCells>")
}

#[test]
fn rows_and_columns_that_are_empty_at_the_edges_are_no_part() {
    let rows = row(3, &(c("B3", "A") + &c("D3", "B")))
        + &row(5, &c("B5", "C"))
        + &row(9, r#"<c r="Z9" s="1"/>"#);
    let intake = read(&data(&rows), &[]);
    assert_eq!(drawing(&intake), "A|.|B\n.|.|.\nC|.|.");
    let table = tables(&intake)[0];
    assert!(table.sheet && table.name == "Sheet1");
    assert_eq!(table.rows.iter().map(|it| it.number).collect::<Vec<_>>(), [3, 4, 5]);
}

#[test]
fn places_that_are_not_given_follow_each_other() {
    let rows = r#"<row><c t="str"><v>A</v></c><c t="str"><v>B</v></c></row><row><c r="B2" t="str"><v>C</v></c></row>"#;
    assert_eq!(drawing(&read(&data(rows), &[])), "A|B\n.|C");
}

#[test]
fn merged_cells_extend_over_what_is_seen_of_them() {
    let rows = row(1, &(c("A1", "Title") + &c("E1", "")))
        + &row(2, &(c("A2", "A") + &c("B2", "B") + &c("C2", "C")))
        + &row(3, &(c("A3", "under") + &c("B3", "D") + &c("C3", "E")));
    let intake =
        read(&(data(&rows) + &merged(&["A1:E1", "A2:A9", "B2:B2", "C3:A3", "H1:I2"])), &[]);
    assert_eq!(drawing(&intake), "1x3 Title||\n2x1 A|B|C\n|D|E");
    assert_eq!(asides(&intake), [(Why::HiddenText, "cell A3 of Sheet1", "under")]);
}

#[test]
fn hidden_rows_and_columns_are_set_aside_and_merged_cells_shrink() {
    let columns = r#"<cols><col min="1" max="1" hidden="1"/><col min="3" max="3" width="0"/><col min="5" max="16384" hidden="1"/></cols>"#;
    let rows = row(1, &(c("A1", "Title") + &c("F1", "note")))
        + &row(2, &(c("A2", "in") + &c("B2", "B") + &c("C2", "thin") + &c("D2", "D")))
        + r#"<row r="3" hidden="1"><c r="B3" t="str"><v>x</v></c><c r="D3" t="str"><v>y</v></c></row>"#
        + r#"<row r="4" ht="0"><c r="B4" t="str"><v>flat</v></c></row>"#
        + &row(5, &c("D5", "last"));
    let intake = read(&(columns.to_owned() + &data(&rows) + &merged(&["A1:D1", "B3:B5"])), &[]);
    assert_eq!(drawing(&intake), "1x2 Title|\nB|D\nx|last");
    let expected = [
        (Why::HiddenRow, "row 3 of Sheet1", "y"),
        (Why::HiddenColumn, "column A of Sheet1", "in"),
        (Why::HiddenColumn, "column C of Sheet1", "thin"),
        (Why::HiddenColumn, "column F of Sheet1", "note"),
        (Why::HiddenText, "cell B4 of Sheet1", "flat"),
    ];
    assert_eq!(asides(&intake), expected);
}

#[test]
fn hidden_sheets_are_set_aside_row_by_row() {
    let content = data(&row(3, &(c("A3", "R") + &c("B3", "Off track"))));
    let sheet = |entry| Sheet { entry, content: &content, ..Sheet::default() };
    let sheets =
        [sheet(r#"state="veryHidden""#), sheet(""), sheet(r#"state="hidden""#), Sheet::default()];
    let intake = xlsx("a.xlsx", &excel("", &sheets, &[])).unwrap();
    assert_eq!(tables(&intake).iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Sheet2"]);
    let row = |at| (Why::HiddenSheet, at, "R\tOff track");
    assert_eq!(asides(&intake), [row("row 3 of Sheet1"), row("row 3 of Sheet3")]);
}

#[test]
fn a_cell_far_out_makes_no_table_of_a_million_rows() {
    let rows = row(1, &c("A1", "A")) + &row(1_048_576, &c("XFD1048576", "far"));
    let areas = merged(&["A1:B2", "B1:C2", "A5:XFD6"]);
    let intake = read(&(data(&rows) + &areas), &[]);
    assert_eq!(drawing(&intake), "A|.\n.|far");
    assert_eq!(tables(&intake)[0].rows[1].number, 1_048_576);
}

#[test]
fn a_sheet_that_claims_a_million_rows_is_read_for_its_words() {
    let empty: String =
        (2..200_000).map(|it| format!(r#"<row r="{it}"><c s="1"/></row>"#)).collect();
    let dimension = r#"<dimension ref="A1:XFD1048576"/>"#;
    let intake = read(&(dimension.to_owned() + &data(&(row(1, &c("A1", "A")) + &empty))), &[]);
    assert_eq!(drawing(&intake), "A");
}

#[test]
fn more_than_the_limits_is_refused() {
    let rows: String = (1..=50_001).map(|it| row(it, r#"<c t="str"><v>x</v></c>"#)).collect();
    let wide = row(1, &r#"<c t="str"><v>x</v></c>"#.repeat(257));
    let long = row(1, &c("A1", &"word ".repeat(50_000)));
    let text = "x".repeat(100_000);
    let shared = format!("<sst><si><t>{text}</t></si></sst>");
    let many: String = (1..=400).map(|it| row(it, r#"<c t="s"><v>0</v></c>"#)).collect();
    for (rows, what) in [
        (rows, "rows in tables"),
        (wide, "columns in a table"),
        (long, "bytes of text in one cell"),
        (many, "bytes of text"),
    ] {
        let content = data(&rows);
        let sheet = Sheet { content: &content, ..Sheet::default() };
        let read = xlsx("a.xlsx", &excel("", &[sheet], &[("sharedStrings", &shared)]));
        assert!(matches!(read, Err(Refusal::Large(it, _)) if it == what), "{what}");
    }
}

#[test]
fn cells_outside_a_sheet_are_damage() {
    let sheet = |content| Sheet { content, ..Sheet::default() };
    for content in [
        r#"<sheetData><row r="0"><c/></row></sheetData>"#,
        r#"<sheetData><row r="1048577"><c/></row></sheetData>"#,
    ] {
        let read = xlsx("a.xlsx", &excel("", &[sheet(content)], &[]));
        assert!(matches!(read, Err(Refusal::Damaged(_))), "{content}");
    }
    assert_eq!(xlsx("a.xlsx", &excel("", &[sheet("<sheetData/>")], &[])), Err(Refusal::Empty));
}
