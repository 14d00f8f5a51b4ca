//! Events: a window as the plan names it, or a confirmed date.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{EventState, EventTime};
use crate::site::Route;

use super::time::WindowRecord;
use super::{Desk, NoteRecord, PlaceRecord, text};

#[derive(Serialize, JsonSchema)]
pub(super) struct EventRecord<'a> {
    id: &'a str,
    title: &'a str,
    /// The id of the action that it belongs to.
    action: Option<&'a str>,
    /// The span in which it happens while no date is confirmed.
    window: Option<WindowRecord>,
    /// The confirmed date.
    date: Option<String>,
    /// The time of day, on the clocks of the place.
    from: Option<String>,
    to: Option<String>,
    /// How the confirmed date is repeated; `date` is the first.
    repeats: Option<RepeatsRecord>,
    /// When it was to be before it moved to another time.
    moved_from: Option<TimeRecord>,
    /// Where.
    location: Option<&'a str>,
    access: Option<String>,
    summary: Option<String>,
    /// A fact about the day that is not the plan's date.
    background: Option<String>,
    /// `planned`, `cancelled` or `moved`.
    state: &'static str,
    notes: Vec<NoteRecord>,
    #[serde(flatten)]
    place: PlaceRecord,
}

#[derive(Serialize, JsonSchema)]
struct RepeatsRecord {
    /// `week`, `fortnight`, `month` or `year`.
    every: &'static str,
    /// The last day on which it may take place.
    until: String,
}

/// A window, or a date with its hours.
#[derive(Serialize, JsonSchema)]
struct TimeRecord {
    window: Option<WindowRecord>,
    date: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

impl TimeRecord {
    fn of(time: EventTime) -> Self {
        let (window, date, from, to) = match time {
            EventTime::Window(window) => (Some(WindowRecord::of(&window)), None, None, None),
            EventTime::Dated { date, from, to } => {
                (None, Some(date.to_string()), from.map(hours), to.map(hours))
            }
        };
        TimeRecord { window, date, from, to }
    }
}

impl<'a> EventRecord<'a> {
    pub(super) fn of(desk: Desk<'a>, index: usize) -> Self {
        let plan = desk.plan();
        let event = &plan.events[index];
        let TimeRecord { window, date, from, to } = TimeRecord::of(event.time);
        EventRecord {
            id: event.id.as_str(),
            title: &event.title,
            action: event.action.map(|it| plan.actions[it].id.as_str()),
            window,
            date,
            from,
            to,
            repeats: event
                .repeats
                .map(|it| RepeatsRecord { every: it.every.as_str(), until: it.until.to_string() }),
            moved_from: event.moved_from().map(TimeRecord::of),
            location: event.place.as_deref(),
            access: text(&event.access),
            summary: text(&event.summary),
            background: text(&event.background),
            state: match event.state {
                EventState::Planned => "planned",
                EventState::Cancelled => "cancelled",
                EventState::Moved => "moved",
            },
            notes: NoteRecord::list(plan, &event.notes),
            place: desk.place(Route::Event(desk.plan, index)),
        }
    }
}

/// `10:30`, on the 24-hour clock.
fn hours(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
