//! Times as printed and as parsed.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::EventTime;
use crate::model::timescale::{Ends, Portion, Precision, Reading, Season, Timescale, Window};

/// The plan's words about time, next to their meaning.
#[derive(Serialize, JsonSchema)]
pub(super) struct TimescaleRecord<'a> {
    printed: &'a str,
    reading: ReadingRecord,
}

#[derive(Serialize, JsonSchema)]
struct ReadingRecord {
    /// `windows`; `by` (at the latest when the window ends); `until` (goes on until the window
    /// ends); `after` (begins when the window is over, and no end is given); `ongoing` (begins in
    /// the window, if there is one); `from` (begins in the window, and no end is given);
    /// `to-be-confirmed`; `described` (the words name no time); `in-words` (the words may name a
    /// time, such as a season of no year, that is not put into days); `not-understood`.
    kind: &'static str,
    windows: Vec<WindowRecord>,
    /// Present and true if a start or end next to it in the plan could not be parsed.
    #[serde(skip_serializing_if = "is_whole")]
    in_part: bool,
}

fn is_whole(in_part: &bool) -> bool {
    !in_part
}

/// A span of days, including both ends.
#[derive(Serialize, JsonSchema)]
pub(super) struct WindowRecord {
    first: String,
    last: String,
    /// The unit that the publisher used: `day`, `week`, `month`, `quarter`, `season` or `year`. The
    /// days of a season are not fixed: its span is the year named with it, and a winter's continues
    /// to the end of the following February.
    precision: &'static str,
    /// The season, if one is named: `spring`, `summer`, `autumn`, `winter` or `other` (a term, a
    /// feast).
    #[serde(skip_serializing_if = "Option::is_none")]
    season: Option<EndsRecord>,
    /// The part of the unit, if one is given: `start`, `early`, `middle`, `late` or `end`. The days
    /// are those of the whole unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<EndsRecord>,
}

/// Seasons and parts of units at the two ends of a span.
#[derive(Serialize, JsonSchema)]
struct EndsRecord {
    first: Option<&'static str>,
    last: Option<&'static str>,
}

impl<'a> TimescaleRecord<'a> {
    pub(super) fn of(time: &'a Timescale) -> Self {
        let (kind, windows): (_, &[Window]) = match &time.reading {
            Reading::Windows(windows) => ("windows", windows),
            Reading::By(window) => ("by", std::slice::from_ref(window)),
            Reading::Until(window) => ("until", std::slice::from_ref(window)),
            Reading::After(window) => ("after", std::slice::from_ref(window)),
            Reading::From(window) => ("from", std::slice::from_ref(window)),
            Reading::Ongoing { from } => ("ongoing", from.as_slice()),
            Reading::ToBeConfirmed => ("to-be-confirmed", &[]),
            Reading::Described => ("described", &[]),
            Reading::InWords => ("in-words", &[]),
            Reading::NotUnderstood => ("not-understood", &[]),
        };
        let windows = windows.iter().map(WindowRecord::of).collect();
        TimescaleRecord {
            printed: &time.printed,
            reading: ReadingRecord { kind, windows, in_part: time.in_part },
        }
    }
}

impl WindowRecord {
    pub(super) fn of(window: &Window) -> Self {
        WindowRecord {
            first: window.first.to_string(),
            last: window.last.to_string(),
            precision: match window.precision {
                Precision::Day => "day",
                Precision::Week => "week",
                Precision::Month => "month",
                Precision::Quarter => "quarter",
                Precision::Season => "season",
                Precision::Year => "year",
            },
            season: EndsRecord::of(window.seasons, |season| match season {
                Season::Spring => "spring",
                Season::Summer => "summer",
                Season::Autumn => "autumn",
                Season::Winter { .. } => "winter",
                Season::Other => "other",
            }),
            part: EndsRecord::of(window.portions, |portion| match portion {
                Portion::Start => "start",
                Portion::Early => "early",
                Portion::Middle => "middle",
                Portion::Late => "late",
                Portion::End => "end",
            }),
        }
    }
}

impl EndsRecord {
    /// `None` if neither end has any.
    fn of<T>(ends: Ends<T>, word: fn(T) -> &'static str) -> Option<EndsRecord> {
        let (first, last) = (ends.first.map(word), ends.last.map(word));
        (first.is_some() || last.is_some()).then_some(EndsRecord { first, last })
    }
}

/// A window, or a date with times of day.
#[derive(Serialize, JsonSchema)]
pub(super) struct TimeRecord {
    pub(super) window: Option<WindowRecord>,
    pub(super) date: Option<String>,
    /// The last day of an event of several days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) last_day: Option<String>,
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
}

impl TimeRecord {
    pub(super) fn of(time: EventTime) -> Self {
        match time {
            EventTime::Window(window) => TimeRecord {
                window: Some(WindowRecord::of(&window)),
                date: None,
                last_day: None,
                from: None,
                to: None,
            },
            EventTime::Dated { date, last, from, to } => TimeRecord {
                window: None,
                date: Some(date.to_string()),
                last_day: (last > date).then(|| last.to_string()),
                from: from.map(hours),
                to: to.map(hours),
            },
        }
    }
}

/// `10:30`, in the 24-hour clock.
fn hours(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
