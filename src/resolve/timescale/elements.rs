//! From tokens to the years, the parts of years and the bare numbers that they name, each with how
//! it hangs on the one before it and with what is said of it beside it: a weekday, that a week is
//! meant, or which part of it. What belongs together is the grammar's affair.

use chrono::Month;

use super::doubt::Doubt;
use super::said::Said;
use super::spans::{Join, Year};
use super::token::Token;
use super::words::Meaning;
use crate::model::timescale::{Calendar, Portion, Season};

/// No cell that speaks of time alone is longer.
const LONGEST: usize = 64;

/// A year, a part of a year or a bare number, and how it hangs on what is before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    pub(super) join: Join,
    pub(super) item: Item,
    pub(super) said: Said,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Item {
    Year(Year),
    Month(u32),
    Quarter(u32),
    Half(u32),
    Season(Season),
    Number { value: u32, unsure: bool },
}

impl Item {
    pub(super) fn is_year(self) -> bool {
        matches!(self, Item::Year(_))
    }
}

/// The elements of a run of tokens.
pub(super) fn elements(tokens: &[&Token], calendar: &Calendar) -> Result<Vec<Element>, Doubt> {
    if tokens.len() > LONGEST {
        return Err(Doubt::Pairing);
    }
    let mut elements: Vec<Element> = Vec::new();
    let (mut join, mut said) = (None, Said::default());
    let mut rest = tokens;
    while let [token, after @ ..] = rest {
        rest = after;
        if let Some(mark) = join_of(token) {
            // ", and" is one join; any other two are a mistake, and a first one is half of a cell.
            join = match (join, mark) {
                _ if said != Said::default() => return Err(Doubt::Narrowed),
                (None, mark) if !elements.is_empty() => Some(mark),
                (Some(Join::Comma), Join::And) => Some(Join::And),
                _ => return Err(Doubt::Pairing),
            };
            continue;
        }
        if let Token::Said(meaning) = token
            && beside(*meaning, &mut rest, &mut said, &mut elements, calendar)?
        {
            continue;
        }
        let join = join.take().unwrap_or(Join::Next);
        // "Mid 26"
        let part_of_year = elements.is_empty() && rest.is_empty() && said.portion.is_some();
        let may_be_year = part_of_year || may_be_year(&elements, join, rest.first().copied());
        let item = item(token, calendar, may_be_year)?;
        let said = std::mem::take(&mut said);
        match said.begins {
            None => elements.push(Element { join, item, said }),
            Some(_) if matches!(item, Item::Number { .. }) => return Err(Doubt::Narrowed),
            Some(portion) => {
                let first = Said { portion: Some(portion), ..said };
                elements.push(Element { join, item, said: first });
                elements.push(Element { join: Join::To, item, said });
            }
        }
    }
    match join {
        None | Some(Join::Comma) => Ok(elements),
        Some(_) => Err(Doubt::Pairing),
    }
}

