//! What is late, each with its reason, and what has waited longest for a report.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Action, Field, Ix, Plan, Update, indexed};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::render::views::piece::{StatusView, WhenView};

/// More than this is not read by anybody on one page.
const MOST_ROWS: usize = 100;

/// The actions that are late, the one whose time passed first at the front.
#[derive(Serialize)]
pub(super) struct LateList {
    sentence: String,
    when_name: String,
    status_name: String,
    /// Whether any row says why.
    reasons: bool,
    rows: Vec<LateRow>,
    more: Option<String>,
}

#[derive(Serialize)]
struct LateRow {
    link: Link,
    when: Option<WhenView>,
    status: StatusView,
    /// Why; none where no report says it of the status that holds now.
    reason: Option<String>,
}

/// The actions that are not finished, by their last report: those without one first.
#[derive(Serialize)]
pub(super) struct WaitingList {
    sentence: String,
    rows: Vec<WaitingRow>,
    more: Option<String>,
}

#[derive(Serialize)]
struct WaitingRow {
    link: Link,
    heard: String,
}

/// What is late; none where nothing is.
pub(super) fn late(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Option<LateList> {
    let plan = ctx.plan(plan_at);
    let mut late = chosen(plan, |it| it.is_late(ctx.today()));
    late.sort_by_key(|at| plan.actions[*at].current_time().and_then(|it| it.last()));
    let count = late.len();
    let row = |at: Ix<Action>| {
        let action = &plan.actions[at];
        LateRow {
            link: ctx.action_link(plan_at, at),
            when: action.current_time().map(|it| ctx.when(it)),
            status: StatusView { late: None, ..ctx.status_of(action) },
            reason: action.reason().and_then(|it| ctx.words(it)),
        }
    };
    let rows: Vec<LateRow> = late.into_iter().take(MOST_ROWS).map(row).collect();
    (count > 0).then(|| LateList {
        sentence: ctx.say(Message::ProgressLateSentence { count: count.into() }),
        when_name: ctx.column(plan, Field::WHEN),
        status_name: ctx.column(plan, Field::STATUS),
        reasons: rows.iter().any(|it| it.reason.is_some()),
        rows,
        more: more(ctx, count),
    })
}

/// Which actions have waited longest; none where nobody waits.
pub(super) fn waiting(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Option<WaitingList> {
    let plan = ctx.plan(plan_at);
    let mut waiting = chosen(plan, Action::awaits_updates);
    let heard = |at: &Ix<Action>| plan.actions[*at].last_update().map(|it: &Update| it.on.last);
    waiting.sort_by_key(heard);
    let count = waiting.len();
    let never = waiting.iter().filter(|it| heard(it).is_none()).count();
    let row = |at: Ix<Action>| WaitingRow {
        link: ctx.action_link(plan_at, at),
        heard: ctx.last_heard(&plan.actions[at]),
    };
    // Where nothing was ever reported, a list of all actions would say that again and again.
    let rows: Vec<_> = match never == count {
        true => Vec::new(),
        false => waiting.into_iter().take(MOST_ROWS).map(row).collect(),
    };
    (count > 0).then(|| WaitingList {
        sentence: ctx
            .say(Message::ProgressWaitingSentence { count: never.into(), total: count.into() }),
        more: if rows.is_empty() { None } else { more(ctx, count) },
        rows,
    })
}

fn chosen(plan: &Plan, which: impl Fn(&Action) -> bool) -> Vec<Ix<Action>> {
    let actions = indexed(&plan.actions);
    actions.filter(|(_, it)| which(it)).map(|(at, _)| at).collect()
}

fn more(ctx: &RenderContext<'_>, count: usize) -> Option<String> {
    let left_out = count.saturating_sub(MOST_ROWS);
    (left_out > 0).then(|| ctx.say(Message::ProgressMoreRows { count: left_out.into() }))
}
