//! The calendar: a list that reads like a noticeboard, by year and month. A window whose day is not
//! known never gets one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::changes;
use crate::locale::Message;
use crate::model::timescale::{Ends, Precision};
use crate::model::{Event, EventStanding, EventTime, Ix, Plan, indexed};
use crate::render::context::RenderContext;
use crate::site::{CalendarFile, Grouping, List, Route};

use super::pages::Pages;
use super::piece::KeyValue;
use super::{Link, PageView};

/// A calendar with more events shows years in place of the whole list.
const MOST_EVENTS: usize = 60;
/// With more places than this their calendars are on the page of data alone.
const MOST_PLACES: usize = 60;
/// How many coming events are before the list.
const MOST_COMING: usize = 10;

/// An event, as the options of the component `pp.event`.
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
    /// Whether the day of an event is waited for.
    open: bool,
    /// How many actions are not in the calendar; none where no one can say that all are.
    not_shown: Option<String>,
    by_year: Option<Link>,
    /// The calendar files that have events, each with what it holds.
    files: Vec<CalendarFileView>,
    /// Calendars of the events at one place.
    places: Vec<Link>,
}

#[derive(Serialize)]
struct CalendarFileView {
    link: Link,
    text: String,
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
    pages: Option<Pages>,
    by_year: Option<Link>,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Serialize)]
struct MonthView {
    name: String,
    events: Vec<EventItem>,
}

/// To all actions by year: most of them name no month, and are in no calendar.
fn by_year(ctx: &RenderContext<'_>, plan: Ix<Plan>) -> Option<Link> {
    let route = Route::Grouped(plan, Grouping::Year);
    ctx.site().has(route).then(|| Link::new(ctx.title_of(route), ctx.href(route)))
}

/// The calendar of a plan.
pub(super) fn index(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let today = ctx.today();
    let whole = plan.events.len() <= MOST_EVENTS;
    let mut coming: Vec<(Ix<Event>, &Event)> =
        indexed(&plan.events).filter(|it| plan.is_coming(it.1, today)).collect();
    coming.sort_by_key(|(at, it)| (it.order(today), *at));
    let years = years(ctx, plan_at).into_iter().map(|(year, events)| YearView {
        count: ctx.say(Message::CalendarEventsCount {
            count: occurrences(ctx.plan(plan_at), year, &events).len().into(),
        }),
        link: Link::new(ctx.locale().year(year), ctx.href(Route::CalendarYear(plan_at, year))),
        events: match whole {
            true => in_year(ctx, plan_at, year, &events),
            false => Vec::new(),
        },
    });
    // Those that are cancelled are shown with the others, but never alone below such a heading.
    if !coming.iter().any(|it| plan.is_expected(it.1, today)) {
        coming.clear();
    }
    let view = CalendarView {
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        sentences: sentences(ctx, plan_at),
        coming: coming
            .into_iter()
            .take(MOST_COMING)
            .map(|(at, it)| ctx.event_item(plan_at, at, it.next(today)))
            .collect(),
        years: years.collect(),
        open: plan.events.iter().any(|it| plan.awaits_a_day(it, today)),
        not_shown: not_shown(ctx, plan),
        by_year: by_year(ctx, plan_at),
        places: match ctx.site().places(plan_at).len() <= MOST_PLACES {
            true => super::data::by_place(ctx, plan_at),
            false => Vec::new(),
        },
        files: files(ctx, plan_at),
    };
    let words = sentences(ctx, plan_at).join(" ");
    PageView::new(ctx, "calendar.html", ctx.say(Message::CalendarTitle), &view).described(&words)
}

fn not_shown(ctx: &RenderContext<'_>, plan: &Plan) -> Option<String> {
    let (total, count) =
        (plan.actions.len(), plan.actions.iter().filter(|it| it.events.is_empty()).count());
    match count {
        0 if total == 0 || !plan.has_all_actions() => None,
        0 => Some(ctx.say(Message::CalendarAllShown { count: total.into() })),
        _ => Some(ctx.say(Message::CalendarNotShown { count: count.into() })),
    }
}

