//! A numbered list of times in one cell: "1) May 2025 2) June 2025". It is read only where its marks
//! begin with 1, a or i and rise by one, and each item is a time; one mark alone is not a list.

use super::doubt::Doubt;
use super::spans::Spans;
use super::token::Token;
use super::words::Meaning;
use super::{overlap_in_other_units, said, statement, trimmed, without_asides};
use crate::model::timescale::{Calendar, Reading, Window};

/// How the marks of a list count.
#[derive(Clone, Copy)]
enum Count {
    Figures,
    Letters,
    Roman,
}

const ROMAN: [&str; 12] =
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// The times of all items.
pub(super) fn read(tokens: &[Token], calendar: &Calendar) -> Result<Reading, Doubt> {
    let items = items(tokens).ok_or(Doubt::List)?;
    if said(tokens, Meaning::ToBeConfirmed) {
        return Err(Doubt::List);
    }
    let mut windows: Vec<Window> = Vec::new();
    for item in items {
        let words = without_asides(item);
        match statement(trimmed(&words), None, Spans::of(item, calendar)) {
            Ok(Reading::Windows(found)) => windows.extend(found),
            _ => return Err(Doubt::List),
        }
    }
    windows.sort();
    windows.dedup();
    if windows.windows(2).any(|two| overlap_in_other_units(&two[0], &two[1])) {
        return Err(Doubt::SaidTwice);
    }
    Ok(Reading::Windows(windows))
}

/// What is after each mark; none where the marks are not those of one list.
fn items(tokens: &[Token]) -> Option<Vec<&[Token]>> {
    let labels: Vec<&str> = tokens
        .iter()
        .filter_map(|it| match it {
            Token::ListMark(label) => Some(label.as_str()),
            _ => None,
        })
        .collect();
    let count = match *labels.first()? {
        "1" => Count::Figures,
        "a" => Count::Letters,
        "i" => Count::Roman,
        _ => return None,
    };
    let rising = labels.iter().zip(1..).all(|(label, number)| value(label, count) == Some(number));
    let begins = matches!(tokens.first(), Some(Token::ListMark(_)));
    (labels.len() > 1 && rising && begins)
        .then(|| tokens.split(|it| matches!(it, Token::ListMark(_))).skip(1).collect())
}

fn value(label: &str, count: Count) -> Option<usize> {
    match count {
        Count::Figures => label.parse().ok(),
        Count::Letters => match label.as_bytes() {
            [letter @ b'a'..=b'z'] => Some(usize::from(letter - b'a') + 1),
            _ => None,
        },
        Count::Roman => ROMAN.iter().position(|it| *it == label).map(|it| it + 1),
    }
}
