//! From the characters of a cell to what each word, number and mark of it is. What words mean
//! together is the grammar's affair.

use super::brackets::{self, Bracketed};
use super::lexicon::Lexicon;
use super::pieces::{Piece, PieceKind, pieces};
use super::token::Token;
use super::words::Meaning;
use super::{marks, numbers, status, years};

/// The tokens of a cell.
pub(super) fn tokens(text: &str, lexicon: &Lexicon) -> Bracketed {
    let pieces = pieces(text, lexicon);
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut rest = pieces.as_slice();
    let mut open = false;
    while !rest.is_empty() {
        let known = tokens.len();
        let used = take(rest, open, lexicon, &mut tokens).max(1);
        open = match tokens.get(known) {
            Some(Token::Open) => true,
            Some(Token::Close) => false,
            _ => open,
        };
        rest = &rest[used.min(rest.len())..];
    }
    let tokens = years::read(tokens);
    let says_status = status::is_said(&tokens, lexicon);
    let Bracketed { all, again, .. } = brackets::taken_out(tokens, lexicon);
    let whole = |tokens| together(status::without(tokens, lexicon));
    let again = again.map(|(outside, inside)| (whole(outside), whole(inside)));
    Bracketed { all: whole(all), again, says_status }
}

/// Tokens that mean something only together.
fn together(tokens: Vec<Token>) -> Vec<Token> {
    let mut tokens = quarters(tokens);
    ranges_after_between(&mut tokens);
    tokens
}

/// Takes one thing from the front of `rest`; returns how many pieces it used.
fn take(rest: &[Piece], open: bool, lexicon: &Lexicon, tokens: &mut Vec<Token>) -> usize {
    if rest[0].kind == PieceKind::Digits
        && let Some(length) = numbers::take_several(rest, tokens)
    {
        return length;
    }
    let phrase = lexicon.longest(rest.iter().map(|it| it.text.as_str()));
    // "t.b.c." is not a mark of a list.
    let spelt_out = phrase.is_some_and(|(length, _)| length > 2);
    if let Some(length) = marks::list_mark(rest, tokens, open).filter(|_| !spelt_out) {
        let label = rest.iter().find(|it| it.kind != PieceKind::Mark);
        tokens.push(Token::ListMark(label.map(|it| it.text.clone()).unwrap_or_default()));
        return length;
    }
    if let Some(length) = marks::phase(rest).filter(|_| tokens.is_empty()) {
        tokens.push(Token::Said(Meaning::Aside));
        return length;
    }
    if tokens.is_empty()
        && let Some(length) = marks::event_name(rest, lexicon)
    {
        tokens.push(Token::Said(Meaning::Aside));
        return length;
    }
    if let Some((length, meaning)) = phrase {
        return match meaning {
            Meaning::Appendix => {
                tokens.push(Token::Said(Meaning::Aside));
                length + references(&rest[length..])
            }
            Meaning::Changes => {
                tokens.push(Token::Other { text: rest[0].text.clone(), telling: true });
                length
            }
            _ => {
                tokens.push(Token::Said(meaning));
                length
            }
        };
    }
    let piece = &rest[0];
    match piece.kind {
        PieceKind::Word if let Some(length) = numbers::take_half(rest, tokens) => length,
        PieceKind::Word => {
            tokens.push(Token::Other { text: piece.text.clone(), telling: false });
            1
        }
        PieceKind::Digits => numbers::take_single(rest, tokens),
        PieceKind::Mark => take_mark(rest, tokens),
    }
}

fn take_mark(rest: &[Piece], tokens: &mut Vec<Token>) -> usize {
    let next_is_tight = rest.get(1).is_some_and(|next| !next.spaced);
    let token = match rest[0].text.as_str() {
        "-" => Token::Dash { tight: !rest[0].spaced && next_is_tight },
        "/" => Token::Slash,
        "," => Token::Comma,
        "&" => Token::Said(Meaning::And),
        "(" => Token::Open,
        ")" => Token::Close,
        "'" => {
            if let Some(year) = rest.get(1).filter(|it| !it.spaced).and_then(Piece::two_digits) {
                tokens.push(Token::ShortYear { value: year.cast_signed(), sure: true });
                return 2;
            }
            return 1;
        }
        // Full stops, colons, quotation marks and bullets end or adorn words and say nothing.
        _ => return 1,
    };
    tokens.push(token);
    1
}

/// How many pieces after "Appendix" are the letters or numbers of appendices ("B/C").
fn references(rest: &[Piece]) -> usize {
    let is_reference = |at: usize| {
        let joined =
            rest.get(at + 1).is_some_and(|next| !next.spaced && next.kind != PieceKind::Mark);
        rest.get(at).is_some_and(|it| it.kind != PieceKind::Mark && it.text.chars().count() == 1)
            && !joined
    };
    if !is_reference(0) {
        return 0;
    }
    let mut length = 1;
    while rest.get(length).is_some_and(|it| matches!(it.text.as_str(), "/" | "&" | "," | "and"))
        && is_reference(length + 1)
    {
        length += 2;
    }
    length
}

/// "Quarter 2", "second quarter" and the 3 of "Q2/3" become quarters.
fn quarters(tokens: Vec<Token>) -> Vec<Token> {
    let mut made: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let next_is_month = matches!(tokens.peek(), Some(Token::Said(Meaning::Month { .. })));
        match (&token, made.last()) {
            (Token::Said(Meaning::Quarter), Some(last)) if ordinal(last).is_some() => {
                let number = ordinal(last).unwrap_or_default();
                made.pop();
                made.push(Token::Quarter(number));
            }
            (Token::Said(Meaning::Half), Some(last)) if ordinal(last).is_some_and(|it| it <= 2) => {
                let number = ordinal(last).unwrap_or_default();
                made.pop();
                made.push(Token::Half(number));
            }
            (
                &Token::Number { value: value @ 1..=4, two_digits: false, ordinal: false },
                Some(last),
            ) => {
                let before = made.len().checked_sub(2).and_then(|at| made.get(at));
                if *last == Token::Said(Meaning::Quarter) {
                    made.pop();
                    made.push(Token::Quarter(value));
                } else if matches!(before, Some(Token::Quarter(_))) && joins(last) && !next_is_month
                {
                    made.push(Token::Quarter(value));
                } else {
                    made.push(token);
                }
            }
            _ => made.push(token),
        }
    }
    made
}

fn ordinal(token: &Token) -> Option<u32> {
    match token {
        Token::Said(Meaning::Ordinal(number)) => Some(*number),
        Token::Number { value: value @ 1..=4, ordinal: true, .. } => Some(*value),
        _ => None,
    }
}

fn joins(token: &Token) -> bool {
    token.is_mark()
        || matches!(token, Token::Said(Meaning::And | Meaning::Or | Meaning::To | Meaning::Until))
}

/// "between May and June" says "May to June".
fn ranges_after_between(tokens: &mut [Token]) {
    let mut open = false;
    for token in tokens.iter_mut() {
        match token {
            Token::Said(Meaning::Between) => {
                open = true;
                *token = Token::Said(Meaning::Aside);
            }
            Token::Said(Meaning::And) if open => {
                open = false;
                *token = Token::Said(Meaning::To);
            }
            _ => {}
        }
    }
}
