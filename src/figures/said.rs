//! The numbers of a measure in sentences: the change over time, and how it compares with the
//! target. The model judges which sentences apply.

use std::cmp::Ordering;

use crate::locale::{Arg, Message};
use crate::model::{
    Figure, Gap, Measure, Outcome, Standing, Stated, Step, Target, Verdict, Window,
};

use super::Figures;

impl Figures<'_> {
    /// All sentences about the numbers.
    pub fn sentence(&self, measure: &Measure) -> String {
        let first = measure.since_first();
        let outcome = measure.outcome(self.today);
        let standing = measure.standing().filter(|_| outcome.is_none());
        let mut sentences: Vec<String> = between(self, measure, first).into_iter().collect();
        sentences.extend(first.and_then(|it| better(self, it)));
        // A steady trend is described once.
        let other = measure.since_previous().filter(|it| Some(it.way) != first.map(|it| it.way));
        sentences.extend(other.map(|it| since(self, measure, it)));
        sentences.extend(other.and_then(|it| better(self, it)));
        sentences.extend(latest_gap(self, measure));
        match outcome {
            Some(it) => sentences.extend(came_out(self, measure, it)),
            None => sentences.push(target(self, measure)),
        }
        sentences.extend(standing.map(|it| self.say(distance(it))));
        let changed = first.and_then(|it| it.way).is_some_and(Ordering::is_ne);
        sentences.extend(changed.then(|| self.say(Message::MeasureNotWhy)));
        sentences.join(" ")
    }

    /// The target in a list, with its outcome once its date has passed.
    pub fn listed_target(&self, measure: &Measure) -> Option<String> {
        let goal = measure.target.get()?;
        let value = self.figure(goal.value, measure);
        let Some((outcome, due)) = measure.outcome(self.today).zip(goal.on) else {
            return Some(value);
        };
        let (target, due) = (value.into(), self.locale.due(&due).into());
        Some(self.say(match outcome.verdict {
            Verdict::Met => Message::MeasureListedMet { target, due },
            Verdict::NotMet => Message::MeasureListedNotMet { target, due },
            Verdict::Higher => Message::MeasureListedHigher { target, due },
            Verdict::Lower => Message::MeasureListedLower { target, due },
            Verdict::Equal => Message::MeasureListedEqual { target, due },
            Verdict::NotKnown => Message::MeasureListedNotKnown { target, due },
            Verdict::NoFigure => Message::MeasureListedNoFigure { target, due },
        }))
    }
}

/// From the first number to the latest. For a measure without numbers this is said only if none was
/// lost in the source and none is withheld.
fn between(told: &Figures<'_>, measure: &Measure, step: Option<Step>) -> Option<String> {
    let Some(Step { from, to, way, .. }) = step else {
        let Some(only) = measure.known().pop() else {
            let none = !measure.baseline.is_lost() && latest_gap(told, measure).is_none();
            return none.then(|| told.say(Message::MeasureNone));
        };
        let value = told.figure(only.value, measure);
        let date = told.date(only.on).into();
        return Some(told.say(Message::MeasureOne { value: value.into(), date }));
    };
    let first = told.figure(from.value, measure).into();
    let last = told.figure(to.value, measure).into();
    let one_word = from.on.is_one_unit() && to.on.is_one_unit();
    let span = Arg::from(if one_word { "one" } else { "several" });
    let (from, to) = (told.date(from.on).into(), told.date(to.on).into());
    Some(told.say(match way {
        Some(Ordering::Greater) => Message::MeasureRose { from, to, first, last, span },
        Some(Ordering::Less) => Message::MeasureFell { from, to, first, last, span },
        Some(Ordering::Equal) => Message::MeasureSame { from, to, last },
        None => Message::MeasureNotComparable { from, to, first, last },
    }))
}

/// From the last number but one to the latest.
fn since(told: &Figures<'_>, measure: &Measure, step: Step) -> String {
    let first = told.figure(step.from.value, measure).into();
    let last = told.figure(step.to.value, measure).into();
    let from = told.date(step.from.on).into();
    told.say(match step.way {
        Some(Ordering::Greater) => Message::MeasureSinceUp { from, first, last },
        Some(Ordering::Less) => Message::MeasureSinceDown { from, first, last },
        Some(Ordering::Equal) => Message::MeasureSinceSame { from },
        None => Message::MeasureSinceNotComparable { from },
    })
}