fn files(ctx: &RenderContext<'_>, plan: Ix<Plan>) -> Vec<CalendarFileView> {
    let view = |file: CalendarFile| {
        let route = Route::CalendarIcs(plan, file);
        let name = format!("{}.ics", file.name());
        let link = ctx.say(Message::DataDownload { file: name.into() });
        ctx.has_events(route).then(|| CalendarFileView {
            link: Link::new(link, ctx.href(route)),
            text: ctx.say(match file {
                CalendarFile::Days => Message::CalendarFileDays,
                CalendarFile::Months => Message::CalendarFileMonths,
            }),
        })
    };
    CalendarFile::ALL.into_iter().filter_map(view).collect()
}

/// What to say before any list: a calendar may be honestly empty.
fn sentences(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Vec<String> {
    let plan = ctx.plan(plan_at);
    let Some(last) = plan.events.iter().map(|it| it.last()).max() else {
        return vec![ctx.say(Message::CalendarNoneAtAll)];
    };
    let coming = plan.events.iter().filter(|it| plan.is_expected(it, ctx.today())).count();
    if coming > 0 {
        return vec![ctx.say(Message::CalendarComingCount { count: coming.into() })];
    }
    // What is cancelled and the window of a finished action may be ahead, and are not waited for.
    if last >= ctx.today() {
        return vec![ctx.say(Message::CalendarNoneComing)];
    }
    let when = ctx.locale().month(last.year(), last.month());
    let mut sentences = vec![
        ctx.say(Message::CalendarAllPast),
        ctx.say(Message::CalendarLastEvent { when: when.into() }),
    ];
    if !plan.events.iter().any(|it| plan.names_a_day(it)) {
        sentences.push(ctx.say(Message::CalendarNoDay));
    }
    if plan.events.iter().all(|it| plan.outcome_is_open(it)) {
        let count = plan.events.len().into();
        sentences.push(ctx.say(Message::CalendarOutcomeNotStated { count }));
    }
    sentences
}

/// The years in which events have days or begin, each with its events in order.
fn years(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> BTreeMap<i32, Vec<Ix<Event>>> {
    let mut years: BTreeMap<i32, Vec<Ix<Event>>> = BTreeMap::new();
    for (at, event) in indexed(&ctx.plan(plan_at).events) {
        for year in event.years() {
            years.entry(year).or_default().push(at);
        }
    }
    years
}

/// An event in the order of its days: the day by which it is sorted, and that which is shown.
type Shown = (NaiveDate, Ix<Event>, Option<NaiveDate>);

/// The events of a year by time. A repeated one is once, on the next of its days in that year.
fn in_year(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    year: i32,
    events: &[Ix<Event>],
) -> Vec<EventItem> {
    let plan = ctx.plan(plan_at);
    let mut shown: Vec<Shown> = Vec::new();
    for at in events {
        let event = &plan.events[*at];
        let days = event.days().into_iter().filter(|it| it.year() == year);
        let day = next_of(days, ctx.today());
        shown.push((day.unwrap_or_else(|| event.time.order()), *at, day));
    }
    shown.sort_unstable();
    shown.into_iter().map(|(_, at, day)| ctx.event_item(plan_at, at, day)).collect()
}

/// Of some days in order the first that is not past, or else the first.
fn next_of(days: impl IntoIterator<Item = NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    let days: Vec<NaiveDate> = days.into_iter().collect();
    days.iter().find(|it| **it >= today).or(days.first()).copied()
}

/// Each time that an event of a year takes place in it: a window once, where it begins.
fn occurrences(plan: &Plan, year: i32, events: &[Ix<Event>]) -> Vec<Shown> {
    let mut all: Vec<Shown> = Vec::new();
    for at in events {
        let event = &plan.events[*at];
        if let EventTime::Window(window) = event.time {
            all.push((window.first, *at, None));
        }
        let days = event.days().into_iter().filter(|it| it.year() == year);
        all.extend(days.map(|day| (day, *at, Some(day))));
    }
    all.sort_unstable();
    all
}

/// The months of a year in which something takes place or begins.
fn months(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, year: i32, all: &[Shown]) -> Vec<MonthView> {
    let view = |items: &[Shown]| {
        let events = items.iter().map(|(_, at, day)| ctx.event_item(plan_at, *at, *day));
        MonthView { name: ctx.locale().month(year, items[0].0.month()), events: events.collect() }
    };
    all.chunk_by(|a, b| a.0.month() == b.0.month()).map(view).collect()
}

/// The events of one year, month by month.
pub(super) fn year(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, year: i32) -> PageView {
    let plan = ctx.plan(plan_at);
    let all = years(ctx, plan_at);
    let events = all.get(&year).map_or(&[][..], Vec::as_slice);
    let occurrences = occurrences(plan, year, events);
    let months = months(ctx, plan_at, year, ctx.rows_here(List::Year, &occurrences));
    let neighbour = |year: &i32| {
        let link = ctx.href(Route::CalendarYear(plan_at, *year));
        Link::new(ctx.locale().year(*year), link)
    };
    // The page of a year stays when its last event has moved to another.
    let pages: BTreeSet<i32> = ctx
        .site()
        .routes()
        .filter_map(|(_, it)| match it {
            Route::CalendarYear(plan, year) if plan == plan_at => Some(year),
            _ => None,
        })
        .collect();
    let shown = ctx.locale().year(year);
    let title = ctx.say(Message::CalendarYearTitle { year: shown.clone().into() });
    let rows = occurrences.len();
    let count = rows.into();
    let count = Message::CalendarEventsInYear { count, year: shown.into() };
    let view = CalendarYearView {
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        title: title.clone(),
        count: ctx.say(count),
        pages: ctx.pages(List::Year, rows, &title),
        months,
        by_year: by_year(ctx, plan_at),
        previous: pages.range(..year).next_back().map(neighbour),
        next: pages.range(year + 1..).next().map(neighbour),
    };
    PageView::new(ctx, "calendar-year.html", title, &view).described(&plan.title)
}

impl RenderContext<'_> {
    /// An event, and of a confirmed one the day for which it is here.
    fn event_item(&self, plan: Ix<Plan>, at: Ix<Event>, on: Option<NaiveDate>) -> EventItem {
        let record = self.plan(plan);
        let event = &record.events[at];
        let locale = self.locale();
        let time = on.map_or(event.time, |it| event.time.moved_to(it));
        let (day, window) = match time {
            EventTime::Dated { date, .. } => {
                let month = locale.month_name(date.month());
                let weekday = locale.weekday(date).to_owned();
                (Some(Day { weekday, number: date.day(), month }), None)
            }
            EventTime::Window(window)
                if matches!(window.precision, Precision::Day | Precision::Week)
                    || window.portions != Ends::NONE =>
            {
                (None, Some(locale.window(&window)))
            }
            EventTime::Window(window) => {
                let first = locale.month_name(window.first.month());
                let last = locale.month_name(window.last.month());
                let several = first != last;
                let range = || Message::Range { from: (&first).into(), to: last.into() };
                (None, Some(if several { self.say(range()) } else { first.clone() }))
            }
        };
        let (state, state_text) = self.event_state(record, event, time.over_on());
        let place = self.words(&event.place);
        let place = place.map(|value| KeyValue { key: self.say(Message::EventWhere), value });
        let repeats = self.repeats(event);
        let repeats = repeats.map(|value| KeyValue { key: self.say(Message::EventRepeats), value });
        let before = event.before.as_ref().map(|it| KeyValue {
            key: self.say(Message::ChangeWas),
            value: changes::event_when(locale, it.time),
        });
        EventItem {
            title: event.title.clone(),
            href: self.href(Route::Event(plan, at)),
            when: match on {
                Some(_) => changes::event_when(locale, time),
                None => self.event_when(record, event),
            },
            day,
            window,
            state,
            state_text,
            facts: place.into_iter().chain(repeats).chain(before).collect(),
        }
    }

    /// The class and the word for what became of an event.
    fn event_state(
        &self,
        plan: &Plan,
        event: &Event,
        over_on: NaiveDate,
    ) -> (&'static str, Option<String>) {
        match plan.standing(event, over_on, self.today()) {
            EventStanding::Cancelled => ("cancelled", Some(self.say(Message::EventStateCancelled))),
            EventStanding::NotListed => ("past", Some(self.say(Message::EventStateNotListed))),
            EventStanding::Finished(status) => ("past", Some(status.word.clone())),
            EventStanding::Moved => ("moved", Some(self.say(Message::EventStateMoved))),
            EventStanding::Past => ("past", Some(self.say(Message::EventStatePast))),
            EventStanding::Planned => ("planned", None),
        }
    }
}
