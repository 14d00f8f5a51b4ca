//! What the parser takes for a mark and its author typed or pasted as words: a year at the start of a
//! line, and in a plan's texts also other high numbers, text with spaces in front, and a line above
//! hyphens.

use std::ops::RangeInclusive;

use crate::model::prose::{Block, Inline};

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The body of a page, which its author writes as Markdown.
    Page,
    /// A value in a file of keys.
    Cell,
}

/// Numbers that are years, where a sentence begins with one.
const YEARS: RangeInclusive<u64> = 1900..=2199;
/// The highest number at which a list in a plan begins.
const HIGHEST_START: u64 = 31;

impl Kind {
    /// Whether a number that could begin a list, or go on with one at another number than its next,
    /// is words.
    pub(super) fn is_words(self, number: u64) -> bool {
        YEARS.contains(&number) || (self == Kind::Cell && number > HIGHEST_START)
    }
}

/// The mark of an item as it was typed (`2025.`) and its number; none for an item without a number.
pub(super) fn number_of(item: &str) -> Option<(&str, u64)> {
    let item = item.trim_start();
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    let number = item[..digits].parse().ok()?;
    item[digits..].starts_with(['.', ')']).then(|| (&item[..=digits], number))
}

/// Blocks with a mark in front of their first words.
pub(super) fn marked(mark: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    match blocks.first_mut() {
        Some(Block::Paragraph(content)) => match content.first_mut() {
            Some(Inline::Text(words)) => words.insert_str(0, &format!("{mark} ")),
            _ => content.insert(0, Inline::Text(format!("{mark} "))),
        },
        _ => blocks.insert(0, Block::Paragraph(vec![Inline::Text(mark.to_owned())])),
    }
    blocks
}
