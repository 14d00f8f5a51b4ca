//! Calendars (iCalendar, RFC 5545): all events of a plan, or one of them.
//!
//! What is written is what the publisher has committed to. A window is a span of whole days, is
//! tentative and blocks nobody's time; as long as its day is waited for, its title says so; a date is
//! confirmed; times are those of the clock on the wall in the United Kingdom; a cancelled event
//! stays, and says that it is cancelled; its number in SEQUENCE rises with each change that the
//! plan's editions tell.
//!
//! The writer is our own. The `icalendar` crate gives every component that lacks them the present
//! time and a random name, time zones included, which may have neither, and it lets a lone carriage
//! return through, behind which hostile text could begin a line of its own. It reads our files in
//! the tests.

mod description;
mod lines;
mod zone;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::locale::{Arg, Locale, Message};
use crate::model::{Event, EventState, EventTime, Every, Id, Ix, Lead, Plan, indexed, indices};
use crate::site::{Route, Site, Venue, notice};

use lines::Lines;

/// Writes `…/data/calendar.ics`: all events of a plan, by time. `today` is the build date.
pub fn plan_calendar(
    site: &Site,
    plan: Ix<Plan>,
    locale: &Locale,
    today: NaiveDate,
    out: &mut Vec<u8>,
) {
    let feed = Feed::new(site, plan, locale, today);
    let events: Vec<Ix<Event>> = indices(&feed.plan.events).collect();
    feed.calendar(&events, None, out);
}

/// Writes `…/who/<lead>/calendar.ics`: the events of the actions that somebody leads.
pub fn lead_calendar(
    site: &Site,
    plan: Ix<Plan>,
    lead: Ix<Lead>,
    locale: &Locale,
    today: NaiveDate,
    out: &mut Vec<u8>,
) {
    let feed = Feed::new(site, plan, locale, today);
    let leads = |event: &Event| {
        let action = event.action.map(|it| &feed.plan.actions[it]);
        action.and_then(|it| it.leads.get()).is_some_and(|it| it.contains(&lead))
    };
    let events = indexed(&feed.plan.events).filter(|it| leads(it.1));
    let events: Vec<Ix<Event>> = events.map(|it| it.0).collect();
    feed.calendar(&events, Some(&feed.plan.leads[lead].name), out);
}

/// Writes `…/calendar/places/<place>.ics`: the events at one place.
pub fn place_calendar(
    site: &Site,
    plan: Ix<Plan>,
    place: Ix<Venue>,
    locale: &Locale,
    today: NaiveDate,
    out: &mut Vec<u8>,
) {
    let feed = Feed::new(site, plan, locale, today);
    let place = &site.places(plan)[place];
    feed.calendar(&place.events, Some(&place.name), out);
}

/// Writes `/data/calendar.ics`: the events of all plans, plan by plan.
pub fn site_calendar(site: &Site, locale: &Locale, today: NaiveDate, out: &mut Vec<u8>) {
    let catalogue = site.catalogue();
    let feeds: Vec<Feed<'_>> =
        indices(&catalogue.plans).map(|it| Feed::new(site, it, locale, today)).collect();
    let mut lines = Lines::new(out);
    open(&mut lines);
    let name = locale.text(Message::FeedCalendarNameSite {
        organisation: catalogue.site.organisation.as_str().into(),
    });
    let about = notice(&catalogue.site, locale).unwrap_or_else(|| name.clone());
    describe(&name, &about, site.absolute(Route::SiteData), &mut lines);
    let mut events = catalogue.plans.iter().flat_map(|it| &it.events).peekable();
    if events.peek().is_none() || events.any(has_times) {
        zone::write(&mut lines);
    }
    for feed in &feeds {
        indices(&feed.plan.events).for_each(|it| feed.event(it, &mut lines));
    }
    lines.end("VCALENDAR");
}

/// Writes `…/calendar/<event>.ics`: one event, the same as in the plan's calendar, so that whoever
/// takes both has it once.
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

