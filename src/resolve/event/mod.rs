//! Events: from an action whose time names a month (a year alone makes none), or of their own.

mod kept;
mod name;
mod repeat;
mod time;

use std::collections::HashSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{
    ActionDocument, ActionEventDocument, EventDocument, PlanFiles, Spanned, Text,
};
use crate::fields;
use crate::model::prose::Prose;
use crate::model::timescale::Timescale;
use crate::model::{
    Action, Earlier, Event, EventState, EventTime, Id, Ix, Stated, Undertaking, indexed,
};

use super::context::Context;
use super::lookup::{self, Unique};
use super::mean::said;
use super::objective::notes;
use super::previous::Previous;
use super::value::text;

/// The plan's events, by time: those that its actions make, and those of their own.
pub(super) fn events(
    files: &PlanFiles,
    actions: &[Action],
    typed: &[&ActionDocument],
    context: &Context<'_>,
    previous: Option<&Previous<'_>>,
    report: &mut Report,
) -> Vec<Event> {
    let mut events = Vec::new();
    let earlier = kept::by_action(previous);
    for ((index, action), written) in indexed(actions).zip(typed) {
        let earlier = earlier.get(&Some(action.id.as_str())).map_or(&[][..], Vec::as_slice);
        let past = Past { earlier, previous };
        of_action(index, action, written.event.as_ref(), past, &mut events, report);
    }
    let mut own = Own {
        taken: events.iter().map(|it| it.id.clone()).collect(),
        earlier: earlier.get(&None).cloned().unwrap_or_default(),
        previous,
        ..Own::default()
    };
    for written in files.events.iter().flat_map(|it| &it.record.events) {
        events.extend(own.read(&files.folder, written, context, report));
    }
    kept::cancel(&mut events, actions);
    if let Some(previous) = previous {
        kept::hold(&mut events, actions, previous);
    }
    events.sort_by(|a, b| {
        (a.time.first(), a.time.last(), &a.id).cmp(&(b.time.first(), b.time.last(), &b.id))
    });
    events
}

/// Tells what is wrong with the event of an action that is left out for another reason.
pub(super) fn look_at(action: &Action, facts: Option<&ActionEventDocument>, report: &mut Report) {
    let past = Past { earlier: &[], previous: None };
    of_action(Ix::new(0), action, facts, past, &mut Vec::new(), report);
}

/// What the last edition had of the events of one record.
#[derive(Clone, Copy)]
struct Past<'a, 'p> {
    earlier: &'a [&'p Event],
    previous: Option<&'a Previous<'p>>,
}

/// The events of one action: its confirmed dates, and a window for each given month that has none.
fn of_action(
    index: Ix<Action>,
    action: &Action,
    facts: Option<&ActionEventDocument>,
    past: Past<'_, '_>,
    events: &mut Vec<Event>,
    report: &mut Report,
) {
    let mut times = Vec::new();
    let mut places = Vec::new();
    for occasion in facts.iter().flat_map(|it| &it.on) {
        let Some(time) = time::of_occasion(occasion, report) else { continue };
        let (time, repeats) = repeat::repeats(occasion.repeats.as_ref(), time, report);
        if times.contains(&time) {
            report.push(
                Finding::new(Code::DuplicateId, occasion.span, "this date is listed twice")
                    .help("keep it once"),
            );
            continue;
        }
        times.push(time);
        let origin = occasion.date.as_ref().map_or(occasion.span, |it| it.span);
        places.push((text(occasion.place.as_ref()), repeats, origin));
    }
    // Work that begins in one month and ends in another is not an event whose day is still to be fixed.
    let runs = action.has_ends();
    let open = |when: Option<&Timescale>| {
        let windows = when.filter(|_| !runs).into_iter().flat_map(Timescale::event_windows);
        let without_day = windows.filter(|window| {
            let inside = |it: &EventTime| window.first <= it.first() && it.last() <= window.last;
            !times.iter().any(inside)
        });
        without_day.map(EventTime::Window).collect::<Vec<_>>()
    };
    let (printed, current) = (open(action.when.get()), open(action.current_time()));
    // An event that moves keeps the name under which it was published.
    let named = if printed.len() == current.len() { &printed } else { &current };
    let all = [times.as_slice(), named].concat();
    let names = kept::names(&action.id, &all, past.earlier, past.previous);
    places.resize(times.len() + current.len(), (None, None, action.origin));
    let moved = named.iter().zip(&current).map(|(was, is)| (was != is).then_some(*was));
    let moved: Vec<_> = times.iter().map(|_| None).chain(moved).collect();
    times.extend(current);
    for (at, ((time, (place, repeats, origin)), id)) in
        times.into_iter().zip(places).zip(names).enumerate()
    {
        let mut event = event_of_action(index, action, facts, id, time, place);
        event.repeats = repeats;
        event.origin = origin;
        if let Some(time) = moved[at] {
            event.before = Some(Earlier { time, place: None, edition: None });
            event.sequence = 1;
            if event.state == EventState::Planned {
                event.state = EventState::Moved;
            }
        }
        events.push(event);
    }
}

