//! "There are no events in 2026", where the calendar has one.

use crate::model::Catalogue;

use super::{Claim, Sentence};

/// The year is at most so many words after "no events" or "none".
const FURTHEST: usize = 4;

pub(super) fn wrong(sentence: &Sentence<'_>, catalogue: &Catalogue) -> Option<Claim> {
    let [plan] = catalogue.plans.as_slice() else { return None };
    if !sentence.has(&["events"]) {
        return None;
    }
    let word = |at: usize| sentence.tokens.get(at).map_or("", |it| it.word.as_str());
    let none = (0..sentence.tokens.len())
        .find(|at| word(*at) == "none" || word(*at) == "no" && word(*at + 1) == "events")?;
    let at = (none + 1..=none + FURTHEST).find(|at| year(word(*at)).is_some())?;
    let year = year(word(at)).filter(|_| word(at - 1) == "in")?;
    let events = plan.events.iter().filter(|it| it.last_listed.is_none());
    let event = events.into_iter().find(|it| it.years().contains(&year))?;
    Some(Claim {
        said: sentence.between(none, at),
        but: format!("the calendar has “{}” in {year}", event.title),
    })
}

fn year(word: &str) -> Option<i32> {
    word.parse().ok().filter(|it| (1990..2200).contains(it))
}
