//! A date in a text that no calendar has, or whose weekday is another: a reader who trusts one half of it
//! comes on the wrong day. Beside a day without a year only the date of its own event tells that.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{ActionDocument, Documents, EventDocument, PlanFiles, Text, is_frozen};
use crate::model::{Catalogue, Plan};
use crate::source::{Sources, Span};

use super::passage::{self, Token};
use super::written_day::{self, WrittenDay};

/// Larger numbers before a month are not the mistake of a day: "Of 45 March 2025 reports".
const LARGEST: u32 = 39;

/// Holds every text against the calendar.
pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    documents.each_text(&mut |_, said| {
        // A frozen copy says what was said, and no one changes it.
        if is_frozen(sources.file(said.span.file()).path()) {
            return;
        }
        let mut told = 0;
        for words in said.passages() {
            for (day, said_day) in days(&words) {
                let finding = day.year.and_then(|year| wrong(&day, year, &said_day));
                if let Some((code, message)) = finding.filter(|_| told < passage::MOST_TOLD) {
                    told += 1;
                    let place = passage::place(sources, said.span, &[&said_day]);
                    report.push(Finding::new(code, place, message).help("write the right date"));
                }
            }
        }
    });
}

/// Each day in a text, with its words.
fn days(text: &str) -> Vec<(WrittenDay, String)> {
    if !text.contains(|it: char| it.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = passage::tokens(text, 0..text.len());
    let words = |it: &WrittenDay| {
        let marks = |it: char| !it.is_alphanumeric();
        let range = tokens[it.first].range.start..tokens[it.last].range.end;
        text[range].trim_matches(marks).to_owned()
    };
    let apart = |it: &WrittenDay| sentence_ends(text, &tokens[it.first..it.last]);
    let days = written_day::all(&tokens).into_iter().filter(|it| !apart(it));
    days.map(|it| (it, words(&it))).collect()
}

/// Whether a mark other than a comma parts some words: "We met on Friday. 3 May 2024 is the next."
fn sentence_ends(text: &str, tokens: &[Token]) -> bool {
    tokens.iter().any(|it| it.ends && !text[it.range.clone()].ends_with(','))
}

/// What is wrong with a day of a year.
fn wrong(day: &WrittenDay, year: i32, said: &str) -> Option<(Code, String)> {
    match day.date(year) {
        None if day.day > LARGEST => None,
        None => Some((Code::ImpossibleDate, format!("“{said}”: there is no such day"))),
        Some(date) => contradicted(day, date, said),
    }
}

/// That the weekday is not that of a date.
fn contradicted(day: &WrittenDay, date: NaiveDate, said: &str) -> Option<(Code, String)> {
    let written = day.weekday.filter(|it| *it != date.weekday())?;
    let (written, is) = (name(written), name(date.weekday()));
    let message = format!("“{said}”: {date} is a {is}, not a {written}");
    Some((Code::WrongWeekday, message))
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// Holds the words of every event, or of the action that makes it, against its own date.
pub(super) fn check_events(
    sources: &Sources,
    documents: &Documents,
    catalogue: &Catalogue,
    report: &mut Report,
) {
    let plans: HashMap<&str, &Plan> =
        catalogue.plans.iter().map(|it| (it.id.as_str(), it)).collect();
    for files in &documents.plans {
        let Some(plan) = plans.get(files.folder.as_str()) else { continue };
        for (text, span, days) in told_of_days(plan, files) {
            for (day, said) in self::days(&text).into_iter().take(passage::MOST_TOLD) {
                let own = days.iter().find(|it| day.date(it.year()) == Some(**it));
                let own = own.filter(|_| day.year.is_none());
                let Some((code, message)) = own.and_then(|it| contradicted(&day, *it, &said))
                else {
                    continue;
                };
                let place = passage::place(sources, span, &[&said]);
                report.push(
                    Finding::new(code, place, message)
                        .label("the event is on this date")
                        .help("fix these words, or the date of the event if that is wrong"),
                );
            }
        }
    }
}

/// Texts that say when something is, each with its confirmed days.
fn told_of_days<'a>(plan: &'a Plan, files: &'a PlanFiles) -> Vec<(String, Span, Vec<NaiveDate>)> {
    let by_id: HashMap<&str, Vec<NaiveDate>> =
        plan.events.iter().map(|it| (it.id.as_str(), it.days())).collect();
    let mut by_action: HashMap<&str, Vec<NaiveDate>> = HashMap::new();
    for event in &plan.events {
        if let Some(action) = event.action {
            by_action.entry(plan.actions[action].id.as_str()).or_default().extend(event.days());
        }
    }
    let events = files.events.iter().flat_map(|it| &it.record.events);
    let events =
        events.filter_map(|it| Some((of_event(it), by_id.get(it.id.as_ref()?.value.as_str())?)));
    let actions = files.objectives.iter().flat_map(|it| &it.record.actions);
    let actions = actions
        .filter_map(|it| Some((of_action(it), by_action.get(it.id.as_ref()?.value.as_str())?)));
    let texts = events.chain(actions).filter(|it| !it.1.is_empty());
    texts.flat_map(|(texts, days)| texts.into_iter().map(|it| (it.0, it.1, days.clone()))).collect()
}

fn of_event(it: &EventDocument) -> Vec<(String, Span)> {
    let plain = [&it.title, &it.when].into_iter().flatten().map(plain);
    plain.chain(it.summary.iter().map(|it| (it.value.words(), it.span))).collect()
}

fn of_action(it: &ActionDocument) -> Vec<(String, Span)> {
    let event = it.event.as_ref().and_then(|it| it.title.as_ref());
    [it.title.as_ref(), it.when.as_ref(), event].into_iter().flatten().map(plain).collect()
}

fn plain(text: &Text) -> (String, Span) {
    (text.value.clone(), text.span)
}
