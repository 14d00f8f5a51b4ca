//! What to say of a word that is beside a time and is not read: what it probably is, and so where
//! it belongs.

use super::doubt::Doubt;
use super::lexicon::{Kind, Lexicon};
use super::token::Token;
use super::words::Meaning;
use crate::diagnostics::nearest;
use crate::model::timescale::Portion;

/// Why the words cannot be read, from the first that is not known.
pub(super) fn about(tokens: &[Token], lexicon: &Lexicon) -> Option<Doubt> {
    let mut others = tokens.iter().filter_map(|it| match it {
        Token::Other { text, .. } => Some(text.as_str()),
        _ => None,
    });
    // A tick may be followed by the sign that it is a picture.
    let plain = |it: &str| it.trim_end_matches('\u{fe0f}').to_owned();
    let any = |kind| others.clone().any(|it| lexicon.is(kind, &plain(it)));
    let doubt = if any(Kind::Starts) && tokens.iter().any(|it| ends(it, lexicon)) {
        Doubt::StartAndEnd
    } else if any(Kind::Hour) || others.clone().any(|it| it.contains(':')) {
        Doubt::Hour
    } else if any(Kind::Revision) && times(tokens) > 1 || any(Kind::Revised) {
        Doubt::Revised
    } else if any(Kind::Status) {
        Doubt::Status(None)
    } else {
        let first = others.next()?;
        // Beside a month a short word is rather a word: "March 2025 match".
        let named = tokens.iter().any(|it| matches!(it, Token::Said(Meaning::Month { .. })));
        let slip = |it: &str| month(it, if named { 6 } else { 5 }, lexicon);
        let slip = slip(first).or_else(|| others.find_map(slip));
        slip.unwrap_or_else(|| Doubt::Word(first.to_owned()))
    };
    Some(doubt)
}

fn ends(token: &Token, lexicon: &Lexicon) -> bool {
    match token {
        Token::Said(Meaning::Narrows(portion)) => *portion == Portion::End,
        Token::Other { text, .. } => lexicon.is(Kind::Ends, text),
        _ => false,
    }
}

/// How many months and quarters are named, or years where none are.
fn times(tokens: &[Token]) -> usize {
    let parts = tokens.iter().filter(|it| it.is_part_of_year()).count();
    if parts > 0 { parts } else { tokens.iter().filter(|it| it.is_year()).count() }
}

/// The month of which a word is a mistake: it begins alike, and few letters differ. A word with fewer
/// letters than `shortest` is none.
fn month(word: &str, shortest: usize, lexicon: &Lexicon) -> Option<Doubt> {
    let alike = |it: &&str| it.chars().next() == word.chars().next();
    let month = nearest(word, lexicon.months().filter(alike))?;
    let mut letters = month.chars();
    let first = letters.next()?.to_uppercase();
    let month = first.chain(letters).collect();
    (word.chars().count() >= shortest).then_some(Doubt::Month(month))
}
