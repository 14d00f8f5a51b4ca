//! When an action or an objective will happen: one cell that says when, or two that say when it begins and ends.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Text, UndertakingDocument};
use crate::model::timescale::{Ends, Precision, Reading, Timescale, Window};
use crate::model::{Field, Stated};

use super::context::Context;
use super::mean::Lost;
use super::timescale::{self, Doubt};

/// The time of an action or an objective, and the two cells that it comes from where the plan has those: when it
/// begins, and when it ends.
pub(super) fn of(
    written: &UndertakingDocument<'_>,
    lost: &Lost,
    context: &Context<'_>,
    report: &mut Report,
) -> [Stated<Timescale>; 3] {
    // Words that the publisher explains in a note need no advice.
    let noted = |field: Field| {
        let about = written.notes.iter().filter_map(|it| it.0.about.as_ref());
        about.map(|it| it.value.as_str()).any(|it| Some(it) == field.word())
    };
    let mut read = |written: Option<&Text>, field: Field| {
        let mut untold = Report::default();
        let report = if noted(field) { &mut untold } else { &mut *report };
        Stated::new(written.map(|it| self::read(it, true, context, report)), lost.has(field))
    };
    let when = read(written.when, Field::WHEN);
    let starts = read(written.starts, Field::STARTS);
    let closes = read(written.closes, Field::CLOSES);
    let unsaid = written.status.is_none() && written.updates.is_empty() && !noted(Field::WHEN);
    if let (Some(when), Some(typed), true) = (when.get(), written.when, unsaid) {
        status_beside(when, typed, context, report);
    }
    if starts.is_blank() && closes.is_blank() {
        return [when, starts, closes];
    }
    if let (Some(_), Some(second)) = (when.get(), written.starts.or(written.closes)) {
        let message = format!("this {} gives its time twice", written.kind);
        report.push(
            Finding::new(Code::UnknownKey, second.span, message)
                .label("planpress uses `when:`, and shows this next to it")
                .help("write either `when:`, or `starts:` and `closes:`"),
        );
        return [when, starts, closes];
    }
    let stated = starts.get().is_some() || closes.get().is_some();
    let together = stated.then(|| together(starts.get(), closes.get(), context));
    backwards(written, starts.get(), closes.get(), report);
    let cut = starts.is_part_lost() || closes.is_part_lost();
    [Stated::new(together, cut || !stated), starts, closes]
}

/// Reports an end before the beginning.
fn backwards(
    written: &UndertakingDocument<'_>,
    starts: Option<&Timescale>,
    closes: Option<&Timescale>,
    report: &mut Report,
) {
    let first = starts.and_then(Timescale::first);
    let last = closes.and_then(Timescale::last);
    if let (Some(first), Some(last), Some(typed)) = (first, last, written.closes)
        && last < first
    {
        report.push(
            Finding::new(
                Code::InvalidDate,
                typed.span,
                format!("this {} ends before it begins", written.kind),
            )
            .help("put the earlier time under `starts:` and the later one under `closes:`"),
        );
    }
}

/// Words about time; what cannot be read is told, and shown as it is. A plan's own word for a status
/// may be there too. Words that may be the plan's own are not to be changed.
pub(super) fn read(
    written: &Text,
    may_be_printed: bool,
    context: &Context<'_>,
    report: &mut Report,
) -> Timescale {
    let read = timescale::read(&written.value, &context.calendar);
    let status = || context.statuses.place(&written.value.to_lowercase()).is_ok();
    if read.reading == Reading::NotUnderstood && !context.calendar_damaged && !status() {
        let message = format!("planpress cannot read \"{}\" as a time", written.value);
        let finding = Finding::new(Code::TimescaleNotUnderstood, written.span, message)
            .label("the site shows these words as they are");
        let keep = "if the plan says this, keep its words, and say what you know under `notes:`";
        let advice = timescale::doubt(&written.value, &context.calendar);
        let serial = super::date::of_spreadsheet(&written.value);
        let advice = serial.map(Doubt::Serial).or(advice);
        let keep = Some(keep)
            .filter(|_| may_be_printed && !advice.as_ref().is_some_and(Doubt::keeps_the_words));
        let parts = [advice.map(|it| it.to_string()), keep.map(str::to_owned)];
        let help =
            parts.into_iter().flatten().collect::<Vec<_>>().join("; ").replace("?; if", "? If");
        report.push(if help.is_empty() { finding } else { finding.help(help) });
    }
    read
}

/// Reports words for how far it is beside a time, where the action says nowhere else how far it is.
fn status_beside(when: &Timescale, typed: &Text, context: &Context<'_>, report: &mut Report) {
    let said = || timescale::says_status(&typed.value, context.calendar.language);
    if when.stated().is_empty() || !said() {
        return;
    }
    let date = match when.stated() {
        [window] => Some(window.to_string()),
        _ => None,
    };
    let message = format!("\"{}\" says how it is going, beside the time", typed.value);
    report.push(
        Finding::new(Code::StatusInTime, typed.span, message)
            .label("planpress only reads the time here")
            .help(Doubt::Status(date).to_string()),
    );
}

/// Both cells as one time, under the plan's own names of the columns.
fn together(
    starts: Option<&Timescale>,
    closes: Option<&Timescale>,
    context: &Context<'_>,
) -> Timescale {
    let named = |cell: Option<&Timescale>, field: Field| {
        let name = context.columns.name(field).map(|it| format!("{it}: ")).unwrap_or_default();
        cell.map(|it| format!("{name}{}", it.printed))
    };
    let cells = [named(starts, Field::STARTS), named(closes, Field::CLOSES)];
    let printed: Vec<String> = cells.into_iter().flatten().collect();
    let (reading, in_part) = reading(starts, closes);
    Timescale { printed: printed.join("; "), reading, in_part }
}

