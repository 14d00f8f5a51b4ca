//! Tables, rows and cells of a structure.

use super::grid::Grid;
use super::{Reader, joined};
use crate::intake::pdf::tree::{Child, Kind};
use crate::intake::{Aside, Cell, Part, Refusal, Why, limits};

impl Reader<'_> {
    /// Reads a table.
    pub(super) fn table(&mut self, at: usize) -> Result<(), Refusal> {
        self.end_paragraph()?;
        self.nesting += 1;
        limits::within("tables inside each other", self.nesting, limits::NESTING)?;
        if self.nesting == 1 {
            self.tables += 1;
        }
        let outer = self.grid.replace(Grid::default());
        self.rows(at)?;
        let grid = std::mem::replace(&mut self.grid, outer).unwrap_or_default();
        self.nesting -= 1;
        let name = match self.nesting {
            0 => format!("table {}", self.tables),
            _ => format!("table in table {}", self.tables),
        };
        let (table, pages, repeated) = grid.finish(name, &mut self.budget)?;
        self.furniture(repeated);
        if table.rows.is_empty() {
            self.tables -= usize::from(self.nesting == 0);
            return Ok(());
        }
        let last = match self.story.parts.last_mut() {
            Some(Part::Table(last)) if self.nesting == 0 => Some(last),
            _ => None,
        };
        match last {
            Some(last) if joined::goes_on(last, &self.pages, &table, &pages) => {
                self.tables -= 1;
                let repeated = joined::join(last, table);
                self.furniture(repeated);
                self.pages.last = pages.last;
            }
            _ => {
                self.story.parts.push(Part::Table(table));
                if self.nesting == 0 {
                    self.pages = pages;
                }
            }
        }
        Ok(())
    }

    /// Reads the rows of a table. A caption, or whatever else is in it, goes before it.
    fn rows(&mut self, at: usize) -> Result<(), Refusal> {
        let tree = self.tree;
        for child in &tree.elements[at].children {
            let Child::Element(child) = child else { continue };
            match tree.elements[*child].kind {
                Kind::Row => self.row(*child)?,
                Kind::Head => {
                    self.head(true);
                    self.rows(*child)?;
                    self.head(false);
                }
                Kind::Group | Kind::Loose => self.rows(*child)?,
                _ => self.element(*child)?,
            }
        }
        self.loose_content(at)
    }

    fn head(&mut self, head: bool) {
        if let Some(grid) = &mut self.grid {
            grid.head = head;
        }
    }

    /// Reads what is in a table and in no cell of it.
    fn loose_content(&mut self, at: usize) -> Result<(), Refusal> {
        let tree = self.tree;
        for child in &tree.elements[at].children {
            if let Child::Content(content) = child {
                self.content(content)?;
            }
        }
        self.end_paragraph()
    }

    fn row(&mut self, at: usize) -> Result<(), Refusal> {
        if let Some(grid) = &mut self.grid {
            grid.begin_row()?;
        }
        let tree = self.tree;
        for child in &tree.elements[at].children {
            let Child::Element(child) = child else { continue };
            match tree.elements[*child].kind {
                Kind::Artifact => self.element(*child)?,
                kind => self.cell(*child, kind == Kind::Cell(true))?,
            }
        }
        self.loose_content(at)
    }

    fn cell(&mut self, at: usize, heads: bool) -> Result<(), Refusal> {
        let outer = self.enter();
        self.block(at, None)?;
        let mut cell = Cell::default();
        for part in self.leave(outer) {
            match part {
                Part::Line(line) => cell.lines.push(line.text),
                Part::Table(table) => cell.nested.push(table),
            }
        }
        let element = &self.tree.elements[at];
        (cell.rows, cell.columns) = element.span;
        let glyphs = self.glyphs(at);
        if let Some(grid) = &mut self.grid {
            grid.push(cell, heads && !element.heads_row, self.drawn, &glyphs);
        }
        Ok(())
    }

    /// Sets rows aside that repeat the headings of a table.
    fn furniture(&mut self, rows: Vec<String>) {
        for text in rows {
            if !text.is_empty() && self.furniture.insert(text.clone()) {
                let at = format!("table {}", self.tables);
                self.aside.push(Aside { why: Why::PageFurniture, at, text });
            }
        }
    }
}
