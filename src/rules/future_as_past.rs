//! "We checked this page in November 2027", read before: a slip in a date that people rely on. Only what
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
    let find = |text: &str| in_future(text, today);
    passage::tell_each(sources, documents, report, read, find, finding);
}

fn finding(said: &str, place: Span) -> Finding {
    Finding::new(Code::FutureAsPast, place, format!("“{said}”: this day has not come yet"))
        .help("write the day on which it happened, or say that it is still to come")
}

/// What a text says has happened after today.
fn in_future(text: &str, today: NaiveDate) -> Vec<String> {
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
        let after = dates(&tokens).into_iter().filter(|it| it.2 > today);
        for (first, last, _) in after {
            let Some(from) = done(&tokens, first) else { continue };
            let words = &text[tokens[from].range.start..tokens[last].range.end];
            found.push(words.trim_matches(|it: char| !it.is_alphanumeric()).to_owned());
        }
    }
    found
}

/// The dates of a sentence, each from its first word to its last: a day, or the first of a month.
fn dates(tokens: &[Token]) -> Vec<(usize, usize, NaiveDate)> {
    let days = written_day::all(tokens);
    let day = days.iter().filter_map(|it| Some((it.first, it.last, it.date(it.year?)?)));
    let month = tokens.windows(2).enumerate().filter_map(|(at, pair)| {
        let month: Month = pair[0].word.parse().ok()?;
        let year = pair[1].word.parse().ok().filter(|it| (1900..2200).contains(it))?;
        let own = days.iter().all(|it| !(it.first..=it.last).contains(&at));
        let date = NaiveDate::from_ymd_opt(year, month.number_from_month(), 1)?;
        own.then_some((at, at + 1, date))
    });
    day.chain(month).collect()
}

/// Where the words begin that say that something was done on a date.
fn done(tokens: &[Token], date: usize) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map_or("", |it| it.word.as_str());
    let preposition = date.checked_sub(1)?;
    let has_preposition = matches!(word(preposition), "on" | "in");
    let end = if has_preposition { preposition } else { date };
    let verb = (end.saturating_sub(FURTHEST)..end).rev().find(|at| DONE.contains(&word(*at)))?;
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
        for (text, said) in [
            ("We checked this page in November 2027.", "checked this page in November 2027"),
            ("It was published on 3 May 2028.", "published on 3 May 2028"),
            ("Last updated: 3 May 2028", "updated: 3 May 2028"),
            ("Reviewed December 2026", "Reviewed December 2026"),
            ("The council agreed the plan on 3 March 2027.", "agreed the plan on 3 March 2027"),
            ("The forum has last met on Friday 3 March 2028.", "met on Friday 3 March 2028"),
        ] {
            assert_eq!(in_future(text, today), [said], "{text}");
        }
        for fine in [
            "We checked this page in November 2026. It was agreed on 3 May 2025.",
            "It will be published on 3 May 2028. The policy is to be agreed in May 2027.",
            "The plan is reviewed in November 2027. Reviewed by May 2027.",
            "We agreed to meet on 3 May 2027. We published the dates of meetings in May 2027.",
            "We met about the fair on 3 May 2025, and about that of 2028.",
            "“We checked it in November 2027”, they said.",
            "Policy agreed in March 2027",
            "We agreed a meeting on 3 May 2027.",
        ] {
            assert!(in_future(fine, today).is_empty(), "{fine}: {:?}", in_future(fine, today));
        }
    }
}
