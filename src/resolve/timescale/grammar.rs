//! How years, months, quarters and days stand together.
//!
//! A cell is cut into runs of years and runs of parts of a year. Years, then parts ("2023 2024
//! 2025 November"), or parts, then years ("Feb - March 2023"): each part in each year. More runs
//! than two pair off, each with its neighbour, if they all stand the same way round; otherwise the
//! pairing would be a guess, and is refused.

use super::doubt::Doubt;
use super::spans::{Join, Part, Spans, Year, combine};
use super::tokens::Token;
use super::words::Meaning;
use crate::model::timescale::{Calendar, Season, Window};

/// No cell that speaks of time alone is longer.
const LONGEST: usize = 64;

/// A year, a part of a year or a bare number, and how it hangs on what stands before it.
#[derive(Debug, Clone, Copy)]
struct Element {
    join: Join,
    item: Item,
}

#[derive(Debug, Clone, Copy)]
enum Item {
    Year(Year),
    Month(u32),
    Quarter(u32),
    Season(Season),
    Number { value: u32, unsure: bool },
}

impl Item {
    fn is_year(self) -> bool {
        matches!(self, Item::Year(_))
    }
}

/// The windows that a run of tokens states, and whether one of them is a range.
pub(super) fn windows(tokens: &[&Token], spans: Spans<'_>) -> Result<(Vec<Window>, bool), Doubt> {
    let elements = elements(tokens, spans.calendar)?;
    check_years(&elements)?;
    check_units(&elements)?;
    let runs: Vec<&[Element]> =
        elements.chunk_by(|a, b| a.item.is_year() == b.item.is_year()).collect();
    match runs.as_slice() {
        [] => Err(Doubt::Pairing),
        [years] if starts_with_year(years) => whole_years(years, spans),
        [parts] => combine(&in_year(parts, Year::OfPlan, spans)?),
        [a, b] => each_part_in_each_year(a, b, spans),
        runs if runs.len() % 2 == 0 => pairs(runs, spans),
        _ => Err(Doubt::Pairing),
    }
}

/// "2024/2026" could leave out the year between them. Only years that follow each other are safe.
fn check_years(elements: &[Element]) -> Result<(), Doubt> {
    let follow = |a: Item, b: Item| match (a, b) {
        (Item::Year(Year::Calendar(a)), Item::Year(Year::Calendar(b)))
        | (Item::Year(Year::Split(a)), Item::Year(Year::Split(b))) => b - a == 1,
        (a, b) => !(a.is_year() && b.is_year()),
    };
    let safe = |two: &[Element]| two[1].join != Join::Or || follow(two[0].item, two[1].item);
    if elements.windows(2).all(safe) { Ok(()) } else { Err(Doubt::YearOrYear) }
}

/// "Q1 April to June 2025" explains the quarter. A quarter and a month are two times only where a
/// word says so ("Q1 and May 2025"), or where each has its own year.
fn check_units(elements: &[Element]) -> Result<(), Doubt> {
    let mut last: Option<(bool, usize)> = None;
    for (at, element) in elements.iter().enumerate().filter(|it| !it.1.item.is_year()) {
        let quarter = matches!(element.item, Item::Quarter(_));
        let apart = match element.join {
            Join::And | Join::To => true,
            Join::Next => false,
            Join::Tight | Join::Or | Join::Comma => last.is_some_and(|(_, before)| before + 1 < at),
        };
        if last.is_some_and(|(before, _)| before != quarter) && !apart {
            return Err(Doubt::SaidTwice);
        }
        last = Some((quarter, at));
    }
    Ok(())
}

fn starts_with_year(run: &[Element]) -> bool {
    run.first().is_some_and(|first| first.item.is_year())
}

fn years(run: &[Element]) -> impl Iterator<Item = (Join, Year)> + '_ {
    run.iter().filter_map(|it| match it.item {
        Item::Year(year) => Some((it.join, year)),
        _ => None,
    })
}

fn whole_years(run: &[Element], spans: Spans<'_>) -> Result<(Vec<Window>, bool), Doubt> {
    let windows: Result<Vec<_>, Doubt> =
        years(run).map(|(join, year)| Ok((join, spans.year(year)?))).collect();
    combine(&windows?)
}

