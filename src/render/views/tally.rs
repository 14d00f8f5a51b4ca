//! Actions counted by what their status means, and what can be said of the counts.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::locale::{Arg, Message};
use crate::model::{Action, Plan, StatusMeaning, Undertaking};
use crate::render::context::RenderContext;

use super::piece::kind_of;

/// Actions by what their status means.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    pub(super) total: usize,
    /// Without a status, whether the plan leaves it blank or the source lost it.
    pub(super) not_stated: usize,
    /// How many of these the source lost.
    lost: usize,
    by_meaning: BTreeMap<StatusMeaning, usize>,
    pub(super) late: usize,
}

/// The meanings from done to dropped, as they are in a bar and in a table.
const MEANINGS: [StatusMeaning; 8] = [
    StatusMeaning::Complete,
    StatusMeaning::OnTrack,
    StatusMeaning::AtRisk,
    StatusMeaning::OffTrack,
    StatusMeaning::NotStarted,
    StatusMeaning::Paused,
    StatusMeaning::Cancelled,
    StatusMeaning::Superseded,
];

impl Tally {
    /// Counts actions.
    pub(super) fn of<'a>(actions: impl Iterator<Item = &'a Action>, today: NaiveDate) -> Tally {
        let mut tally = Tally::default();
        actions.for_each(|it| tally.add(it, today));
        tally
    }

    pub(super) fn add(&mut self, action: &Action, today: NaiveDate) {
        self.total += 1;
        self.late += usize::from(action.is_late(today));
        match action.status.get() {
            Some(it) => *self.by_meaning.entry(it.meaning).or_default() += 1,
            None => self.not_stated += 1,
        }
        self.lost += usize::from(action.status.is_lost());
    }

    /// Adds what another tally counted.
    pub(super) fn join(&mut self, other: &Tally) {
        self.total += other.total;
        self.late += other.late;
        self.not_stated += other.not_stated;
        self.lost += other.lost;
        for (meaning, count) in &other.by_meaning {
            *self.by_meaning.entry(*meaning).or_default() += count;
        }
    }

    pub(super) fn count(&self, meaning: StatusMeaning) -> usize {
        self.by_meaning.get(&meaning).copied().unwrap_or(0)
    }

    /// The meanings that occur. Only they have a column.
    pub(super) fn occurring(&self) -> Vec<StatusMeaning> {
        MEANINGS.into_iter().filter(|it| self.count(*it) > 0).collect()
    }
}

/// What can be said of progress in a sentence or two.
pub(super) fn sentence(ctx: &RenderContext<'_>, plan: &Plan, tally: &Tally) -> String {
    let total = Arg::from(tally.total);
    if tally.total == 0 {
        return ctx.say(Message::ProgressNoActions);
    }
    if tally.not_stated == tally.total && tally.lost == 0 {
        return ctx.say(Message::NewsSilent { count: total, tense: ctx.tense(plan) });
    }
    let complete = tally.count(StatusMeaning::Complete);
    let complete = Message::ProgressComplete { count: complete.into(), total: total.clone() };
    let stated = tally.not_stated < tally.total;
    let mut sentences: Vec<String> = stated.then(|| ctx.say(complete)).into_iter().collect();
    if tally.late > 0 {
        sentences.push(ctx.say(Message::ProgressLate { count: tally.late.into() }));
    }
    if tally.lost > 0 {
        sentences.push(ctx.say(Message::ProgressLost { count: tally.lost.into() }));
    }
    if tally.not_stated > tally.lost {
        let count = (tally.not_stated - tally.lost).into();
        sentences.push(ctx.say(Message::ProgressNotStated {
            count,
            total,
            tense: ctx.tense(plan),
        }));
    }
    sentences.join(" ")
}

/// A part of the bar.
#[derive(Serialize)]
pub(super) struct Segment {
    meaning: &'static str,
    text: String,
    count: usize,
    count_text: String,
    start: usize,
}

/// The parts of the bar, what is not given last.
pub(super) fn segments(ctx: &RenderContext<'_>, tally: &Tally) -> Vec<Segment> {
    let stated = tally.occurring().into_iter().map(|it| (kind_of(it), it.into(), tally.count(it)));
    let blank = ("not-stated", Message::StatusNotStated, tally.not_stated);
    let blank = (tally.not_stated > 0).then_some(blank);
    let mut start = 0;
    let mut all = Vec::new();
    for (meaning, text, count) in stated.chain(blank) {
        all.push(Segment {
            meaning,
            text: ctx.say(text),
            count,
            count_text: ctx
                .say(Message::ProgressCountOf { count: count.into(), total: tally.total.into() }),
            start,
        });
        start += count;
    }
    all
}
