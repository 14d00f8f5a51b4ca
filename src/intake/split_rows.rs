//! Rows that a copy from Word cuts: each paragraph of a cell starts a line, so one row is some lines
//! whose tabs add up. Editors that drop tabs at the end of a line leave short rows too, so lines are
//! joined only where all of them come out even and the file still has such tabs, or where chance would
//! hardly do it.

use super::grid::Draft;
use super::lines::Typed;
use super::typed;

/// From how many columns on short rows hardly come out even by chance.
const COLUMNS: usize = 5;

/// The rows of a table of so many columns, with those that were cut joined.
pub(super) fn join(lines: &[&Typed<'_>], width: usize) -> Vec<Draft> {
    let sizes = sizes(lines, width).unwrap_or_else(|| vec![1; lines.len()]);
    let mut rest = lines;
    let rows = sizes.into_iter().map(|size| {
        let (row, after) = rest.split_at(size);
        rest = after;
        draft(row)
    });
    rows.collect()
}

/// How many lines each row takes, where some take more than one and all come out even.
fn sizes(lines: &[&Typed<'_>], width: usize) -> Option<Vec<usize>> {
    let mut sizes = Vec::new();
    let (mut size, mut tabs) = (0, 0);
    for line in lines {
        size += 1;
        tabs += line.cells.len().saturating_sub(1);
        // A line without tabs between two rows may be a row of one merged cell.
        if tabs + 1 == width || tabs == 0 {
            sizes.push(size);
            (size, tabs) = (0, 0);
        } else if tabs + 1 > width {
            return None;
        }
    }
    let joined = sizes.iter().filter(|size| **size > 1).count();
    let kept = lines.iter().any(|line| line.cells.last().is_some_and(|cell| cell.is_empty()));
    let sure = kept && joined > 0 || width >= COLUMNS && joined > 1;
    (size == 0 && sure).then_some(sizes)
}

/// A row of lines: the last cell of each goes on in the first cell of the next.
fn draft(lines: &[&Typed<'_>]) -> Draft {
    let mut cells: Vec<String> = Vec::new();
    for line in lines {
        let whole = [line.text];
        let mut more = if line.is_row() { &line.cells[..] } else { &whole[..] };
        if let (Some(last), [first, others @ ..]) = (cells.last_mut(), more) {
            last.push('\n');
            last.push_str(first);
            more = others;
        }
        cells.extend(more.iter().map(|cell| (*cell).to_owned()));
    }
    let cells = cells.iter().map(|cell| typed::cell(cell)).collect();
    Draft { number: lines[0].number, head: false, cells }
}
