//! From named months, quarters, days and years to spans of days.

use chrono::{Datelike, Days, Month, Months, NaiveDate, Weekday};

use super::doubt::Doubt;
use super::said::{Said, Week};
use super::token::Token;
use super::words::Meaning;
use crate::model::timescale::{Calendar, Ends, Precision, Season, Window};

/// How a point or a year hangs on the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// Nothing but a space, as "Aug Sept".
    Next,
    /// A dash without spaces: a range ("Aug-Sept"), or glue ("May-2017").
    Tight,
    /// A stroke or the word "or".
    Or,
    Comma,
    And,
    /// From the one to the other.
    To,
}

/// A year as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Calendar(i32),
    /// Begins in the year given and ends in the next.
    Split(i32),
    /// One of the plan's years, by its number.
    Numbered(u32),
    /// None is written: the plan's single year.
    OfPlan,
}

/// A part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Month(u32),
    Quarter(u32),
    Half(u32),
    /// A season, whose window is the year itself.
    Season(Season),
    Day {
        day: u32,
        month: u32,
        /// Two digits after a month, which could be a year.
        unsure: bool,
    },
}

/// What turns parts and years into days.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spans<'a> {
    pub(super) calendar: &'a Calendar,
    /// What the cell says of the kind of its years.
    pub(super) kind: Option<KindOfYear>,
    /// Whether it says that all of what it names is meant ("throughout").
    pub(super) during: bool,
}

/// A year that is not the calendar's, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KindOfYear {
    Financial,
    Academic,
}

