//! "For anyone under 19", above "Ages: under 16": a summary that gives a number with its unit, where the same
//! record gives another one. Only numbers that are said in the same way are compared: "within 5 days" with
//! "within 3 days", and an age with an age.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, PageDocument, ServiceDocument};
use crate::locale::sentences;
use crate::source::{Sources, Span};

use super::number_word;
use super::passage::{self, Token};

const UNITS: [&str; 16] = [
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "languages",
    "people",
    "calls",
    "pounds",
    "working",
];
/// Words before a number that say how it is meant.
const BEFORE: [&str; 10] =
    ["within", "every", "after", "for", "first", "last", "in", "about", "than", "to"];

/// Words after an age: "under 19 who are worried".
const AFTER_AGE: [&str; 10] =
    ["", "and", "or", "who", "with", "in", "can", "from", "living", "years"];

/// A number with its unit, as it is compared.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Amount {
    /// The unit, with the word before the number.
    kind: (&'static str, &'static str),
    number: usize,
    /// Of an age, whether the number itself is left out: "under 19".
    open: bool,
    words: String,
}

impl Amount {
    /// Whether both may say the same: someone under 19 is 18 or under.
    fn fits(&self, other: &Amount) -> bool {
        let near = self.number.abs_diff(other.number) <= 1 && self.open != other.open;
        self.number == other.number || self.kind.0 == "age" && near
    }
}

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    if passage::site_is_english(documents) {
        let services = documents.support.iter().flat_map(|it| &it.record.services);
        services.for_each(|it| of_service(sources, it, report));
    }
    let pages = documents.pages.iter().map(|it| &it.record);
    for page in pages.filter(|it| passage::page_is_english(documents, &it.front)) {
        of_page(sources, page, report);
    }
}

fn of_service(sources: &Sources, service: &ServiceDocument, report: &mut Report) {
    let Some(summary) = &service.summary else { return };
    let said = amounts(&summary.value.words(), false);
    let ages = service.ages.iter().flat_map(|it| amounts(&it.value, true));
    let facts = [&service.r#for, &service.cost, &service.languages, &service.hours];
    let notes = service.channels.iter().filter(|it| it.dead.is_none());
    let texts = facts.into_iter().flatten().chain(notes.filter_map(|it| it.note.as_ref()));
    let other: Vec<Amount> = ages.chain(texts.flat_map(|it| amounts(&it.value, false))).collect();
    tell(sources, summary.span, contradicted(&said, &other), "the service also says", report);
}

fn of_page(sources: &Sources, page: &PageDocument, report: &mut Report) {
    let Some(summary) = &page.front.summary else { return };
    let said = amounts(&summary.value, false);
    if said.is_empty() {
        return;
    }
    let text = page.body.words();
    let other = amounts(&text, false);
    let found = contradicted(&said, &other).filter(|it| {
        let tokens = passage::tokens(&text, 0..text.len());
        !tokens.iter().any(|token| number(&token.word) == Some(it.0.number))
    });
    tell(sources, summary.span, found, "the page says", report);
}

fn tell(
    sources: &Sources,
    span: Span,
    found: Option<(&Amount, &Amount)>,
    who: &str,
    report: &mut Report,
) {
    let Some((said, other)) = found else { return };
    let place = passage::place(sources, span, &[&said.words]);
    let message = format!("the summary says “{}”, but {who} “{}”", said.words, other.words);
    report.push(
        Finding::new(Code::SummaryContradicted, place, message)
            .help("find out which is right, and correct the other one"),
    );
}

/// The first number of a summary that is another in the other words, with that one.
fn contradicted<'a>(said: &'a [Amount], other: &'a [Amount]) -> Option<(&'a Amount, &'a Amount)> {
    said.iter().find_map(|it| {
        let of_kind = |all: &'a [Amount]| -> Vec<&'a Amount> {
            all.iter().filter(|other| other.kind == it.kind).collect()
        };
        let (own, others) = (of_kind(said), of_kind(other));
        let count = |all: &[&Amount]| all.iter().map(|it| it.number).collect::<BTreeSet<_>>().len();
        let alone = !others.iter().any(|other| it.fits(other));
        let replaced = others.iter().find(|other| !own.iter().any(|it| it.fits(other)))?;
        (alone && count(&own) == count(&others)).then_some((it, *replaced))
    })
}

fn number(word: &str) -> Option<usize> {
    let digits = word.trim_end_matches('s');
    number_word::read(if digits.bytes().all(|it| it.is_ascii_digit()) { digits } else { word })
}

