//! How a confirmed day is repeated: only where a rule can say it truly.

use chrono::Datelike;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::RepeatsDocument;
use crate::model::{EventTime, Every, Repeats};

use super::super::date::day;

/// The repetition of an event, where it is one that calendars and people understand alike.
pub(super) fn repeats(
    written: Option<&RepeatsDocument>,
    time: EventTime,
    report: &mut Report,
) -> Option<Repeats> {
    let written = written?;
    let every = written.every.as_ref()?.value;
    let until = day(written.until.as_ref(), report)?;
    let EventTime::Dated { date, .. } = time else {
        refuse(
            written,
            "only an event with a confirmed date can repeat",
            "write the first date under `on:`, or remove `repeats:` until you know it",
            report,
        );
        return None;
    };
    let (message, help) = match every {
        _ if until < date => (
            "the last repeat is before the first date",
            "`until` must be later than the first date",
        ),
        Every::Month if date.day() > 28 => {
            ("not every month has this day", "choose a day up to the 28th, or list each date")
        }
        Every::Year if (date.month(), date.day()) == (2, 29) => {
            ("not every year has this day", "write each date by itself")
        }
        _ => {
            let repeats = Repeats { every, until };
            let days = repeats.days(date);
            match days.len() {
                1 => (
                    "it ends before it repeats",
                    "write a later date under `until:`, or remove `repeats:`",
                ),
                count if count > Repeats::MOST => (
                    "it repeats too many times to list each date",
                    "write an earlier date under `until:`",
                ),
                _ => return Some(repeats),
            }
        }
    };
    refuse(written, message, help, report);
    None
}

fn refuse(written: &RepeatsDocument, message: &str, help: &str, report: &mut Report) {
    report.push(Finding::new(Code::InvalidRepeat, written.span, message).help(help));
}
