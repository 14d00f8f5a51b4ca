//! The titles of blocks: a heading that is right before one block only, such as `Action 1: Hold an open
//! day`. A heading above the action of a block is that of a section.

use std::collections::{HashMap, HashSet};

use super::super::{Aside, Line, Part, Passage, Why};
use super::block::Block;
use super::rows::{could_head, is_heading, numbered};

/// Words for what is done, in the labels and the titles of plans.
const DOINGS: [&str; 10] = [
    "action",
    "actions",
    "activity",
    "activities",
    "task",
    "tasks",
    "step",
    "project",
    "initiative",
    "recommendation",
];

/// The titles of the blocks of a file.
pub(super) struct Titles {
    /// The word that all of them have before their number, or nothing.
    pub(super) header: String,
    /// The lines with a title, by their place.
    lines: HashMap<usize, Line>,
    /// Whether the header says its word already.
    said: bool,
}

/// The titles, where each block has one and no two are the same.
pub(super) fn titles(parts: &[Part], blocks: &[Block], labels: &[String]) -> Option<Titles> {
    let mut lines = HashMap::new();
    let mut end = 0;
    for block in blocks {
        let at = block.start.checked_sub(1).filter(|at| *at >= end)?;
        let Part::Line(line) = &parts[at] else { return None };
        let heads = is_heading(line) || could_head(line) || split(&line.text.text).is_some();
        if !heads || line.text.mark.is_some() {
            return None;
        }
        lines.insert(at, line.clone());
        end = block.end;
    }
    let words: HashSet<String> = lines.values().map(word).collect();
    let texts: HashSet<&str> = lines.values().map(|line| line.text.text.as_str()).collect();
    let word = if words.len() == 1 { words.into_iter().next()? } else { String::new() };
    let is_doing = |label: &str| {
        label.split_whitespace().any(|word| DOINGS.contains(&word.to_lowercase().as_str()))
    };
    let sections = labels.iter().any(|label| is_doing(label)) && !is_doing(&word);
    (texts.len() == lines.len() && !sections).then_some(Titles { header: word, lines, said: false })
}

/// The word before the number of a title, or nothing.
fn word(line: &Line) -> String {
    split(&line.text.text).map_or(String::new(), |(word, _)| word.to_owned())
}

/// A title such as `Action 1: Hold an open day` as its word and what follows it.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    if numbered(text).is_some() {
        return Some(("", text));
    }
    let (word, rest) = text.split_once(' ')?;
    let plain = word.chars().all(char::is_alphabetic);
    (plain && rest.starts_with(|c: char| c.is_ascii_digit())).then_some((word, rest))
}

impl Titles {
    /// The title at a place, without the word that the header says, which is put aside after the first.
    pub(super) fn take(&mut self, at: usize) -> (Passage, Option<Aside>) {
        let Some(line) = self.lines.remove(&at) else { return (Passage::default(), None) };
        let mut title = Passage { bold: false, ..line.text.clone() };
        if self.header.is_empty() {
            return (title, None);
        }
        if let Some((_, rest)) = split(&line.text.text) {
            title.text = without_colon(rest);
        }
        let again = std::mem::replace(&mut self.said, true);
        let text = self.header.clone();
        let aside = again.then_some(Aside { why: Why::RepeatedLabel, at: line.at, text });
        (title, aside)
    }
}

/// `1: Hold an open day` and `1 – Hold an open day` as `1. Hold an open day`.
pub(super) fn without_colon(text: &str) -> String {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let number = text[..end].trim_end_matches('.');
    let words = text[end..].trim_start_matches([' ', ':', ')', '-', '–', '—']);
    let stop = if number.contains('.') { "" } else { "." };
    if words.is_empty() { number.to_owned() } else { format!("{number}{stop} {words}") }
}
