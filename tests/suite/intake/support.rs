//! What tests say about an intake.
#![allow(dead_code)]

use planpress::intake::{Cell, Intake, Part, Passage, Table};
use std::collections::BTreeMap;

/// The words of a text, each with how often it is there.
pub(crate) fn words(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

fn passage_text(line: &Passage) -> String {
    let mark = line.mark.as_deref().filter(|mark| *mark != "-").map(|mark| format!("{mark} "));
    format!("{}{}", mark.unwrap_or_default(), line.text)
}

pub(crate) fn cell_text(cell: &Cell) -> String {
    cell.lines.iter().map(passage_text).collect::<Vec<_>>().join("\n")
}

/// All words of an intake: those of lines, of cells and what is aside. What made tables say again in
/// their headers is left out.
pub(crate) fn all_text(intake: &Intake) -> String {
    let mut all = Vec::new();
    let mut made = false;
    for part in &intake.parts {
        match part {
            Part::Line(line) => all.push(passage_text(&line.text)),
            Part::Table(table) => {
                let again =
                    table.name.starts_with("block list") && std::mem::replace(&mut made, true);
                let rows = table.rows.iter().skip(usize::from(again));
                all.extend(rows.flat_map(|row| row.places.iter().flatten()).map(cell_text));
            }
        }
    }
    all.extend(intake.aside.iter().map(|aside| aside.text.clone()));
    all.join("\n")
}

/// An intake as text: lines with their role and mark, rows with `|` between cells.
pub(crate) fn show(intake: &Intake) -> String {
    let mut all = String::new();
    for part in &intake.parts {
        match part {
            Part::Line(line) => {
                let role = match line.role {
                    planpress::intake::Role::Title => "T ".to_owned(),
                    planpress::intake::Role::Heading(level) => format!("H{level} "),
                    planpress::intake::Role::Body => String::new(),
                };
                let mark = line.text.mark.as_deref().unwrap_or("");
                let links = if line.text.links.is_empty() {
                    String::new()
                } else {
                    format!(" -> {}", line.text.links.join(" "))
                };
                let depth = " ".repeat(usize::from(line.text.depth));
                all += &format!(
                    "{role}{depth}{mark}{}{}{links}\n",
                    if mark.is_empty() { "" } else { " " },
                    line.text.text
                );
            }
            Part::Table(table) => all += &show_table(table),
        }
    }
    for aside in &intake.aside {
        all += &format!("({:?} {}: {})\n", aside.why, aside.at, aside.text);
    }
    all
}

fn show_table(table: &Table) -> String {
    let mut all = format!("[{}]\n", table.name);
    for row in &table.rows {
        let cells: Vec<String> = row.places.iter().flatten().map(cell_text).collect();
        all += &format!(
            "{}{}: {}\n",
            row.number,
            if row.head { "*" } else { "" },
            cells.join(" | ").replace('\n', " / ")
        );
    }
    all
}
