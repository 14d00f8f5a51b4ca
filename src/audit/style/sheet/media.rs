//! Media queries (Media Queries 5), for a page on the screen of a desk: 1,280 by 800 pixels, a mouse, no
//! forced colours, nothing asked for but perhaps dark. What such a screen does not settle holds perhaps.

use cssparser::{Parser, Token};

use crate::audit::style::length::{self, WINDOW};

use super::when::{Holds, When};

type ParseError = cssparser::ParseError<()>;

/// When a list of queries holds. A query that is broken never does.
pub(crate) fn of_list(input: &mut Parser<'_>) -> When {
    if input.is_exhausted() {
        return When::ALWAYS;
    }
    let queries = input.parse_comma_separated_ignoring_errors(|it| it.parse_entirely(query));
    queries.into_iter().fold(When::NEVER, When::or)
}

/// The same of an attribute.
pub(crate) fn of_words(list: &str) -> When {
    of_list(&mut Parser::new(list))
}

fn query(input: &mut Parser<'_>) -> Result<When, ParseError> {
    let Ok(typed) = input.try_parse(of_type) else { return condition(input) };
    Ok(typed)
}

/// `[not | only]? type [and condition]?`
fn of_type(input: &mut Parser<'_>) -> Result<When, ParseError> {
    let mut word = input.expect_ident()?.to_ascii_lowercase();
    let negated = word == "not";
    if negated || word == "only" {
        word = input.expect_ident()?.to_ascii_lowercase();
    }
    if matches!(word.as_str(), "and" | "or" | "not" | "only" | "layer") {
        return Err(ParseError::unexpected_token());
    }
    let mut when = When::of(matches!(word.as_str(), "all" | "screen"));
    while input.try_parse(|it| it.expect_ident_matching("and")).is_ok() {
        when = when.and(operand(input)?);
    }
    Ok(if negated { when.not() } else { when })
}

/// Features in brackets, with `not`, `and` or `or` between them.
fn condition(input: &mut Parser<'_>) -> Result<When, ParseError> {
    let mut when = operand(input)?;
    loop {
        if input.try_parse(|it| it.expect_ident_matching("and")).is_ok() {
            when = when.and(operand(input)?);
        } else if input.try_parse(|it| it.expect_ident_matching("or")).is_ok() {
            when = when.or(operand(input)?);
        } else {
            return Ok(when);
        }
    }
}

fn operand(input: &mut Parser<'_>) -> Result<When, ParseError> {
    if input.try_parse(|it| it.expect_ident_matching("not")).is_ok() {
        return Ok(bracketed(input)?.not());
    }
    bracketed(input)
}

fn bracketed(input: &mut Parser<'_>) -> Result<When, ParseError> {
    let token = input.next()?.clone();
    match &token {
        Token::ParenthesisBlock => input.parse_nested_block(|inside| {
            if let Ok(when) = inside.try_parse(|it| it.parse_entirely(condition)) {
                return Ok(when);
            }
            if let Ok(when) = inside.try_parse(|it| it.parse_entirely(feature)) {
                return Ok(when);
            }
            // What no browser knows does not hold (Media Queries 5, "general-enclosed").
            while inside.next().is_ok() {}
            Ok(When::NEVER)
        }),
        Token::Function(_) => input.parse_nested_block(|inside| {
            while inside.next().is_ok() {}
            Ok(When::NEVER)
        }),
        _ => Err(ParseError::unexpected_token()),
    }
}

/// `width >= 40em`, `min-width: 40em`, `400px < width < 80em`, `hover`.
fn feature(input: &mut Parser<'_>) -> Result<When, ParseError> {
    if let Ok(name) = input.try_parse(|it| it.expect_ident().map(|it| it.to_ascii_lowercase())) {
        if input.is_exhausted() {
            return Ok(plain(&name, None));
        }
        if input.try_parse(Parser::expect_colon).is_ok() {
            return valued(&name, input);
        }
        let sign = comparison(input)?;
        let value = length::read(input)?;
        return Ok(compared(&name, sign, value));
    }
    let value = length::read(input)?;
    let sign = comparison(input)?.turned();
    let name = input.expect_ident()?.to_ascii_lowercase();
    let first = compared(&name, sign, value);
    if input.is_exhausted() {
        return Ok(first);
    }
    let sign = comparison(input)?;
    let value = length::read(input)?;
    Ok(first.and(compared(&name, sign, value)))
}

fn valued(name: &str, input: &mut Parser<'_>) -> Result<When, ParseError> {
    let sized = ["width", "height", "device-width", "device-height"];
    let (bound, bare) = match (name.strip_prefix("min-"), name.strip_prefix("max-")) {
        (Some(bare), _) => (Sign::AtLeast, bare),
        (_, Some(bare)) => (Sign::AtMost, bare),
        _ => (Sign::Same, name),
    };
    if sized.contains(&bare) {
        let value = length::read(input)?;
        return Ok(compared(bare, bound, value));
    }
    let word = input.try_parse(|it| it.expect_ident().map(|it| it.to_ascii_lowercase()));
    while input.next().is_ok() {}
    Ok(plain(name, word.ok().as_deref()))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Less,
    AtMost,
    Same,
    AtLeast,
    More,
}

impl Sign {
    fn turned(self) -> Sign {
        match self {
            Sign::Less => Sign::More,
            Sign::AtMost => Sign::AtLeast,
            Sign::Same => Sign::Same,
            Sign::AtLeast => Sign::AtMost,
            Sign::More => Sign::Less,
        }
    }
}

