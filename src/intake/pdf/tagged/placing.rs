//! The cells of a table in their places: a cell that extends over rows or columns moves those after it,
//! as in HTML. Where the spans of a file do not fit together, what the page shows decides.

use crate::intake::limits::{CELLS, COLUMNS, within};
use crate::intake::{Cell, Refusal};

/// How far to the left of a column its text may begin, in points.
const NEAR: f32 = 3.0;

/// A cell, and how far from the left its text begins.
pub(super) struct GridCell {
    pub(super) cell: Cell,
    pub(super) left: Option<f32>,
}

/// The cells of a table while they get their places.
struct Placing {
    placed: Vec<Vec<Option<Cell>>>,
    /// For each column, how many more rows the cell above extends over, and the row of that cell.
    covered: Vec<(usize, usize)>,
    /// Whether a cell begins in a column.
    begun: Vec<bool>,
    /// Where the text of a column begins.
    lefts: Vec<f32>,
    /// How many columns most rows have.
    width: usize,
}

/// The cells of rows in their places, with nothing where another extends.
///
/// # Errors
/// When there are more columns than the limit.
pub(super) fn placed(rows: Vec<Vec<GridCell>>) -> Result<Vec<Vec<Option<Cell>>>, Refusal> {
    let width = usual(&rows);
    let (placed, covered, begun) = Default::default();
    let mut placing = Placing { placed, covered, begun, lefts: Vec::new(), width };
    let count = rows.len();
    for row in rows {
        let left = count - placing.placed.len();
        placing.row(row, left)?;
    }
    let Placing { mut placed, begun, .. } = placing;
    placed.iter_mut().for_each(|row| narrow(row, &begun));
    Ok(placed)
}

/// How many columns most rows have, with those over which cells above them extend.
fn usual(rows: &[Vec<GridCell>]) -> usize {
    let mut widths: Vec<usize> = Vec::with_capacity(rows.len());
    // How many columns the cells that end after so many rows extend over.
    let mut taken = vec![0_usize; rows.len() + 1];
    let mut now = 0;
    for (at, row) in rows.iter().enumerate() {
        now -= taken[at];
        let width = over(row).saturating_add(now);
        if !row.is_empty() {
            widths.push(width);
        }
        for cell in row.iter().map(|it| &it.cell).filter(|it| it.rows > 1) {
            let end = (at + cell.rows).min(rows.len());
            let columns = cell.columns.min(COLUMNS + 1);
            (taken[end], now) = (taken[end] + columns, now + columns);
        }
    }
    widths.sort_unstable();
    let runs = widths.chunk_by(|a, b| a == b);
    runs.max_by_key(|it| (it.len(), it[0])).map_or(0, |it| it[0])
}

/// How many columns the cells of a row extend over.
fn over(row: &[GridCell]) -> usize {
    row.iter().map(|it| it.cell.columns.min(COLUMNS + 1)).sum()
}

impl Placing {
    fn row(&mut self, mut cells: Vec<GridCell>, rows_left: usize) -> Result<(), Refusal> {
        let taken = self.covered.iter().filter(|it| it.0 > 0).count();
        if taken > 0 && over(&cells) + taken > self.width && self.all_free(&cells) {
            cells.retain(|it| it.left.is_some());
        }
        let own = over(&cells);
        let going_on = if own == self.width && taken > 0 { self.end_covers() } else { Vec::new() };
        let taken = if going_on.is_empty() { taken } else { 0 };
        let short = own + taken < self.width;
        let full = own + taken == self.width;
        let at = self.placed.len();
        within("cells in tables", at * self.covered.len().max(self.width), CELLS)?;
        let mut places: Vec<Option<Cell>> = Vec::new();
        for GridCell { mut cell, left } in cells {
            self.skip(&mut places, if short { left } else { None });
            let start = places.len();
            within("columns in a table", start + cell.columns, COLUMNS)?;
            let free = |it: &usize| self.covered.get(*it).is_none_or(|it| it.0 == 0);
            cell.columns = (start..start + cell.columns).take_while(free).count().max(1);
            if cell.rows == 1 {
                cell.rows = going_on.get(start).copied().unwrap_or(1).max(1);
            }
            cell.rows = cell.rows.min(rows_left);
            let end = start + cell.columns;
            if self.covered.len() < end {
                self.covered.resize(end, (0, 0));
                self.begun.resize(end, false);
                self.lefts.resize(end, f32::INFINITY);
            }
            self.covered[start..end].fill((cell.rows, at));
            self.begun[start] = true;
            if let (true, Some(left)) = (full, left) {
                self.lefts[start] = self.lefts[start].min(left);
            }
            places.resize_with(end, || None);
            places[start] = Some(cell);
        }
        for column in places.len()..self.covered.len() {
            places.push((self.covered[column].0 == 0).then(Cell::default));
        }
        self.covered.iter_mut().for_each(|it| it.0 = it.0.saturating_sub(1));
        self.placed.push(places);
        Ok(())
    }

    /// Whether the text of all cells that have any begins in its own column over which no cell above
    /// extends. The others are then left over from the cells above.
    fn all_free(&self, cells: &[GridCell]) -> bool {
        let lefts = cells.iter().filter_map(|it| it.left);
        let columns: Option<Vec<usize>> = lefts.map(|it| self.column(it)).collect();
        columns.is_some_and(|columns| {
            let free = |it: &usize| self.covered.get(*it).is_none_or(|it| it.0 == 0);
            !columns.is_empty() && columns.iter().all(free) && columns.is_sorted_by(|a, b| a < b)
        })
    }

    /// The column in which a text begins that is so far from the left.
    fn column(&self, left: f32) -> Option<usize> {
        self.lefts.iter().rposition(|it| *it <= left + NEAR)
    }

    /// Goes on to the next free column, in a row that lacks cells to the one where the text begins.
    fn skip(&self, places: &mut Vec<Option<Cell>>, left: Option<f32>) {
        let target = left.and_then(|it| self.column(it)).unwrap_or(0);
        loop {
            match self.covered.get(places.len()) {
                Some((rows, _)) if *rows > 0 => places.push(None),
                Some(_) if places.len() < target => places.push(Some(Cell::default())),
                _ => return,
            }
        }
    }

    /// Ends the cells that extend over the next row, since that has a cell for each column. Some
    /// programs write one span for two cells that follow each other: the second has the rest of it.
    fn end_covers(&mut self) -> Vec<usize> {
        let at = self.placed.len();
        let going_on = self.covered.iter().map(|it| it.0).collect();
        for (column, (rows, owner)) in self.covered.iter_mut().enumerate() {
            if *rows > 0
                && let Some(Some(cell)) = self.placed[*owner].get_mut(column)
            {
                cell.rows = at - *owner;
            }
            *rows = 0;
        }
        going_on
    }
}

/// Leaves out the columns in which no cell begins: some cell only says that it extends over them.
fn narrow(row: &mut Vec<Option<Cell>>, begun: &[bool]) {
    for (at, cell) in row.iter_mut().enumerate() {
        if let Some(cell) = cell {
            let over = &begun[at + 1..(at + cell.columns).clamp(at + 1, begun.len())];
            cell.columns = 1 + over.iter().filter(|it| **it).count();
        }
    }
    let mut begun = begun.iter();
    row.retain(|_| begun.next().copied().unwrap_or(true));
}
