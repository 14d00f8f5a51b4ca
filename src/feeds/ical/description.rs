//! The description of an event in a calendar, as plain text: calendars show nothing else.

use chrono::NaiveDate;

use crate::changes;
use crate::locale::{Locale, Message};
use crate::model::prose::Prose;
use crate::model::{Event, EventState, EventTime, Field, Ix, Plan, Stated, Undertaking};
use crate::site::{Route, Site, notice};

/// The paragraphs of an event's description; empty if only its title and time are known.
pub(super) fn of(
    site: &Site,
    plan: Ix<Plan>,
    event: Ix<Event>,
    locale: &Locale,
    today: NaiveDate,
) -> String {
    let catalogue = site.catalogue();
    let record = &catalogue.plans[plan].events[event];
    let action = record.action.map(|it| &catalogue.plans[plan].actions[it]);
    let mut paragraphs = Vec::new();
    paragraphs.extend(notice(&catalogue.site, locale));
    paragraphs.extend(states(record, locale));
    if let Some(before) = &record.before {
        let was = changes::event_when(locale, before.time);
        paragraphs.push(locale.text(Message::EventWas { was: was.into() }));
    }
    if let Some(status) = catalogue.plans[plan].finished(record) {
        let name = catalogue.plans[plan].columns.name(Field::STATUS).cloned();
        let name = name.unwrap_or_else(|| locale.text(Message::Status));
        let (column, status) = (name.into(), (&status.word).into());
        paragraphs.push(locale.text(Message::EventActionStatus { column, status }));
    }
    paragraphs.extend(time(&catalogue.plans[plan], record, locale, today));
    // If an update moved the event, the update gives the time, not the plan.
    let planned = action.filter(|it| it.changed_time().is_none());
    if let Some(printed) = planned.and_then(|it| it.when.get()).map(|it| it.printed.as_str())
        && matches!(record.time, EventTime::Window(_))
    {
        paragraphs.push(locale.text(Message::AsPrintedQuote { words: printed.into() }));
    }
    paragraphs.push(with_loss(&record.summary, locale));
    paragraphs.extend(action.map(|it| with_loss(&it.activity, locale)));
    if let Some(loss) = changes::loss(locale, &record.place) {
        paragraphs.push(labelled(Message::EventWhere, &loss, locale));
    }
    if !record.access.is_blank() {
        paragraphs.push(labelled(Message::EventAccess, &with_loss(&record.access, locale), locale));
    }
    if !record.background.is_blank() {
        let words = with_loss(&record.background, locale);
        let fact = labelled(Message::EventBackground, &words, locale);
        paragraphs.push(format!("{fact}\n{}", locale.plain(Message::CalendarBackgroundExplained)));
    }
    for note in &record.notes {
        paragraphs.push(labelled(Message::PublishersNote, &note.text.plain_text(), locale));
    }
    if let Some(address) = site.absolute(Route::Event(plan, event)) {
        paragraphs.push(locale.text(Message::FeedEventDetails { address: address.into() }));
    }
    paragraphs.retain(|it| !it.is_empty());
    paragraphs.join("\n\n")
}

/// Running text, with a note of what the source lost.
fn with_loss(text: &Stated<Prose>, locale: &Locale) -> String {
    let mut lines = vec![text.plain_text()];
    lines.extend(changes::loss(locale, text));
    lines.retain(|it| !it.is_empty());
    lines.join("\n")
}

fn states(event: &Event, locale: &Locale) -> Vec<String> {
    let said = [
        (event.state == EventState::Cancelled, Message::EventIsCancelled),
        (event.last_listed.is_some(), Message::EventIsNotListed),
        (event.state == EventState::Moved && event.last_listed.is_none(), Message::EventIsMoved),
    ];
    said.into_iter().filter(|it| it.0).map(|it| locale.text(it.1)).collect()
}

/// What the calendar's own properties cannot express about the time.
fn time(plan: &Plan, event: &Event, locale: &Locale, today: NaiveDate) -> Option<String> {
    match event.time {
        EventTime::Window(_) if event.time.has_a_day() => None,
        // The plan names a day as well as this time, so nothing here may contradict it.
        EventTime::Window(_) if plan.names_a_day(event) => {
            Some(locale.text(Message::EventDayNotFixed))
        }
        EventTime::Window(_) if plan.awaits_a_day(event, today) => {
            Some(locale.text(Message::EventDateToBeConfirmed))
        }
        EventTime::Window(_) => Some(locale.text(Message::EventNoDay)),
        EventTime::Dated { date, last, from: None, to: Some(to) } if date == last => {
            Some(locale.text(Message::UntilDate { date: locale.time(to).into() }))
        }
        EventTime::Dated { from, to, .. } if from.or(to).is_some() => {
            event.time.begins().is_none().then(|| changes::event_when(locale, event.time))
        }
        EventTime::Dated { .. } => None,
    }
}

fn labelled(name: Message<'_>, text: &str, locale: &Locale) -> String {
    format!("{}: {text}", locale.plain(name))
}
