//! Questions about an action that every table and the structured data answer alike.

use crate::model::{Action, Lead, Plan, Stated};

/// Who leads an action, in the plan's order; nobody where it is not stated.
pub fn leads<'a>(plan: &'a Plan, action: &'a Action) -> impl Iterator<Item = &'a Lead> {
    action.leads.get().into_iter().flatten().map(|it| &plan.leads[*it])
}

/// The names of the fields that stood in the source and were lost on the way here.
pub fn lost(action: &Action) -> Vec<&'static str> {
    [
        (is_lost(&action.title), "title"),
        (is_lost(&action.activity), "activity"),
        (is_lost(&action.leads), "leads"),
        (is_lost(&action.success), "success"),
        (is_lost(&action.when), "when"),
        (is_lost(&action.status), "status"),
    ]
    .into_iter()
    .filter_map(|(lost, name)| lost.then_some(name))
    .collect()
}

/// Whether the source lost a value.
pub fn is_lost<T>(value: &Stated<T>) -> bool {
    matches!(value, Stated::Lost)
}
