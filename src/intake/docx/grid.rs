//! How the cells of a table fit together. A document lists the cells of each row with the columns
//! that each extends over; which columns there are follows from where cells begin.

use std::collections::BTreeMap;

use crate::intake::limits::{self, Budget};
use crate::intake::{Cell, Refusal, Row, Table};

/// How a cell is joined with those above and below it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Down {
    /// Not at all.
    #[default]
    No,
    /// It is the first of some.
    Begins,
    /// The cell above extends over it.
    GoesOn,
}

/// A cell with its place in the grid of the document.
#[derive(Default)]
pub(super) struct GridCell {
    start: usize,
    end: usize,
    down: Down,
    cell: Cell,
}

impl GridCell {
    /// A cell whose place is not known yet.
    pub(super) fn new(down: Down, cell: Cell) -> GridCell {
        GridCell { down, cell, ..GridCell::default() }
    }
}

#[derive(Default)]
struct GridRow {
    number: usize,
    head: bool,
    cells: Vec<GridCell>,
    /// Where the next cell begins.
    end: usize,
}

/// A table while it is read.
#[derive(Default)]
pub(super) struct Grid {
    widths: Vec<usize>,
    rows: Vec<GridRow>,
    count: usize,
    /// Words of cells that another extends over.
    covered: Vec<String>,
}

/// Edges of columns that are nearer than this, in twentieths of a point, were drawn as one: 1.8 mm.
const NEAR: usize = 100;

impl Grid {
    pub(super) fn width(&mut self, width: usize) {
        self.widths.push(width);
    }

    pub(super) fn begin_row(&mut self) -> Result<(), Refusal> {
        self.count += 1;
        self.rows.push(GridRow { number: self.count, ..GridRow::default() });
        limits::within("rows in tables", self.count, limits::ROWS)
    }

    /// Whether it has no row yet.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Takes over what the properties of the row say.
    pub(super) fn look(&mut self, before: usize, head: bool) {
        if let Some(row) = self.rows.last_mut() {
            row.end = row.end.saturating_add(before);
            row.head = head;
        }
    }

    pub(super) fn drop_row(&mut self) {
        self.rows.pop();
    }

    /// Adds a cell that extends over so many columns of the grid, or lets the cell before it do so.
    pub(super) fn push(&mut self, columns: usize, covered: bool, cell: GridCell) {
        let Some(row) = self.rows.last_mut() else { return };
        let start = row.end;
        row.end = start.saturating_add(columns.max(1));
        match row.cells.last_mut().filter(|_| covered) {
            Some(before) => {
                before.end = row.end;
                self.covered.extend(words_of(&cell.cell));
            }
            None => row.cells.push(GridCell { start, end: row.end, ..cell }),
        }
    }

    /// The table, and the words of cells that others extend over, which no one sees.
    pub(super) fn finish(
        mut self,
        name: String,
        budget: &mut Budget,
    ) -> Result<(Table, Vec<String>), Refusal> {
        let edges = Edges::new(&self);
        let columns = edges.first.len();
        let mut table = Table { name, ..Table::default() };
        let mut open: Vec<Option<(usize, usize)>> = Vec::new();
        for row in std::mem::take(&mut self.rows) {
            budget.row(columns)?;
            let mut places = vec![Some(Cell::default()); columns];
            let mut below = vec![None; columns];
            for GridCell { start, end, down, cell } in row.cells {
                let range = edges.columns(start, end);
                let (first, span) = (range.start, range.len());
                let above = open.get(first).copied().flatten();
                let above = above.filter(|(_, it)| down == Down::GoesOn && *it == span);
                places[range].fill(None);
                if let Some((anchor, _)) = above {
                    let anchor: &mut Row = &mut table.rows[anchor];
                    anchor.places[first].iter_mut().for_each(|it| it.rows += 1);
                    self.covered.extend(words_of(&cell));
                } else {
                    places[first] = Some(Cell { columns: span, ..cell });
                }
                if down != Down::No {
                    below[first] = above.or(Some((table.rows.len(), span)));
                }
            }
            open = below;
            table.rows.push(Row { number: row.number, head: row.head, cut: false, places });
        }
        trim(&mut table);
        Ok((table, self.covered))
    }
}

/// Drops the rows at the end into which no words reach.
fn trim(table: &mut Table) {
    let reach = |(at, row): (usize, &Row)| {
        let cells = row.places.iter().flatten();
        cells
            .filter(|it| !it.lines.is_empty() || !it.nested.is_empty())
            .map(|it| at + it.rows)
            .max()
    };
    let kept = table.rows.iter().enumerate().filter_map(reach).max().unwrap_or(0);
    table.rows.truncate(kept);
    for (at, row) in table.rows.iter_mut().enumerate() {
        for cell in row.places.iter_mut().flatten() {
            cell.rows = cell.rows.min(kept - at);
        }
    }
}

/// All words of a cell, if it has any.
fn words_of(cell: &Cell) -> Option<String> {
    let mut texts: Vec<String> = cell.lines.iter().map(|it| it.text.clone()).collect();
    let inside = cell.nested.iter().flat_map(|it| &it.rows).flat_map(|it| &it.places).flatten();
    texts.extend(inside.filter_map(words_of));
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// Where the columns of a table begin. A grid column in which no cell begins is ignored, and so is
/// a sliver between two edges that were meant to be one.
struct Edges {
    first: Vec<usize>,
    /// Edges that are treated as another.
    folded: BTreeMap<usize, usize>,
}

impl Edges {
    fn new(grid: &Grid) -> Edges {
        let mut shortest: BTreeMap<usize, usize> = BTreeMap::new();
        for cell in grid.rows.iter().flat_map(|it| &it.cells) {
            let end = shortest.entry(cell.start).or_insert(cell.end);
            *end = cell.end.min(*end);
        }
        let mut edges = Edges { first: Vec::new(), folded: BTreeMap::new() };
        let places = places(grid);
        let mut nearest_end = 0;
        for (start, end) in shortest {
            let near = edges.first.last().copied().filter(|last| {
                let apart =
                    |places: &Vec<usize>| places.get(start)?.checked_sub(*places.get(*last)?);
                nearest_end > start && places.as_ref().and_then(apart).is_some_and(|it| it <= NEAR)
            });
            match near {
                Some(last) => {
                    edges.folded.insert(start, last);
                    nearest_end = nearest_end.min(end);
                }
                None => {
                    edges.first.push(start);
                    nearest_end = end;
                }
            }
        }
        edges
    }

    /// The columns of a cell: at least one, for the cell begins in it.
    fn columns(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let before = |edge: usize| {
            let edge = self.folded.get(&edge).copied().unwrap_or(edge);
            self.first.partition_point(|it| *it < edge)
        };
        before(start)..before(end)
    }
}

/// How far each column of the grid begins from the first, if the document says so for all of them.
fn places(grid: &Grid) -> Option<Vec<usize>> {
    let end = grid.rows.iter().map(|it| it.end).max().unwrap_or(0);
    let mut so_far: usize = 0;
    let places = grid.widths.iter().map(|width| {
        let place = so_far;
        so_far = so_far.saturating_add((*width).max(NEAR / 10));
        place
    });
    let places: Vec<usize> = places.collect();
    (places.len() >= end).then_some(places)
}
