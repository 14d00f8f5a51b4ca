//! The calendar: a list that reads like a noticeboard, by year and month. A window whose day is not
//! known never gets one.

use chrono::Datelike;
use serde::Serialize;

use crate::changes;
use crate::model::timescale::Precision;
use crate::model::{Event, EventState, EventTime};
use crate::render::desk::Desk;
use crate::site::Route;

use super::service::KeyValue;
use super::{Link, Sheet};

/// A calendar with more events shows years in place of the whole list.
const MOST_EVENTS: usize = 60;
/// How many coming events stand before the list.
const MOST_COMING: usize = 10;

/// An event, as the options of the component `pp.calendar_event`.
#[derive(Debug, Serialize)]
struct EventItem {
    title: String,
    href: String,
    when: String,
    day: Option<Day>,
    window: Option<String>,
    state: &'static str,
    state_text: Option<String>,
    facts: Vec<KeyValue>,
}

#[derive(Debug, Serialize)]
struct Day {
    weekday: String,
    number: u32,
    month: String,
}

#[derive(Serialize)]
struct CalendarView {
    plan: Link,
    sentences: Vec<String>,
    coming: Vec<EventItem>,
    years: Vec<YearView>,
    not_shown: String,
    subscribe: Option<String>,
    /// Calendars of the events at one place.
    places: Vec<Link>,
}

#[derive(Serialize)]
struct YearView {
    link: Link,
    count: String,
    /// Empty where the calendar is too long for one page.
    events: Vec<EventItem>,
}

#[derive(Serialize)]
struct CalendarYearView {
    plan: Link,
    title: String,
    count: String,
    months: Vec<MonthView>,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Serialize)]
struct MonthView {
    name: String,
    events: Vec<EventItem>,
}

/// The calendar of a plan.
pub(super) fn index(desk: &Desk<'_>, plan_at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let today = desk.today();
    let whole = plan.events.len() <= MOST_EVENTS;
    let coming = plan.events.iter().enumerate().filter(|(_, it)| it.last() >= today);
    let years = years(desk, plan_at).into_iter().map(|(year, events)| YearView {
        link: Link::new(desk.locale().year(year), desk.href(Route::CalendarYear(plan_at, year))),
        count: desk.say("calendar-events-count", &[("count", events.len().into())]),
        events: match whole {
            true => events.into_iter().map(|it| desk.event_item(plan_at, it)).collect(),
            false => Vec::new(),
        },
    });
    let unnamed = plan.actions.iter().filter(|it| it.events.is_empty()).count();
    let view = CalendarView {
        plan: Link::new(&plan.title, desk.href(Route::Plan(plan_at))),
        sentences: sentences(desk, plan_at),
        coming: coming.take(MOST_COMING).map(|(at, _)| desk.event_item(plan_at, at)).collect(),
        years: years.collect(),
        not_shown: desk.say("calendar-not-shown", &[("count", unnamed.into())]),
        places: super::data::by_place(desk, plan_at),
        subscribe: (!plan.events.is_empty()).then(|| desk.href(Route::CalendarIcs(plan_at))),
    };
    let words = sentences(desk, plan_at).join(" ");
    Sheet::new(desk, "calendar.html", desk.plain("calendar-title"), &view).described(&words)
}

/// What is to be said before any list: a calendar may be honestly empty.
fn sentences(desk: &Desk<'_>, plan_at: usize) -> Vec<String> {
    let plan = desk.plan(plan_at);
    let Some(last) = plan.events.iter().map(|it| it.last()).max() else {
        return vec![desk.plain("calendar-none-at-all")];
    };
    let coming = plan.events.iter().filter(|it| it.last() >= desk.today()).count();
    if coming > 0 {
        return vec![desk.say("calendar-coming-count", &[("count", coming.into())])];
    }
    let when = desk.locale().month(last.year(), last.month());
    let mut sentences = vec![
        desk.plain("calendar-all-past"),
        desk.say("calendar-last-event", &[("when", when.into())]),
    ];
    let names_a_day = |it: &Event| match it.time {
        EventTime::Dated { .. } => true,
        EventTime::Window(window) => window.precision == Precision::Day,
    };
    if !plan.events.iter().any(names_a_day) {
        sentences.push(desk.plain("calendar-no-day"));
    }
    if plan.events.iter().all(|it| plan.outcome_is_open(it)) {
        sentences.push(desk.plain("calendar-outcome-not-stated"));
    }
    sentences
}

