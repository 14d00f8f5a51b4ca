//! The cells of a frame: where no rule is drawn between two places of its grid, they are one cell.

use super::rules::Frame;

/// A cell of a frame: its first row and column, and how many of them it extends over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) rows: usize,
    pub(super) columns: usize,
}

/// The cells of a frame, row by row.
pub(super) fn areas(frame: &Frame) -> Vec<Area> {
    let (rows, columns) = (frame.ys.len() - 1, frame.xs.len() - 1);
    let (level, upright) = (frame.level_rules(), frame.upright_rules());
    let mut taken = vec![vec![false; columns]; rows];
    let mut areas = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            if taken[row][column] {
                continue;
            }
            let open = |it: &usize| !upright[*it][row] && !taken[row][*it];
            let wide = 1 + (column + 1..columns).take_while(open).count();
            let own = column..column + wide;
            let goes_on = |it: &usize| {
                let below = own.clone().all(|at| !level[*it][at] && !taken[*it][at]);
                below && own.clone().skip(1).all(|at| !upright[at][*it])
            };
            let high = 1 + (row + 1..rows).take_while(goes_on).count();
            for taken in &mut taken[row..row + high] {
                taken[own.clone()].fill(true);
            }
            areas.push(Area { row, column, rows: high, columns: wide });
        }
    }
    areas
}
