//! The measures: what the figures of each say, its picture, and the figures.

use crate::figures::Figures;
use crate::model::{Ix, Measure, Observation, indices};

use super::drawing::Drawing;
use super::teller::{MOST_ROWS, Teller, left_out_words, table};
use super::value::{Block, Picture, Words};

pub(super) fn write(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading("Measures".to_owned())];
    let count = teller.plan.measures.len();
    if count == 0 {
        blocks.push(Block::Text("The plan’s data has no measures.".into()));
    }
    for at in indices(&teller.plan.measures).take(MOST_ROWS) {
        blocks.extend(measure(teller, at));
    }
    let left_out = count.saturating_sub(MOST_ROWS);
    blocks.extend((left_out > 0).then(|| Block::Text(left_out_words(left_out).into())));
    blocks
}

fn measure(teller: &Teller<'_>, at: Ix<Measure>) -> Vec<Block> {
    let (measure, figures) = (&teller.plan.measures[at], teller.figures());
    let mut blocks = vec![
        Block::Subheading(measure.name.clone()),
        Block::Text(figures.sentence(measure).into()),
    ];
    // What counts, and what the number cannot say.
    let words = std::iter::once(measure.summary.plain_text());
    let words = words.chain(measure.notes.iter().map(|it| it.plain_text()));
    blocks.extend(words.filter(|it| !it.is_empty()).map(|it| Block::Text(it.into())));
    if let Some(chart) = figures.chart(measure) {
        let alt = format!("Chart of “{}”. The table after it has the same figures.", measure.name);
        blocks.push(Block::Picture(Picture { alt, drawing: Drawing::of(&chart) }));
    }
    blocks.extend(rows(&figures, measure));
    blocks
}

fn rows(figures: &Figures<'_>, measure: &Measure) -> Vec<Block> {
    let mut columns = vec![("Date", 22), ("What", 22), ("Figure", 22), ("Note", 34)];
    let found = figures.rows(measure);
    let rows = found.iter().map(|it| {
        let value = it.value.clone().or_else(|| it.blank.clone()).unwrap_or_default();
        let note = it.observation.map(|seen| note(measure, &it.on, seen)).unwrap_or_default();
        vec![it.on.clone().into(), it.what.clone().into(), value.into(), note]
    });
    let mut rows: Vec<Vec<Words>> = rows.collect();
    if rows.iter().all(|it| it[3].0.is_empty()) {
        columns.truncate(3);
        rows.iter_mut().for_each(|it| it.truncate(3));
    }
    match rows.is_empty() {
        true => Vec::new(),
        false => table(format!("Figures of “{}”", measure.name), &columns, rows),
    }
}

/// What is said of a figure, and where it comes from: on paper a link is only as good as its address, and on a
/// screen as its words.
fn note(measure: &Measure, on: &str, observation: &Observation) -> Words {
    let note = observation.note.plain_text();
    let source = observation.source.as_deref();
    let mut words = if note.is_empty() { Words::default() } else { Words::from(note) };
    if let Some(source) = source {
        let gap = if words.0.is_empty() { "" } else { "\n" };
        let link = Words::leading(format!("Source of “{}”, {on}", measure.name), source);
        words = words.then(gap).then(link).then(format!(": {source}"));
    }
    words
}
