//! Tables, rows and cells as the document lists them. How they fit together is worked out in
//! [`super::grid`] once the table is complete.

use crate::intake::xml::{Tag, Xml};
use crate::intake::{Aside, Cell, Part, Refusal, Why, limits};

use super::grid::{Down, Grid, GridCell};
use super::{Fate, Reader};

/// What the properties of a row say.
#[derive(Default)]
struct RowLook {
    before: usize,
    head: bool,
    /// Why the row is not a part of the text.
    gone: Option<Why>,
}

/// What the properties of a cell say.
#[derive(Default)]
struct CellLook {
    columns: usize,
    down: Down,
    /// Whether the cell before it extends over it.
    covered: bool,
    shaded: bool,
    deleted: bool,
}

impl Reader {
    /// Reads a table.
    pub(super) fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        if !self.story.draft.is_empty() {
            self.end_paragraph()?;
        }
        self.nesting += 1;
        limits::within("tables inside each other", self.nesting, limits::NESTING)?;
        if self.nesting == 1 && self.beside.is_none() {
            (self.tables, self.row) = (self.tables + 1, 0);
        }
        let outer = self.grid.replace(Grid::default());
        self.content(xml)?;
        let grid = std::mem::replace(&mut self.grid, outer).unwrap_or_default();
        let name = match self.nesting {
            1 => format!("table {}", self.tables),
            _ => format!("table in table {}", self.tables),
        };
        let (table, covered) = grid.finish(name, &mut self.budget)?;
        for text in covered {
            self.budget.text(limits::LINE + text.len())?;
            self.aside.push(Aside { why: Why::HiddenText, at: self.place_in_table(), text });
        }
        self.nesting -= 1;
        if !table.rows.is_empty() {
            self.story.parts.push(Part::Table(table));
        }
        Ok(())
    }

    /// The place of a paragraph that is in a table.
    pub(super) fn place_in_table(&self) -> String {
        format!("row {} of table {}", self.row, self.tables)
    }

    /// Reads a row.
    pub(super) fn row(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let Some(grid) = &mut self.grid else { return self.content(xml) };
        grid.begin_row()?;
        self.row += usize::from(self.nesting == 1);
        let outer = self.fate;
        let mut gone = false;
        while let Some(tag) = xml.child()? {
            if tag.name() != "trPr" {
                self.element(xml, &tag)?;
                continue;
            }
            let look = row_look(xml)?;
            if let Some(grid) = &mut self.grid {
                grid.look(look.before, look.head);
            }
            if let (Some(why), Fate::Text) = (look.gone, self.fate) {
                (gone, self.fate) = (true, Fate::Aside(why));
            }
        }
        self.fate = outer;
        match &mut self.grid {
            Some(grid) if gone => grid.drop_row(),
            _ => {}
        }
        Ok(())
    }

    /// Reads a cell.
    pub(super) fn cell(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        if self.grid.as_ref().is_none_or(Grid::is_empty) {
            return self.content(xml);
        }
        let (outer, fate) = (self.enter(None), self.fate);
        let mut look = CellLook::default();
        while let Some(tag) = xml.child()? {
            if tag.name() != "tcPr" {
                self.element(xml, &tag)?;
                continue;
            }
            look = cell_look(xml)?;
            if look.deleted && self.is_text() {
                self.fate = Fate::Aside(Why::Deleted);
            }
        }
        self.end_paragraph()?;
        self.fate = fate;
        let cell = self.leave(outer).into_iter().fold(Cell::default(), |mut cell, part| {
            match part {
                Part::Line(line) => cell.lines.push(line.text),
                Part::Table(table) => cell.nested.push(table),
            }
            cell
        });
        self.budget.cell(&cell)?;
        let mut cell = Cell { shaded: look.shaded, ..cell };
        cell.lines.shrink_to_fit();
        if let Some(grid) = &mut self.grid {
            grid.push(look.columns, look.covered, GridCell::new(look.down, cell));
        }
        Ok(())
    }

    /// Reads the width of a column of the grid.
    pub(super) fn grid_column(&mut self, tag: &Tag<'_>) {
        if let Some(grid) = &mut self.grid {
            grid.width(tag.number("w").unwrap_or(0));
        }
    }
}

fn row_look(xml: &mut Xml<'_>) -> Result<RowLook, Refusal> {
    let mut look = RowLook::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "gridBefore" => look.before = tag.number("val").unwrap_or(0),
            "tblHeader" => look.head = tag.on(),
            "hidden" if tag.on() => look.gone = Some(Why::HiddenRow),
            "del" => look.gone = Some(Why::Deleted),
            _ => {}
        }
        xml.skip()?;
    }
    Ok(look)
}

fn cell_look(xml: &mut Xml<'_>) -> Result<CellLook, Refusal> {
    let mut look = CellLook::default();
    while let Some(tag) = xml.child()? {
        let goes_on = tag.val().is_none_or(|it| it != "restart");
        match tag.name() {
            "gridSpan" => look.columns = tag.number("val").unwrap_or(1),
            "vMerge" if goes_on => look.down = Down::GoesOn,
            "vMerge" => look.down = Down::Begins,
            "hMerge" => look.covered = goes_on,
            "shd" => look.shaded = is_shaded(&tag),
            "cellDel" => look.deleted = true,
            _ => {}
        }
        xml.skip()?;
    }
    Ok(look)
}

/// Whether a shading shows: another colour than that of paper, or a pattern.
fn is_shaded(tag: &Tag<'_>) -> bool {
    let fill = tag.get("fill").unwrap_or_default().to_lowercase();
    let pattern = tag.val().unwrap_or_default();
    !matches!(fill.as_str(), "" | "auto" | "ffffff" | "white")
        || !matches!(pattern.as_str(), "" | "clear" | "nil")
}
