//! Custom properties and `var()` (CSS Variables 1): what an element sets and what it has from those around it,
//! each with every reference in it replaced. A circle gives nothing, and no value grows without a bound.

use std::collections::BTreeMap;
use std::sync::Arc;

use cssparser::{Parser, Token};

use super::selector::Word;

type ParseError = cssparser::ParseError<()>;

/// No value is longer, in bytes.
const LONGEST: usize = 1 << 16;
/// A reference leads to a reference so often.
const DEEPEST: usize = 32;

/// The custom properties of an element, those around it included.
#[derive(Debug, Default)]
pub(super) struct Customs {
    /// None where the value is not a value.
    own: BTreeMap<Word, Option<Arc<str>>>,
    around: Option<Arc<Customs>>,
}

/// What may still be written while references are replaced, in bytes, for a page.
#[derive(Debug)]
pub(super) struct Room(pub(super) usize);

impl Customs {
    pub(super) fn get(&self, name: Word) -> Option<&Arc<str>> {
        let chain = std::iter::successors(Some(self), |it| it.around.as_deref());
        let mut found = chain.filter_map(|it| it.own.get(&name));
        found.next().and_then(Option::as_ref)
    }

    /// Those of an element that sets these, in one that has those.
    pub(super) fn set(
        given: &BTreeMap<Word, Arc<str>>,
        around: Option<&Arc<Customs>>,
        room: &mut Room,
    ) -> Option<Arc<Customs>> {
        if given.is_empty() {
            return around.cloned();
        }
        let mut settling =
            Settling { given, around, done: BTreeMap::new(), open: Vec::new(), room };
        for name in given.keys() {
            settling.settle(*name);
        }
        let own = settling.done;
        Some(Arc::new(Customs { own, around: around.cloned() }))
    }
}

/// An element's own values while they are worked out.
struct Settling<'a> {
    given: &'a BTreeMap<Word, Arc<str>>,
    around: Option<&'a Arc<Customs>>,
    done: BTreeMap<Word, Option<Arc<str>>>,
    /// Those that wait for others.
    open: Vec<Word>,
    room: &'a mut Room,
}

impl Settling<'_> {
    fn settle(&mut self, name: Word) -> Option<Arc<str>> {
        if let Some(done) = self.done.get(&name) {
            return done.clone();
        }
        let given = self.given;
        let Some(value) = given.get(&name) else {
            return self.around.and_then(|it| it.get(name)).cloned();
        };
        if self.open.contains(&name) || self.open.len() >= DEEPEST {
            return None;
        }
        let value = match &*value.to_ascii_lowercase() {
            "inherit" | "unset" | "revert" | "revert-layer" => {
                self.around.and_then(|it| it.get(name)).cloned()
            }
            "initial" => None,
            plain if !plain.contains("var(") => Some(Arc::clone(value)),
            _ => {
                self.open.push(name);
                let mut text = String::new();
                let expanded = expand(value, &mut text, &mut |it| self.settle(it));
                self.open.pop();
                let fits = expanded.is_ok() && text.len() <= self.room.0;
                self.room.0 = self.room.0.saturating_sub(text.len());
                fits.then(|| text.into())
            }
        };
        self.done.insert(name, value.clone());
        value
    }
}

/// A value with its references replaced; none where one leads nowhere.
pub(super) fn replaced(css: &str, customs: Option<&Customs>, room: &mut Room) -> Option<String> {
    let mut text = String::new();
    let mut look = |name: Word| customs.and_then(|it| it.get(name)).cloned();
    expand(css, &mut text, &mut look).ok()?;
    let fits = text.len() <= room.0;
    room.0 = room.0.saturating_sub(text.len());
    fits.then_some(text)
}

type Look<'a> = dyn FnMut(Word) -> Option<Arc<str>> + 'a;

fn expand(css: &str, to: &mut String, look: &mut Look<'_>) -> Result<(), ParseError> {
    expand_in(&mut Parser::new(css), to, look)
}

