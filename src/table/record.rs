//! Questions about a record that every table and the structured data answer alike.

use crate::model::{Action, Field, Lead, Objective, OwnCells, PartialDate, Plan, Stated};

/// Who leads an action, in the plan's order; nobody where it is not stated.
pub fn leads<'a>(plan: &'a Plan, action: &'a Action) -> impl Iterator<Item = &'a Lead> {
    action.leads.get().into_iter().flatten().map(|it| &plan.leads[*it])
}

/// The names of the fields that stood in the source and were lost on the way here.
pub fn lost<'a>(plan: &'a Plan, action: &Action) -> Vec<&'a str> {
    let ends = action.ends.as_ref();
    let named = [
        (is_lost(&action.number), Field::Number),
        (is_lost(&action.title), Field::Title),
        (is_lost(&action.activity), Field::Activity),
        (is_lost(&action.leads), Field::Leads),
        (is_lost(&action.success), Field::Success),
        (is_lost(&action.when), Field::When),
        (ends.is_some_and(|it| is_lost(&it.starts)), Field::Starts),
        (ends.is_some_and(|it| is_lost(&it.closes)), Field::Closes),
        (is_lost(&action.status), Field::Status),
    ];
    words(plan, named.into_iter().filter_map(|(lost, it)| lost.then_some(it)), &action.own)
}

/// The same of an objective.
pub fn lost_of_objective<'a>(plan: &'a Plan, objective: &Objective) -> Vec<&'a str> {
    let named =
        [(is_lost(&objective.number), Field::Number), (is_lost(&objective.title), Field::Title)];
    words(plan, named.into_iter().filter_map(|(lost, it)| lost.then_some(it)), &objective.own)
}

fn words<'a>(plan: &'a Plan, named: impl Iterator<Item = Field>, own: &OwnCells) -> Vec<&'a str> {
    let own = own.0.iter().filter(|it| is_lost(&it.1)).map(|it| Field::Own(it.0));
    named.chain(own).map(|it| plan.word_of(it)).collect()
}

/// Whether the source lost a value.
pub fn is_lost<T>(value: &Stated<T>) -> bool {
    matches!(value, Stated::Lost)
}

/// A date as exactly as it is known: `2023`, `2023-05` or `2023-05-14`.
pub fn partial(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => format!("{year:04}"),
        PartialDate::Month(year, month) => format!("{year:04}-{month:02}"),
        PartialDate::Day(day) => day.to_string(),
    }
}
