//! The same event twice, such as a row that was pasted again, or a day of a series entered by itself: people read it as two, and a calendar has it
//! two times.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveTime};

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Event, EventTime};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let mut known = HashSet::new();
    let series = series(it);
    for event in it.plan.events.iter().filter(|it| it.last_listed.is_none()) {
        let EventTime::Dated { date, from, .. } = event.time else { continue };
        let place = event.place.get().map(|it| it.to_lowercase());
        if !known.insert((event.title.to_lowercase(), date, from, place)) {
            let message = format!("there are two events \"{}\" on {date}", event.title);
            report.push(
                Finding::new(Code::DuplicateEvent, event.origin, message)
                    .about(&event.title)
                    .label("with the same time and place")
                    .help("delete one of them, or fix the date, the time, the place or the title"),
            );
        } else if event.repeats.is_none()
            && let Some(title) = Hour::of(event, date).and_then(|it| series.get(&it))
        {
            let message =
                format!("“{}” on {date} is already in “{title}”, which is repeated", event.title);
            report.push(
                Finding::new(Code::DuplicateEvent, event.origin, message)
                    .about(&event.title)
                    .label("with the same time and place, and the same title or summary")
                    .help(
                        "delete it, or put its date under `except:` of the event that is repeated",
                    ),
            );
        }
    }
}

/// When and where something is, and a word for what it is.
#[derive(PartialEq, Eq, Hash)]
struct Hour {
    date: NaiveDate,
    from: NaiveTime,
    place: String,
    words: String,
}

impl Hour {
    /// By its summary, or by its title where it has none.
    fn of(event: &Event, date: NaiveDate) -> Option<Hour> {
        let EventTime::Dated { from: Some(from), .. } = event.time else { return None };
        let words = match event.summary.prose().words() {
            none if none.is_empty() => event.title.to_lowercase(),
            summary => summary.to_lowercase(),
        };
        Some(Hour { date, from, place: event.place.get()?.to_lowercase(), words })
    }
}

/// Every later day of the events that are repeated, with their titles.
fn series<'p>(it: &Typed<'p>) -> HashMap<Hour, &'p str> {
    let repeated = it.plan.events.iter().filter(|it| it.repeats.is_some());
    let days = repeated.flat_map(|event| event.days().into_iter().map(move |day| (event, day)));
    days.filter_map(|(event, day)| Some((Hour::of(event, day)?, event.title.as_str()))).collect()
}
