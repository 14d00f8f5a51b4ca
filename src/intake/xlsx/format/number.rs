//! Numbers that are not dates.

use super::decimal::Decimal;
use super::pattern::Piece;

/// A number as Excel shows it where there is no pattern. Long whole numbers are shown in full: they are
/// telephone numbers and references, whose last digits count.
pub(super) fn general(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    let exponent = Decimal::new(value).exponent();
    let is_long = value.fract() == 0.0 && exponent < 15;
    if value == 0.0 {
        return "0".into();
    }
    if !is_long && !(-4..11).contains(&exponent) {
        return format!("{sign}{}", scientific(value, exponent));
    }
    let places = usize::try_from(9 - exponent.max(0)).unwrap_or(0);
    let (whole, rest) = Decimal::new(value).rounded(places);
    let whole = if whole.is_empty() { "0" } else { &whole };
    let rest = rest.trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{rest}")
}

/// Six digits and the exponent.
fn scientific(value: f64, exponent: i32) -> String {
    let mut decimal = Decimal::new(value);
    decimal.shift(-exponent);
    let (whole, rest) = decimal.rounded(5);
    let rest = rest.trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{whole}{point}{rest}E{sign}{:02}", exponent.abs())
}

/// A number as a section shows it.
pub(super) fn shown(pieces: &[Piece], value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    if pieces.iter().any(|it| matches!(it, Piece::General | Piece::Text)) {
        let pieces = pieces.iter().map(|it| match it {
            Piece::General | Piece::Text => general(value.abs()),
            Piece::Literal(text) => text.clone(),
            _ => String::new(),
        });
        return sign.chars().chain(pieces.collect::<String>().chars()).collect();
    }
    let is_digit = |it: &Piece| matches!(it, Piece::Digit(_));
    if !pieces.iter().any(is_digit) {
        return literals(pieces);
    }
    let exponent = pieces.iter().position(|it| matches!(it, Piece::Exponent(_)));
    let (mantissa, after) = pieces.split_at(exponent.unwrap_or(pieces.len()));
    let point = mantissa.iter().position(|it| *it == Piece::Mark('.')).unwrap_or(mantissa.len());
    let (whole, rest) = mantissa.split_at(point);
    let places = rest.iter().filter(|it| is_digit(it)).count();
    let mut decimal = Decimal::new(value);
    decimal.shift(scale(pieces, whole));
    let digits = whole.iter().filter(|it| is_digit(it)).count();
    let power = if exponent.is_some() { power(&decimal, digits) } else { 0 };
    decimal.shift(-power);
    let (before, behind) = decimal.rounded(places);
    let mut text = format!("{sign}{}{}", filled(whole, &before), decimals(rest, &behind));
    if let Some((Piece::Exponent(plus), digits)) = after.split_first() {
        let sign = if power < 0 {
            "-"
        } else if *plus {
            "+"
        } else {
            ""
        };
        text.push_str(&format!("E{sign}{}", filled(digits, &power.unsigned_abs().to_string())));
    }
    text
}

/// A section without digits shows only its text.
fn literals(pieces: &[Piece]) -> String {
    let text = pieces.iter().map(|it| match it {
        Piece::Literal(text) => text.clone(),
        Piece::Mark(mark) => mark.to_string(),
        _ => String::new(),
    });
    text.collect()
}

/// By which power of ten the number is shown: two for a percent sign, minus three for each comma at the
/// end of its digits.
fn scale(pieces: &[Piece], whole: &[Piece]) -> i32 {
    let percent = pieces.iter().filter(|it| **it == Piece::Mark('%')).count();
    let end = |pieces: &[Piece]| {
        let last = pieces.iter().rposition(|it| matches!(it, Piece::Digit(_)));
        let after = &pieces[last.map_or(pieces.len(), |it| it + 1)..];
        after.iter().take_while(|it| **it == Piece::Mark(',')).count()
    };
    let commas =
        if whole.len() == pieces.len() { end(pieces) } else { end(whole).max(end(pieces)) };
    i32::try_from(2 * percent).unwrap_or(0) - i32::try_from(3 * commas).unwrap_or(0)
}

/// The exponent that leaves so many digits before the point: with several it goes in steps of as many.
fn power(decimal: &Decimal, digits: usize) -> i32 {
    let digits = i32::try_from(digits).unwrap_or(1).max(1);
    if decimal.is_zero() { 0 } else { decimal.exponent().div_euclid(digits) * digits }
}

/// Whole digits in their places, from the right; the first place takes all that are left.
fn filled(pieces: &[Piece], digits: &str) -> String {
    let last = pieces.iter().rposition(|it| matches!(it, Piece::Digit(_)));
    let first = pieces.iter().position(|it| matches!(it, Piece::Digit(_)));
    let inside = first.zip(last).map(|(first, last)| &pieces[first..last]);
    let grouped = inside.is_some_and(|it| it.contains(&Piece::Mark(',')));
    let mut left = digits.chars().rev();
    let mut back: Vec<char> = Vec::new();
    let mut count = 0;
    let mut put = |back: &mut Vec<char>, digit: char| {
        if grouped && count > 0 && count % 3 == 0 && digit != ' ' {
            back.push(',');
        }
        count += 1;
        back.push(digit);
    };
    for (at, piece) in pieces.iter().enumerate().rev() {
        match piece {
            Piece::Digit(kind) => {
                let empty = match kind {
                    '0' => Some('0'),
                    '?' => Some(' '),
                    _ => None,
                };
                left.next().or(empty).into_iter().for_each(|it| put(&mut back, it));
                if Some(at) == first {
                    left.by_ref().for_each(|it| put(&mut back, it));
                }
            }
            Piece::Literal(text) => back.extend(text.chars().rev()),
            Piece::Mark('%') => back.push('%'),
            _ => {}
        }
    }
    back.into_iter().rev().collect()
}

/// Digits after the point, from the left. Zeros at the end are shown only where the pattern has one.
fn decimals(pieces: &[Piece], digits: &str) -> String {
    let mut left = digits;
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Digit(kind) => {
                let is_zero = left.bytes().all(|it| it == b'0');
                let (digit, rest) = left.split_at(left.len().min(1));
                left = rest;
                match kind {
                    '#' if is_zero => {}
                    '?' if is_zero => text.push(' '),
                    _ => text.push_str(digit),
                }
            }
            Piece::Literal(literal) => text.push_str(literal),
            Piece::Mark(',') => {}
            Piece::Mark(mark) => text.push(*mark),
            _ => {}
        }
    }
    text
}
