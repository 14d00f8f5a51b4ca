//! How far a plan is, as far as it says so. What is not given is counted; nothing is implied.

mod lists;
mod rollup;

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Ix, Plan, indices};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::rows::MeasureLine;
use super::tally::{self, Segment, Tally, sentence};
use super::{Link, PageView};
pub(super) use lists::never_sentence;
use lists::{LateList, LevelList, NeverList, WaitingList};
use rollup::Rollup;

/// More measures than this are listed on their own page alone.
const MOST_MEASURES: usize = 60;

#[derive(Serialize)]
struct ProgressView {
    plan: Link,
    sentence: String,
    /// Why nothing can be said, where no status is given at all.
    explained: Option<String>,
    total: usize,
    segments: Vec<Segment>,
    late: Option<LateList>,
    waiting: Option<WaitingList>,
    never: Option<NeverList>,
    /// The objectives that have a status of their own.
    levels: Option<LevelList>,
    rollups: Vec<Rollup>,
    measures: Vec<MeasureLine>,
    action_name: String,
}

/// The page of a plan's progress; only a plan with a column for the status has one.
pub(super) fn page_view(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let tally = Tally::of(plan.actions.iter(), ctx.today());
    let none = tally.total > 0 && tally.not_stated == tally.total;
    // Tables of nothing but blanks say nothing more.
    let rollups = [
        rollup::by_objective(ctx, plan_at, &tally),
        rollup::by_year(ctx, plan_at, &tally),
        rollup::by_lead(ctx, plan_at, &tally),
    ];
    // Where none of the actions is here, the plan may still have some.
    let said = match tally.total == 0 && plan.lost_actions() {
        true => ctx.say(Message::ActionsLost),
        false => sentence(ctx, plan, &tally),
    };
    let view = ProgressView {
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        sentence: said.clone(),
        explained: none.then(|| ctx.say(Message::ProgressNoneStated)),
        total: tally.total,
        segments: if none { Vec::new() } else { tally::segments(ctx, &tally) },
        late: lists::late(ctx, plan_at),
        waiting: lists::waiting(ctx, plan_at).filter(|_| !none),
        never: lists::never(ctx, plan_at),
        levels: lists::levels(ctx, plan_at),
        rollups: rollups.into_iter().flatten().filter(|_| !none).collect(),
        // Of many the first are here, and the page of all measures has the others.
        measures: match ctx.is_first() {
            true => ctx.measure_lines(plan_at, indices(&plan.measures).take(MOST_MEASURES)),
            false => Vec::new(),
        },
        action_name: ctx.action_label(plan),
    };
    let title = ctx.say(Message::ProgressTitle);
    PageView::new(ctx, "progress.html", title, &view).described(&said)
}
