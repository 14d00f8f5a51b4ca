//! From the characters of a cell to what each word, number and mark of it is. What words mean
//! together is the grammar's affair.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::pieces::{Kind, Piece, pieces};
use super::words::{ENGLISH, Meaning};

/// One thing that a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A calendar year written in full.
    Year(i32),
    /// A year that spans two ("2010/11"), by its first.
    SplitYear(i32),
    /// Two digits that stand where a year stands; `sure` when an apostrophe says so.
    ShortYear {
        value: i32,
        sure: bool,
    },
    /// A quarter, 1 to 4.
    Quarter(u32),
    /// A number of one or two digits: a day, or a short year.
    Number {
        value: u32,
        two_digits: bool,
        ordinal: bool,
    },
    /// Figures in the form of a date that no calendar has ("13/14/2027").
    NoSuchDate,
    /// A word or phrase that the language knows.
    Said(Meaning),
    /// A dash; `tight` when no space stands on either side.
    Dash {
        tight: bool,
    },
    Slash,
    Comma,
    Open,
    Close,
    /// What is not known, and whether it may change the meaning of what stands beside it.
    Other {
        text: String,
        telling: bool,
    },
}

impl Token {
    /// Whether it names a point in time, and not only an ordinary number.
    pub(super) fn names_time(&self) -> bool {
        match self {
            Token::Year(_)
            | Token::SplitYear(_)
            | Token::ShortYear { .. }
            | Token::Quarter(_)
            | Token::NoSuchDate => true,
            Token::Said(meaning) => matches!(meaning, Meaning::Month { .. }),
            _ => false,
        }
    }

    /// Whether it only holds other things together or apart.
    pub(super) fn is_mark(&self) -> bool {
        matches!(self, Token::Dash { .. } | Token::Slash | Token::Comma)
    }
}

/// The tokens of a cell.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let pieces = pieces(text);
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut rest = pieces.as_slice();
    while !rest.is_empty() {
        let used = take(rest, &mut tokens).max(1);
        rest = &rest[used.min(rest.len())..];
    }
    let tokens = without_asides_in_brackets(tokens);
    let mut tokens = quarters(tokens);
    ranges_after_between(&mut tokens);
    tokens
}

/// Takes one thing from the front of `rest`; returns how many pieces it used.
fn take(rest: &[Piece], tokens: &mut Vec<Token>) -> usize {
    if let Some((length, meaning)) = longest_phrase(rest) {
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
        Kind::Word => {
            tokens.push(Token::Other { text: piece.text.clone(), telling: false });
            1
        }
        Kind::Digits => super::numbers::take(rest, tokens),
        Kind::Mark => take_mark(rest, tokens),
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

/// The longest phrase of the language at the front of `rest`, and its length in pieces.
fn longest_phrase(rest: &[Piece]) -> Option<(usize, Meaning)> {
    let matched = |phrase: &str| {
        let mut length = 0;
        for word in phrase.split(' ') {
            if rest.get(length)?.text != word {
                return None;
            }
            length += 1;
        }
        Some(length)
    };
    phrases_by_first_word()
        .get(rest.first()?.text.as_str())?
        .iter()
        .filter_map(|&(phrase, meaning)| Some((matched(phrase)?, meaning)))
        .max_by_key(|(length, _)| *length)
}

fn phrases_by_first_word() -> &'static BTreeMap<&'static str, Vec<(&'static str, Meaning)>> {
    static PHRASES: LazyLock<BTreeMap<&str, Vec<(&str, Meaning)>>> = LazyLock::new(|| {
        let mut phrases: BTreeMap<&str, Vec<(&str, Meaning)>> = BTreeMap::new();
        for &(phrase, meaning) in ENGLISH {
            let first = phrase.split(' ').next().unwrap_or(phrase);
            phrases.entry(first).or_default().push((phrase, meaning));
        }
        phrases
    });
    &PHRASES
}

/// How many pieces after "Appendix" are the letters or numbers of appendices ("B/C").
fn references(rest: &[Piece]) -> usize {
    let is_reference = |at: usize| {
        let joined = rest.get(at + 1).is_some_and(|next| !next.spaced && next.kind != Kind::Mark);
        rest.get(at).is_some_and(|it| it.kind != Kind::Mark && it.text.chars().count() == 1)
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

/// A bracket that says nothing of time ("subject to funding") is left out; one that does is read
/// as if it had no brackets.
fn without_asides_in_brackets(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut opened = None;
    for token in tokens {
        match token {
            Token::Open => opened = opened.or(Some(kept.len())),
            Token::Close => {
                if let Some(from) = opened.take() {
                    close_bracket(&mut kept, from);
                }
            }
            token => kept.push(token),
        }
    }
    if let Some(from) = opened {
        close_bracket(&mut kept, from);
    }
    kept
}

fn close_bracket(kept: &mut Vec<Token>, from: usize) {
    let tells = kept[from..].iter().any(|token| match token {
        Token::Other { telling, .. } => *telling,
        Token::Said(Meaning::Aside | Meaning::And | Meaning::Or | Meaning::To | Meaning::By) => {
            false
        }
        Token::Said(Meaning::Date) => false,
        Token::Said(_) | Token::Number { .. } => true,
        token => token.names_time(),
    });
    // A cell that is nothing but a bracket is not an aside.
    if !tells && from > 0 {
        kept.truncate(from);
    }
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
    token.is_mark() || matches!(token, Token::Said(Meaning::And | Meaning::Or | Meaning::To))
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
