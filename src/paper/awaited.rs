//! What is due an update, from whom, and since when.

use crate::model::{Field, PlanState, UpdateDue};

use std::collections::BTreeMap;

use super::teller::{Teller, counted, grouped, table};
use super::value::{Block, Words};

pub(super) fn write(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading("What waits for an update, and who from".to_owned())];
    let mut due = teller.plan.updates_due(teller.brief.today);
    let every = match teller.plan.months_between_updates() {
        1 => "month".to_owned(),
        months => counted(months as usize, "month"),
    };
    if due.is_empty() {
        let none = match teller.plan.state {
            Some(PlanState::Draft) => "No update is due while the plan is a draft.".to_owned(),
            Some(PlanState::Superseded | PlanState::Archived) => {
                "No update is due: the plan is not in force any more.".to_owned()
            }
            _ => format!("No update is due. This paper expects one every {every}."),
        };
        blocks.push(Block::Text(none.into()));
        return blocks;
    }
    let whose = match teller.plan.update_every {
        Some(_) => format!("The plan says that an update is due every {every}."),
        None => {
            format!("The plan does not say how often, so this paper expects one every {every}.")
        }
    };
    blocks.push(Block::Text(whose.into()));
    // One lead has one place, in the order of the plan.
    let lead = |it: &UpdateDue| teller.leads(teller.plan.node(it.node));
    let mut order = BTreeMap::new();
    for name in due.iter().map(lead) {
        let next = order.len();
        order.entry(name).or_insert(next);
    }
    due.sort_by_cached_key(|it| order[&lead(it)]);
    let after = counted(teller.plan.months_between_updates() as usize, "month");
    let caption = format!(
        "What waits for an update: {}. It is due {after} after the last update or, if there is none, after the \
         plan and the time of the action begin",
        grouped(due.len())
    );
    let rows = due.iter().map(|it| row(teller, it, lead(it)));
    let columns = [
        (teller.column(Field::LEADS), 24),
        ("What".to_owned(), 36),
        ("Last update".to_owned(), 20),
        ("Due since".to_owned(), 20),
    ];
    let columns: Vec<(&str, u32)> = columns.iter().map(|it| (it.0.as_str(), it.1)).collect();
    blocks.extend(table(caption, &columns, rows.collect()));
    blocks
}

fn row(teller: &Teller<'_>, due: &UpdateDue, lead: String) -> Vec<Words> {
    let last = due.last.map_or_else(|| "Never".to_owned(), |it| teller.locale.window(&it));
    let since = due.since.map_or_else(|| "Not known".to_owned(), |it| teller.locale.date(it));
    vec![lead.into(), teller.node(due.node).into(), last.into(), since.into()]
}
