//! How characters become words.

use super::{element, pages, paragraph, root};
use crate::intake::pdf;
use crate::intake::trial::{lines, texts};

fn read(content: &str, others: &[String]) -> Vec<String> {
    let content = format!("/P <</MCID 0>> BDC {content} EMC");
    texts(&pdf("plan.pdf", &pages(&root(&[paragraph(0)]), &[&content], others)).unwrap())
}

#[test]
fn gaps_end_words_where_no_spaces_are_drawn() {
    assert_eq!(read("BT /F 10 Tf 50 700 Td [(by) -300 (wh) -20 (en)] TJ ET", &[]), ["by when"]);
}

#[test]
fn spaces_end_words_where_they_are_drawn() {
    let content = "BT /F 10 Tf 50 700 Td [(by ) -300 (w) -300 (hen)] TJ ET";
    assert_eq!(read(content, &[]), ["by when"]);
}

#[test]
fn lines_of_a_paragraph_are_joined() {
    let content = "BT /F 10 Tf 12 TL 50 700 Td (by) Tj (when) ' 0 0 (or co-) \" (op) ' ET";
    assert_eq!(read(content, &[]), ["by when or co-op"]);
}

#[test]
fn a_drawing_has_its_own_fonts_and_marks() {
    let form = super::stream(
        "/Subtype /Form /Matrix [1 0 0 1 10 0] /Resources << /Font << /G 5 0 R >> >>",
        "/P <</MCID 0>> BDC BT /G 10 Tf 50 700 Td (bold) Tj ET EMC",
    );
    let inside = element("P", "", &["<< /Type /MCR /Pg 6 0 R /Stm 8 0 R /MCID 0 >>".into()]);
    let bytes = pages(&root(&[inside]), &["/X Do"], &[form]);
    let intake = pdf("plan.pdf", &bytes).unwrap();
    assert_eq!(texts(&intake), ["bold"]);
    assert!(lines(&intake)[0].text.bold);
}

#[test]
fn inline_pictures_are_no_words() {
    let content =
        "BI /W 2 /H 2 /BPC 8 /CS /G ID \x01(x)\x02 EI BT /F 10 Tf 50 700 Td (words) Tj ET";
    assert_eq!(read(content, &[]), ["words"]);
}
