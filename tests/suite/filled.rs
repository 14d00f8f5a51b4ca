//! Workbooks of planpress as a person fills them in: text is put into cells, and nothing else changes.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The workbook with text in cells, by the part of the sheet and the cell's name. The cells are there, and
/// blank, or hold a shared string.
pub(crate) fn filled(workbook: &[u8], cells: &[(usize, &str, &str)]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).expect("a package");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("a part");
        let name = entry.name().expect("a name").into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("its bytes");
        for (sheet, cell, text) in cells {
            if name == format!("xl/worksheets/sheet{sheet}.xml") {
                content =
                    with_cell(&String::from_utf8(content).expect("XML"), cell, text).into_bytes();
            }
        }
        out.start_file(name, SimpleFileOptions::default()).expect("a part");
        out.write_all(&content).expect("its bytes");
    }
    out.finish().expect("a package").into_inner()
}

fn with_cell(xml: &str, cell: &str, text: &str) -> String {
    let start = xml.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
    let rest = &xml[start..];
    let tag_end = rest.find('>').expect("a tag");
    let end = if rest[..tag_end].ends_with('/') {
        tag_end + 1
    } else {
        rest.find("</c>").expect("an end") + 4
    };
    let new = format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    format!("{}{new}{}", &xml[..start], &rest[end..])
}