/// The numbers of a text with their units; `ages` where every number is an age.
fn amounts(text: &str, ages: bool) -> Vec<Amount> {
    let mut found = Vec::new();
    for range in sentences(text) {
        let tokens = passage::tokens(text, range);
        for at in 0..tokens.len() {
            let Some(number) = number(&tokens[at].word) else { continue };
            let amount = age(&tokens, at, ages).or_else(|| counted(&tokens, at));
            let Some((kind, open, first, last)) = amount else { continue };
            let words = &text[tokens[first].range.start..tokens[last].range.end];
            let words = words.trim_matches(|it: char| !it.is_alphanumeric()).to_owned();
            found.push(Amount { kind, number, open, words });
        }
    }
    found
}

type Read = ((&'static str, &'static str), bool, usize, usize);

fn word(tokens: &[Token], at: Option<usize>) -> &str {
    at.and_then(|it| tokens.get(it)).map_or("", |it| it.word.as_str())
}

/// An age: "under 19", "aged 16 to 25", "18 and over", "16 years old".
fn age(tokens: &[Token], at: usize, ages: bool) -> Option<Read> {
    let before = word(tokens, at.checked_sub(1));
    let (next, second) = (word(tokens, Some(at + 1)), word(tokens, Some(at + 2)));
    let unit = UNITS.contains(&next) && next != "years";
    let open = matches!(before, "under" | "over" | "below" | "above");
    let of_people = tokens[at].ends || tokens[at].word.ends_with('s') || AFTER_AGE.contains(&next);
    let aged = matches!(before, "aged" | "age" | "ages");
    let ranged = matches!(before, "to" | "and")
        && matches!(word(tokens, at.checked_sub(3)), "aged" | "age" | "ages");
    let sided =
        matches!(next, "and" | "or") && matches!(second, "over" | "under" | "above" | "older");
    let old = next == "years" && matches!(second, "old" | "of");
    let first = if open || aged {
        at - 1
    } else if ranged {
        at - 3
    } else {
        at
    };
    let last = if sided || old { at + 2 } else { at };
    let is_age = open && of_people || aged || ranged || sided || old;
    let plausible = number(&tokens[at].word).is_some_and(|it| it < 120);
    (plausible && (is_age || ages && !unit)).then_some((("age", ""), open, first, last))
}

/// A number before its unit, with the word before it that says how it is meant.
fn counted(tokens: &[Token], at: usize) -> Option<Read> {
    let last = at + 1;
    let next = word(tokens, Some(last));
    let unit = *UNITS.iter().find(|it| **it == next).filter(|_| !tokens[at].ends)?;
    let last = if unit == "working" { last + 1 } else { last };
    let before = word(tokens, at.checked_sub(1));
    let known = BEFORE.iter().find(|it| **it == before);
    let first = if known.is_some() { at - 1 } else { at };
    (last < tokens.len()).then_some(((unit, known.copied().unwrap_or("")), false, first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(summary: &str, other: &str, ages: bool) -> Option<(String, String)> {
        let (said, other) = (amounts(summary, false), amounts(other, ages));
        contradicted(&said, &other).map(|it| (it.0.words.clone(), it.1.words.clone()))
    }

    #[test]
    fn another_number_with_the_same_unit_is_found() {
        for (summary, other, ages, said) in [
            ("For anyone under 19, with any worry.", "under 16", true, "under 19"),
            ("For anyone aged 16 to 25.", "16 to 24", true, "aged 16 to 25"),
            (
                "For people aged 16 and over.",
                "For people aged 18 and over.",
                false,
                "aged 16 and over",
            ),
            ("They answer within 5 days.", "We answer within 3 days.", false, "within 5 days"),
            (
                "They answer within five working days.",
                "Within 10 working days.",
                false,
                "within five working days",
            ),
            (
                "Help in 200 languages.",
                "more than one of 40 languages, in 40 languages",
                false,
                "in 200 languages",
            ),
        ] {
            let found = found(summary, other, ages);
            assert_eq!(found.map(|it| it.0), Some(said.to_owned()), "{summary}");
        }
    }

    #[test]
    fn the_same_number_or_another_kind_of_it_is_not() {
        for (summary, other, ages) in [
            ("For anyone under 19.", "18 and under", true),
            ("For anyone under 19.", "under 19", true),
            ("For under 19s.", "up to 18", true),
            ("Open 24 hours.", "They answer within 48 hours.", false),
            ("They answer within 5 days.", "Within 5 days, or within 10 days in summer.", false),
            ("For anyone.", "under 16", true),
        ] {
            assert_eq!(found(summary, other, ages), None, "{summary}");
        }
    }
}
