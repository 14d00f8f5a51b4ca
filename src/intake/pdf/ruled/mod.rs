//! A file without tags: the rules around cells make its tables, and places make the rest. Nothing
//! is guessed where no rules are drawn.

mod areas;
mod chain;
mod furniture;
mod lines;
mod rules;
mod sheet;

use std::collections::HashSet;

use super::compose::{self, Habits, Vocabulary};
use super::draw::{Drawn, Rule};
use super::matrix::Point;
use crate::intake::limits::{self, Budget};
use crate::intake::{Aside, Cell, Intake, Line as TextLine, Part, Refusal, Role, Row, Table, Why};
use lines::Line;
use sheet::Sheet;

/// What is known while a file is read.
struct Reader<'a> {
    drawn: &'a Drawn,
    habits: Habits,
    vocabulary: Vocabulary,
    budget: Budget,
    aside: Vec<Aside>,
    furniture: HashSet<String>,
    parts: Vec<Part>,
    /// The parts of the table that may go on.
    open: Vec<Sheet>,
    /// The lines below its parts.
    below: Vec<Line>,
    tables: usize,
    /// The page of the last line, and its number there.
    line: (u32, usize),
}

/// The share of characters that may be in columns without rules: one in so many.
const COLUMNS: usize = 10;
/// How many lines may look like columns, such as a list of contents.
const FEW: usize = 5;

/// How a file writes spaces, and the words that it is known to have.
type Words<'a> = (&'a Habits, &'a Vocabulary);

/// A part of a page: a table, or a run of lines outside tables.
enum Block {
    Table(Sheet),
    Lines(Vec<Line>),
}

/// Reads a file without tags.
///
/// # Errors
/// When there are no ruled tables, or when there is more than the limits.
pub(super) fn read(file: &str, drawn: &Drawn) -> Result<Intake, Refusal> {
    let habits = Habits { drops: true, ..Habits::of(drawn) };
    let (budget, aside, furniture, parts, open, below, tables, line) = Default::default();
    let vocabulary = Vocabulary::of(drawn, &habits);
    let mut reader = Reader {
        drawn,
        habits,
        vocabulary,
        budget,
        aside,
        furniture,
        parts,
        open,
        below,
        tables,
        line,
    };
    for blocks in reader.pages()? {
        for (at, block) in blocks.into_iter().enumerate() {
            match block {
                Block::Table(sheet) => reader.table(sheet, at == 0)?,
                Block::Lines(lines) => reader.below(lines)?,
            }
        }
    }
    reader.end_table()?;
    reader.hidden()?;
    if reader.tables == 0 {
        return Err(Refusal::Borderless);
    }
    let Reader { parts, aside, .. } = reader;
    Ok(Intake { file: file.to_owned(), parts, aside, insertions: 0 })
}

/// Where the middle of a character is.
fn middle(drawn: &Drawn, glyph: usize) -> Point {
    let glyph = &drawn.glyphs[glyph];
    let (x, y) = glyph.at;
    (x + glyph.advance.0 / 2.0, y + glyph.advance.1 / 2.0 - glyph.size * 0.3)
}

