//! What an event keeps from the plan's last edition: its name, the count of its changes, and what
//! was said of it before. An event that the plan no longer lists stays in its calendar, so that
//! no one who noted it is left to wonder.

use std::collections::{HashMap, HashSet};

use crate::model::{
    Action, Earlier, Edition, Event, EventState, EventTime, Id, Ix, StatusMeaning, indexed,
};

use super::super::previous::Previous;
use super::name;

/// A name for each time of a record, as printed. One that the last edition had keeps its name: at the same
/// time, else where it was planned for that time before it moved, else at one that overlaps, else where exactly one is left on either side and the old one
/// still lay ahead. Nothing takes the name of an event that was.
pub(super) fn names(
    record: &Id,
    times: &[EventTime],
    earlier: &[&Event],
    previous: Option<&Previous<'_>>,
) -> Vec<Id> {
    let fresh = name::names(record, times, &HashSet::new());
    let Some(previous) = previous.filter(|_| !earlier.is_empty()) else { return fresh };
    let mut kept: Vec<Option<&Event>> = vec![None; times.len()];
    let mut free: Vec<&Event> = earlier.to_vec();
    let overlap: fn(&EventTime, &Event) -> bool =
        |a, b| a.first() <= b.time.last() && b.time.first() <= a.last();
    let same: fn(&EventTime, &Event) -> bool = |a, b| *a == b.time;
    let moved: fn(&EventTime, &Event) -> bool = |a, b| Some(*a) == b.moved_from();
    for same in [same, moved, overlap] {
        for (time, place) in times.iter().zip(&mut kept).filter(|(_, it)| it.is_none()) {
            if let Some(found) = free.iter().position(|it| same(time, it)) {
                *place = Some(free.remove(found));
            }
        }
    }
    let open: Vec<usize> = (0..times.len()).filter(|it| kept[*it].is_none()).collect();
    let ahead: Vec<&Event> = free
        .iter()
        .copied()
        .filter(|it| it.last_listed.is_none() && it.last() >= previous.on)
        .collect();
    if let ([time], [event]) = (open.as_slice(), ahead.as_slice()) {
        kept[*time] = Some(event);
    }
    let taken: HashSet<Id> = earlier.iter().map(|it| it.id.clone()).collect();
    let fresh = name::names(record, times, &taken);
    kept.into_iter()
        .zip(fresh)
        .map(|(kept, fresh)| kept.map_or(fresh, |it| it.id.clone()))
        .collect()
}

/// The events that the last edition had of each action, and those of its own.
pub(super) fn by_action<'a>(
    previous: Option<&Previous<'a>>,
) -> HashMap<Option<&'a str>, Vec<&'a Event>> {
    let mut events: HashMap<Option<&str>, Vec<&Event>> = HashMap::new();
    let Some(previous) = previous else { return events };
    for event in &previous.plan.events {
        let action = event.action.map(|it| previous.plan.actions[it].id.as_str());
        events.entry(action).or_default().push(event);
    }
    events
}

/// An action that is dropped takes its events with it: those that lay ahead on the day of its
/// status, or all where that day is not given.
pub(super) fn cancel(events: &mut [Event], actions: &[Action]) {
    for event in events {
        let status = event.action.and_then(|it| actions[it].status.get());
        let Some(status) = status.filter(|it| it.meaning == StatusMeaning::Cancelled) else {
            continue;
        };
        if status.on.is_none_or(|on| event.last() >= on.first) {
            event.state = EventState::Cancelled;
        }
    }
}

/// Holds the events of a plan against its last edition, and adds those that it no longer lists.
pub(super) fn hold(events: &mut Vec<Event>, actions: &[Action], previous: &Previous<'_>) {
    let before: HashMap<&Id, &Event> = previous.plan.events.iter().map(|it| (&it.id, it)).collect();
    for event in events.iter_mut() {
        if let Some(before) = before.get(&event.id) {
            follow(event, before, previous.edition);
        }
    }
    let listed: HashSet<Id> = events.iter().map(|it| it.id.clone()).collect();
    let place: HashMap<&Id, Ix<Action>> = indexed(actions).map(|(at, it)| (&it.id, at)).collect();
    for gone in previous.plan.events.iter().filter(|it| !listed.contains(&it.id)) {
        let mut event = gone.clone();
        let action = gone.action.map(|it| &previous.plan.actions[it].id);
        event.action = action.and_then(|it| place.get(it).copied());
        if gone.last_listed.is_none() {
            event.last_listed = Some(previous.edition);
            // One whose time had passed by then took place, for all that is known.
            if gone.last() >= previous.on && gone.state != EventState::Cancelled {
                event.state = EventState::Cancelled;
                event.sequence += 1;
            }
        }
        events.push(event);
    }
}

fn follow(event: &mut Event, before: &Event, edition: Ix<Edition>) {
    let cancelled = |it: &Event| it.state == EventState::Cancelled;
    let facts = |it: &Event| (it.time, it.place.clone(), it.repeats.clone(), cancelled(it));
    event.sequence = before.sequence + u32::from(facts(event) != facts(before));
    let narrowed = matches!(before.time, EventTime::Window(_))
        && before.time.first() <= event.time.first()
        && event.time.last() <= before.time.last();
    let elsewhere =
        matches!((event.place.get(), before.place.get()), (Some(is), Some(was)) if is != was);
    let moved = event.time != before.time && !narrowed;
    if moved || elsewhere {
        let (time, place) = (before.time, before.place.get().cloned());
        event.before = Some(Earlier { time, place, edition: Some(edition) });
    } else if event.before.is_none() {
        let other = |it: &Earlier| it.time != event.time || it.place.as_ref() != event.place.get();
        event.before = before.before.clone().filter(other);
    }
    if event.before.is_some() && event.state == EventState::Planned {
        event.state = EventState::Moved;
    }
}
