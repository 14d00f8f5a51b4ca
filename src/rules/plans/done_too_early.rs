//! An action that is an event cannot be done before the day or the month of the event: the time, or the
//! date of the report, is a mistake.

use std::collections::{HashMap, HashSet};

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{EventState, Node, StatusMeaning};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let actions = it.files.objectives.iter().flat_map(|it| &it.record.actions);
    let actions = actions.filter(|it| it.event.is_some());
    // Without a word of its event, "May 2026" may be the time by which it is due.
    let told: HashSet<&str> =
        actions.filter_map(|it| Some(it.id.as_ref()?.value.as_str())).collect();
    let mut first = HashMap::new();
    for event in it.plan.events.iter().filter(|it| it.last_listed.is_none()) {
        let Some(action) = event.action else { continue };
        let surely = told.contains(it.plan.actions[action].id.as_str());
        if surely && event.state != EventState::Cancelled {
            let day = first.entry(action).or_insert(event.time.first());
            *day = event.time.first().min(*day);
        }
    }
    for node in it.nodes.iter().filter(|it| !it.is_explained("event")) {
        let Node::Action(at) = node.at else { continue };
        let Some(day) = first.get(&at) else { continue };
        for update in node.meant.updates().iter().filter(|it| it.on.last < *day) {
            let done = update.status.get().filter(|it| it.meaning == StatusMeaning::Complete);
            let Some(status) = done else { continue };
            let message = format!(
                "this update says \"{}\" on {}, before the event, which is on {day} or later",
                status.word, update.on
            );
            report.push(Finding::new(Code::DoneTooEarly, update.origin, message).help(
                "fix the date of the update, its status, or the day of the event; if all are right, add a \
                 note with `about: event`",
            ));
        }
    }
}
