//! How far a plan is, as far as it says so. What is not stated is counted first; nothing is implied.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{Action, Stated, StatusMeaning};
use crate::render::desk::Desk;
use crate::site::Route;

use super::piece::kind_of;
use super::{Link, Sheet};

/// Actions by what their status means.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) total: usize,
    pub(super) not_stated: usize,
    by_meaning: BTreeMap<StatusMeaning, usize>,
    late: usize,
}

impl Tally {
    /// Counts actions. An action is late only with a stated, unfinished status and a time that is
    /// wholly past.
    pub(super) fn of<'a>(actions: impl Iterator<Item = &'a Action>, today: NaiveDate) -> Tally {
        let mut tally = Tally::default();
        for action in actions {
            tally.total += 1;
            match &action.status {
                Stated::Stated(status) => {
                    *tally.by_meaning.entry(status.meaning).or_default() += 1;
                    tally.late += usize::from(action.is_late(today));
                }
                Stated::NotStated | Stated::Lost => tally.not_stated += 1,
            }
        }
        tally
    }

    fn count(&self, meaning: StatusMeaning) -> usize {
        self.by_meaning.get(&meaning).copied().unwrap_or(0)
    }
}

/// What can be said of progress in a sentence or two.
pub(super) fn sentence(desk: &Desk<'_>, tally: &Tally) -> String {
    let total = ("total", tally.total.into());
    if tally.total == 0 {
        return desk.plain("progress-no-actions");
    }
    if tally.not_stated == tally.total {
        return desk.say("progress-not-stated", &[("count", tally.not_stated.into()), total]);
    }
    let complete = tally.count(StatusMeaning::Complete);
    let mut sentences =
        vec![desk.say("progress-complete", &[("count", complete.into()), total.clone()])];
    if tally.late > 0 {
        sentences.push(desk.say("progress-late", &[("count", tally.late.into())]));
    }
    if tally.not_stated > 0 {
        let args = [("count", tally.not_stated.into()), total];
        sentences.push(desk.say("progress-not-stated", &args));
    }
    sentences.join(" ")
}

#[derive(Serialize)]
struct ProgressView {
    plan: Link,
    sentence: String,
    /// Why nothing can be said, where no status is stated at all.
    explained: Option<String>,
    total: usize,
    segments: Vec<Segment>,
    rows: Vec<Row>,
    heads: Vec<String>,
}

#[derive(Serialize)]
struct Segment {
    meaning: &'static str,
    text: String,
    explained: String,
    count: usize,
    count_text: String,
    start: usize,
}

#[derive(Serialize)]
struct Row {
    objective: Link,
    total: String,
    counts: Vec<String>,
}

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

/// The page of a plan's progress; only a plan with a column for the status has one.
pub(super) fn sheet(desk: &Desk<'_>, plan_at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let tally = Tally::of(plan.actions.iter(), desk.today());
    // Only what occurs has a column, and what is not stated always does.
    let shown: Vec<_> = MEANINGS.into_iter().filter(|it| tally.count(*it) > 0).collect();
    let name = |it: StatusMeaning| desk.plain(&format!("status-{}", kind_of(it)));
    let mut heads: Vec<String> = shown.iter().map(|it| name(*it)).collect();
    heads.push(desk.plain("status-not-stated"));
    let number = |it: usize| desk.locale().number(i64::try_from(it).unwrap_or(i64::MAX));
    let own = plan.objectives.iter().enumerate().filter(|(_, it)| !it.actions.is_empty());
    let rows = own.map(|(at, objective)| {
        let actions = objective.actions.iter().map(|it| &plan.actions[*it]);
        let tally = Tally::of(actions, desk.today());
        let stated = shown.iter().map(|it| number(tally.count(*it)));
        Row {
            objective: desk.objective_link(plan_at, at),
            total: number(tally.total),
            counts: stated.chain([number(tally.not_stated)]).collect(),
        }
    });
    let none = tally.total > 0 && tally.not_stated == tally.total;
    let view = ProgressView {
        plan: Link::new(&plan.title, desk.href(Route::Plan(plan_at))),
        sentence: sentence(desk, &tally),
        explained: none.then(|| {
            format!(
                "{} {}",
                desk.plain("progress-none-stated"),
                desk.plain("status-not-stated-explained")
            )
        }),
        total: tally.total,
        rows: rows.collect(),
        segments: segments(desk, &tally, &shown),
        heads,
    };
    let title = desk.plain("progress-title");
    Sheet::new(desk, "progress.html", title, &view).described(&sentence(desk, &tally))
}

fn segments(desk: &Desk<'_>, tally: &Tally, shown: &[StatusMeaning]) -> Vec<Segment> {
    let stated = shown.iter().map(|it| (kind_of(*it), tally.count(*it)));
    let blank = (tally.not_stated > 0).then_some(("not-stated", tally.not_stated));
    let mut start = 0;
    let mut all = Vec::new();
    for (meaning, count) in stated.chain(blank) {
        let args = [("count", count.into()), ("total", tally.total.into())];
        all.push(Segment {
            meaning,
            text: desk.plain(&format!("status-{meaning}")),
            explained: desk.plain(&format!("status-{meaning}-explained")),
            count,
            count_text: desk.say("progress-count-of", &args),
            start,
        });
        start += count;
    }
    all
}
