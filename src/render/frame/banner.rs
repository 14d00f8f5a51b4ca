//! The banner that says what kind of site or plan this is while it is not what it will be: a
//! demonstration or a draft. What else a reader must know is in the notice.

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
    /// What a narrow screen shows in place of a long notice.
    short: Option<String>,
    words: Option<String>,
}

/// A longer notice would push what a page is for off the first screen of a phone.
const LONGEST_NOTICE: usize = 100;

/// The publisher's notice where it is too long for the banner on a narrow screen.
pub(super) fn long_notice(ctx: &RenderContext<'_>) -> Option<Value> {
    phase(ctx)?.1.as_ref()?;
    let length = ctx.facts().notice.plain_text().chars().count();
    publishers_notice(ctx).filter(|_| length > LONGEST_NOTICE)
}

/// What the tag of a page's banner says, and what is after it without a publisher's notice;
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
    let words = words.map(|it| ctx.say(it));
    let (short, words) = match (&notice, long_notice(ctx)) {
        (None, _) => (None, words),
        (Some(_), None) => (None, None),
        (Some(_), Some(_)) => (words, None),
    };
    Some(BannerView { tag: ctx.say(tag), notice, short, words })
}
