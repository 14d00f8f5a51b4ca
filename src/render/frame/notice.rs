//! The notice above a page: that its plan is past its time, and what the publisher of a site that
//! is published wants everybody to know.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::PlanState;
use crate::model::prose::LinkTarget;
use crate::render::desk::Desk;
use crate::render::prose::{ProseOptions, write_inline_html};
use crate::site::Route;

use super::banner::phase;
use super::by_root;

#[derive(Serialize)]
pub(super) struct NoticeView {
    /// What holds of the plan. It comes first: somebody may be about to rely on it.
    plan: Option<String>,
    publisher: Option<Value>,
}

pub(super) fn notice(desk: &Desk<'_>) -> Option<NoticeView> {
    let plan = match desk.route.plan().and_then(|it| desk.plan(it).state) {
        Some(PlanState::Archived) => Some(desk.say(Message::PhaseArchivedNotice)),
        Some(PlanState::Superseded) => Some(desk.say(Message::PhaseSupersededNotice)),
        _ => None,
    };
    // Where there is a banner, it has the publisher's words.
    let publisher = publishers_notice(desk).filter(|_| phase(desk).is_none());
    (plan.is_some() || publisher.is_some()).then_some(NoticeView { plan, publisher })
}

/// What the publisher wrote for all pages, as text and links.
pub(super) fn publishers_notice(desk: &Desk<'_>) -> Option<Value> {
    let facts = desk.facts();
    if facts.notice.is_empty() {
        return None;
    }
    let link = |target: &_| match target {
        LinkTarget::Page { page, heading, .. } => {
            let route = desk.site().page_link(Route::Home, page)?;
            let place = heading.as_deref().map(|it| format!("#{it}")).unwrap_or_default();
            Some(by_root(desk, route) + &place)
        }
        LinkTarget::External(address) => Some(address.clone()),
    };
    let mut html = String::new();
    write_inline_html(&facts.notice, ProseOptions::default(), &link, &mut html);
    Some(Value::safe_string(&html))
}
