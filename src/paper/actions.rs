//! All actions, a row for each: a councillor looks for their own.

use crate::locale::Message;
use crate::model::{Action, Field, Ix, Undertaking, indices};

use super::teller::{Teller, grouped, table};
use super::value::{Block, Words};

pub(super) fn write(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading("All actions".to_owned())];
    let actions = &teller.plan.actions;
    if actions.is_empty() {
        blocks.push(Block::Text("The plan’s data has no actions.".into()));
        return blocks;
    }
    let rows = indices(actions).map(|at| row(teller, at)).collect();
    let [leads, when, status] =
        [Field::LEADS, Field::WHEN, Field::STATUS].map(|it| teller.column(it));
    let columns = [
        ("What", 34),
        (leads.as_str(), 20),
        (when.as_str(), 18),
        (status.as_str(), 18),
        ("Late", 10),
    ];
    blocks.extend(table(format!("All actions: {}", grouped(actions.len())), &columns, rows));
    blocks
}

fn row(teller: &Teller<'_>, at: Ix<Action>) -> Vec<Words> {
    let action = &teller.plan.actions[at];
    let late = match action.lateness(teller.brief.today) {
        Some(true) => "Late",
        Some(false) => "No",
        None => "Not known",
    };
    vec![
        teller.action(at).into(),
        teller.leads(action).into(),
        teller.time_read(action).into(),
        status(teller, action).into(),
        late.into(),
    ]
}

/// "Behind", and as of when.
fn status(teller: &Teller<'_>, action: &Action) -> String {
    let words = teller.words(&action.status.as_ref().map(|it| it.word.clone()));
    let words = words.unwrap_or_else(|| teller.locale.text(Message::NotStated));
    let on = action.status.get().and_then(|it| it.on);
    let as_of = on.map(|on| {
        let date = teller.locale.window(&on).into();
        format!("\n{}", teller.locale.text(Message::ProgressAsOf { date }))
    });
    words + &as_of.unwrap_or_default()
}
