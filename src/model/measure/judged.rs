//! What the figures of a measure say: how the latest compares with the first and with the one before
//! it, and what became of the target. They do not say why. Pages and data ask here.

#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{Baseline, Better, Figure, Measure};
use crate::model::Window;
use crate::model::vocabulary::words;

/// A figure with its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// When.
    pub on: Window,
    /// How much.
    pub value: Figure,
}

/// From an earlier figure to the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The earlier figure.
    pub from: Point,
    /// The latest.
    pub to: Point,
    /// Whether the number is higher or lower than it was; none where a withheld number leaves that
    /// open.
    pub way: Option<Ordering>,
    /// Whether that is better, where it differs and the publisher says which way is better.
    pub is_better: Option<bool>,
}

/// How the latest figure compares with a target that is not due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It reaches the target.
    Reached,
    /// It does not, and there is no more to say.
    NotReached,
    /// It does not, and is closer than the first.
    Nearer,
    /// It does not, and is further away than the first.
    Further,
    /// It does not, and is the same as the first.
    AsNear,
    /// It does not, and the first did.
    NoLonger,
}

/// What became of a target that was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// How it came out.
    pub verdict: Verdict,
    /// The figure that says so, or the nearest that there is.
    pub by: Option<Point>,
    /// Whether that figure is from before the target was due, and no later one is known.
    pub is_early: bool,
}

/// How a target that was due came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was met.
    Met,
    /// It was not met.
    NotMet,
    /// The number is higher, which is neither better nor worse.
    Higher,
    /// The number is lower, which is neither better nor worse.
    Lower,
    /// The number is the target, which is neither better nor worse.
    Equal,
    /// The number is withheld, and could be on either side, or it is for another date.
    NotKnown,
    /// There is no figure.
    NoFigure,
}

words!(Verdict {
    "met" => Met,
    "not-met" => NotMet,
    "higher" => Higher,
    "lower" => Lower,
    "equal" => Equal,
    "not-known" => NotKnown,
    "no-figure" => NoFigure,
});

impl Measure {
    /// The known figures in order of time: the baseline, unless something was found for the same
    /// date, and what was found.
    pub fn known(&self) -> Vec<Point> {
        let baseline = self.first_of_its_date().map(|it| Point { on: it.on, value: it.value });
        let mut points: Vec<Point> = self.found().chain(baseline).collect();
        points.sort_by_key(|it| (it.on.first, it.on.last));
        points
    }

    /// The known figures that were found, in order of time.
    fn found(&self) -> impl Iterator<Item = Point> {
        let found = self.observations.iter();
        let found = found.filter_map(|it| Some(Point { on: it.on, value: it.value? }));
        found.filter(|it| it.value.is_known())
    }

    /// The baseline, where its figure is known and nothing was found for the same date.
    pub fn first_of_its_date(&self) -> Option<&Baseline> {
        let again = |on: Window| self.found().any(|it| it.on == on);
        self.baseline.get().filter(|it| it.value.is_known() && !again(it.on))
    }

    /// From the first figure to the latest, where there are two.
    pub fn since_first(&self) -> Option<Step> {
        match *self.known() {
            [from, .., to] => Some(self.step(from, to)),
            _ => None,
        }
    }

    /// From the figure before the latest to the latest, where it is not the first.
    pub fn since_previous(&self) -> Option<Step> {
        match *self.known() {
            [_, .., from, to] => Some(self.step(from, to)),
            _ => None,
        }
    }

    fn step(&self, from: Point, to: Point) -> Step {
        let way = to.value.compare(from.value);
        let better = match self.better {
            Some(Better::More) => Some(Ordering::Greater),
            Some(Better::Fewer) => Some(Ordering::Less),
            Some(Better::Neither) | None => None,
        };
        let changed = way.filter(|it| it.is_ne());
        let is_better = changed.zip(better).map(|(way, better)| way == better);
        Step { from, to, way, is_better }
    }

    /// Whether the plan says what the target is.
    pub fn has_target(&self) -> bool {
        self.target.get().is_some_and(|it| it.value.is_known())
    }

    /// Whether a figure reaches the target; none where nothing decides that.
    fn reaches(&self, found: Figure) -> Option<bool> {
        let target = self.target.get()?.value;
        match (self.better?, target, found) {
            (Better::Neither, _, _) | (Better::More, Figure::FewerThan(_), _) => None,
            (Better::More, _, _) => found.compare(target).map(Ordering::is_ge),
            // A lower bound than the target's is certainly below it.
            (Better::Fewer, Figure::FewerThan(most), Figure::FewerThan(bound)) => {
                (bound.millionths() <= most.millionths()).then_some(true)
            }
            (Better::Fewer, Figure::FewerThan(most), Figure::Number(number)) => {
                Some(number.millionths() < most.millionths())
            }
            (Better::Fewer, _, _) => found.compare(target).map(Ordering::is_le),
        }
    }

    /// How the latest figure compares with the target, whenever that is due. Only where the publisher says
    /// which way is better.
    pub fn standing(&self) -> Option<Standing> {
        let latest = *self.known().last()?;
        if self.reaches(latest.value)? {
            return Some(Standing::Reached);
        }
        let Some(step) = self.since_first() else { return Some(Standing::NotReached) };
        Some(match (self.reaches(step.from.value), step.way, step.is_better) {
            (Some(true), _, _) => Standing::NoLonger,
            (_, Some(Ordering::Equal), _) => Standing::AsNear,
            (_, _, Some(true)) => Standing::Nearer,
            (_, _, Some(false)) => Standing::Further,
            (_, _, None) => Standing::NotReached,
        })
    }

    /// What became of the target, once its date is past; none before, and where there is no target or
    /// no date. The figure for that date decides, or else the last one of a time that ends within it.
    /// Without one it is not known; the next one after it is told, or else the last one before it. A
    /// baseline decides nothing.
    pub fn outcome(&self, today: NaiveDate) -> Option<Outcome> {
        let target = self.target.get().filter(|it| it.value.is_known())?;
        let due = target.on.filter(|it| it.last < today)?;
        let is_early = |it: &Point| it.on.last < due.first;
        let is_late = |it: &Point| it.on.last > due.last;
        let decides = |it: &Point| !is_early(it) && !is_late(it);
        let same = self.found().find(|it| it.on == due);
        let then = same.or_else(|| self.found().filter(decides).max_by_key(|it| it.on.last));
        let by = then.or_else(|| self.found().find(is_late)).or_else(|| self.found().last());
        let judged = matches!(self.better, Some(Better::More | Better::Fewer));
        let verdict = match by {
            None => Verdict::NoFigure,
            // A figure for another time shows neither that it was met in time nor that it was not.
            Some(it) if judged && !decides(&it) => Verdict::NotKnown,
            Some(it) => self.verdict(it.value, target.value),
        };
        Some(Outcome { verdict, by, is_early: by.as_ref().is_some_and(is_early) })
    }

    fn verdict(&self, found: Figure, target: Figure) -> Verdict {
        if matches!(self.better, Some(Better::More | Better::Fewer)) {
            return match self.reaches(found) {
                Some(true) => Verdict::Met,
                Some(false) => Verdict::NotMet,
                None => Verdict::NotKnown,
            };
        }
        match found.compare(target) {
            Some(Ordering::Greater) => Verdict::Higher,
            Some(Ordering::Less) => Verdict::Lower,
            Some(Ordering::Equal) => Verdict::Equal,
            None => Verdict::NotKnown,
        }
    }
}
