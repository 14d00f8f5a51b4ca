//! A page that was withdrawn: it says so, when, and what kind of reason there was. Nothing of what it said
//! is on it, and nothing of its address, which may hold a name. What was only dropped from a plan is named,
//! with the publisher's reason.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Ix, Plan, WithdrawalReason, Withdrawn, indexed};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::{Link, PageView};

#[derive(Serialize)]
struct RemovedView {
    title: String,
    /// "This page was removed on 28 November 2026."
    text: String,
    /// Why, where the publisher says so.
    reason: Option<String>,
    /// The plan that it was dropped from.
    plan: Option<Link>,
    home: String,
    help: Option<String>,
}

pub(super) fn page_view(ctx: &RenderContext<'_>, at: Ix<Withdrawn>) -> PageView {
    let withdrawn = &ctx.catalogue().withdrawn[at];
    let dropped = withdrawn.why == Some(WithdrawalReason::Dropped);
    let date = ctx.locale().date(withdrawn.on);
    let title = ctx.say(if dropped { Message::DroppedTitle } else { Message::RemovedTitle });
    let view = RemovedView {
        title: title.clone(),
        text: ctx.say(match &withdrawn.title {
            Some(title) => Message::DroppedNamed { title: title.into(), date: date.into() },
            None if dropped => Message::DroppedText { date: date.into() },
            None => Message::RemovedText { date: date.into() },
        }),
        reason: reason(ctx, withdrawn),
        plan: plan(ctx, withdrawn).filter(|_| dropped),
        home: ctx.href(Route::Home),
        help: ctx.site().has(Route::Help).then(|| ctx.href(Route::Help)),
    };
    PageView::new(ctx, "removed.html", title, &view)
}

fn reason(ctx: &RenderContext<'_>, withdrawn: &Withdrawn) -> Option<String> {
    Some(match withdrawn.why? {
        WithdrawalReason::PersonalData => ctx.say(Message::RemovedPersonalData),
        WithdrawalReason::Legal => ctx.say(Message::RemovedLegal),
        WithdrawalReason::Safety => ctx.say(Message::RemovedSafety),
        WithdrawalReason::Dropped => {
            let reason = withdrawn.reason.as_ref()?;
            ctx.say(Message::DroppedReason { reason: reason.into() })
        }
    })
}

/// The plan below which the page was.
fn plan(ctx: &RenderContext<'_>, withdrawn: &Withdrawn) -> Option<Link> {
    let below = |plan: &Plan| withdrawn.address.starts_with(&format!("/plans/{}/", plan.id));
    let (at, plan) = indexed(&ctx.catalogue().plans).find(|it| below(it.1))?;
    Some(Link::new(&plan.title, ctx.href(Route::Plan(at))))
}
