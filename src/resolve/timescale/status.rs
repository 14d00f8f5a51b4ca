//! Words beside a time for how far something is: "May 2025 (complete)", "Completed – Jan 2024". The time is
//! read without them. They are not part of it, and belong in a status of their own.

use super::lexicon::{Kind, Lexicon};
use super::token::Token;

/// Whether such words are all that is said in one part of a cell: outside its brackets, or in one of them.
/// In "May 2025 (launched with partners)" something else was launched.
pub(super) fn is_said(tokens: &[Token], lexicon: &Lexicon) -> bool {
    tokens.split(|it| matches!(it, Token::Open | Token::Close)).any(|part| {
        let mut others = part.iter().filter(|it| is_other(it)).peekable();
        others.peek().is_some() && others.all(|it| is_status(it, lexicon))
    })
}

/// The tokens without such words. Beside words that are not known they stay, for the advice.
pub(super) fn without(tokens: Vec<Token>, lexicon: &Lexicon) -> Vec<Token> {
    let known = |it: &Token| !is_other(it) || is_status(it, lexicon);
    if !(tokens.iter().any(Token::names_time) && tokens.iter().all(known)) {
        return tokens;
    }
    tokens.into_iter().filter(|it| !is_other(it)).collect()
}

fn is_other(token: &Token) -> bool {
    matches!(token, Token::Other { .. })
}

/// A word such as "delayed" says as well that the time has changed, so it is none of these.
fn is_status(token: &Token, lexicon: &Lexicon) -> bool {
    match token {
        Token::Other { text, .. } => {
            // A tick may be followed by the sign that it is a picture.
            let word = text.trim_end_matches('\u{fe0f}');
            lexicon.is(Kind::Status, word) && !lexicon.is(Kind::Revision, word)
        }
        _ => false,
    }
}
