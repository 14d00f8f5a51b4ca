//! Prose as plain text, for whatever can show nothing else: a spreadsheet's cell, a calendar, a search.

use super::{Block, Inline, LinkTarget, Prose};

impl Prose {
    /// The prose as lines of text without marks: a line for a paragraph, `- ` before an item of a
    /// list, cells parted by ` | `. A link out of the site shows its address in brackets where its
    /// words do not, since no one can click on a spreadsheet's words.
    pub fn plain_text(&self) -> String {
        self.lines(true, "- ")
    }

    /// The same for a cell of a table, with `• ` before an item: a spreadsheet takes a cell that begins
    /// with a hyphen for a formula.
    pub fn cell_text(&self) -> String {
        self.lines(true, "• ")
    }

    /// The words alone, on lines as in [`Prose::plain_text`] but without addresses, for a search.
    pub fn words(&self) -> String {
        self.lines(false, "- ")
    }

    fn lines(&self, addresses: bool, bullet: &'static str) -> String {
        let mut lines = Lines { addresses, bullet, ..Lines::default() };
        lines.blocks(&self.blocks);
        lines.out
    }
}

/// The words of one run of text, without marks and addresses.
pub fn words_of(content: &[Inline]) -> String {
    let mut lines = Lines::default();
    lines.inlines(content);
    lines.out
}

/// Text being written.
#[derive(Default)]
struct Lines {
    out: String,
    /// Spaces before a line inside a list.
    indent: usize,
    /// The mark of an item was written and waits for its words.
    after_mark: bool,
    /// The mark of an item without a number.
    bullet: &'static str,
    /// Whether addresses are written that the words do not say.
    addresses: bool,
}

impl Lines {
    /// Begins a line, unless an item's mark has begun it.
    fn begin(&mut self) {
        if !std::mem::take(&mut self.after_mark) && !self.out.is_empty() {
            self.break_line();
        }
    }

    fn break_line(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n(' ', self.indent));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                self.begin();
                self.inlines(content);
            }
            Block::List { start, items, .. } => {
                for (number, item) in (start.unwrap_or(0)..).zip(items) {
                    let mark = start.map_or(self.bullet.to_owned(), |_| format!("{number}. "));
                    self.item(&mark, item);
                }
            }
            Block::Quote(inner) => self.blocks(inner),
            Block::Code(code) => {
                for line in code.lines() {
                    self.begin();
                    self.out.push_str(line);
                }
            }
            Block::Table { head, rows } => {
                for row in std::iter::once(head).chain(rows) {
                    self.begin();
                    for (column, cell) in row.iter().enumerate() {
                        self.out.push_str(if column == 0 { "" } else { " | " });
                        self.inlines(cell);
                    }
                }
            }
            Block::Rule => {}
        }
    }

    fn item(&mut self, mark: &str, item: &[Block]) {
        self.begin();
        self.out.push_str(mark);
        self.after_mark = true;
        self.indent += mark.chars().count();
        self.blocks(item);
        self.indent -= mark.chars().count();
        self.after_mark = false;
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(words) | Inline::Code(words) | Inline::Image { alt: words, .. } => {
                    self.out.push_str(words);
                }
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Deleted(inner) => {
                    self.inlines(inner);
                }
                Inline::Link { target, content } => self.link(target, content),
                // Anyone who copies a line from a file must not call a number that no longer works.
                Inline::DeadContact(_) => self.out.push_str("[…]"),
                Inline::Break => self.break_line(),
            }
        }
    }

    fn link(&mut self, target: &LinkTarget, content: &[Inline]) {
        let before = self.out.len();
        self.inlines(content);
        if self.addresses
            && let Some(address) = unsaid(target, &self.out[before..])
        {
            self.out.push_str(&format!(" ({address})"));
        }
    }
}

/// The address of a link out of the site, unless its words say it already. A telephone number's
/// words are the number as people write it.
fn unsaid<'a>(target: &'a LinkTarget, words: &str) -> Option<&'a str> {
    let LinkTarget::External(address) = target else { return None };
    let (scheme, rest) = address.split_once(':')?;
    let said = match scheme {
        "tel" | "sms" => return None,
        _ => rest.trim_matches('/'),
    };
    (!words.contains(said)).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(words: &str) -> Block {
        Block::Paragraph(vec![Inline::Text(words.to_owned())])
    }

    #[test]
    fn lists_tables_and_paragraphs_stand_on_lines() {
        let inner = Block::List { start: None, tight: true, items: vec![vec![paragraph("deep")]] };
        let items = vec![vec![paragraph("one"), paragraph("more")], vec![inner]];
        let cell = |words: &str| vec![Inline::Text(words.to_owned())];
        let prose = Prose {
            blocks: vec![
                paragraph("Before"),
                Block::List { start: Some(9), tight: false, items },
                Block::Rule,
                Block::Table {
                    head: vec![cell("Who"), cell("When")],
                    rows: vec![vec![cell("Mayor"), cell("May")]],
                },
            ],
        };
        let expected = "Before\n9. one\n   more\n10. - deep\nWho | When\nMayor | May";
        assert_eq!(prose.plain_text(), expected);
        assert_eq!(prose.cell_text(), expected.replace("- ", "• "));
    }

    #[test]
    fn an_address_is_shown_where_the_words_do_not_say_it() {
        let link = |address: &str, words: &str| Inline::Link {
            target: LinkTarget::External(address.to_owned()),
            content: vec![Inline::Text(words.to_owned())],
        };
        let prose = Prose {
            blocks: vec![Block::Paragraph(vec![
                link("https://www.childline.org.uk/", "www.childline.org.uk"),
                Inline::Break,
                link("https://tellmamauk.org/", "Tell MAMA"),
                Inline::Break,
                link("tel:08001111", "0800 1111"),
            ])],
        };
        let expected = "www.childline.org.uk\nTell MAMA (https://tellmamauk.org/)\n0800 1111";
        assert_eq!(prose.plain_text(), expected);
        assert_eq!(prose.words(), "www.childline.org.uk\nTell MAMA\n0800 1111");
    }

    #[test]
    fn plain_words_have_no_meaning_but_themselves() {
        assert_eq!(Prose::plain(" 1. *not* a [list] ").plain_text(), "1. *not* a [list]");
        assert!(Prose::plain(" \n").is_empty());
    }
}
