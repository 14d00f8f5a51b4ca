//! What a style makes a browser ask for: the addresses of `url()`, `src()`, `image-set()` and
//! `@import`, however they are spelled. `cssparser` reads the tokens as browsers do, so quotes,
//! comments, capital letters and escapes make no difference. Nothing here knows a selector.

use cssparser::{Parser, Token};

/// An address in a style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Loaded {
    /// The address, with its escapes read.
    pub(crate) address: String,
    /// Where its token begins, in bytes.
    pub(crate) at: usize,
}

/// Functions whose words in quotes are addresses.
const OF_ADDRESSES: &[&str] = &["url", "src", "image-set", "-webkit-image-set", "image"];

/// Every address in a style sheet, or in the value of a `style` attribute, in order.
pub(crate) fn loaded(css: &str) -> Vec<Loaded> {
    let mut reader = Reader::default();
    each_token(css, |token, at| reader.take(token, at));
    reader.found
}

/// Gives every token with its place to `take`, which says whether it opens a bracket. However deeply
/// brackets are nested, nothing is left out and nothing recurses.
pub(super) fn each_token(css: &str, mut take: impl FnMut(&Token<'_>, usize) -> bool) {
    let mut at = 0;
    // The parser passes over a block that no one enters: reading continues its first token instead.
    while let Some(rest) = css.get(at..).filter(|it| !it.is_empty()) {
        let mut parser = Parser::new(rest);
        at = loop {
            parser.skip_whitespace();
            let start = at + parser.position().byte_index();
            let opens = match parser.next() {
                Ok(token) => take(token, start),
                Err(_) => break css.len(),
            };
            if opens {
                break at + parser.position().byte_index();
            }
        };
    }
}

/// What the tokens before the next one make of it.
#[derive(Default)]
struct Reader {
    found: Vec<Loaded>,
    /// For each bracket that is open, whether words in quotes in it are addresses.
    open: Vec<bool>,
    rule: AtRule,
}

/// The rule whose head is being read.
#[derive(Default, PartialEq, Eq)]
enum AtRule {
    #[default]
    None,
    /// Its words in quotes are an address.
    Import,
    /// It gives a name to something; what looks like an address is asked for by no one.
    Namespace,
}

impl Reader {
    /// Takes a token, and says whether it opens a bracket.
    fn take(&mut self, token: &Token<'_>, at: usize) -> bool {
        match token {
            Token::AtKeyword(name) if name.eq_ignore_ascii_case("import") => {
                self.rule = AtRule::Import;
            }
            Token::AtKeyword(name) if name.eq_ignore_ascii_case("namespace") => {
                self.rule = AtRule::Namespace;
            }
            Token::AtKeyword(_) | Token::Semicolon => self.rule = AtRule::None,
            Token::UnquotedUrl(address) => self.address(address, at),
            Token::QuotedString(words)
                if self.rule == AtRule::Import || self.open.last() == Some(&true) =>
            {
                self.address(words, at);
            }
            Token::Function(name) => {
                self.open.push(OF_ADDRESSES.iter().any(|it| name.eq_ignore_ascii_case(it)));
                return true;
            }
            Token::CurlyBracketBlock => {
                self.rule = AtRule::None;
                self.open.push(false);
                return true;
            }
            Token::ParenthesisBlock | Token::SquareBracketBlock => {
                self.open.push(false);
                return true;
            }
            Token::CloseParenthesis | Token::CloseSquareBracket | Token::CloseCurlyBracket => {
                self.open.pop();
            }
            _ => {}
        }
        false
    }

    fn address(&mut self, address: &str, at: usize) {
        if self.rule != AtRule::Namespace {
            self.found.push(Loaded { address: address.to_owned(), at });
        }
        if self.rule == AtRule::Import {
            self.rule = AtRule::None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, addresses: &[&str]) {
        let found: Vec<_> = loaded(css).into_iter().map(|it| it.address).collect();
        assert_eq!(found, addresses, "{css}");
    }

    #[test]
    fn an_address_is_read_in_every_spelling() {
        check(
            "@import 'a.css'; p { background: url( \"b.png\" ) } q { x: url(c) }",
            &["a.css", "b.png", "c"],
        );
        check("@IMPORT \"//a/b\" screen; @import/**/url(c);", &["//a/b", "c"]);
        check("p { background: URL(a) } q { cursor: \\75rl(b), u\\72 l(\"c\") }", &["a", "b", "c"]);
        check("@\\69mport 'ht\\74ps://a/b';", &["https://a/b"]);
        check("@font-face { src: local(x), url('a') format('woff2') }", &["a"]);
        check(
            "p { x: image-set('a' 1x, url(b) 2x); y: -webkit-image-set( \"c\" 1x) }",
            &["a", "b", "c"],
        );
        check("p { x: src('a'); y: url(/**/ 'b'); z: url('c' }", &["a", "c"]);
        check("color: red; background: no-repeat url(a) /* url(b) */", &["a"]);
        check("p { background: url(a", &["a"]);
    }

    #[test]
    fn words_that_nothing_asks_for_are_no_addresses() {
        check(
            "@namespace svg url(http://www.w3.org/2000/svg); @namespace 'x'; p { y: url(a) }",
            &["a"],
        );
        check("a[href='https://a/b'] { content: 'https://a/b' } /* @import 'c'; */", &[]);
        check("p { background: \"url(a)\" } @media print { q::after { content: '@import' } }", &[]);
        check("p { x: image-set(calc('a')) }", &[]);
    }

    #[test]
    fn what_is_nested_or_broken_is_read_to_its_end() {
        let deep = "{(".repeat(200_000) + "url(a)";
        check(&deep, &["a"]);
        check(&("}])".repeat(1000) + "@import 'a'"), &["a"]);
        check("<!-- @import 'a'; --> \u{0} \u{feff} url(b", &["a", "b"]);
        check("p { content: 'never\nclosed; x: url(a) } q { x: url('b') }", &["a", "b"]);
    }

    #[test]
    fn an_address_knows_its_place() {
        let css = "/* é */ p { background: red url(a) }";
        let found = loaded(css);
        assert!(css[found[0].at..].starts_with("url(a)"));
    }
}
