//! The notice above a page: that its plan is past its time, with its last update and what follows it, and what
//! the publisher wants everyone to know, for good or for a time.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{Ending, Ix, Notice, Plan, PlanState};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::site::Route;

use super::banner::phase;
use super::by_root;
use super::publisher::{inline, publishers_notice};

/// A hostile project could let any number of plans follow one. Its page names them all.
const MOST_NEXT: usize = 5;

#[derive(Serialize)]
pub(super) struct NoticeView {
    plan: Option<PlanNotice>,
    publisher: Option<Value>,
    /// What holds for a time.
    dated: Vec<Dated>,
}

/// A notice with its dates, which make it true of a page that was not built again.
#[derive(Serialize)]
struct Dated {
    dates: String,
    html: Value,
}

/// What holds of the plan. It comes first: someone may be about to rely on it.
#[derive(Serialize)]
struct PlanNotice {
    first: String,
    /// When it ended and what was last said of it.
    more: Option<String>,
    /// The plans that follow it.
    next: Vec<Link>,
}

pub(super) fn notice(ctx: &RenderContext<'_>) -> Option<NoticeView> {
    let plan = ctx.route.plan().and_then(|it| of_plan(ctx, ctx.plan(it)));
    // Where there is a banner, it has the publisher's words.
    let publisher = publishers_notice(ctx).filter(|_| phase(ctx).is_none());
    let dated: Vec<Dated> = here(ctx).map(|(_, it)| dated(ctx, it)).collect();
    let any = plan.is_some() || publisher.is_some() || !dated.is_empty();
    any.then_some(NoticeView { plan, publisher, dated })
}

/// The notices that this page has, and the place of each in their list.
pub(super) fn here<'a>(
    ctx: &'a RenderContext<'_>,
) -> impl Iterator<Item = (usize, &'a Notice)> + 'a {
    let notices = ctx.facts().notices.iter().enumerate();
    notices
        .filter(move |(_, it)| !it.is_over(ctx.today()) && it.is_on(&ctx.site().address(ctx.route)))
}

fn dated(ctx: &RenderContext<'_>, notice: &Notice) -> Dated {
    let until = ctx.date(notice.until);
    let dates = match notice.from {
        None => ctx.say(Message::UntilDate { date: until.into() }),
        Some(from) if from == notice.until => until,
        Some(from) => {
            ctx.say(Message::NoticeFromTo { from: ctx.date(from).into(), to: until.into() })
        }
    };
    Dated { dates, html: inline(ctx, &notice.text) }
}

/// The publisher's own word for what became of a plan comes first, then its end.
fn of_plan(ctx: &RenderContext<'_>, plan: &Plan) -> Option<PlanNotice> {
    let state = match plan.state {
        Some(PlanState::Archived) => Some(ctx.say(Message::PhaseArchivedNotice)),
        Some(PlanState::Superseded) => Some(ctx.say(Message::PhaseSupersededNotice)),
        _ => None,
    };
    let ending = plan.ending(ctx.today());
    let ended = ending.map(|it| ctx.ended(it.on));
    let updates = ending.and_then(|it| last_update(ctx, it));
    let unknown = ending.is_some_and(|it| !it.is_settled) && plan.followed_by.is_empty();
    let unknown = unknown.then(|| ctx.say(Message::EndedNextUnknown));
    let mut sentences = [state, ended, updates, unknown].into_iter().flatten();
    let first = sentences.next()?;
    let more = sentences.collect::<Vec<_>>().join(" ");
    let link = |at: &Ix<Plan>| Link::new(&ctx.plan(*at).title, by_root(ctx, Route::Plan(*at)));
    Some(PlanNotice {
        first,
        more: (!more.is_empty()).then_some(more),
        next: plan.followed_by.iter().take(MOST_NEXT).map(link).collect(),
    })
}

fn last_update(ctx: &RenderContext<'_>, ending: Ending) -> Option<String> {
    let date = |it| Message::EndedLastUpdate { date: ctx.date(it).into() };
    let none = ending.is_unreported.then_some(Message::EndedNoUpdate);
    ending.last_update.map(date).or(none).map(|it| ctx.say(it))
}
