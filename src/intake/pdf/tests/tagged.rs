//! Tagged files.

use super::{element, marked, pages, paragraph, plain, root};
use crate::intake::trial::{asides, drawn, lines, tables, texts};
use crate::intake::{Intake, Role, Why, pdf};

fn read(structure: &[String], content: &str) -> Intake {
    pdf("plan.pdf", &pages(&root(structure), &[content], &[])).unwrap()
}

fn cell(kind: &str, entries: &str, number: usize) -> String {
    element(kind, entries, &[paragraph(number)])
}

fn row(cells: &[String]) -> String {
    element("TR", "", cells)
}

/// Words in a grid of three columns, each with the number of its place.
fn grid(texts: &[&str]) -> String {
    let place = |(at, text): (usize, &&str)| {
        marked(at, 50 + 150 * (at as i32 % 3), 700 - 20 * (at as i32 / 3), text)
    };
    texts.iter().enumerate().map(place).collect()
}

#[test]
fn titles_headings_and_paragraphs_have_their_places() {
    let heading = element("H2", "", &["1".into()]);
    let title = element("Title", "", &["0".into()]);
    let content =
        marked(0, 50, 700, "Plan") + &marked(1, 50, 680, "Aims") + &marked(2, 50, 660, "Be safe.");
    let intake = read(&[title, heading, paragraph(2)], &content);
    let found: Vec<(&str, Role, &str)> =
        lines(&intake).iter().map(|it| (it.at.as_str(), it.role, it.text.text.as_str())).collect();
    assert_eq!(
        found,
        [
            ("page 1, paragraph 1", Role::Title, "Plan"),
            ("page 1, paragraph 2", Role::Heading(2), "Aims"),
            ("page 1, paragraph 3", Role::Body, "Be safe."),
        ]
    );
}

#[test]
fn cells_extend_over_rows_and_columns() {
    let wide = "/A [<< /O /Layout >> << /O /Table /ColSpan 2 >>]";
    let high = "/A << /O /Table /RowSpan 2 >>";
    let head = element("THead", "", &[row(&[cell("TH", "", 0), cell("TH", wide, 1)])]);
    let first = row(&[cell("TD", high, 3), cell("TD", "", 4), cell("TD", "", 5)]);
    let second = row(&[cell("TD", "", 7), cell("TD", "", 8)]);
    let table = element("Table", "", &[head, element("TBody", "", &[first, second])]);
    let intake = read(&[table], &grid(&["Aim", "Act", "", "A", "a", "1", "", "b", "2"]));
    assert_eq!(drawn(tables(&intake)[0]), "Aim|1x2 Act|\n2x1 A|a|1\n|b|2");
    let heads: Vec<bool> = tables(&intake)[0].rows.iter().map(|it| it.head).collect();
    assert_eq!(heads, [true, false, false]);
}

#[test]
fn a_span_that_two_cells_share_is_told_apart() {
    let high = "/A << /O /Table /RowSpan 3 >>";
    let rows = [
        row(&[cell("TD", high, 0), cell("TD", "", 1), cell("TD", "", 2)]),
        row(&[cell("TD", "", 3), cell("TD", "", 4), cell("TD", "", 5)]),
        row(&[cell("TD", "", 7), cell("TD", "", 8)]),
    ];
    let intake =
        read(&[element("Table", "", &rows)], &grid(&["A", "a", "1", "B", "b", "2", "", "c", "3"]));
    assert_eq!(drawn(tables(&intake)[0]), "A|a|1\n2x1 B|b|2\n|c|3");
}

#[test]
fn a_cell_that_the_file_leaves_out_leaves_a_gap() {
    let rows = [
        row(&[cell("TD", "", 0), cell("TD", "", 1), cell("TD", "", 2)]),
        row(&[cell("TD", "", 4), cell("TD", "", 5)]),
    ];
    let intake = read(&[element("Table", "", &rows)], &grid(&["A", "a", "1", "", "b", "2"]));
    assert_eq!(drawn(tables(&intake)[0]), "A|a|1\n.|b|2");
}

#[test]
fn items_have_marks_and_depths() {
    let label = |number: usize| element("Lbl", "", &[number.to_string()]);
    let body = |children: &[String]| element("LBody", "", children);
    let inner = element("L", "", &[element("LI", "", &[label(2), body(&["3".into()])])]);
    let first = element("LI", "", &[label(0), body(&["1".into(), inner])]);
    let second = element("LI", "", &[body(&["4".into()])]);
    let content = ["1.", "One", "\\225", "Inside", "Bare"];
    let content: String = content
        .iter()
        .enumerate()
        .map(|(at, text)| marked(at, 50 + 20 * (at as i32 % 2), 700 - 10 * at as i32, text))
        .collect();
    let intake = read(&[element("L", "", &[first, second])], &content);
    assert_eq!(texts(&intake), ["(1.) One", "(-) Inside", "(-) Bare"]);
    let depths: Vec<u8> = lines(&intake).iter().map(|it| it.text.depth).collect();
    assert_eq!(depths, [0, 1, 0]);
}

