//! The banner that says what kind of site or plan this is while it is not what it will be: a
//! demonstration or a draft. What else a reader must know stands in the notice.

use serde::Serialize;
use tera::Value;

use crate::model::{PlanState, SiteState};
use crate::render::desk::Desk;

use super::publisher::publishers_notice;

#[derive(Serialize)]
pub(super) struct BannerView {
    tag: String,
    notice: Option<Value>,
    words: Option<String>,
}

/// What the tag of a page's banner says and what stands behind it without a publisher's notice,
/// each by its key; nothing on what is published.
pub(super) fn phase(desk: &Desk<'_>) -> Option<(&'static str, Option<&'static str>)> {
    let plan = desk.route.plan().and_then(|it| desk.plan(it).state);
    match (desk.facts().state, plan) {
        (SiteState::Demonstration, _) => {
            Some(("phase-demonstration", Some("phase-demonstration-notice")))
        }
        (SiteState::Draft, _) => Some(("phase-draft", Some("phase-draft-notice"))),
        (SiteState::Published, Some(PlanState::Draft)) => Some(("phase-draft", None)),
        (SiteState::Published, _) => None,
    }
}

pub(super) fn banner(desk: &Desk<'_>) -> Option<BannerView> {
    let (tag, words) = phase(desk)?;
    let organisation = [("organisation", (&desk.facts().organisation).into())];
    let notice = publishers_notice(desk);
    let words = words.filter(|_| notice.is_none()).map(|key| desk.say(key, &organisation));
    Some(BannerView { tag: desk.plain(tag), notice, words })
}
