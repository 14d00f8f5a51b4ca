//! `background` (CSS Backgrounds 3): the colour that it ends with, and whether a picture lies on it.

use cssparser::{Parser, Token};

use crate::audit::style::colour::{self, ColourValue, Rgba};

type ParseError = cssparser::ParseError<()>;

/// What a `background` comes to.
pub(super) struct Background {
    pub(super) colour: ColourValue,
    pub(super) picture: bool,
    /// Whether it is drawn in the letters only.
    pub(super) in_letters: bool,
}

pub(super) fn read(input: &mut Parser<'_>) -> Result<Background, ParseError> {
    let plain = ColourValue::Plain(Rgba::TRANSPARENT);
    let mut found = Background { colour: plain, picture: false, in_letters: false };
    while !input.is_exhausted() {
        if let Ok(colour) = input.try_parse(colour::read) {
            found.colour = colour;
            continue;
        }
        let token = input.next()?.clone();
        match &token {
            Token::UnquotedUrl(_) => found.picture = true,
            Token::Function(name) => {
                found.picture |= is_picture(name);
                input.parse_nested_block(pass)?;
            }
            Token::Ident(word) => found.in_letters |= word.eq_ignore_ascii_case("text"),
            Token::Comma
            | Token::Delim('/')
            | Token::Number { .. }
            | Token::Percentage { .. }
            | Token::Dimension { .. } => {}
            _ => return Err(ParseError::unexpected_token()),
        }
    }
    Ok(found)
}

/// Whether a function gives a picture (CSS Images 4).
pub(super) fn is_picture(function: &str) -> bool {
    let function = function.to_ascii_lowercase();
    function.ends_with("gradient")
        || ["url", "src", "image", "image-set", "cross-fade", "element", "paint"]
            .contains(&function.trim_start_matches("-webkit-"))
}

/// Reads to the end of a block.
pub(super) fn pass(input: &mut Parser<'_>) -> Result<(), ParseError> {
    while input.next().is_ok() {}
    Ok(())
}

/// A word in small letters.
pub(super) fn word(input: &mut Parser<'_>) -> Result<String, ParseError> {
    Ok(input.expect_ident()?.to_ascii_lowercase())
}
