//! How years, months, quarters and days go together.
//!
//! A cell is cut into runs of years and runs of parts of a year. Years, then parts ("2023 2024
//! 2025 November"), or parts, then years ("Feb - March 2023"): each part in each year. More runs
//! than two pair off, each with its neighbour, if they all are the same way round; otherwise the
//! pairing would be a guess, and is refused.

use chrono::Weekday;

use super::doubt::Doubt;
use super::elements::{Element, Item, elements};
use super::said::Said;
use super::spans::{Join, Part, Spans, Year, combine, with};
use super::token::Token;
use crate::model::timescale::{Portion, Window};

/// A part of a year, how it hangs on the one before it, and what is said of it.
type Unit = (Join, Part, Said);

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
    let half = |it: &Element| matches!(it.item, Item::Half(_));
    // Half of a month has no days of its own.
    if elements.iter().any(half) && !elements.iter().all(|it| half(it) || it.item.is_year()) {
        return Err(Doubt::Narrowed);
    }
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

fn years(run: &[Element]) -> impl Iterator<Item = (Join, Year, Option<Portion>)> + '_ {
    run.iter().filter_map(|it| match it.item {
        Item::Year(year) => Some((it.join, year, it.said.portion)),
        _ => None,
    })
}

/// "May, late 2024" is not a part of that May.
fn check_whole(run: &[Element]) -> Result<(), Doubt> {
    if years(run).all(|it| it.2.is_none()) { Ok(()) } else { Err(Doubt::Narrowed) }
}

fn whole_years(run: &[Element], spans: Spans<'_>) -> Result<(Vec<Window>, bool), Doubt> {
    let windows: Result<Vec<_>, Doubt> =
        years(run).map(|(join, year, part)| Ok((join, spans.year(year)?.narrowed(part)))).collect();
    combine(&windows?)
}

fn each_part_in_each_year(
    a: &[Element],
    b: &[Element],
    spans: Spans<'_>,
) -> Result<(Vec<Window>, bool), Doubt> {
    let (year_run, part_run) = if starts_with_year(a) { (a, b) } else { (b, a) };
    check_glue(b)?;
    check_whole(year_run)?;
    // "2023 to 2025 November" could be one long span or three Novembers.
    if year_run.iter().skip(1).any(|it| matches!(it.join, Join::To | Join::Tight)) {
        return Err(Doubt::Pairing);
    }
    let (mut windows, mut range) = (Vec::new(), false);
    for (_, year, _) in years(year_run) {
        let (found, ranged) = combine(&in_year(part_run, year, spans)?)?;
        windows.extend(found);
        range |= ranged;
    }
    Ok((windows, range))
}

/// "Nov 2023 - Feb 2024": each pair is its own span, and the pairs hang together as the first
/// word of each says.
fn pairs(runs: &[&[Element]], spans: Spans<'_>) -> Result<(Vec<Window>, bool), Doubt> {
    let mut joined = Vec::new();
    let mut range = false;
    for pair in runs.chunks_exact(2) {
        let (year_run, part_run) =
            if starts_with_year(pair[0]) { (pair[0], pair[1]) } else { (pair[1], pair[0]) };
        check_glue(pair[1])?;
        check_whole(year_run)?;
        let Some((_, year, _)) = years(year_run).next().filter(|_| year_run.len() == 1) else {
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

/// Between a year and its parts is a space, a comma, a stroke or a tight dash, no range.
fn check_glue(second: &[Element]) -> Result<(), Doubt> {
    match second.first().map(|it| it.join) {
        Some(Join::To | Join::And) | None => Err(Doubt::Pairing),
        Some(_) => Ok(()),
    }
}

fn in_year(run: &[Element], year: Year, spans: Spans<'_>) -> Result<Vec<(Join, Window)>, Doubt> {
    let units = parts(run)?;
    let weeks = units.iter().filter(|it| it.2.week.is_some()).count();
    // In "week beginning 3 and 10 March" the second could be a day or a week.
    if weeks > 0 && weeks < units.len() {
        return Err(Doubt::Week);
    }
    let window = |(join, part, said): Unit| Ok((join, with(spans.part(part, year)?, said)?));
    let windows: Vec<(Join, Window)> = units.into_iter().map(window).collect::<Result<_, _>>()?;
    // "Dec/Jan 2027" and "November and January 2027" are in two years.
    let in_order = windows.windows(2).all(|it| it[0].1.first <= it[1].1.first);
    match matches!(year, Year::Calendar(_)) && !in_order {
        true => Err(Doubt::OutOfOrder),
        false => Ok(windows),
    }
}

/// Gives each day its month: "28 April - 3 May", or the other way round, "April 28 - May 3".
fn parts(run: &[Element]) -> Result<Vec<Unit>, Doubt> {
    if matches!(run.last(), Some(Element { item: Item::Number { .. }, .. })) {
        return days_after_months(run);
    }
    let mut parts: Vec<Unit> = Vec::new();
    let mut days: Vec<(Join, u32, Said)> = Vec::new();
    for &Element { join, item, said } in run {
        match item {
            Item::Number { value, .. } => days.push((join, value, said)),
            Item::Month(month) if days.is_empty() => parts.push((join, Part::Month(month), said)),
            Item::Month(month) if matches!(join, Join::Next | Join::Tight | Join::Or) => {
                // "6 May (Tuesday)"
                if let (Some(last), Some(_)) = (days.last_mut(), said.weekday) {
                    last.2.weekday = agreed(last.2.weekday, said.weekday)?;
                }
                let day = |day| Part::Day { day, month, unsure: false };
                parts.extend(days.drain(..).map(|(join, number, said)| (join, day(number), said)));
            }
            Item::Quarter(quarter) if days.is_empty() => {
                parts.push((join, Part::Quarter(quarter), said));
            }
            Item::Half(half) if days.is_empty() => parts.push((join, Part::Half(half), said)),
            Item::Season(season) if days.is_empty() => {
                parts.push((join, Part::Season(season), said));
            }
            _ => return Err(Doubt::Pairing),
        }
    }
    Ok(parts)
}

fn days_after_months(run: &[Element]) -> Result<Vec<Unit>, Doubt> {
    let mut parts: Vec<Unit> = Vec::new();
    for &Element { join, item, said } in run {
        let next = match (item, parts.last().copied()) {
            (Item::Month(month), _) => (join, Part::Month(month), said),
            (Item::Number { value: day, unsure }, Some((before, Part::Month(month), of_month)))
                if join == Join::Next =>
            {
                parts.pop();
                let weekday = agreed(of_month.weekday, said.weekday)?;
                let said = Said { weekday, ..of_month };
                (before, Part::Day { day, month, unsure }, said)
            }
            (Item::Number { value: day, .. }, Some((_, Part::Day { month, .. }, _)))
                if join != Join::Next =>
            {
                (join, Part::Day { day, month, unsure: false }, said)
            }
            _ => return Err(Doubt::Pairing),
        };
        parts.push(next);
    }
    Ok(parts)
}

/// A weekday that is said once, or twice alike.
fn agreed(a: Option<Weekday>, b: Option<Weekday>) -> Result<Option<Weekday>, Doubt> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => Err(Doubt::NoSuchDay),
        (a, b) => Ok(a.or(b)),
    }
}
