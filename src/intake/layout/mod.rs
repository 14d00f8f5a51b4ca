//! Regular layouts without a table as tables: labelled blocks, headings with items, and numbered
//! paragraphs. What is not regular stays lines. No word is lost: a label that comes again in each block
//! is put aside, since the header of its column says it. What the columns mean is told elsewhere.

mod block;
mod blocks;
mod items;
mod labels;
mod made;
mod numbers;
mod rows;
mod sideways;
mod titles;

use super::{Intake, Part, Table, header};

pub use made::LaidStep;

/// What a file holds, with its layouts as tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Laid {
    /// What it holds.
    pub intake: Intake,
    /// What was done, in the order of the file.
    pub steps: Vec<LaidStep>,
}

/// Turns regular layouts into tables, in a file without a table that looks like a plan.
pub fn layout(intake: Intake) -> Laid {
    let has_plan = |part: &Part| matches!(part, Part::Table(table) if looks_like_plan(table));
    if intake.parts.iter().any(has_plan) {
        return Laid { intake, steps: Vec::new() };
    }
    // Beside a table that is not understood, lists are not the plan.
    let is_wide =
        |part: &Part| matches!(part, Part::Table(it) if it.rows.len() > 2 && columns(it) > 2);
    let lists = [numbers::lay_deep, items::lay, numbers::lay_flat];
    let lists = lists.iter().filter(|_| !intake.parts.iter().any(is_wide));
    let made = sideways::lay(&intake.parts).or_else(|| blocks::lay(&intake.parts));
    let Some(made) = made.or_else(|| lists.into_iter().find_map(|lay| lay(&intake.parts))) else {
        return Laid { intake, steps: Vec::new() };
    };
    let Intake { file, mut aside, insertions, .. } = intake;
    aside.extend(made.aside);
    Laid { intake: Intake { file, parts: made.parts, aside, insertions }, steps: made.steps }
}

fn columns(table: &Table) -> usize {
    table.rows.first().map_or(0, |row| row.places.len())
}

/// Whether a table has two rows and a header like that of a plan among its first rows.
fn looks_like_plan(table: &Table) -> bool {
    table.rows.len() > 1
        && table.rows.iter().take(4).any(|row| {
            let cells = row.places.iter().flatten();
            let texts: Vec<String> = cells
                .map(|cell| {
                    cell.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
                })
                .collect();
            let filled: Vec<&str> =
                texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
            filled.len() > 1 && header::is_likely(&filled)
        })
}
