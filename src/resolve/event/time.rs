//! When an event takes place: a confirmed day with its hours, or the windows that its words name.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{EventDocument, OccasionDocument, Spanned, Text, WrittenDate};
use crate::model::timescale::{Precision, Reading, Window};
use crate::model::{EventTime, Stated};

use super::super::context::Context;
use super::super::date::day;

/// The confirmed date of an action's event.
pub(super) fn of_occasion(written: &OccasionDocument, report: &mut Report) -> Option<EventTime> {
    let days = days(written.date.as_ref(), written.last_day.as_ref(), report);
    let (from, to) = (hour(written.from.as_ref(), report), hour(written.to.as_ref(), report));
    let (date, last) = days?;
    Some(dated((date, last), (from, to), written.to.as_ref(), report))
}

/// The times of its own event: its confirmed day, or else each window that its words name.
pub(super) fn of_event(
    written: &EventDocument,
    context: &Context<'_>,
    report: &mut Report,
) -> Vec<EventTime> {
    let days = days(written.on.as_ref(), written.last_day.as_ref(), report);
    let (from, to) = (hour(written.from.as_ref(), report), hour(written.to.as_ref(), report));
    let read = written.when.as_ref().map(|it| super::super::time::read(it, true, context, report));
    if let Some(days) = days {
        return vec![dated(days, (from, to), written.to.as_ref(), report)];
    }
    if let Some(last) = written.last_day.as_ref().filter(|_| written.on.is_none()) {
        let message = "an event with a last day needs its first day";
        report.push(
            Finding::new(Code::MissingKey, last.span, message)
                .help("add the first day under `on:`, or remove `last_day:`"),
        );
    }
    let stated = read.map_or(Stated::NotStated, Stated::Stated);
    // A season has no days that a calendar could show, nor has what happens again and again within a time.
    let in_calendar = |it: &&Window| it.precision != Precision::Season && !it.recurs;
    let windows: Vec<Window> = stated
        .get()
        .map(|it| it.windows().iter().filter(in_calendar).copied().collect())
        .unwrap_or_default();
    let told = stated.get().is_some_and(|it| it.reading == Reading::NotUnderstood);
    let damaged = written.damage.reaches("on") || written.damage.reaches("when");
    if windows.is_empty() && written.on.is_none() && !told && !damaged {
        report.push(without_time(written));
    }
    windows.into_iter().map(EventTime::Window).collect()
}

fn without_time(written: &EventDocument) -> Finding {
    match &written.when {
        Some(when) => {
            let message = format!(
                "planpress cannot read \"{}\" as a month or a date, so this event is not in the \
                 calendar",
                when.value
            );
            Finding::new(Code::MissingKey, when.span, message).help(
                "add `on: 2026-11-21`, write `when: May to June 2026`, or leave the event \
                       out until you know its month",
            )
        }
        None => Finding::new(Code::MissingKey, written.span, "an event needs to say when it is")
            .help("add `on: 2026-11-21`, or `when: May to June 2026` if the date is not confirmed"),
    }
}

/// The first and last day. A last day before the first is told and left out.
fn days(
    first: Option<&Spanned<WrittenDate>>,
    last: Option<&Spanned<WrittenDate>>,
    report: &mut Report,
) -> Option<(NaiveDate, NaiveDate)> {
    let (date, end) = (day(first, report), day(last, report));
    let (date, end) = (date?, end.or(date)?);
    if let Some(last) = last.filter(|_| end < date) {
        let message = format!("the event ends on {end}, before it begins on {date}");
        report.push(
            Finding::new(Code::InvalidDate, last.span, message)
                .help("the last day must be the first day or later"),
        );
    }
    Some((date, end.max(date)))
}

/// An event on one day that ends at an earlier hour than it begins ends in the next night or morning,
/// if it is no longer than this. Every end in the 12-hour clock that should be in the afternoon, such as
/// 2pm as "02:00", would make it longer.
const LONGEST_NIGHT: TimeDelta = TimeDelta::hours(12);

/// A confirmed time. On one day, an end at the hour of the beginning is told and left out, and so is
/// one before it that is not in the night or morning after.
fn dated(
    (date, last): (NaiveDate, NaiveDate),
    (from, to): (Option<NaiveTime>, Option<NaiveTime>),
    written: Option<&Text>,
    report: &mut Report,
) -> EventTime {
    let fault = from.zip(to).filter(|_| date == last).and_then(|(from, to)| no_end(from, to));
    if let Some((message, help)) = &fault
        && let Some(written) = written
    {
        report.push(Finding::new(Code::InvalidDate, written.span, message).help(*help));
    }
    EventTime::Dated { date, last, from, to: to.filter(|_| fault.is_none()) }
}

/// What is wrong with an end on the day of the beginning, and what to do about it.
fn no_end(from: NaiveTime, to: NaiveTime) -> Option<(String, &'static str)> {
    let clock = |it: NaiveTime| it.format("%H:%M");
    // Around midnight: from 20:00 to 01:00 are five hours.
    let hours = TimeDelta::hours(24) - (from - to);
    if from == to {
        let help = "fix the time under `to:`, or remove it if you do not know when it ends";
        return Some(("the event ends at the time when it begins".to_owned(), help));
    }
    (to < from && hours > LONGEST_NIGHT).then(|| {
        let message =
            format!("the event ends at {}, before it begins at {}", clock(to), clock(from));
        let help = "fix the time; 2pm is \"14:00\". If it ends on the next day, add that day under `last_day:`";
        (message, help)
    })
}

/// A time of day, `10:00` or `10.30`.
fn hour(written: Option<&Text>, report: &mut Report) -> Option<NaiveTime> {
    let written = written?;
    let text = written.value.replace('.', ":");
    let plain = text.bytes().all(|it| it.is_ascii_digit() || it == b':');
    let parsed = NaiveTime::parse_from_str(&text, "%H:%M").ok().filter(|_| plain);
    if parsed.is_none() {
        let message = format!("`{}` is not a time of day", written.value);
        report.push(
            Finding::new(Code::InvalidDate, written.span, message)
                .help("use the 24-hour clock, in quotes, such as \"14:30\""),
        );
    }
    parsed
}
