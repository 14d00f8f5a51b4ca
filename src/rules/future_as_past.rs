//! "We checked this page in November 2027", read before: a mistake in a date that people rely on. Only what
//! the sentence itself says has happened is told, in a page and in what the publisher says of the plan.

use chrono::{Month, NaiveDate};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Under};
use crate::locale::sentences;
use crate::source::{Sources, Span};

use super::passage::{self, Token};
use super::written_day;

/// What has been done on a day.
const DONE: [&str; 22] = [
    "checked",
    "updated",
    "reviewed",
    "published",
    "agreed",
    "met",
    "adopted",
    "held",
    "approved",
    "confirmed",
    "tested",
    "revised",
    "written",
    "signed",
    "launched",
    "began",
    "started",
    "visited",
    "asked",
    "spoke",
    "changed",
    "moved",
];
/// What has been done about a day to come.
const ARRANGED: [&str; 14] = [
    "announced",
    "arranged",
    "booked",
    "delayed",
    "extended",
    "invited",
    "moved",
    "needed",
    "offered",
    "organised",
    "postponed",
    "proposed",
    "rescheduled",
    "reserved",
];
/// Who or what has done it, or that it was done.
const BEFORE: [&str; 20] = [
    "we",
    "they",
    "it",
    "council",
    "cabinet",
    "board",
    "forum",
    "committee",
    "police",
    "team",
    "officers",
    "was",
    "were",
    "has",
    "have",
    "been",
    "last",
    "first",
    "also",
    "fully",
];
/// Words by which a sentence may be about what is to come.
const TO_COME: [&str; 25] = [
    "will",
    "shall",
    "would",
    "should",
    "could",
    "can",
    "might",
    "must",
    "if",
    "when",
    "until",
    "once",
    "unless",
    "expected",
    "due",
    "planned",
    "scheduled",
    "intended",
    "next",
    "target",
    "aim",
    "plans",
    "wants",
    "hopes",
    "future",
];
/// Words between a verb and a date, by which the date is that of something else.
const OTHER: [&str; 20] = [
    "to", "that", "for", "of", "from", "by", "until", "which", "who", "where", "meeting",
    "meetings", "event", "events", "date", "dates", "deadline", "target", "visit", "review",
];
/// More words than these between a verb and its date say something else.
const FURTHEST: usize = 6;

pub(super) fn check(
    sources: &Sources,
    documents: &Documents,
    today: NaiveDate,
    report: &mut Report,
) {
    // A plan may say in such words what it wants to have done by then.
    let read =
        |it: Under| matches!(it.record, "an update" | "a service" | "a channel" | "site.yaml");
    let find = |text: &str| after(text, today).into_iter().map(|it| it.0).collect();
    passage::tell_each(sources, documents, report, read, find, finding);
}

fn finding(said: &str, place: Span) -> Finding {
    Finding::new(Code::FutureAsPast, place, format!("“{said}”: this day has not come yet"))
        .help("write the day on which it happened, or say that it is still to come")
}

