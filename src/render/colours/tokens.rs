//! What the stylesheets say of the theme's colours: the custom properties of the page, by design.
//!
//! Only as much of CSS is read as this needs: blocks, comments, strings, and which blocks are for
//! everyone or for one design. What is for paper, for forced colours or for wide screens is left.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostics::Place;
use crate::model::Colour;
use crate::render::css::{Piece, pieces};

use super::Scheme;

/// How often one token may stand for another.
const DEEPEST: usize = 8;

/// The colours that the stylesheets end with, in both designs.
#[derive(Debug, Default)]
pub(in crate::render) struct Palette {
    tokens: BTreeMap<(Scheme, String), Token>,
}

/// What one token is in one design.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Its value as it is written.
    pub(super) value: String,
    /// Where.
    pub(super) place: Place,
    /// Written by the project, not built in.
    pub(super) own: bool,
}

impl Palette {
    /// Takes in one stylesheet. A later one outweighs an earlier one, as in a browser.
    pub(in crate::render) fn read(
        &mut self,
        css: &str,
        own: bool,
        place: impl Fn(Range<usize>) -> Place,
    ) {
        for it in declarations(css) {
            for scheme in Scheme::BOTH {
                if it.scheme.is_none_or(|only| only == scheme) {
                    let token =
                        Token { value: it.value.clone(), place: place(it.bytes.clone()), own };
                    self.tokens.insert((scheme, it.name.clone()), token);
                }
            }
        }
    }

    pub(super) fn token(&self, scheme: Scheme, name: &str) -> Option<&Token> {
        self.tokens.get(&(scheme, name.to_owned()))
    }

    /// The colour of a token in a design; none where it is not said, or in words that are not read.
    pub(super) fn colour(&self, scheme: Scheme, name: &str) -> Option<Colour> {
        let (mut name, mut left) = (name.to_owned(), DEEPEST);
        loop {
            let token = self.token(scheme, &name)?;
            let value = of_scheme(&token.value, scheme);
            let Some(other) = value.strip_prefix("var(").and_then(|it| it.strip_suffix(')')) else {
                return colour(value);
            };
            left = left.checked_sub(1)?;
            name = other.trim().to_owned();
        }
    }

    /// The palette of the built-in theme.
    #[cfg(test)]
    pub(super) fn built_in() -> Palette {
        let mut palette = Palette::default();
        let css = include_str!("../../../themes/default/assets/tokens.css");
        palette.read(css, false, |_| Place::Project);
        palette
    }
}

/// A custom property of the theme.
struct Declaration {
    name: String,
    value: String,
    /// The only design that it is for.
    scheme: Option<Scheme>,
    bytes: Range<usize>,
}

/// Every `--pp-…` of the page's root that is for all readers or for one design.
fn declarations(css: &str) -> Vec<Declaration> {
    let css = without_comments(css);
    let (mut blocks, mut found, mut start) = (Vec::<&str>::new(), Vec::new(), 0);
    for (at, mark) in css.match_indices(['{', '}', ';']) {
        let piece = &css[start..at];
        if mark == "{" {
            blocks.push(piece.trim());
        } else if let (Some((name, value)), Some(scheme)) = (piece.split_once(':'), reach(&blocks))
            && name.trim().starts_with("--pp-")
        {
            let from = start + piece.len() - piece.trim_start().len();
            let bytes = from..start + piece.trim_end().len();
            let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
            found.push(Declaration { name, value, scheme, bytes });
        }
        if mark == "}" {
            blocks.pop();
        }
        start = at + 1;
    }
    found
}

/// For whom a declaration is: `None` for no one whom this room asks about, `Some(None)` for both
/// designs, `Some(Some(…))` for one.
fn reach(blocks: &[&str]) -> Option<Option<Scheme>> {
    let (selector, rules) = blocks.split_last()?;
    if !selector.split(',').any(|it| [":root", "html", "html:root"].contains(&it.trim())) {
        return None;
    }
    let mut only = None;
    for rule in rules {
        let rule: String = rule.to_lowercase().split_whitespace().collect();
        match rule.trim_start_matches("@media").trim_start_matches("screenand") {
            "(prefers-color-scheme:dark)" => only = Some(Scheme::Dark),
            "(prefers-color-scheme:light)" => only = Some(Scheme::Light),
            "screen" | "all" => {}
            _ if rule.starts_with("@layer") || rule.starts_with("@supports") => {}
            _ => return None,
        }
    }
    Some(only)
}

