//! Plans as a council would hold them, as tagged and as untagged PDFs: each cell is held against the
//! truth beside it, and each letter that a page shows is accounted for.

use std::fs;
use std::path::{Path, PathBuf};

use planpress::intake::{Cell, Part, Table, pdf};
use serde_json::Value;

use super::office::{samples, tables, text, truth};

/// The files of a kind, plain ones and variants.
fn files(kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(samples().join("pdf").join(kind)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    files.sort();
    files
}

type Told = Option<(String, u64, u64)>;

fn told(cell: &Value) -> Told {
    let number = |key: &str| cell[key].as_u64().unwrap();
    let text = || cell["text"].as_str().unwrap().to_owned();
    (!cell.is_null()).then(|| (text(), number("rowspan"), number("colspan")))
}

fn rows(table: &Table) -> Vec<(bool, Vec<Told>)> {
    let place =
        |it: &Option<Cell>| it.as_ref().map(|it| (text(it), it.rows as u64, it.columns as u64));
    table.rows.iter().map(|it| (it.cut, it.places.iter().map(place).collect())).collect()
}

/// What differs between a table and the truth, and how many cells were compared.
fn differences(table: &Table, truth: &Value) -> (Vec<String>, usize) {
    let mut found = Vec::new();
    let head = table.rows.iter().take_while(|it| it.head).count();
    if head as u64 != truth["header"].as_u64().unwrap() {
        found.push(format!("{head} header rows for {}", truth["header"]));
    }
    let expected: Vec<Vec<Told>> = truth["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_array().unwrap().iter().map(told).collect())
        .collect();
    let read = rows(table);
    if read.len() != expected.len() {
        found.push(format!("{} rows for {}", read.len(), expected.len()));
    }
    let mut compared = 0;
    for (at, ((_, row), expected)) in read.iter().zip(&expected).enumerate() {
        compared += expected.iter().flatten().count();
        if row.len() != expected.len() {
            found.push(format!("row {at}: {} places for {}", row.len(), expected.len()));
        }
        for (read, told) in row.iter().zip(expected) {
            if read != told {
                found.push(format!("row {at}: {read:?} for {told:?}"));
            }
        }
    }
    (found, compared)
}

#[test]
fn every_cell_of_a_tagged_plan_is_in_its_place() {
    let mut compared = 0;
    for file in files("tagged") {
        let intake = pdf("plan.pdf", &fs::read(&file).unwrap()).unwrap();
        let truth = truth(&samples(), &file);
        let (tables, truth) = (tables(&intake.parts), truth.as_array().unwrap());
        assert_eq!(tables.len(), truth.len(), "{}", file.display());
        for (table, truth) in tables.iter().zip(truth) {
            let (found, cells) = differences(table, truth);
            assert!(found.is_empty(), "{} {}: {found:#?}", file.display(), table.name);
            compared += cells;
        }
    }
    assert!(compared > 1_000, "{compared} cells compared");
}

/// The letters of a text.
fn letters(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// The truth about the rows of a table.
fn expected(truth: &Value) -> Vec<Vec<Told>> {
    let rows = truth["rows"].as_array().unwrap().iter();
    rows.map(|it| it.as_array().unwrap().iter().map(told).collect()).collect()
}

/// What is left of rows when those parts of them that pages cut are put together, column by column.
fn joined(rows: &[(bool, Vec<Told>)], column: usize) -> String {
    let texts = rows.iter().filter_map(|it| it.1.get(column)?.as_ref());
    texts.map(|it| letters(&it.0)).collect()
}

/// How the cells of a table that pages cut are read.
#[derive(Default)]
struct Score {
    right: usize,
    /// Cells that are right once their parts on two pages are put together.
    cut: usize,
    /// Cells with the right letters, in which a narrow column cut a word: no space tells so.
    broken: usize,
    wrong: Vec<String>,
}

/// Holds a table that pages cut against the truth: each row has to be right, or next to a page break and
/// right once its parts are put together.
fn score(score: &mut Score, table: &Table, truth: &Value) {
    let (read, expected) = (rows(table), expected(truth));
    let cuts: Vec<usize> = (0..read.len()).filter(|it| read[*it].0).collect();
    let mut at = 0;
    for row in &expected {
        let own = |told: &Told| told.as_ref().filter(|it| it.1 == 1).map(|it| letters(&it.0));
        let told: Vec<Option<String>> = row.iter().map(own).collect();
        let whole = |end: usize| {
            let part = &read[at..end];
            told.iter().enumerate().all(|(column, told)| {
                told.as_ref().is_none_or(|told| joined(part, column) == *told)
            })
        };
        let most = at + 1 + cuts.iter().filter(|it| **it > at).count();
        let ends = (at + 1..=most.min(read.len())).take_while(|it| *it == at + 1 || read[it - 1].0);
        let Some(end) = ends.into_iter().find(|it| whole(*it)) else {
            score.wrong.push(format!("{:?} for {row:?}", read.get(at)));
            at += 1;
            continue;
        };
        for (cell, told) in read[at].1.iter().zip(row) {
            // Cells over several rows are cut where any of these is.
            let rows = told.as_ref().map_or(read.len(), |it| it.1 as usize);
            let first = if told.is_none() { 0 } else { at };
            let near = cuts.iter().any(|it| (first..=at + rows.max(end - at)).contains(it));
            let same = |a: &Told, b: &Told| {
                let plain = |it: &Told| it.as_ref().map(|it| (letters(&it.0), it.1, it.2));
                plain(a) == plain(b)
            };
            match () {
                () if cell == told => score.right += usize::from(told.is_some()),
                () if near => score.cut += 1,
                () if same(cell, told) => score.broken += 1,
                () => score.wrong.push(format!("{cell:?} for {told:?}")),
            }
        }
        at = end;
    }
    if at != read.len() {
        score.wrong.push(format!("{at} rows of {}", read.len()));
    }
    for column in 0..expected.iter().map(Vec::len).max().unwrap_or(0) {
        let told: Vec<_> = expected.iter().map(|it| (false, it.clone())).collect();
        if joined(&read, column) != joined(&told, column) {
            score.wrong.push(format!("column {column} has other words"));
        }
    }
}

#[test]
fn every_cell_of_a_ruled_plan_is_in_its_place_or_cut() {
    let mut all = Score::default();
    for file in files("untagged") {
        let intake = pdf("plan.pdf", &fs::read(&file).unwrap()).unwrap();
        let truth = truth(&samples(), &file);
        let (tables, truth) = (tables(&intake.parts), truth.as_array().unwrap());
        assert_eq!(tables.len(), truth.len(), "{}", file.display());
        for (table, truth) in tables.iter().zip(truth) {
            score(&mut all, table, truth);
            assert!(all.wrong.is_empty(), "{} {}: {:#?}", file.display(), table.name, all.wrong);
        }
    }
    assert!(all.right > 1_000 && all.broken < 5, "{} right, {} broken", all.right, all.broken);
}

#[test]
fn both_kinds_of_a_plan_have_the_same_words() {
    for (tagged, untagged) in files("tagged").iter().zip(files("untagged")) {
        let words = |file: &Path| {
            let intake = pdf("plan.pdf", &fs::read(file).unwrap()).unwrap();
            let mut words = String::new();
            for part in &intake.parts {
                match part {
                    Part::Line(line) => words += &line.text.text,
                    Part::Table(table) => rows(table).iter().for_each(|row| {
                        row.1.iter().flatten().for_each(|it| words += &it.0);
                    }),
                }
            }
            let mut letters: Vec<char> = letters(&words).chars().collect();
            letters.sort_unstable();
            letters
        };
        assert_eq!(words(tagged), words(&untagged), "{}", tagged.display());
    }
}

#[test]
fn damage_does_no_harm() {
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    for file in ["pdf/tagged/llr-delivery.plain.pdf", "pdf/untagged/borough.plain.pdf"] {
        let whole = fs::read(samples().join(file)).unwrap();
        for round in 0..150 {
            let mut bytes = whole.clone();
            for _ in 0..=random(40) {
                let at = random(bytes.len());
                bytes[at] = random(256) as u8;
            }
            if round % 5 == 0 {
                bytes.truncate(random(bytes.len()));
            }
            let _ = pdf("plan.pdf", &bytes);
        }
    }
}
