//! What a bracket does: it leaves the time alone ("subject to funding"), completes it
//! ("Q4 (2024/25)"), or says it again in other words ("Q1 (April to June) 2025/26").

use super::lexicon::Lexicon;
use super::token::Token;
use super::words::Meaning;

/// The tokens of a cell, without brackets that leave the time alone.
pub(super) struct Bracketed {
    /// All of them, as if there were no brackets.
    pub(super) all: Vec<Token>,
    /// Where a bracket says the time again: what is outside it, and inside.
    pub(super) again: Option<(Vec<Token>, Vec<Token>)>,
    /// Whether it says how far the action is, beside the time.
    pub(super) says_status: bool,
}

/// Takes the brackets out of a cell.
pub(super) fn taken_out(tokens: Vec<Token>, lexicon: &Lexicon) -> Bracketed {
    let (mut all, mut outside, mut inside) = (Vec::new(), Vec::new(), Vec::new());
    let mut open: Option<Vec<Token>> = None;
    let mut close = |bracket: Vec<Token>, all: &mut Vec<Token>| {
        // A cell that is nothing but a bracket is not an aside.
        if tells(&bracket, lexicon) || all.is_empty() {
            all.extend(bracket.iter().cloned());
            inside.push(bracket);
        }
    };
    for token in tokens {
        match (token, &mut open) {
            (Token::Open, None) => open = Some(Vec::new()),
            (Token::Open, Some(_)) => {}
            (Token::Close, _) => {
                if let Some(bracket) = open.take() {
                    close(bracket, &mut all);
                }
            }
            (token, Some(bracket)) => bracket.push(token),
            (token, None) => {
                outside.push(token.clone());
                all.push(token);
            }
        }
    }
    if let Some(bracket) = open {
        close(bracket, &mut all);
    }
    let again = inside.iter().any(|it| says_again(it, &outside));
    // Several brackets are never one time: the comma keeps them apart.
    let again = again.then(|| (outside, inside.join(&Token::Comma)));
    Bracketed { all, again, says_status: false }
}

/// Whether a bracket says anything of time.
fn tells(bracket: &[Token], lexicon: &Lexicon) -> bool {
    use Meaning::{And, Aside, By, Date, During, Narrows, Or, Ordinal, To, Until, YearEnd};
    // "2025 (late)" is late 2025; in "2025 (early discussions)" something else is early.
    let narrows = |it: &Token| matches!(it, Token::Said(Narrows(_) | YearEnd));
    let other = |it: &Token| matches!(it, Token::Other { .. });
    if bracket.iter().any(narrows) && !bracket.iter().any(other) {
        return true;
    }
    let moved =
        |it: &Token| matches!(it, Token::Other { text, .. } if lexicon.says_how_it_goes(text));
    let named = bracket.iter().any(other) && !bracket.iter().any(moved);
    bracket.iter().any(|token| match token {
        Token::Other { telling, .. } => *telling,
        Token::Said(Aside | During | And | Or | To | Until | By | Date | Narrows(_) | YearEnd) => {
            false
        }
        // "16 Days of Action", "Phase 1": a number in a name.
        Token::Number { .. } | Token::Said(Ordinal(_)) if named => false,
        Token::Said(_) | Token::Number { .. } | Token::ListMark(_) => true,
        token => token.names_time(),
    })
}

/// Whether a bracket names a part of a year, or a year, where one is named outside of it already.
/// "May 2025 (and June 2025)" does not say it again, it goes on.
fn says_again(bracket: &[Token], outside: &[Token]) -> bool {
    let goes_on = bracket.first().is_some_and(|it| {
        it.is_mark()
            || matches!(it, Token::Said(Meaning::And | Meaning::Or | Meaning::To | Meaning::Until))
    });
    let both = |names: fn(&Token) -> bool| bracket.iter().any(names) && outside.iter().any(names);
    !goes_on && (both(Token::is_part_of_year) || both(Token::is_year))
}
