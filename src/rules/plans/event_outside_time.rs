//! An event of an action on a day that the action's own words rule out: "May 2026" beside a confirmed day in
//! June 2027. One of the two has a mistake, or an update should say that the time has changed.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::timescale::{Reading, Timescale};
use crate::model::{EventState, EventTime, Node};
use chrono::NaiveDate;

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for node in it.nodes.iter().filter(|it| !it.is_explained("event") && !it.is_explained("when")) {
        let Node::Action(at) = node.at else { continue };
        // Any time that was ever said may be that of the event.
        let moved = node.meant.updates().iter().filter_map(|it| it.when.get());
        let times: Vec<&Timescale> = node.meant.when().get().into_iter().chain(moved).collect();
        let Some(now) = node.meant.current_time().filter(|_| !node.meant.when().is_part_lost())
        else {
            continue;
        };
        let events = it.plan.events.iter().filter(|it| it.action == Some(at));
        for event in events.filter(|it| it.last_listed.is_none() && it.state == EventState::Planned)
        {
            let EventTime::Dated { date, last, .. } = event.time else { continue };
            let outside = times.iter().all(|it| rules_out(it, date, last));
            if outside {
                let message = format!(
                    "this event is on {date}, but the time of its action is \"{}\"",
                    now.printed
                );
                report.push(Finding::new(Code::EventOutsideTime, event.origin, message).help(
                    "fix the day of the event, or the time of the action; if both are right, add a note with \
                     `about: event`",
                ));
            }
        }
    }
}

/// Whether a time surely leaves out the days of an event.
fn rules_out(time: &Timescale, date: NaiveDate, last: NaiveDate) -> bool {
    match &time.reading {
        Reading::Windows(windows) if !time.in_part => {
            !windows.is_empty() && windows.iter().all(|it| last < it.first || it.last < date)
        }
        Reading::By(window) | Reading::Until(window) => window.last < date,
        Reading::From(window) | Reading::Ongoing { from: Some(window) } => last < window.first,
        Reading::After(window) => last <= window.last,
        _ => false,
    }
}