fn better(told: &Figures<'_>, step: Step) -> Option<String> {
    let message = match step.is_better? {
        true => Message::MeasureImproved,
        false => Message::MeasureWorsened,
    };
    Some(told.say(message))
}

/// Says why the newest observation has no number.
fn latest_gap(told: &Figures<'_>, measure: &Measure) -> Option<String> {
    let latest = measure.observations.last()?;
    let date = told.date(latest.on).into();
    match latest.value? {
        Figure::Gap(Gap::Withheld) => Some(told.say(Message::MeasureLatestWithheld { date })),
        Figure::Gap(_) => Some(told.say(Message::MeasureLatestNotAvailable { date })),
        Figure::Number(_) | Figure::FewerThan(_) => None,
    }
}

fn target(told: &Figures<'_>, measure: &Measure) -> String {
    match &measure.target {
        Stated::NotStated => told.say(Message::MeasureTargetNotStated),
        Stated::Lost => told.say(Message::MeasureTargetLost),
        Stated::Stated(target) | Stated::PartLost(target) => aim(told, measure, target),
    }
}

fn aim(told: &Figures<'_>, measure: &Measure, target: &Target) -> String {
    let value = told.figure(target.value, measure).into();
    told.say(match (target.value, target.on) {
        (Figure::Gap(Gap::NotAvailable), _) => Message::MeasureTargetNotAvailable,
        (Figure::Gap(Gap::Withheld), _) => Message::MeasureTargetWithheld,
        (Figure::Gap(Gap::ToBeSet), _) => Message::MeasureTargetToBeSet,
        (_, Some(on)) => Message::MeasureTargetBy { value, date: told.locale.due(&on).into() },
        // Its date may be in what the source lost of it.
        (_, None) if measure.target.is_part_lost() => Message::MeasureTarget { value },
        (_, None) => Message::MeasureTargetNoDate { value },
    })
}

/// The outcome of a target whose date has passed.
fn came_out(told: &Figures<'_>, measure: &Measure, outcome: Outcome) -> Vec<String> {
    let Some((goal, due)) = measure.target.get().and_then(|it| Some((it.value, it.on?))) else {
        return Vec::new();
    };
    let target = told.figure(goal, measure).into();
    let Some(by) = outcome.by else {
        let when = told.locale.due(&due).into();
        return vec![told.say(Message::MeasurePastNoFigure { target, when })];
    };
    let due = told.locale.due(&due).into();
    let value = told.figure(by.value, measure).into();
    let when = within(told, by.on).into();
    let said = told.say(match outcome.verdict {
        Verdict::Met => Message::MeasureMet { target, due, value, when },
        Verdict::NotMet => Message::MeasureNotMet { target, due, value, when },
        Verdict::Higher => Message::MeasurePastHigher { target, due, value, when },
        Verdict::Lower => Message::MeasurePastLower { target, due, value, when },
        Verdict::Equal => Message::MeasurePastEqual { target, due, value, when },
        Verdict::NotKnown | Verdict::NoFigure => {
            Message::MeasurePastNotKnown { target, due, value, when }
        }
    });
    let no_later = outcome.is_early.then(|| told.say(Message::MeasurePastNoLater));
    [said].into_iter().chain(no_later).collect()
}

/// A date within a sentence: "on 28 March 2026", "in March 2026", "for April to June 2026".
fn within(told: &Figures<'_>, time: Window) -> String {
    let date = told.date(time).into();
    told.say(match time.as_day() {
        Some(_) => Message::MeasureOnDay { date },
        None if time.is_one_unit() => Message::MeasureInTime { date },
        None => Message::MeasureForTime { date },
    })
}

/// How the latest number compares with a target that is not yet due.
fn distance(standing: Standing) -> Message<'static> {
    match standing {
        Standing::Reached => Message::MeasureReached,
        Standing::NotReached => Message::MeasureNotReached,
        Standing::Nearer => Message::MeasureNearer,
        Standing::Further => Message::MeasureFurther,
        Standing::AsNear => Message::MeasureAsNear,
        Standing::NoLonger => Message::MeasureNoLonger,
    }
}
