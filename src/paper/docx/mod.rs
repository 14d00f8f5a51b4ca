//! A paper as a Word document with real styles: headings, captions, lists, and tables whose first row
//! repeats. Which parts a document has is here, what is in its text in `text`, and how pictures are drawn in
//! `shapes`.
//!
//! The document is written here since no library has all of that: `docx-rs` has neither rows that repeat
//! nor words for a picture.

mod shapes;
mod text;

use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use crate::leaflet::escape;

use super::value::Paper;

/// The parts that are the same in every paper.
const FIXED: [(&str, &str); 5] = [
    ("[Content_Types].xml", include_str!("content-types.xml")),
    ("_rels/.rels", include_str!("relations.xml")),
    ("word/numbering.xml", include_str!("numbering.xml")),
    ("word/settings.xml", include_str!("settings.xml")),
    ("word/styles.xml", include_str!("styles.xml")),
];

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The document's bytes; the same for the same paper.
///
/// # Errors
/// A document of more than 4 GB.
pub(super) fn write(paper: &Paper) -> Result<Vec<u8>, ZipError> {
    let (document, links) = text::write(paper);
    let parts = [
        ("docProps/core.xml", properties(paper)),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", relations(&links)),
        ("word/header1.xml", header(&paper.header)),
        ("word/footer1.xml", footer()),
    ];
    // The time of a file in the package is the same on every day.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let made = parts.iter().map(|(name, text)| (*name, text.as_str()));
    for (name, text) in FIXED.into_iter().chain(made) {
        package.start_file(name, options)?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

fn properties(paper: &Paper) -> String {
    let (title, author) = (escape(&paper.title), escape(&paper.author));
    let on = paper.on.format("%Y-%m-%dT00:00:00Z");
    format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title>\
         <dc:creator>{author}</dc:creator><dc:language>en-GB</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{on}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{on}</dcterms:modified></cp:coreProperties>"
    )
}

/// What the text refers to: fixed parts, then the addresses that its links lead to.
fn relations(links: &[String]) -> String {
    const PARTS: [(&str, &str); 5] = [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("header", "header1.xml"),
        ("footer", "footer1.xml"),
    ];
    let parts = PARTS.iter().map(|(kind, target)| {
        format!("<Relationship Id=\"{kind}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
    });
    let links = links.iter().enumerate().map(|(at, address)| {
        let target = escape(address);
        format!(
            "<Relationship Id=\"link{at}\" Type=\"{RELATIONS}/hyperlink\" Target=\"{target}\" \
             TargetMode=\"External\"/>"
        )
    });
    format!(
        "{DECLARATION}<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        parts.chain(links).collect::<String>()
    )
}

fn header(text: &str) -> String {
    let text = escape(text);
    format!(
        "{DECLARATION}<w:hdr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r>\
         <w:t>{text}</w:t></w:r></w:p></w:hdr>"
    )
}

fn footer() -> String {
    let field = |name: &str| {
        format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
    };
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    format!(
        "{DECLARATION}<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}{}{}{}\
         </w:p></w:ftr>",
        run("Page "),
        field("PAGE"),
        run(" of "),
        field("NUMPAGES")
    )
}
