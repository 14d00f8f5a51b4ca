//! The notice above a page: that its plan is past its time, and what the publisher of a site that
//! is published wants everybody to know.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::PlanState;
use crate::render::context::RenderContext;

use super::banner::phase;
use super::publisher::publishers_notice;

#[derive(Serialize)]
pub(super) struct NoticeView {
    /// What holds of the plan. It comes first: somebody may be about to rely on it.
    plan: Option<String>,
    publisher: Option<Value>,
}

pub(super) fn notice(ctx: &RenderContext<'_>) -> Option<NoticeView> {
    let plan = match ctx.route.plan().and_then(|it| ctx.plan(it).state) {
        Some(PlanState::Archived) => Some(ctx.say(Message::PhaseArchivedNotice)),
        Some(PlanState::Superseded) => Some(ctx.say(Message::PhaseSupersededNotice)),
        _ => None,
    };
    // Where there is a banner, it has the publisher's words.
    let publisher = publishers_notice(ctx).filter(|_| phase(ctx).is_none());
    (plan.is_some() || publisher.is_some()).then_some(NoticeView { plan, publisher })
}
