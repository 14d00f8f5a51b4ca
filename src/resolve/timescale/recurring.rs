//! What happens again and again: "October each year", "first Tuesday of each month", "quarterly from
//! June 2025". It has windows where the plan's period says in which years; a beginning alone is kept
//! as one. What has neither stays in words.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::doubt::Doubt;
use super::elements::elements;
use super::grammar;
use super::monthly::{self, MOST};
use super::spans::Spans;
use super::token::Token;
use super::trimmed;
use super::words::{Meaning, Rhythm};
use crate::model::timescale::{Calendar, Reading, Window};

/// The reading of a cell that says that something recurs; none where it names no point that can be
/// put into days.
pub(super) fn read(tokens: &[Token], calendar: &Calendar) -> Option<Reading> {
    let filler =
        |it: &Token| matches!(it, Token::Said(Meaning::Aside | Meaning::During | Meaning::Date));
    let words: Vec<&Token> = tokens.iter().filter(|it| !filler(it)).collect();
    let windows = || points(&words, calendar).filter(|it| (1..=MOST).contains(&it.len()));
    beginning(&words, calendar)
        .map(Reading::From)
        .or_else(|| windows().map(Reading::Windows))
        .or_else(|| {
            let window = within(&words, calendar)?;
            Some(Reading::Windows(vec![Window { recurs: true, ..window }]))
        })
}

/// "Quarterly throughout 2024/25", "monthly, May to July 2025": how often is said, and all of the time in
/// which it happens. "Annually 2025" could be from then on.
fn within(words: &[&Token], calendar: &Calendar) -> Option<Window> {
    let yearly = |it: &Token| matches!(rhythm(it), Some(Rhythm::Yearly | Rhythm::Each));
    let (rest, first) = match words {
        [first, rest @ ..] if rhythm(first).is_some() && !yearly(first) => (rest, true),
        [rest @ .., last] if rhythm(last).is_some() && !yearly(last) => (rest, false),
        _ => return None,
    };
    let (rest, from) = match trimmed(rest) {
        [Token::Said(Meaning::From), rest @ ..] => (rest, true),
        rest => (rest, false),
    };
    let tokens: Vec<Token> = rest.iter().map(|it| (*it).clone()).collect();
    match grammar::windows(trimmed(rest), Spans::of(&tokens, calendar)) {
        // "June 2025 quarterly" could be from then on.
        Ok((windows, range)) if windows.len() == 1 && (range || first && !from) => {
            windows.first().copied()
        }
        _ => None,
    }
}

fn rhythm(token: &Token) -> Option<Rhythm> {
    match token {
        Token::Said(Meaning::Repeats(rhythm)) => Some(*rhythm),
        _ => None,
    }
}

/// "Quarterly from June 2025", "June 2025 then quarterly": the window in which it begins.
fn beginning(words: &[&Token], calendar: &Calendar) -> Option<Window> {
    let after = |word: &Token| matches!(word, Token::Said(Meaning::From | Meaning::First));
    let then = |word: &Token| *word == Token::Said(Meaning::Then);
    let at = words.iter().position(|it| rhythm(it).is_some())?;
    let point = if at == 0 {
        let rest = trimmed(&words[1..]);
        rest.split_first().filter(|(word, _)| after(word))?.1
    } else {
        let rest = &words[at + 1..];
        let (point, then_before) = match words[..at].split_last() {
            Some((word, point)) if then(word) => (point, true),
            _ => (&words[..at], false),
        };
        let says_then = match rest {
            [] => then_before,
            [word] => then(word),
            _ => false,
        };
        if !says_then {
            return None;
        }
        let point = match point.split_last() {
            Some((Token::Said(Meaning::And), point)) => point,
            _ => point,
        };
        match point.split_first() {
            Some((Token::Said(Meaning::From), rest)) => rest,
            _ => point,
        }
    };
    let tokens: Vec<Token> = point.iter().map(|it| (*it).clone()).collect();
    match grammar::windows(trimmed(point), Spans::of(&tokens, calendar)) {
        Ok((windows, false)) if windows.len() == 1 => windows.first().copied(),
        _ => None,
    }
}

/// The windows in the plan's period of a point that recurs.
fn points(words: &[&Token], calendar: &Calendar) -> Option<Vec<Window>> {
    // "Annually, each October" says it twice.
    let words = match words {
        [yearly, Token::Comma, rest @ ..]
            if rhythm(yearly) == Some(Rhythm::Yearly)
                && rest.first().and_then(|it| rhythm(it)) == Some(Rhythm::Each) =>
        {
            rest
        }
        _ => words,
    };
    let at = words.iter().position(|it| rhythm(it).is_some())?;
    let rest: Vec<&Token> = words.iter().copied().filter(|it| rhythm(it).is_none()).collect();
    if rest.len() + 1 != words.len() {
        return None;
    }
    let next_is_month = matches!(words.get(at + 1), Some(Token::Said(Meaning::Month { .. })));
    let rest = trimmed(&rest);
    let in_a_year = match rhythm(words[at])? {
        Rhythm::Monthly => return monthly::windows(rest, calendar.period?),
        Rhythm::Yearly => None,
        Rhythm::HalfYearly => Some(2),
        Rhythm::Quarterly => Some(4),
        // "every October"
        Rhythm::Each if next_is_month => None,
        Rhythm::Each | Rhythm::Other => return None,
    };
    each_year(rest, calendar, in_a_year)
}

/// A point of the year in each year of the plan; `number` is how many there are in one year, where
/// the words say so.
fn each_year(words: &[&Token], calendar: &Calendar, number: Option<usize>) -> Option<Vec<Window>> {
    let (first, last) = calendar.period?;
    let season = |it: &&Token| matches!(it, Token::Said(Meaning::Season(_) | Meaning::HalfTerm));
    let named = elements(words, calendar).ok()?;
    if named.iter().any(|it| it.item.is_year()) || words.iter().any(season) {
        return None;
    }
    let month = calendar.year_starts.number_from_month();
    let mut found = Vec::new();
    // More years than this hold more windows than are read.
    for year in (first.year() - 1..=last.year()).take(MOST + 2) {
        let begins = NaiveDate::from_ymd_opt(year, month, 1)?;
        let ends = begins.checked_add_months(Months::new(12))?.checked_sub_days(Days::new(1))?;
        let calendar = Calendar { period: Some((begins, ends)), ..*calendar };
        match grammar::windows(words, Spans::of(&[], &calendar)) {
            Ok((windows, _)) if number.is_none_or(|it| it == windows.len()) => {
                found.extend(windows);
            }
            // Not every year has a 29 February.
            Err(Doubt::NoYear) => {}
            _ => return None,
        }
    }
    found.retain(|it| first <= it.first && it.last <= last);
    found.sort();
    found.dedup();
    Some(found)
}
