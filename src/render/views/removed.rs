//! A page that was withdrawn: it says so, when, and what kind of reason there was. Nothing of what
//! stood there is on it, and nothing of its address, which may hold a name.

use serde::Serialize;

use crate::locale::Message;
use crate::model::RemovalReason;
use crate::render::desk::Desk;
use crate::site::Route;

use super::Sheet;

#[derive(Serialize)]
struct RemovedView {
    /// "This page was removed on 28 November 2026."
    text: String,
    /// Why, where the publisher says so.
    reason: Option<String>,
    home: String,
    help: String,
}

pub(super) fn sheet(desk: &Desk<'_>, at: usize) -> Sheet {
    let withdrawn = &desk.catalogue().withdrawn[at];
    let reason = withdrawn.why.map(|it| match it {
        RemovalReason::PersonalData => Message::RemovedPersonalData,
        RemovalReason::Legal => Message::RemovedLegal,
        RemovalReason::Safety => Message::RemovedSafety,
    });
    let view = RemovedView {
        text: desk.say(Message::RemovedText { date: desk.locale().date(withdrawn.on).into() }),
        reason: reason.map(|it| desk.say(it)),
        home: desk.href(Route::Home),
        help: desk.href(Route::Help),
    };
    Sheet::new(desk, "removed.html", desk.say(Message::RemovedTitle), &view)
}
