//! What is late, each with its reason, what has waited longest for a report, and what objectives say of
//! themselves.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Action, Field, Ix, Objective, Plan, Undertaking, Update, indexed};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::render::views::pages::Pages;
use crate::render::views::piece::{StatusView, WhenView};
use crate::site::List;

/// The actions that are late, the one whose time passed first at the front.
#[derive(Serialize)]
pub(super) struct LateList {
    sentence: String,
    when_name: String,
    status_name: String,
    /// Whether any row says why.
    reasons: bool,
    rows: Vec<LateRow>,
    pages: Option<Pages>,
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
    title: String,
    sentence: String,
    rows: Vec<WaitingRow>,
    pages: Option<Pages>,
}

#[derive(Serialize)]
struct WaitingRow {
    link: Link,
    heard: String,
}

/// The actions of a plan that is over of which nothing was ever reported.
#[derive(Serialize)]
pub(super) struct NeverList {
    sentence: String,
    rows: Vec<Link>,
    pages: Option<Pages>,
}

/// The objectives that have a status of their own: it is theirs, and no sum of their actions.
#[derive(Serialize)]
pub(super) struct LevelList {
    title: String,
    sentence: String,
    /// What a row is.
    name: String,
    when_name: Option<String>,
    status_name: String,
    rows: Vec<LevelRow>,
    pages: Option<Pages>,
}

#[derive(Serialize)]
struct LevelRow {
    link: Link,
    when: Option<WhenView>,
    status: StatusView,
    /// Why it is late or dropped.
    reason: Option<String>,
    heard: Option<String>,
}

/// What objectives say of themselves; none where none has a status or has lost it.
pub(super) fn levels(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Option<LevelList> {
    if !ctx.shows(List::Levels) {
        return None;
    }
    let plan = ctx.plan(plan_at);
    let stated = || indexed(&plan.objectives).filter(|(_, it)| !it.status.is_blank());
    let count = stated().count();
    let late = stated().filter(|(_, it)| it.is_late(ctx.today())).count();
    let timed = stated().any(|(_, it)| it.current_time().is_some());
    let row = |(at, it): (Ix<Objective>, &Objective)| LevelRow {
        link: ctx.objective_link(plan_at, at),
        when: it.current_time().map(|it| ctx.when(it)),
        status: ctx.status_of(it),
        reason: it.reason().and_then(|it| ctx.words(it)),
        heard: ctx.waiting_for(plan, it),
    };
    let title = ctx.objectives_name(plan);
    let cut = ctx.cut(List::Levels, count);
    (!cut.is_empty()).then(|| LevelList {
        pages: ctx.pages(List::Levels, count, &title),
        title,
        sentence: ctx.say(Message::ProgressLevels {
            counts: ctx.levels_counted(plan, stated().map(|it| it.0)).into(),
            late: late.into(),
            tense: ctx.tense(plan),
        }),
        name: ctx.objectives_name(plan),
        when_name: timed.then(|| ctx.column(plan, Field::WHEN)),
        status_name: ctx.column(plan, Field::STATUS),
        rows: stated().skip(cut.start).take(cut.len()).map(row).collect(),
    })
}

/// What is late; none where nothing is.
pub(super) fn late(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Option<LateList> {
    if !ctx.shows(List::Late) {
        return None;
    }
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
    let here = ctx.rows_here(List::Late, &late).iter();
    let rows: Vec<LateRow> = here.map(|it| row(*it)).collect();
    (!rows.is_empty()).then(|| LateList {
        sentence: ctx.say(Message::ProgressLateSentence { count: count.into() }),
        when_name: ctx.column(plan, Field::WHEN),
        status_name: ctx.column(plan, Field::STATUS),
        reasons: rows.iter().any(|it| it.reason.is_some()),
        rows,
        pages: ctx.pages(List::Late, count, &ctx.say(Message::ProgressLateTitle)),
    })
}

/// Which actions have waited longest; none where no one waits. No one waits after the end of a plan: then it
/// is the actions that something is known of, and not that they are finished.
pub(super) fn waiting(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Option<WaitingList> {
    if !ctx.shows(List::Waiting) {
        return None;
    }
    let plan = ctx.plan(plan_at);
    let ended = plan.ending(ctx.today()).is_some();
    let known = |it: &Action| it.status.get().is_some() || !it.updates.is_empty();
    let mut waiting = chosen(plan, |it| it.awaits_updates() && (!ended || known(it)));
    let heard = |at: &Ix<Action>| plan.actions[*at].last_update().map(|it: &Update| it.on.last);
    waiting.sort_by_key(heard);
    let count = waiting.len();
    let never = waiting.iter().filter(|it| heard(it).is_none()).count();
    let row = |at: Ix<Action>| WaitingRow {
        link: ctx.action_link(plan_at, at),
        // Its column says that it is the last update.
        heard: match plan.actions[at].last_update() {
            Some(it) => ctx.date(it.on),
            None => ctx.say(Message::UpdateNoneYet),
        },
    };
    // Where nothing was ever reported, a list of all actions would say that again and again.
    let rows: Vec<_> = match never == count && !ended {
        true => Vec::new(),
        false => ctx.rows_here(List::Waiting, &waiting).iter().map(|it| row(*it)).collect(),
    };
    let total = count.into();
    let (title, sentence) = match ended {
        true => (
            Message::ProgressUnfinishedTitle,
            Message::ProgressUnfinishedSentence { count: count.into() },
        ),
        false => (
            Message::ProgressWaitingTitle,
            Message::ProgressWaitingSentence { count: never.into(), total },
        ),
    };
    let title = ctx.say(title);
    (count > 0 && (ctx.is_first() || !rows.is_empty())).then(|| WaitingList {
        pages: ctx.pages(List::Waiting, count, &title).filter(|_| !rows.is_empty()),
        title,
        sentence: ctx.say(sentence),
        rows,
    })
}

/// What was never reported of a plan that is over; none of any other, or where that is every action: then
/// the first sentence of the page says it.
pub(super) fn never(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Option<NeverList> {
    if !ctx.shows(List::Never) {
        return None;
    }
    let plan = ctx.plan(plan_at);
    let sentence = never_sentence(ctx, plan)?;
    let never = plan.never_reported();
    let here = ctx.rows_here(List::Never, &never).iter();
    let rows: Vec<Link> = here.map(|it| ctx.action_link(plan_at, *it)).collect();
    (never.len() < plan.actions.len() && !rows.is_empty()).then(|| NeverList {
        sentence,
        rows,
        pages: ctx.pages(List::Never, never.len(), &ctx.say(Message::ProgressNeverTitle)),
    })
}

/// "3 of 28 actions have no status or update on this website", of a plan that is over.
pub(in crate::render::views) fn never_sentence(
    ctx: &RenderContext<'_>,
    plan: &Plan,
) -> Option<String> {
    plan.ending(ctx.today())?;
    let (count, total) = (plan.never_reported().len(), plan.actions.len().into());
    (count > 0).then(|| ctx.say(Message::ProgressNeverSentence { count: count.into(), total }))
}

fn chosen(plan: &Plan, which: impl Fn(&Action) -> bool) -> Vec<Ix<Action>> {
    let actions = indexed(&plan.actions);
    actions.filter(|(_, it)| which(it)).map(|(at, _)| at).collect()
}
