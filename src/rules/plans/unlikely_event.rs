//! An event at two in the morning, on Christmas Day or for ten years more is possible, and most often a
//! mistake: each is asked about once, and a note on the event answers.

use chrono::{Datelike, Months, NaiveDate, NaiveTime};

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Event, EventState, EventTime, Period};

use super::typed::Typed;

/// Longer than this hardly anything is arranged for.
const YEARS: u32 = 5;
/// Longer than these hours hardly anything lasts on one day.
const HOURS: i64 = 12;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let period = it.plan.period.get().copied();
    for event in it.plan.events.iter().filter(|it| it.notes.is_empty()) {
        let planned = event.last_listed.is_none() && event.state != EventState::Cancelled;
        let question = planned.then(|| unlikely(event, period)).flatten();
        if let Some((message, help)) = question {
            let help = format!("{help}; if it is right, add a note to the event");
            report.push(Finding::new(Code::UnlikelyEvent, event.origin, message).help(help));
        }
    }
}

fn unlikely(event: &Event, period: Option<Period>) -> Option<(String, &'static str)> {
    let EventTime::Dated { date, from, .. } = event.time else { return None };
    let night = |it: &NaiveTime| {
        let clock = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        clock(0, 30).is_some_and(|from| from <= *it) && clock(5, 0).is_some_and(|to| *it < to)
    };
    if let Some(from) = from.filter(night) {
        let message = format!("this event begins at {}, in the night", from.format("%H:%M"));
        return Some((message, "fix `from`: 2pm is \"14:00\""));
    }
    if lasts_long(event.time) {
        let message = format!("this event lasts more than {HOURS} hours on one day");
        return Some((message, "fix `from` or `to`"));
    }
    if let Some(day) = event.days().into_iter().find(|it| is_feast(*it) && !names_a_feast(event)) {
        let message = format!("this event takes place on {}: is it on?", day.format("%-d %B %Y"));
        return Some((message, "if not, fix the date, or leave it out under `repeats: except:`"));
    }
    let until = event.repeats.as_ref()?.until;
    let long_after =
        |it: NaiveDate| it.checked_add_months(Months::new(12)).is_some_and(|it| it < until);
    if let Some(ends) = period.map(|it| it.to).filter(|it| date <= it.last && long_after(it.last)) {
        let message =
            format!("this event repeats until {until}, long after the plan ends in {ends}");
        return Some((message, "fix `until`"));
    }
    let years = date.checked_add_months(Months::new(YEARS * 12)).is_some_and(|it| it < until);
    years.then(|| {
        (format!("this event repeats for more than {YEARS} years, until {until}"), "fix `until`")
    })
}

/// Whether it lasts longer on one day than hardly anything does.
fn lasts_long(time: EventTime) -> bool {
    let EventTime::Dated { date, last, from: Some(from), to: Some(to) } = time else {
        return false;
    };
    date == last && (to - from).num_minutes() > HOURS * 60
}

/// Whether hardly anything is open on a day in the United Kingdom.
fn is_feast(day: NaiveDate) -> bool {
    matches!((day.month(), day.day()), (12, 25) | (1, 1))
}

fn names_a_feast(event: &Event) -> bool {
    let summary = event.summary.get().map(|it| it.words()).unwrap_or_default();
    let words = format!("{} {summary}", event.title).to_lowercase();
    words.contains("christmas") || words.contains("new year")
}
