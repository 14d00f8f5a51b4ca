//! Questions asked of the whole tree: its headings, its links, its pictures.

use super::{Block, Inline, LinkTarget, Prose, text};
use crate::source::Span;

/// A heading of some prose, for a list of contents and for links to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading<'a> {
    /// 2 to 6.
    pub level: u8,
    /// Its anchor.
    pub id: &'a str,
    /// What it says, without marks.
    pub words: String,
}

impl Prose {
    /// Every heading in reading order.
    pub fn headings(&self) -> impl Iterator<Item = Heading<'_>> {
        let mut found = Vec::new();
        each_block(&self.blocks, &mut |block| {
            if let Block::Heading { level, id, content } = block {
                found.push(Heading { level: *level, id, words: text::words_of(content) });
            }
        });
        found.into_iter()
    }

    /// The words of each paragraph, heading and cell, in reading order.
    pub fn passages(&self) -> impl Iterator<Item = String> {
        let mut found = Vec::new();
        each_block(&self.blocks, &mut |block| match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                found.push(text::words_of(content));
            }
            Block::Table { head, rows } => {
                let cells = head.iter().chain(rows.iter().flatten());
                found.extend(cells.map(|it| text::words_of(it)));
            }
            Block::Code(words) => found.push(words.clone()),
            Block::List { .. } | Block::Quote(_) | Block::Rule => {}
        });
        found.into_iter()
    }

    /// Where every link leads, in reading order. A link to a page knows where it was written.
    pub fn links(&self) -> impl Iterator<Item = &LinkTarget> {
        let mut found = Vec::new();
        self.each_inline(&mut |inline| {
            if let Inline::Link { target, .. } = inline {
                found.push(target);
            }
        });
        found.into_iter()
    }

    /// The target of every link that leaves the site: a website, a number, a mailbox.
    pub fn external_links(&self) -> impl Iterator<Item = &str> {
        self.links().filter_map(|it| match it {
            LinkTarget::External(address) => Some(address.as_str()),
            LinkTarget::Page { .. } => None,
        })
    }

    /// Where every link leads, and its words.
    pub fn links_with_words(&self) -> impl Iterator<Item = (&LinkTarget, String)> {
        let mut found = Vec::new();
        self.each_inline(&mut |inline| {
            if let Inline::Link { target, content } = inline {
                found.push((target, text::words_of(content)));
            }
        });
        found.into_iter()
    }

    /// Every picture's file below `content/files/` and where it was written, in reading order.
    pub fn images(&self) -> impl Iterator<Item = (&str, Option<Span>)> {
        let mut found = Vec::new();
        self.each_inline(&mut |inline| {
            if let Inline::Image { file, at, .. } = inline {
                found.push((file.as_str(), *at));
            }
        });
        found.into_iter()
    }

    fn each_inline<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        each_block(&self.blocks, &mut |block| match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => inside(content, visit),
            Block::Table { head, rows } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| inside(cell, visit));
            }
            Block::List { .. } | Block::Quote(_) | Block::Code(_) | Block::Rule => {}
        });
    }
}

fn each_block<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        match block {
            Block::List { items, .. } => items.iter().for_each(|item| each_block(item, visit)),
            Block::Quote(inner) => each_block(inner, visit),
            _ => {}
        }
    }
}

fn inside<'a>(content: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in content {
        visit(inline);
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Deleted(inner)
            | Inline::DeadContact(inner)
            | Inline::Link { content: inner, .. } => inside(inner, visit),
            Inline::Text(_) | Inline::Code(_) | Inline::Image { .. } | Inline::Break => {}
        }
    }
}
