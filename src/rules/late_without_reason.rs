//! Whoever waits for something that is late is owed the reason.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Action, Catalogue, StatusMeaning};

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    let actions = catalogue.plans.iter().flat_map(|it| &it.actions);
    for action in actions.filter(|it| it.is_late(today) && !gives_reason(it)) {
        let Some((status, time)) = action.status.get().zip(action.current_time()) else { continue };
        let message = format!(
            "this action is \"{}\" but its time, \"{}\", has passed, and there is no reason",
            status.word, time.printed
        );
        let place = action.last_update().map_or(action.origin, |it| it.origin);
        report.push(Finding::new(Code::LateWithoutReason, place, message).help(
            "add an update with its date, the status and a `reason`, and the new time under `when` \
             if there is one",
        ));
    }
}

/// Whether a report says why, or was told already that it does not.
fn gives_reason(action: &Action) -> bool {
    let told = action.last_update().is_some_and(|it| {
        let told = it.status.get().is_some_and(|it| it.meaning == StatusMeaning::OffTrack);
        told || it.when.get().is_some()
    });
    told || action.reason().is_some()
}
