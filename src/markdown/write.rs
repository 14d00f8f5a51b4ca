//! Prose as Markdown: the other way of [`super::read`]. What is written reads back as the same tree. It
//! ends where a run of words begins, which [`run`] writes.
//!
//! A comment (`<!-- -->`) reads as nothing. It is written only where nothing else keeps two parts
//! from becoming one.

mod run;
#[cfg(test)]
mod tests;

use crate::model::prose::{Block, Inline, Prose};

use run::{Place, Run};

/// A line that reads as nothing.
const NOTHING: &str = "<!-- -->";

/// A paragraph of which nothing is left.
const BLANK: &str = "&#32;";

/// The Markdown of some prose, without a line end at its end: read again it is the same tree, but for
/// the places where its links were typed. A dead contact is written as its words, by which a reader who
/// knows the contacts finds it again.
pub fn write(prose: &Prose) -> String {
    blocks(&prose.blocks, 0, false)
}

/// Blocks below one another, inside so many lists. In a `tight` list no blank line parts them.
fn blocks(blocks: &[Block], depth: usize, tight: bool) -> String {
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    let mut other_mark = false;
    for block in blocks {
        if let Some(before) = before {
            out.push_str(between(before, block, tight));
        }
        other_mark = !other_mark && before.is_some_and(|it| are_same_lists(it, block));
        out.push_str(&written(block, depth, other_mark));
        before = Some(block);
    }
    out
}

/// Whether a second list would go on with the first, had it the same marks.
fn are_same_lists(before: &Block, block: &Block) -> bool {
    match (before, block) {
        (Block::List { start: a, .. }, Block::List { start: b, .. }) => a.is_some() == b.is_some(),
        _ => false,
    }
}

fn between(before: &Block, block: &Block, tight: bool) -> &'static str {
    let one_line = |it: &Block| matches!(it, Block::Heading { .. } | Block::Code(_) | Block::Rule);
    let interrupts = match block {
        Block::Quote(_) => true,
        Block::List { start, items, .. } => {
            start.is_none_or(|it| it == 1) && items.first().is_some_and(|it| !it.is_empty())
        }
        _ => false,
    };
    let after_words = matches!(before, Block::Paragraph(_)) && interrupts;
    match tight {
        false => "\n\n",
        true if one_line(before) || one_line(block) || after_words => "\n",
        true => "\n<!-- -->\n",
    }
}

fn written(block: &Block, depth: usize, other_mark: bool) -> String {
    match block {
        Block::Paragraph(content) => words(content, Place::Paragraph),
        Block::Heading { level, content, .. } => {
            format!("{} {}", "#".repeat(usize::from(*level)), words(content, Place::Heading))
        }
        Block::List { start, tight, items } => list(*start, *tight, items, depth, other_mark),
        Block::Quote(inner) => lines(&blocks(inner, depth, false), "> ", "> ", ">"),
        Block::Code(code) => {
            let fence = "`".repeat(3.max(longest_run(code, '`') + 1));
            let end = if code.is_empty() { "" } else { "\n" };
            format!("{fence}\n{code}{end}{fence}")
        }
        Block::Table { head, rows } => {
            let columns = format!("|{}", " --- |".repeat(head.len()));
            let rows = rows.iter().map(|it| format!("\n{}", row(it)));
            format!("{}\n{columns}{}", row(head), rows.collect::<String>())
        }
        Block::Rule => "___".to_owned(),
    }
}

fn words(content: &[Inline], place: Place) -> String {
    let mut run = Run::new(place);
    run.inlines(content, 0);
    run.finish()
}

fn row(cells: &[Vec<Inline>]) -> String {
    let cells = cells.iter().map(|it| format!(" {} |", words(it, Place::Cell)));
    format!("|{}", cells.collect::<String>())
}

/// A list. Its marks are others than those of the list around it, since `- - -` is a rule.
fn list(
    start: Option<u64>,
    tight: bool,
    items: &[Vec<Block>],
    depth: usize,
    other_mark: bool,
) -> String {
    const LAST_NUMBER: u64 = 999_999_999;
    let bullet = if (depth % 2 == 1) == other_mark { "- " } else { "* " };
    let mut all = Vec::with_capacity(items.len());
    for (item, place) in items.iter().zip(0..) {
        let mark = match start {
            Some(first) => {
                let number = first.saturating_add(place).min(LAST_NUMBER);
                format!("{number}{} ", if other_mark { ')' } else { '.' })
            }
            None => bullet.to_owned(),
        };
        let mut text = blocks(item, depth + 1, tight);
        if place == 0 && !tight && !is_loose(items) {
            let first = if text.is_empty() { BLANK } else { &text };
            text = format!("{first}\n\n{BLANK}");
        }
        all.push(lines(&text, &mark, &" ".repeat(mark.len()), ""));
    }
    all.join(if tight { "\n" } else { "\n\n" })
}

/// Whether a paragraph and a blank line in it make a list loose, as it is written.
fn is_loose(items: &[Vec<Block>]) -> bool {
    let paragraph = items.iter().flatten().any(|it| matches!(it, Block::Paragraph(_)));
    paragraph && (items.len() > 1 || items.iter().any(|it| it.len() > 1))
}

/// The lines of a text with something before the first, before the others, and in the place of blank
/// ones.
fn lines(text: &str, first: &str, others: &str, blank: &str) -> String {
    let mut out = String::new();
    for (at, line) in text.split('\n').enumerate() {
        match (at, line) {
            (0, "") => out.push_str(first.trim_end()),
            (0, line) => out.extend([first, line]),
            (_, "") => out.extend(["\n", blank]),
            (_, line) => out.extend(["\n", others, line]),
        }
    }
    out
}

/// How often a character is in a row at most.
fn longest_run(text: &str, mark: char) -> usize {
    text.split(|it| it != mark).map(str::len).max().unwrap_or(0)
}
