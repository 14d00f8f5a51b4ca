//! Real plans as councils hold them, in `tests/import`: each cell is held against the truth beside it.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use planpress::intake::{Cell, Part, Row, Table, Why, docx, xlsx};
use serde_json::Value;

pub(super) fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import")
}

/// The files of a folder whose names end so.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|it| it.to_str().unwrap().ends_with(ending)).collect();
    files.sort();
    files
}

/// The truth for a sample, by the name before the first full stop or the letter of a variant.
pub(super) fn truth(samples: &Path, file: &Path) -> Value {
    let name = file.file_name().unwrap().to_str().unwrap();
    let stem = name.split('.').next().unwrap();
    let base = |stem: &str| samples.join(format!("{stem}.cells.json"));
    let path = Some(base(stem)).filter(|it| it.exists());
    let path = path.unwrap_or_else(|| base(stem.rsplit_once('-').unwrap().0));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

pub(super) fn tables(parts: &[Part]) -> Vec<&Table> {
    parts
        .iter()
        .filter_map(|it| if let Part::Table(table) = it { Some(table) } else { None })
        .collect()
}

/// The lines of a cell as the truth has them, where the marks of lists are not part of the text.
pub(super) fn text(cell: &Cell) -> String {
    cell.lines.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// What differs between a table and the truth, and how many cells were compared.
fn differences(table: &Table, truth: &Value) -> (Vec<String>, usize) {
    let head = table.rows.iter().take_while(|it| it.head).count();
    let (mut found, compared) = row_differences(&table.rows, truth);
    if head as u64 != truth["header"].as_u64().unwrap() {
        found.push(format!("{head} header rows for {}", truth["header"]));
    }
    (found, compared)
}

/// What differs between the cells of some rows and the truth, and how many cells were compared.
fn row_differences(read: &[Row], truth: &Value) -> (Vec<String>, usize) {
    let mut found = Vec::new();
    let rows = truth["rows"].as_array().unwrap();
    if rows.len() != read.len() {
        found.push(format!("{} rows for {}", read.len(), rows.len()));
    }
    let mut compared = 0;
    for (row, expected) in read.iter().zip(rows) {
        let expected = expected.as_array().unwrap();
        if expected.len() != row.places.len() {
            found.push(format!(
                "row {}: {} places for {}",
                row.number,
                row.places.len(),
                expected.len()
            ));
        }
        for (place, expected) in row.places.iter().zip(expected) {
            compared += usize::from(!expected.is_null());
            let read = place.as_ref().map(|it| (text(it), it.rows as u64, it.columns as u64));
            let number = |key: &str| expected[key].as_u64().unwrap();
            let told = (!expected.is_null()).then(|| {
                let text = expected["text"].as_str().unwrap().to_owned();
                (text, number("rowspan"), number("colspan"))
            });
            if read != told {
                found.push(format!("row {}: {read:?} for {told:?}", row.number));
            }
        }
    }
    (found, compared)
}

#[test]
fn every_cell_of_the_word_samples_is_in_its_place() {
    let samples = samples();
    let mut all = files(&samples, ".plain.docx");
    all.extend(files(&samples.join("variants"), ".docx"));
    assert!(!all.is_empty());
    let mut compared = 0;
    for file in all {
        let intake = docx("plan.docx", &fs::read(&file).unwrap()).unwrap();
        let truth = truth(&samples, &file);
        let (tables, truth) = (tables(&intake.parts), truth.as_array().unwrap());
        assert_eq!(tables.len(), truth.len(), "{}", file.display());
        for (table, truth) in tables.iter().zip(truth) {
            let (found, cells) = differences(table, truth);
            assert!(found.is_empty(), "{} {}: {found:#?}", file.display(), table.name);
            compared += cells;
        }
    }
    assert!(compared > 100, "{compared} cells compared");
}

/// How many letters there are that show.
fn letters(text: &str) -> usize {
    text.chars().filter(|it| !it.is_whitespace()).count()
}

fn letters_in(table: &Table) -> usize {
    let cells = table.rows.iter().flat_map(|it| &it.places).flatten();
    let inside = |it: &Cell| letters(&text(it)) + it.nested.iter().map(letters_in).sum::<usize>();
    cells.map(inside).sum()
}

/// The text of a document as its main part has it, in which deletions have an element of their own.
fn written(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let pieces = xml.split("</w:t>").chain(xml.split("</w:delText>"));
    let ends = pieces.filter_map(|it| {
        let (tag, text) = it.rsplit_once('>')?;
        let is_text = ["<w:t", "<w:delText"]
            .iter()
            .any(|name| tag.rsplit_once(name).is_some_and(|(_, it)| !it.contains(['<', '/'])));
        is_text.then_some(text)
    });
    ends.collect::<String>().replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}

#[test]
fn every_letter_of_the_word_samples_is_read_once() {
    let samples = samples();
    for file in files(&samples, ".docx") {
        let bytes = fs::read(&file).unwrap();
        let intake = docx("plan.docx", &bytes).unwrap();
        let read = intake.parts.iter().map(|part| match part {
            Part::Line(line) => letters(&line.text.text),
            Part::Table(table) => letters_in(table),
        });
        let deleted = intake.aside.iter().filter(|it| it.why == Why::Deleted);
        let read = read.sum::<usize>() + deleted.map(|it| letters(&it.text)).sum::<usize>();
        assert_eq!(read, letters(&written(&bytes)), "{}", file.display());
    }
}

/// The rows of a sheet from its first row of headings on, as many as the truth has.
fn rows_of<'t>(rows: &'t [Row], truth: &Value) -> &'t [Row] {
    let expected = truth["rows"].as_array().unwrap();
    let first = expected[0].as_array().unwrap().iter().filter_map(|it| it["text"].as_str());
    let first: Vec<&str> = first.collect();
    let is_first = |row: &Row| row.places.iter().flatten().map(text).eq(first.iter().copied());
    let start = rows.iter().position(is_first).unwrap();
    &rows[start..rows.len().min(start + expected.len())]
}

#[test]
fn every_cell_of_the_excel_samples_is_in_its_place() {
    let samples = samples();
    let mut compared = 0;
    for file in files(&samples, ".xlsx") {
        let intake = xlsx("plan.xlsx", &fs::read(&file).unwrap()).unwrap();
        let truth = truth(&samples, &file);
        let mut rows = tables(&intake.parts)[0].rows.as_slice();
        for truth in truth.as_array().unwrap() {
            let read = rows_of(rows, truth);
            let (found, cells) = row_differences(read, truth);
            assert!(found.is_empty(), "{}: {found:#?}", file.display());
            compared += cells;
            let last = read.last().unwrap().number;
            rows = &rows[rows.iter().position(|it| it.number == last).unwrap() + 1..];
        }
    }
    assert!(compared > 100, "{compared} cells compared");
}
