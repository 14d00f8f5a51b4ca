//! Whether a reading says more than the words that it was read from: a year that they leave out, the
//! months of a financial year, a month for each of several years. Where it does not, a page that
//! said it would only say the same words again.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::model::timescale::{Precision, Reading, Window};

use super::pieces;
use super::tokens::Token;
use super::words::Meaning;

/// Whether `reading` adds something to `printed`, of which `tokens` were read.
pub(super) fn adds(printed: &str, tokens: &[Token], reading: &Reading) -> bool {
    match reading {
        Reading::Windows(windows) => says_more(windows, tokens),
        Reading::By(window) | Reading::From(window) | Reading::Ongoing { from: Some(window) } => {
            says_more(&[*window], tokens)
        }
        Reading::ToBeConfirmed => !says_that_it_is_open(printed),
        Reading::Ongoing { from: None }
        | Reading::Described
        | Reading::InWords
        | Reading::NotUnderstood => false,
    }
}

/// Whether a year, a month or a day of the windows is not written, or a month is written fewer times
/// than it is meant.
fn says_more(windows: &[Window], tokens: &[Token]) -> bool {
    let ends = || windows.iter().flat_map(|it| [(it, it.first), (it, it.last)]);
    let months: BTreeSet<_> = ends()
        .filter(|(window, _)| !is_calendar_years(window))
        .map(|(_, day)| (day.year(), day.month()))
        .collect();
    let mut days = ends().filter(|it| it.0.precision == Precision::Day).map(|it| it.1.day());
    let has_year = |year| tokens.contains(&Token::Year(year));
    let written_months = || tokens.iter().filter_map(month);
    !ends().all(|(_, day)| has_year(day.year()))
        || !months.iter().all(|it| written_months().any(|month| month == it.1))
        || months.len() > written_months().count()
        || !days.all(|day| tokens.iter().any(|it| number(it) == Some(day)))
}

fn month(token: &Token) -> Option<u32> {
    match token {
        Token::Said(Meaning::Month { number, .. }) => Some(*number),
        _ => None,
    }
}

fn number(token: &Token) -> Option<u32> {
    match token {
        Token::Number { value, .. } => Some(*value),
        _ => None,
    }
}

/// Whether it is stated in years that begin in January, of which no month is said.
fn is_calendar_years(window: &Window) -> bool {
    let is = |day: NaiveDate, month, of_month| (day.month(), day.day()) == (month, of_month);
    window.precision == Precision::Year && is(window.first, 1, 1) && is(window.last, 12, 31)
}

/// "To be agreed" is plain; "TBC" and "pending" are not.
fn says_that_it_is_open(printed: &str) -> bool {
    let words: Vec<String> = pieces::pieces(printed).into_iter().map(|it| it.text).collect();
    let has = |two: [&str; 2]| words.windows(2).any(|it| it == two);
    has(["to", "be"]) || has(["not", "yet"])
}