fn expand_in(
    input: &mut Parser<'_>,
    to: &mut String,
    look: &mut Look<'_>,
) -> Result<(), ParseError> {
    let mut from = input.position();
    loop {
        let before = input.position();
        let token = match input.next_including_whitespace_and_comments() {
            Ok(token) => token.clone(),
            Err(_) => {
                to.push_str(input.slice_from(from));
                return Ok(());
            }
        };
        let close = match &token {
            Token::Function(name) if name.eq_ignore_ascii_case("var") => {
                to.push_str(input.slice(from..before));
                input.parse_nested_block(|inside| variable(inside, to, look))?;
                from = input.position();
                continue;
            }
            Token::Function(name)
                if ["env", "attr", "if"].iter().any(|it| name.eq_ignore_ascii_case(it)) =>
            {
                return Err(ParseError::unexpected_token());
            }
            Token::Function(_) | Token::ParenthesisBlock => ')',
            Token::SquareBracketBlock => ']',
            Token::CurlyBracketBlock => '}',
            _ => continue,
        };
        to.push_str(input.slice_from(from));
        input.parse_nested_block(|inside| expand_in(inside, to, look))?;
        to.push(close);
        from = input.position();
    }
}

/// What is in a `var()`: a name, and perhaps what to take instead.
fn variable(
    input: &mut Parser<'_>,
    to: &mut String,
    look: &mut Look<'_>,
) -> Result<(), ParseError> {
    let name = Word::of(input.expect_ident()?);
    let instead = input.try_parse(Parser::expect_comma).is_ok();
    if let Some(value) = look(name) {
        if to.len() + value.len() > LONGEST {
            return Err(ParseError::unexpected_token());
        }
        to.push_str(&value);
        while input.next().is_ok() {}
        return Ok(());
    }
    if !instead {
        return Err(ParseError::unexpected_token());
    }
    expand_in(input, to, look)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn customs(pairs: &[(&str, &str)], around: Option<&Arc<Customs>>) -> Option<Arc<Customs>> {
        let given = pairs.iter().map(|it| (Word::of(it.0), Arc::from(it.1))).collect();
        Customs::set(&given, around, &mut Room(1 << 20))
    }

    fn put(css: &str, customs: Option<&Arc<Customs>>) -> Option<String> {
        replaced(css, customs.map(|it| &**it), &mut Room(1 << 20))
    }

    #[test]
    fn a_reference_is_replaced_where_it_is_set() {
        let outer = customs(&[("--a", "red"), ("--b", "var(--a)"), ("--A", "x")], None);
        let inner = customs(&[("--a", "blue"), ("--c", "(var(--b) [var( --a )])")], outer.as_ref());
        for (css, expected) in [
            ("var(--b)", Some("red")),
            ("1px solid var(--a)", Some("1px solid blue")),
            ("var(--c)", Some("(red [blue])")),
            ("var(--none, var(--a), 2)", Some(" blue, 2")),
            ("rgb(var(--none, 1 2 3) / 50%", Some("rgb( 1 2 3 / 50%)")),
            ("var(--none)", None),
            ("env(x)", None),
        ] {
            assert_eq!(put(css, inner.as_ref()).as_deref(), expected, "{css}");
        }
    }

    #[test]
    fn a_circle_gives_nothing_and_no_value_grows_without_a_bound() {
        let it = customs(&[("--a", "var(--b)"), ("--b", "var(--a)"), ("--c", "var(--c, 1)")], None);
        assert_eq!(put("var(--a)", it.as_ref()), None);
        assert_eq!(put("var(--b, x)", it.as_ref()).as_deref(), Some(" x"));
        let names: Vec<_> = (0..60).map(|it| format!("--v{it}")).collect();
        let values: Vec<_> = (0..60).map(|it| format!("var(--v{0})var(--v{0})", it + 1)).collect();
        let mut pairs: Vec<(&str, &str)> =
            names.iter().zip(&values).map(|(a, b)| (a.as_str(), b.as_str())).collect();
        pairs[59].1 = "laugh";
        let it = customs(&pairs, None);
        assert_eq!(put("var(--v0)", it.as_ref()), None);
        assert_eq!(put("var(--v59)", it.as_ref()).as_deref(), Some("laugh"));
        assert_eq!(put(&"var(--x,".repeat(10_000), None), None);
    }
}