/// The years in which events begin, each with its events in order.
fn years(desk: &Desk<'_>, plan_at: usize) -> Vec<(i32, Vec<usize>)> {
    let mut years: Vec<(i32, Vec<usize>)> = Vec::new();
    for (at, event) in desk.plan(plan_at).events.iter().enumerate() {
        let year = event.time.first().year();
        match years.last_mut().filter(|it| it.0 == year) {
            Some((_, events)) => events.push(at),
            None => years.push((year, vec![at])),
        }
    }
    years
}

/// The events of one year, month by month.
pub(super) fn year(desk: &Desk<'_>, plan_at: usize, year: i32) -> Sheet {
    let plan = desk.plan(plan_at);
    let all = years(desk, plan_at);
    let place = all.iter().position(|it| it.0 == year);
    let events = place.map_or(&[][..], |it| &all[it].1);
    let mut months: Vec<(u32, MonthView)> = Vec::new();
    for at in events {
        let month = plan.events[*at].time.first().month();
        let item = desk.event_item(plan_at, *at);
        match months.last_mut().filter(|it| it.0 == month) {
            Some((_, view)) => view.events.push(item),
            None => {
                let name = desk.locale().month(year, month);
                months.push((month, MonthView { name, events: vec![item] }));
            }
        }
    }
    let neighbour = |at: Option<usize>| {
        let (year, _) = all.get(at?)?;
        let link = desk.href(Route::CalendarYear(plan_at, *year));
        Some(Link::new(desk.locale().year(*year), link))
    };
    let shown = desk.locale().year(year);
    let title = desk.say("calendar-year-title", &[("year", shown.clone().into())]);
    let count = [("count", events.len().into()), ("year", shown.into())];
    let view = CalendarYearView {
        plan: Link::new(&plan.title, desk.href(Route::Plan(plan_at))),
        title: title.clone(),
        count: desk.say("calendar-events-in-year", &count),
        months: months.into_iter().map(|it| it.1).collect(),
        previous: neighbour(place.and_then(|it| it.checked_sub(1))),
        next: neighbour(place.map(|it| it + 1)),
    };
    Sheet::new(desk, "calendar-year.html", title, &view).described(&plan.title)
}

impl Desk<'_> {
    fn event_item(&self, plan: usize, at: usize) -> EventItem {
        let event = &self.plan(plan).events[at];
        let locale = self.locale();
        let (day, window) = match event.time {
            EventTime::Dated { date, .. } => {
                let month = locale.month_name(date.month());
                let weekday = locale.weekday(date).to_owned();
                (Some(Day { weekday, number: date.day(), month }), None)
            }
            EventTime::Window(window) if window.precision == Precision::Day => {
                (None, Some(locale.window(&window)))
            }
            EventTime::Window(window) => {
                let first = locale.month_name(window.first.month());
                let last = locale.month_name(window.last.month());
                let range = [("from", first.clone().into()), ("to", last.clone().into())];
                (None, Some(if first == last { first } else { self.say("range", &range) }))
            }
        };
        let (state, state_text) = self.event_state(event);
        let place = event.place.clone();
        let place = place.map(|value| KeyValue { key: self.plain("event-where"), value });
        let repeats = self.repeats(event);
        let repeats = repeats.map(|value| KeyValue { key: self.plain("event-repeats"), value });
        let before = event.before.as_ref().map(|it| KeyValue {
            key: self.plain("change-was"),
            value: changes::event_when(self.locale(), it.time),
        });
        EventItem {
            title: event.title.clone(),
            href: self.href(Route::Event(plan, at)),
            when: self.event_when(event),
            day,
            window,
            state,
            state_text,
            facts: place.into_iter().chain(repeats).chain(before).collect(),
        }
    }

    /// The class and the word for what became of an event.
    fn event_state(&self, event: &Event) -> (&'static str, Option<String>) {
        match event.state {
            EventState::Cancelled => ("cancelled", Some(self.plain("event-state-cancelled"))),
            _ if event.last_listed.is_some() => {
                ("past", Some(self.plain("event-state-not-listed")))
            }
            EventState::Moved => ("moved", Some(self.plain("event-state-moved"))),
            EventState::Planned if event.last() < self.today() => {
                ("past", Some(self.plain("event-state-past")))
            }
            EventState::Planned => ("planned", None),
        }
    }
}
