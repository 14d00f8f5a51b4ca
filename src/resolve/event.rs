//! Events: from an action whose time names a month (a year alone makes none), or of their own.

use std::collections::HashMap;

use chrono::{Datelike, NaiveTime};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{
    ActionDocument, ActionEventDocument, EventDocument, OccasionDocument, PlanFiles, Text,
};
use crate::model::prose::Prose;
use crate::model::timescale::Window;
use crate::model::{Action, Event, EventState, EventTime, Id, Plan, Stated};

use super::lookup::{self, day, prose, text};
use super::objective::notes;
use super::plan::Context;

/// Fills the plan's events, by time, and each action's indexes of its own.
pub(super) fn events(
    files: &PlanFiles,
    typed: Vec<&ActionDocument>,
    plan: &mut Plan,
    context: &Context<'_>,
    report: &mut Report,
) {
    let mut events = Vec::new();
    for (index, written) in typed.into_iter().enumerate() {
        of_action(index, &plan.actions[index], written.event.as_ref(), &mut events, report);
    }
    for written in files.events.iter().flat_map(|it| &it.record.events) {
        events.extend(own_event(written, context, report));
    }
    events.sort_by(|a, b| {
        (a.time.first(), a.time.last(), &a.id).cmp(&(b.time.first(), b.time.last(), &b.id))
    });
    for (at, event) in events.iter().enumerate() {
        if let Some(action) = event.action {
            plan.actions[action].events.push(at);
        }
    }
    plan.events = events;
}

/// The events of one action: its confirmed dates, and a window for each stated month that has none.
fn of_action(
    index: usize,
    action: &Action,
    facts: Option<&ActionEventDocument>,
    events: &mut Vec<Event>,
    report: &mut Report,
) {
    let occasions = facts.map(|it| it.on.as_slice()).unwrap_or_default();
    let confirmed: Vec<(EventTime, Option<String>)> =
        occasions.iter().filter_map(|it| occasion(it, report)).collect();
    let windows: Vec<Window> =
        action.when.get().map(|it| it.event_windows().collect()).unwrap_or_default();
    let open = windows.iter().filter(|window| {
        !confirmed
            .iter()
            .any(|(time, _)| window.first <= time.first() && time.last() <= window.last)
    });
    let times: Vec<_> = confirmed
        .iter()
        .cloned()
        .chain(open.map(|window| (EventTime::Window(*window), None)))
        .collect();
    let ids = event_ids(action.id.as_str(), &times);
    for ((time, place), id) in times.into_iter().zip(ids) {
        let Some(id) = Id::parse(&id) else { continue };
        events.push(event_of_action(index, action, facts, id, time, place));
    }
}

fn event_of_action(
    index: usize,
    action: &Action,
    facts: Option<&ActionEventDocument>,
    id: Id,
    time: EventTime,
    place: Option<String>,
) -> Event {
    let own_title = facts.and_then(|it| text(it.title.as_ref()));
    let title = own_title.or_else(|| action.title.get().cloned());
    let of = |it: fn(&ActionEventDocument) -> Option<String>| facts.and_then(it);
    let running = |it: fn(&ActionEventDocument) -> Prose| facts.map(it).unwrap_or_default();
    Event {
        title: title
            .unwrap_or_else(|| action.number.clone().unwrap_or_else(|| action.id.to_string())),
        id,
        action: Some(index),
        time,
        place: place
            .or_else(|| of(|it| text(it.place.as_ref())))
            .or_else(|| (!action.places.is_empty()).then(|| action.places.join(", "))),
        access: running(|it| prose(it.access.as_ref())),
        summary: Prose::default(),
        background: running(|it| prose(it.background.as_ref())),
        state: facts.and_then(|it| it.state.as_ref()).map_or(EventState::Planned, |it| it.value),
        notes: Vec::new(),
    }
}

/// Permanent names: the action's and the year; where an action has two in a year, the month too;
/// where it has two in a month, the day.
fn event_ids(action: &str, times: &[(EventTime, Option<String>)]) -> Vec<String> {
    let mut years: HashMap<i32, usize> = HashMap::new();
    let mut months: HashMap<(i32, u32), usize> = HashMap::new();
    for (time, _) in times {
        let first = time.first();
        *years.entry(first.year()).or_default() += 1;
        *months.entry((first.year(), first.month())).or_default() += 1;
    }
    times
        .iter()
        .map(|(time, _)| {
            let first = time.first();
            let (year, month) = (first.year(), first.month());
            match (years[&year], months[&(year, month)]) {
                (1, _) => format!("{action}-{year}"),
                (_, 1) => format!("{action}-{year}-{month:02}"),
                _ => format!("{action}-{year}-{month:02}-{:02}", first.day()),
            }
        })
        .collect()
}

fn occasion(
    written: &OccasionDocument,
    report: &mut Report,
) -> Option<(EventTime, Option<String>)> {
    let date = day(written.date.as_ref(), report)?;
    let from = time(written.from.as_ref(), report);
    let to = time(written.to.as_ref(), report);
    Some((EventTime::Dated { date, from, to }, text(written.place.as_ref())))
}

/// A time of day, `10:00` or `10.30`.
fn time(written: Option<&Text>, report: &mut Report) -> Option<NaiveTime> {
    let written = written?;
    let parsed = NaiveTime::parse_from_str(&written.value.replace('.', ":"), "%H:%M").ok();
    if parsed.is_none() {
        report.push(
            Finding::new(
                Code::InvalidDate,
                written.span,
                format!("`{}` is not a time of day", written.value),
            )
            .help("write hours and minutes on the 24-hour clock, in quotes: \"14:30\""),
        );
    }
    parsed
}

fn own_event(written: &EventDocument, context: &Context<'_>, report: &mut Report) -> Option<Event> {
    let id = lookup::id(written.id.as_ref(), report)?;
    let time = event_time(written, context, report)?;
    Some(Event {
        title: text(written.title.as_ref()).unwrap_or_else(|| id.to_string()),
        id,
        action: None,
        time,
        place: text(written.place.as_ref()),
        access: prose(written.access.as_ref()),
        summary: prose(written.summary.as_ref()),
        background: Prose::default(),
        state: written.state.as_ref().map(|it| it.value).unwrap_or_default(),
        notes: notes(&written.notes),
    })
}

fn event_time(
    written: &EventDocument,
    context: &Context<'_>,
    report: &mut Report,
) -> Option<EventTime> {
    if let Some(date) = day(written.on.as_ref(), report) {
        let from = time(written.from.as_ref(), report);
        let to = time(written.to.as_ref(), report);
        return Some(EventTime::Dated { date, from, to });
    }
    let read = written.when.as_ref().map(|it| super::action::read_time(it, context, report));
    let stated = read.map_or(Stated::NotStated, Stated::Stated);
    let window = stated.get().and_then(|it| it.windows().first().copied());
    if window.is_none() && written.on.is_none() && !written.incomplete {
        report.push(
            Finding::new(Code::MissingKey, written.span, "an event needs to say when it is")
                .help("add `on: 2026-11-21`, or `when: May to June 2026` if no day is confirmed"),
        );
    }
    window.map(EventTime::Window)
}
