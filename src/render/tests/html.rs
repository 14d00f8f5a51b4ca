//! A page as tags and words, for questions about its structure.

use std::cell::RefCell;
use std::collections::BTreeMap;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Open(String, BTreeMap<String, String>),
    Close(String),
    Words(String),
}

#[derive(Default)]
struct Seen {
    pieces: RefCell<Vec<Piece>>,
    errors: RefCell<Vec<String>>,
}

impl TokenSink for &Seen {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => {
                let name = tag.name.to_string();
                let attributes = tag.attrs.iter();
                let attributes =
                    attributes.map(|it| (it.name.local.to_string(), it.value.to_string()));
                self.pieces.borrow_mut().push(match tag.kind {
                    TagKind::StartTag => Piece::Open(name, attributes.collect()),
                    TagKind::EndTag => Piece::Close(name),
                });
            }
            Token::CharacterTokens(words) => {
                self.pieces.borrow_mut().push(Piece::Words(words.to_string()));
            }
            Token::ParseError(error) => self.errors.borrow_mut().push(format!("{line}: {error}")),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// The pieces of a page that has no error of syntax.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let seen = Seen::default();
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(html));
    let tokenizer =
        Tokenizer::new(&seen, TokenizerOpts { exact_errors: true, ..Default::default() });
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    assert!(seen.errors.borrow().is_empty(), "{:?}", seen.errors.borrow());
    seen.pieces.take()
}

/// Every start tag of one name with its attributes.
pub(super) fn all<'a>(
    pieces: &'a [Piece],
    wanted: &'a str,
) -> impl Iterator<Item = &'a BTreeMap<String, String>> {
    pieces.iter().filter_map(move |it| match it {
        Piece::Open(name, attributes) if name == wanted => Some(attributes),
        _ => None,
    })
}

/// The words inside the element that begins at a place, as they are read aloud.
pub(super) fn words_from(pieces: &[Piece], start: usize) -> String {
    let Piece::Open(name, _) = &pieces[start] else { return String::new() };
    let mut words = String::new();
    for piece in &pieces[start + 1..] {
        match piece {
            Piece::Close(closed) if closed == name => break,
            Piece::Words(text) => words.push_str(text),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All words of a page in one line.
pub(super) fn words(pieces: &[Piece]) -> String {
    let words = pieces.iter().filter_map(|it| match it {
        Piece::Words(text) => Some(text.as_str()),
        _ => None,
    });
    let joined: String = words.collect();
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}
