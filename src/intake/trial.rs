//! Small office files for tests, put together from the XML that matters in them.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::{Aside, Cell, Intake, Line, Part, Passage, Table, Why};

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part that another refers to: what it is, and its content. A `hyperlink` has an address instead.
pub(super) type Beside<'a> = (&'a str, &'a str);

/// Zips parts.
pub(super) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document with a body, where `w:` needs no declaration. The parts beside it are `rId1` and so
/// on.
pub(super) fn word(body: &str, beside: &[Beside<'_>]) -> Vec<u8> {
    let mut parts = vec![
        root("word/document.xml"),
        ("word/document.xml".into(), format!("<w:document><w:body>{body}</w:body></w:document>")),
    ];
    relate(&mut parts, "word", "document.xml", beside);
    zipped(&parts)
}

/// A sheet of a workbook: what its entry says apart from its name, what is in it, and what is beside it.
#[derive(Default)]
pub(super) struct Sheet<'a> {
    pub(super) entry: &'a str,
    pub(super) content: &'a str,
    pub(super) beside: &'a [Beside<'a>],
}

/// An Excel workbook with sheets named `Sheet1` and so on.
pub(super) fn excel(settings: &str, sheets: &[Sheet<'_>], beside: &[Beside<'_>]) -> Vec<u8> {
    let mut entries = String::new();
    let mut parts = vec![root("xl/workbook.xml")];
    let mut all: Vec<(&str, String)> = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let number = at + 1;
        entries.push_str(&format!(
            r#"<sheet name="Sheet{number}" r:id="rId{number}" {}/>"#,
            sheet.entry
        ));
        all.push(("worksheet", format!("<worksheet>{}</worksheet>", sheet.content)));
        relate(&mut parts, "xl", &format!("worksheet{number}.xml"), sheet.beside);
    }
    all.extend(beside.iter().map(|(kind, content)| (*kind, (*content).to_owned())));
    let all: Vec<Beside<'_>> =
        all.iter().map(|(kind, content)| (*kind, content.as_str())).collect();
    let workbook = format!("<workbook>{settings}<sheets>{entries}</sheets></workbook>");
    parts.push(("xl/workbook.xml".into(), workbook));
    relate(&mut parts, "xl", "workbook.xml", &all);
    zipped(&parts)
}

fn root(main: &str) -> (String, String) {
    let list = format!(
        r#"<Relationships><Relationship Id="rId1" Type="{TYPE}/officeDocument" Target="{main}"/></Relationships>"#
    );
    ("_rels/.rels".into(), list)
}

/// Adds the parts beside a part of a folder, and the list that names them.
fn relate(parts: &mut Vec<(String, String)>, folder: &str, name: &str, beside: &[Beside<'_>]) {
    let mut list = String::from("<Relationships>");
    for (at, (kind, content)) in beside.iter().enumerate() {
        let number = at + 1;
        let (target, mode) = match *kind {
            "hyperlink" => ((*content).to_owned(), r#" TargetMode="External""#),
            "worksheet" => (format!("worksheet{number}.xml"), ""),
            kind => (format!("{name}.{kind}{number}.xml"), ""),
        };
        list.push_str(&format!(
            r#"<Relationship Id="rId{number}" Type="{TYPE}/{kind}" Target="{target}"{mode}/>"#
        ));
        if *kind != "hyperlink" {
            parts.push((format!("{folder}/{target}"), (*content).to_owned()));
        }
    }
    parts.push((format!("{folder}/_rels/{name}.rels"), list + "</Relationships>"));
}

fn zipped(parts: &[(String, String)]) -> Vec<u8> {
    let parts: Vec<(&str, &str)> = parts.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    package(&parts)
}

/// The lines outside tables.
pub(super) fn lines(intake: &Intake) -> Vec<&Line> {
    intake
        .parts
        .iter()
        .filter_map(|it| if let Part::Line(it) = it { Some(it) } else { None })
        .collect()
}

/// The lines outside tables, each with its mark.
pub(super) fn texts(intake: &Intake) -> Vec<String> {
    lines(intake).into_iter().map(|it| marked(&it.text)).collect()
}

/// The tables.
pub(super) fn tables(intake: &Intake) -> Vec<&Table> {
    intake
        .parts
        .iter()
        .filter_map(|it| if let Part::Table(it) = it { Some(it) } else { None })
        .collect()
}

/// What is set aside.
pub(super) fn asides(intake: &Intake) -> Vec<(Why, &str, &str)> {
    intake.aside.iter().map(|Aside { why, at, text }| (*why, at.as_str(), text.as_str())).collect()
}

/// A table as text: a row a line, cells between bars, the span of a cell in front of its words where
/// it has one, and nothing where another cell extends.
pub(super) fn drawn(table: &Table) -> String {
    let row = |places: &[Option<Cell>]| {
        let places = places.iter().map(|it| it.as_ref().map_or_else(String::new, drawn_cell));
        places.collect::<Vec<_>>().join("|")
    };
    table.rows.iter().map(|it| row(&it.places)).collect::<Vec<_>>().join("\n")
}

fn drawn_cell(cell: &Cell) -> String {
    let words: Vec<String> = cell.lines.iter().map(marked).collect();
    let words = if words.is_empty() { ".".into() } else { words.join(" / ") };
    match (cell.rows, cell.columns) {
        (1, 1) => words,
        (rows, columns) => format!("{rows}x{columns} {words}"),
    }
}

fn marked(passage: &Passage) -> String {
    let mark = passage.mark.as_ref().map(|it| format!("({it}) ")).unwrap_or_default();
    format!("{mark}{}", passage.text)
}
