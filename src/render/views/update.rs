//! What was reported, as a dated story with the latest first, and what follows from it.

use serde::Serialize;
use tera::Value;

use crate::changes;
use crate::locale::{Message, unit};
use crate::model::{Action, Field, Ix, Lead, Objective, Plan, Undertaking, Update};
use crate::render::context::RenderContext;
use crate::site::{List, Route};

use super::Link;
use super::piece::{StatusView, WhenView};

/// A dated report.
#[derive(Debug, Serialize)]
pub(super) struct UpdateView {
    on: String,
    status: Option<StatusView>,
    /// The new time, where it changed.
    when: Option<WhenView>,
    /// That nothing has changed, where someone was asked and said so.
    no_change: bool,
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

/// Of an action with more reports than this paper shows the latest.
const MOST_ON_PAPER: usize = 30;

/// Reports, the latest first.
fn story(ctx: &RenderContext<'_>, plan: Ix<Plan>, updates: &[Update]) -> Vec<UpdateView> {
    updates.iter().rev().map(|it| update(ctx, plan, it)).collect()
}

/// On paper the latest of many reports, and how many others there are.
pub(super) fn story_on_paper(
    ctx: &RenderContext<'_>,
    plan: Ix<Plan>,
    updates: &[Update],
) -> (Vec<UpdateView>, Option<String>) {
    let older = updates.len().saturating_sub(MOST_ON_PAPER);
    let said = (older > 0).then(|| ctx.say(Message::ChangesOlder { count: older.into() }));
    (story(ctx, plan, &updates[older..]), said)
}

/// The reports of a page that are on this part of it, the latest first.
pub(super) fn story_here(
    ctx: &RenderContext<'_>,
    plan: Ix<Plan>,
    updates: &[Update],
) -> Vec<UpdateView> {
    let cut = ctx.cut(List::Updates, updates.len());
    let here = updates.iter().rev().skip(cut.start).take(cut.len());
    here.map(|it| update(ctx, plan, it)).collect()
}

fn update(ctx: &RenderContext<'_>, plan: Ix<Plan>, update: &Update) -> UpdateView {
    let lead =
        |at: Ix<Lead>| Link::new(&ctx.plan(plan).leads[at].name, ctx.href(Route::Lead(plan, at)));
    UpdateView {
        on: ctx.date(update.on),
        status: update.status.get().map(|it| ctx.stated_status(it)),
        when: update.when.get().map(|it| ctx.when(it)),
        no_change: update.no_change,
        html: ctx.running(&update.text, 3),
        by: update.by.map(lead),
        evidence: update.evidence.clone(),
        reason: ctx.words(&update.reason),
        lost: losses(ctx, ctx.plan(plan), update),
    }
}

/// What the source lost of a report that no other line of it says.
pub(super) fn losses(ctx: &RenderContext<'_>, plan: &Plan, update: &Update) -> Vec<String> {
    let status = (Field::STATUS, changes::loss(ctx.locale(), &update.status));
    let when = (Field::WHEN, changes::loss(ctx.locale(), &update.when));
    let said = [status, when].into_iter().filter_map(|(field, loss)| {
        let name = ctx.column(plan, field).into();
        Some(ctx.say(Message::NameAndWords { name, words: loss?.into() }))
    });
    said.collect()
}

/// The current time and since which report, where it has changed.
pub(super) fn changed_time(
    ctx: &RenderContext<'_>,
    record: &dyn Undertaking,
) -> Option<ChangedTime> {
    let (update, when) = record.changed_time()?;
    Some(ChangedTime {
        when: ctx.when(when),
        since: ctx
            .say(Message::TimeChanged { date: ctx.date(update.on).into(), unit: unit(&update.on) }),
    })
}

impl RenderContext<'_> {
    /// "No update since 3 March 2025", once the next one is due. A plan without a column for the status and an action without
    /// updates say nothing of the kind, and no one waits for what is finished.
    pub(super) fn waiting(&self, plan: &Plan, action: &Action) -> Option<String> {
        let asked = plan.expects(Field::STATUS) || !action.updates.is_empty();
        (asked && action.awaits_updates()).then(|| self.last_heard(plan, action))
    }

    /// The same of an objective: only of one that says how it goes as a whole.
    pub(super) fn waiting_for(&self, plan: &Plan, objective: &Objective) -> Option<String> {
        let asked = objective.says_how_it_goes() && objective.awaits_updates();
        asked.then(|| self.last_heard(plan, objective))
    }

    /// The same, whether or not anyone waits.
    fn last_heard(&self, plan: &Plan, record: &dyn Undertaking) -> String {
        match record.last_update() {
            Some(it) if plan.is_quiet_since(it.on, self.today()) => {
                self.say(Message::UpdateNoneSince { date: self.locale().since(&it.on).into() })
            }
            // A few days without an update do not count as silence.
            Some(it) => self.say(Message::UpdateLast { date: self.date(it.on).into() }),
            None => self.say(Message::UpdateNoneYet),
        }
    }

    /// The printed words about a time that has changed.
    pub(super) fn time_printed(&self, record: &dyn Undertaking) -> Option<String> {
        let printed = record.when().get().filter(|_| record.changed_time().is_some());
        printed.map(|it| it.printed.clone())
    }
}