impl<'a> Spans<'a> {
    /// What turns these tokens into days.
    pub(super) fn of(tokens: &[Token], calendar: &'a Calendar) -> Spans<'a> {
        let says = |it| tokens.contains(&Token::Said(it));
        let financial = says(Meaning::FinancialYear).then_some(KindOfYear::Financial);
        let academic = says(Meaning::AcademicYear).then_some(KindOfYear::Academic);
        Spans { calendar, kind: academic.or(financial), during: says(Meaning::During) }
    }

    /// A whole year.
    pub(super) fn year(&self, year: Year) -> Result<Window, Doubt> {
        let first = match year {
            Year::Calendar(_) if self.kind.is_some() => return Err(Doubt::WhichYear),
            Year::Numbered(number) => {
                let (first, last) = self.calendar.year(number).ok_or(Doubt::NoYear)?;
                return Ok(Window::new(first, last, Precision::Year));
            }
            Year::Calendar(year) => month_start(year, 1)?,
            Year::Split(year) => month_start(year, self.split_starts()?)?,
            Year::OfPlan => return Err(Doubt::NoYear),
        };
        months_from(first, 12, Precision::Year)
    }

    /// A part of a year.
    pub(super) fn part(&self, part: Part, year: Year) -> Result<Window, Doubt> {
        match year {
            Year::Calendar(_) if self.kind.is_some() => Err(Doubt::WhichYear),
            // Half of which year is said only where the plan's is the calendar's.
            Year::Calendar(_)
                if matches!(part, Part::Half(_)) && self.calendar.year_starts != Month::January =>
            {
                Err(Doubt::WhichYear)
            }
            Year::Calendar(year) => {
                if let Part::Season(named) = part {
                    return season(named, year);
                }
                let window =
                    self.part_from(part, year, self.calendar.year_starts.number_from_month())?;
                // Words like "Q4 2018" in a year from April to March could mean either end of it.
                if window.first.year() == year && window.last.year() == year {
                    Ok(window)
                } else {
                    Err(Doubt::WhichYear)
                }
            }
            Year::Split(year) => {
                match part {
                    Part::Season(Season::Winter { .. }) => {
                        return season(Season::Winter { both_years: true }, year);
                    }
                    // The other seasons of a year that spans two could be in either.
                    Part::Season(_) => return Err(Doubt::WhichYear),
                    _ => {}
                }
                let starts = self.split_starts()?;
                let quarter = matches!(part, Part::Quarter(_) | Part::Half(_));
                if quarter && self.kind == Some(KindOfYear::Academic) {
                    return Err(Doubt::WhichYear);
                }
                let later = match part {
                    Part::Month(month) | Part::Day { month, .. } => month < starts,
                    Part::Quarter(_) | Part::Half(_) | Part::Season(_) => false,
                };
                self.part_from(part, year + i32::from(later), starts)
            }
            Year::Numbered(number) => self.part_within(part, self.calendar.year(number)),
            Year::OfPlan => self.part_within(part, self.calendar.single_year()),
        }
    }

    /// The one span of that name that lies within a year of the plan.
    fn part_within(
        &self,
        part: Part,
        year: Option<(NaiveDate, NaiveDate)>,
    ) -> Result<Window, Doubt> {
        let (first, last) = year.ok_or(Doubt::NoYear)?;
        if let Part::Day { day, unsure: true, .. } = part {
            return Err(Doubt::DayOrYear(day));
        }
        let starts = self.calendar.year_starts.number_from_month();
        (first.year() - 1..=last.year())
            .filter_map(|year| self.part_from(part, year, starts).ok())
            .find(|window| first <= window.first && window.last <= last)
            .ok_or(Doubt::NoYear)
    }

    fn part_from(&self, part: Part, year: i32, starts: u32) -> Result<Window, Doubt> {
        match part {
            Part::Month(month) => months_from(month_start(year, month)?, 1, Precision::Month),
            Part::Quarter(quarter) => {
                let first = month_start(year, starts)?
                    .checked_add_months(Months::new(3 * (quarter - 1)))
                    .ok_or(Doubt::NoSuchDay)?;
                months_from(first, 3, Precision::Quarter)
            }
            Part::Half(half) => {
                let first = month_start(year, starts)?
                    .checked_add_months(Months::new(6 * (half - 1)))
                    .ok_or(Doubt::NoSuchDay)?;
                months_from(first, 6, Precision::Quarter)
            }
            Part::Season(named) => season(named, year),
            Part::Day { day, month, .. } => {
                let day = NaiveDate::from_ymd_opt(year, month, day).ok_or(Doubt::NoSuchDay)?;
                Ok(Window { names_a_day: true, ..Window::new(day, day, Precision::Day) })
            }
        }
    }

    /// The month in which a year that spans two begins: the plan's, or April where the words call
    /// it a financial year (that of public bodies in the United Kingdom), or September where they
    /// call it an academic one.
    fn split_starts(&self) -> Result<u32, Doubt> {
        match (self.kind, self.calendar.year_starts) {
            (Some(KindOfYear::Academic), _) => Ok(9),
            (Some(KindOfYear::Financial), Month::January) => Ok(4),
            (None, Month::January) => Err(Doubt::SplitYear),
            (_, month) => Ok(month.number_from_month()),
        }
    }
}

/// Puts spans together as their joins say. The second value tells whether any is a range.
pub(super) fn combine(spans: &[(Join, Window)]) -> Result<(Vec<Window>, bool), Doubt> {
    let mut combined: Vec<Window> = Vec::new();
    let (mut any_range, mut last_is_range) = (false, false);
    for (at, &(join, window)) in spans.iter().enumerate() {
        let Some(last) = combined.last_mut().filter(|_| at > 0) else {
            combined.push(window);
            continue;
        };
        match join {
            Join::To | Join::Tight => {
                if last_is_range {
                    return Err(Doubt::Pairing);
                }
                let named = |it: &Window| (it.seasons.first, it.portions.first);
                let turned = window.first == last.first && named(&window) < named(last);
                if window.first < last.first || window.last < last.last || turned {
                    return Err(Doubt::OutOfOrder);
                }
                last.last = window.last;
                last.seasons.last = window.seasons.last;
                last.portions.last = window.portions.last;
                last.precision = last.precision.max(window.precision);
                last.names_a_day |= window.names_a_day;
                (any_range, last_is_range) = (true, true);
            }
            Join::Next | Join::Or if adjacent(last, &window) => {
                last.last = window.last;
                last.portions.last = window.portions.last;
            }
            _ => {
                combined.push(window);
                last_is_range = false;
            }
        }
    }
    Ok((combined, any_range))
}

/// Whether two months, quarters or days follow each other. Years and seasons stay apart: "2023
/// 2024" is said of work in each of them.
fn adjacent(last: &Window, next: &Window) -> bool {
    last.precision == next.precision
        && !matches!(last.precision, Precision::Year | Precision::Season)
        && last.last.succ_opt() == Some(next.first)
}

fn month_start(year: i32, month: u32) -> Result<NaiveDate, Doubt> {
    NaiveDate::from_ymd_opt(year, month, 1).ok_or(Doubt::NoSuchDay)
}

fn months_from(first: NaiveDate, months: u32, precision: Precision) -> Result<Window, Doubt> {
    let last = first
        .checked_add_months(Months::new(months))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .ok_or(Doubt::NoSuchDay)?;
    Ok(Window::new(first, last, precision))
}

/// The window of a season: the calendar year that is named with it, and of a winter two months more.
fn season(named: Season, year: i32) -> Result<Window, Doubt> {
    let months = if matches!(named, Season::Winter { .. }) { 14 } else { 12 };
    let window = months_from(month_start(year, 1)?, months, Precision::Season)?;
    Ok(Window { seasons: Ends::both(Some(named)), ..window })
}

/// A window with what is said of it beside it. A day has no parts that a plan could mean.
pub(super) fn with(window: Window, said: Said) -> Result<Window, Doubt> {
    let is_day = window.precision == Precision::Day;
    if said.weekday.is_some_and(|it| !is_day || it != window.first.weekday()) {
        return Err(Doubt::NoSuchDay);
    }
    match said.week {
        Some(_) if !is_day => Err(Doubt::Week),
        Some(week) => seven_days(window.first, week),
        None if is_day => Ok(window),
        None => Ok(window.narrowed(said.portion)),
    }
}

fn seven_days(day: NaiveDate, week: Week) -> Result<Window, Doubt> {
    let other = match week {
        Week::Of if day.weekday() != Weekday::Mon => return Err(Doubt::Week),
        Week::Beginning | Week::Of => day.checked_add_days(Days::new(6)),
        Week::Ending => day.checked_sub_days(Days::new(6)),
    };
    let other = other.ok_or(Doubt::NoSuchDay)?;
    Ok(Window::new(day.min(other), day.max(other), Precision::Week))
}
