//! The tree under construction: what is open, and what it holds so far. What is nested more deeply
//! than [`Prose::DEEPEST`] is taken out of its marks: its words go to the deepest open part.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::{bare, visible};
use crate::model::prose::{Block, Inline, Prose};

/// Something that is open and will hold parts.
#[derive(Debug)]
pub(super) enum Open {
    /// Blocks below each other.
    Blocks(Blocks, Vec<Block>),
    /// Items of a list.
    List { start: Option<u64>, tight: bool, items: Vec<Vec<Block>> },
    /// Rows of a table; its first is the header. The range is where it was written.
    Table { range: Range<usize>, rows: Vec<Vec<Vec<Inline>>> },
    /// Cells of a row.
    Row(Vec<Vec<Inline>>),
    /// A run of text.
    Inlines(Inlines, Vec<Inline>),
}

/// What a run of blocks is.
#[derive(Debug)]
pub(super) enum Blocks {
    Text,
    Quote,
    Item,
    /// An item that is words, with its mark.
    Words(String),
    /// A footnote with its label.
    Footnote(String),
}

/// What a run of text is.
#[derive(Debug)]
pub(super) enum Inlines {
    /// Words outside any paragraph, as in a tight list.
    Loose,
    Paragraph,
    Heading {
        level: u8,
        range: Range<usize>,
    },
    /// A paragraph with a line below it.
    Underlined,
    Cell,
    Emphasis,
    Strong,
    Deleted,
    Link {
        address: String,
        place: LinkPlace,
    },
    Image {
        address: String,
        place: LinkPlace,
    },
    Code,
    /// Words with spaces in front.
    Indented {
        range: Range<usize>,
    },
    Html {
        range: Range<usize>,
    },
}

/// Where a link or a picture was written.
#[derive(Debug)]
pub(super) struct LinkPlace {
    whole: Range<usize>,
    /// Where its words end, and so its address begins, when both are together: `[words](address)`.
    words_end: Option<usize>,
}

impl LinkPlace {
    pub(super) fn new(kind: LinkType, whole: Range<usize>) -> Self {
        let words_end = (kind == LinkType::Inline).then_some(whole.start);
        LinkPlace { whole, words_end }
    }

    /// All of it.
    pub(super) fn whole(&self) -> Range<usize> {
        self.whole.clone()
    }

    /// The address where it is known, else all of it.
    pub(super) fn address(&self) -> Range<usize> {
        match self.words_end {
            // After the words comes "](", and ")" ends it all.
            Some(end) if end + 3 < self.whole.end && end > self.whole.start => {
                end + 2..self.whole.end - 1
            }
            _ => self.whole(),
        }
    }
}

/// The tree under construction.
#[derive(Debug)]
pub(super) struct Builder {
    open: Vec<Open>,
    links: usize,
    /// Levels that are open around this tree.
    around: usize,
}

impl Builder {
    /// An empty tree that will be inside so many levels of another.
    pub(super) fn new(around: usize) -> Self {
        Builder { open: vec![Open::Blocks(Blocks::Text, Vec::new())], links: 0, around }
    }

    /// How many levels are open.
    pub(super) fn depth(&self) -> usize {
        self.around + self.open.len()
    }

    /// Whether something that needs `levels` of its own can still be opened.
    pub(super) fn has_room(&self, levels: usize) -> bool {
        // One level is kept for the loose words of the deepest part.
        self.depth() + levels < Prose::DEEPEST
    }

    /// Opens a part that is among blocks.
    pub(super) fn open_block(&mut self, part: Open) {
        self.close_loose();
        self.open.push(part);
    }

    /// Opens a part of a run of text.
    pub(super) fn open_inline(&mut self, part: Inlines) {
        self.ensure_run();
        self.links += usize::from(matches!(part, Inlines::Link { .. }));
        self.open.push(Open::Inlines(part, Vec::new()));
    }

    /// Closes what is open and gives it back; the lowest part stays.
    pub(super) fn close(&mut self) -> Option<Open> {
        self.close_loose();
        let part = if self.open.len() > 1 { self.open.pop() } else { None };
        if let Some(Open::Inlines(Inlines::Link { .. }, _)) = &part {
            self.links -= 1;
        }
        part
    }

    /// Whether a link is open.
    pub(super) fn is_link(&self) -> bool {
        self.links > 0
    }

    /// Whether a block of HTML is open.
    pub(super) fn is_html(&self) -> bool {
        matches!(self.open.last(), Some(Open::Inlines(Inlines::Html { .. }, _)))
    }

    /// Whether words are read as they are typed: code is, and what will be read again.
    pub(super) fn is_literal(&self) -> bool {
        let last = match self.open.last() {
            Some(Open::Inlines(last, _)) => last,
            _ => return false,
        };
        matches!(last, Inlines::Code | Inlines::Indented { .. } | Inlines::Html { .. })
    }

    /// Notes that the parser has come so far; the words of an open link reach at least there.
    pub(super) fn reached(&mut self, end: usize) {
        if let Some(Open::Inlines(Inlines::Link { place, .. } | Inlines::Image { place, .. }, _)) =
            self.open.last_mut()
            && let Some(words_end) = &mut place.words_end
            && end < place.whole.end
        {
            *words_end = end;
        }
    }

    /// A paragraph directly in an item means that blank lines part the items of the list.
    pub(super) fn loosen_list(&mut self) {
        if let [.., Open::List { tight, .. }, Open::Blocks(Blocks::Item | Blocks::Words(_), _)] =
            &mut self.open[..]
        {
            *tight = false;
        }
    }

