//! Opening hours as far as they are certain: the days of the week, and from when to when. Words that are
//! not understood make all of it uncertain, so nothing is held against them.

use chrono::Weekday;

use super::clock::{clocks, joins};

/// What some words say of when a service is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening {
    /// A bit for each day from Monday on; none where no day is named.
    pub(super) days: Option<u8>,
    pub(super) time: Time,
    /// Whether the words themselves say that it is closed at weekends.
    pub(super) not_at_weekends: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// At any hour.
    Always,
    /// From and to, in minutes since midnight.
    Span(u32, u32),
}

pub(super) const EVERY_DAY: u8 = 0b111_1111;
pub(super) const WEEKEND: u8 = 0b110_0000;
/// Longer words are not opening hours.
const LONGEST: usize = 200;

/// Words for any hour of the day, in small letters. The longest of those that begin alike comes first.
const ALWAYS: [&str; 12] = [
    "24 hours a day",
    "24 hours",
    "24-hour",
    "24 hour",
    "24/7",
    "at any time",
    "any time",
    "anytime",
    "day or night",
    "day and night",
    "around the clock",
    "round the clock",
];

/// Words in opening hours that say nothing of when.
const FILLING: [&str; 25] = [
    "and", "from", "until", "till", "hours", "hour", "open", "opening", "the", "helpline", "line",
    "lines", "phone", "phones", "is", "are", "on", "at", "a", "day", "days", "week", "times",
    "between", "only",
];

/// Reads opening hours; none where any of their words is not understood.
pub(super) fn read(words: &str) -> Option<Opening> {
    let mut rest = words.to_ascii_lowercase();
    if rest.len() > LONGEST {
        return None;
    }
    let time = match clocks(&rest).as_slice() {
        [] => {
            let said = ALWAYS.iter().find_map(|it| Some((rest.find(it)?, it.len())))?;
            rest.replace_range(said.0..said.0 + said.1, " ");
            Time::Always
        }
        [from, to] => {
            let joined = joins(&rest[from.range.end..to.range.start])
                || rest[..from.range.start].trim_end().ends_with("between")
                    && rest[from.range.end..to.range.start].trim() == "and";
            let sound = from.half.is_some() == to.half.is_some()
                && !from.is_impossible()
                && !to.is_impossible();
            if !joined || !sound {
                return None;
            }
            let (start, end) = (from.range.start, to.range.end);
            let span = Time::Span(from.since_midnight(), to.since_midnight());
            rest.replace_range(start..end, " ");
            span
        }
        _ => return None,
    };
    let (days, not_at_weekends) = days(&rest)?;
    Some(Opening { days, time, not_at_weekends })
}

/// The days that the words without their times name; none where a word is not understood.
fn days(rest: &str) -> Option<(Option<u8>, bool)> {
    let spaced = rest.replace(['-', '–', '—'], " to ");
    let words: Vec<&str> =
        spaced.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let (mut days, mut not_at_weekends, mut from) = (None, false, None);
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        match *word {
            "closed" | "except" | "not" | "excluding" => {
                let off = words.get(at..).unwrap_or_default();
                let off = off.iter().filter(|it| !matches!(**it, "at" | "on" | "the" | "for"));
                match off.copied().collect::<Vec<_>>().as_slice() {
                    ["weekends" | "weekend"] => not_at_weekends = true,
                    ["bank" | "public", "holidays"] => {}
                    _ => return None,
                }
                at = words.len();
            }
            "to" => from = days.and_then(last),
            "daily" => days = Some(EVERY_DAY),
            "every" | "7" | "seven" if matches!(words.get(at), Some(&("day" | "days"))) => {
                days = Some(EVERY_DAY);
            }
            "weekdays" => days = Some(EVERY_DAY & !WEEKEND),
            "weekends" => days = Some(days.unwrap_or(0) | WEEKEND),
            word if FILLING.contains(&word) => {}
            word => {
                let day = word.strip_suffix('s').filter(|it| it.ends_with("day")).unwrap_or(word);
                let day = day.parse::<Weekday>().ok()?.num_days_from_monday();
                let first = from.take().unwrap_or(day);
                if first > day {
                    return None;
                }
                days = Some((first..=day).fold(days.unwrap_or(0), |all, it| all | 1 << it));
            }
        }
    }
    Some((days, not_at_weekends))
}

/// The last of some days.
fn last(days: u8) -> Option<u32> {
    days.checked_ilog2()
}

impl Opening {
    /// Whether it says more than "24 hours" and less than each hour of each day.
    pub(super) fn is_limited(&self) -> bool {
        let all_day = matches!(self.time, Time::Always | Time::Span(0, 0 | 1440));
        !all_day || self.days.is_some_and(|it| it != EVERY_DAY) || self.not_at_weekends
    }

    /// Whether two cannot both hold of one line.
    pub(super) fn differs(&self, other: &Opening) -> bool {
        let days = self.days.zip(other.days).is_some_and(|it| it.0 != it.1);
        self.time != other.time || days
    }
}

/// What a sentence about calling or listening has.
const OPEN: [&str; 15] = [
    "call",
    "ring",
    "phone",
    "contact",
    "talk",
    "speak",
    "listen",
    "answer",
    "open",
    "available",
    "helpline",
    "line",
    "staffed",
    "service",
    "free",
];

/// What may be at any hour although no one answers, or that is not an hour.
const OTHER: [&str; 17] = [
    "online",
    "website",
    "web",
    "form",
    "email",
    "app",
    "message",
    "voicemail",
    "stop",
    "leave",
    "withdraw",
    "change",
    "cancel",
    "within",
    "after",
    "mind",
    "incident",
];