#[test]
fn links_lead_where_their_annotations_do() {
    let link = element(
        "Link",
        "",
        &[
            "0".into(),
            "<< /Type /OBJR /Obj << /A << /S /URI /URI (https://example.org/) >> >> >>".into(),
        ],
    );
    let intake = read(&[element("P", "", &[link])], &marked(0, 50, 700, "here"));
    assert_eq!(lines(&intake)[0].text.links, ["https://example.org/"]);
}

#[test]
fn a_note_hangs_on_its_paragraph() {
    let note = element("Note", "", &[paragraph(1)]);
    let content = marked(0, 50, 700, "Words") + &marked(1, 50, 100, "See annex.");
    let intake = read(&[element("P", "", &["0".into(), note])], &content);
    assert_eq!(texts(&intake), ["Words"]);
    assert_eq!(lines(&intake)[0].text.notes[0].text, "See annex.");
}

#[test]
fn words_in_no_element_are_shown_where_they_are_drawn() {
    let content =
        marked(0, 50, 700, "In") + &plain(62, 700, "2020") + &marked(1, 90, 700, "we learned");
    let both = element("P", "", &["0".into(), "1".into()]);
    let filler =
        marked(2, 50, 600, "Other words are here so that those that are in no element are few");
    let far = plain(400, 300, "far");
    let intake = read(&[both, paragraph(2)], &(content + &filler + &far));
    let first = &lines(&intake)[0].text;
    assert_eq!(first.text, "In we learned");
    assert_eq!(first.drawn.as_deref(), Some("In 2020 we learned"));
    assert_eq!(lines(&intake)[1].text.drawn, None);
    assert_eq!(asides(&intake), [(Why::Untagged, "page 1", "far")]);
}

#[test]
fn the_letters_that_a_file_says_count() {
    let said = element("Span", "/ActualText (Smith)", &["0".into()]);
    let content = marked(0, 50, 700, "Sm1th") + &marked(1, 50, 680, "plain");
    let intake = read(&[element("P", "", &[said]), paragraph(1)], &content);
    let line = &lines(&intake)[0].text;
    assert_eq!((line.text.as_str(), line.drawn.as_deref()), ("Smith", Some("Sm1th")));
    let content = "/P <</MCID 0>> BDC BT /F 10 Tf 50 700 Td (commu) Tj \
        /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC 0 -12 Td (nity) Tj ET EMC";
    let intake = read(&[paragraph(0)], content);
    assert_eq!(texts(&intake), ["community"]);
    assert_eq!(lines(&intake)[0].text.drawn, None);
}

#[test]
fn what_is_on_each_page_is_set_aside_once() {
    let page = |number: usize| {
        marked(number, 50, 700, "words") + "/Artifact BMC " + &plain(50, 20, "Council plan") + "EMC"
    };
    let second = "<< /S /P /Pg 8 0 R /K 0 >>".to_owned();
    let bytes = pages(&root(&[paragraph(0), second]), &[&page(0), &page(0)], &[]);
    let intake = pdf("plan.pdf", &bytes).unwrap();
    assert_eq!(texts(&intake), ["words", "words"]);
    assert_eq!(asides(&intake), [(Why::PageFurniture, "page 1", "Council plan")]);
}

#[test]
fn a_table_that_a_page_cuts_is_one() {
    let on = |page: usize, table: String| table.replace("/Pg 6 0 R", &format!("/Pg {page} 0 R"));
    let head = row(&[cell("TH", "", 0), cell("TH", "", 1), cell("TH", "", 2)]);
    let body = row(&[cell("TD", "", 3), cell("TD", "", 4), cell("TD", "", 5)]);
    let first = element("Table", "", &[head.clone(), body.clone()]);
    let second = on(8, element("Table", "", &[head, body]));
    let one = grid(&["Aim", "Act", "Lead", "A", "a", "1"]);
    let two = grid(&["Aim", "Act", "Lead", "B", "b", "2"]);
    let intake = pdf("plan.pdf", &pages(&root(&[first, second]), &[&one, &two], &[])).unwrap();
    assert_eq!(tables(&intake).len(), 1);
    let table = tables(&intake)[0];
    assert_eq!(drawn(table), "Aim|Act|Lead\nA|a|1\nB|b|2");
    assert_eq!(table.rows.iter().map(|it| it.cut).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(asides(&intake), [(Why::PageFurniture, "table 1", "Aim Act Lead")]);
}

#[test]
fn what_cannot_be_seen_is_set_aside() {
    let content =
        marked(0, 50, 700, "words") + &marked(1, 50, 680, "secret").replace("BT", "BT 3 Tr");
    let intake = read(&[paragraph(0), paragraph(1)], &content);
    assert_eq!(texts(&intake), ["words"]);
    assert_eq!(asides(&intake), [(Why::HiddenText, "page 1", "secret")]);
}
