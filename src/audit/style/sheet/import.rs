//! `@import` (CSS Cascade 5): another sheet, which comes before the rules of this one.

use cssparser::{Parser, Token};

use super::media;
use super::supports;
use super::when::When;

type ParseError = cssparser::ParseError<()>;

/// No one puts more layers in each other.
const DEEPEST: usize = 16;

/// A sheet that is asked for.
#[derive(Debug, Clone)]
pub(crate) struct Import {
    /// As the sheet writes it.
    pub(crate) address: String,
    pub(crate) when: When,
    /// The layer that it is put in. An empty name is one of its own.
    pub(crate) layer: Option<Vec<String>>,
    /// How many layers the sheet had named before.
    pub(crate) after: usize,
}

/// Reads what comes after `@import`.
pub(crate) fn read(input: &mut Parser<'_>) -> Result<Import, ParseError> {
    let address = input.expect_url_or_string()?.to_string();
    let layer = input.try_parse(layer).ok();
    let supported = input.try_parse(|it| {
        it.expect_function_matching("supports")?;
        it.parse_nested_block(|inside| {
            let start = inside.position();
            while inside.next().is_ok() {}
            // A declaration may come without brackets of its own.
            let condition = inside.slice_from(start);
            let bracketed = format!("({condition})");
            let holds = |css: &str| supports::holds(&mut Parser::new(css));
            Ok::<_, ParseError>(holds(condition) || holds(&bracketed))
        })
    });
    let when = media::of_list(input).and(When::of(supported.unwrap_or(true)));
    Ok(Import { address, when, layer, after: 0 })
}

fn layer(input: &mut Parser<'_>) -> Result<Vec<String>, ParseError> {
    let token = input.next()?.clone();
    match &token {
        Token::Ident(word) if word.eq_ignore_ascii_case("layer") => Ok(vec![String::new()]),
        Token::Function(name) if name.eq_ignore_ascii_case("layer") => {
            input.parse_nested_block(path)
        }
        _ => Err(ParseError::unexpected_token()),
    }
}

/// `framework.component`
pub(crate) fn path(input: &mut Parser<'_>) -> Result<Vec<String>, ParseError> {
    let mut names = vec![input.expect_ident()?.to_string()];
    while input.try_parse(|it| it.expect_delim('.')).is_ok() {
        if names.len() >= DEEPEST {
            return Err(ParseError::unexpected_token());
        }
        names.push(input.expect_ident()?.to_string());
    }
    Ok(names)
}

/// The address that one file names, as the page would write it that names this file.
pub(crate) fn joined(file: &str, address: &str) -> String {
    let has_scheme = address.find(':').is_some_and(|at| !address[..at].contains('/'));
    if address.starts_with('/') || has_scheme {
        return address.to_owned();
    }
    let folder = file.split(['?', '#']).next().and_then(|it| it.rsplit_once('/'));
    folder.map_or_else(|| address.to_owned(), |it| format!("{}/{address}", it.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_says_what_when_and_where() {
        let it = read(&mut Parser::new("url('a.css') layer(x.y) supports(color: red) print"));
        let it = it.expect("an import");
        assert_eq!((it.address.as_str(), it.when), ("a.css", When::NEVER));
        assert_eq!(it.layer, Some(vec!["x".to_owned(), "y".to_owned()]));
        let it = read(&mut Parser::new("'a.css'")).expect("an import");
        assert!(it.when == When::ALWAYS && it.layer.is_none());
        assert!(read(&mut Parser::new("a.css")).is_err());
    }

    #[test]
    fn an_address_is_followed_from_its_file() {
        for (file, address, expected) in [
            ("../css/a.css?1", "b.css", "../css/b.css"),
            ("a.css", "x/b.css", "x/b.css"),
            ("/a/b.css", "/c.css", "/c.css"),
            ("a/b.css", "https://c.example/d", "https://c.example/d"),
        ] {
            assert_eq!(joined(file, address), expected, "{file} {address}");
        }
    }
}
