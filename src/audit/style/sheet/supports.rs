//! `@supports` (CSS Conditional 4), as a browser of 2026 answers: what is known here is known there, and so is
//! what was new before; only what has a maker's name or was never taken up is not.

use cssparser::{Parser, Token};

type ParseError = cssparser::ParseError<()>;

/// Whether a condition holds. One that cannot be read does not.
pub(crate) fn holds(input: &mut Parser<'_>) -> bool {
    input.parse_entirely(condition).unwrap_or(false)
}

fn condition(input: &mut Parser<'_>) -> Result<bool, ParseError> {
    let mut holds = operand(input)?;
    loop {
        if input.try_parse(|it| it.expect_ident_matching("and")).is_ok() {
            holds &= operand(input)?;
        } else if input.try_parse(|it| it.expect_ident_matching("or")).is_ok() {
            holds |= operand(input)?;
        } else {
            return Ok(holds);
        }
    }
}

fn operand(input: &mut Parser<'_>) -> Result<bool, ParseError> {
    if input.try_parse(|it| it.expect_ident_matching("not")).is_ok() {
        return Ok(!operand(input)?);
    }
    let token = input.next()?.clone();
    match &token {
        Token::ParenthesisBlock => input.parse_nested_block(|inside| {
            inside.try_parse(|it| it.parse_entirely(condition)).or_else(|_| declaration(inside))
        }),
        Token::Function(_) => input.parse_nested_block(|inside| {
            let start = inside.position();
            while inside.next().is_ok() {}
            Ok(!is_of_a_maker(inside.slice_from(start)))
        }),
        _ => Err(ParseError::unexpected_token()),
    }
}

fn declaration(input: &mut Parser<'_>) -> Result<bool, ParseError> {
    let name = input.expect_ident()?.to_ascii_lowercase();
    input.expect_colon()?;
    let start = input.position();
    while input.next().is_ok() {}
    let value = input.slice_from(start).trim();
    Ok(!value.is_empty() && !is_of_a_maker(&name) && !is_of_a_maker(value))
}

/// Whether something is there in the browsers of one maker only.
fn is_of_a_maker(words: &str) -> bool {
    let words = words.trim_start_matches([':', ' ']).to_ascii_lowercase();
    let webkit = words.starts_with("-webkit-touch") || words == "-apple-system-body";
    webkit || ["-moz-", "-ms-", "-o-", "-apple-"].iter().any(|it| words.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_know_holds() {
        for (css, expected) in [
            ("(display: grid)", true),
            ("not (display: grid)", false),
            ("(color: light-dark(red, blue)) and selector(:has(a))", true),
            ("(-moz-appearance: none)", false),
            ("(-moz-appearance: none) or ((color: red))", true),
            ("(-webkit-touch-callout: none)", false),
            ("selector(::-moz-range-thumb)", false),
            ("(display:)", false),
            ("display: grid", false),
        ] {
            assert_eq!(holds(&mut Parser::new(css)), expected, "{css}");
        }
    }
}
