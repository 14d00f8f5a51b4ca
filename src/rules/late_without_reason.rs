//! Anyone who waits for something that is late is owed the reason.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, Node, StatusMeaning, Undertaking};

use super::plans::{contradicts, steps_back};

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    let nodes = catalogue.plans.iter().flat_map(|it| it.nodes());
    for (node, it) in nodes.filter(|it| it.1.is_late(today) && !gives_reason(it.1)) {
        let Some((status, time)) = it.status().get().zip(it.current_time()) else { continue };
        // A status that is wrong itself is told as that.
        let back = steps_back(it).last().map(|it| it.1.origin);
        if contradicts(&status.word, status.meaning)
            || back.is_some() && back == it.last_update().map(|it| it.origin)
        {
            continue;
        }
        let kind = match node {
            Node::Action(_) => "action",
            Node::Objective(_) => "objective",
        };
        let message = format!(
            "this {kind} is \"{}\" but its time, \"{}\", has passed, and there is no reason",
            status.word, time.printed
        );
        let place = it.last_update().map_or(it.origin(), |it| it.origin);
        report.push(Finding::new(Code::LateWithoutReason, place, message).help(
            "add an update with its date, the status and a `reason`, and the new time under `when` \
             if there is one",
        ));
    }
}

/// Whether a report says why, or was told already that it does not.
fn gives_reason(record: &dyn Undertaking) -> bool {
    let told = record.last_update().is_some_and(|it| {
        let told = it.status.get().is_some_and(|it| it.meaning == StatusMeaning::OffTrack);
        told || it.when.get().is_some()
    });
    told || record.reason().is_some()
}
