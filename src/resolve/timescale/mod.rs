//! Reads the words in which a plan says when.
//!
//! `pieces` cuts a cell into words, numbers and marks; `tokens` and `numbers` say what each of
//! them is, with the table in `words`; here is decided what kind of statement it is; `grammar`
//! pairs years with months, and `spans` turns them into days. Nothing is guessed: a day, a month
//! or a year that the publisher did not state is never made up, and what could mean two things is
//! not understood, with a [`Doubt`] that says what to write instead.

mod doubt;
mod grammar;
mod numbers;
mod pieces;
mod spans;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

pub use doubt::Doubt;

use chrono::{Datelike, Weekday};

use crate::model::timescale::{Calendar, Reading, Timescale, Window};
use spans::Spans;
use tokens::Token;
use words::Meaning;

/// Reads words about time. A blank is not stated and has no timescale: don't ask for one.
pub fn read(printed: &str, calendar: &Calendar) -> Timescale {
    let reading = interpret(printed, calendar).unwrap_or(Reading::NotUnderstood);
    Timescale { printed: printed.to_owned(), reading }
}

/// Why words about time are not understood, with advice as its text; none if they are.
pub fn doubt(printed: &str, calendar: &Calendar) -> Option<Doubt> {
    interpret(printed, calendar).err()
}

fn interpret(printed: &str, calendar: &Calendar) -> Result<Reading, Doubt> {
    if pieces::stands_for_a_blank(printed) {
        return Err(Doubt::Blank);
    }
    let tokens = tokens::tokens(printed);
    if tokens.contains(&Token::NoSuchDate) {
        return Err(Doubt::NoSuchDay);
    }
    if names_time(&tokens) { with_time(&tokens, calendar) } else { without_time(&tokens) }
}

/// Whether a point in time is named. "May" and "march" among other words are verbs unless a year
/// or another month stands there too.
fn names_time(tokens: &[Token]) -> bool {
    let only_verbs = tokens
        .iter()
        .filter(|it| it.names_time())
        .all(|it| matches!(it, Token::Said(Meaning::Month { ordinary: true, .. })));
    let prose =
        tokens.iter().any(|it| matches!(it, Token::Other { telling: false, .. }) && is_word(it));
    tokens.iter().any(Token::names_time) && !(only_verbs && prose)
}

/// Words that name no point in time.
fn without_time(tokens: &[Token]) -> Result<Reading, Doubt> {
    let only = |meanings: &[Meaning]| {
        tokens.iter().all(|it| match it {
            Token::Said(Meaning::And | Meaning::Or | Meaning::Aside | Meaning::Date) => true,
            Token::Said(meaning) => meanings.contains(meaning),
            token => token.is_mark(),
        })
    };
    if said(tokens, Meaning::ToBeConfirmed) && only(&[Meaning::ToBeConfirmed]) {
        return Ok(Reading::ToBeConfirmed);
    }
    let ongoing = [Meaning::Ongoing, Meaning::Repeats, Meaning::Onwards];
    if said(tokens, Meaning::Ongoing) && only(&ongoing) {
        return Ok(Reading::Ongoing { from: None });
    }
    if tokens.iter().any(is_word) { Ok(Reading::Described) } else { Err(Doubt::NoWords) }
}

/// Words that name a point in time: all of them must be understood.
fn with_time(tokens: &[Token], calendar: &Calendar) -> Result<Reading, Doubt> {
    if said(tokens, Meaning::Repeats) {
        return Ok(Reading::Described);
    }
    if said(tokens, Meaning::Season) {
        // "Spring 2024" is no fixed set of months; "Spring, May 2024" is not read by halves.
        let narrower =
            |it: &Token| matches!(it, Token::Quarter(_) | Token::Said(Meaning::Month { .. }));
        return if tokens.iter().any(narrower) {
            Err(Doubt::Pairing)
        } else {
            Ok(Reading::Described)
        };
    }
    if let Some(Token::Other { text, .. }) =
        tokens.iter().find(|it| matches!(it, Token::Other { .. }))
    {
        return Err(Doubt::Word(text.clone()));
    }
    // "May 2024, date to be confirmed" is sure of the month; "May 2024 TBC" is sure of nothing.
    let open = said(tokens, Meaning::ToBeConfirmed);
    if open && !said(tokens, Meaning::Date) {
        return Ok(Reading::ToBeConfirmed);
    }
    let words: Vec<&Token> = tokens.iter().filter(|it| !is_aside(it)).collect();
    let words = if open { trimmed(&words) } else { &words };
    let spans = Spans { calendar, financial: said(tokens, Meaning::FinancialYear) };
    statement(words, spans, weekdays(tokens))
}

