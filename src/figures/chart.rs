//! The chart of a measure, whose facts are also in its rows. Coordinates are hundredths of the
//! chart. The axis begins at zero, and no line crosses a gap. A withheld small number is a range
//! from zero to the number that it is below.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::locale::Message;
use crate::model::{Amount, Figure, Measure, Point, Window};

use super::Figures;

/// The left and right edges of the plot area; number labels are to its left.
const SIDES: (f64, f64) = (13.0, 96.0);
/// The top and bottom edges of the plot area; year labels are below it.
const ENDS: (f64, f64) = (8.0, 88.0);
/// The most years whose labels fit on a narrow screen.
const MOST_YEAR_NAMES: i32 = 5;
/// As many lines across as help.
const MOST_STEPS: i128 = 5;
/// Two values are joined if no regular value is missing between them: if the time between them is
/// less than this many hundredths of the shortest time between any two.
const LONGEST_JOINED: i64 = 190;
/// With more values than this, they cannot be told apart in a chart.
const MOST_POINTS: usize = 400;

/// A chart.
#[derive(Debug, Serialize)]
pub struct Chart {
    /// The left edge of the plot area; the numbers are to its left.
    pub left: f64,
    /// The right edge of the plot area.
    pub right: f64,
    /// The bottom edge of the plot area; the years are below it.
    pub bottom: f64,
    /// Gridlines, each with its number.
    pub steps: Vec<Step>,
    /// Where each year begins.
    pub years: Vec<Year>,
    /// The lines between values.
    pub lines: Vec<Line>,
    /// The values.
    pub points: Vec<Mark>,
    /// The withheld small numbers.
    pub ranges: Vec<Range>,
    /// The target, if there is one.
    pub target: Option<TargetLine>,
    /// The legend: what each kind of mark means.
    pub key: Vec<KeyItem>,
    /// The note shown where a line is broken.
    pub gaps: bool,
}

/// A gridline.
#[derive(Debug, Serialize)]
pub struct Step {
    /// Its position.
    pub y: f64,
    /// Its number.
    pub text: String,
    /// Whether it is the zero line.
    pub zero: bool,
}

/// The start of a year.
#[derive(Debug, Serialize)]
pub struct Year {
    /// Its position.
    pub x: f64,
    /// Its label, if there is room for it.
    pub text: Option<String>,
}

/// A line between two successive values.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Where it begins, horizontally.
    pub x1: f64,
    /// Where it begins, vertically.
    pub y1: f64,
    /// Where it ends, horizontally.
    pub x2: f64,
    /// Where it ends, vertically.
    pub y2: f64,
}

/// A value.
#[derive(Debug, Serialize)]
pub struct Mark {
    /// Its horizontal position.
    pub x: f64,
    /// Its vertical position.
    pub y: f64,
    /// `observation` or `baseline`.
    pub kind: &'static str,
    /// The number, on the latest value only.
    pub text: Option<String>,
    /// Whether the number is shown below the value.
    pub below: bool,
}

/// A withheld small number.
#[derive(Debug, Serialize)]
pub struct Range {
    /// Its horizontal position.
    pub x: f64,
    /// Its upper end.
    pub y1: f64,
    /// Its lower end.
    pub y2: f64,
    /// The number that it is below, on the latest value only.
    pub text: Option<String>,
}

/// The target.
#[derive(Debug, Serialize)]
pub struct TargetLine {
    /// Its vertical position.
    pub y: f64,
    /// Its due date as a position, if it has one.
    pub x: Option<f64>,
    /// Its number.
    pub text: String,
}

/// An entry of the legend.
#[derive(Debug, Serialize)]
pub struct KeyItem {
    /// `observation`, `baseline`, `withheld`, `target`, or `target-line` for one without a date.
    pub kind: &'static str,
    /// What it means.
    pub text: String,
}

/// Converts dates and numbers to coordinates.
struct Scale {
    first: NaiveDate,
    days: f64,
    least: i128,
    most: i128,
}

impl Figures<'_> {
    /// The chart of a measure; `None` if it has no number, or more than can be told apart.
    pub fn chart(&self, measure: &Measure) -> Option<Chart> {
        drawn(self, measure)
    }
}

