//! Files that no one made on purpose: random bytes, samples that are cut or changed, and samples whose
//! parts are changed and packed again, so that no checksum gives the change away. Reading must end, and
//! must not panic.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;
use std::sync::LazyLock;

use planpress::intake::{Intake, Refusal, docx, xlsx};
use proptest::prelude::*;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

type Parts = Vec<(String, Vec<u8>)>;

static SAMPLES: LazyLock<Vec<(Vec<u8>, Parts)>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let names = ["broxtowe.docx", "llr-2018.docx", "warwickshire.xlsx", "borough.xlsx"];
    let paths = names.map(|it| folder.join(it));
    paths.iter().map(|it| fs::read(it).unwrap()).map(|it| (it.clone(), parts(&it))).collect()
});

/// The XML in a package, without the parts that are large and not read.
fn parts(bytes: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        if entry.size() < 100_000 && (name.ends_with(".xml") || name.ends_with(".rels")) {
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            found.push((name, content));
        }
    }
    found
}

fn packed(parts: &Parts) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Reads bytes as both kinds, and checks what every reader promises of its tables.
fn read(bytes: &[u8]) {
    for read in [docx as fn(&str, &[u8]) -> Result<Intake, Refusal>, xlsx] {
        let Ok(intake) = read("plan", bytes) else { continue };
        for part in &intake.parts {
            if let planpress::intake::Part::Table(table) = part {
                check(table);
            }
        }
    }
}

/// Each place is in exactly one cell.
fn check(table: &planpress::intake::Table) {
    let columns = table.rows[0].places.len();
    let mut covered = vec![vec![0; columns]; table.rows.len()];
    for (at, row) in table.rows.iter().enumerate() {
        assert_eq!(row.places.len(), columns);
        for (column, cell) in row.places.iter().enumerate() {
            let Some(cell) = cell else { continue };
            for row in &mut covered[at..at + cell.rows] {
                for place in &mut row[column..column + cell.columns] {
                    *place += 1;
                }
            }
            cell.nested.iter().for_each(check);
        }
    }
    assert!(covered.iter().flatten().all(|it| *it == 1), "{covered:?}");
}

/// A change to bytes: a place, how many bytes go, and what comes instead.
fn changed(bytes: &[u8], at: prop::sample::Index, gone: usize, instead: &[u8]) -> Vec<u8> {
    let at = at.index(bytes.len());
    let end = bytes.len().min(at + gone);
    [&bytes[..at], instead, &bytes[end..]].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2000), zipped: bool) {
        let mut bytes = bytes;
        if zipped {
            bytes.splice(0..0, *b"PK\x03\x04");
        }
        read(&bytes);
    }

    #[test]
    fn samples_that_are_cut_or_changed(
        which: prop::sample::Index,
        at: prop::sample::Index,
        gone in 0usize..20,
        instead in prop::collection::vec(any::<u8>(), 0..20),
        cut: bool,
    ) {
        {
            let bytes = &which.get(&SAMPLES).0;
            read(&changed(bytes, at, if cut { bytes.len() } else { gone }, &instead));
        }
    }

    #[test]
    fn parts_that_are_changed(
        which: prop::sample::Index,
        part: prop::sample::Index,
        at: prop::sample::Index,
        gone in 0usize..300,
        instead in "([<>/=\"'& ]|[0-9]{1,9}|w:(tc|tr|p|r|vMerge|gridSpan)|</?w:tc>|</?w:tr>|<w:vMerge/>|A1:C3|restart){0,6}",
        from: prop::sample::Index,
        length in 0usize..400,
    ) {
        {
            let mut parts = which.get(&SAMPLES).1.clone();
            let at_part = part.index(parts.len());
            let content = &parts[at_part].1;
            let from = from.index(content.len());
            let copy = &content[from..content.len().min(from + length)];
            let instead = if instead.is_empty() { copy } else { instead.as_bytes() };
            parts[at_part].1 = changed(content, at, gone, instead);
            read(&packed(&parts));
        }
    }

    /// Numbers and places of samples are replaced, so that the XML stays whole.
    #[test]
    fn values_that_are_changed(
        which: prop::sample::Index,
        part: prop::sample::Index,
        at: prop::sample::Index,
        value in "[0-9]{1,20}|-[0-9]{1,3}|[0-9]\\.[0-9]e[0-9]{1,3}|[A-Z]{1,4}[0-9]{1,8}(:[A-Z]{1,4}[0-9]{1,8})?|restart|continue|true",
    ) {
        {
            let mut parts = which.get(&SAMPLES).1.clone();
            let at_part = part.index(parts.len());
            let text = String::from_utf8_lossy(&parts[at_part].1).into_owned();
            let mut pieces: Vec<&str> = text.split('"').collect();
            let at = at.index(pieces.len()) | 1;
            if at < pieces.len() {
                pieces[at] = &value;
            }
            parts[at_part].1 = pieces.join("\"").into_bytes();
            read(&packed(&parts));
        }
    }
}
