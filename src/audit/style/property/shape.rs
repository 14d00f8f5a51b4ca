//! Where boxes are, what is cut off them, and how they are turned.

use cssparser::{Parser, Token};

use crate::audit::style::length;

use super::background::{pass, word};
use super::value::Value;

type ParseError = cssparser::ParseError<()>;

/// A length, or a word instead of one.
pub(super) fn offset(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    if let Ok(length) = input.try_parse(length::read) {
        return Ok(Value::Length(length));
    }
    let token = input.next()?.clone();
    match &token {
        Token::Ident(_) => Ok(Value::Other),
        Token::Function(_) => {
            input.parse_nested_block(pass)?;
            Ok(Value::Other)
        }
        _ => Err(ParseError::unexpected_token()),
    }
}

/// Whether a `rect()` of four edges leaves nothing: all are the same.
pub(super) fn clip(input: &mut Parser<'_>) -> Result<bool, ParseError> {
    if input.try_parse(word).is_ok() {
        return Ok(false);
    }
    input.expect_function_matching("rect")?;
    input.parse_nested_block(|inside| {
        let mut edges = Vec::new();
        while !inside.is_exhausted() {
            if inside.try_parse(Parser::expect_comma).is_err() {
                edges.push(offset(inside)?);
            }
        }
        let lengths = edges.iter().map(|it| match it {
            Value::Length(it) => Some(it.pixels(16.0, 16.0, 0.0)),
            _ => None,
        });
        let lengths: Option<Vec<f32>> = lengths.collect();
        Ok(lengths.is_some_and(|it| it.windows(2).all(|it| it[0] == it[1])))
    })
}

/// Whether a path leaves nothing, as far as that is told by plain shapes.
pub(super) fn clip_path(input: &mut Parser<'_>) -> Result<bool, ParseError> {
    let start = input.position();
    pass(input)?;
    let path: String = input.slice_from(start).to_ascii_lowercase().split_whitespace().collect();
    Ok(["inset(50%", "inset(100%", "circle(0"].iter().any(|none| path.starts_with(none)))
}

/// `transform`, `rotate` or `translate`.
pub(super) fn moved(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    let mut moves = false;
    while !input.is_exhausted() {
        let token = input.next()?.clone();
        match &token {
            Token::Ident(word) => moves |= !word.eq_ignore_ascii_case("none"),
            Token::Dimension { value, unit, .. } if is_quarter(*value, unit) => {
                return pass(input).map(|()| Value::Quarter);
            }
            Token::Function(name) if name.to_ascii_lowercase().starts_with("rotate") => {
                let quarter = input.parse_nested_block(|inside| {
                    let mut quarter = false;
                    while let Ok(token) = inside.next() {
                        quarter |= matches!(token, Token::Dimension { value, unit, .. } if is_quarter(*value, unit));
                    }
                    Ok::<_, ParseError>(quarter)
                })?;
                if quarter {
                    return pass(input).map(|()| Value::Quarter);
                }
                moves = true;
            }
            _ => moves = true,
        }
    }
    Ok(Value::Is(moves))
}

/// Whether an angle turns words so that they run up or down.
fn is_quarter(value: f32, unit: &str) -> bool {
    let degrees = match &*unit.to_ascii_lowercase() {
        "deg" => value,
        "grad" => value * 0.9,
        "rad" => value.to_degrees(),
        "turn" => value * 360.0,
        _ => return false,
    };
    (degrees.rem_euclid(180.0) - 90.0).abs() < 1.0
}
