//! Prose as HTML, with the classes of the theme's components. All that comes from an author is
//! escaped here; no other element or attribute gets out than those written below.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::markup::escape;
use crate::model::prose::{Block, Inline, LinkTarget, Prose, words_of};

/// How prose is on its page.
#[derive(Debug, Clone, Copy, Default)]
pub struct ProseOptions<'a> {
    /// How many levels deeper than in the prose its headings are; none gets deeper than `h6`.
    pub heading_shift: u8,
    /// The prefix of every anchor, where a page shows several proses. Empty on its own page.
    pub id_prefix: &'a str,
    /// What a table is called whose header row is empty, in the page's language.
    pub table_name: &'a str,
    /// What is said after a contact that no longer works, in the page's language.
    pub dead_contact: &'a str,
}

/// Writes prose as HTML.
///
/// `resolve` gives the address of a link to a page; where it gives none, the link's words stay.
/// It is also asked for the address of a picture, as for a page called `/files/…`. Links out of the
/// site are as they are: `markdown::link_target` has let through only those that do no harm.
pub fn write_html(
    prose: &Prose,
    options: ProseOptions<'_>,
    resolve: &dyn Fn(&LinkTarget) -> Option<String>,
    out: &mut String,
) {
    let mut writer = Writer { options, resolve, names: BTreeMap::new(), out };
    writer.blocks(&prose.blocks);
}

/// Writes prose as a run of text inside a sentence of the page: its words and links, no blocks.
pub fn write_inline_html(
    prose: &Prose,
    options: ProseOptions<'_>,
    resolve: &dyn Fn(&LinkTarget) -> Option<String>,
    out: &mut String,
) {
    let mut writer = Writer { options, resolve, names: BTreeMap::new(), out };
    for (index, block) in prose.blocks.iter().enumerate() {
        if index > 0 {
            writer.out.push_str("<br>");
        }
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => writer.inlines(content),
            other => escape(&Prose { blocks: vec![other.clone()] }.words(), writer.out),
        }
    }
}

