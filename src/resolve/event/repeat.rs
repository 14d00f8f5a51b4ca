//! How a confirmed day is repeated: only where a rule can say it truly.

use chrono::{Datelike, Months, NaiveDate};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{RepeatsDocument, Spanned};
use crate::model::{EventTime, Every, MonthDay, Repeats, Vocabulary};

use super::super::date::day;

/// What is wrong, and what to do about it.
type Fault<'a> = (&'a str, &'a str);

const ENDS_TOO_SOON: Fault<'_> =
    ("it ends before it repeats", "write a later date under `until:`, or remove `repeats:`");

/// The repetition of an event, where it is one that calendars and people understand alike, and the
/// time at which it takes place first.
pub(super) fn repeats(
    written: Option<&RepeatsDocument>,
    time: EventTime,
    report: &mut Report,
) -> (EventTime, Option<Repeats>) {
    match written.and_then(|it| read(it, time, report)) {
        Some((first, repeats)) => (time.moved_to(first), Some(repeats)),
        None => (time, None),
    }
}

fn read(
    written: &RepeatsDocument,
    time: EventTime,
    report: &mut Report,
) -> Option<(NaiveDate, Repeats)> {
    let every = written.every.as_ref()?.value;
    let until = day(written.until.as_ref(), report)?;
    let EventTime::Dated { date, .. } = time else {
        let fault = (
            "only an event with a confirmed date can repeat",
            "write the first date under `on:`, or remove `repeats:` until you know it",
        );
        return refuse(written, fault, report);
    };
    if let Some(on) = &written.on {
        place(on, every, date, report)?;
    } else if written.damage.reaches("on") {
        return None;
    }
    let on = written.on.as_ref().map(|it| it.value);
    let repeats = Repeats { every, on, until, except: Vec::new() };
    if let Err(fault) = possible(&repeats, time) {
        return refuse(written, fault, report);
    }
    without(written, date, repeats, report)
}

/// Whether the rule says the same to everyone.
fn possible(repeats: &Repeats, time: EventTime) -> Result<(), Fault<'static>> {
    let date = time.first();
    match repeats.every {
        _ if repeats.until < date => {
            return Err((
                "the last repeat is before the first date",
                "`until` must be later than the first date",
            ));
        }
        _ if repeats.on.is_some() => {}
        Every::Month | Every::Quarter if date.day() > 28 => {
            return Err((
                "not every month has this day",
                "choose a day up to the 28th, or add `on:` with a place such as `last day` or `last Friday`",
            ));
        }
        Every::Year if (date.month(), date.day()) == (2, 29) => {
            return Err(("not every year has this day", "write each date by itself"));
        }
        _ => {}
    }
    let days = repeats.rule(date);
    match days.as_slice() {
        [_] => Err(ENDS_TOO_SOON),
        days if days.len() > Repeats::MOST => Err((
            "it repeats too many times to list each date",
            "write an earlier date under `until:`",
        )),
        days if days.windows(2).any(|it| time.moved_to(it[0]).last() >= it[1]) => Err((
            "it begins again before it has ended",
            "write an earlier date under `last_day:`, or repeat it less often",
        )),
        _ => Ok(()),
    }
}

/// Whether the first date is the day of its month that is named.
fn place(on: &Spanned<MonthDay>, every: Every, date: NaiveDate, report: &mut Report) -> Option<()> {
    let mut tell = |message: String, help: String| {
        report.push(Finding::new(Code::InvalidRepeat, on.span, message).help(help));
        None
    };
    let word = on.value.word();
    if every.months().is_none() {
        let message = format!("a {} has no {word}", every.word());
        return tell(message, "write `every: month`, or remove `on:` here".to_owned());
    }
    if on.value.in_month_of(date) == Some(date) {
        return Some(());
    }
    let message = format!("the first date, {date}, is not the {word} of its month");
    let help = match nearest(on.value, date) {
        Some(near) => format!("the nearest {word} is {near}: write that as the first date"),
        None => "fix the first date".to_owned(),
    };
    tell(message, help)
}

/// The day with this place that is nearest to a date, the earlier of two.
fn nearest(place: MonthDay, date: NaiveDate) -> Option<NaiveDate> {
    let month = date.with_day(1)?;
    let around = [
        month.checked_sub_months(Months::new(1)),
        Some(month),
        month.checked_add_months(Months::new(1)),
    ];
    let days = around.into_iter().flatten().filter_map(|it| place.in_month_of(it));
    days.min_by_key(|it| (*it - date).num_days().abs())
}

/// The repetition without the dates that are left out. It begins with the first that is left and ends
/// with the last; only what is between them is an exception.
fn without(
    written: &RepeatsDocument,
    date: NaiveDate,
    mut repeats: Repeats,
    report: &mut Report,
) -> Option<(NaiveDate, Repeats)> {
    let all = repeats.rule(date);
    let mut out = Vec::new();
    for typed in &written.except {
        let Some(day) = day(Some(typed), report) else { continue };
        if all.contains(&day) {
            out.push(day);
        } else {
            let message = format!("{day} is not one of the dates when it repeats");
            let near = all.iter().min_by_key(|it| (**it - day).num_days().abs());
            let help = near.map(|it| format!("the nearest is {it}: write that, or remove {day}"));
            report.push(
                Finding::new(Code::InvalidRepeat, typed.span, message)
                    .help(help.unwrap_or_default()),
            );
        }
    }
    let left: Vec<NaiveDate> = all.iter().copied().filter(|it| !out.contains(it)).collect();
    let [first, .., last] = left.as_slice() else {
        let fault = match left.len() {
            0 => ("every date is left out", "remove dates under `except:`, or remove the event"),
            _ => ("only one date is not left out", "remove `repeats:` and keep that date"),
        };
        return refuse(written, fault, report);
    };
    if all.last() != Some(last) {
        repeats.until = *last;
    }
    let inside = |it: &NaiveDate| first < it && it < last;
    repeats.except = all.into_iter().filter(inside).filter(|it| out.contains(it)).collect();
    Some((*first, repeats))
}

fn refuse<T>(
    written: &RepeatsDocument,
    (message, help): Fault<'_>,
    report: &mut Report,
) -> Option<T> {
    report.push(Finding::new(Code::InvalidRepeat, written.span, message).help(help));
    None
}
