//! Whether each letter that a page shows is somewhere in what was read, and nothing else is.

use std::collections::BTreeMap;

use crate::intake::pdf::draw::Drawn;
use crate::intake::pdf::{compose, open};
use crate::intake::{Intake, Part, Passage, Table};

fn add(all: &mut BTreeMap<char, i64>, text: &str, times: i64) {
    for letter in compose::key(text).chars() {
        *all.entry(letter).or_default() += times;
    }
}

fn passage(all: &mut BTreeMap<char, i64>, passage: &Passage) {
    add(all, passage.drawn.as_deref().unwrap_or(&passage.text), -1);
    add(all, passage.mark.as_deref().unwrap_or_default(), -1);
    passage.notes.iter().for_each(|it| self::passage(all, it));
}

fn table(all: &mut BTreeMap<char, i64>, table: &Table) {
    for cell in table.rows.iter().flat_map(|it| &it.places).flatten() {
        cell.lines.iter().for_each(|it| passage(all, it));
        cell.nested.iter().for_each(|it| self::table(all, it));
    }
}

/// How many letters are drawn, and how many of them are more or less often in what was read. What comes
/// again on further pages counts once.
fn account(bytes: &[u8], intake: &Intake) -> (i64, Vec<(char, i64)>) {
    let drawn = Drawn::read(&open(bytes).unwrap()).unwrap();
    let mut all = BTreeMap::new();
    for glyph in &drawn.glyphs {
        add(&mut all, drawn.letters(glyph), 1);
    }
    let count = all.values().sum();
    for part in &intake.parts {
        match part {
            Part::Line(line) => passage(&mut all, &line.text),
            Part::Table(it) => table(&mut all, it),
        }
    }
    intake.aside.iter().for_each(|it| add(&mut all, &it.text, -1));
    all.retain(|_, it| *it != 0);
    (count, all.into_iter().collect())
}

#[test]
fn each_letter_of_a_tagged_file_is_read_once() {
    let bytes = super::hostile::tagged();
    let (count, off) = account(&bytes, &crate::intake::pdf("plan.pdf", &bytes).unwrap());
    assert!(count > 30 && off.is_empty(), "{count} {off:?}");
}

#[test]
fn each_letter_of_a_ruled_file_is_read_once() {
    let bytes = super::hostile::ruled();
    let (count, off) = account(&bytes, &crate::intake::pdf("plan.pdf", &bytes).unwrap());
    assert!(count > 30 && off.is_empty(), "{count} {off:?}");
}
