//! What the numbers of a measure say, in sentences: from where to where, and how that stands to the
//! target. What is said is judged in the model.

mod unit;

use std::cmp::Ordering;

use crate::locale::{Arg, Message};
use crate::model::{
    Figure, Gap, Measure, Outcome, Standing, Stated, Step, Target, Verdict, Window,
};
use crate::render::context::RenderContext;

/// Everything that the numbers say.
pub(super) fn sentence(ctx: &RenderContext<'_>, measure: &Measure) -> String {
    let first = measure.since_first();
    let outcome = measure.outcome(ctx.today());
    let standing = measure.standing().filter(|_| outcome.is_none());
    // How near the target is says whether it is better.
    let is_said = matches!(standing, Some(Standing::Nearer | Standing::Further));
    let mut sentences: Vec<String> = between(ctx, measure, first).into_iter().collect();
    sentences.extend(first.filter(|_| !is_said).and_then(|it| better(ctx, it)));
    // One way all along is said once.
    let other = measure.since_previous().filter(|it| Some(it.way) != first.map(|it| it.way));
    sentences.extend(other.map(|it| since(ctx, measure, it)));
    sentences.extend(other.and_then(|it| better(ctx, it)));
    sentences.extend(latest_gap(ctx, measure));
    match outcome {
        Some(it) => sentences.extend(came_out(ctx, measure, it)),
        None => sentences.push(target(ctx, measure)),
    }
    sentences.extend(standing.map(|it| ctx.say(distance(it))));
    let changed = first.and_then(|it| it.way).is_some_and(Ordering::is_ne);
    sentences.extend(changed.then(|| ctx.say(Message::MeasureNotWhy)));
    sentences.join(" ")
}

/// From the first number to the latest. Of a measure without numbers that is said only where none was
/// lost in the source and none is withheld.
fn between(ctx: &RenderContext<'_>, measure: &Measure, step: Option<Step>) -> Option<String> {
    let Some(Step { from, to, way, .. }) = step else {
        let Some(only) = measure.known().pop() else {
            let none = !measure.baseline.is_lost() && latest_gap(ctx, measure).is_none();
            return none.then(|| ctx.say(Message::MeasureNone));
        };
        let value = ctx.figure(only.value, measure);
        let date = ctx.date(only.on).into();
        return Some(ctx.say(Message::MeasureOne { value: value.into(), date }));
    };
    let first = ctx.figure(from.value, measure).into();
    let last = ctx.figure(to.value, measure).into();
    let one_word = from.on.is_one_unit() && to.on.is_one_unit();
    let span = Arg::from(if one_word { "one" } else { "several" });
    let (from, to) = (ctx.date(from.on).into(), ctx.date(to.on).into());
    Some(ctx.say(match way {
        Some(Ordering::Greater) => Message::MeasureRose { from, to, first, last, span },
        Some(Ordering::Less) => Message::MeasureFell { from, to, first, last, span },
        Some(Ordering::Equal) => Message::MeasureSame { from, to, last },
        None => Message::MeasureNotComparable { from, to, first, last },
    }))
}

/// From the number before the latest to the latest.
fn since(ctx: &RenderContext<'_>, measure: &Measure, step: Step) -> String {
    let first = ctx.figure(step.from.value, measure).into();
    let last = ctx.figure(step.to.value, measure).into();
    let from = ctx.date(step.from.on).into();
    ctx.say(match step.way {
        Some(Ordering::Greater) => Message::MeasureSinceUp { from, first, last },
        Some(Ordering::Less) => Message::MeasureSinceDown { from, first, last },
        Some(Ordering::Equal) => Message::MeasureSinceSame { from },
        None => Message::MeasureSinceNotComparable { from },
    })
}

fn better(ctx: &RenderContext<'_>, step: Step) -> Option<String> {
    let message = match step.is_better? {
        true => Message::MeasureImproved,
        false => Message::MeasureWorsened,
    };
    Some(ctx.say(message))
}

/// That the newest observation says why it has no number.
fn latest_gap(ctx: &RenderContext<'_>, measure: &Measure) -> Option<String> {
    let latest = measure.observations.last()?;
    let date = ctx.date(latest.on).into();
    match latest.value? {
        Figure::Gap(Gap::Withheld) => Some(ctx.say(Message::MeasureLatestWithheld { date })),
        Figure::Gap(_) => Some(ctx.say(Message::MeasureLatestNotAvailable { date })),
        Figure::Number(_) | Figure::FewerThan(_) => None,
    }
}

