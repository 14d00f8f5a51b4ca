//! Labelled blocks: groups of lines with the same labels, each a row of a table whose header is the
//! labels. A block may have its own title; other headings stay lines between tables with the same
//! header.

use std::collections::HashSet;

use super::super::{Aside, Cell, Part, Why, limits};
use super::block::{Block, blocks, regular};
use super::labels::{Kind, kinds};
use super::made::{LaidStep, Made};
use super::rows::{cell, number, table};
use super::titles::{Titles, titles};

/// Turns blocks into tables, where two of them share two labels.
pub(super) fn lay(parts: &[Part]) -> Option<Made> {
    let (kinds, labels) = kinds(parts)?;
    let blocks = regular(blocks(&kinds))?;
    if blocks.len().saturating_mul(labels.len()) > limits::CELLS {
        return None;
    }
    let titles = titles(parts, &blocks, &labels);
    let used = |label: &usize| blocks.iter().any(|block| block.has(*label));
    let columns = (0..labels.len()).filter(used).collect();
    let (said, made) = (HashSet::new(), Made::default());
    let mut layout = Layout { kinds, labels, columns, titles, said, made };
    let mut at = 0;
    let mut rest = &blocks[..];
    while let Some(first) = rest.first() {
        let from = first.start - layout.titled();
        layout.made.parts.extend_from_slice(&parts[at..from]);
        let next_to = |pair: &[Block]| pair[0].end == pair[1].start - layout.titled();
        let length = 1 + rest.windows(2).take_while(|pair| next_to(pair)).count();
        let (run, after) = rest.split_at(length);
        layout.push(run);
        at = run[length - 1].end;
        rest = after;
    }
    layout.made.parts.extend_from_slice(&parts[at..]);
    Some(layout.made)
}

struct Layout<'a> {
    kinds: Vec<Kind<'a>>,
    labels: Vec<String>,
    /// The labels that blocks have, by their place.
    columns: Vec<usize>,
    titles: Option<Titles>,
    /// The labels that a header says already.
    said: HashSet<usize>,
    made: Made,
}

impl Layout<'_> {
    /// How many parts before its first label a block starts.
    fn titled(&self) -> usize {
        usize::from(self.titles.is_some())
    }

    /// Adds the table of blocks that follow one another.
    fn push(&mut self, run: &[Block]) {
        let mut header: Vec<String> = Vec::new();
        header.extend(self.titles.as_ref().map(|titles| titles.header.clone()));
        header.extend(self.columns.iter().map(|label| self.labels[*label].clone()));
        let rows: Vec<(usize, Vec<Cell>)> = run.iter().map(|block| self.row(block)).collect();
        let (number, at) = self.place(run[0].start - self.titled());
        let (_, to) = self.place(run[run.len() - 1].end - 1);
        let name = format!("block list {}", self.made.steps.len() + 1);
        let cells = header.iter().map(|label| cell(label)).collect();
        let table = table(name.clone(), number, cells, rows);
        let step = LaidStep::Blocks { at, to, table: name, labels: header, rows: run.len() };
        self.made.steps.push(step);
        self.made.parts.push(Part::Table(table));
    }

    /// The number of the line of a part, and where it is.
    fn place(&self, at: usize) -> (usize, String) {
        match &self.kinds[at] {
            Kind::Label(_, line, _) | Kind::Heading(line) | Kind::Text(line) => {
                (number(line), line.at.clone())
            }
            Kind::Table => (0, String::new()),
        }
    }

    fn row(&mut self, block: &Block) -> (usize, Vec<Cell>) {
        let cell = |label: &usize| {
            let lines = block.cells.iter().find(|(known, _)| known == label);
            Cell { lines: lines.map_or(Vec::new(), |(_, lines)| lines.clone()), ..Cell::default() }
        };
        let columns: Vec<Cell> = self.columns.iter().map(cell).collect();
        let title = self.titles.as_mut().map(|titles| titles.take(block.start - 1));
        let mut row = Vec::new();
        if let Some((title, aside)) = title {
            row.push(Cell { lines: vec![title], ..Cell::default() });
            self.made.aside.extend(aside);
        }
        row.extend(columns);
        self.put_aside(block);
        (self.place(block.start - self.titled()).0, row)
    }

    /// Puts the labels of a block aside that a header says already.
    fn put_aside(&mut self, block: &Block) {
        for at in block.start..block.end {
            if let Kind::Label(label, line, _) = &self.kinds[at]
                && !self.said.insert(*label)
            {
                let (at, text) = (line.at.clone(), self.labels[*label].clone());
                self.made.aside.push(Aside { why: Why::RepeatedLabel, at, text });
            }
        }
    }
}
