//! The banner that says what kind of site or plan this is while it is not what it will be: a
//! demonstration or a draft. What else a reader must know stands in the notice.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{PlanState, SiteState};
use crate::render::context::RenderContext;

use super::publisher::publishers_notice;

#[derive(Serialize)]
pub(super) struct BannerView {
    tag: String,
    notice: Option<Value>,
    words: Option<String>,
}

/// What the tag of a page's banner says, and what stands behind it without a publisher's notice;
/// nothing on what is published.
pub(super) fn phase<'a>(
    ctx: &RenderContext<'a>,
) -> Option<(Message<'static>, Option<Message<'a>>)> {
    let organisation = (&ctx.facts().organisation).into();
    let plan = ctx.route.plan().and_then(|it| ctx.plan(it).state);
    match (ctx.facts().state, plan) {
        (SiteState::Demonstration, _) => {
            let notice = Message::PhaseDemonstrationNotice { organisation };
            Some((Message::PhaseDemonstration, Some(notice)))
        }
        (SiteState::Draft, _) => {
            Some((Message::PhaseDraft, Some(Message::PhaseDraftNotice { organisation })))
        }
        (SiteState::Published, Some(PlanState::Draft)) => Some((Message::PhaseDraft, None)),
        (SiteState::Published, _) => None,
    }
}

pub(super) fn banner(ctx: &RenderContext<'_>) -> Option<BannerView> {
    let (tag, words) = phase(ctx)?;
    let notice = publishers_notice(ctx);
    let words = words.filter(|_| notice.is_none()).map(|it| ctx.say(it));
    Some(BannerView { tag: ctx.say(tag), notice, words })
}