fn goes_on(closes: Option<&Timescale>) -> bool {
    closes.is_some_and(|it| it.reading == Reading::Ongoing { from: None })
}

/// What is said of the first and of the last of some windows.
fn ends<T: Copy>(windows: &[Window], of: fn(&Window) -> Ends<T>) -> Option<Ends<T>> {
    let (first, last) = (windows.first()?, windows.last()?);
    Some(Ends { first: of(first).first, last: of(last).last })
}

/// What a beginning and an end mean together, and whether one of them has no part in it. Neither is
/// made up from the other, and one that cannot be read takes nothing from the other.
fn reading(starts: Option<&Timescale>, closes: Option<&Timescale>) -> (Reading, bool) {
    match (starts.and_then(whole), closes.and_then(whole)) {
        (Some(first), Some(last)) if first.first <= last.last => {
            let window = Window {
                first: first.first,
                last: last.last,
                precision: first.precision.max(last.precision),
                names_a_day: first.names_a_day || last.names_a_day,
                seasons: ends(&[first, last], |it| it.seasons).unwrap_or(Ends::NONE),
                portions: ends(&[first, last], |it| it.portions).unwrap_or(Ends::NONE),
                recurs: first.recurs || last.recurs,
            };
            (Reading::Windows(vec![window]), false)
        }
        (Some(_), Some(_)) => (Reading::NotUnderstood, false),
        (Some(first), None) if goes_on(closes) => (Reading::Ongoing { from: Some(first) }, false),
        (Some(first), None) => (Reading::From(first), closes.is_some()),
        (None, Some(last)) => (Reading::By(last), starts.is_some()),
        (None, None) => {
            let said = [starts, closes].into_iter().flatten();
            // "After May 2025" or "until May 2025".
            let stated = said.clone().find(|it| !it.stated().is_empty());
            if let Some(it) = stated {
                return (it.reading.clone(), said.count() > 1);
            }
            let alike = |it: &Reading| said.clone().all(|cell| cell.reading == *it);
            let both =
                [Reading::Ongoing { from: None }, Reading::ToBeConfirmed, Reading::Described];
            (both.into_iter().find(alike).unwrap_or(Reading::InWords), false)
        }
    }
}

/// All that a cell states, as one window; none where it states no days, or days before or after which
/// alone it is.
fn whole(cell: &Timescale) -> Option<Window> {
    if matches!(cell.reading, Reading::After(_) | Reading::Until(_)) {
        return None;
    }
    let stated = cell.stated();
    Some(Window {
        first: cell.first()?,
        last: cell.last()?,
        precision: stated.iter().map(|it| it.precision).max().unwrap_or(Precision::Year),
        names_a_day: stated.iter().any(|it| it.names_a_day),
        seasons: ends(stated, |it| it.seasons)?,
        portions: ends(stated, |it| it.portions)?,
        recurs: stated.iter().any(|it| it.recurs),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::timescale::Calendar;
    use chrono::{Month, NaiveDate};

    fn of(starts: Option<&str>, closes: Option<&str>) -> Reading {
        let period = Some((day("2017-01-01"), day("2018-03-31")));
        let calendar = Calendar { period, year_starts: Month::April, ..Calendar::UNKNOWN };
        let read = |it: &str| timescale::read(it, &calendar);
        reading(starts.map(read).as_ref(), closes.map(read).as_ref()).0
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn two_cells_make_one_time_and_a_blank_one_is_not_filled() {
        let Reading::Windows(windows) = of(Some("Jan-17"), Some("Jul-17")) else { panic!() };
        assert_eq!((windows[0].first, windows[0].last), (day("2017-01-01"), day("2017-07-31")));
        assert!(
            matches!(of(Some("May-17"), None), Reading::From(it) if it.first == day("2017-05-01"))
        );
        assert!(
            matches!(of(None, Some("Dec-17")), Reading::By(it) if it.last == day("2017-12-31"))
        );
        assert_eq!(of(Some("Pending"), Some("Pending")), Reading::ToBeConfirmed);
        assert_eq!(of(Some("Jul-17"), Some("Jan-17")), Reading::NotUnderstood);
        assert_eq!(of(Some("Ongoing"), Some("Ongoing")), Reading::Ongoing { from: None });
        assert_eq!(of(Some("As required"), Some("When needed")), Reading::Described);
        assert!(matches!(of(Some("Jul-17"), Some("ongoing")), Reading::Ongoing { from: Some(_) }));
    }

    #[test]
    fn a_cell_that_cannot_be_read_takes_nothing_from_the_other() {
        for closes in ["Pending", "When funds allow", "31 June 2017", "As required"] {
            assert!(
                matches!(of(Some("Jul-17"), Some(closes)), Reading::From(it) if it.first == day("2017-07-01")),
                "{closes}"
            );
        }
        for starts in ["Already under way", "Ongoing", "Pending"] {
            assert!(
                matches!(of(Some(starts), Some("Dec-17")), Reading::By(it) if it.last == day("2017-12-31")),
                "{starts}"
            );
        }
        assert_eq!(of(Some("Already under way"), Some("Ongoing")), Reading::InWords);
    }
}