    /// Adds words, joined to the words before them: the parser cuts words at every mark that is none.
    pub(super) fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        // An entity (`&#27;`) makes a control character of letters that are none.
        let words = &*visible(words);
        if let Some(Inline::Text(before)) = self.run().last_mut() {
            before.push_str(words);
            return;
        }
        self.run().push(Inline::Text(words.to_owned()));
    }

    /// Adds a part of a run of text.
    pub(super) fn inline(&mut self, inline: Inline) {
        match inline {
            Inline::Text(words) => self.words(&words),
            other => self.run().push(other),
        }
    }

    /// Adds a block. In a run of text, where nesting has become too deep, only its words are left.
    pub(super) fn block(&mut self, block: Block) {
        self.close_loose();
        match self.open.last_mut() {
            Some(Open::Blocks(_, blocks)) => blocks.push(block),
            Some(Open::List { items, .. }) => items.push(vec![block]),
            Some(Open::Row(cells)) => cells.push(vec![only_words(block)]),
            Some(Open::Table { rows, .. }) => rows.push(vec![vec![only_words(block)]]),
            Some(Open::Inlines(_, content)) => content.push(only_words(block)),
            None => {}
        }
    }

    /// Adds a paragraph, if there is anything in it.
    pub(super) fn paragraph(&mut self, content: Vec<Inline>) {
        if !content.is_empty() {
            self.block(Block::Paragraph(content));
        }
    }

    /// Adds an item to the open list.
    pub(super) fn item(&mut self, item: Vec<Block>) {
        if let Some(Open::List { items, .. }) = self.open.last_mut() {
            items.push(item);
        }
    }

    /// Whether the next item of the open list has this number: it goes on with it, or begins it.
    pub(super) fn goes_on(&self, number: u64) -> bool {
        match self.open.last() {
            Some(Open::List { start: Some(start), items, .. }) => {
                !items.is_empty() && start.saturating_add(items.len() as u64) == number
            }
            _ => false,
        }
    }

    /// Says at which number the open list begins, if it has no item yet.
    pub(super) fn begin_at(&mut self, number: u64) {
        if let Some(Open::List { start: Some(start), items, .. }) = self.open.last_mut()
            && items.is_empty()
        {
            *start = number;
        }
    }

    /// Ends the open list, adds blocks after it, and opens a list for the items that follow.
    pub(super) fn between_items(&mut self, blocks: Vec<Block>) {
        let Some(Open::List { start, tight, items }) = self.open.pop() else { return };
        if !items.is_empty() {
            self.block(Block::List { start, tight, items });
        }
        blocks.into_iter().for_each(|block| self.block(block));
        self.open.push(Open::List { start, tight, items: Vec::new() });
    }

    /// Adds a row to the open table.
    pub(super) fn row(&mut self, row: Vec<Vec<Inline>>) {
        if let Some(Open::Table { rows, .. }) = self.open.last_mut() {
            rows.push(row);
        }
    }

    /// Adds a cell to the open row.
    pub(super) fn cell(&mut self, cell: Vec<Inline>) {
        if let Some(Open::Row(cells)) = self.open.last_mut() {
            cells.push(cell);
        }
    }

    /// Marks the border of a part that is not opened, being too deep: its words keep apart from
    /// others, in a paragraph of their own where a `block` begins or ends.
    pub(super) fn part(&mut self, block: bool) {
        if block {
            self.close_loose();
            if matches!(self.open.last(), Some(Open::Inlines(..))) {
                self.words(" ");
            }
        }
    }

    /// The finished run of text: addresses in it are links, unless it is inside a link.
    pub(super) fn finished(&self, content: Vec<Inline>) -> Vec<Inline> {
        if self.links > 0 { content } else { bare::link_addresses(content) }
    }

    /// Everything, with what was still open.
    pub(super) fn finish(mut self) -> Prose {
        self.close_loose();
        match self.open.into_iter().next() {
            Some(Open::Blocks(_, blocks)) => Prose { blocks },
            _ => Prose::default(),
        }
    }

    fn run(&mut self) -> &mut Vec<Inline> {
        self.ensure_run();
        match self.open.last_mut() {
            Some(Open::Inlines(_, content)) => content,
            _ => unreachable!("a run of text was just opened"),
        }
    }

    fn ensure_run(&mut self) {
        if !matches!(self.open.last(), Some(Open::Inlines(..))) {
            self.open.push(Open::Inlines(Inlines::Loose, Vec::new()));
        }
    }

    fn close_loose(&mut self) {
        if !matches!(self.open.last(), Some(Open::Inlines(Inlines::Loose, _))) {
            return;
        }
        if let Some(Open::Inlines(_, content)) = self.open.pop() {
            let content = self.finished(content);
            self.paragraph(trimmed(content));
        }
    }
}

fn only_words(block: Block) -> Inline {
    Inline::Text(Prose { blocks: vec![block] }.words())
}

/// A run of text without the spaces at its ends, which the parser or dropped marks leave.
pub(super) fn trimmed(mut content: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(first)) = content.first_mut() {
        let start = first.len() - first.trim_start_matches([' ', '\n']).len();
        first.drain(..start);
    }
    if let Some(Inline::Text(last)) = content.last_mut() {
        last.truncate(last.trim_end_matches([' ', '\n']).len());
    }
    content.retain(|inline| !matches!(inline, Inline::Text(words) if words.is_empty()));
    content
}