fn event_of_action(
    index: Ix<Action>,
    action: &Action,
    facts: Option<&ActionEventDocument>,
    id: Id,
    time: EventTime,
    place: Option<String>,
) -> Event {
    let own_title = facts.and_then(|it| text(it.title.as_ref()));
    let title = own_title.or_else(|| action.opening());
    let place = place.or_else(|| facts.and_then(|it| text(it.place.as_ref())));
    let place = match place {
        Some(place) => Stated::Stated(place),
        None => action.places.as_ref().map(|it| it.join(", ")),
    };
    let running = |it: fn(&ActionEventDocument) -> Option<&Spanned<Prose>>| {
        facts.and_then(it).map(|it| it.value.clone()).into()
    };
    Event {
        title: title.unwrap_or_else(|| {
            action.number.get().cloned().unwrap_or_else(|| action.id.to_string())
        }),
        id,
        action: Some(index),
        time,
        place,
        access: running(|it| it.access.as_ref()),
        summary: Stated::NotStated,
        background: running(|it| it.background.as_ref()),
        repeats: None,
        sequence: 0,
        before: None,
        last_listed: None,
        origin: action.origin,
        state: facts.and_then(|it| it.state.as_ref()).map_or(EventState::Planned, |it| it.value),
        notes: Vec::new(),
    }
}

/// Events of their own while they are read: each needs a name that no other has.
#[derive(Default)]
struct Own<'a, 'p> {
    unique: Unique,
    /// The names of the events that actions make.
    taken: HashSet<Id>,
    /// The events of their own that the last edition had.
    earlier: Vec<&'p Event>,
    previous: Option<&'a Previous<'p>>,
}

impl Own<'_, '_> {
    /// One record of `events.yaml`: an event, or one for each time that its words name.
    fn read(
        &mut self,
        plan: &str,
        written: &EventDocument,
        context: &Context<'_>,
        report: &mut Report,
    ) -> Vec<Event> {
        let id = lookup::id(written.id.as_ref(), report);
        let times = time::of_event(written, context, report);
        let Some((id, typed)) = id.zip(written.id.as_ref()) else { return Vec::new() };
        if !self.unique.admit(id.as_str(), typed.span, "events", report) {
            return Vec::new();
        }
        let names = match times.len() {
            1 => vec![id],
            _ => kept::names(&id, &times, &self.earlier_of(&id), self.previous),
        };
        if let Some(finding) = names.iter().find_map(|it| self.clash(plan, it, typed)) {
            report.push(finding);
            return Vec::new();
        }
        let notes = notes::<Event>(&written.notes, &context.own, report);
        let lost = context.own.lost::<Event>(&written.lost, report);
        let title = text(written.title.as_ref());
        let on = written.on.as_ref().map(|it| it.span);
        let origin = on.or(written.when.as_ref().map(|it| it.span)).unwrap_or(written.span);
        let mut events = Vec::new();
        for (time, id) in times.into_iter().zip(names) {
            let (time, repeats) = repeat::repeats(written.repeats.as_ref(), time, report);
            events.push(Event {
                title: title.clone().unwrap_or_else(|| id.to_string()),
                id,
                repeats,
                notes: notes.clone(),
                ..fields::event! { said {
                    written, lost, report;
                    action: None,
                    time,
                    sequence: 0,
                    before: None,
                    last_listed: None,
                    origin,
                } }
            });
        }
        events
    }

    /// What the last edition made of the record with this id, if it made several events of it.
    fn earlier_of(&self, id: &Id) -> Vec<&Event> {
        let made = |it: &&&Event| it.id.as_str().strip_prefix(id.as_str()).is_some_and(is_tail);
        self.earlier.iter().filter(made).copied().collect()
    }

    /// An event with the name of a year or of an action's event would be on the other's page.
    fn clash(&self, plan: &str, id: &Id, typed: &Text) -> Option<Finding> {
        let year = id.as_str().len() == 4 && id.as_str().bytes().all(|it| it.is_ascii_digit());
        let other = match year {
            true => "the calendar of that year",
            false if self.taken.contains(id) => "the event of an action",
            false => return None,
        };
        let message = format!("{other} already has the address /plans/{plan}/calendar/{id}/");
        Some(
            Finding::new(Code::SameAddress, typed.span, message)
                .help("give this event a different id"),
        )
    }
}

/// Whether this is after a record's id in the name of one of its events: a year, or more.
fn is_tail(rest: &str) -> bool {
    let tail = rest.strip_prefix('-').unwrap_or("");
    tail.len() >= 4 && tail.bytes().all(|it| it.is_ascii_digit() || it == b'-')
}