impl Reader<'_> {
    fn words(&self) -> Words<'_> {
        (&self.habits, &self.vocabulary)
    }

    /// The pages of the file, each as tables and runs of lines from top to bottom. What is on most
    /// pages is set aside.
    fn pages(&mut self) -> Result<Vec<Vec<Block>>, Refusal> {
        let drawn = self.drawn;
        let mut rules: Vec<Vec<&Rule>> = vec![Vec::new(); drawn.pages.len()];
        for rule in &drawn.rules {
            rules[rule.page as usize].push(rule);
        }
        let mut glyphs: Vec<Vec<usize>> = vec![Vec::new(); drawn.pages.len()];
        for (at, glyph) in drawn.glyphs.iter().enumerate().filter(|it| !it.1.hidden) {
            glyphs[glyph.page as usize].push(at);
        }
        let (mut tables, mut outside) = (Vec::new(), Vec::new());
        for (page, (rules, glyphs)) in rules.iter().zip(&glyphs).enumerate() {
            let frames = rules::frames(page as u32, rules);
            let (sheets, left) = self.sheets(frames, glyphs);
            tables.push(sheets);
            for line in lines::lines(drawn, &left) {
                let text = lines::text(drawn, self.words(), &line);
                outside.push((line, text));
            }
        }
        self.in_rules(&outside)?;
        let furniture = furniture::furniture(&outside, drawn.pages.len());
        let mut lines: Vec<Vec<Line>> = tables.iter().map(|_| Vec::new()).collect();
        for (at, (line, text)) in outside.into_iter().enumerate() {
            match furniture.contains(&at) {
                true => self.set_aside(Why::PageFurniture, line.page, text)?,
                false if !text.is_empty() => lines[line.page as usize].push(line),
                false => {}
            }
        }
        Ok(tables.into_iter().zip(lines).map(|(sheets, lines)| blocks(sheets, lines)).collect())
    }

    /// Whether what looks like a table has rules, or nearly all of it.
    ///
    /// # Errors
    /// When many words are in columns without rules: their order cannot be told.
    fn in_rules(&self, outside: &[(Line, String)]) -> Result<(), Refusal> {
        let columns = outside.iter().filter(|it| lines::is_in_columns(self.drawn, &it.0));
        let columns: Vec<usize> = columns.map(|it| it.0.glyphs.len()).collect();
        let share = columns.iter().sum::<usize>() * COLUMNS;
        let many = columns.len() > FEW && share > self.drawn.glyphs.len();
        if many { Err(Refusal::Borderless) } else { Ok(()) }
    }

    /// The tables of a page with their content, and the characters outside them. A frame with words
    /// in fewer than two cells is not a table: it may be a box.
    fn sheets(&self, frames: Vec<rules::Frame>, glyphs: &[usize]) -> (Vec<Sheet>, Vec<usize>) {
        let mut sheets: Vec<Sheet> = frames.into_iter().map(Sheet::new).collect();
        sheets.sort_by(|a, b| a.frame.size().total_cmp(&b.frame.size()));
        let mut left = Vec::new();
        for glyph in glyphs {
            let (x, y) = middle(self.drawn, *glyph);
            match sheets.iter_mut().find(|it| it.frame.has(x, y)) {
                Some(sheet) => sheet.glyphs.push(*glyph),
                None => left.push(*glyph),
            }
        }
        let (mut sheets, empty): (Vec<Sheet>, Vec<Sheet>) =
            sheets.into_iter().partition(|it| !it.glyphs.is_empty());
        drop(empty);
        let mut outer = Vec::new();
        while !sheets.is_empty() {
            let sheet = sheets.remove(0);
            let (x, y) = (sheet.frame.xs[0] + 1.0, sheet.frame.ys[0] + 1.0);
            match sheets.iter_mut().find(|it| it.frame.has(x, y)) {
                Some(around) => around.inside.push(sheet),
                None => outer.push(sheet),
            }
        }
        (outer, left)
    }

    /// Reads a table, which may continue the page before. What is between the two can be the
    /// footnotes of a page, in smaller letters or before the same headings.
    fn table(&mut self, sheet: Sheet, first: bool) -> Result<(), Refusal> {
        let goes_on = |last: &Sheet| {
            let size = last.glyphs.iter().map(|it| self.drawn.glyphs[*it].size).fold(0.0, f32::max);
            let notes = self.below.iter().all(|it| it.size < size * 0.95);
            let again = || last.first_row(self.drawn) == sheet.first_row(self.drawn);
            let head = || self.open[0].first_row(self.drawn) == sheet.first_row(self.drawn);
            chain::goes_on(last, &sheet) && (notes || again() || head())
        };
        if !(first && self.open.last().is_some_and(goes_on)) {
            self.end_table()?;
        }
        self.open.push(sheet);
        Ok(())
    }

    /// Reads lines outside tables. Those below a table wait for its end.
    fn below(&mut self, lines: Vec<Line>) -> Result<(), Refusal> {
        let page = lines.first().map_or(0, |it| it.page);
        if self.open.last().is_some_and(|it| it.frame.page == page) {
            self.below.extend(lines);
            return Ok(());
        }
        self.end_table()?;
        self.lines(&lines)
    }

    /// Ends the table that is open.
    fn end_table(&mut self) -> Result<(), Refusal> {
        let mut open = std::mem::take(&mut self.open);
        if open.is_empty() {
            return Ok(());
        }
        chain::align(&mut open);
        let page = open[0].frame.page;
        let mut parts = Vec::new();
        for sheet in open {
            parts.push(sheet.rows(
                self.drawn,
                (&self.habits, &self.vocabulary),
                &mut self.budget,
                1,
            )?);
        }
        let (rows, repeated) = chain::join(parts);
        for row in repeated {
            self.set_aside(Why::PageFurniture, page, text(&row))?;
        }
        self.tables += 1;
        let name = format!("table {}", self.tables);
        self.parts.push(Part::Table(Table { name, sheet: false, rows }));
        let below = std::mem::take(&mut self.below);
        self.lines(&below)
    }

    /// Reads lines outside tables.
    fn lines(&mut self, lines: &[Line]) -> Result<(), Refusal> {
        let ends = lines.iter().flat_map(|it| &it.glyphs).map(|it| self.drawn.glyphs[*it].end().0);
        let right = ends.fold(0.0, f32::max);
        let found = lines::paragraphs(
            self.drawn,
            (&self.habits, &self.vocabulary),
            &mut self.budget,
            lines,
            right,
        )?;
        for paragraph in found {
            if self.line.0 != paragraph.page {
                self.line = (paragraph.page, 0);
            }
            self.line.1 += 1;
            let at = format!("page {}, paragraph {}", self.line.0 + 1, self.line.1);
            let text = paragraph.passage;
            self.parts.push(Part::Line(TextLine { at, role: Role::Body, text }));
        }
        Ok(())
    }

    /// Sets aside what cannot be seen.
    fn hidden(&mut self) -> Result<(), Refusal> {
        let glyphs = self.drawn.glyphs.iter().enumerate();
        let hidden: Vec<usize> = glyphs.filter(|it| it.1.hidden).map(|it| it.0).collect();
        for line in lines::lines(self.drawn, &hidden) {
            let text = compose::by_place(self.drawn, &line.glyphs);
            self.set_aside(Why::HiddenText, line.page, text)?;
        }
        Ok(())
    }

    /// Sets a text aside. What is on each page is set aside once.
    fn set_aside(&mut self, why: Why, page: u32, text: String) -> Result<(), Refusal> {
        let again = why == Why::PageFurniture && !self.furniture.insert(text.clone());
        if !text.is_empty() && !again {
            self.budget.text(limits::LINE + text.len())?;
            self.aside.push(Aside { why, at: format!("page {}", page + 1), text });
        }
        Ok(())
    }
}

/// The tables and the lines of a page from top to bottom.
fn blocks(mut sheets: Vec<Sheet>, lines: Vec<Line>) -> Vec<Block> {
    sheets.sort_by(|a, b| a.frame.ys[0].total_cmp(&b.frame.ys[0]));
    let mut blocks: Vec<Block> = Vec::new();
    let mut sheets = sheets.into_iter().peekable();
    for line in lines {
        while let Some(sheet) = sheets.next_if(|it| it.frame.ys[0] < line.y) {
            blocks.push(Block::Table(sheet));
        }
        match blocks.last_mut() {
            Some(Block::Lines(lines)) => lines.push(line),
            _ => blocks.push(Block::Lines(vec![line])),
        }
    }
    blocks.extend(sheets.map(Block::Table));
    blocks
}

fn text(row: &Row) -> String {
    let lines = |it: &Cell| it.lines.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    row.places.iter().flatten().flat_map(lines).collect::<Vec<_>>().join(" ")
}
