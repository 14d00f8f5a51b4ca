//! Feeds html5ever so that every element knows the place of its start tag. The parser itself tells
//! but a line, and that of the tag's end; so the text is fed in pieces cut before each `<` and after
//! each `>`, and a tag begins with the first piece since the last token.

use std::cell::Cell;

use html5ever::TokenizerResult;
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, StartTag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::Dom;
use super::sink::{Handle, Sink};

pub(super) fn parse(html: &str) -> Dom {
    let options = TreeBuilderOpts {
        // What is in <noscript> is read as elements, as a browser without script reads it.
        scripting_enabled: false,
        ..TreeBuilderOpts::default()
    };
    let builder = TreeBuilder::new(Sink::new(), options);
    let counter = Counter { builder, piece: Cell::new(0), tag: Cell::new(None) };
    let tokenizer = Tokenizer::new(counter, TokenizerOpts::default());
    let queue = BufferQueue::default();
    // The pieces share one text, which can have four gigabytes: no page is read so far.
    let html = &html[..html.floor_char_boundary(u32::MAX as usize)];
    let whole = StrTendril::from_slice(html);
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    for (offset, piece) in pieces(html) {
        tokenizer.sink.begins(offset, piece);
        queue.push_back(whole.subtendril(count(offset), count(piece.len())));
        // A script or an encoding asks for a pause; there is nothing to wait for.
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    }
    tokenizer.end();
    tokenizer.sink.builder.sink.finish()
}

/// The text cut before each `<` and after each `>`, with the offset of each piece.
fn pieces(html: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut offset = 0;
    std::iter::from_fn(move || {
        let rest = html.get(offset..).filter(|it| !it.is_empty())?;
        // What a piece begins with never ends it, but a `>` does.
        let length = match rest.as_bytes().iter().skip(1).position(|it| b"<>".contains(it)) {
            _ if rest.starts_with('>') => 1,
            Some(at) if rest.as_bytes()[at + 1] == b'>' => at + 2,
            Some(at) => at + 1,
            None => rest.len(),
        };
        let piece = (offset, &rest[..length]);
        offset += length;
        Some(piece)
    })
}

/// Counts the tokens between the tokenizer and the builder of the tree.
struct Counter {
    builder: TreeBuilder<Handle, Sink>,
    /// Where the piece begins that is being read.
    piece: Cell<usize>,
    /// Where the first piece since the last token begins, if that is a `<`.
    tag: Cell<Option<usize>>,
}

impl Counter {
    fn begins(&self, offset: usize, piece: &str) {
        self.piece.set(offset);
        if self.tag.get().is_none() && piece.starts_with('<') {
            self.tag.set(Some(offset));
        }
    }
}

impl TokenSink for Counter {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        match &token {
            // An error of the text can be told in the middle of a tag.
            Token::ParseError(_) => return TokenSinkResult::Continue,
            // Even an end tag can make an element.
            Token::EOFToken => {}
            _ if self.builder.sink.is_full() => return TokenSinkResult::Continue,
            Token::TagToken(tag) if tag.kind == StartTag => {
                if self.builder.sink.is_too_deep() {
                    self.tag.set(None);
                    return TokenSinkResult::Continue;
                }
                let offset = self.tag.take().unwrap_or(self.piece.get());
                self.builder.sink.reads(Some(tag.name.clone()), offset);
            }
            other => {
                if let Token::TagToken(tag) = other {
                    self.builder.sink.closes(&tag.name);
                }
                self.tag.set(None);
                self.builder.sink.reads(None, self.piece.get());
            }
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
