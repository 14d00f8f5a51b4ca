//! "The walk was held on 12 May 2026", in an update of 1 May 2026: one of the two dates is wrong. A day after
//! today is told of every text already.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::locale::sentences;
use crate::rules::passage;
use crate::rules::{future_as_past, written_day};

use super::reported::reported;
use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, today: NaiveDate, report: &mut Report) {
    for (update, written) in reported(it).flat_map(|it| it.updates) {
        let Some(text) = &written.text else { continue };
        let dated = update.on.last.min(today);
        let words = text.value.words();
        let after = future_as_past::after(&words, dated).into_iter().filter(|it| it.1 <= today);
        let said = after.into_iter().next().map(|it| it.0);
        if let Some(said) = said.or_else(|| past_day(&words, dated, today)) {
            let message = format!("this update is dated {}, but says “{said}”", update.on);
            report.push(
                Finding::new(Code::FutureAsPast, text.span, message)
                    .help("correct the date under `on`, or the date in the text"),
            );
        }
    }
}

/// A day after another one, in a sentence that describes the past: "On 7 March 2025 the first bus was launched".
fn past_day(text: &str, dated: NaiveDate, today: NaiveDate) -> Option<String> {
    sentences(text).into_iter().find_map(|range| {
        let tokens = passage::tokens(text, range);
        if !future_as_past::is_past(&tokens) {
            return None;
        }
        let days = written_day::all(&tokens).into_iter();
        let later = days.filter(|it| {
            let date = it.year.and_then(|year| it.date(year));
            let on = it.first.checked_sub(1).is_some_and(|at| tokens[at].word == "on");
            on && date.is_some_and(|it| dated < it && it <= today)
        });
        let day = later.into_iter().next()?;
        let words = &text[tokens[day.first].range.start..tokens[day.last].range.end];
        Some(words.trim_matches(|it: char| !it.is_alphanumeric()).to_owned())
    })
}
