//! The links between the records of a plan, once all of them are read: which actions an objective has,
//! and which events an action.

use std::collections::BTreeSet;

use crate::model::{Action, Event, Ix, Objective, indexed};

/// The objectives with their actions, and the actions with their events. An objective in `left_out` has
/// an action that could not be used, so that nothing may be said about how many it has.
pub(super) fn linked(
    mut objectives: Vec<Objective>,
    mut actions: Vec<Action>,
    events: &[Event],
    left_out: &BTreeSet<Ix<Objective>>,
) -> (Vec<Objective>, Vec<Action>) {
    for (at, action) in indexed(&actions) {
        objectives[action.objective].actions.push(at);
    }
    for at in left_out {
        objectives[*at].incomplete = true;
    }
    for (at, event) in indexed(events) {
        if let Some(action) = event.action {
            actions[action].events.push(at);
        }
    }
    (objectives, actions)
}
