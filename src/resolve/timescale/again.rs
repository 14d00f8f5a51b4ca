//! A time that is said twice, the second time in a bracket: "Q4 (January to March 2026)". It is
//! read only where both say the same, and never makes two times of one.

use chrono::Month;

use super::doubt::Doubt;
use super::grammar;
use super::is_aside;
use super::spans::Spans;
use super::token::Token;
use crate::model::timescale::{Calendar, Window};

/// The windows of what is outside a bracket, where the bracket confirms them.
pub(super) fn windows(
    outside: &[&Token],
    bracket: &[Token],
    spans: Spans<'_>,
) -> Result<(Vec<Window>, bool), Doubt> {
    let inside: Vec<&Token> = bracket.iter().filter(|it| !is_aside(it)).collect();
    let inside_spans = Spans::of(bracket, spans.calendar);
    let found = match (grammar::windows(outside, spans), grammar::windows(&inside, inside_spans)) {
        (Ok((windows, range)), Ok((around, _))) => {
            let around = single(&around)?;
            let within = |it: &Window| around.first <= it.first && it.last <= around.last;
            windows.iter().all(within).then_some((windows, range))
        }
        // One of them has the year for both.
        (Ok((windows, range)), Err(Doubt::NoYear)) => {
            let same = same_as(single(&windows)?, &inside, inside_spans);
            same.map(|_| (windows, range))
        }
        // The plan does not say when its second year is, and the bracket does.
        (Err(Doubt::NoYear), Ok((around, range))) if matches!(outside, [Token::YearOfPlan(_)]) => {
            Some((vec![single(&around)?], range))
        }
        (Err(Doubt::NoYear | Doubt::SplitYear), Ok((around, range))) => {
            let around = single(&around)?;
            let same = same_as(around, outside, spans);
            let found = same.or_else(|| explained(around, outside, spans));
            found.map(|it| (vec![it], range))
        }
        (Err(Doubt::NoYear), Err(Doubt::SplitYear)) => return Err(Doubt::SplitYear),
        (Err(Doubt::NoYear), Err(Doubt::NoYear)) => return Err(Doubt::NoYear),
        _ => None,
    };
    found.ok_or(Doubt::SaidTwice)
}

/// The window that words without a year name, if it is the days of `window`.
fn same_as(window: Window, words: &[&Token], spans: Spans<'_>) -> Option<Window> {
    let period = Some((window.first, window.last));
    let calendar = Calendar { period, ..*spans.calendar };
    let (found, _) = grammar::windows(words, Spans { calendar: &calendar, ..spans }).ok()?;
    let found = single(&found).ok()?;
    ((found.first, found.last) == (window.first, window.last)).then_some(found)
}

/// The months that explain a quarter of a financial year, in a plan whose own year is another.
fn explained(months: Window, quarter: &[&Token], spans: Spans<'_>) -> Option<Window> {
    if spans.calendar.year_starts != Month::January {
        return None;
    }
    let calendar = Calendar { year_starts: Month::April, ..*spans.calendar };
    let spans = Spans { calendar: &calendar, ..spans };
    same_as(months, quarter, spans).map(|_| months)
}

fn single(windows: &[Window]) -> Result<Window, Doubt> {
    match windows {
        [window] => Ok(*window),
        _ => Err(Doubt::SaidTwice),
    }
}
