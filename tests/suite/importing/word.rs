//! Small Word documents.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// In a table, the cell continues the one above.
pub(crate) const MERGED: &str = "^";

/// A document while it is written.
#[derive(Default)]
pub(crate) struct Word {
    body: String,
}

impl Word {
    /// The title of the document.
    pub(crate) fn title(self, text: &str) -> Word {
        self.styled("Title", text)
    }

    /// A heading.
    pub(crate) fn heading(self, text: &str) -> Word {
        self.styled("Heading1", text)
    }

    /// A paragraph.
    pub(crate) fn line(self, text: &str) -> Word {
        self.styled("Normal", text)
    }

    fn styled(mut self, style: &str, text: &str) -> Word {
        self.body.push_str(&format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{}</w:p>"#,
            run(text)
        ));
        self
    }

    /// A table; each line of a cell is a paragraph.
    pub(crate) fn table(mut self, rows: &[&[&str]]) -> Word {
        self.body.push_str("<w:tbl>");
        for (number, row) in rows.iter().enumerate() {
            self.body.push_str("<w:tr>");
            for (column, text) in row.iter().enumerate() {
                let below = rows.get(number + 1).and_then(|it| it.get(column));
                let merge = match (*text, below) {
                    (MERGED, _) => "<w:vMerge/>",
                    (_, Some(&MERGED)) => r#"<w:vMerge w:val="restart"/>"#,
                    _ => "",
                };
                let text = if *text == MERGED { "" } else { text };
                let lines: String =
                    text.split('\n').map(|it| format!("<w:p>{}</w:p>", run(it))).collect();
                self.body.push_str(&format!("<w:tc><w:tcPr>{merge}</w:tcPr>{lines}</w:tc>"));
            }
            self.body.push_str("</w:tr>");
        }
        self.body.push_str("</w:tbl>");
        self
    }

    /// The bytes of the file.
    pub(crate) fn finish(self) -> Vec<u8> {
        let document =
            format!(r#"<w:document xmlns:w="{SPACE}"><w:body>{}</w:body></w:document>"#, self.body);
        package(&[
            ("[Content_Types].xml", TYPES.as_bytes()),
            ("_rels/.rels", ROOT.as_bytes()),
            ("word/document.xml", document.as_bytes()),
        ])
    }
}

/// Zips parts.
pub(crate) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("its bytes");
    }
    zip.finish().expect("a file").into_inner()
}

fn run(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}
