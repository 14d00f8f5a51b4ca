//! What the targets share: an import of whatever was read must account for every word, and an office file around
//! the part that is fuzzed, since a damaged archive is refused before a reader sees it. `files` has those of a plan.

pub mod files;
pub mod targets;

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use planpress::audit::{Alone, Fault, Subject};
use planpress::import::{Settings, import};
use planpress::intake::Intake;
use zip::write::{SimpleFileOptions, ZipWriter};

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Imports what was read. No word may be lost or doubled.
pub fn account(intake: Intake) {
    let settings = Settings { plan: None, answers: BTreeMap::new(), project: None, last: None };
    if let Some(imported) = import(&[intake], &settings) {
        assert!(imported.wrong.is_empty(), "{:?}", imported.wrong);
    }
}

/// An office file whose main part is this, with a part beside it of some kind.
pub fn package(main: &str, content: &[u8], kind: &str, beside: &[u8]) -> Vec<u8> {
    let (folder, name) = main.split_once('/').expect("a part in a folder");
    let to = |kind: &str, target: &str| {
        format!(
            r#"<Relationships><Relationship Id="rId1" Type="{TYPE}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let root = to("officeDocument", main);
    let relations = to(kind, "beside.xml");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        ("_rels/.rels", root.as_bytes()),
        (main, content),
        (&format!("{folder}/_rels/{name}.rels"), relations.as_bytes()),
        (&format!("{folder}/beside.xml"), beside),
    ] {
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(name, stored).expect("a part");
        zip.write_all(content).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

/// Input in two parts, at a byte that no text has.
pub fn halves(data: &[u8]) -> (&[u8], &[u8]) {
    match data.iter().position(|it| *it == 0xFF) {
        Some(at) => (&data[..at], &data[at + 1..]),
        None => (data, &[]),
    }
}

/// A page by itself.
pub fn alone<'a>(path: &'a str, html: &'a str) -> Subject<'a> {
    Subject { path, html, around: &Alone }
}

/// Each fault is told in one sentence, at a place that the page has.
pub fn faults_are_inside(html: &str, faults: &[Fault]) {
    let lines: Vec<&str> = html.split('\n').collect();
    for fault in faults {
        let line = fault.line.checked_sub(1).and_then(|it| lines.get(it));
        let columns = line.map(|it| it.chars().count() + 1);
        let inside = columns.is_some_and(|it| (1..=it).contains(&fault.column));
        assert!(inside, "{}:{} {}", fault.line, fault.column, fault.message);
        assert!(!fault.message.is_empty());
    }
}
