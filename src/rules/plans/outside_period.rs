//! A time that is wholly outside the years that its plan covers: a mistake in a year, or something that
//! the plan should explain. An update's own date is not such a time: a plan is reported on after its end.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};

use crate::diagnostics::{Code, Finding, Report};
use crate::model::timescale::{Reading, Timescale};
use crate::model::{Event, EventTime, Measure, Period, Stated, Window};
use crate::source::Span;

use super::typed::{Typed, TypedNode};

/// From this many on, the period is more likely wrong than each of the times.
const MANY: usize = 6;

/// A time outside the period.
struct Outside {
    /// The time with what it is of.
    what: String,
    side: Side,
    place: Span,
    /// How to say that it is meant.
    note: &'static str,
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let Stated::Stated(period) = it.plan.period else { return };
    let mut found: Vec<Outside> = it.nodes.iter().filter_map(|it| own_time(it, period)).collect();
    found.extend(it.nodes.iter().flat_map(|it| new_times(it, period)));
    found.extend(events(it, period));
    found.extend(targets(it, period));
    let said = format!("{} to {}", period.from, period.to);
    match (it.written.period.as_ref(), found.len()) {
        (Some(written), MANY..) => {
            let times: Vec<&str> = found.iter().take(5).map(|it| it.what.as_str()).collect();
            let message =
                format!("{} times in this plan are outside its period, {said}", found.len());
            report.push(Finding::new(Code::OutsidePeriod, written.span, message).help(format!(
                "fix the period, or these times: {} and {} more",
                times.join(", "),
                found.len() - times.len()
            )));
        }
        _ => found.iter().for_each(|it| report.push(it.finding(&said))),
    }
}

impl Outside {
    fn finding(&self, period: &str) -> Finding {
        let side = match self.side {
            Side::Before => "before",
            Side::After => "after",
        };
        let message = format!("{} is {side} the plan's period, {period}", self.what);
        Finding::new(Code::OutsidePeriod, self.place, message).help(format!(
            "fix the time, or `period:` in plan.yaml; if the time is right, {} that says why",
            self.note
        ))
    }
}

/// The first cell that says when an action or an objective happens, and is outside.
fn own_time(node: &TypedNode<'_>, period: Period) -> Option<Outside> {
    let (typed, meant) = (&node.typed, node.meant);
    let when = Some(("when", typed.when, meant.when())).filter(|_| !meant.has_ends());
    let ends = [("starts", typed.starts, meant.starts()), ("closes", typed.closes, meant.closes())];
    when.into_iter().chain(ends).find_map(|(key, typed, meant)| {
        let (typed, side) = typed.zip(outside(meant.get()?, period))?;
        let note = match key {
            "when" => "add a note with `about: when`",
            "starts" => "add a note with `about: starts`",
            _ => "add a note with `about: closes`",
        };
        let what = format!("\"{}\"", typed.value);
        (!node.is_explained(key)).then_some(Outside { what, side, place: typed.span, note })
    })
}

/// The times that updates change it to, and that are outside. What is late by up to a year after the
/// plan's end is explained by the reason for it.
fn new_times<'a>(node: &'a TypedNode<'a>, period: Period) -> impl Iterator<Item = Outside> + 'a {
    let typed =
        node.typed.updates.iter().filter_map(|it| Some((it.on.as_ref()?.span, it.when.as_ref()?)));
    let typed: HashMap<Span, _> = typed.collect();
    let explained = node.is_explained("when") || node.is_explained("updates");
    let ends = period.to.last;
    let year_after = ends..=ends.checked_add_months(Months::new(12)).unwrap_or(ends);
    let updates = node.meant.updates().iter().filter(move |_| !explained);
    updates.filter_map(move |it| {
        let when = it.when.get()?;
        if it.reason.get().is_some() && when.first().is_some_and(|it| year_after.contains(&it)) {
            return None;
        }
        let (typed, side) = typed.get(&it.origin).zip(outside(when, period))?;
        let what = format!("the new time \"{}\"", typed.value);
        Some(Outside { what, side, place: typed.span, note: "add a note with `about: when`" })
    })
}

/// The events outside; those that an action's own words make are told with the action.
fn events<'a>(it: &'a Typed<'a>, period: Period) -> impl Iterator<Item = Outside> + 'a {
    let of_action: HashMap<_, _> = it.nodes.iter().map(|it| (it.meant.origin(), it)).collect();
    it.plan.events.iter().filter(|it| it.last_listed.is_none()).filter_map(move |event| {
        let side = side(event.time.first(), event.last(), period)?;
        let (explained, note) = match event.action {
            Some(_) if matches!(event.time, EventTime::Window(_)) => return None,
            Some(at) => {
                let node = of_action.get(&it.plan.actions[at].origin)?;
                let explained = node.is_explained("event") || node.is_explained("when");
                (explained, "add a note to the action with `about: event`")
            }
            None => (!event.notes.is_empty(), "add a note to the event"),
        };
        let what = format!("the date of this event, {},", said(event));
        (!explained).then_some(Outside { what, side, place: event.origin, note })
    })
}

/// The day or the time of an event.
fn said(event: &Event) -> String {
    match event.time {
        EventTime::Window(window) => window.to_string(),
        EventTime::Dated { date, .. } => date.to_string(),
    }
}

/// The targets of measures that are due outside.
fn targets<'a>(it: &'a Typed<'a>, period: Period) -> impl Iterator<Item = Outside> + 'a {
    let typed = it.files.measures.iter().flat_map(|it| &it.record.measures);
    let typed =
        typed.filter_map(|it| Some((it.id.as_ref()?.span, it.target.as_ref()?.on.as_ref()?.span)));
    let typed: HashMap<Span, Span> = typed.collect();
    let unexplained = |it: &&Measure| it.notes.is_empty();
    it.plan.measures.iter().filter(unexplained).filter_map(move |it| {
        let due = it.target.get()?.on?;
        // Before its baseline it is told already.
        if it.baseline.get().is_some_and(|it| due.last < it.on.first) {
            return None;
        }
        let (place, side) = typed.get(&it.origin).zip(of_window(&due, period))?;
        let what = format!("the date of this target, {due},");
        Some(Outside { what, side, place: *place, note: "add a note to the measure" })
    })
}

/// On which side of the period some of what is given is, as a whole. What began before the plan and
/// goes on, and what goes on after its end, is not outside.
fn outside(time: &Timescale, period: Period) -> Option<Side> {
    match &time.reading {
        Reading::Windows(windows) => windows.iter().find_map(|it| of_window(it, period)),
        Reading::By(window) => of_window(window, period),
        Reading::From(window) | Reading::Ongoing { from: Some(window) } => {
            (window.first > period.to.last).then_some(Side::After)
        }
        Reading::After(window) => (window.last >= period.to.last).then_some(Side::After),
        Reading::Until(window) => (window.last < period.from.first).then_some(Side::Before),
        _ => None,
    }
}

fn of_window(window: &Window, period: Period) -> Option<Side> {
    side(window.first, window.last, period)
}

fn side(first: NaiveDate, last: NaiveDate, period: Period) -> Option<Side> {
    match () {
        () if last < period.from.first => Some(Side::Before),
        () if first > period.to.last => Some(Side::After),
        () => None,
    }
}