/// "From", "by" and "ongoing" around windows.
fn statement(words: &[&Token], spans: Spans<'_>, weekdays: Vec<Weekday>) -> Result<Reading, Doubt> {
    let (words, ongoing_first) = without_first(words, &[Meaning::Ongoing]);
    let words = if ongoing_first { trimmed(words) } else { words };
    let (words, from) = without_first(words, &[Meaning::From]);
    let (words, by) = without_first(words, &[Meaning::By, Meaning::To]);
    let (words, ongoing_last) = without_last(words, &[Meaning::Ongoing, Meaning::Onwards]);
    let words = if ongoing_last { trimmed(words) } else { words };

    let (mut windows, range) = grammar::windows(words, spans)?;
    windows.sort();
    windows.dedup();
    check_weekdays(&windows, &weekdays)?;
    let single = match windows.as_slice() {
        [window] if !range => Some(*window),
        _ => None,
    };
    match (by, from, ongoing_first, ongoing_last) {
        (false, false, false, false) => Ok(Reading::Windows(windows)),
        (false, true, false, false) if range && windows.len() == 1 => Ok(Reading::Windows(windows)),
        (true, false, _, false) => single.map(Reading::By).ok_or(Doubt::Pairing),
        // "Ongoing 2023" could mean from then on, or during that year.
        (false, false, true, false) | (true, ..) => Err(Doubt::Pairing),
        (false, ..) => {
            single.map(|from| Reading::Ongoing { from: Some(from) }).ok_or(Doubt::Pairing)
        }
    }
}

/// A single letter is what is left of a damaged cell, and no word; nor is the Q of "Q5".
fn is_word(token: &Token) -> bool {
    match token {
        Token::Said(Meaning::Quarter) => false,
        Token::Said(_) => true,
        Token::Other { text, .. } => text.chars().filter(|it| it.is_alphabetic()).count() > 1,
        _ => false,
    }
}

fn said(tokens: &[Token], meaning: Meaning) -> bool {
    tokens.contains(&Token::Said(meaning))
}

/// Words that have done their work once the statement's kind is known.
fn is_aside(token: &Token) -> bool {
    matches!(
        token,
        Token::Said(
            Meaning::Aside
                | Meaning::Date
                | Meaning::ToBeConfirmed
                | Meaning::FinancialYear
                | Meaning::Weekday(_)
        )
    )
}

fn without_first<'a, 'b>(words: &'a [&'b Token], meanings: &[Meaning]) -> (&'a [&'b Token], bool) {
    match words {
        [Token::Said(first), rest @ ..] if meanings.contains(first) => (rest, true),
        _ => (words, false),
    }
}

fn without_last<'a, 'b>(words: &'a [&'b Token], meanings: &[Meaning]) -> (&'a [&'b Token], bool) {
    match words {
        [rest @ .., Token::Said(last)] if meanings.contains(last) => (rest, true),
        _ => (words, false),
    }
}

/// Without the marks at either end that held on to words now taken away.
fn trimmed<'a, 'b>(mut words: &'a [&'b Token]) -> &'a [&'b Token] {
    while let [first, rest @ ..] = words
        && first.is_mark()
    {
        words = rest;
    }
    while let [rest @ .., last] = words
        && last.is_mark()
    {
        words = rest;
    }
    words
}

fn weekdays(tokens: &[Token]) -> Vec<Weekday> {
    tokens
        .iter()
        .filter_map(|it| match it {
            Token::Said(Meaning::Weekday(day)) => Some(*day),
            _ => None,
        })
        .collect()
}

/// A weekday is read only beside a single day, and must be that day's: a slip is not hidden.
fn check_weekdays(windows: &[Window], weekdays: &[Weekday]) -> Result<(), Doubt> {
    match (weekdays, windows) {
        ([], _) => Ok(()),
        ([weekday], [day]) if day.first == day.last && day.first.weekday() == *weekday => Ok(()),
        _ => Err(Doubt::NoSuchDay),
    }
}
