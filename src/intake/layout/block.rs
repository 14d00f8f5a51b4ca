//! Where labelled blocks begin and end.

use std::collections::HashMap;

use super::super::{Line, Passage};
use super::labels::Kind;
use super::rows::is_adjacent;

/// A block: the parts from `start` to before `end`, with its labels and their lines.
pub(super) struct Block {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) cells: Vec<(usize, Vec<Passage>)>,
}

impl Block {
    pub(super) fn has(&self, label: usize) -> bool {
        self.cells.iter().any(|(known, _)| *known == label)
    }
}

/// The blocks of a file. A block ends where a label comes again, or the one that the block before
/// started with, and at a heading or a table.
pub(super) fn blocks(kinds: &[Kind<'_>]) -> Vec<Block> {
    let next = next_labels(kinds);
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    let mut opener = None;
    for (at, kind) in kinds.iter().enumerate() {
        let starts = |label: usize, block: Option<&Block>| {
            opener == Some(label) || block.is_none_or(|block| block.has(label))
        };
        match kind {
            Kind::Label(label, _, rest) => {
                if !open || starts(*label, blocks.last()) {
                    opener = opener.or(Some(*label));
                    blocks.push(Block { start: at, end: at, cells: Vec::new() });
                    open = true;
                }
                if let Some(block) = blocks.last_mut() {
                    block.cells.push((*label, rest.iter().cloned().collect()));
                    block.end = at + 1;
                }
            }
            Kind::Text(line) if open => {
                let goes_on = next[at].is_some_and(|label| !starts(label, blocks.last()));
                let block = blocks.last_mut().filter(|block| {
                    goes_on
                        || is_of_cell(line, &kinds[at - 1], &block.cells[block.cells.len() - 1].1)
                });
                open = block.is_some();
                if let Some(block) = block {
                    let last = block.cells.len() - 1;
                    block.cells[last].1.push(line.text.clone());
                    block.end = at + 1;
                }
            }
            _ => open = false,
        }
    }
    blocks
}

/// The label that is next after each part, where no heading and no table is before it.
fn next_labels(kinds: &[Kind<'_>]) -> Vec<Option<usize>> {
    let mut next = vec![None; kinds.len()];
    let mut found = None;
    for (at, kind) in kinds.iter().enumerate().rev() {
        next[at] = found;
        match kind {
            Kind::Label(label, ..) => found = Some(*label),
            Kind::Heading(_) | Kind::Table => found = None,
            Kind::Text(_) => {}
        }
    }
    next
}

/// Whether a line after the last label of a block is of its cell: the cell has no text yet, the line is
/// an item, or it is right after the one before.
fn is_of_cell(line: &Line, before: &Kind<'_>, cell: &[Passage]) -> bool {
    let adjacent = match before {
        Kind::Label(_, before, _) | Kind::Text(before) => is_adjacent(before, line),
        Kind::Heading(_) | Kind::Table => false,
    };
    cell.is_empty() || line.text.mark.is_some() || adjacent
}

/// The blocks, where two labels are in two blocks of two labels each. A block of one label counts only
/// beside another block.
pub(super) fn regular(mut blocks: Vec<Block>) -> Option<Vec<Block>> {
    let beside: Vec<bool> = (0..blocks.len())
        .map(|at| {
            let after = at > 0 && blocks[at - 1].end == blocks[at].start;
            after || blocks.get(at + 1).is_some_and(|next| blocks[at].end == next.start)
        })
        .collect();
    let mut kept = beside.iter();
    blocks.retain(|block| kept.next() == Some(&true) || block.cells.len() > 1);
    let mut counts = HashMap::new();
    for (label, _) in
        blocks.iter().filter(|block| block.cells.len() > 1).flat_map(|block| &block.cells)
    {
        *counts.entry(*label).or_insert(0_usize) += 1;
    }
    (counts.values().filter(|count| **count > 1).count() > 1).then_some(blocks)
}
