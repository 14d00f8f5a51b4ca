//! Numbers in a cell: years, years that span two, days, and dates in figures.

use super::lexicon::Kind;
use super::pieces::{Piece, PieceKind};
use super::token::Token;
use super::words::Meaning;

/// Years that a plan may speak of; other numbers of four digits are not years.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Takes a date, or two numbers that belong together, from the front of `rest`; returns how many
/// pieces it used.
pub(super) fn take_several(rest: &[Piece], tokens: &mut Vec<Token>) -> Option<usize> {
    take_date(rest, tokens)
        .or_else(|| take_pair(rest, tokens))
        .or_else(|| take_hour(rest, tokens))
        .or_else(|| take_quarter(rest, tokens))
}

/// "1Q"
fn take_quarter(rest: &[Piece], tokens: &mut Vec<Token>) -> Option<usize> {
    let [number, word, after @ ..] = rest else { return None };
    let number = number.text.parse().ok().filter(|it| (1..=4).contains(it))?;
    let tight = |it: &Piece| it.kind != PieceKind::Mark && !it.spaced;
    let alone =
        word.role == Some(Kind::QuarterLetter) && !word.spaced && !after.first().is_some_and(tight);
    alone.then(|| tokens.push(Token::Quarter(number)))?;
    Some(2)
}

/// "H2", from the front of `rest`; returns how many pieces it used.
pub(super) fn take_half(rest: &[Piece], tokens: &mut Vec<Token>) -> Option<usize> {
    let [word, number, ..] = rest else { return None };
    let number_of =
        |it: &Piece| it.text.parse().ok().filter(|value| !it.spaced && matches!(value, 1 | 2));
    let number = number_of(number).filter(|_| word.role == Some(Kind::HalfLetter))?;
    tokens.push(Token::Half(number));
    Some(2)
}

/// "10:30" is an hour, and not two days. An hour is not read here.
fn take_hour(rest: &[Piece], tokens: &mut Vec<Token>) -> Option<usize> {
    let [hour, colon, minute, ..] = rest else { return None };
    let digits = hour.kind == PieceKind::Digits && minute.kind == PieceKind::Digits;
    if !digits || colon.text != ":" || colon.spaced || minute.spaced {
        return None;
    }
    let seconds =
        matches!(&rest[3..], [colon, seconds, ..] if colon.text == ":" && seconds.text == "00");
    // A workbook writes a day without an hour as "2024-06-30 00:00:00".
    if seconds && hour.text.trim_start_matches('0').is_empty() && minute.text == "00" {
        return Some(5);
    }
    tokens.push(Token::Other { text: format!("{}:{}", hour.text, minute.text), telling: true });
    Some(3)
}

/// "14.5.2024", "14/05/24" and "2024-05-14": in English plans the day is before the month.
fn take_date(rest: &[Piece], tokens: &mut Vec<Token>) -> Option<usize> {
    let (a, mark, b) = pair(rest)?;
    let (_, second_mark, c) = pair(&rest[2..])?;
    if mark != second_mark {
        return None;
    }
    let (day, month, year) = if a.len() == 4 && mark == "-" { (c, b, a) } else { (a, b, c) };
    if day.len() > 2 || month.len() > 2 {
        return None;
    }
    let year = match year.len() {
        4 => Token::Year(full_year(year)?),
        2 => Token::ShortYear { value: year.parse().ok()?, sure: false },
        _ => return None,
    };
    let month: u32 = month.parse().ok()?;
    if !(1..=12).contains(&month) {
        // With a year in full it can only have been meant as a date.
        tokens.push(matches!(year, Token::Year(_)).then_some(Token::NoSuchDate)?);
        return Some(5);
    }
    let day = Token::Number { value: day.parse().ok()?, two_digits: false, ordinal: true };
    tokens.extend([day, Token::Said(Meaning::Month { number: month, ordinary: false }), year]);
    Some(5)
}

/// "2010/11", "2010/2011" and "2010-11" are years that span two; "05/2024", "2024-05" and "2024/05"
/// are months, and "2024-28" are several years.
fn take_pair(rest: &[Piece], tokens: &mut Vec<Token>) -> Option<usize> {
    let (a, mark, b) = pair(rest)?;
    // A third number would make it something else than a pair.
    if pair(&rest[2..]).is_some() {
        return None;
    }
    if let Some(year) = full_year(a).filter(|_| mark != ".") {
        let next: i32 = b.parse().ok()?;
        let spans = (b.len() == 2 && next == (year + 1) % 100)
            || (b.len() == 4 && mark == "/" && next == year + 1);
        // "April 2026-27" could be two Aprils, or one.
        let after_month = matches!(tokens.last(), Some(Token::Said(Meaning::Month { .. })));
        if spans && mark == "-" && after_month {
            return None;
        }
        if spans {
            tokens.push(Token::SplitYear(year));
            return Some(3);
        }
        // "2008/10" could be October, or two years.
        let is_month = (1..=12).contains(&next) && (mark == "-" || next < year % 100);
        if b.len() == 2 && is_month {
            tokens.extend([month(next as u32), Token::Year(year)]);
            return Some(3);
        }
        if b.len() == 2 && mark == "-" && next > year % 100 {
            let last = Token::Year(year - year % 100 + next);
            tokens.extend([Token::Year(year), Token::Dash { tight: true }, last]);
            return Some(3);
        }
        return None;
    }
    if let (Some(first), Some(second)) = (rest[0].two_digits(), rest[2].two_digits())
        && mark != "."
        && second == (first + 1) % 100
    {
        tokens.push(Token::ShortSplit { first, slash: mark == "/" });
        return Some(3);
    }
    let year = full_year(b).filter(|_| a.len() <= 2 && mark == "/")?;
    let number: u32 = a.parse().ok().filter(|it| (1..=12).contains(it))?;
    tokens.extend([month(number), Token::Year(year)]);
    Some(3)
}

/// Takes a number from the front of `rest`, which begins with digits; returns how many pieces it
/// used.
pub(super) fn take_single(rest: &[Piece], tokens: &mut Vec<Token>) -> usize {
    let text = &rest[0].text;
    if let Some(year) = full_year(text) {
        tokens.push(Token::Year(year));
        return 1;
    }
    let Some(value) = text.parse().ok().filter(|_| text.len() <= 2) else {
        tokens.push(Token::Other { text: text.clone(), telling: true });
        return 1;
    };
    let ordinal = rest.get(1).is_some_and(Piece::is_ordinal_ending);
    tokens.push(Token::Number { value, two_digits: text.len() == 2, ordinal });
    1 + usize::from(ordinal)
}

/// Two numbers with one mark between them and no space.
fn pair(rest: &[Piece]) -> Option<(&str, &str, &str)> {
    let [a, mark, b, ..] = rest else { return None };
    let fits = a.kind == PieceKind::Digits
        && b.kind == PieceKind::Digits
        && matches!(mark.text.as_str(), "." | "/" | "-")
        && !mark.spaced
        && !b.spaced;
    fits.then_some((a.text.as_str(), mark.text.as_str(), b.text.as_str()))
}

fn full_year(text: &str) -> Option<i32> {
    (text.len() == 4).then(|| text.parse().ok()).flatten().filter(|year| YEARS.contains(year))
}

fn month(number: u32) -> Token {
    Token::Said(Meaning::Month { number, ordinary: false })
}
