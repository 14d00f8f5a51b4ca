//! Measures: numbers read exactly, each with its date, and what they belong to.

mod figure;

use std::collections::HashSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{MeasureDocument, ObservationDocument, PlanFiles, Text};
use crate::fields;
use crate::model::timescale::Calendar;
use crate::model::{Action, Baseline, Id, Measure, Objective, Observation, Stated, Target};

use super::column::OwnFields;
use super::context::Context;
use super::date::date_of_figure;
use super::lookup::{self, Gaps, Lookup, Unique};
use super::mean::{Lost, said};
use super::source::source;
use super::value::text;
use figure::{Role, figure};

/// What measures can belong to.
struct Known<'a> {
    own: &'a OwnFields<'a>,
    calendar: &'a Calendar,
    objectives: Lookup<'a, Objective>,
    actions: Lookup<'a, Action>,
}

/// The measures of a plan in the publisher's order. With `incomplete` an action may be missing that one
/// of them belongs to.
pub(super) fn measures(
    files: &PlanFiles,
    objectives: &[Objective],
    actions: &[Action],
    incomplete: bool,
    context: &Context<'_>,
    report: &mut Report,
) -> Vec<Measure> {
    let lost_files = files.objectives.len() > objectives.len();
    let gaps = |anywhere: bool| Gaps { anywhere, ..Gaps::default() };
    let known = Known {
        own: &context.own,
        calendar: &context.calendar,
        objectives: Lookup::new(objectives.iter().map(|it| &it.id), gaps(lost_files)),
        actions: Lookup::new(actions.iter().map(|it| &it.id), gaps(incomplete || lost_files)),
    };
    let mut unique = Unique::default();
    let mut measures = Vec::new();
    for written in files.measures.iter().flat_map(|it| &it.record.measures) {
        let id = lookup::id(written.id.as_ref(), report);
        let span = written.id.as_ref().map_or(written.span, |it| it.span);
        let id = id.filter(|it| unique.admit(it.as_str(), span, "measures", report));
        let usable = id.is_some();
        let measure = measure(written, id.unwrap_or_else(Id::nameless), &known, report);
        measures.extend(usable.then_some(measure));
    }
    measures
}

fn measure(written: &MeasureDocument, id: Id, known: &Known<'_>, report: &mut Report) -> Measure {
    let unit = written.unit.as_ref();
    let lost = known.own.lost::<Measure>(&written.lost, report);
    let baseline = written.baseline.as_ref().and_then(|it| {
        let value = figure(it.value.as_ref(), Role::Aim, unit, report);
        let on = date_of_figure(it.on.as_ref(), known.calendar, report);
        Some(Baseline { on: on?, value: value?, origin: it.span })
    });
    let target = written.target.as_ref().and_then(|it| {
        let value = figure(it.value.as_ref(), Role::Aim, unit, report);
        let on = date_of_figure(it.on.as_ref(), known.calendar, report);
        Some(Target { on, value: value? })
    });
    let due = target.as_ref().and_then(|it| it.on);
    if let (Some(from), Some(due)) = (&baseline, due)
        && due.last < from.on.first
    {
        let span = written.target.as_ref().and_then(|it| it.on.as_ref()).map(|it| it.span);
        report.push(
            Finding::new(
                Code::InvalidDate,
                span.unwrap_or(written.span),
                "this target is due before the baseline",
            )
            .help("put the later date under `target`, and the earlier one under `baseline`"),
        );
    }
    let kind = "objective file";
    let said = fields::measure! { said {
        written, lost, report;
        origin: written.id.as_ref().map_or(written.span, |it| it.span),
    } };
    Measure {
        name: text(written.name.as_ref()).unwrap_or_else(|| id.to_string()),
        id,
        baseline: Stated::new(baseline, lost.has_key("baseline")),
        target: Stated::new(target, lost.has_key("target")),
        observations: observations(&written.observations, unit, known.calendar, report),
        objectives: known.objectives.find_all(
            &written.objectives,
            Code::UnknownObjective,
            kind,
            report,
        ),
        actions: known.actions.find_all(&written.actions, Code::UnknownAction, "action", report),
        source: written.source.as_ref().map(|it| source(it, report)).unwrap_or_default(),
        ..said
    }
}

/// What was found, oldest first. A second value of one date is told and left out.
fn observations(
    written: &[ObservationDocument],
    unit: Option<&Text>,
    calendar: &Calendar,
    report: &mut Report,
) -> Vec<Observation> {
    let mut dates = HashSet::new();
    let mut observations = Vec::with_capacity(written.len());
    for it in written {
        let value = figure(it.value.as_ref(), Role::Found, unit, report);
        let lost = Lost::default();
        let found = fields::observation! { said { it, lost, report; origin: it.span } };
        let on = date_of_figure(it.on.as_ref(), calendar, report);
        let Some((on, at)) = on.zip(it.on.as_ref()) else { continue };
        if !dates.insert(on) {
            report.push(
                Finding::new(Code::DuplicateId, at.span, "this date already has a value")
                    .label("this one is the second, and planpress leaves it out")
                    .help("keep one of them, and use its `note` to explain the other one"),
            );
            continue;
        }
        observations.push(Observation { on, value, origin: at.span, ..found });
    }
    observations.sort_by_key(|it| (it.on.first, it.on.last));
    observations
}
