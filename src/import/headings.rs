//! Which lines between tables name what the rows below them are about. A heading that another one
//! of its level follows before any row, such as that of a foreword, names none; nor does a line in
//! a list of contents, or the one heading that all others are below.

use std::collections::BTreeMap;

use crate::intake::Role;

use super::flow::{Flow, Item};
use super::gather::Line;
use super::label;
use super::title;
use super::words::{Text, WordId, letters};

/// The level of a line that the document does not call a heading, and looks like one.
const TYPED: u8 = 200;
/// The level of a line that is right before rows and looks like any other.
const CAPTION: u8 = 201;
/// A heading that is not a heading to the document has at most so many letters.
const LONGEST: usize = 90;

/// The lines that name what is below them.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The level of each, by the identity of its first word.
    levels: BTreeMap<WordId, u8>,
    /// The letters of the title, by which it is not read as a level.
    title: Option<String>,
}

impl Headings {
    pub(super) fn of(flow: &Flow) -> Headings {
        let title = title::of(flow);
        let is_title = |it: &Line| title.as_ref().is_some_and(|title| *title == it.text.letters());
        let groups = groups(flow, &is_title);
        let mut said = BTreeMap::new();
        for line in groups.iter().flatten().filter(|it| is_heading(it)) {
            *said.entry(line.text.letters()).or_insert(0_usize) += 1;
        }
        let heads: Vec<Vec<&Line>> = groups.iter().map(|it| above_rows(it, &said)).collect();
        let several = heads.iter().filter(|it| !it.is_empty()).count() > 1;
        let all: Vec<&Line> = heads.into_iter().flatten().collect();
        let around = all.first().filter(|it| is_around(it, &all[1..])).map(|it| first_word(it));
        let named = all.iter().filter(|it| several || label::parse(&it.text).level.is_some());
        let named = named.filter(|it| Some(first_word(it)) != around);
        let mut levels: BTreeMap<WordId, u8> =
            named.map(|it| (first_word(it), level(it))).collect();
        if levels.is_empty() {
            levels = captions(&groups).into_iter().map(|it| (first_word(it), CAPTION)).collect();
        }
        Headings { levels, title }
    }

    pub(super) fn is_title(&self, line: &Line) -> bool {
        self.title.as_ref().is_some_and(|it| *it == line.text.letters())
    }

    /// The level of a line that names what is below it.
    pub(super) fn level_of(&self, line: &Line) -> Option<u8> {
        self.levels.get(&line.text.words.first()?.id).copied()
    }
}

fn first_word(line: &Line) -> WordId {
    line.text.words[0].id
}

fn level(line: &Line) -> u8 {
    if let Role::Heading(level) = line.role { level.max(1) } else { TYPED }
}

/// The lines before each group of rows, without blank ones, the title and lists of contents.
fn groups<'f>(flow: &'f Flow, is_title: &dyn Fn(&Line) -> bool) -> Vec<Vec<&'f Line>> {
    let (mut groups, mut lines) = (Vec::new(), Vec::new());
    let (mut in_rows, mut contents) = (false, false);
    for item in &flow.items {
        match item {
            Item::Line(line) if line.text.is_blank() || is_title(line) => {}
            Item::Line(line) => {
                in_rows = false;
                let listed = line.role == Role::Body && !line.bold;
                let letters = line.text.letters();
                contents =
                    (contents && listed) || matches!(&*letters, "contents" | "tableofcontents");
                if !contents {
                    lines.push(line);
                }
            }
            Item::Row(..) | Item::Section(..) if !in_rows => {
                (in_rows, contents) = (true, false);
                groups.push(std::mem::take(&mut lines));
            }
            Item::Row(..) | Item::Section(..) | Item::Again | Item::Term(..) => {}
        }
    }
    groups
}

/// The headings of one group: the last, those of higher levels before it, and any with its own
/// label and number, which has no rows.
fn above_rows<'f>(lines: &[&'f Line], said: &BTreeMap<String, usize>) -> Vec<&'f Line> {
    let mut highest = u8::MAX;
    let mut heads = Vec::new();
    for line in lines.iter().rev().filter(|it| is_heading(it)) {
        let is_higher = level(line) < highest;
        if is_higher || is_without_rows(line, said) {
            heads.push(*line);
        }
        highest = highest.min(level(line));
    }
    heads.reverse();
    heads
}

/// Whether a heading followed by others is a separate heading that is not repeated: a list of
/// contents repeats it with its page number.
fn is_without_rows(line: &Line, said: &BTreeMap<String, usize>) -> bool {
    let letters = line.text.letters();
    let bare = letters.trim_end_matches(|it: char| it.is_ascii_digit());
    let again = said.get(&letters).is_some_and(|it| *it > 1)
        || (bare.len() < letters.len() && said.contains_key(bare));
    label::parse(&line.text).level.is_some() && !again
}

/// Whether a heading without a number is above all others, so that it parts nothing.
fn is_around(line: &Line, others: &[&Line]) -> bool {
    let bare = label::parse(&line.text).number.is_none();
    bare && !others.is_empty() && others.iter().all(|it| level(it) > level(line))
}

/// Short lines right before rows, where each group of rows has one and no two are the same.
fn captions<'f>(groups: &[Vec<&'f Line>]) -> Vec<&'f Line> {
    let lasts: Vec<&Line> =
        groups.iter().filter_map(|it| it.last().copied()).filter(|it| is_caption(it)).collect();
    let mut said: Vec<String> = lasts.iter().map(|it| it.text.letters()).collect();
    said.sort();
    said.dedup();
    let each = lasts.len() == groups.len() && said.len() == groups.len();
    if each && groups.len() > 1 { lasts } else { Vec::new() }
}

fn is_caption(line: &Line) -> bool {
    let plain = line.text.plain();
    let letters = plain.chars().filter(|it| it.is_alphabetic()).count();
    line.role == Role::Body
        && is_short(&plain)
        && !plain.ends_with(':')
        && letters > 3
        && !line.boxed
        && !line.text.is_item()
        && !plain.to_lowercase().starts_with("page ")
}

/// Whether a line looks like a heading: the document says so, or it is short, bold and no sentence.
pub(super) fn is_heading(line: &Line) -> bool {
    match line.role {
        Role::Heading(_) => true,
        Role::Title => false,
        Role::Body => {
            let labelled = label::parse(&line.text).level.is_some();
            let looks = line.bold || labelled;
            looks && is_short(&line.text.plain()) && !line.boxed && !line.text.is_item()
        }
    }
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= LONGEST && !text.ends_with(['.', ';', ','])
}

/// Whether two headings say the same in most of their words.
pub(super) fn similar(one: &Text, other: &Text) -> bool {
    let words = |text: &Text| {
        let mut words: Vec<String> = text.words.iter().map(|it| letters(&it.text)).collect();
        words.retain(|it| !it.is_empty() && it != "and");
        words.sort();
        words.dedup();
        words
    };
    let (one, other) = (words(one), words(other));
    let both = one.iter().filter(|it| other.contains(it)).count();
    both > 0 && both * 3 >= one.len().max(other.len()) * 2
}