fn each_part_in_each_year(
    a: &[Element],
    b: &[Element],
    spans: Spans<'_>,
) -> Result<(Vec<Window>, bool), Doubt> {
    let (year_run, part_run) = if starts_with_year(a) { (a, b) } else { (b, a) };
    check_glue(b)?;
    // "2023 to 2025 November" could be one long span or three Novembers.
    if year_run.iter().skip(1).any(|it| matches!(it.join, Join::To | Join::Tight)) {
        return Err(Doubt::Pairing);
    }
    let (mut windows, mut range) = (Vec::new(), false);
    for (_, year) in years(year_run) {
        let (found, ranged) = combine(&in_year(part_run, year, spans)?)?;
        windows.extend(found);
        range |= ranged;
    }
    Ok((windows, range))
}

/// "Nov 2023 - Feb 2024": each pair is a span of its own, and the pairs hang together as the first
/// word of each says.
fn pairs(runs: &[&[Element]], spans: Spans<'_>) -> Result<(Vec<Window>, bool), Doubt> {
    let mut joined = Vec::new();
    let mut range = false;
    for pair in runs.chunks_exact(2) {
        let (year_run, part_run) =
            if starts_with_year(pair[0]) { (pair[0], pair[1]) } else { (pair[1], pair[0]) };
        check_glue(pair[1])?;
        let Some((_, year)) = years(year_run).next().filter(|_| year_run.len() == 1) else {
            return Err(Doubt::Pairing);
        };
        // Each has its own year: they were said one by one, and stay apart.
        let join = match pair[0][0].join {
            Join::Next => Join::And,
            join => join,
        };
        let (found, ranged) = combine(&in_year(part_run, year, spans)?)?;
        let continues = matches!(join, Join::To | Join::Tight) && !joined.is_empty();
        if continues && (range || ranged || found.len() > 1) {
            return Err(Doubt::Pairing);
        }
        range |= ranged;
        joined.extend(
            found
                .into_iter()
                .enumerate()
                .map(|(at, window)| (if at == 0 { join } else { Join::And }, window)),
        );
    }
    let (windows, joined_range) = combine(&joined)?;
    Ok((windows, range || joined_range))
}

/// Between a year and its parts stands a space, a comma, a stroke or a tight dash, no range.
fn check_glue(second: &[Element]) -> Result<(), Doubt> {
    match second.first().map(|it| it.join) {
        Some(Join::To | Join::And) | None => Err(Doubt::Pairing),
        Some(_) => Ok(()),
    }
}

fn in_year(run: &[Element], year: Year, spans: Spans<'_>) -> Result<Vec<(Join, Window)>, Doubt> {
    parts(run)?.into_iter().map(|(join, part)| Ok((join, spans.part(part, year)?))).collect()
}

/// Gives each day its month: "28 April - 3 May", or the other way round, "April 28 - May 3".
fn parts(run: &[Element]) -> Result<Vec<(Join, Part)>, Doubt> {
    if matches!(run.last(), Some(Element { item: Item::Number { .. }, .. })) {
        return days_after_months(run);
    }
    let mut parts = Vec::new();
    let mut days: Vec<(Join, u32)> = Vec::new();
    for element in run {
        match element.item {
            Item::Number { value, .. } => days.push((element.join, value)),
            Item::Month(month) if days.is_empty() => parts.push((element.join, Part::Month(month))),
            Item::Month(month) if matches!(element.join, Join::Next | Join::Tight | Join::Or) => {
                parts.extend(
                    days.drain(..)
                        .map(|(join, day)| (join, Part::Day { day, month, unsure: false })),
                );
            }
            Item::Quarter(quarter) if days.is_empty() => {
                parts.push((element.join, Part::Quarter(quarter)));
            }
            Item::Season(season) if days.is_empty() => {
                parts.push((element.join, Part::Season(season)));
            }
            _ => return Err(Doubt::Pairing),
        }
    }
    Ok(parts)
}

