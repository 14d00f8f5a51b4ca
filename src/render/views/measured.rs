//! What the numbers of a measure say, in sentences: from where to where, and how that stands to the
//! target. They do not say why, and neither do we.

use crate::model::{Amount, Baseline, Better, Measure, PartialDate, Stated, Target};
use crate::render::desk::Desk;

/// A number with its date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) on: PartialDate,
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
    points.sort_by_key(|it| (it.on.first_day(), it.on.last_day()));
    points
}

/// The baseline, unless something was found for the same date.
pub(super) fn first_of_its_date(measure: &Measure) -> Option<&Baseline> {
    let again =
        |on: PartialDate| measure.observations.iter().any(|it| it.on == on && it.value.is_some());
    measure.baseline.get().filter(|it| !again(it.on))
}

/// Everything that the numbers say.
pub(super) fn sentence(desk: &Desk<'_>, measure: &Measure) -> String {
    let points = known(measure);
    let mut sentences = vec![between(desk, measure, &points)];
    sentences.push(target(desk, measure));
    sentences.extend(distance(measure, &points).map(|it| desk.plain(it)));
    let changed = points.first().zip(points.last()).is_some_and(|(a, b)| a.value != b.value);
    sentences.extend(changed.then(|| desk.plain("measure-not-why")));
    sentences.join(" ")
}

fn between(desk: &Desk<'_>, measure: &Measure, points: &[Point]) -> String {
    let (first, last) = match points {
        [] => return desk.plain("measure-none"),
        [only] => {
            let value = desk.amount(only.value, measure);
            let args = [("value", value.into()), ("date", desk.date(only.on).into())];
            return desk.say("measure-one", &args);
        }
        [first, .., last] => (first, last),
    };
    let (from, to) = (first.value.millionths(), last.value.millionths());
    let key = match to.cmp(&from) {
        std::cmp::Ordering::Greater => "measure-rose",
        std::cmp::Ordering::Less => "measure-fell",
        std::cmp::Ordering::Equal => "measure-same",
    };
    let args = [
        ("from", desk.date(first.on).into()),
        ("to", desk.date(last.on).into()),
        ("first", desk.amount(first.value, measure).into()),
        ("last", desk.amount(last.value, measure).into()),
    ];
    desk.say(key, &args)
}

fn target(desk: &Desk<'_>, measure: &Measure) -> String {
    match &measure.target {
        Stated::NotStated => desk.plain("measure-target-not-stated"),
        Stated::Lost => desk.plain("measure-target-lost"),
        Stated::Stated(Target { on, value }) => {
            let value = desk.amount(*value, measure);
            match on {
                Some(on) => {
                    let args = [("value", value.into()), ("date", desk.date(*on).into())];
                    desk.say("measure-target-by", &args)
                }
                None => desk.say("measure-target", &[("value", value.into())]),
            }
        }
    }
}

/// Whether the latest number reaches the target, or is nearer to it than the first. Only where the
/// publisher says which way is better.
fn distance(measure: &Measure, points: &[Point]) -> Option<&'static str> {
    let target = measure.target.get()?.value.millionths();
    let (first, last) = (points.first()?.value.millionths(), points.last()?.value.millionths());
    let reached = match measure.better? {
        Better::More => last >= target,
        Better::Fewer => last <= target,
        Better::Neither => return None,
    };
    if reached {
        return Some("measure-reached");
    }
    let away = |it: i64| (i128::from(it) - i128::from(target)).abs();
    match away(last).cmp(&away(first)) {
        _ if points.len() < 2 => Some("measure-not-reached"),
        std::cmp::Ordering::Less => Some("measure-nearer"),
        std::cmp::Ordering::Greater => Some("measure-further"),
        std::cmp::Ordering::Equal => Some("measure-as-near"),
    }
}

/// Whether the unit is a sign of money, which stands before the number.
fn money(unit: &str) -> bool {
    unit.chars().count() == 1 && unit.starts_with(['£', '€', '$'])
}

impl Desk<'_> {
    /// A number with its unit: "41.2%", "£7,000", "73 reports".
    pub(super) fn amount(&self, value: Amount, measure: &Measure) -> String {
        self.with_unit(value, measure.unit.as_deref())
    }

    /// A number as it stands at an axis: with a sign, and without a unit in words.
    pub(super) fn amount_at_axis(&self, value: Amount, measure: &Measure) -> String {
        self.with_unit(value, measure.unit.as_deref().filter(|it| *it == "%" || money(it)))
    }

    fn with_unit(&self, value: Amount, unit: Option<&str>) -> String {
        let written = value.to_string();
        let number = self.locale().decimal(&written);
        match unit {
            None => number,
            Some("%") => self.say("measure-percent", &[("number", number.into())]),
            Some(sign) if money(sign) => {
                let (minus, digits) = match written.strip_prefix('-') {
                    Some(digits) => ("−", self.locale().decimal(digits)),
                    None => ("", number),
                };
                let sign = format!("{minus}{sign}");
                self.say("measure-money", &[("sign", sign.into()), ("number", digits.into())])
            }
            Some(unit) => {
                self.say("measure-unit", &[("number", number.into()), ("unit", unit.into())])
            }
        }
    }
}
