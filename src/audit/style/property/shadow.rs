//! `text-shadow` (CSS Text Decoration 4): the colours of the shadows. Where each falls is not asked: words are told
//! from a shadow by its colour alone.

use cssparser::{Parser, Token};

use crate::audit::style::colour::{self, ColourValue};

use super::background::{pass, word};
use super::value::Value;

type ParseError = cssparser::ParseError<()>;

/// More colours than these are not told apart.
const MOST: usize = 2;

/// The colours, or that there is a shadow or a stroke of which no more is known.
pub(super) fn read(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    if input.try_parse(|it| it.parse_entirely(none)).is_ok() {
        return Ok(Value::Is(false));
    }
    let colours = input.try_parse(|it| it.parse_comma_separated(one));
    let Ok(mut colours) = colours else {
        pass(input)?;
        return Ok(Value::Is(true));
    };
    colours.dedup();
    Ok(if colours.len() > MOST { Value::Is(true) } else { Value::Cast(colours.into()) })
}

fn none(input: &mut Parser<'_>) -> Result<(), ParseError> {
    match word(input)?.as_str() {
        "none" | "normal" => Ok(()),
        _ => Err(ParseError::unexpected_token()),
    }
}

/// The colour of one shadow: that of the words where it says none.
fn one(input: &mut Parser<'_>) -> Result<ColourValue, ParseError> {
    let mut colour = input.try_parse(colour::read).ok();
    let mut lengths = 0;
    while !input.is_exhausted() {
        if colour.is_none() {
            colour = input.try_parse(colour::read).ok();
            if colour.is_some() {
                continue;
            }
        }
        match input.next()? {
            Token::Dimension { .. } | Token::Number { .. } => lengths += 1,
            _ => return Err(ParseError::unexpected_token()),
        }
    }
    // One length alone is a stroke.
    match lengths {
        2..=3 => Ok(colour.unwrap_or(ColourValue::Current)),
        _ => Err(ParseError::unexpected_token()),
    }
}