/// Takes a word that says more of the time beside it; whether it is such a word.
fn beside(
    meaning: Meaning,
    rest: &mut &[&Token],
    said: &mut Said,
    elements: &mut [Element],
    calendar: &Calendar,
) -> Result<bool, Doubt> {
    match meaning {
        Meaning::Narrows(portion) => match rest.first() {
            // "mid to late 2025", "early-mid 2025"
            Some(_) if let Some((last, used)) = to_portion(rest).filter(|it| portion < it.0) => {
                *rest = &rest[used..];
                set(&mut said.begins, portion)?;
                set(&mut said.portion, last)?;
            }
            Some(next) if join_of(next).is_none() => set(&mut said.portion, portion)?,
            Some(_) => return Err(Doubt::Narrowed),
            None => set(&mut only_unit(elements)?.said.portion, portion)?,
        },
        Meaning::YearEnd => year_end(rest.first().copied(), said, elements, calendar)?,
        Meaning::Weekday(day) => {
            let comma = rest.first().is_some_and(|it| **it == Token::Comma);
            let named = rest.get(usize::from(comma)).is_some_and(|it| is_day_or_month(it));
            // "Tuesday, 6 May": the comma holds them together.
            if named {
                *rest = &rest[usize::from(comma)..];
            }
            let last = elements.iter_mut().rfind(|it| !it.item.is_year());
            let weekday = match last {
                _ if named => &mut said.weekday,
                Some(last) => &mut last.said.weekday,
                None => return Err(Doubt::NoSuchDay),
            };
            set(weekday, day).map_err(|_| Doubt::NoSuchDay)?;
        }
        Meaning::Week(week) => {
            let next = rest.first();
            // "2nd week of June" is not 2 June.
            if matches!(elements.last(), Some(Element { item: Item::Number { .. }, .. })) {
                return Err(Doubt::Week);
            }
            if !next.is_some_and(|it| is_day_or_month(it) || is_weekday(it)) {
                return Err(Doubt::Week);
            }
            set(&mut said.week, week).map_err(|_| Doubt::Week)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// The part with which a range ends that has begun in the same unit, and how many tokens say so.
fn to_portion(rest: &[&Token]) -> Option<(Portion, usize)> {
    let joins = |it: &&Token| {
        matches!(it, Token::Dash { .. } | Token::Slash | Token::Said(Meaning::To | Meaning::Until))
    };
    let joined = rest.iter().take(2).take_while(|it| joins(it)).count();
    match rest.get(joined..=joined + 1)? {
        [Token::Said(Meaning::Narrows(portion)), next] if join_of(next).is_none() => {
            Some((*portion, joined + 1))
        }
        _ => None,
    }
}

/// "Year end 2024/25" is the end of a year; "March 2025 (year end)" explains a month. In a plan whose
/// year does not end in December, that of "2025" could be either.
fn year_end(
    next: Option<&Token>,
    said: &mut Said,
    elements: &mut [Element],
    calendar: &Calendar,
) -> Result<(), Doubt> {
    let sure = |spans_two: bool| match spans_two || calendar.year_starts == Month::January {
        true => Ok(()),
        false => Err(Doubt::WhichYear),
    };
    match next {
        Some(next) if next.is_year() => {
            sure(matches!(next, Token::SplitYear(_)))?;
            set(&mut said.portion, Portion::End)
        }
        Some(next) if is_day_or_month(next) => Ok(()),
        Some(_) => Err(Doubt::Narrowed),
        None => {
            let unit = only_unit(elements)?;
            let Item::Year(year) = unit.item else { return Ok(()) };
            sure(matches!(year, Year::Split(_)))?;
            set(&mut unit.said.portion, Portion::End)
        }
    }
}

/// Says something once.
fn set<T: PartialEq>(place: &mut Option<T>, value: T) -> Result<(), Doubt> {
    match place {
        Some(known) if *known != value => Err(Doubt::Narrowed),
        _ => {
            *place = Some(value);
            Ok(())
        }
    }
}

/// The one time that a word after it can mean: "2025 (late)", "May 2025 (end)".
fn only_unit(elements: &mut [Element]) -> Result<&mut Element, Doubt> {
    let years = elements.iter().filter(|it| it.item.is_year()).count();
    let parts = elements.len() - years;
    match (years, parts) {
        (1, 0) | (0 | 1, 1) => {
            elements.iter_mut().find(|it| parts == 0 || !it.item.is_year()).ok_or(Doubt::Narrowed)
        }
        _ => Err(Doubt::Narrowed),
    }
}

fn is_day_or_month(token: &Token) -> bool {
    matches!(token, Token::Number { .. } | Token::Said(Meaning::Month { .. }))
}

fn is_weekday(token: &Token) -> bool {
    matches!(token, Token::Said(Meaning::Weekday(_)))
}

/// Whether two digits after these elements can be a year.
fn may_be_year(elements: &[Element], join: Join, next: Option<&Token>) -> bool {
    let after_month =
        elements.last().is_some_and(|it| matches!(it.item, Item::Month(_) | Item::Season(_)));
    // In "2023 May 14" the year has been said.
    let year_before = elements
        .split_last()
        .is_some_and(|(_, before)| !before.is_empty() && before.iter().all(|it| it.item.is_year()));
    after_month
        && matches!(join, Join::Next | Join::Tight)
        && !year_before
        && !next.is_some_and(|it| matches!(it, Token::Year(_) | Token::Said(Meaning::Month { .. })))
}

fn item(token: &Token, calendar: &Calendar, may_be_year: bool) -> Result<Item, Doubt> {
    Ok(match *token {
        Token::Year(year) => Item::Year(Year::Calendar(year)),
        Token::SplitYear(year) => Item::Year(Year::Split(year)),
        Token::YearOfPlan(number) => Item::Year(Year::Numbered(number)),
        Token::ShortSplit { .. } if calendar.year_starts == Month::January => {
            return Err(Doubt::SplitYear);
        }
        Token::ShortSplit { first, .. } => {
            let year = 2000 + first.cast_signed();
            if !calendar.has_year(year) {
                return Err(Doubt::Pairing);
            }
            Item::Year(Year::Split(year))
        }
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
        Token::Half(half) => Item::Half(half),
        Token::Said(Meaning::Month { number, .. }) => Item::Month(number),
        Token::Said(Meaning::Season(season)) => Item::Season(season),
        Token::Said(Meaning::HalfTerm) => Item::Season(Season::Other),
        Token::Said(Meaning::Quarter) => return Err(Doubt::Quarter),
        Token::Other { ref text, .. } => return Err(Doubt::Word(text.clone())),
        _ => return Err(Doubt::Pairing),
    })
}

fn join_of(token: &Token) -> Option<Join> {
    Some(match token {
        Token::Dash { tight: true } => Join::Tight,
        Token::Dash { tight: false } | Token::Said(Meaning::To | Meaning::Until) => Join::To,
        Token::Slash | Token::Said(Meaning::Or) => Join::Or,
        Token::Comma => Join::Comma,
        Token::Said(Meaning::And) => Join::And,
        _ => return None,
    })
}