/// The same number of bytes, with nothing but spaces where a comment or a string was.
fn without_comments(css: &str) -> String {
    let mut clear = String::with_capacity(css.len());
    for piece in pieces(css) {
        match piece {
            Piece::Plain(text) => clear.push_str(text),
            Piece::Quoted(text) | Piece::Comment(text) => {
                clear.extend(std::iter::repeat_n(' ', text.len()));
            }
        }
    }
    clear
}

/// What `light-dark(…, …)` says for a design; any other value as it is.
fn of_scheme(value: &str, scheme: Scheme) -> &str {
    let inner = value.strip_prefix("light-dark(").and_then(|it| it.strip_suffix(')'));
    let Some(inner) = inner else { return value };
    let mut depth = 0;
    let comma = inner.find(|it| {
        depth += i32::from(it == '(') - i32::from(it == ')');
        it == ',' && depth == 0
    });
    let Some((light, dark)) = comma.map(|at| (&inner[..at], &inner[at + 1..])) else {
        return value;
    };
    match scheme {
        Scheme::Light => light.trim(),
        Scheme::Dark => dark.trim(),
    }
}

/// `#rgb`, `#rrggbb`, `rgb(…)`, `white` or `black`.
fn colour(value: &str) -> Option<Colour> {
    let value = value.to_lowercase();
    match value.as_str() {
        "white" => return Some(Colour(255, 255, 255)),
        "black" => return Some(Colour(0, 0, 0)),
        _ => {}
    }
    if let Some(digits) = value.strip_prefix('#').filter(|it| it.is_ascii()) {
        let part = |at: usize, length: usize| {
            u8::from_str_radix(&digits[at * length..][..length].repeat(3 - length), 16).ok()
        };
        return match digits.len() {
            3 => Some(Colour(part(0, 1)?, part(1, 1)?, part(2, 1)?)),
            6 => Some(Colour(part(0, 2)?, part(1, 2)?, part(2, 2)?)),
            _ => None,
        };
    }
    let inner = value.strip_prefix("rgb(")?.strip_suffix(')')?;
    let parts: Option<Vec<u8>> =
        inner.split([',', ' ']).filter(|it| !it.is_empty()).map(|it| it.parse().ok()).collect();
    let [red, green, blue] = parts?[..] else { return None };
    Some(Colour(red, green, blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn palette(css: &str) -> Palette {
        let mut palette = Palette::default();
        palette.read(css, true, |_| Place::Project);
        palette
    }

    #[test]
    fn the_last_word_counts_and_what_is_for_others_is_left() {
        let it = palette(
            "/* --pp-a: red; } */ :root { --pp-a: #fff; --pp-b: var( --pp-a ); --pp-font: \"a;}\" }\n\
             @media (prefers-color-scheme: dark) { :root { --pp-a: rgb(1, 2 3) } }\n\
             @media print { :root { --pp-a: #111; } } .x { --pp-a: #222; }\n\
             @media (prefers-color-scheme:light) { html { --pp-c: light-dark(#123, rgb(1,2,3)); } }",
        );
        assert_eq!(it.colour(Scheme::Light, "--pp-b"), Some(Colour(255, 255, 255)));
        assert_eq!(it.colour(Scheme::Dark, "--pp-b"), Some(Colour(1, 2, 3)));
        assert_eq!(it.colour(Scheme::Light, "--pp-c"), Some(Colour(0x11, 0x22, 0x33)));
        assert_eq!(it.colour(Scheme::Dark, "--pp-c"), None);
    }

    #[test]
    fn hostile_styles_are_read_to_their_end() {
        for css in
            ["}}}", "/*", "\"", ":root{--pp-a:#é;--pp-b:#12é45", "{;{:", "/", "--pp-:;", "é/*é*/é"]
        {
            let it = palette(css);
            assert_eq!(it.colour(Scheme::Light, "--pp-a"), None, "{css}");
        }
        let circle = palette(":root{--pp-a:var(--pp-b);--pp-b:var(--pp-a);}");
        assert_eq!(circle.colour(Scheme::Light, "--pp-a"), None);
    }

    #[test]
    fn places_are_those_of_the_file() {
        let css = "/* é */ :root {\n  --pp-a: #fff ;\n}";
        let found = declarations(css);
        assert_eq!(&css[found[0].bytes.clone()], "--pp-a: #fff");
    }
}
