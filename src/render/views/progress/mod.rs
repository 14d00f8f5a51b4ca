//! How far a plan is, as far as it says so. What is not stated is counted; nothing is implied.

mod lists;
mod rollup;

use serde::Serialize;

use crate::locale::Message;
use crate::render::desk::Desk;
use crate::site::Route;

use super::rows::MeasureLine;
use super::tally::{self, Segment, Tally, sentence};
use super::{Link, Sheet};
use lists::{LateList, WaitingList};
use rollup::Rollup;

#[derive(Serialize)]
struct ProgressView {
    plan: Link,
    sentence: String,
    /// Why nothing can be said, where no status is stated at all.
    explained: Option<String>,
    total: usize,
    segments: Vec<Segment>,
    late: Option<LateList>,
    waiting: Option<WaitingList>,
    rollups: Vec<Rollup>,
    measures: Vec<MeasureLine>,
    action_name: String,
}

/// The page of a plan's progress; only a plan with a column for the status has one.
pub(super) fn sheet(desk: &Desk<'_>, plan_at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let tally = Tally::of(plan.actions.iter(), desk.today());
    let none = tally.total > 0 && tally.not_stated == tally.total;
    let rollups = [
        rollup::by_objective(desk, plan_at, &tally),
        rollup::by_year(desk, plan_at, &tally),
        rollup::by_lead(desk, plan_at, &tally),
    ];
    let view = ProgressView {
        plan: Link::new(&plan.title, desk.href(Route::Plan(plan_at))),
        sentence: sentence(desk, &tally),
        explained: none.then(|| {
            format!(
                "{} {}",
                desk.say(Message::ProgressNoneStated),
                desk.say(Message::StatusNotStatedExplained)
            )
        }),
        total: tally.total,
        segments: tally::segments(desk, &tally),
        late: lists::late(desk, plan_at),
        waiting: lists::waiting(desk, plan_at),
        rollups: rollups.into_iter().flatten().collect(),
        measures: desk.measure_lines(plan_at, 0..plan.measures.len()),
        action_name: desk.action_label(plan),
    };
    let title = desk.say(Message::ProgressTitle);
    Sheet::new(desk, "progress.html", title, &view).described(&sentence(desk, &tally))
}
