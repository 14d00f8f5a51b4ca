//! The parser's events, one by one, into the tree; and what an author should be told on the way.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::address::{image_file, link_target};
use super::builder::{Blocks, Builder, Inlines, LinkPlace, Open, trimmed};
use super::depth;
use super::headings::Headings;
use super::html;
use super::leftover::Start;
use super::notes::Notes;
use super::pasted::{Kind, marked, number_of};
use super::visible;
use crate::diagnostics::Report;
use crate::model::prose::{Block, Inline, Prose, words_of};
use crate::source::TextMap;

pub(super) fn read(text: &str, kind: Kind, map: &TextMap, report: &mut Report) -> Prose {
    let mut notes = Notes::new(text, map, report);
    if let Some(line) = depth::too_deep(text) {
        notes.too_deep(line);
        return literal(text);
    }
    let mut reader = Reader {
        kind,
        tree: Builder::new(0),
        headings: Headings::default(),
        too_deep: 0,
        open_tags: 0,
        html_is_words: false,
        is_pasted: false,
        run: 0..0,
        run_start: Start::Block,
        notes,
    };
    reader.read(text);
    reader.tree.finish()
}

struct Reader<'a> {
    kind: Kind,
    tree: Builder,
    headings: Headings,
    /// Open parts that the tree has no room for.
    too_deep: usize,
    /// Tags of HTML that were told and are not closed yet.
    open_tags: usize,
    /// While the words of a block of HTML are read: what still looks like a tag is words.
    html_is_words: bool,
    /// While words with spaces in front are read: those that have more of them have none.
    is_pasted: bool,
    /// The words that were read last, as far as they were typed without a break, and where they begin.
    run: Range<usize>,
    run_start: Start,
    notes: Notes<'a>,
}

