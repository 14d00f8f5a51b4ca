//! Files that are not office files, or dangerous ones.

use super::trial::{excel, package, word};
use super::{Intake, Refusal, docx, limits, read, xlsx};

const BODY: &str = "<w:p><w:r><w:t>words</w:t></w:r></w:p>";

type Reader = fn(&str, &[u8]) -> Result<Intake, Refusal>;

fn other(read: Reader, bytes: &[u8]) -> &'static str {
    match read("plan", bytes) {
        Err(Refusal::Other(kind)) => kind,
        read => panic!("{read:?}"),
    }
}

/// A document whose main part is this.
fn raw(document: &str) -> Result<Intake, Refusal> {
    docx("plan.docx", &package(&[("word/document.xml", document)]))
}

#[test]
fn other_packages_are_named() {
    let sheet = super::trial::Sheet { content: "<sheetData/>", ..Default::default() };
    assert_eq!(other(docx, &excel("", &[sheet], &[])), "an Excel workbook");
    assert_eq!(other(xlsx, &word(BODY, &[])), "a Word document");
    for (part, content, kind) in [
        ("mimetype", "application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
        (
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet",
            "an OpenDocument spreadsheet (.ods)",
        ),
        ("ppt/presentation.xml", "<p:presentation/>", "a PowerPoint presentation"),
        ("xl/workbook.bin", "", "a binary Excel workbook (.xlsb)"),
        ("plan.txt", "words", "a zip archive"),
    ] {
        assert_eq!(other(docx, &package(&[(part, content)])), kind);
        assert_eq!(other(xlsx, &package(&[(part, content)])), kind);
    }
    assert_eq!(other(docx, b"%PDF-1.4"), "a PDF");
    assert_eq!(docx("plan.docx", b""), Err(Refusal::Empty));
    assert!(matches!(read("plan.PDF", b"%PDF-1.4"), Err(Refusal::Damaged(_))));
    let unknown = read("plan.odt", b"").unwrap_err().to_string();
    assert!(unknown.contains(".docx, .xlsx, .pdf"), "{unknown}");
}

#[test]
fn a_file_that_ends_early_is_damaged() {
    let whole = word(BODY, &[]);
    assert!(docx("plan.docx", &whole).is_ok());
    for end in [2, 100, whole.len() / 2, whole.len() - 1] {
        assert!(matches!(docx("plan.docx", &whole[..end]), Err(Refusal::Damaged(_))), "{end}");
    }
}

#[test]
fn damaged_xml_is_refused() {
    for document in [
        "",
        "<w:document><w:body><w:p>",
        "<w:document><w:body></w:document>",
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><w:document>&lol2;</w:document>",
        "<w:document><w:body><w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p></w:body></w:document>",
        "<w:document><w:body><w:p><w:r><w:t>&#0;&#xD800;</w:t></w:r></w:p></w:body></w:document>",
    ] {
        assert!(matches!(raw(document), Err(Refusal::Damaged(_))), "{document}");
    }
}

#[test]
fn a_part_that_unpacks_to_more_than_the_limit_is_refused() {
    let bomb = " ".repeat(limits::PART + 1);
    assert!(matches!(raw(&bomb), Err(Refusal::Large("bytes once it is unpacked", _))));
}

#[test]
fn all_parts_together_are_limited() {
    let styles = format!("<w:styles/>{}", " ".repeat(limits::PART - 100));
    let beside = [("styles", styles.as_str()), ("numbering", &styles), ("comments", &styles)];
    let read = docx("plan.docx", &word(BODY, &beside));
    assert!(matches!(read, Err(Refusal::Large("bytes once it is unpacked", _))));
}

#[test]
fn definitions_are_limited() {
    let many = |it: &str| it.repeat(limits::DEFINITIONS + 1);
    let numbered = |start: &str| -> String {
        (0..=limits::DEFINITIONS).map(|it| format!("{start}=\"{it}\"/>")).collect()
    };
    let styles = format!("<w:styles>{}</w:styles>", numbered("<w:style w:styleId"));
    let lists = format!("<w:numbering>{}</w:numbering>", numbered("<w:num w:numId"));
    let notes = many("<w:footnote><w:t>x</w:t></w:footnote>");
    let notes = format!("<w:footnotes>{notes}</w:footnotes>");
    for (kind, part, what) in [
        ("styles", &styles, "styles"),
        ("numbering", &lists, "lists"),
        ("footnotes", &notes, "notes"),
    ] {
        let read = docx("plan.docx", &word(BODY, &[(kind, part)]));
        assert!(matches!(read, Err(Refusal::Large(it, _)) if it == what), "{what}");
    }
    let looks = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", many("<xf/>"));
    let read = xlsx("plan.xlsx", &excel("", &[], &[("styles", &looks)]));
    assert!(matches!(read, Err(Refusal::Large("styles", _))));
    let references = many(r#"<Relationship Id="a" Type="b" Target="c"/>"#);
    let references = format!("<Relationships>{references}</Relationships>");
    let read = docx("plan.docx", &package(&[("_rels/.rels", &references)]));
    assert!(matches!(read, Err(Refusal::Large("references", _))));
}

#[test]
fn patterns_that_are_too_long_are_not_used() {
    let long = "x".repeat(limits::PATTERN + 1);
    let lists = format!(
        r#"<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="{long}"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"#
    );
    let body = r#"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>words</w:t></w:r></w:p>"#;
    let intake = docx("plan.docx", &word(body, &[("numbering", &lists)])).unwrap();
    assert_eq!(super::trial::texts(&intake), ["words"]);
}

#[test]
fn files_and_packages_that_are_too_large_are_refused() {
    let read = docx("plan.docx", &vec![b'P'; limits::FILE + 1]);
    assert_eq!(read, Err(Refusal::Large("bytes", "67,108,864".into())));
    let mut many = b"PK".to_vec();
    many.extend(b"PK\x01\x02".repeat(limits::ENTRIES + 1));
    assert!(matches!(docx("plan.docx", &many), Err(Refusal::Large("parts inside it", _))));
}
