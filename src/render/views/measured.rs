//! What the numbers of a measure say, in sentences: from where to where, and how that stands to the
//! target. They do not say why, and neither do we.

use crate::locale::Message;
use crate::model::{Amount, Baseline, Better, Measure, Stated, Target, Window};
use crate::render::context::RenderContext;

/// A number with its date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) on: Window,
    pub(super) value: Amount,
}

/// The known numbers in order of time: the baseline, unless something was found for the same
/// date, and what was found.
pub(super) fn known(measure: &Measure) -> Vec<Point> {
    let observed = measure.observations.iter();
    let observed = observed.filter_map(|it| Some(Point { on: it.on, value: it.value? }));
    let mut points: Vec<Point> = observed.collect();
    if let Some(it) = first_of_its_date(measure) {
        points.push(Point { on: it.on, value: it.value });
    }
    points.sort_by_key(|it| (it.on.first, it.on.last));
    points
}

/// The baseline, unless something was found for the same date.
pub(super) fn first_of_its_date(measure: &Measure) -> Option<&Baseline> {
    let again =
        |on: Window| measure.observations.iter().any(|it| it.on == on && it.value.is_some());
    measure.baseline.get().filter(|it| !again(it.on))
}

/// Everything that the numbers say.
pub(super) fn sentence(ctx: &RenderContext<'_>, measure: &Measure) -> String {
    let points = known(measure);
    let mut sentences = vec![between(ctx, measure, &points)];
    sentences.push(target(ctx, measure));
    sentences.extend(distance(measure, &points).map(|it| ctx.say(it)));
    let changed = points.first().zip(points.last()).is_some_and(|(a, b)| a.value != b.value);
    sentences.extend(changed.then(|| ctx.say(Message::MeasureNotWhy)));
    sentences.join(" ")
}

fn between(ctx: &RenderContext<'_>, measure: &Measure, points: &[Point]) -> String {
    let (first, last) = match points {
        [] => return ctx.say(Message::MeasureNone),
        [only] => {
            let value = ctx.amount(only.value, measure);
            let date = ctx.date(only.on).into();
            return ctx.say(Message::MeasureOne { value: value.into(), date });
        }
        [first, .., last] => (first, last),
    };
    let way = last.value.millionths().cmp(&first.value.millionths());
    let (from, to) = (ctx.date(first.on).into(), ctx.date(last.on).into());
    let first = ctx.amount(first.value, measure).into();
    let last = ctx.amount(last.value, measure).into();
    ctx.say(match way {
        std::cmp::Ordering::Greater => Message::MeasureRose { from, to, first, last },
        std::cmp::Ordering::Less => Message::MeasureFell { from, to, first, last },
        std::cmp::Ordering::Equal => Message::MeasureSame { from, to, last },
    })
}

fn target(ctx: &RenderContext<'_>, measure: &Measure) -> String {
    match &measure.target {
        Stated::NotStated => ctx.say(Message::MeasureTargetNotStated),
        Stated::Lost => ctx.say(Message::MeasureTargetLost),
        Stated::Stated(Target { on, value }) | Stated::PartLost(Target { on, value }) => {
            let value = ctx.amount(*value, measure);
            match on {
                Some(on) => ctx.say(Message::MeasureTargetBy {
                    value: value.into(),
                    date: ctx.date(*on).into(),
                }),
                None => ctx.say(Message::MeasureTarget { value: value.into() }),
            }
        }
    }
}

/// Whether the latest number reaches the target, or is nearer to it than the first. Only where the
/// publisher says which way is better.
fn distance(measure: &Measure, points: &[Point]) -> Option<Message<'static>> {
    let target = measure.target.get()?.value.millionths();
    let (first, last) = (points.first()?.value.millionths(), points.last()?.value.millionths());
    let reached = match measure.better? {
        Better::More => last >= target,
        Better::Fewer => last <= target,
        Better::Neither => return None,
    };
    if reached {
        return Some(Message::MeasureReached);
    }
    let away = |it: i64| (i128::from(it) - i128::from(target)).abs();
    match away(last).cmp(&away(first)) {
        _ if points.len() < 2 => Some(Message::MeasureNotReached),
        std::cmp::Ordering::Less => Some(Message::MeasureNearer),
        std::cmp::Ordering::Greater => Some(Message::MeasureFurther),
        std::cmp::Ordering::Equal => Some(Message::MeasureAsNear),
    }
}

/// Whether the unit is a sign of money, which stands before the number.
fn money(unit: &str) -> bool {
    unit.chars().count() == 1 && unit.starts_with(['£', '€', '$'])
}

impl RenderContext<'_> {
    /// A number with its unit: "41.2%", "£7,000", "73 reports".
    pub(super) fn amount(&self, value: Amount, measure: &Measure) -> String {
        self.with_unit(value, measure.unit.get().map(String::as_str))
    }

    /// A number as it stands at an axis: with a sign, and without a unit in words.
    pub(super) fn amount_at_axis(&self, value: Amount, measure: &Measure) -> String {
        self.with_unit(
            value,
            measure.unit.get().map(String::as_str).filter(|it| *it == "%" || money(it)),
        )
    }

    fn with_unit(&self, value: Amount, unit: Option<&str>) -> String {
        let written = value.to_string();
        let number = self.locale().decimal(&written);
        match unit {
            None => number,
            Some("%") => self.say(Message::MeasurePercent { number: number.into() }),
            Some(sign) if money(sign) => {
                let (minus, digits) = match written.strip_prefix('-') {
                    Some(digits) => ("−", self.locale().decimal(digits)),
                    None => ("", number),
                };
                let sign = format!("{minus}{sign}");
                self.say(Message::MeasureMoney { sign: sign.into(), number: digits.into() })
            }
            Some(unit) => {
                self.say(Message::MeasureUnit { number: number.into(), unit: unit.into() })
            }
        }
    }
}
