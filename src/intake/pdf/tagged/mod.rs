//! A tagged file: its own structure says what is a heading, an item or a cell. What the pages show and
//! what the structure holds are compared, since a file that is tagged need not be tagged throughout.

mod blocks;
mod element;
mod grid;
mod joined;
mod placing;
mod runs;
mod table;

use std::collections::HashSet;

use super::compose::{self, Habits};
use super::draft::Draft;
use super::draw::Drawn;
use super::tree::Tree;
use crate::intake::limits::{self, Budget};
use crate::intake::{Aside, Intake, Part, Refusal, Role, Why};
use blocks::Blocks;

use grid::{Grid, Pages};
use runs::Runs;

/// The share of words that may be in no element: one in so many.
const LEFT: usize = 10;

/// A run of paragraphs and tables: a document, or a cell.
#[derive(Default)]
struct Story {
    parts: Vec<Part>,
    draft: Draft,
    role: Option<Role>,
    /// The mark of the item whose first line is not yet complete.
    mark: Option<String>,
    /// That it is in an item whose mark was not yet found.
    item: Option<()>,
    /// How many lists it is in.
    lists: usize,
}

/// What is known while a structure is read.
struct Reader<'a> {
    drawn: &'a Drawn,
    tree: &'a Tree,
    runs: Runs,
    habits: Habits,
    blocks: Blocks,
    budget: Budget,
    aside: Vec<Aside>,
    furniture: HashSet<String>,
    story: Story,
    /// The table that is being read, which may be inside another.
    grid: Option<Grid>,
    nesting: usize,
    tables: usize,
    /// The pages of the last table outside others.
    pages: Pages,
    /// The page of the last line outside tables, and its number there.
    line: (u32, usize),
}

/// Reads a tagged file.
///
/// # Errors
/// When too many words are in no element, or when there is more than the limits.
pub(super) fn read(file: &str, drawn: &Drawn, tree: &Tree) -> Result<Intake, Refusal> {
    let habits = Habits::of(drawn);
    let runs = Runs::new(drawn, tree);
    let blocks = Blocks::new(drawn, tree, &runs);
    let (budget, aside, furniture, story) = Default::default();
    let (grid, nesting, tables, pages, line) = Default::default();
    let mut reader = Reader {
        drawn,
        tree,
        runs,
        habits,
        blocks,
        budget,
        aside,
        furniture,
        story,
        grid,
        nesting,
        tables,
        pages,
        line,
    };
    reader.compare()?;
    reader.element(0)?;
    reader.end_paragraph()?;
    let left = reader.blocks.left();
    reader.set_aside_words(Why::Untagged, left)?;
    let furniture = reader.runs.left(drawn, &habits, true);
    reader.set_aside_words(Why::PageFurniture, furniture)?;
    let Reader { story, aside, .. } = reader;
    if story.parts.is_empty() && aside.is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(Intake { file: file.to_owned(), parts: story.parts, aside, insertions: 0 })
}

impl Reader<'_> {
    /// Looks for words that are drawn and that are in no element.
    fn compare(&mut self) -> Result<(), Refusal> {
        let left = self.runs.left(self.drawn, &self.habits, false);
        let missing: usize = left.iter().map(Vec::len).sum();
        let shown = |it: &&super::draw::Glyph| {
            !it.hidden && !compose::is_space(self.drawn, it) && !self.drawn.mark(it).artifact
        };
        let all = self.drawn.glyphs.iter().filter(shown).count();
        if missing * LEFT > all {
            return Err(Refusal::Untagged);
        }
        let left = self.blocks.place(self.drawn, left);
        self.set_aside_words(Why::Untagged, left)
    }

    /// Sets words aside, those of a line together. What is on each page is set aside once.
    fn set_aside_words(&mut self, why: Why, words: Vec<Vec<usize>>) -> Result<(), Refusal> {
        let mut line: Vec<usize> = Vec::new();
        for word in words {
            let same = line.last().is_none_or(|last| {
                let (last, first) = (&self.drawn.glyphs[*last], &self.drawn.glyphs[word[0]]);
                last.page == first.page && (last.at.1 - first.at.1).abs() < first.size
            });
            if !same {
                self.set_aside(why, &std::mem::take(&mut line))?;
            }
            line.extend(word);
        }
        self.set_aside(why, &line)
    }

    /// Sets characters aside.
    fn set_aside(&mut self, why: Why, glyphs: &[usize]) -> Result<(), Refusal> {
        let Some(first) = glyphs.first() else { return Ok(()) };
        let text = compose::by_place(self.drawn, glyphs);
        let again = why == Why::PageFurniture && !self.furniture.insert(text.clone());
        if text.is_empty() || again {
            return Ok(());
        }
        self.budget.text(limits::LINE + text.len())?;
        let at = format!("page {}", self.drawn.glyphs[*first].page + 1);
        self.aside.push(Aside { why, at, text });
        Ok(())
    }
}
