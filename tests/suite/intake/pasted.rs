//! The pasted texts of five real plans: every word is read once, and cells are where they were.

use planpress::intake::{Cell, Intake, Part, text};
use std::collections::BTreeMap;
use std::path::Path;

/// The words of a text, each with how often it is there.
fn words(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

fn cell_text(cell: &Cell) -> String {
    cell.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn all_text(intake: &Intake) -> String {
    let mut all = Vec::new();
    for part in &intake.parts {
        match part {
            Part::Line(line) => all.push(line.text.text.clone()),
            Part::Table(table) => {
                all.extend(
                    table.rows.iter().flat_map(|row| row.places.iter().flatten()).map(cell_text),
                );
            }
        }
    }
    all.extend(intake.aside.iter().map(|aside| aside.text.clone()));
    all.join("\n")
}

#[test]
fn every_word_of_the_samples_is_read_once() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("the folder of plans") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|it| it == "txt") {
            let bytes = std::fs::read(&path).expect("a plan");
            let file = String::from_utf8_lossy(&bytes);
            let intake = text("plan.txt", &bytes).expect("a text");
            assert_eq!(words(&all_text(&intake)), words(&file), "{}", path.display());
            cells_are_where_they_were(&intake, &file);
            files += 1;
        }
    }
    assert_eq!(files, 5);
}

/// Each row has the cells of its line, in their places.
fn cells_are_where_they_were(intake: &Intake, file: &str) {
    let lines: Vec<&str> = file.lines().collect();
    let mut rows = 0;
    for part in &intake.parts {
        let Part::Table(table) = part else { continue };
        for row in &table.rows {
            let line = lines[row.number - 1].trim_end_matches('\t');
            let mut wanted: Vec<String> = line.split('\t').map(plain).collect();
            wanted.resize(row.places.len(), String::new());
            let found: Vec<String> =
                row.places.iter().flatten().map(|cell| plain(&cell_text(cell))).collect();
            assert_eq!(found, wanted, "line {}", row.number);
            rows += 1;
        }
    }
    assert_eq!(rows, lines.iter().filter(|line| line.contains('\t')).count());
}

/// A text without spaces, tags and bullets: what is compared with the truth.
fn plain(text: &str) -> String {
    let mut plain =
        text.replace("<p>", "").replace("</p>", "").replace("<b>", "").replace("</b>", "");
    plain.retain(|c| c.is_alphanumeric());
    plain
}