impl Reader<'_> {
    fn read(&mut self, text: &str) {
        let dialect =
            Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
        for (event, range) in Parser::new_ext(text, dialect).into_offset_iter() {
            let end = range.end;
            self.follow(&event, &range);
            self.event(event, range);
            self.tree.reached(end);
        }
        self.end_words(Start::Block);
    }

    /// Keeps which words were typed in one run, and reports the marks in each that did not take.
    fn follow(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Text(_) if self.too_deep > 0 || self.tree.is_literal() => {}
            Event::Text(_) if self.run.end == range.start && !self.run.is_empty() => {
                self.run.end = range.end;
            }
            Event::Text(_) => {
                if !self.run.is_empty() {
                    self.end_words(Start::Within);
                }
                self.run = range.clone();
            }
            Event::SoftBreak | Event::HardBreak => self.end_words(Start::Line),
            Event::Start(tag) if is_block(&tag.to_end()) => self.end_words(Start::Block),
            Event::End(tag) if is_block(tag) => self.end_words(Start::Block),
            _ => self.end_words(Start::Within),
        }
    }

    /// Ends a run of words; `next` is where another can begin.
    fn end_words(&mut self, next: Start) {
        let (range, start) = (std::mem::take(&mut self.run), self.run_start);
        self.run_start = next;
        if !range.is_empty() {
            self.notes.leftovers(range, start, next == Start::Block);
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) if self.too_deep > 0 => {
                self.too_deep -= 1;
                self.tree.part(is_block(&end));
            }
            Event::End(_) => self.end(),
            Event::Text(words) => self.tree.words(&words),
            Event::Code(code) => self.tree.inline(Inline::Code(visible(&code).into_owned())),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, range),
            // A footnote's mark and its words stay where their author put them, with their number.
            Event::FootnoteReference(label) => self.tree.words(&format!("[{label}]")),
            Event::SoftBreak => self.tree.words(" "),
            Event::HardBreak => self.tree.inline(Inline::Break),
            Event::Rule => self.tree.block(Block::Rule),
            // These belong to dialects that are not read.
            Event::InlineMath(words) | Event::DisplayMath(words) => self.tree.words(&words),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let needed = match tag {
            Tag::List(_) => 2,
            Tag::Table(_) => 3,
            Tag::Item | Tag::TableHead | Tag::TableRow | Tag::TableCell => 0,
            _ => 1,
        };
        if self.too_deep > 0 || (needed > 0 && !self.tree.has_room(needed)) {
            self.too_deep += 1;
            self.tree.part(is_block(&tag.to_end()));
            return self.notes.too_deep(range);
        }
        if matches!(tag, Tag::Link { .. }) && self.tree.is_link() {
            // HTML has no link in a link; the outer one was meant.
            self.too_deep += 1;
            return;
        }
        let run = |part| Open::Inlines(part, Vec::new());
        let blocks = |part| Open::Blocks(part, Vec::new());
        match tag {
            Tag::Paragraph => {
                self.tree.loosen_list();
                self.tree.open_block(run(Inlines::Paragraph));
            }
            // A heading with a line below it has two lines, and one with # has one.
            Tag::Heading { .. }
                if self.kind == Kind::Cell && self.notes.words(&range).trim().contains('\n') =>
            {
                self.tree.open_block(run(Inlines::Underlined));
            }
            Tag::Heading { level, .. } => {
                self.tree.open_block(run(Inlines::Heading { level: level as u8, range }));
            }
            Tag::BlockQuote(_) => self.tree.open_block(blocks(Blocks::Quote)),
            Tag::CodeBlock(CodeBlockKind::Indented) if self.kind == Kind::Cell => {
                self.tree.open_block(run(Inlines::Indented { range }));
            }
            Tag::CodeBlock(_) => self.tree.open_block(run(Inlines::Code)),
            // What still looks like HTML in the words of HTML is words, so that reading them ends.
            Tag::HtmlBlock if self.html_is_words => self.tree.open_block(run(Inlines::Paragraph)),
            Tag::HtmlBlock => self.tree.open_block(run(Inlines::Html { range })),
            Tag::List(start) => {
                self.tree.open_block(Open::List { start, tight: true, items: Vec::new() });
            }
            Tag::Item => {
                let item = self.item(&range);
                self.tree.open_block(blocks(item));
            }
            Tag::FootnoteDefinition(label) => {
                self.tree.open_block(blocks(Blocks::Footnote(label.into_string())));
            }
            Tag::Table(_) => self.tree.open_block(Open::Table { range, rows: Vec::new() }),
            Tag::TableHead | Tag::TableRow => self.tree.open_block(Open::Row(Vec::new())),
            Tag::TableCell => self.tree.open_block(run(Inlines::Cell)),
            Tag::Strong => self.tree.open_inline(Inlines::Strong),
            Tag::Strikethrough => self.tree.open_inline(Inlines::Deleted),
            Tag::Link { dest_url, link_type, .. } => {
                let address = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                self.tree.open_inline(Inlines::Link {
                    address,
                    place: LinkPlace::new(link_type, range),
                });
            }
            Tag::Image { dest_url, link_type, .. } => {
                let (address, place) = (dest_url.into_string(), LinkPlace::new(link_type, range));
                self.tree.open_inline(Inlines::Image { address, place });
            }
            // The dialects of the remaining tags are not read; should one come, its words stay.
            _ => self.tree.open_inline(Inlines::Emphasis),
        }
    }

    /// An item, or words that only look like one.
    fn item(&mut self, range: &Range<usize>) -> Blocks {
        let Some((mark, number)) = number_of(self.notes.words(range)) else { return Blocks::Item };
        if self.kind.is_words(number) && !self.tree.goes_on(number) {
            return Blocks::Words(mark.to_owned());
        }
        self.tree.begin_at(number);
        Blocks::Item
    }

    fn end(&mut self) {
        match self.tree.close() {
            None => {}
            Some(Open::Blocks(kind, blocks)) => self.end_blocks(kind, blocks),
            Some(Open::List { items, .. }) if items.is_empty() => {}
            Some(Open::List { start, tight, items }) => {
                self.tree.block(Block::List { start, tight, items });
            }
            Some(Open::Row(cells)) => self.tree.row(cells),
            Some(Open::Table { range, mut rows }) if !rows.is_empty() => {
                let head = rows.remove(0);
                self.notes.column_headings(range, &head, &rows);
                self.tree.block(Block::Table { head, rows });
            }
            Some(Open::Table { .. }) => {}
            Some(Open::Inlines(kind, content)) => self.end_run(kind, content),
        }
    }

    fn end_blocks(&mut self, kind: Blocks, blocks: Vec<Block>) {
        let blocks = match kind {
            Blocks::Quote => return self.tree.block(Block::Quote(blocks)),
            Blocks::Item => return self.tree.item(blocks),
            Blocks::Words(mark) => return self.tree.between_items(marked(&mark, blocks)),
            Blocks::Text => blocks,
            Blocks::Footnote(label) => marked(&format!("[{label}]"), blocks),
        };
        blocks.into_iter().for_each(|block| self.tree.block(block));
    }

    fn end_run(&mut self, kind: Inlines, content: Vec<Inline>) {
        match kind {
            Inlines::Code => return self.tree.block(Block::Code(code_of(&content))),
            Inlines::Indented { range } => return self.end_indented(&content, range),
            Inlines::Html { range } => return self.end_html(&words_of(&content), range),
            Inlines::Image { address, place } => return self.end_image(&address, place, &content),
            Inlines::Link { address, place } => return self.end_link(&address, place, content),
            _ => {}
        }
        let content = self.tree.finished(content);
        match kind {
            Inlines::Emphasis => self.tree.inline(Inline::Emphasis(content)),
            Inlines::Strong => self.tree.inline(Inline::Strong(content)),
            Inlines::Deleted => self.tree.inline(Inline::Deleted(content)),
            Inlines::Cell => self.tree.cell(trimmed(content)),
            Inlines::Underlined => {
                self.tree.paragraph(trimmed(content));
                self.tree.block(Block::Rule);
            }
            Inlines::Heading { level, range } => self.end_heading(level, range, trimmed(content)),
            _ => self.tree.paragraph(trimmed(content)),
        }
    }

    fn end_heading(&mut self, level: u8, range: Range<usize>, content: Vec<Inline>) {
        let words = words_of(&content);
        if words.trim().is_empty() {
            // A heading without words is nothing to a reader and an obstacle to a screen reader.
            return self.tree.paragraph(content);
        }
        let (level, misfit) = self.headings.place(level);
        if let Some(misfit) = misfit {
            self.notes.heading(range, misfit);
        }
        let id = self.headings.anchor(&words);
        self.tree.block(Block::Heading { level, id, content });
    }

    fn end_link(&mut self, address: &str, place: LinkPlace, mut content: Vec<Inline>) {
        let at = self.notes.span(place.address());
        match link_target(address, Some(at)) {
            Ok(target) => {
                if words_of(&content).trim().is_empty() {
                    // A link without words cannot be seen or heard; its address is what there is.
                    content.retain(|it| !matches!(it, Inline::Text(_)));
                    content.push(Inline::Text(address.to_owned()));
                }
                self.tree.inline(Inline::Link { target, content });
            }
            Err(why) => {
                self.notes.refused(place.address(), why);
                content.into_iter().for_each(|inline| self.tree.inline(inline));
            }
        }
    }

    fn end_image(&mut self, address: &str, place: LinkPlace, content: &[Inline]) {
        let alt = words_of(content).trim().to_owned();
        match image_file(address) {
            Ok(file) => {
                if alt.is_empty() {
                    self.notes.missing_alt(place.whole());
                }
                let at = Some(self.notes.span(place.address()));
                self.tree.inline(Inline::Image { file, alt, at });
            }
            Err(why) => {
                self.notes.refused(place.address(), why);
                self.tree.words(&alt);
            }
        }
    }

    /// A block of HTML: its words are read as Markdown once more, since that is what its author
    /// should have written.
    fn end_html(&mut self, source: &str, range: Range<usize>) {
        let source_start = source.trim_start();
        let name = html::name(source_start);
        if html::is_open_comment(source_start) || !html::is_silent(source_start) {
            // The first tag is enough to find the block by.
            let start = range.start + source.len() - source_start.len();
            let end = (start + html::tag_length(source_start).unwrap_or(1)).min(range.end);
            self.notes.html(start..end, name.as_deref());
        }
        let words = html::words_of(source);
        if words.trim().is_empty() {
            return;
        }
        self.read_again(&words, range, true, self.is_pasted);
    }

    /// Words with spaces in front, without them.
    fn end_indented(&mut self, content: &[Inline], range: Range<usize>) {
        let mut words = code_of(content);
        if self.is_pasted {
            words = words.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
        }
        self.read_again(&words, range, self.html_is_words, true);
    }

    /// Words inside this text, as Markdown of their own.
    fn read_again(&mut self, words: &str, range: Range<usize>, of_html: bool, is_pasted: bool) {
        if depth::too_deep(words).is_some() {
            self.notes.too_deep(range);
            return literal(words).blocks.into_iter().for_each(|block| self.tree.block(block));
        }
        let map = TextMap::whole(self.notes.span(range));
        let mut inner = Reader {
            kind: self.kind,
            tree: Builder::new(self.tree.depth()),
            headings: std::mem::take(&mut self.headings),
            too_deep: 0,
            open_tags: 0,
            html_is_words: of_html,
            is_pasted,
            run: 0..0,
            run_start: Start::Block,
            notes: self.notes.within(words, &map),
        };
        inner.read(words);
        let Reader { tree, headings, notes, .. } = inner;
        let made = notes.made();
        self.headings = headings;
        self.notes.count(made);
        tree.finish().blocks.into_iter().for_each(|block| self.tree.block(block));
    }

    /// A tag among words, or a line of a block of HTML.
    fn html(&mut self, source: &str, range: Range<usize>) {
        if self.html_is_words || self.tree.is_html() {
            return self.tree.words(source);
        }
        match html::name(source) {
            // The only way to break a line in a table's cell.
            Some(name) if name == "br" => self.tree.inline(Inline::Break),
            Some(_) if source.starts_with("</") && self.open_tags > 0 => self.open_tags -= 1,
            Some(name) => {
                self.open_tags += usize::from(!source.starts_with("</"));
                self.notes.html(range, Some(&name));
            }
            None if html::is_silent(source) => {}
            None => self.notes.html(range, None),
        }
    }
}

/// The words of a text whose marks are not read: a paragraph for each part between blank lines.
fn literal(text: &str) -> Prose {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let blocks = text.split("\n\n").flat_map(|part| Prose::plain(part).blocks);
    Prose { blocks: blocks.collect() }
}

/// Code as it was typed, with one kind of line end and none at its end.
fn code_of(content: &[Inline]) -> String {
    words_of(content).replace("\r\n", "\n").trim_end_matches('\n').to_owned()
}

/// Whether words before and after this part belong to different paragraphs.
fn is_block(part: &TagEnd) -> bool {
    !matches!(
        part,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}
