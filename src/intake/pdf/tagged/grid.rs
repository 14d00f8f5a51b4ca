//! A table of a structure while it is read, row by row.

use super::placing::{self, GridCell};
use crate::intake::limits::{Budget, ROWS, within};
use crate::intake::pdf::draw::Drawn;
use crate::intake::{Cell, Refusal, Row, Table};

/// A table while it is read.
#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<GridRow>,
    /// Whether the rows that are read are those of headings.
    pub(super) head: bool,
}

/// A row while it is read.
#[derive(Default)]
struct GridRow {
    cells: Vec<GridCell>,
    heads: Vec<bool>,
    head: bool,
    pages: Option<(u32, u32)>,
}

/// On which pages a table begins and ends, and which of its rows begin a page.
#[derive(Debug, Default, Clone)]
pub(super) struct Pages {
    pub(super) first: Option<u32>,
    pub(super) last: Option<u32>,
}

impl Grid {
    pub(super) fn begin_row(&mut self) -> Result<(), Refusal> {
        let head = self.head;
        self.rows.push(GridRow { head, ..GridRow::default() });
        within("rows in tables", self.rows.len(), ROWS)
    }

    /// Adds a cell, with the characters that are in it. `heads` is whether it is the heading of a
    /// column.
    pub(super) fn push(&mut self, cell: Cell, heads: bool, drawn: &Drawn, glyphs: &[usize]) {
        let Some(row) = self.rows.last_mut() else { return };
        for glyph in glyphs {
            let page = drawn.glyphs[*glyph].page;
            let (first, last) = row.pages.unwrap_or((page, page));
            row.pages = Some((first.min(page), last.max(page)));
        }
        let left = glyphs.iter().map(|it| drawn.glyphs[*it].at.0).reduce(f32::min);
        row.cells.push(GridCell { cell, left });
        row.heads.push(heads);
    }

    /// The table, with what repeats its headings on further pages.
    pub(super) fn finish(
        mut self,
        name: String,
        budget: &mut Budget,
    ) -> Result<(Table, Pages, Vec<String>), Refusal> {
        for row in &mut self.rows {
            row.head |= !row.heads.is_empty() && row.heads.iter().all(|it| *it);
        }
        let repeated = self.drop_repeated();
        let pages = Pages {
            first: self.rows.iter().find_map(|it| it.pages).map(|it| it.0),
            last: self.rows.iter().rev().find_map(|it| it.pages).map(|it| it.1),
        };
        let heads: Vec<bool> = self.rows.iter().map(|it| it.head).collect();
        let cells = self.rows.into_iter().map(|it| it.cells).collect();
        let mut rows = placing::placed(cells)?;
        let filled = |row: &Vec<Option<Cell>>| {
            row.iter().flatten().any(|it| !it.lines.is_empty() || !it.nested.is_empty())
        };
        rows.truncate(rows.iter().rposition(filled).map_or(0, |it| it + 1));
        shorten(&mut rows);
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut table = Table { name, sheet: false, rows: Vec::with_capacity(rows.len()) };
        for (at, mut places) in rows.into_iter().enumerate() {
            budget.row(width)?;
            places.resize_with(width, || Some(Cell::default()));
            for cell in places.iter().flatten() {
                budget.cell(cell)?;
            }
            table.rows.push(Row { number: at + 1, head: heads[at], places, cut: false });
        }
        Ok((table, pages, repeated))
    }

    /// Drops the rows of headings that come again where a page begins.
    fn drop_repeated(&mut self) -> Vec<String> {
        let count = self.rows.iter().take_while(|it| it.head).count();
        let texts: Vec<String> = self.rows[..count].iter().map(GridRow::text).collect();
        let (mut repeated, mut kept) = (Vec::new(), Vec::new());
        let mut page = None;
        let mut matched = 0;
        for (at, row) in std::mem::take(&mut self.rows).into_iter().enumerate() {
            let begins = row.pages.zip(page).is_some_and(|((first, _), last)| first > last);
            let again = at >= count
                && count > 0
                && (begins || matched > 0)
                && texts.get(matched).is_some_and(|it| *it == row.text());
            page = row.pages.map(|it| it.1).or(page);
            if again {
                matched += 1;
                repeated.push(row.text());
            } else {
                matched = 0;
                kept.push(row);
            }
        }
        self.rows = kept;
        repeated
    }
}

impl GridRow {
    fn text(&self) -> String {
        let lines = self.cells.iter().flat_map(|it| &it.cell.lines);
        lines.map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Lets no cell extend beyond the last row.
fn shorten(rows: &mut [Vec<Option<Cell>>]) {
    let count = rows.len();
    for (at, row) in rows.iter_mut().enumerate() {
        for cell in row.iter_mut().flatten() {
            cell.rows = cell.rows.min(count - at);
        }
    }
}
