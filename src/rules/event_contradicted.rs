//! "Monday evening drop-in" for an event on a Wednesday, or "From 7pm" beside 18:00: someone who trusts the
//! words comes at the wrong time. Only a title, and the words with which a summary begins, surely speak of
//! the event itself; a weekday beside its own date is told in `wrong_day`.

mod claim;

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, EventDocument, Text};
use crate::locale::sentences;
use crate::model::{Catalogue, Event};
use crate::source::{Sources, Span};

use super::passage::{self, Token};

/// So many words a summary has before it comes to what it is about.
const OPENING: usize = 16;
/// Among so many of them "An evening" is the event's own.
const FIRST: usize = 2;

pub(super) fn check(
    sources: &Sources,
    documents: &Documents,
    catalogue: &Catalogue,
    report: &mut Report,
) {
    for files in &documents.plans {
        let plan = catalogue.plans.iter().find(|it| it.id.as_str() == files.folder);
        let events = plan.iter().flat_map(|it| &it.events).filter(|it| it.action.is_none());
        let events: HashMap<&str, &Event> = events.map(|it| (it.id.as_str(), it)).collect();
        let written = files.events.iter().flat_map(|it| &it.record.events);
        for written in written.filter(|it| it.notes.is_empty() && it.on.is_some()) {
            let id = written.id.as_ref().map_or("", |it| it.value.as_str());
            let Some(event) = events.get(id) else { continue };
            of_title(sources, written.title.as_ref(), event, report);
            of_summary(sources, written, event, report);
        }
    }
}

fn of_title(sources: &Sources, title: Option<&Text>, event: &Event, report: &mut Report) {
    let Some(title) = title else { return };
    let tokens = passage::tokens(&title.value, 0..title.value.len());
    if let Some((said, message)) = claim::wrong(&title.value, &tokens, event) {
        report.push(finding(sources, title.span, &said, &message));
    }
}

fn of_summary(sources: &Sources, written: &EventDocument, event: &Event, report: &mut Report) {
    let Some(summary) = &written.summary else { return };
    let words = summary.value.words();
    for (at, range) in sentences(&words).into_iter().enumerate() {
        let tokens = passage::tokens(&words, range);
        let opening = if at == 0 { opening(&words, &tokens) } else { 0 };
        let wrong = claim::wrong(&words, &tokens[..opening], event);
        let wrong = wrong.or_else(|| claim::wrong_place_in_month(&words, &tokens, event));
        let wrong = wrong.or_else(|| claim::wrong_invitation(&words, &tokens, event));
        let first = &tokens[..if at == 0 { tokens.len().min(FIRST) } else { 0 }];
        let wrong = wrong.or_else(|| claim::wrong_part_of_day(&words, first, event));
        if let Some((said, message)) = wrong {
            report.push(finding(sources, summary.span, &said, &message));
            return;
        }
    }
}

/// How many of the first words of a sentence say nothing but when.
fn opening(text: &str, tokens: &[Token]) -> usize {
    let count = tokens.iter().take(OPENING).take_while(|it| claim::says_when(it)).count();
    let Some(last) = count.checked_sub(1).map(|it| &tokens[it]) else { return 0 };
    // "Weekly news and tea" is about the news, and "The Friday Club" is a name.
    let alone = count == 1 && !last.ends;
    let next = tokens.get(count).filter(|_| !last.ends);
    let name = next.is_some_and(|it| text[it.range.clone()].starts_with(char::is_uppercase));
    if alone || name { 0 } else { count }
}

fn finding(sources: &Sources, span: Span, said: &str, message: &str) -> Finding {
    let place = passage::place(sources, span, &[said]);
    Finding::new(Code::EventContradicted, place, format!("“{said}”: {message}")).help(
        "fix these words, or the date, the time or the repeats of the event; if all are right, add a note \
         to the event",
    )
}
