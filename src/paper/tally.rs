//! Actions counted for the summary: by the plan's own words for a status, and by what is not known.

use chrono::NaiveDate;

use crate::model::{Action, Plan, Undertaking, Window};

/// The counts of a plan's actions.
pub(super) struct Tally {
    /// The plan's words for a status that occur, in its own order, each with how many.
    pub(super) words: Vec<(String, usize)>,
    /// Whose status the plan leaves blank.
    pub(super) not_stated: usize,
    /// Whose status the source lost.
    pub(super) lost: usize,
    /// Whose status the plan leaves blank, not finished, and without any update: those counts have them too.
    pub(super) silent: usize,
    /// Without a status, and their time has passed.
    pub(super) past_unknown: usize,
    /// Not finished, and without any update; whose status the source lost are not among them.
    pub(super) without_update: usize,
    /// The date of the oldest status, where one has a date.
    pub(super) oldest: Option<Window>,
    /// Statuses without a date.
    pub(super) undated: usize,
}

impl Tally {
    pub(super) fn of(plan: &Plan, today: NaiveDate) -> Tally {
        let listed = plan.statuses.iter().map(|it| (it.word.clone(), 0));
        let mut words: Vec<(String, usize)> = listed.collect();
        for status in plan.actions.iter().filter_map(|it| it.status.get()) {
            match words.iter_mut().find(|it| it.0 == status.word) {
                Some(it) => it.1 += 1,
                None => words.push((status.word.clone(), 1)),
            }
        }
        words.retain(|it| it.1 > 0);
        let count = |is: &dyn Fn(&Action) -> bool| plan.actions.iter().filter(|it| is(it)).count();
        let past = |it: &Action| it.current_time().is_some_and(|it| it.is_past(today));
        let quiet = |it: &Action| it.updates.is_empty() && it.awaits_updates();
        let dates = plan.actions.iter().filter_map(|it| it.status.get()?.on);
        Tally {
            words,
            not_stated: count(&|it| it.status.is_blank()),
            lost: count(&|it| it.status.is_lost()),
            past_unknown: count(&|it| it.status.get().is_none() && past(it)),
            silent: count(&|it| it.status.is_blank() && quiet(it)),
            without_update: count(&|it| !it.status.is_lost() && quiet(it)),
            oldest: dates.min_by_key(|it| (it.last, it.first)),
            undated: count(&|it| it.status.get().is_some_and(|it| it.on.is_none())),
        }
    }
}
