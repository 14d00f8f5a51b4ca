//! Which lines between tables are headings of levels, and which headings say the same.

use crate::intake::Role;

use super::flow::{Flow, Item};
use super::gather::Line;
use super::label;
use super::opening;
use super::words::{Text, letters};

/// Which lines between tables are headings of levels.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// Whether headings come before several groups of rows.
    several: bool,
    /// The letters of the title, by which it is not read as a level.
    title: Option<String>,
}

impl Headings {
    pub(super) fn of(flow: &Flow) -> Headings {
        let title = opening::title(flow);
        let mut groups = 0;
        let mut heading = false;
        for item in &flow.items {
            match item {
                Item::Line(line) => {
                    let is_title = title.as_ref().is_some_and(|it| *it == line.text.letters());
                    heading |= is_heading(line) && !is_title;
                }
                Item::Row(..) => {
                    groups += usize::from(std::mem::take(&mut heading));
                }
                _ => {}
            }
        }
        Headings { several: groups > 1, title }
    }

    pub(super) fn is_title(&self, line: &Line) -> bool {
        self.title.as_ref().is_some_and(|it| *it == line.text.letters())
    }

    pub(super) fn level_of(&self, line: &Line) -> Option<u8> {
        let labelled = label::parse(&line.text).level.is_some();
        let level = match line.role {
            Role::Title => return None,
            Role::Heading(level) => level,
            Role::Body => 200,
        };
        (is_heading(line) && (self.several || labelled)).then_some(level.max(1))
    }
}

/// Whether a line looks like a heading: the document says so, or it is short, bold and no sentence.
fn is_heading(line: &Line) -> bool {
    match line.role {
        Role::Heading(_) => true,
        Role::Title => false,
        Role::Body => {
            let plain = line.text.plain();
            let labelled = label::parse(&line.text).level.is_some();
            let short = plain.chars().count() <= 90 && !plain.ends_with(['.', ';', ',']);
            (line.bold || labelled) && short && !line.boxed && !line.text.is_item()
        }
    }
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