/// What every event of a calendar shares.
struct Feed<'a> {
    site: &'a Site,
    index: Ix<Plan>,
    plan: &'a Plan,
    locale: &'a Locale,
    today: NaiveDate,
    /// When what is said was true: the format demands a moment, and the build date is the only one
    /// known. At midnight UTC, so that two builds of one day are the same bytes.
    stamp: String,
    /// Behind the `@` of each UID.
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

    /// A calendar with some of the plan's events: `part` says which.
    fn calendar(&self, events: &[Ix<Event>], part: Option<&String>, out: &mut Vec<u8>) {
        let mut lines = Lines::new(out);
        open(&mut lines);
        let facts = &self.site.catalogue().site;
        let plan = Arg::from(&self.plan.title);
        let organisation = (&facts.organisation).into();
        let name = self.locale.text(match part {
            None => Message::FeedCalendarName { plan: plan.clone() },
            Some(part) => Message::FeedCalendarNamePart { plan: plan.clone(), part: part.into() },
        });
        let mut about = self.locale.text(Message::FeedCalendarDescription { plan, organisation });
        if let Some(notice) = notice(facts, self.locale) {
            about = format!("{about}\n{notice}");
        }
        describe(&name, &about, self.site.absolute(Route::Calendar(self.index)), &mut lines);
        // A calendar needs a component: the time zone stands in where there are no events.
        if events.is_empty() || events.iter().any(|it| has_times(&self.plan.events[*it])) {
            zone::write(&mut lines);
        }
        events.iter().for_each(|it| self.event(*it, &mut lines));
        lines.end("VCALENDAR");
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
        if let Some(rule) = rule(event) {
            lines.value("RRULE", &rule);
        }
        lines.value("SEQUENCE", &event.sequence.to_string());
        lines.end("VEVENT");
    }

    fn summary(&self, event: &Event) -> String {
        let title = (&event.title).into();
        self.locale.text(match event.state {
            EventState::Cancelled => Message::EventSummaryCancelled { title },
            _ if self.plan.awaits_a_day(event, self.today) => {
                Message::EventSummaryToBeConfirmed { title }
            }
            _ => return event.title.clone(),
        })
    }

    /// The title of the objective that the event serves, or its number where the title is not stated.
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

/// The calendar's name, in the standard's property and in the one that most programs read.
fn describe(name: &str, about: &str, address: Option<String>, lines: &mut Lines<'_>) {
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    lines.text("DESCRIPTION", about);
    lines.text("X-WR-CALDESC", about);
    if let Some(address) = address {
        lines.value("URL", &address);
    }
    lines.value("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
}

/// What stands behind the `@` of a UID: whose plan it is, in plain letters. The plan's own owner comes
/// first, who stays the same when the council is renamed or merged. The site's address would change
/// with a test server or a move, and every subscriber would then have each event twice.
fn publisher(organisation: &str) -> String {
    match Id::suggest(organisation) {
        Some(name) => format!("{name}.planpress"),
        None => "planpress".to_owned(),
    }
}

/// None for a window that a finished action has left behind: no day is waited for, and none is known
/// on which it was sure to be.
fn status(plan: &Plan, event: &Event) -> Option<&'static str> {
    match (event.state, event.time) {
        (EventState::Cancelled, _) => Some("CANCELLED"),
        (_, EventTime::Window(_)) => plan.is_unconfirmed(event).then_some("TENTATIVE"),
        (_, EventTime::Dated { .. }) => Some("CONFIRMED"),
    }
}

/// Only an event at a known hour makes a subscriber busy.
fn blocks_time(event: &Event) -> bool {
    event.state != EventState::Cancelled && has_times(event)
}

/// How it is repeated. The days are counted and not bounded by a date: a bound would have to be a
/// moment of universal time for an event with hours, and a day for one without.
fn rule(event: &Event) -> Option<String> {
    let (frequency, interval) = match event.repeats?.every {
        Every::Week => ("WEEKLY", 1),
        Every::Fortnight => ("WEEKLY", 2),
        Every::Month => ("MONTHLY", 1),
        Every::Year => ("YEARLY", 1),
    };
    let interval = if interval > 1 { format!(";INTERVAL={interval}") } else { String::new() };
    Some(format!("FREQ={frequency}{interval};COUNT={}", event.days().len()))
}

fn has_times(event: &Event) -> bool {
    matches!(event.time, EventTime::Dated { from: Some(_), .. })
}

fn time(time: &EventTime, lines: &mut Lines<'_>) {
    if let EventTime::Dated { date, from: Some(from), to } = time {
        moment("DTSTART", *date, *from, lines);
        // An end that is no later than the beginning is left to the description.
        if let Some(to) = to.filter(|to| to > from) {
            moment("DTEND", *date, to, lines);
        }
        return;
    }
    lines.value("DTSTART;VALUE=DATE", &day(time.first()));
    // The end is the first day that is no longer part of it.
    if let Some(after) = time.last().succ_opt() {
        lines.value("DTEND;VALUE=DATE", &day(after));
    }
}

fn moment(name: &str, date: NaiveDate, time: NaiveTime, lines: &mut Lines<'_>) {
    let name = format!("{name};TZID={}", zone::NAME);
    lines.value(&name, &format!("{}T{}", day(date), time.format("%H%M%S")));
}

/// `20230501`. The format has years of four digits only.
fn day(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year().clamp(0, 9999), day.month(), day.day())
}
