//! Two states of one plan, record by record. The work grows with the plan and not with its square.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Change, Event, EventState, Id, Plan, Record, What};

use super::parts;

/// What changed from one state of a plan to a later one: the plan itself, then objectives and
/// actions in the later reading order, what was dropped behind what is there, then events.
pub fn between(before: &Plan, after: &Plan) -> Vec<Change> {
    let mut changes = Vec::new();
    let whole =
        Named { about: Record::Plan, id: &after.id, title: after.title.clone(), number: None };
    words(&whole, parts::of_plan(before), parts::of_plan(after), &mut changes);
    objectives(before, after, &mut changes);
    actions(before, after, &mut changes);
    events(before, after, &mut changes);
    changes
}

/// What a change is about, and what that is called.
pub(super) struct Named<'a> {
    pub(super) about: Record,
    pub(super) id: &'a Id,
    pub(super) title: String,
    pub(super) number: Option<&'a String>,
}

impl Named<'_> {
    pub(super) fn change(&self, what: What) -> Change {
        Change {
            about: self.about,
            id: self.id.clone(),
            title: self.title.clone(),
            number: self.number.cloned(),
            what,
        }
    }
}

fn objectives(before: &Plan, after: &Plan, changes: &mut Vec<Change>) {
    let named = |plan: &'_ Plan, at: usize| objective(plan, at).change(What::Added);
    let old: HashMap<&Id, usize> =
        before.objectives.iter().enumerate().map(|(at, it)| (&it.id, at)).collect();
    let mut met = vec![false; before.objectives.len()];
    let above = |plan: &Plan, at: usize| {
        let parent = plan.objectives[at].parent?;
        Some((plan.objectives[parent].id.clone(), parts::objective_title(plan, parent)))
    };
    for (at, it) in after.objectives.iter().enumerate() {
        let Some(was) = old.get(&it.id).copied() else {
            changes.push(named(after, at));
            continue;
        };
        met[was] = true;
        let name = objective(after, at);
        moved(&name, above(before, was), above(after, at), changes);
        let parts = |plan, at| parts::of_objective(plan, at);
        words(&name, parts(before, was), parts(after, at), changes);
    }
    let dropped = (0..met.len()).filter(|it| !met[*it]);
    changes.extend(dropped.map(|it| objective(before, it).change(What::Dropped)));
}

fn objective(plan: &Plan, at: usize) -> Named<'_> {
    let it = &plan.objectives[at];
    let title = it.title.get().cloned().unwrap_or_else(|| it.id.to_string());
    Named { about: Record::Objective, id: &it.id, title, number: it.number.get() }
}

fn actions(before: &Plan, after: &Plan, changes: &mut Vec<Change>) {
    let old: HashMap<&Id, usize> =
        before.actions.iter().enumerate().map(|(at, it)| (&it.id, at)).collect();
    let mut met = vec![false; before.actions.len()];
    let under = |plan: &Plan, at: usize| {
        let objective = plan.actions[at].objective;
        Some((plan.objectives[objective].id.clone(), parts::objective_title(plan, objective)))
    };
    for (at, it) in after.actions.iter().enumerate() {
        let name = action(after, at);
        let Some(was) = old.get(&it.id).copied() else {
            changes.push(name.change(What::Added));
            continue;
        };
        met[was] = true;
        moved(&name, under(before, was), under(after, at), changes);
        words(&name, parts::of_action(before, was), parts::of_action(after, at), changes);
    }
    let dropped = (0..met.len()).filter(|it| !met[*it]);
    changes.extend(dropped.map(|it| action(before, it).change(What::Dropped)));
}

pub(super) fn action(plan: &Plan, at: usize) -> Named<'_> {
    let it = &plan.actions[at];
    let title = it.opening().unwrap_or_else(|| it.id.to_string());
    Named { about: Record::Action, id: &it.id, title, number: it.number.get() }
}

/// The events of an action that is new or dropped need no word of their own.
fn events(before: &Plan, after: &Plan, changes: &mut Vec<Change>) {
    let old: HashMap<&Id, &Event> = before.events.iter().map(|it| (&it.id, it)).collect();
    let known: HashMap<&Id, ()> = before.actions.iter().map(|it| (&it.id, ())).collect();
    for event in &after.events {
        let name =
            Named { about: Record::Event, id: &event.id, title: event.title.clone(), number: None };
        let Some(was) = old.get(&event.id) else {
            let action = event.action.map(|it| &after.actions[it].id);
            if action.is_none_or(|it| known.contains_key(it)) {
                changes.push(name.change(What::Added));
            }
            continue;
        };
        let cancelled = |it: &Event| it.state == EventState::Cancelled;
        if cancelled(event) && !cancelled(was) {
            changes.push(name.change(What::Cancelled));
        } else if event.last_listed.is_none() {
            if event.time != was.time {
                changes.push(name.change(What::Retimed { from: was.time, to: event.time }));
            }
            words(&name, parts::of_event(was), parts::of_event(event), changes);
        }
    }
}

type Above = Option<(Id, String)>;

fn moved(name: &Named<'_>, from: Above, to: Above, changes: &mut Vec<Change>) {
    let (was, is) = (from.as_ref().map(|it| &it.0), to.as_ref().map(|it| &it.0));
    if was != is {
        let (from, to) = (from.map(|it| it.1), to.map(|it| it.1));
        changes.push(name.change(What::Moved { from, to }));
    }
}

/// Each part whose words differ. White space is no word.
fn words(name: &Named<'_>, before: parts::Parts, after: parts::Parts, changes: &mut Vec<Change>) {
    let mut sides: BTreeMap<_, (Vec<String>, Vec<String>)> = BTreeMap::new();
    before.into_iter().for_each(|(part, words)| sides.entry(part).or_default().0 = words);
    after.into_iter().for_each(|(part, words)| sides.entry(part).or_default().1 = words);
    for (part, (was, is)) in sides {
        let plain = |it: &[String]| {
            let words = it.iter().flat_map(|it| it.split_whitespace());
            words.map(str::to_owned).collect::<Vec<_>>()
        };
        if was != is && plain(&was) != plain(&is) {
            changes.push(name.change(What::Words { part, was, is }));
        }
    }
}
