//! "The meeting will be held on 3 May 2024", read years later: people who plan to go find nothing. Only
//! a full date that the sentence itself puts into the future is told, and nothing that is quoted or
//! that someone is reported to have said.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Documents;
use crate::locale::sentences;
use crate::source::{Sources, Span};

use super::passage::{self, Passage, Token};
use super::written_day::{self, WrittenDay};

/// Words that begin another clause: a date after them is not that of the verb before them.
const CLAUSE: [&str; 20] = [
    "that", "which", "who", "when", "where", "as", "since", "after", "before", "because", "if",
    "of", "made", "given", "sent", "written", "taken", "dated", "was", "were",
];
/// Verbs that report what was once meant.
const REPORTED: [&str; 9] =
    ["said", "told", "wrote", "announced", "promised", "agreed", "planned", "decided", "expected"];
/// More words than these between a verb and its date say something else.
const FURTHEST: usize = 8;

pub(super) fn check(
    sources: &Sources,
    documents: &Documents,
    today: NaiveDate,
    report: &mut Report,
) {
    let mut told = 0;
    for (passage, span) in passage::english(documents) {
        let all = passage::tokens(&passage.words, 0..passage.words.len());
        if told >= passage::MOST_TOLD || dates(&all).iter().all(|it| it.day >= today) {
            continue;
        }
        for range in sentences(&passage.words) {
            if passage.words[range.clone()].contains(['“', '”', '"', '‘']) {
                continue;
            }
            let tokens = passage::tokens(&passage.words, range);
            if tokens.iter().any(|it| REPORTED.contains(&it.word.as_str())) {
                continue;
            }
            let past = dates(&tokens).into_iter().filter(|it| it.day < today);
            let to_come = past.filter_map(|it| Some((it, to_come(&tokens, it)?)));
            for (date, from) in to_come.take(passage::MOST_TOLD.saturating_sub(told)) {
                told += 1;
                let words = |from: usize| words(&passage, &tokens[from..=date.last]);
                let place = passage::place(sources, span, &[words(from), words(date.first)]);
                report.push(finding(words(from), place));
            }
        }
    }
}

fn finding(said: &str, place: Span) -> Finding {
    Finding::new(Code::PastAsFuture, place, format!("“{said}”: this day has passed"))
        .help("say what happened on that day, or write the new date if there is one")
}

/// A date among words.
#[derive(Clone, Copy)]
struct Date {
    day: NaiveDate,
    first: usize,
    last: usize,
}

/// The words of a sentence without the mark at their end.
fn words<'p>(passage: &'p Passage<'_>, tokens: &[Token]) -> &'p str {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return "" };
    passage.words[first.range.start..last.range.end]
        .trim_end_matches(|it: char| !it.is_alphanumeric())
}

/// The full dates among some words, each with its weekday: "3 May 2024", "Friday 3rd May 2024".
fn dates(tokens: &[Token]) -> Vec<Date> {
    let date =
        |it: WrittenDay| Some(Date { day: it.date(it.year?)?, first: it.first, last: it.last });
    written_day::all(tokens).into_iter().filter_map(date).collect()
}

/// Where the words begin that put a date into the future; none where none do.
fn to_come(tokens: &[Token], date: Date) -> Option<usize> {
    let before = date.first.checked_sub(1)?;
    if !matches!(tokens[before].word.as_str(), "on" | "from" | "by" | "until") {
        return None;
    }
    verb_before(tokens, before).or_else(|| verb_after(tokens, before, date.last))
}

/// "will be held on", "is to open by", "takes place on".
fn verb_before(tokens: &[Token], preposition: usize) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map_or("", |it| it.word.as_str());
    if preposition > 1
        && word(preposition - 1) == "place"
        && matches!(word(preposition - 2), "take" | "takes")
    {
        return Some(preposition - 2);
    }
    let verb = (preposition.saturating_sub(FURTHEST)..preposition).rev().find(|at| {
        let is_to =
            matches!(word(*at), "is" | "are") && word(at + 1) == "to" && at + 1 < preposition;
        matches!(word(*at), "will" | "shall") || is_to
    })?;
    let between = &tokens[verb + 1..preposition];
    let apart = tokens[verb].ends || between.iter().any(|it| it.ends);
    let passive = between.iter().position(|it| it.word == "be");
    let other = between.iter().enumerate().any(|(at, it)| {
        let done = it.word.ends_with("ed") && it.word.len() > 4;
        let of_the_verb = passive.is_some_and(|be| at > be && at < be + 3);
        (CLAUSE.contains(&it.word.as_str()) || done) && !of_the_verb
    });
    (!between.is_empty() && !apart && !other).then_some(verb)
}

/// "From 3 May 2024 you will": at the start of a sentence.
fn verb_after(tokens: &[Token], preposition: usize, last: usize) -> Option<usize> {
    let after = tokens.get(last + 1..)?;
    let verb = after.iter().take(5).position(|it| matches!(it.word.as_str(), "will" | "shall"))?;
    let subject = &after[..verb];
    let other =
        |it: &Token| it.ends || it.word.ends_with("ed") || CLAUSE.contains(&it.word.as_str());
    let plain = preposition == 0 && verb > 0 && !subject.iter().any(other);
    (plain && tokens[preposition].word != "until").then_some(preposition)
}
