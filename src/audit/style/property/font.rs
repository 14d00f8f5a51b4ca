//! Sizes, weights and families of letters (CSS Fonts 4).

use cssparser::Parser;

use crate::audit::style::length::{self, Length};

use super::background::{pass, word};
use super::names::Property as P;
use super::value::Value;

type ParseError = cssparser::ParseError<()>;

pub(super) fn size(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    if let Ok(length) = input.try_parse(length::read) {
        return Ok(Value::Length(length));
    }
    // CSS Fonts 4, "absolute-size".
    let em = |em: f32| Length { em, ..Length::default() };
    Ok(Value::Length(match &*word(input)? {
        "xx-small" => Length::px(9.0),
        "x-small" => Length::px(10.0),
        "small" => Length::px(13.0),
        "medium" => Length::px(16.0),
        "large" => Length::px(18.0),
        "x-large" => Length::px(24.0),
        "xx-large" => Length::px(32.0),
        "xxx-large" => Length::px(48.0),
        "larger" => em(1.2),
        "smaller" => em(1.0 / 1.2),
        _ => return Err(ParseError::unexpected_token()),
    }))
}

pub(super) fn weight(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    if let Ok(number) = input.try_parse(length::number) {
        return Ok(Value::Number(number.clamp(1.0, 1000.0)));
    }
    match &*word(input)? {
        "normal" => Ok(Value::Number(400.0)),
        "bold" => Ok(Value::Number(700.0)),
        "bolder" => Ok(Value::Heavier(true)),
        "lighter" => Ok(Value::Heavier(false)),
        _ => Err(ParseError::unexpected_token()),
    }
}

/// Whether a list of fonts has one whose letters are drawn as pictures.
pub(super) fn family(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    let start = input.position();
    pass(input)?;
    Ok(Value::Is(is_of_icons(input.slice_from(start))))
}

/// Whether a font or a class is one whose letters are drawn as pictures.
pub(crate) fn is_of_icons(words: &str) -> bool {
    const FONTS: [&str; 5] =
        ["material icons", "material symbols", "material-icons", "material-symbols", "icomoon"];
    let begins = |at: usize, it: &str| {
        words.get(at..at + it.len()).is_some_and(|here| here.eq_ignore_ascii_case(it))
    };
    let starts = words.bytes().enumerate().filter(|it| matches!(it.1, b'm' | b'M' | b'i' | b'I'));
    starts.map(|it| it.0).any(|at| FONTS.iter().any(|it| begins(at, it)))
}

/// `font`: style and weight, then a size, perhaps the height of a line, and the family.
pub(super) fn font(input: &mut Parser<'_>) -> Result<Vec<(P, Value)>, ParseError> {
    let mut heavy = Value::Number(400.0);
    let size = loop {
        if let Ok(found) = input.try_parse(weight) {
            heavy = found;
        } else if let Ok(found) = input.try_parse(size) {
            break found;
        } else if words_of_system(&word(input)?) {
            pass(input)?;
            return Ok(vec![(P::Size, Value::Length(Length::px(13.333)))]);
        }
    };
    let family = family(input)?;
    Ok(vec![(P::Size, size), (P::Weight, heavy), (P::Family, family)])
}

fn words_of_system(word: &str) -> bool {
    ["caption", "icon", "menu", "message-box", "small-caption", "status-bar"].contains(&word)
}
