//! A plan that is reported on has most likely been adopted, and the website calls it a draft.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{PlanState, StatusMeaning};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let state = it.written.state.as_ref().filter(|it| it.value == PlanState::Draft);
    let Some(state) = state.filter(|_| it.written.notes.is_empty()) else { return };
    let reports = it.plan.reported().any(|it| !it.1.is_empty());
    let done = |it: StatusMeaning| {
        use StatusMeaning::{AtRisk, Complete, OffTrack, OnTrack};
        matches!(it, OnTrack | AtRisk | OffTrack | Complete)
    };
    let begun =
        it.nodes.iter().any(|it| it.meant.status().get().is_some_and(|it| done(it.meaning)));
    let what = match (reports, begun) {
        (true, _) => "has updates",
        (_, true) => "has actions that have begun",
        _ => return,
    };
    let message = format!("this plan is a draft, but it {what}: was it adopted?");
    report.push(Finding::new(Code::DraftInProgress, state.span, message).help(
        "write `state: adopted` if it was; if the draft is already worked on, add a note to the plan that \
         says so",
    ));
}
