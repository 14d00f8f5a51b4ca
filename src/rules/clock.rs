//! Times of day as they are written in opening hours: "9am", "8.30 p.m.", "17:00". What they say may be
//! impossible; that is for the rules that read them.

use std::ops::Range;

use chrono::NaiveTime;

/// A time as typed.
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: Option<u32>,
    pub(super) half: Option<Half>,
    /// Whether a full stop parts its numbers, as in a date.
    pub(super) stop: bool,
    pub(super) range: Range<usize>,
}

/// A half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
}

impl Clock {
    /// The time of the day; none where its half may be either, or where it may be a date.
    pub(super) fn time(&self) -> Option<NaiveTime> {
        let hour = match self.half {
            Some(Half::Am) => self.hour % 12,
            Some(Half::Pm) => self.hour % 12 + 12,
            None => Some(self.hour).filter(|it| !self.stop && *it > 12)?,
        };
        NaiveTime::from_hms_opt(hour, self.minute.unwrap_or(0), 0)
    }

    /// Minutes since its half of the day began.
    pub(super) fn minutes(&self) -> u32 {
        self.hour % 12 * 60 + self.minute.unwrap_or(0)
    }

    /// Minutes since midnight; without a half, as a clock of 24 hours shows it.
    pub(super) fn since_midnight(&self) -> u32 {
        let half = if self.half == Some(Half::Pm) { 12 * 60 } else { 0 };
        match self.half {
            Some(_) => self.minutes() + half,
            None => self.hour * 60 + self.minute.unwrap_or(0),
        }
    }

    /// Whether it is that of a clock of 24 hours and of one of 12 at once: "17.30pm".
    pub(super) fn is_of_two_clocks(&self) -> bool {
        self.half == Some(Half::Pm) && (13..24).contains(&self.hour)
    }

    /// Whether no clock shows it.
    pub(super) fn is_impossible(&self) -> bool {
        let minute = self.minute.unwrap_or(0);
        let date = self.stop && (24..32).contains(&self.hour) && (1..13).contains(&minute);
        let halved = self.half.is_some() && self.hour > 12;
        !date && (halved || minute > 59 || self.hour * 60 + minute > 24 * 60)
    }
}

/// Every time of a text that has minutes or a half of the day.
pub(super) fn clocks(text: &str) -> Vec<Clock> {
    let mut clocks = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(|it: char| it.is_ascii_digit()) {
        let start = at + found;
        let number = |it: char| it.is_ascii_digit() || matches!(it, '.' | ':' | '/' | ',');
        let run = text[start..].find(|it| !number(it)).unwrap_or(text.len() - start);
        let before = text[..start].chars().next_back();
        let apart = before.is_none_or(|it| !it.is_alphanumeric() && !matches!(it, '£' | '€' | '$'));
        clocks.extend(clock(text, start..start + run).filter(|_| apart));
        at = start + run;
    }
    clocks
}

/// The time that a run of digits is, with the half of the day after it.
fn clock(text: &str, run: Range<usize>) -> Option<Clock> {
    let digits = text[run.clone()].trim_end_matches(['.', ':', '/', ',']);
    let end = run.start + digits.len();
    let stop = digits.contains('.');
    let (hour, minute) = match digits.split_once(['.', ':']) {
        Some((hour, minute)) => (hour, Some(minute).filter(|it| it.len() == 2)?),
        None => (digits, ""),
    };
    let hour = hour.parse().ok().filter(|_| hour.len() < 3)?;
    let minute = if minute.is_empty() { None } else { Some(minute.parse().ok()?) };
    let rest = text[end..].trim_start();
    let letters = rest.get(..4).filter(|it| it.contains('.')).or(rest.get(..2));
    let half = letters.and_then(|it| match it.to_ascii_lowercase().as_str() {
        "am" | "a.m." => Some((Half::Am, it.len())),
        "pm" | "p.m." => Some((Half::Pm, it.len())),
        _ => None,
    });
    let half = half.filter(|it| !rest[it.1..].starts_with(char::is_alphanumeric));
    let end = half.map_or(end, |it| text.len() - rest.len() + it.1);
    let other = text[end..].starts_with(|it: char| it.is_alphanumeric() || it == '%');
    let half = half.map(|it| it.0);
    let is_time = !other && (minute.is_some() || half.is_some());
    is_time.then_some(Clock { hour, minute, half, stop, range: run.start..end })
}

/// Whether words between two times make them the ends of one span.
pub(super) fn joins(between: &str) -> bool {
    matches!(between.trim(), "to" | "until" | "till" | "-" | "–" | "—")
}