fn days_after_months(run: &[Element]) -> Result<Vec<(Join, Part)>, Doubt> {
    let mut parts: Vec<(Join, Part)> = Vec::new();
    for element in run {
        let next = match (element.item, parts.last().copied()) {
            (Item::Month(month), _) => (element.join, Part::Month(month)),
            (Item::Number { value: day, unsure }, Some((join, Part::Month(month))))
                if element.join == Join::Next =>
            {
                parts.pop();
                (join, Part::Day { day, month, unsure })
            }
            (Item::Number { value: day, .. }, Some((_, Part::Day { month, .. })))
                if element.join != Join::Next =>
            {
                (element.join, Part::Day { day, month, unsure: false })
            }
            _ => return Err(Doubt::Pairing),
        };
        parts.push(next);
    }
    Ok(parts)
}

fn elements(tokens: &[&Token], calendar: &Calendar) -> Result<Vec<Element>, Doubt> {
    if tokens.len() > LONGEST {
        return Err(Doubt::Pairing);
    }
    let mut elements: Vec<Element> = Vec::new();
    let mut join = None;
    for (at, token) in tokens.iter().enumerate() {
        if let Some(mark) = join_of(token) {
            // ", and" is one join; any other two are a slip, and a first one is half of a cell.
            join = match (join, mark) {
                (None, mark) if !elements.is_empty() => Some(mark),
                (Some(Join::Comma), Join::And) => Some(Join::And),
                _ => return Err(Doubt::Pairing),
            };
            continue;
        }
        let join = join.take().unwrap_or(Join::Next);
        let after_month =
            elements.last().is_some_and(|it| matches!(it.item, Item::Month(_) | Item::Season(_)));
        // In "2023 May 14" the year has been said.
        let year_before = elements.split_last().is_some_and(|(_, before)| {
            !before.is_empty() && before.iter().all(|it| it.item.is_year())
        });
        let next = tokens.get(at + 1);
        let may_be_year = after_month
            && matches!(join, Join::Next | Join::Tight)
            && !year_before
            && !next.is_some_and(|it| {
                matches!(it, Token::Year(_) | Token::Said(Meaning::Month { .. }))
            });
        elements.push(Element { join, item: item(token, calendar, may_be_year)? });
    }
    match join {
        None | Some(Join::Comma) => Ok(elements),
        Some(_) => Err(Doubt::Pairing),
    }
}

fn item(token: &Token, calendar: &Calendar, may_be_year: bool) -> Result<Item, Doubt> {
    Ok(match *token {
        Token::Year(year) => Item::Year(Year::Calendar(year)),
        Token::SplitYear(year) => Item::Year(Year::Split(year)),
        Token::ShortYear { value, sure } => {
            let year = 2000 + value;
            if !(calendar.has_year(year) || sure && value < 70) {
                return Err(Doubt::DayOrYear(value.unsigned_abs()));
            }
            Item::Year(Year::Calendar(year))
        }
        Token::Number { value, two_digits: true, ordinal: false } if may_be_year => {
            let year = 2000 + value.cast_signed();
            if calendar.has_year(year) {
                Item::Year(Year::Calendar(year))
            } else {
                Item::Number { value, unsure: true }
            }
        }
        Token::Number { value, .. } => Item::Number { value, unsure: false },
        Token::Quarter(quarter) => Item::Quarter(quarter),
        Token::Said(Meaning::Month { number, .. }) => Item::Month(number),
        Token::Said(Meaning::Season(season)) => Item::Season(season),
        Token::Said(Meaning::HalfTerm) => Item::Season(Season::Other),
        Token::Other { ref text, .. } => return Err(Doubt::Word(text.clone())),
        _ => return Err(Doubt::Pairing),
    })
}

fn join_of(token: &Token) -> Option<Join> {
    Some(match token {
        Token::Dash { tight: true } => Join::Tight,
        Token::Dash { tight: false } | Token::Said(Meaning::To) => Join::To,
        Token::Slash | Token::Said(Meaning::Or) => Join::Or,
        Token::Comma => Join::Comma,
        Token::Said(Meaning::And) => Join::And,
        _ => return None,
    })
}
