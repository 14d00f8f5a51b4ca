//! Files that are refused, each with the next step.

use super::{element, file, marked, pages, paragraph, plain, root};
use crate::intake::{Refusal, docx, pdf};

#[test]
fn what_is_no_pdf_is_named() {
    assert_eq!(pdf("plan.pdf", b""), Err(Refusal::Empty));
    assert_eq!(pdf("plan.pdf", b"Action,Lead\n"), Err(Refusal::Other("plain text")));
    assert!(matches!(pdf("plan.pdf", b"PK\x03\x04 word"), Err(Refusal::Other(_))));
    assert_eq!(docx("plan.docx", b"%PDF-1.4"), Err(Refusal::Other("a PDF")));
}

#[test]
fn a_pdf_that_cannot_be_opened_is_damaged() {
    for bytes in [&b"%PDF-1.7"[..], b"%PDF-1.7\ntrailer << /Root 1 0 R >>", b"%PDF-1.4\n\xFF\xFF"] {
        assert!(matches!(pdf("plan.pdf", bytes), Err(Refusal::Damaged(_))));
    }
}

#[test]
fn a_scan_is_refused() {
    let picture = super::stream("/Subtype /Image /Width 1 /Height 1", "x");
    for text in ["", "3 Tr "] {
        let content = format!("/X Do BT /F 10 Tf {text} 50 700 Td ({}) Tj ET", text.repeat(200));
        let read = pdf("plan.pdf", &pages("null", &[&content], std::slice::from_ref(&picture)));
        assert_eq!(read, Err(Refusal::Scan));
    }
}

#[test]
fn a_pdf_without_words_is_empty() {
    let read = pdf("plan.pdf", &pages("null", &["0 0 10 10 re f"], &[]));
    assert_eq!(read, Err(Refusal::Empty));
}

#[test]
fn words_without_tags_or_rules_are_refused() {
    let content = plain(50, 700, "Action") + &plain(200, 700, "Lead");
    let read = pdf("plan.pdf", &pages("null", &[&content], &[]));
    assert_eq!(read, Err(Refusal::Borderless));
}

#[test]
fn a_font_that_cannot_be_read_is_refused() {
    let content = marked(0, 50, 700, "words").replace("/F 10", "/B 10");
    let bytes = pages(&root(&[paragraph(0)]), &[&content], &[]);
    let text = String::from_utf8(bytes).unwrap();
    let bold =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>";
    assert!(text.contains(bold));
    let secret = format!(
        "{:<width$}",
        "<< /DescendantFonts [<< >>] /Encoding /Identity-H >>",
        width = bold.len()
    );
    let read = pdf("plan.pdf", text.replace(bold, &secret).as_bytes());
    assert_eq!(read, Err(Refusal::Unreadable));
}

#[test]
fn a_file_that_is_tagged_in_part_is_refused() {
    let content =
        marked(0, 50, 700, "Few words") + &plain(50, 600, "and many that no tag is about");
    let read = pdf("plan.pdf", &pages(&root(&[paragraph(0)]), &[&content], &[]));
    assert_eq!(read, Err(Refusal::Untagged));
}

#[test]
fn a_page_with_nothing_is_no_reason_to_refuse() {
    let structure = root(&[element("P", "", &["0".into()])]);
    assert!(pdf("plan.pdf", &pages(&structure, &[&marked(0, 50, 700, "words"), ""], &[])).is_ok());
    assert!(matches!(pdf("plan.pdf", &file(&["<< >>".into()])), Err(Refusal::Damaged(_))));
}

#[test]
fn each_refusal_tells_the_next_step() {
    for refusal in [Refusal::Scan, Refusal::Borderless, Refusal::Untagged, Refusal::Unreadable] {
        assert!(refusal.to_string().contains("Word file"), "{refusal}");
    }
    for ending in ["", "odt"] {
        assert!(Refusal::Unknown(ending.into()).to_string().contains(".pdf"));
    }
}