fn drawn(told: &Figures<'_>, measure: &Measure) -> Option<Chart> {
    let points = measure.known();
    if points.is_empty() || points.len() > MOST_POINTS {
        return None;
    }
    let target = measure.target.get().and_then(|it| Some((it.on, place(it.value)?)));
    let places = points.iter().filter_map(|it| place(it.value)).chain(target.map(|it| it.1));
    let values: Vec<i128> = places.map(|it| it.millionths().into()).collect();
    let step = step(&values);
    let dates = points.iter().map(|it| it.on).chain(target.and_then(|it| it.0));
    let from = dates.clone().map(|it| it.first.year()).min()?;
    let to = dates.map(|it| it.last.year()).max()?;
    let scale = Scale::of(from, to, &values, step)?;
    let baseline = measure.first_of_its_date().map(|it| it.on);
    let latest = points.last().map(|it| it.on);
    let due = target.map(|it| it.1.millionths());
    let numbers: Vec<(Window, Amount)> =
        points.iter().filter_map(|it| Some((it.on, it.value.number()?))).collect();
    let marks = numbers.iter().map(|(on, value)| Mark {
        x: scale.x(*on),
        y: scale.y(value.millionths().into()),
        kind: if Some(*on) == baseline { "baseline" } else { "observation" },
        text: (Some(*on) == latest).then(|| told.amount_at_axis(*value, measure)),
        below: due.is_some_and(|due| due >= value.millionths()),
    });
    let points_drawn: Vec<Mark> = marks.collect();
    let lines = lines(measure, &numbers, &points_drawn);
    let mut ranges: Vec<Range> = points.iter().filter_map(|it| scale.range(it)).collect();
    if let Some((last, range)) =
        points.last().filter(|it| it.value.bound().is_some()).zip(ranges.last_mut())
    {
        range.text = at_axis(told, measure, last.value);
    }
    let has = |kind: &str| points_drawn.iter().any(|it| it.kind == kind);
    let key = [
        ("observation", has("observation"), Message::MeasureKeyObservation),
        ("baseline", has("baseline"), Message::MeasureKeyBaseline),
        ("withheld", !ranges.is_empty(), Message::MeasureKeyWithheld),
        ("target", target.is_some_and(|it| it.0.is_some()), Message::MeasureKeyTarget),
        // Without a date, the target has no mark on its line.
        ("target-line", target.is_some_and(|it| it.0.is_none()), Message::MeasureKeyTarget),
    ];
    Some(Chart {
        left: SIDES.0,
        right: SIDES.1,
        bottom: ENDS.1,
        steps: scale.steps(told, measure, step),
        years: scale.years(told, from, to),
        gaps: lines.len() + 1 < points_drawn.len(),
        lines,
        points: points_drawn,
        ranges,
        target: target.map(|(on, value)| TargetLine {
            y: scale.y(value.millionths().into()),
            x: on.map(|on| scale.due(on)),
            text: measure
                .target
                .get()
                .and_then(|it| at_axis(told, measure, it.value))
                .unwrap_or_default(),
        }),
        key: key
            .into_iter()
            .filter(|it| it.1)
            .map(|(kind, _, key)| KeyItem { kind, text: told.say(key) })
            .collect(),
    })
}

/// The vertical position of a figure: its number, or the number that it is below.
fn place(figure: Figure) -> Option<Amount> {
    figure.number().or(figure.bound())
}

fn at_axis(told: &Figures<'_>, measure: &Measure, figure: Figure) -> Option<String> {
    let value = told.amount_at_axis(place(figure)?, measure);
    Some(match figure.bound() {
        // A mathematical sign, the same in every language: the chart has little room.
        Some(_) => format!("<{value}"),
        None => value,
    })
}

/// The interval between gridlines: 1, 2 or 5 followed by as many zeros as needed.
fn step(values: &[i128]) -> i128 {
    let least = values.iter().copied().min().unwrap_or(0).min(0);
    let most = values.iter().copied().max().unwrap_or(0).max(0);
    let mut unit = 1;
    loop {
        for step in [unit, 2 * unit, 5 * unit] {
            let across =
                most.div_euclid(step) + i128::from(most % step != 0) - least.div_euclid(step);
            if across <= MOST_STEPS {
                return step;
            }
        }
        unit *= 10;
    }
}

impl Scale {
    fn of(from: i32, to: i32, values: &[i128], step: i128) -> Option<Scale> {
        let first = NaiveDate::from_ymd_opt(from, 1, 1)?;
        let end = NaiveDate::from_ymd_opt(to.checked_add(1)?, 1, 1)?;
        let least = values.iter().copied().min()?.min(0).div_euclid(step) * step;
        let most = values.iter().copied().max()?.max(0);
        let most = (most.div_euclid(step) + i128::from(most % step != 0)) * step;
        let days = f64::from(i32::try_from((end - first).num_days()).ok()?);
        Some(Scale { first, days, least, most: most.max(least + step) })
    }

    /// A day as a position; a month or year is placed at its middle.
    fn x(&self, on: Window) -> f64 {
        let (first, last) = (on.first, on.last);
        let from = (first - self.first).num_days();
        let days = from as f64 + ((last - first).num_days() as f64 + 1.0) / 2.0;
        hundredths(SIDES.0 + days / self.days * (SIDES.1 - SIDES.0))
    }

    /// The end of a day, month or year: a target due by then has the whole of it.
    fn due(&self, by: Window) -> f64 {
        let days = (by.last - self.first).num_days() as f64 + 1.0;
        hundredths(SIDES.0 + days / self.days * (SIDES.1 - SIDES.0))
    }

