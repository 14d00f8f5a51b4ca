//! What is late, the longest first, with the reason that someone has given.

use crate::model::{Field, Node, Undertaking};

use super::teller::{Teller, grouped, table};
use super::value::{Block, Words};

pub(super) fn write(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading("What is late and why".to_owned())];
    if !teller.plan.has_status() {
        let none = "The plan has no column for a status, so its data does not show what is late.";
        blocks.push(Block::Text(none.into()));
        return blocks;
    }
    let today = teller.brief.today;
    let mut late: Vec<_> = teller.plan.nodes().filter(|it| it.1.is_late(today)).collect();
    late.sort_by_key(|it| it.1.current_time().and_then(|it| it.last()));
    if late.is_empty() {
        let none = "Nothing that has a status is late. What has no status may be.";
        blocks.push(Block::Text(none.into()));
        return blocks;
    }
    blocks.push(Block::Text(
        "Something is late if its time has passed and its status does not say that it is finished."
            .into(),
    ));
    let caption = format!("What is late: {}", grouped(late.len()));
    let rows = late.into_iter().map(|it| row(teller, it));
    let (when, leads) = (teller.column(Field::WHEN), teller.column(Field::LEADS));
    let columns = [("What", 34), (when.as_str(), 16), (leads.as_str(), 20), ("Why", 30)];
    blocks.extend(table(caption, &columns, rows.collect()));
    blocks
}

fn row(teller: &Teller<'_>, (node, it): (Node, &dyn Undertaking)) -> Vec<Words> {
    vec![
        teller.node(node).into(),
        teller.time_read(it).into(),
        teller.leads(it).into(),
        why(teller, it).into(),
    ]
}

/// The reason for the status that holds now, or that there is none.
fn why(teller: &Teller<'_>, it: &dyn Undertaking) -> String {
    if let Some(reason) = it.reason().and_then(|it| teller.words(it)) {
        return reason;
    }
    match it.has_reason() {
        true => "The reason is missing from the original document.".to_owned(),
        false => "No reason is given.".to_owned(),
    }
}