/// What a text says has happened after a day, and when.
pub(super) fn after(text: &str, day: NaiveDate) -> Vec<(String, NaiveDate)> {
    if !text.contains(|it: char| it.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for range in sentences(text) {
        if text[range.clone()].contains(['“', '”', '"', '‘']) {
            continue;
        }
        let tokens = passage::tokens(text, range);
        if tokens.iter().any(|it| TO_COME.contains(&it.word.as_str())) {
            continue;
        }
        for it in dates(&tokens).into_iter().filter(|it| it.date > day) {
            let Some(from) = done(&tokens, &it) else { continue };
            let words = &text[tokens[from].range.start..tokens[it.last].range.end];
            let words = words.trim_matches(|it: char| !it.is_alphanumeric());
            found.push((words.to_owned(), it.date));
        }
    }
    found
}

/// A date of a sentence.
struct Dated {
    /// Its first word.
    first: usize,
    /// Its last.
    last: usize,
    /// A day, or the first of a month.
    date: NaiveDate,
    is_day: bool,
}

fn dates(tokens: &[Token]) -> Vec<Dated> {
    let days = written_day::all(tokens);
    let day = days.iter().filter_map(|it| {
        let date = it.date(it.year?)?;
        Some(Dated { first: it.first, last: it.last, date, is_day: true })
    });
    let month = tokens.windows(2).enumerate().filter_map(|(at, pair)| {
        let month: Month = pair[0].word.parse().ok()?;
        let year = pair[1].word.parse().ok().filter(|it| (1900..2200).contains(it))?;
        let own = days.iter().all(|it| !(it.first..=it.last).contains(&at));
        let date = NaiveDate::from_ymd_opt(year, month.number_from_month(), 1)?;
        own.then_some(Dated { first: at, last: at + 1, date, is_day: false })
    });
    day.chain(month).collect()
}

/// Verbs of the past that do not end as others do.
const IRREGULAR: [&str; 20] = [
    "was", "were", "had", "did", "left", "ran", "took", "gave", "met", "held", "went", "came",
    "began", "sent", "made", "built", "saw", "spoke", "heard", "won",
];

/// Whether a sentence describes what was, and nothing that is to come or was arranged.
pub(super) fn is_past(tokens: &[Token]) -> bool {
    let word = |it: &Token| it.word.clone();
    let of_other = |it: &str| TO_COME.contains(&it) || ARRANGED.contains(&it);
    let past = |it: &str| IRREGULAR.contains(&it) || it.len() > 4 && it.ends_with("ed");
    let words: Vec<String> = tokens.iter().map(word).collect();
    !words.iter().any(|it| of_other(it)) && words.iter().any(|it| past(it))
}

/// Whether words say that something was done: a verb of the list, or any other that a day comes after.
fn is_done(before: &str, word: &str, date: &Dated) -> bool {
    let regular = word.len() > 4 && word.ends_with("ed") && !ARRANGED.contains(&word);
    let who = matches!(before, "was" | "were" | "been" | "we" | "they" | "team" | "officers");
    DONE.contains(&word) || date.is_day && regular && who
}

/// Where the words begin that say that something was done on a date.
fn done(tokens: &[Token], date: &Dated) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map_or("", |it| it.word.as_str());
    let preposition = date.first.checked_sub(1)?;
    let has_preposition = matches!(word(preposition), "on" | "in");
    let end = if has_preposition { preposition } else { date.first };
    let verb = (end.saturating_sub(FURTHEST)..end).rev().find(|at| {
        let before = at.checked_sub(1).map_or("", word);
        is_done(before, word(*at), date)
    })?;
    let between = &tokens[verb + 1..end];
    // "Last updated: 3 May 2028" needs no preposition.
    let labelled = verb == 1 && word(0) == "last" || verb == 0;
    let apart = !labelled && (tokens[verb].ends || between.iter().any(|it| it.ends));
    let other = between.iter().any(|it| OTHER.contains(&it.word.as_str()));
    let said = verb.checked_sub(1).is_some_and(|it| BEFORE.contains(&word(it)));
    let passive = (verb.saturating_sub(3)..verb)
        .any(|it| matches!(word(it), "be" | "being" | "is" | "are" | "to"));
    let is_date = has_preposition || labelled && between.is_empty();
    let heads = labelled && between.is_empty() && !matches!(word(verb), "met" | "held");
    (is_date && !apart && !other && !passive && (said || heads)).then_some(verb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_happened_has_no_day_to_come() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a day");
        let said_after =
            |text: &str| after(text, today).into_iter().map(|it| it.0).collect::<Vec<_>>();
        for (text, said) in [
            ("We checked this page in November 2027.", "checked this page in November 2027"),
            ("It was published on 3 May 2028.", "published on 3 May 2028"),
            ("Last updated: 3 May 2028", "updated: 3 May 2028"),
            ("Reviewed December 2026", "Reviewed December 2026"),
            ("The council agreed the plan on 3 March 2027.", "agreed the plan on 3 March 2027"),
            ("All lamps were replaced on 3 May 2027.", "replaced on 3 May 2027"),
            ("The forum has last met on Friday 3 March 2028.", "met on Friday 3 March 2028"),
        ] {
            assert_eq!(said_after(text), [said], "{text}");
        }
        for fine in [
            "We checked this page in November 2026. It was agreed on 3 May 2025.",
            "It will be published on 3 May 2028. The policy is to be agreed in May 2027.",
            "The plan is reviewed in November 2027. Reviewed by May 2027.",
            "We agreed to meet on 3 May 2027. We published the dates of meetings in May 2027.",
            "We met about the fair on 3 May 2025, and about that of 2028.",
            "“We checked it in November 2027”, they said.",
            "Policy agreed in March 2027",
            "We agreed a meeting on 3 May 2027. We booked a speaker on 3 May 2027.",
            "Staff were trained in May 2027, we have related visits on 3 May 2027.",
        ] {
            assert!(said_after(fine).is_empty(), "{fine}: {:?}", said_after(fine));
        }
    }
}
