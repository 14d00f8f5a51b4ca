use super::{c, data, row, xlsx};
use crate::intake::trial::{Beside, Sheet, asides, excel, lines, tables};
use crate::intake::{Intake, Why};

fn read(content: &str, beside: &[Beside<'_>]) -> Intake {
    let sheet = Sheet { content, beside, ..Sheet::default() };
    xlsx("plan.xlsx", &excel("", &[sheet], &[])).unwrap()
}

#[test]
fn comments_are_set_aside_once() {
    let old = r#"<comments><commentList><comment ref="A1"><text><r><t>[Threaded comment] old</t></r></text></comment>
        <comment ref="B2"><text><t>check</t></text></comment></commentList></comments>"#;
    let new = r#"<ThreadedComments><threadedComment ref="A1"><text>ask legal</text></threadedComment>
        <threadedComment ref="A1"><text>done</text></threadedComment></ThreadedComments>"#;
    let intake =
        read(&data(&row(1, &c("A1", "A"))), &[("comments", old), ("threadedComment", new)]);
    let expected = [
        (Why::Comment, "comment on A1 of Sheet1", "ask legal"),
        (Why::Comment, "comment on A1 of Sheet1", "done"),
        (Why::Comment, "comment on B2 of Sheet1", "check"),
    ];
    assert_eq!(asides(&intake), expected);
}

#[test]
fn links_of_cells_and_formulas_are_kept() {
    let cells = c("A1", "A")
        + r#"<c r="B1" t="str"><f>HYPERLINK("https://b.example","B")</f><v>B</v></c>"#
        + r##"<c r="C1" t="str"><f>HYPERLINK("#Key!A1","C")</f><v>C</v></c>"##;
    let content = data(&row(1, &cells))
        + r#"<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="C1" location="Key!A1"/></hyperlinks>"#;
    let intake = read(&content, &[("hyperlink", "https://a.example")]);
    let links: Vec<_> = tables(&intake)[0].rows[0]
        .places
        .iter()
        .flatten()
        .map(|it| it.lines[0].links.concat())
        .collect();
    assert_eq!(links, ["https://a.example", "https://b.example", ""]);
}

#[test]
fn what_is_printed_on_each_page_is_set_aside() {
    let content = data(&row(1, &c("A1", "A")))
        + r#"<headerFooter><oddHeader>&amp;LDraft&amp;RPage &amp;P</oddHeader><oddFooter>&amp;CDraft Page</oddFooter></headerFooter>"#;
    let expected = [(Why::PageFurniture, "header of Sheet1", "Draft Page")];
    assert_eq!(asides(&read(&content, &[])), expected);
}

#[test]
fn text_boxes_come_after_their_sheet() {
    let drawing = r#"<wsDr><twoCellAnchor><sp><nvSpPr/><txBody><bodyPr/><p><pPr/><r><rPr/><t>Key: </t></r><r><t>red</t></r><br/><r><t>is late</t></r></p></txBody></sp></twoCellAnchor>
        <mc:AlternateContent><mc:Fallback><sp><txBody><p><r><t>cannot show</t></r></p></txBody></sp></mc:Fallback></mc:AlternateContent></wsDr>"#;
    let intake = read(&data(&row(1, &c("A1", "A"))), &[("drawing", drawing)]);
    let lines: Vec<_> =
        lines(&intake).iter().map(|it| (it.at.as_str(), it.text.text.as_str())).collect();
    assert_eq!(lines, [("text box 1", "Key: red"), ("text box 1", "is late")]);
}

#[test]
fn rows_of_headings_are_known() {
    let content = data(&(row(1, &c("A1", "A")) + &row(2, &c("A2", "B")) + &row(3, &c("A3", "C"))));
    let table = r#"<table ref="A3:B9" headerRowCount="1"/>"#;
    let sheet = Sheet { content: &content, beside: &[("table", table)], ..Sheet::default() };
    let names = r#"<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$1:$1</definedName></definedNames>"#;
    let intake = xlsx("a.xlsx", &excel(names, &[sheet], &[])).unwrap();
    assert_eq!(
        tables(&intake)[0].rows.iter().map(|it| it.head).collect::<Vec<_>>(),
        [true, false, true]
    );
}
