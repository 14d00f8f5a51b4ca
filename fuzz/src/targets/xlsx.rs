//! The XML of a sheet, with the workbook's strings or styles.

use super::super::account;
use planpress::intake::xlsx;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const BOOK: &str = r#"<workbook><sheets><sheet name="Plan" r:id="rId1"/></sheets></workbook>"#;

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let mut parts = data.splitn(3, |it| *it == 0xFF);
    let mut next = || parts.next().unwrap_or_default();
    let (sheet, strings, styles) = (next(), next(), next());
    let relation = |id: usize, kind: &str, target: &str| {
        format!(r#"<Relationship Id="rId{id}" Type="{TYPE}/{kind}" Target="{target}"/>"#)
    };
    let root = format!(
        "<Relationships>{}</Relationships>",
        relation(1, "officeDocument", "xl/workbook.xml")
    );
    let book = [
        relation(1, "worksheet", "sheet.xml"),
        relation(2, "sharedStrings", "strings.xml"),
        relation(3, "styles", "styles.xml"),
    ];
    let book = format!("<Relationships>{}</Relationships>", book.concat());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", book.as_bytes()),
        ("xl/sheet.xml", sheet),
        ("xl/strings.xml", strings),
        ("xl/styles.xml", styles),
    ] {
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(name, stored).expect("a part");
        zip.write_all(content).expect("memory");
    }
    let bytes = zip.finish().expect("memory").into_inner();
    if let Ok(intake) = xlsx("plan.xlsx", &bytes) {
        account(intake);
    }
}
