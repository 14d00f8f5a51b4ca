//! An action that is an event cannot be done before the day of the event: the day, or the date of the
//! report, is a slip.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{EventState, EventTime, Node, StatusMeaning};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let mut first = HashMap::new();
    for event in it.plan.events.iter().filter(|it| it.last_listed.is_none()) {
        let (EventTime::Dated { date, .. }, Some(action)) = (event.time, event.action) else {
            continue;
        };
        if event.state != EventState::Cancelled {
            let day = first.entry(action).or_insert(date);
            *day = date.min(*day);
        }
    }
    for node in it.nodes.iter().filter(|it| !it.is_explained("event")) {
        let Node::Action(at) = node.at else { continue };
        let Some(day) = first.get(&at) else { continue };
        for update in node.meant.updates().iter().filter(|it| it.on.last < *day) {
            let done = update.status.get().filter(|it| it.meaning == StatusMeaning::Complete);
            let Some(status) = done else { continue };
            let message = format!(
                "this update says \"{}\" on {}, before the event on {day}",
                status.word, update.on
            );
            report.push(Finding::new(Code::DoneTooEarly, update.origin, message).help(
                "fix the date of the update, its status, or the day of the event; if all are right, add a \
                 note with `about: event`",
            ));
        }
    }
}
