//! The measures: what the figures of each say, its picture, and the figures.

use crate::model::{Ix, Measure, indices};

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
    let rows: Vec<Vec<Words>> = figures
        .rows(measure)
        .iter()
        .map(|it| {
            let value = it.value.clone().or_else(|| it.blank.clone()).unwrap_or_default();
            let seen = it.observation.map(|it| {
                let note = it.note.plain_text();
                let source = it.source.as_deref().map(|it| Words::leading("Source", it));
                let gap = if note.is_empty() { "" } else { " " };
                Words::from(note)
                    .then(source.map_or_else(Words::default, |it| Words::from(gap).then(it)))
            });
            vec![
                it.on.clone().into(),
                it.what.clone().into(),
                value.into(),
                seen.unwrap_or_default(),
            ]
        })
        .collect();
    if let Some(chart) = figures.chart(measure) {
        let alt = format!("Chart of “{}”. The table after it has the same figures.", measure.name);
        blocks.push(Block::Picture(Picture { alt, drawing: Drawing::of(&chart) }));
    }
    if !rows.is_empty() {
        let columns = [("Date", 20), ("What", 20), ("Figure", 22), ("Note", 38)];
        blocks.extend(table(format!("Figures of “{}”", measure.name), &columns, rows));
    }
    blocks
}
