//! Opening hours that no clock has, or that end before they begin in the same half of the day: someone in
//! need calls when no one answers. Hours over midnight, "9pm to 8am", are sound.

use std::ops::Range;

use chrono::NaiveTime;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, is_frozen};
use crate::source::Sources;

use super::passage;

/// A time as typed.
pub(super) struct Clock {
    hour: u32,
    minute: Option<u32>,
    half: Option<Half>,
    /// Whether a full stop parts its numbers, as in a date.
    stop: bool,
    /// Where it is in the text.
    pub(super) range: Range<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    documents.each_text(&mut |_, said| {
        let hours =
            matches!(said.under.record, "a service" | "a channel") && said.under.key == "hours";
        if !hours || is_frozen(sources.file(said.span.file()).path()) {
            return;
        }
        let passages = said.passages();
        let found =
            passages.iter().flat_map(|it| wrong(it).into_iter().map(move |found| (it, found)));
        for (text, (range, what)) in found.take(passage::MOST_TOLD) {
            let words = &text[range];
            let place = passage::place(sources, said.span, &[words]);
            report.push(
                Finding::new(Code::ImpossibleHours, place, format!("“{words}”: {what}"))
                    .help("compare the hours with the service's own website, and correct them"),
            );
        }
    });
}

/// What is wrong with some hours, and where.
fn wrong(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let clocks = clocks(text);
    let no_time = clocks.iter().filter(|it| it.is_impossible());
    let no_time = no_time.map(|it| (it.range.clone(), "there is no such time"));
    let pairs = clocks.windows(2).filter(|it| {
        let between = text[it[0].range.end..it[1].range.start].trim();
        let joined = matches!(between, "to" | "until" | "till" | "-" | "–" | "—");
        joined && it.iter().all(|it| !it.is_impossible()) && ends_early(&it[0], &it[1])
    });
    let pairs = pairs.map(|it| (it[0].range.start..it[1].range.end, "this ends before it begins"));
    no_time.chain(pairs).collect()
}

fn ends_early(from: &Clock, to: &Clock) -> bool {
    // 12am at the end is midnight.
    let midnight = to.half == Some(Half::Am) && to.hour == 12;
    from.half.is_some() && from.half == to.half && !midnight && to.minutes() < from.minutes()
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
    fn minutes(&self) -> u32 {
        self.hour % 12 * 60 + self.minute.unwrap_or(0)
    }

    fn is_impossible(&self) -> bool {
        let minute = self.minute.unwrap_or(0);
        let date = self.stop && (24..32).contains(&self.hour) && (1..13).contains(&minute);
        let morning = self.half == Some(Half::Am) && self.hour > 12;
        !date && (morning || minute > 59 || self.hour * 60 + minute > 24 * 60)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_that_cannot_be_are_found_and_others_are_not() {
        let found = |text: &str| -> Vec<String> {
            wrong(text).into_iter().map(|it| text[it.0].to_owned()).collect()
        };
        assert_eq!(found("Monday to Friday, 10am to 8.30am"), ["10am to 8.30am"]);
        assert_eq!(found("5 p.m. – 3 p.m., not Sundays"), ["5 p.m. – 3 p.m."]);
        assert_eq!(found("9.00 to 25.00"), ["25.00"]);
        assert_eq!(found("9:75 to 17:00, 14am"), ["9:75", "14am"]);
        for fine in [
            "9pm to 8am",
            "9am to 5pm",
            "9am to 12am",
            "12pm to 3pm",
            "22:00 to 06:00",
            "24 hours, 7 days a week",
            "not on 25.12. or 25.12.2026",
            "calls cost £9.99 to £0.99",
            "8.30am–8.30am",
            "0 to 24.00",
            "10am and 8am",
        ] {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }
}