    fn y(&self, value: i128) -> f64 {
        let part = (value - self.least) as f64 / (self.most - self.least) as f64;
        hundredths(ENDS.1 - part * (ENDS.1 - ENDS.0))
    }

    /// The bound of a withheld small number; `None` if the number is known.
    fn range(&self, point: &Point) -> Option<Range> {
        let bound = point.value.bound()?;
        let (y1, y2) = (self.y(bound.millionths().into()), self.y(0));
        Some(Range { x: self.x(point.on), y1, y2, text: None })
    }

    fn steps(&self, told: &Figures<'_>, measure: &Measure, step: i128) -> Vec<Step> {
        let count = (self.most - self.least) / step;
        let values = (0..=count).map(|it| self.least + it * step);
        values
            .filter_map(|value| {
                let amount = Amount::of_millionths(i64::try_from(value).ok()?);
                let text = told.amount_at_axis(amount, measure);
                Some(Step { y: self.y(value), text, zero: value == 0 })
            })
            .collect()
    }

    fn years(&self, told: &Figures<'_>, from: i32, to: i32) -> Vec<Year> {
        let every = (to - from) / MOST_YEAR_NAMES + 1;
        let year = |it: i32| {
            let day = NaiveDate::from_ymd_opt(it, 1, 1)?;
            let days = (day - self.first).num_days() as f64;
            let x = hundredths(SIDES.0 + days / self.days * (SIDES.1 - SIDES.0));
            let text = ((it - from) % every == 0).then(|| told.locale.year(it));
            Some(Year { x, text })
        };
        // Lines closer than this could not be told apart, and a mistake in a year must not fill a
        // page.
        let shown = (from..=to).filter(|it| every <= 20 || (it - from) % every == 0);
        shown.filter_map(year).collect()
    }
}

/// The lines between successive values, except those that would cross a gap.
fn lines(measure: &Measure, points: &[(Window, Amount)], drawn: &[Mark]) -> Vec<Line> {
    let days: Vec<i64> =
        points.windows(2).map(|it| (it[1].0.last - it[0].0.last).num_days()).collect();
    let shortest = days.iter().copied().filter(|it| *it > 0).min().unwrap_or(0);
    let blank = |from: Window, to: Window| {
        let mut blanks =
            measure.observations.iter().filter(|it| it.value.and_then(Figure::number).is_none());
        blanks.any(|it| from.last < it.on.last && it.on.last < to.last)
    };
    let joined = points.windows(2).zip(&days).map(|(pair, days)| {
        days.saturating_mul(100) <= shortest.saturating_mul(LONGEST_JOINED)
            && !blank(pair[0].0, pair[1].0)
    });
    drawn
        .windows(2)
        .zip(joined)
        .filter(|(_, joined)| *joined)
        .map(|(pair, _)| Line { x1: pair[0].x, y1: pair[0].y, x2: pair[1].x, y2: pair[1].y })
        .collect()
}

/// Rounds to two decimals: as fine as a screen can show, and short on the page.
fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;

    use super::*;

    #[test]
    fn lines_across_are_few_and_at_round_numbers() {
        let millions = |it: &[i128]| it.iter().map(|it| it * 1_000_000).collect::<Vec<_>>();
        for (values, expected) in [
            (&[98, 81][..], 20),
            (&[41, 73], 20),
            (&[126], 50),
            (&[5], 1),
            (&[-3, 4], 2),
            (&[7_000], 2_000),
        ] {
            assert_eq!(step(&millions(values)), expected * 1_000_000, "{values:?}");
        }
        assert_eq!(step(&[0]), 1, "nothing but zero");
        assert_eq!(step(&[500_000]), 100_000, "a half");
    }

    #[test]
    fn the_axis_holds_zero_and_every_value() {
        let values = [81_500_000, 98_000_000];
        let scale = Scale::of(2024, 2026, &values, step(&values)).unwrap();
        assert_eq!((scale.least, scale.most), (0, 100_000_000));
        assert_eq!((scale.y(0), scale.y(100_000_000)), (ENDS.1, ENDS.0));
        let below = Scale::of(2024, 2024, &[-3, 4], 2).unwrap();
        assert_eq!((below.least, below.most), (-4, 4));
        let year = scale.x(Window::year(2025));
        let july = scale.x(Window::day(NaiveDate::from_ymd_opt(2025, 7, 2).unwrap()));
        assert_eq!(year, july, "a year stands in its middle");
        assert_eq!(scale.first.year(), 2024);
        let march = |day| scale.x(Window::day(NaiveDate::from_ymd_opt(2025, 3, day).unwrap()));
        let due = scale.due(Window::month(2025, 3));
        assert!(due > march(31), "a target for March is not due before it ends");
    }
}
