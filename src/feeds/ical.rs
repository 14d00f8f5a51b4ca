//! Calendars (iCalendar, RFC 5545) of all events of a plan, or of one event.
//!
//! A calendar contains what the publisher has committed to. A window without a day is in a separate
//! file, on its first day only, and its title gives the whole window; it is tentative and does not
//! mark anyone as busy. A date is confirmed. Times are local time in the United Kingdom. A
//! cancelled event stays in the calendar, marked as cancelled; its SEQUENCE number rises with each
//! change recorded in the plan's editions.
//!
//! The writer is our own. The `icalendar` crate gives every component that lacks them the current
//! time and a random name, even time zones, which may have neither. It also lets a lone carriage
//! return through, after which hostile text could begin a new line. The tests use it to read our
//! files.

mod description;
mod lines;
mod recurrence;
mod zone;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::locale::{Arg, Locale, Message};
use crate::model::timescale::{Precision, Window};
use crate::model::{Event, EventState, EventTime, Id, Ix, Plan};
use crate::site::{CalendarFile, Route, Site, SiteFile, notice};

use lines::Lines;

/// Writes the calendar at a route: for a plan, a lead, a place, or all plans in turn. `today` is
/// the build date.
pub fn calendar(site: &Site, route: Route, locale: &Locale, today: NaiveDate, out: &mut Vec<u8>) {
    let events = site.events_at(route, today);
    let mut lines = Lines::new(out);
    open(&mut lines);
    describe(site, route, locale, &mut lines);
    let catalogue = site.catalogue();
    let has_times = |it: &(Ix<Plan>, Ix<Event>)| has_times(&catalogue.plans[it.0].events[it.1]);
    // A calendar needs at least one component: the time zone counts where there are no events.
    if events.is_empty() || events.iter().any(has_times) {
        zone::write(&mut lines);
    }
    for of_plan in events.chunk_by(|a, b| a.0 == b.0) {
        let feed = Feed::new(site, of_plan[0].0, locale, today);
        of_plan.iter().for_each(|it| feed.event(it.1, &mut lines));
    }
    lines.end("VCALENDAR");
}

/// Writes `…/calendar/<event>.ics`: one event, the same as in the plan's calendar, so that anyone
/// who subscribes to both has it once.
pub fn event_calendar(
    site: &Site,
    plan: Ix<Plan>,
    event: Ix<Event>,
    locale: &Locale,
    today: NaiveDate,
    out: &mut Vec<u8>,
) {
    let feed = Feed::new(site, plan, locale, today);
    let mut lines = Lines::new(out);
    open(&mut lines);
    if has_times(&feed.plan.events[event]) {
        zone::write(&mut lines);
    }
    feed.event(event, &mut lines);
    lines.end("VCALENDAR");
}

/// What all events of a calendar share.
struct Feed<'a> {
    site: &'a Site,
    index: Ix<Plan>,
    plan: &'a Plan,
    locale: &'a Locale,
    today: NaiveDate,
    /// The timestamp of the data: the format requires a moment, and only the build date is known.
    /// Midnight UTC, so that two builds on the same day are identical.
    stamp: String,
    /// The part of each UID after the `@`.
    publisher: String,
}

impl<'a> Feed<'a> {
    fn new(site: &'a Site, plan: Ix<Plan>, locale: &'a Locale, today: NaiveDate) -> Self {
        let catalogue = site.catalogue();
        Feed {
            site,
            index: plan,
            plan: &catalogue.plans[plan],
            locale,
            today,
            stamp: format!("{}T000000Z", day(today)),
            publisher: publisher(
                catalogue.plans[plan].owner.get().unwrap_or(&catalogue.site.organisation),
            ),
        }
    }

    fn event(&self, index: Ix<Event>, lines: &mut Lines<'_>) {
        let event = &self.plan.events[index];
        lines.begin("VEVENT");
        lines.value("UID", &format!("{}.{}@{}", event.id, self.plan.id, self.publisher));
        lines.value("DTSTAMP", &self.stamp);
        time(&event.time, lines);
        lines.text("SUMMARY", &self.summary(event));
        let about = description::of(self.site, self.index, index, self.locale, self.today);
        if !about.is_empty() {
            lines.text("DESCRIPTION", &about);
        }
        if let Some(place) = event.place.get() {
            lines.text("LOCATION", place);
        }
        if let Some(address) = self.site.absolute(Route::Event(self.index, index)) {
            lines.value("URL", &address);
        }
        if let Some(objective) = self.objective(event) {
            lines.text("CATEGORIES", objective);
        }
        if let Some(status) = status(self.plan, event) {
            lines.value("STATUS", status);
        }
        lines.value("TRANSP", if blocks_time(event) { "OPAQUE" } else { "TRANSPARENT" });
        recurrence::write(event, lines);
        lines.value("SEQUENCE", &event.sequence.to_string());
        lines.end("VEVENT");
    }

    fn summary(&self, event: &Event) -> String {
        let title = match event.time {
            EventTime::Window(window) if !event.time.has_a_day() => self.some_time(event, &window),
            _ => event.title.clone(),
        };
        match event.state {
            EventState::Cancelled => {
                self.locale.text(Message::EventSummaryCancelled { title: title.into() })
            }
            _ => title,
        }
    }

