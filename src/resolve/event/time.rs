//! When an event takes place: a confirmed day with its hours, or the windows that its words name.

use chrono::NaiveTime;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{EventDocument, OccasionDocument, Text};
use crate::model::timescale::{Precision, Reading, Window};
use crate::model::{EventTime, Stated};

use super::super::context::Context;
use super::super::date::day;

/// The confirmed date of an action's event.
pub(super) fn of_occasion(written: &OccasionDocument, report: &mut Report) -> Option<EventTime> {
    let date = day(written.date.as_ref(), report);
    let (from, to) = hours(written.from.as_ref(), written.to.as_ref(), report);
    Some(EventTime::Dated { date: date?, from, to })
}

/// The times of an event of its own: its confirmed day, or else each window that its words name.
pub(super) fn of_event(
    written: &EventDocument,
    context: &Context<'_>,
    report: &mut Report,
) -> Vec<EventTime> {
    let date = day(written.on.as_ref(), report);
    let (from, to) = hours(written.from.as_ref(), written.to.as_ref(), report);
    let read = written.when.as_ref().map(|it| super::super::time::read(it, context, report));
    if let Some(date) = date {
        return vec![EventTime::Dated { date, from, to }];
    }
    let stated = read.map_or(Stated::NotStated, Stated::Stated);
    // A season has no days that a calendar could show.
    let in_calendar = |it: &&Window| it.precision != Precision::Season;
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

/// When it begins and ends, as far as either is stated. An end before the beginning is on the next day.
fn hours(
    from: Option<&Text>,
    to: Option<&Text>,
    report: &mut Report,
) -> (Option<NaiveTime>, Option<NaiveTime>) {
    (hour(from, report), hour(to, report))
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
