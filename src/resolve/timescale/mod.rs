//! Reads the words in which a plan says when.
//!
//! `pieces` cuts a cell into words, numbers and marks; `tokens`, `numbers` and `marks` say what each
//! of them is, with the table in `words`, and `brackets` what a bracket adds; here is decided what
//! kind of statement it is; `grammar` pairs years with months, and `spans` turns them into days.
//! `timeless` knows the words of which a page may say that they name no time. Nothing is guessed: a day, a month
//! or a year that the publisher did not state is never made up, and what could mean two things is
//! not understood, with a [`Doubt`] that says what to write instead.

mod again;
mod brackets;
mod doubt;
mod grammar;
mod marks;
mod numbers;
mod pieces;
mod spans;
mod timeless;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

pub use doubt::Doubt;

use chrono::{Datelike, Weekday};

use crate::model::timescale::{Calendar, Reading, Timescale, Window};
use brackets::Bracketed;
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
    let cell = tokens::tokens(printed);
    if cell.all.contains(&Token::NoSuchDate) {
        return Err(Doubt::NoSuchDay);
    }
    if names_time(&cell.all) {
        return with_time(&cell, calendar);
    }
    let timeless = timeless::names_no_time(printed);
    without_time(&cell.all, if timeless { Reading::Described } else { Reading::InWords })
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

/// Words in which no point in time is found; `other` is what they are if they are no set phrase.
fn without_time(tokens: &[Token], other: Reading) -> Result<Reading, Doubt> {
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
    if tokens.iter().any(is_word) { Ok(other) } else { Err(Doubt::NoWords) }
}

/// Words that name a point in time: all of them must be understood.
fn with_time(cell: &Bracketed, calendar: &Calendar) -> Result<Reading, Doubt> {
    let tokens = &cell.all;
    if said(tokens, Meaning::Repeats) {
        return Ok(Reading::InWords);
    }
    if said(tokens, Meaning::Season) {
        // "Spring 2024" is no fixed set of months; "Spring, May 2024" is not read by halves.
        return match tokens.iter().any(Token::is_part_of_year) {
            true => Err(Doubt::Pairing),
            false => Ok(Reading::InWords),
        };
    }
    if tokens.first() == Some(&Token::ListMark) {
        return Err(Doubt::List);
    }
    if let Some(Token::Other { text, .. }) =
        tokens.iter().find(|it| matches!(it, Token::Other { .. }))
    {
        return Err(Doubt::Word(text.clone()));
    }
    if tokens.contains(&Token::ListMark) {
        return Err(Doubt::List);
    }
    check_narrowing(tokens)?;
    // "May 2024, date to be confirmed" is sure of the month; "May 2024 TBC" is sure of nothing.
    let open = said(tokens, Meaning::ToBeConfirmed);
    if open && !said(tokens, Meaning::Date) {
        return Ok(Reading::ToBeConfirmed);
    }
    let (outside, bracket) = match &cell.again {
        Some((outside, inside)) => (outside, Some(inside.as_slice())),
        None => (tokens, None),
    };
    let words: Vec<&Token> = outside.iter().filter(|it| !is_aside(it)).collect();
    let words = if open { trimmed(&words) } else { &words };
    let spans = Spans::of(outside, calendar);
    statement(words, bracket, spans, weekdays(tokens))
}

/// A word such as "mid" belongs to the time beside it. Where it has none, as in "mid to late 2025",
/// leaving it out would make something else of the words around it.
fn check_narrowing(tokens: &[Token]) -> Result<(), Doubt> {
    let passed = [Meaning::Aside, Meaning::Date, Meaning::FinancialYear].map(Token::Said);
    for (at, _) in tokens.iter().enumerate().filter(|it| *it.1 == Token::Said(Meaning::Narrows)) {
        let next = tokens[at + 1..].iter().find(|it| !passed.contains(it));
        let narrowed = next == Some(&Token::Said(Meaning::Narrows));
        let beside = |it: Option<&Token>| it.is_some_and(can_be_narrowed);
        if narrowed || !beside(next) && !beside(tokens[..at].last()) {
            return Err(Doubt::Narrowed);
        }
    }
    Ok(())
}

fn can_be_narrowed(token: &Token) -> bool {
    let begins =
        |it: Meaning| matches!(it, Meaning::Ordinal(_) | Meaning::Quarter | Meaning::Weekday(_));
    match token {
        Token::Said(meaning) if begins(*meaning) => true,
        Token::Number { .. } => true,
        token => token.names_time(),
    }
}

/// "From", "by" and "ongoing" around windows.
fn statement(
    words: &[&Token],
    bracket: Option<&[Token]>,
    spans: Spans<'_>,
    weekdays: Vec<Weekday>,
) -> Result<Reading, Doubt> {
    let (words, ongoing_first) = without_first(words, &[Meaning::Ongoing]);
    let words = if ongoing_first { trimmed(words) } else { words };
    let (words, from) = without_first(words, &[Meaning::From]);
    let (words, by) = without_first(words, &[Meaning::By, Meaning::To]);
    let (words, ongoing_last) = without_last(words, &[Meaning::Ongoing, Meaning::Onwards]);
    let words = if ongoing_last { trimmed(words) } else { words };

    let (mut windows, range) = match bracket {
        Some(inside) => again::windows(trimmed(words), inside, spans)?,
        None => grammar::windows(words, spans)?,
    };
    windows.sort();
    windows.dedup();
    if windows.windows(2).any(|two| overlap_in_other_units(&two[0], &two[1])) {
        return Err(Doubt::SaidTwice);
    }
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

/// "Q1 2025/26, April to June 2025" says one time twice.
fn overlap_in_other_units(a: &Window, b: &Window) -> bool {
    b.first <= a.last && a.precision != b.precision
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
                | Meaning::Narrows
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
