//! What to say of a word that stands beside a time and is not read: what it probably is, and so where
//! it belongs.

use super::doubt::Doubt;
use super::tokens::Token;
use super::words::Meaning;
use crate::diagnostics::nearest;
use crate::model::timescale::Portion;

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

/// Words for how far something is. They say nothing of when it was planned for.
#[rustfmt::skip]
const STATUSES: &[&str] = &[
    "achieved", "complete", "completed", "delayed", "delivered", "done", "finished", "launched",
    "overdue", "underway", "✅", "✓", "✔", "☑",
];

/// Words for a time that has taken the place of another.
#[rustfmt::skip]
const REVISIONS: &[&str] = &[
    "changed", "deferred", "delayed", "extended", "moved", "original", "originally", "postponed",
    "previously", "rescheduled", "revised", "slipped", "was",
];

const HOURS: &[&str] = &["am", "pm", "noon", "midday", "midnight"];

/// Why the words cannot be read, from the first that is not known.
pub(super) fn about(tokens: &[Token]) -> Option<Doubt> {
    let mut others = tokens.iter().filter_map(|it| match it {
        Token::Other { text, .. } => Some(text.as_str()),
        _ => None,
    });
    // A tick may be followed by the sign that it is a picture.
    let plain = |it: &str| it.trim_end_matches('\u{fe0f}').to_owned();
    let any = |words: &[&str]| others.clone().any(|it| words.contains(&plain(it).as_str()));
    let doubt = if any(&["start", "starts"]) && tokens.iter().any(ends) {
        Doubt::StartAndEnd
    } else if any(HOURS) || others.clone().any(|it| it.contains(':')) {
        Doubt::Hour
    } else if any(REVISIONS) && times(tokens) > 1 || any(&["revised"]) {
        Doubt::Revised
    } else if any(STATUSES) {
        Doubt::Status
    } else {
        let first = others.next()?;
        // Beside a month a short word is rather a word: "March 2025 match".
        let named = tokens.iter().any(|it| matches!(it, Token::Said(Meaning::Month { .. })));
        let slip = |it: &str| month(it, if named { 6 } else { 5 });
        let slip = slip(first).or_else(|| others.find_map(slip));
        slip.unwrap_or_else(|| Doubt::Word(first.to_owned()))
    };
    Some(doubt)
}

fn ends(token: &Token) -> bool {
    match token {
        Token::Said(Meaning::Narrows(portion)) => *portion == Portion::End,
        Token::Other { text, .. } => matches!(text.as_str(), "ends" | "finish" | "finishes"),
        _ => false,
    }
}

/// How many months and quarters are named, or years where none are.
fn times(tokens: &[Token]) -> usize {
    let parts = tokens.iter().filter(|it| it.is_part_of_year()).count();
    if parts > 0 { parts } else { tokens.iter().filter(|it| it.is_year()).count() }
}

/// The month of which a word is a slip: it begins alike, and few letters differ. A word with fewer
/// letters than `shortest` is none.
fn month(word: &str, shortest: usize) -> Option<Doubt> {
    let first = |it: &str| it.chars().next().map(|it| it.to_ascii_lowercase());
    let alike = |it: &&str| first(it) == first(word);
    let month = nearest(word, MONTHS.into_iter().filter(alike))?;
    (word.chars().count() >= shortest).then_some(Doubt::Month(month))
}
