//! What was reported, as a dated story with the latest first, and what follows from it.

use serde::Serialize;
use tera::Value;

use crate::changes;
use crate::locale::Message;
use crate::model::{Action, Field, Plan, Update};
use crate::render::desk::Desk;
use crate::site::Route;

use super::Link;
use super::piece::{StatusView, WhenView};

/// A dated report.
#[derive(Debug, Serialize)]
pub(super) struct UpdateView {
    on: String,
    status: Option<StatusView>,
    /// The new time, where it changed.
    when: Option<WhenView>,
    html: Option<Value>,
    by: Option<Link>,
    evidence: Option<String>,
    reason: Option<String>,
    /// That the source lost its status or its time, or the end of one.
    lost: Vec<String>,
}

/// A time that has changed since the plan was printed.
#[derive(Debug, Serialize)]
pub(super) struct ChangedTime {
    when: WhenView,
    /// "This time changed on 3 May 2026."
    since: String,
}

/// Reports, the latest first.
pub(super) fn story(desk: &Desk<'_>, plan: usize, updates: &[Update]) -> Vec<UpdateView> {
    updates.iter().rev().map(|it| update(desk, plan, it)).collect()
}

fn update(desk: &Desk<'_>, plan: usize, update: &Update) -> UpdateView {
    let lead =
        |at: usize| Link::new(&desk.plan(plan).leads[at].name, desk.href(Route::Lead(plan, at)));
    UpdateView {
        on: desk.date(update.on),
        status: update.status.get().map(|it| desk.stated_status(it)),
        when: update.when.get().map(|it| desk.when(it)),
        html: desk.running(&update.text, 3),
        by: update.by.map(lead),
        evidence: update.evidence.clone(),
        reason: desk.words(&update.reason),
        lost: losses(desk, desk.plan(plan), update),
    }
}

/// What the source lost of a report that no other line of it says.
pub(super) fn losses(desk: &Desk<'_>, plan: &Plan, update: &Update) -> Vec<String> {
    let status = (Field::STATUS, changes::loss(desk.locale(), &update.status));
    let when = (Field::WHEN, changes::loss(desk.locale(), &update.when));
    let said = [status, when].into_iter().filter_map(|(field, loss)| {
        let name = desk.column(plan, field).into();
        Some(desk.say(Message::NameAndWords { name, words: loss?.into() }))
    });
    said.collect()
}

/// The time that holds now and since which report, where it has changed.
pub(super) fn changed_time(desk: &Desk<'_>, action: &Action) -> Option<ChangedTime> {
    let (update, when) = action.changed_time()?;
    Some(ChangedTime {
        when: desk.when(when),
        since: desk.say(Message::TimeChanged { date: desk.date(update.on).into() }),
    })
}

impl Desk<'_> {
    /// "No update since 3 March 2025". A plan without a column for the status and an action without
    /// updates say nothing of the kind, and nobody waits for what is finished.
    pub(super) fn waiting(&self, plan: &Plan, action: &Action) -> Option<String> {
        let asked = plan.has_status() || !action.updates.is_empty();
        (asked && action.awaits_updates()).then(|| self.last_heard(action))
    }

    /// The same, whether or not anybody waits.
    pub(super) fn last_heard(&self, action: &Action) -> String {
        match action.last_update() {
            Some(it) => self.say(Message::UpdateNoneSince { date: self.date(it.on).into() }),
            None => self.say(Message::UpdateNoneYet),
        }
    }

    /// The printed words about a time that has changed.
    pub(super) fn time_printed(&self, action: &Action) -> Option<String> {
        let printed = action.when.get().filter(|_| action.changed_time().is_some());
        printed.map(|it| it.printed.clone())
    }
}