fn comparison(input: &mut Parser<'_>) -> Result<Sign, ParseError> {
    let sign = match input.next()? {
        Token::Delim('<') => Sign::Less,
        Token::Delim('>') => Sign::More,
        Token::Delim('=') => return Ok(Sign::Same),
        _ => return Err(ParseError::unexpected_token()),
    };
    let equals = input.try_parse(|it| match it.next_including_whitespace()? {
        Token::Delim('=') => Ok(()),
        _ => Err(ParseError::unexpected_token()),
    });
    Ok(match (sign, equals.is_ok()) {
        (Sign::Less, true) => Sign::AtMost,
        (_, true) => Sign::AtLeast,
        (sign, false) => sign,
    })
}

/// A size of the window, held against one. An `em` of a query is always of the usual size.
fn compared(name: &str, sign: Sign, value: length::Length) -> When {
    let value = value.pixels(length::USUAL_SIZE, length::USUAL_SIZE, 0.0);
    let is = match name {
        "width" | "device-width" => WINDOW.0,
        "height" | "device-height" => WINDOW.1,
        _ => return When::NEVER,
    };
    When::of(match sign {
        Sign::Less => is < value,
        Sign::AtMost => is <= value,
        Sign::Same => (is - value).abs() < 0.01,
        Sign::AtLeast => is >= value,
        Sign::More => is > value,
    })
}

/// A feature with a word for its value, or with none: that asks whether it has any but `none`.
fn plain(name: &str, value: Option<&str>) -> When {
    let is = |word: &str, boolean: bool| When::of(value.map_or(boolean, |it| it == word));
    match name {
        "prefers-color-scheme" => match value {
            Some("light") => When { dark: Holds::No, ..When::ALWAYS },
            Some("dark") => When { dark: Holds::Yes, ..When::NEVER },
            Some(_) => When::NEVER,
            None => When::ALWAYS,
        },
        "width" | "height" | "color" | "device-width" | "device-height" | "min-color" => {
            When::ALWAYS
        }
        "orientation" => match value {
            Some("landscape") => When { turned: Holds::No, ..When::ALWAYS },
            Some("portrait") => When { turned: Holds::Yes, ..When::NEVER },
            Some(_) => When::NEVER,
            None => When::ALWAYS,
        },
        "hover" | "any-hover" => is("hover", true),
        "pointer" | "any-pointer" => is("fine", true),
        "forced-colors" | "inverted-colors" => is("none", false),
        "prefers-reduced-motion"
        | "prefers-contrast"
        | "prefers-reduced-transparency"
        | "prefers-reduced-data" => is("no-preference", false),
        "scripting" => is("enabled", true),
        "update" => is("fast", true),
        "display-mode" => is("browser", true),
        "overflow-block" | "overflow-inline" => is("scroll", true),
        "dynamic-range" | "video-dynamic-range" => is("standard", true),
        "scan" => is("progressive", true),
        "grid" | "monochrome" | "color-index" => When::NEVER,
        "color-gamut" if value == Some("srgb") => When::ALWAYS,
        "color-gamut"
        | "resolution"
        | "min-resolution"
        | "max-resolution"
        | "aspect-ratio"
        | "min-aspect-ratio"
        | "max-aspect-ratio"
        | "device-aspect-ratio"
        | "-webkit-min-device-pixel-ratio"
        | "-webkit-max-device-pixel-ratio"
        | "-webkit-device-pixel-ratio" => When::PERHAPS,
        _ => When::NEVER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_held_against_the_screen_of_a_desk() {
        for (query, light, dark) in [
            ("", Holds::Yes, Holds::Yes),
            ("screen", Holds::Yes, Holds::Yes),
            ("print", Holds::No, Holds::No),
            ("not print", Holds::Yes, Holds::Yes),
            ("only screen and (min-width: 40em)", Holds::Yes, Holds::Yes),
            ("screen and (max-width:767px)", Holds::No, Holds::No),
            ("(prefers-color-scheme: dark)", Holds::No, Holds::Yes),
            ("not (prefers-color-scheme:dark)", Holds::Yes, Holds::No),
            ("(width >= 600px) and (width < 1280px)", Holds::No, Holds::No),
            ("(600px <= width <= 1280px)", Holds::Yes, Holds::Yes),
            ("(width>=600px)", Holds::Yes, Holds::Yes),
            ("print, (forced-colors: none)", Holds::Yes, Holds::Yes),
            ("(forced-colors: active)", Holds::No, Holds::No),
            ("(prefers-reduced-motion: reduce)", Holds::No, Holds::No),
            ("(min-resolution: 2dppx)", Holds::Perhaps, Holds::Perhaps),
            ("((hover) or (pointer: coarse)) and (color)", Holds::Yes, Holds::Yes),
            ("(unheard-of: 1)", Holds::No, Holds::No),
            ("screen and", Holds::No, Holds::No),
            ("(orientation: portrait)", Holds::No, Holds::No),
        ] {
            let found = of_words(query);
            assert_eq!((found.light, found.dark), (light, dark), "{query}");
        }
        assert_eq!(of_words("(orientation: portrait)").turned, Holds::Yes);
        assert_eq!(of_words("(orientation: landscape)").turned, Holds::No);
        assert_eq!(of_words(&"(".repeat(10_000)), When::NEVER);
    }
}