/// The caption that a paragraph is for the table below it: Markdown has no other place for one.
fn caption(block: &Block) -> Option<String> {
    let Block::Paragraph(content) = block else { return None };
    let words = words_of(content);
    let words = words.trim().strip_prefix("Table:")?.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

struct Writer<'a> {
    options: ProseOptions<'a>,
    resolve: &'a dyn Fn(&LinkTarget) -> Option<String>,
    /// Names of tables so far: two regions of a page must not have the same.
    names: BTreeMap<String, usize>,
    out: &'a mut String,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        let mut blocks = blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            match (caption(block), blocks.peek()) {
                (Some(words), Some(Block::Table { head, rows })) => {
                    self.table(Some(&words), head, rows);
                    blocks.next();
                }
                _ => self.block(block),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(content) => {
                self.out.push_str("<p class=\"pp-body\">");
                self.inlines(content);
                self.out.push_str("</p>\n");
            }
            Block::Heading { level, id, content } => self.heading(*level, id, content),
            Block::List { start, tight, items } => self.list(*start, *tight, items),
            Block::Quote(inner) => {
                self.out.push_str("<blockquote class=\"pp-inset-text\">\n");
                self.blocks(inner);
                self.out.push_str("</blockquote>\n");
            }
            Block::Code(code) => {
                self.out.push_str("<pre class=\"pp-code\"><code>");
                escape(code, self.out);
                self.out.push_str("</code></pre>\n");
            }
            Block::Table { head, rows } => self.table(None, head, rows),
            Block::Rule => {
                self.out.push_str(
                    "<hr class=\"pp-section-break pp-section-break--visible pp-section-break--m\">\n",
                );
            }
        }
    }

    fn heading(&mut self, level: u8, id: &str, content: &[Inline]) {
        let level = level.saturating_add(self.options.heading_shift).clamp(2, 6);
        let size = if level == 2 { 'm' } else { 's' };
        // Writing to a string cannot fail.
        let _ = write!(self.out, "<h{level} class=\"pp-heading-{size}\" id=\"");
        escape(self.options.id_prefix, self.out);
        escape(id, self.out);
        self.out.push_str("\">");
        self.inlines(content);
        let _ = writeln!(self.out, "</h{level}>");
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &[Vec<Block>]) {
        let (element, class) = match start {
            Some(_) => ("ol", "number"),
            None => ("ul", "bullet"),
        };
        let spaced = if tight { "" } else { " pp-list--spaced" };
        let _ = write!(self.out, "<{element} class=\"pp-list pp-list--{class}{spaced}\"");
        if let Some(first) = start.filter(|first| *first != 1) {
            let _ = write!(self.out, " start=\"{first}\"");
        }
        self.out.push_str(">\n");
        for item in items {
            self.out.push_str("<li>");
            match item.split_first() {
                // An item's first paragraph is beside its mark.
                Some((Block::Paragraph(content), rest)) if tight || rest.is_empty() => {
                    self.inlines(content);
                    self.item_rest(rest, tight);
                }
                _ => self.blocks(item),
            }
            self.out.push_str("</li>\n");
        }
        let _ = writeln!(self.out, "</{element}>");
    }

    fn item_rest(&mut self, rest: &[Block], tight: bool) {
        for block in rest {
            match block {
                Block::Paragraph(content) if tight => {
                    self.out.push_str("<br>");
                    self.inlines(content);
                }
                other => {
                    self.out.push('\n');
                    self.block(other);
                }
            }
        }
    }

    /// A table that may be wider than a phone scrolls by itself, and so can be reached with the keyboard.
    fn table(&mut self, caption: Option<&str>, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        let name = self.table_name(caption, head);
        self.out.push_str("<div class=\"pp-table-scroll\"");
        if !name.is_empty() {
            self.out.push_str(" role=\"region\" tabindex=\"0\" aria-label=\"");
            escape(&name, self.out);
            self.out.push('"');
        }
        self.out.push_str(">\n<table class=\"pp-table\">\n");
        if let Some(words) = caption {
            self.out.push_str("<caption class=\"pp-table__caption\">");
            escape(words, self.out);
            self.out.push_str("</caption>\n");
        }
        if head.iter().any(|cell| !cell.is_empty()) {
            self.out.push_str("<thead class=\"pp-table__head\">\n<tr class=\"pp-table__row\">");
            for cell in head {
                // A header that says nothing must not be announced as one.
                let element = match cell.is_empty() {
                    true => ("<td class=\"pp-table__cell\">", "</td>"),
                    false => ("<th scope=\"col\" class=\"pp-table__header\">", "</th>"),
                };
                self.cell(element, cell);
            }
            self.out.push_str("</tr>\n</thead>\n");
        }
        self.out.push_str("<tbody class=\"pp-table__body\">\n");
        for row in rows {
            self.out.push_str("<tr class=\"pp-table__row\">");
            for cell in row {
                self.cell(("<td class=\"pp-table__cell\">", "</td>"), cell);
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn cell(&mut self, element: (&str, &str), content: &[Inline]) {
        self.out.push_str(element.0);
        self.inlines(content);
        self.out.push_str(element.1);
    }

    /// A table is called by its caption, else by its header row; the second of the same name has its number.
    fn table_name(&mut self, caption: Option<&str>, head: &[Vec<Inline>]) -> String {
        let words: Vec<_> = head.iter().map(|cell| words_of(cell)).collect();
        let words: Vec<_> = words.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
        let name = match (caption, words.is_empty()) {
            (Some(caption), _) => caption.to_owned(),
            (None, true) => self.options.table_name.to_owned(),
            (None, false) => words.join(", "),
        };
        let times = self.names.entry(name.clone()).or_insert(0);
        *times += 1;
        if *times == 1 || name.is_empty() { name } else { format!("{name} ({times})") }
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(words) => escape(words, self.out),
                Inline::Emphasis(inner) => self.wrapped("em", inner),
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Deleted(inner) => self.wrapped("del", inner),
                Inline::Code(code) => {
                    self.out.push_str("<code>");
                    escape(code, self.out);
                    self.out.push_str("</code>");
                }
                Inline::Link { target, content } => self.link(target, content),
                Inline::DeadContact(content) => {
                    self.out.push_str("<span class=\"pp-dead-contact\">");
                    self.inlines(content);
                    self.out.push_str(" <strong class=\"pp-dead-contact__remark\">(");
                    escape(self.options.dead_contact, self.out);
                    self.out.push_str(")</strong></span>");
                }
                Inline::Image { file, alt, at } => {
                    let page = format!("/files/{file}");
                    let target = LinkTarget::Page { page, heading: None, at: *at };
                    self.image((self.resolve)(&target).as_deref(), alt);
                }
                Inline::Break => self.out.push_str("<br>\n"),
            }
        }
    }

    fn wrapped(&mut self, element: &str, content: &[Inline]) {
        let _ = write!(self.out, "<{element}>");
        self.inlines(content);
        let _ = write!(self.out, "</{element}>");
    }

    fn link(&mut self, target: &LinkTarget, content: &[Inline]) {
        let address = match target {
            LinkTarget::External(address) => Some(address.clone()),
            LinkTarget::Page { .. } => (self.resolve)(target),
        };
        let Some(address) = address else { return self.inlines(content) };
        // Paper says the address of a link, but not of one whose words are the address.
        let own = bare(&words_of(content)) == bare(&address);
        self.out.push_str(if own {
            "<a class=\"pp-link pp-link--address\" href=\""
        } else {
            "<a class=\"pp-link\" href=\""
        });
        escape(&address, self.out);
        self.out.push_str("\">");
        self.inlines(content);
        self.out.push_str("</a>");
    }

    fn image(&mut self, address: Option<&str>, alt: &str) {
        let Some(address) = address else { return escape(alt, self.out) };
        self.out.push_str("<img class=\"pp-image\" src=\"");
        escape(address, self.out);
        self.out.push_str("\" alt=\"");
        escape(alt, self.out);
        self.out.push_str("\">");
    }
}

/// An address as people write it: `www.example.org`.
fn bare(address: &str) -> &str {
    let address =
        address.strip_prefix("https://").or(address.strip_prefix("http://")).unwrap_or(address);
    address.trim_end_matches('/')
}

#[cfg(test)]
mod tests;
