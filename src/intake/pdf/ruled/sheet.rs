//! A table on one page: its frame, and what is in each of its cells.

use super::Words;
use super::areas::{Area, areas};
use super::lines;
use super::rules::Frame;
use crate::intake::limits::{Budget, COLUMNS, NESTING, ROWS, within};
use crate::intake::pdf::compose;
use crate::intake::pdf::draw::Drawn;
use crate::intake::pdf::matrix::Point;
use crate::intake::{Cell, Refusal, Row};

/// The most that there is between the text of a cell and its edge, in points.
const PADDING: f32 = 15.0;

/// A table on one page, or the part of it that is there.
pub(super) struct Sheet {
    pub(super) frame: Frame,
    pub(super) glyphs: Vec<usize>,
    /// The tables inside it.
    pub(super) inside: Vec<Sheet>,
}

impl Sheet {
    pub(super) fn new(frame: Frame) -> Sheet {
        Sheet { frame, glyphs: Vec::new(), inside: Vec::new() }
    }

    /// The words in its first row.
    pub(super) fn first_row(&self, drawn: &Drawn) -> String {
        let bottom = self.frame.ys[1];
        let above = |it: &usize| super::middle(drawn, *it).1 < bottom;
        let glyphs: Vec<usize> = self.glyphs.iter().copied().filter(above).collect();
        compose::by_place(drawn, &glyphs)
    }

    /// Its rows. `depth` is how many tables it is inside, with itself.
    ///
    /// # Errors
    /// When there is more than the limits.
    pub(super) fn rows(
        self,
        drawn: &Drawn,
        words: Words<'_>,
        budget: &mut Budget,
        depth: usize,
    ) -> Result<Vec<Row>, Refusal> {
        within("tables inside each other", depth, NESTING)?;
        let Sheet { frame, glyphs, inside } = self;
        let (rows, columns) = (frame.ys.len() - 1, frame.xs.len() - 1);
        within("columns in a table", columns, COLUMNS)?;
        within("rows in tables", rows, ROWS)?;
        (0..rows).try_for_each(|_| budget.row(columns))?;
        let areas = areas(&frame);
        let mut owners = vec![vec![0; columns]; rows];
        for (at, area) in areas.iter().enumerate() {
            for row in &mut owners[area.row..area.row + area.rows] {
                row[area.column..area.column + area.columns].fill(at);
            }
        }
        let owner = |x: f32, y: f32| owners[step(&frame.ys, y)][step(&frame.xs, x)];
        let mut contents: Vec<Vec<usize>> = vec![Vec::new(); areas.len()];
        for glyph in glyphs {
            let (x, y) = super::middle(drawn, glyph);
            contents[owner(x, y)].push(glyph);
        }
        let on_page = drawn.fills.partition_point(|it| it.page < frame.page);
        let fills = &drawn.fills[on_page..];
        let fills = &fills[..fills.partition_point(|it| it.page == frame.page)];
        let padding = padding(drawn, &frame, &areas, &contents);
        let mut places: Vec<Vec<Option<Cell>>> = vec![vec![None; columns]; rows];
        for (area, glyphs) in areas.iter().zip(contents) {
            let right = frame.xs[area.column + area.columns] - padding;
            let mut cell = cell(drawn, words, budget, area, right, &glyphs)?;
            cell.shaded = fills.iter().any(|it| it.has(middle_of(&frame, area)));
            places[area.row][area.column] = Some(cell);
        }
        for sheet in inside {
            let area = areas[owner(sheet.frame.xs[0] + 1.0, sheet.frame.ys[0] + 1.0)];
            let rows = sheet.rows(drawn, words, budget, depth + 1)?;
            if let Some(cell) = &mut places[area.row][area.column] {
                let name = "table in a table".to_owned();
                cell.nested.push(crate::intake::Table { name, sheet: false, rows });
            }
        }
        let row = |(at, places)| Row { number: at + 1, head: false, cut: false, places };
        Ok(places.into_iter().enumerate().map(row).collect())
    }
}

fn cell(
    drawn: &Drawn,
    words: Words<'_>,
    budget: &mut Budget,
    area: &Area,
    right: f32,
    glyphs: &[usize],
) -> Result<Cell, Refusal> {
    let lines = lines::lines(drawn, glyphs);
    let found = lines::paragraphs(drawn, words, budget, &lines, right)?;
    let lines = found.into_iter().map(|it| it.passage).collect();
    let cell = Cell { lines, rows: area.rows, columns: area.columns, ..Cell::default() };
    budget.cell(&cell)?;
    Ok(cell)
}

/// The middle of a cell.
fn middle_of(frame: &Frame, area: &Area) -> Point {
    let middle =
        |edges: &[f32], at: usize, count: usize| f32::midpoint(edges[at], edges[at + count]);
    (middle(&frame.xs, area.column, area.columns), middle(&frame.ys, area.row, area.rows))
}

/// The space between the text of cells and their edges: it is the same on both sides, and no text begins
/// nearer to the left one.
fn padding(drawn: &Drawn, frame: &Frame, areas: &[Area], contents: &[Vec<usize>]) -> f32 {
    let inside = areas.iter().zip(contents).flat_map(|(area, glyphs)| {
        glyphs.iter().map(|it| drawn.glyphs[*it].at.0 - frame.xs[area.column])
    });
    inside.fold(PADDING, f32::min).max(0.0)
}

/// Between which edges a place is.
fn step(edges: &[f32], at: f32) -> usize {
    edges.partition_point(|it| *it <= at).saturating_sub(1).min(edges.len() - 2)
}
