//! Prose: running text as a tree of blocks and inlines. It is what Markdown means once it is read;
//! HTML, plain text for CSV and calendars, headings and links all come from this one tree.
//!
//! The tree knows neither Markdown nor HTML. Anyone who makes one keeps it shallow (the Markdown room
//! caps it at [`Prose::DEEPEST`]), so that walking and dropping it may recurse.

mod text;
mod walk;

pub use text::words_of;
pub use walk::Heading;

use crate::source::Span;

/// A piece of running text; empty when nothing was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose {
    /// Top-level blocks in reading order.
    pub blocks: Vec<Block>,
}

impl Prose {
    /// How deeply blocks and inlines may be nested in one another, counted together.
    pub const DEEPEST: usize = 50;

    /// One paragraph of literal words, in which no character has a meaning; empty for blank words.
    pub fn plain(words: &str) -> Self {
        let words = words.trim();
        if words.is_empty() {
            return Prose::default();
        }
        Prose { blocks: vec![Block::Paragraph(vec![Inline::Text(words.to_owned())])] }
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// A block of prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading of level 2 to 6; the page's title is its only level 1.
    Heading {
        /// 2 to 6.
        level: u8,
        /// Anchor, unique in its prose.
        id: String,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A list; each item holds blocks. `tight` when no blank line parts its items.
    List {
        /// First number of an ordered list; none for bullets.
        start: Option<u64>,
        /// Whether items are printed without paragraphs.
        tight: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// Words quoted from elsewhere.
    Quote(Vec<Block>),
    /// Preformatted text.
    Code(String),
    /// A table: its header row, then the rest.
    Table {
        /// Header cells.
        head: Vec<Vec<Inline>>,
        /// Body rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A break between subjects.
    Rule,
}

/// A run of text inside a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Stressed words.
    Emphasis(Vec<Inline>),
    /// Important words.
    Strong(Vec<Inline>),
    /// Words crossed out.
    Deleted(Vec<Inline>),
    /// Code or an address quoted as such.
    Code(String),
    /// A link.
    Link {
        /// Where it leads.
        target: LinkTarget,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A contact that no longer works. It is not a link, whatever it was typed as, and is shown with a
    /// remark where there is room for one.
    DeadContact(Vec<Inline>),
    /// A picture, with the words that stand for it.
    Image {
        /// File below `content/files/`.
        file: String,
        /// Alternative text, empty for decoration.
        alt: String,
        /// Where it was written.
        at: Option<Span>,
    },
    /// A line break that the author asked for.
    Break,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// Out of the site: an address that begins with `https:`, `http:`, `mailto:`, `tel:` or `sms:`.
    /// `markdown::link_target` alone makes these, so that no other scheme gets in.
    External(String),
    /// A page of the site as the author wrote it (`/report/`, `report.md`, empty for this page), and a heading's id.
    Page {
        /// Address or file as typed, without the part from `#` on.
        page: String,
        /// The part after `#`.
        heading: Option<String>,
        /// Where it was written.
        at: Option<Span>,
    },
}
