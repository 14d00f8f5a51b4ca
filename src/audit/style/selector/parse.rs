//! How selectors are read: which pseudo-classes and parts there are.

use cssparser::{Parser, Token};
use selectors::parser::{self, SelectorImpl, SelectorParseErrorKind};

use crate::audit::dom::{AtomOfName, AtomOfSpace};

use super::state::{Part, State};
use super::words::{Name, Space, Text, Word};

/// The kinds of words that our selectors are made of.
#[derive(Debug, Clone)]
pub(crate) struct Css;

impl SelectorImpl for Css {
    type ExtraMatchingData<'a> = ();
    type AttrValue = Text;
    type Identifier = Word;
    type LocalName = Name;
    type NamespaceUrl = Space;
    type NamespacePrefix = Text;
    type BorrowedNamespaceUrl = AtomOfSpace;
    type BorrowedLocalName = AtomOfName;
    type NonTSPseudoClass = State;
    type PseudoElement = Part;
}

/// Reads selectors of authors, or those of the browser itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader {
    /// Whether names without a namespace are those of HTML alone.
    pub(crate) of_browser: bool,
}

type ParseError = cssparser::ParseError<SelectorParseErrorKind>;

impl<'i> parser::Parser<'i> for Reader {
    type Impl = Css;
    type Error = SelectorParseErrorKind;

    fn parse_nth_child_of(&self) -> bool {
        true
    }

    fn parse_is_and_where(&self) -> bool {
        true
    }

    fn parse_has(&self) -> bool {
        true
    }

    fn parse_parent_selector(&self) -> bool {
        true
    }

    fn is_is_alias(&self, name: &str) -> bool {
        name.eq_ignore_ascii_case("-webkit-any") || name.eq_ignore_ascii_case("matches")
    }

    fn parse_non_ts_pseudo_class(&self, name: &str) -> Result<State, ParseError> {
        State::named(name).ok_or_else(ParseError::unexpected_token)
    }

    fn parse_non_ts_functional_pseudo_class(
        &self,
        name: &str,
        input: &mut Parser<'i>,
        _: bool,
    ) -> Result<State, ParseError> {
        let mut words = Vec::new();
        let name = name.to_ascii_lowercase();
        while let Ok(token) = input.next() {
            match token {
                Token::Ident(it) | Token::QuotedString(it) => words.push(it.to_string()),
                Token::Comma => {}
                _ => return Err(ParseError::unexpected_token()),
            }
        }
        match name.as_str() {
            "lang" => Ok(State::Lang(words)),
            "dir" => Ok(State::Dir(words.iter().any(|it| it.eq_ignore_ascii_case("ltr")))),
            "state" | "active-view-transition-type" => Ok(State::Never),
            _ => Err(ParseError::unexpected_token()),
        }
    }

    fn parse_pseudo_element(&self, name: &str) -> Result<Part, ParseError> {
        Part::named(name).ok_or_else(ParseError::unexpected_token)
    }

    fn parse_functional_pseudo_element(
        &self,
        name: &str,
        input: &mut Parser<'i>,
    ) -> Result<Part, ParseError> {
        while input.next().is_ok() {}
        Part::named(name).ok_or_else(ParseError::unexpected_token)
    }

    fn default_namespace(&self) -> Option<Space> {
        self.of_browser.then(|| Space(AtomOfSpace::from("http://www.w3.org/1999/xhtml")))
    }

    fn namespace_for_prefix(&self, prefix: &Text) -> Option<Space> {
        let svg = || Space(AtomOfSpace::from("http://www.w3.org/2000/svg"));
        (self.of_browser && &*prefix.0 == "svg").then(svg)
    }
}