    /// "Fair, some time in May 2027"
    fn some_time(&self, event: &Event, window: &Window) -> String {
        let title = (&event.title).into();
        let (first, last) = (window.first, window.last);
        let month = (first.year(), first.month()) == (last.year(), last.month());
        let year = first.year() == last.year() && first.ordinal() == 1 && last.month() == 12;
        self.locale.text(match window.precision {
            Precision::Week => {
                let when = self.locale.date_range(first, last).into();
                Message::EventSummarySomeTimeFrom { title, when }
            }
            _ if month || year && window.precision == Precision::Year => {
                let when = self.locale.window(window).into();
                Message::EventSummarySomeTime { title, when }
            }
            _ => {
                let when = self.locale.window(window).into();
                Message::EventSummarySomeTimeFrom { title, when }
            }
        })
    }

    /// The title of the objective that the event serves, or its number if it has no title.
    fn objective(&self, event: &Event) -> Option<&str> {
        let objective = &self.plan.objectives[self.plan.actions[event.action?].objective];
        objective.title.get().or(objective.number.get()).map(String::as_str)
    }
}

fn open(lines: &mut Lines<'_>) {
    lines.begin("VCALENDAR");
    lines.value("VERSION", "2.0");
    lines.value("PRODID", "-//planpress//planpress//EN");
    lines.value("CALSCALE", "GREGORIAN");
}

/// The calendar's name, as the standard property and as the one that most programs read, and its
/// description.
fn describe(site: &Site, route: Route, locale: &Locale, lines: &mut Lines<'_>) {
    let facts = &site.catalogue().site;
    let organisation = Arg::from(&facts.organisation);
    let name = |plan: Ix<Plan>, part: Option<&String>| {
        let plan = (&site.catalogue().plans[plan].title).into();
        locale.text(match part {
            None => Message::FeedCalendarName { plan },
            Some(part) => Message::FeedCalendarNamePart { plan, part: part.into() },
        })
    };
    let (mut name, page, file) = match route {
        Route::CalendarIcs(plan, file) => (name(plan, None), Route::Calendar(plan), file),
        Route::LeadIcs(plan, lead, file) => {
            let lead = &site.catalogue().plans[plan].leads[lead].name;
            (name(plan, Some(lead)), Route::Calendar(plan), file)
        }
        Route::PlaceIcs(plan, place, file) => {
            let place = &site.places(plan)[place].name;
            (name(plan, Some(place)), Route::Calendar(plan), file)
        }
        Route::SiteFile(SiteFile::Calendar(file)) => {
            let name = Message::FeedCalendarNameSite { organisation: organisation.clone() };
            (locale.text(name), Route::SiteData, file)
        }
        other => unreachable!("{other:?} is no calendar"),
    };
    let mut about = match route.plan() {
        Some(plan) => {
            let plan = (&site.catalogue().plans[plan].title).into();
            vec![locale.text(Message::FeedCalendarDescription { plan, organisation })]
        }
        None => Vec::new(),
    };
    if file == CalendarFile::Months {
        name = locale.text(Message::FeedCalendarMonthsName { name: name.into() });
        about.push(locale.text(Message::FeedCalendarMonthsDescription));
    }
    about.extend(notice(facts, locale));
    let about = if about.is_empty() { name.clone() } else { about.join("\n") };
    lines.text("NAME", &name);
    lines.text("X-WR-CALNAME", &name);
    lines.text("DESCRIPTION", &about);
    lines.text("X-WR-CALDESC", &about);
    if let Some(address) = site.absolute(page) {
        lines.value("URL", &address);
    }
    lines.value("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
}

/// The part of a UID after the `@`: the plan's owner, in plain letters. The plan's own owner comes
/// first because it stays the same when the council is renamed or merged. The site's address would
/// change with a test server or a move, and every subscriber would then have each event twice.
fn publisher(organisation: &str) -> String {
    match Id::suggest(organisation) {
        Some(name) => format!("{name}.planpress"),
        None => "planpress".to_owned(),
    }
}

/// `None` for a window of a finished action: no day is still awaited, and none is known on which it
/// certainly happened.
fn status(plan: &Plan, event: &Event) -> Option<&'static str> {
    match (event.state, event.time) {
        (EventState::Cancelled, _) => Some("CANCELLED"),
        (_, EventTime::Window(_)) => plan.is_unconfirmed(event).then_some("TENTATIVE"),
        (_, EventTime::Dated { .. }) => Some("CONFIRMED"),
    }
}

/// Only an event at a known time marks a subscriber as busy.
fn blocks_time(event: &Event) -> bool {
    event.state != EventState::Cancelled && has_times(event)
}

fn has_times(event: &Event) -> bool {
    event.time.begins().is_some()
}

fn time(time: &EventTime, lines: &mut Lines<'_>) {
    if let Some((date, from)) = time.begins() {
        moment("DTSTART", date, from, lines);
        if let Some((date, to)) = time.ends() {
            moment("DTEND", date, to, lines);
        }
        return;
    }
    // A window without a day is one entry, so that it does not fill whole months.
    let (first, last) = (time.first(), if time.has_a_day() { time.last() } else { time.first() });
    lines.value("DTSTART;VALUE=DATE", &day(first));
    // The end is exclusive: the first day after the event.
    if let Some(after) = last.succ_opt() {
        lines.value("DTEND;VALUE=DATE", &day(after));
    }
}

fn moment(name: &str, date: NaiveDate, time: NaiveTime, lines: &mut Lines<'_>) {
    let name = format!("{name};TZID={}", zone::NAME);
    lines.value(&name, &at(date, time));
}

/// `20230501T190000`
fn at(date: NaiveDate, time: NaiveTime) -> String {
    format!("{}T{}", day(date), time.format("%H%M%S"))
}

/// `20230501`. The format only has four-digit years.
fn day(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year().clamp(0, 9999), day.month(), day.day())
}
