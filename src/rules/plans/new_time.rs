//! An update that changes a time gives the new one, which is most often later than the one before. One that
//! is over already, that is earlier, or that the update's own words contradict is most likely a mistake.

use std::collections::HashMap;

use chrono::{Datelike, Month};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::UpdateDocument;
use crate::locale::sentences;
use crate::model::Update;
use crate::model::Window;
use crate::model::timescale::{Reading, Timescale};
use crate::rules::passage::{self, Token};
use crate::source::Span;

use super::typed::{Typed, TypedNode};

/// Words that say of a time that it is meant to be earlier.
const EARLIER: [&str; 9] =
    ["earlier", "early", "forward", "sooner", "ahead", "before", "advance", "quicker", "faster"];
/// Words that say of a time that it is another by now.
const MOVES: [&str; 12] = [
    "move",
    "moves",
    "moved",
    "moving",
    "postponed",
    "deferred",
    "rescheduled",
    "delayed",
    "extended",
    "put",
    "pushed",
    "slipped",
];
/// More words than these between such a word and a time say something else.
const FURTHEST: usize = 8;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for node in it.nodes.iter().filter(|it| !it.is_explained("when")) {
        of_node(node, report);
    }
}

fn of_node(node: &TypedNode<'_>, report: &mut Report) {
    let written = node.typed.updates.iter();
    let written: HashMap<Span, &UpdateDocument> =
        written.filter_map(|it| Some((it.on.as_ref()?.span, it))).collect();
    let mut before = node.meant.when().get();
    for update in node.meant.updates() {
        let Some(new) = update.when.get() else { continue };
        let old = before.replace(new);
        let Some(written) = written.get(&update.origin) else { continue };
        // What is done is told with the time when it was.
        let finished = update.status.get().is_some_and(|it| it.meaning.is_finished());
        let words = said(written);
        let wrong = (!finished).then(|| wrong(update, new, old, &words)).flatten();
        let (Some(message), Some(when)) = (wrong.or_else(|| otherwise(new, &words)), &written.when)
        else {
            continue;
        };
        report.push(Finding::new(Code::NewTimeDoubtful, when.span, message).help(
            "fix the time under `when`, or the words; if an earlier time is right, say in the `text` that \
             it is earlier",
        ));
    }
}

/// What is wrong with a new time beside the day of its update and the time that it replaces.
fn wrong(update: &Update, new: &Timescale, old: Option<&Timescale>, words: &str) -> Option<String> {
    if new.is_past(update.on.first) {
        let (new, on) = (&new.printed, update.on);
        return Some(format!("the new time, \"{new}\", was over before this update, dated {on}"));
    }
    let old = old.filter(|it| it.first().zip(new.last()).is_some_and(|it| it.1 < it.0))?;
    let tokens = passage::tokens(words, 0..words.len());
    let meant = tokens.iter().any(|it| EARLIER.contains(&it.word.as_str()));
    let (new, old) = (&new.printed, &old.printed);
    (!meant).then(|| format!("the new time, \"{new}\", is before the old one, \"{old}\""))
}

/// The text and the reason of an update.
fn said(written: &UpdateDocument) -> String {
    let text = written.text.as_ref().map(|it| it.value.words());
    let reason = written.reason.as_ref().map(|it| it.value.clone());
    text.into_iter().chain(reason).collect::<Vec<_>>().join("\n")
}

/// That the words of an update name one other month to which something moves.
fn otherwise(new: &Timescale, words: &str) -> Option<String> {
    let mut named: Vec<(Window, String)> = Vec::new();
    for range in sentences(words) {
        let tokens = passage::tokens(words, range);
        named.extend((0..tokens.len()).filter_map(|at| moved_to(&tokens, at, words)));
    }
    let [(month, said)] = named.as_slice() else { return None };
    let apart = |it: &Window| it.last < month.first || month.last < it.first;
    let other = match &new.reading {
        Reading::Windows(windows) => windows.iter().all(apart),
        Reading::By(last) | Reading::Until(last) => last.last < month.first,
        Reading::From(first) | Reading::Ongoing { from: Some(first) } => month.last < first.first,
        _ => false,
    };
    let new = &new.printed;
    other.then(|| format!("the words of this update say “{said}”, but its new time is \"{new}\""))
}

/// The month at a place, with its words, where something moves to it: "moves by a year, to May 2027".
fn moved_to(tokens: &[Token], at: usize, words: &str) -> Option<(Window, String)> {
    let (month, year) = (tokens.get(at)?, tokens.get(at + 1)?);
    let number: Month = month.word.parse().ok()?;
    let named: i32 = year.word.parse().ok().filter(|it| (1990..2200).contains(it))?;
    let day = at.checked_sub(1).is_some_and(|it| tokens[it].word.starts_with(char::is_numeric));
    let to = at.checked_sub(1 + usize::from(day))?;
    let moves = &tokens[to.saturating_sub(FURTHEST)..to];
    let from = moves.iter().rposition(|it| MOVES.contains(&it.word.as_str()))?;
    let plain = !moves[from..].iter().any(|it| it.word == "not");
    let is_to = matches!(tokens[to].word.as_str(), "to" | "until" | "till");
    let said = words.get(month.range.start..year.range.end)?.trim_end_matches(['.', ',', ';']);
    let window = Window::month(named, number.number_from_month());
    (is_to && plain && window.first.year() == named).then(|| (window, said.to_owned()))
}