fn target(ctx: &RenderContext<'_>, measure: &Measure) -> String {
    match &measure.target {
        Stated::NotStated => ctx.say(Message::MeasureTargetNotStated),
        Stated::Lost => ctx.say(Message::MeasureTargetLost),
        Stated::Stated(target) | Stated::PartLost(target) => aim(ctx, measure, target),
    }
}

fn aim(ctx: &RenderContext<'_>, measure: &Measure, target: &Target) -> String {
    let value = ctx.figure(target.value, measure).into();
    ctx.say(match (target.value, target.on) {
        (Figure::Gap(Gap::NotAvailable), _) => Message::MeasureTargetNotAvailable,
        (Figure::Gap(Gap::Withheld), _) => Message::MeasureTargetWithheld,
        (Figure::Gap(Gap::ToBeSet), _) => Message::MeasureTargetToBeSet,
        (_, Some(on)) => Message::MeasureTargetBy { value, date: ctx.locale().due(&on).into() },
        // Its date may be in what the source lost of it.
        (_, None) if measure.target.is_part_lost() => Message::MeasureTarget { value },
        (_, None) => Message::MeasureTargetNoDate { value },
    })
}

/// What became of a target whose date is past.
fn came_out(ctx: &RenderContext<'_>, measure: &Measure, outcome: Outcome) -> Vec<String> {
    let Some((goal, due)) = measure.target.get().and_then(|it| Some((it.value, it.on?))) else {
        return Vec::new();
    };
    let target = ctx.figure(goal, measure).into();
    let Some(by) = outcome.by else {
        let when = ctx.locale().due(&due).into();
        return vec![ctx.say(Message::MeasurePastNoFigure { target, when })];
    };
    let due = ctx.locale().due(&due).into();
    let value = ctx.figure(by.value, measure).into();
    let when = within(ctx, by.on).into();
    let said = ctx.say(match outcome.verdict {
        Verdict::Met => Message::MeasureMet { target, due, value, when },
        Verdict::NotMet => Message::MeasureNotMet { target, due, value, when },
        Verdict::Higher => Message::MeasurePastHigher { target, due, value, when },
        Verdict::Lower => Message::MeasurePastLower { target, due, value, when },
        Verdict::Equal => Message::MeasurePastEqual { target, due, value, when },
        Verdict::NotKnown | Verdict::NoFigure => {
            Message::MeasurePastNotKnown { target, due, value, when }
        }
    });
    let no_later = outcome.is_early.then(|| ctx.say(Message::MeasurePastNoLater));
    [said].into_iter().chain(no_later).collect()
}

/// A date within a sentence: "on 28 March 2026", "in March 2026", "for April to June 2026".
fn within(ctx: &RenderContext<'_>, time: Window) -> String {
    let date = ctx.date(time).into();
    ctx.say(match time.as_day() {
        Some(_) => Message::MeasureOnDay { date },
        None if time.is_one_unit() => Message::MeasureInTime { date },
        None => Message::MeasureForTime { date },
    })
}

/// How the latest number compares with a target that is not due.
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

/// The target in a list, with what became of it once its date is past.
pub(super) fn listed_target(ctx: &RenderContext<'_>, measure: &Measure) -> Option<String> {
    let goal = measure.target.get()?;
    let value = ctx.figure(goal.value, measure);
    let Some((outcome, due)) = measure.outcome(ctx.today()).zip(goal.on) else {
        return Some(value);
    };
    let (target, due) = (value.into(), ctx.locale().due(&due).into());
    Some(ctx.say(match outcome.verdict {
        Verdict::Met => Message::MeasureListedMet { target, due },
        Verdict::NotMet => Message::MeasureListedNotMet { target, due },
        Verdict::Higher => Message::MeasureListedHigher { target, due },
        Verdict::Lower => Message::MeasureListedLower { target, due },
        Verdict::Equal => Message::MeasureListedEqual { target, due },
        Verdict::NotKnown => Message::MeasureListedNotKnown { target, due },
        Verdict::NoFigure => Message::MeasureListedNoFigure { target, due },
    }))
}
