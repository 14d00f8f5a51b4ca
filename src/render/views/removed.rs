//! A page that was withdrawn: it says so, when, and what kind of reason there was. Nothing of what
//! stood there is on it, and nothing of its address, which may hold a name.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Ix, RemovalReason, Withdrawn};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::PageView;

#[derive(Serialize)]
struct RemovedView {
    /// "This page was removed on 28 November 2026."
    text: String,
    /// Why, where the publisher says so.
    reason: Option<String>,
    home: String,
    help: String,
}

pub(super) fn page_view(ctx: &RenderContext<'_>, at: Ix<Withdrawn>) -> PageView {
    let withdrawn = &ctx.catalogue().withdrawn[at];
    let reason = withdrawn.why.map(|it| match it {
        RemovalReason::PersonalData => Message::RemovedPersonalData,
        RemovalReason::Legal => Message::RemovedLegal,
        RemovalReason::Safety => Message::RemovedSafety,
    });
    let view = RemovedView {
        text: ctx.say(Message::RemovedText { date: ctx.locale().date(withdrawn.on).into() }),
        reason: reason.map(|it| ctx.say(it)),
        home: ctx.href(Route::Home),
        help: ctx.href(Route::Help),
    };
    PageView::new(ctx, "removed.html", ctx.say(Message::RemovedTitle), &view)
}
