//! Dangerous files, made of few bytes.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

/// The kind of file that old programs write, and new ones where there is a password.
pub(crate) fn compound(part: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend(part.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(1536, 0);
    bytes
}

/// A Word document of some hundred kilobytes whose text is 200 MB.
pub(crate) fn zip_bomb() -> Vec<u8> {
    packed("word/document.xml", |zip| {
        zip.write_all(b"<w:document><w:body><w:p><w:r><w:t>").expect("bytes");
        let block = vec![b'a'; 1 << 20];
        (0..200).for_each(|_| zip.write_all(&block).expect("bytes"));
    })
}

/// A workbook with many more rows than a plan has. Without optimisation, a million take too long to unpack.
pub(crate) fn huge_sheet() -> Vec<u8> {
    let book =
        br#"<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>"#;
    let links = br#"<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="sheet.xml"/></Relationships>"#;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in
        [("xl/workbook.xml", book.as_slice()), ("xl/_rels/workbook.xml.rels", links)]
    {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("bytes");
    }
    zip.start_file("xl/sheet.xml", SimpleFileOptions::default()).expect("a part");
    zip.write_all(b"<worksheet><sheetData>").expect("bytes");
    for row in 1..=200_000 {
        write!(zip, r#"<row r="{row}"><c r="A{row}"><v>1</v></c></row>"#).expect("bytes");
    }
    zip.write_all(b"</sheetData></worksheet>").expect("bytes");
    zip.finish().expect("a file").into_inner()
}

fn packed(name: &str, fill: impl Fn(&mut ZipWriter<Cursor<Vec<u8>>>)) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default()).expect("a part");
    fill(&mut zip);
    zip.finish().expect("a file").into_inner()
}