/// Whether a sentence in small letters has any of these words, or their plural.
fn has_any(lower: &str, of: &[&str]) -> bool {
    let mut words = lower.split(|it: char| !it.is_alphanumeric());
    words.any(|word| of.iter().any(|it| word == *it || word.strip_suffix('s') == Some(it)))
}

/// The hours that a sentence says that someone can be called, with the words that say so: "They listen Monday to
/// Friday, 9am to 5pm."
pub(super) fn says_hours(sentence: &str) -> Option<(Opening, &str)> {
    let lower = sentence.to_ascii_lowercase();
    if sentence.len() > LONGEST || !has_any(&lower, &OPEN) || has_any(&lower, &OTHER) {
        return None;
    }
    let clocks = clocks(sentence);
    let [first, .., last] = clocks.as_slice() else { return None };
    // The words before and after the hours say something else.
    let starts = sentence.char_indices().filter(|it| it.0 <= first.range.start);
    let starts = starts.map(|it| it.0).filter(|it| begins_word(sentence, *it));
    let ends = || {
        let after = sentence[last.range.end..].char_indices().rev();
        let after = after.filter(|it| !it.1.is_alphanumeric()).map(|it| last.range.end + it.0);
        std::iter::once(sentence.len()).chain(after)
    };
    starts.flat_map(|start| ends().map(move |end| &sentence[start..end])).find_map(|words| {
        let hours = words.trim_matches(|it: char| !it.is_alphanumeric());
        Some((read(hours)?, hours))
    })
}

fn begins_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    text[at..].starts_with(char::is_alphanumeric) && before.is_none_or(|it| it.is_whitespace())
}

/// The words by which a sentence says that people can call, or that someone listens, at any hour.
pub(super) fn says_always(sentence: &str) -> Option<&'static str> {
    let lower = sentence.to_ascii_lowercase();
    let said = ALWAYS.iter().find(|it| lower.contains(**it))?;
    let words: Vec<&str> = lower.split(|it: char| !it.is_alphanumeric()).collect();
    // A remark of nothing else, such as "24 hours a day".
    let alone = words.iter().filter(|it| !it.is_empty()).count() < 6;
    let before = lower.split(said).next().unwrap_or("").split_whitespace().next_back();
    let length =
        matches!(before, Some("in" | "within" | "after" | "for" | "next" | "every" | "than"));
    (!length && !has_any(&lower, &OTHER) && (alone || has_any(&lower, &OPEN))).then_some(said)
}

/// The words by which a sentence says that a service is closed at weekends.
pub(super) fn says_weekdays(sentence: &str) -> Option<&'static str> {
    const SAID: [&str; 6] = [
        "closed at weekends",
        "closed at the weekend",
        "closed on weekends",
        "not open at weekends",
        "not at weekends",
        "weekdays only",
    ];
    let lower = sentence.to_ascii_lowercase();
    SAID.into_iter().find(|it| lower.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hours_that_are_understood_as_a_whole_are_read() {
        let read = |it: &str| read(it).map(|it| (it.days, it.time));
        assert_eq!(
            read("Monday to Friday, 9am to 5pm"),
            Some((Some(0b1_1111), Time::Span(540, 1020)))
        );
        assert_eq!(read("the helpline is open 10am to 3pm"), Some((None, Time::Span(600, 900))));
        assert_eq!(read("Mon–Sat 09:00–17:30"), Some((Some(0b11_1111), Time::Span(540, 1050))));
        assert_eq!(read("24 hours, 7 days a week"), Some((Some(EVERY_DAY), Time::Always)));
        assert_eq!(
            read("Tuesdays and Thursdays, 1pm to 4pm, except bank holidays"),
            Some((Some(0b1010), Time::Span(780, 960)))
        );
        for unsure in [
            "10am to 3pm, or by appointment",
            "9am to 5pm, Saturday 10am to 2pm",
            "1.30 to 5pm",
            "Friday to Monday, 9am to 5pm",
            "most evenings",
        ] {
            assert_eq!(read(unsure), None, "{unsure}");
        }
    }

    #[test]
    fn hours_in_a_sentence_are_read_where_someone_answers() {
        let said = |it: &'static str| says_hours(it).map(|it| (it.0.days, it.0.time, it.1));
        let weekdays = (Some(0b1_1111), Time::Span(540, 1020));
        for (sentence, hours) in [
            ("They listen Monday to Friday, 9am to 5pm.", "Monday to Friday, 9am to 5pm"),
            ("They are open from 9am to 5pm on weekdays.", "are open from 9am to 5pm on weekdays"),
            (
                "You can call, Monday to Friday, 9am to 5pm, if you are worried.",
                "Monday to Friday, 9am to 5pm",
            ),
        ] {
            assert_eq!(said(sentence), Some((weekdays.0, weekdays.1, hours)), "{sentence}");
        }
        for other in [
            "You can report online from 9am to 5pm.",
            "The library is at Mill Lane, 9am to 5pm.",
            "They listen, day or night.",
            "You can call 9am to 5pm on weekdays and 10am to 2pm on Saturdays.",
        ] {
            assert_eq!(said(other), None, "{other}");
        }
    }

    #[test]
    fn a_sentence_says_that_a_line_is_always_open_or_something_else() {
        for always in [
            "You can call at any time.",
            "They listen, day or night.",
            "Free, 24 hours.",
            "The helpline is open 24/7",
        ] {
            assert!(says_always(always).is_some(), "{always}");
        }
        for other in [
            "We answer within 24 hours.",
            "You can stop the call at any time.",
            "You can report online at any time.",
            "You can change your mind at any time.",
            "They call you back in 24 hours.",
        ] {
            assert_eq!(says_always(other), None, "{other}");
        }
    }
}
