//! The same event twice, such as a row that was pasted again: people read it as two, and a calendar has it
//! two times.

use std::collections::HashSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::EventTime;

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let mut known = HashSet::new();
    for event in it.plan.events.iter().filter(|it| it.last_listed.is_none()) {
        let EventTime::Dated { date, from, .. } = event.time else { continue };
        let place = event.place.get().map(|it| it.to_lowercase());
        if !known.insert((event.title.to_lowercase(), date, from, place)) {
            let message = format!("there are two events \"{}\" on {date}", event.title);
            report.push(
                Finding::new(Code::DuplicateEvent, event.origin, message)
                    .about(&event.title)
                    .label("with the same time and place")
                    .help("delete one of them, or fix the date, the time, the place or the title"),
            );
        }
    }
}
