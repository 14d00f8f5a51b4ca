use super::{c, data, read, row};
use crate::intake::trial::{Sheet, asides, drawn, excel, tables};
use crate::intake::{Intake, Why};

/// Styles with number formats and looks: each `xf` is a style of cells.
fn styles(formats: &str, xfs: &str) -> String {
    format!(
        r#"<styleSheet><numFmts>{formats}</numFmts><fonts><font/><font><b/></font></fonts>
        <fills><fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFD9D9D9"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill></fills>
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>{xfs}</cellXfs></styleSheet>"#
    )
}

fn drawing(intake: &Intake) -> String {
    drawn(tables(intake)[0])
}

#[test]
fn values_of_each_kind_are_shown() {
    let strings = r#"<sst><si><t>shared</t></si><si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space="preserve"> text</t></r>
        <rPh sb="0" eb="1"><t>say</t></rPh><phoneticPr fontId="1"/></si></sst>"#;
    let cells = r#"<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1</f><v>made</v></c>
        <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><v>1.50</v></c><c t="s"><v>9</v></c>
        <c t="d"><v>2017-05-01</v></c><c><f>NOW()</f></c><c t="n"><v>x</v></c>"#;
    let intake = read(&data(&row(1, cells)), &[("sharedStrings", strings)]);
    assert_eq!(drawing(&intake), "shared|rich text|made|TRUE|#N/A|1.5|.|2017-05-01|.|x");
}

#[test]
fn numbers_and_dates_are_shown_as_their_format_says() {
    let formats = r#"<numFmt numFmtId="164" formatCode="mmm\-yy"/><numFmt numFmtId="165" formatCode="&quot;Q&quot;0"/>"#;
    let xfs = [0, 164, 17, 14, 165, 9].map(|it| format!(r#"<xf numFmtId="{it}"/>"#)).concat();
    let cell = |(style, value)| format!(r#"<c s="{style}"><v>{value}</v></c>"#);
    let cells =
        [(0, "1"), (1, "42856"), (2, "42856"), (3, "42856"), (4, "3"), (5, "0.5"), (99, "2")];
    let rows = data(&row(1, &cells.map(cell).concat()));
    let styles = styles(formats, &xfs);
    let intake = read(&rows, &[("styles", &styles)]);
    assert_eq!(drawing(&intake), "1|May-17|May-17|01/05/2017|Q3|50%|2");
    let sheet = Sheet { content: &rows, ..Sheet::default() };
    let old = excel(r#"<workbookPr date1904="1"/>"#, &[sheet], &[("styles", &styles)]);
    assert!(drawing(&super::xlsx("a.xlsx", &old).unwrap()).contains("|May-21|"));
}

#[test]
fn what_a_format_hides_is_set_aside() {
    let formats =
        r#"<numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="0;-0;;@"/>"#;
    let xfs = r#"<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/>"#;
    let cells = r#"<c r="A1" s="1"><v>7</v></c><c r="B1" s="1" t="str"><v>secret</v></c><c r="C1" s="2"><v>0</v></c>
        <c r="D1" s="2" t="str"><v>seen</v></c>"#;
    let intake = read(&data(&row(1, cells)), &[("styles", &styles(formats, xfs))]);
    assert_eq!(drawing(&intake), "seen");
    let hidden = |at, text| (Why::HiddenText, at, text);
    assert_eq!(
        asides(&intake),
        [hidden("cell A1 of Sheet1", "7"), hidden("cell B1 of Sheet1", "secret")]
    );
}

#[test]
fn what_a_format_adds_keeps_the_lines() {
    let formats = r#"<numFmt numFmtId="164" formatCode="&quot;Ref &quot;@"/>"#;
    let cells = "<c s=\"0\" t=\"str\"><v>one\ntwo</v></c>";
    let styles = styles(formats, r#"<xf numFmtId="164"/>"#);
    assert_eq!(drawing(&read(&data(&row(1, cells)), &[("styles", &styles)])), "Ref one / two");
}

#[test]
fn lines_in_a_cell_are_split_and_typed_bullets_stay() {
    let text = "one\n\n• two_x000D_\nthree&#160; four";
    assert_eq!(drawing(&read(&data(&row(1, &c("A1", text))), &[])), "one / • two / three four");
}

#[test]
fn bold_and_shaded_cells_are_known() {
    let xfs = r#"<xf/><xf fontId="1" fillId="1"/><xf fillId="2"/>"#;
    let cells =
        r#"<c s="1" t="str"><v>A</v></c><c s="2" t="str"><v>B</v></c><c t="str"><v>C</v></c>"#;
    let intake = read(&data(&row(1, cells)), &[("styles", &styles("", xfs))]);
    let cells: Vec<_> = tables(&intake)[0].rows[0].places.iter().flatten().collect();
    assert_eq!(cells.iter().map(|it| it.shaded).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(cells.iter().map(|it| it.lines[0].bold).collect::<Vec<_>>(), [true, false, false]);
}
