//! Measures: numbers read exactly, each with its date, and what they belong to.

use std::collections::HashSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{MeasureDocument, ObservationDocument, PlanFiles, Text};
use crate::fields;
use crate::model::timescale::Calendar;
use crate::model::{Action, Amount, Baseline, Id, Measure, Objective, Observation, Stated, Target};
use crate::source::Span;

use super::column::OwnFields;
use super::context::Context;
use super::date::date;
use super::lookup::{self, Gaps, Lookup, Unique};
use super::mean::{Lost, said};
use super::source::source;
use super::value::text;

/// Signs of a unit that stand at the number itself.
const SIGNS: [char; 4] = ['%', '£', '€', '$'];

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
        let value = amount(it.value.as_ref(), unit, report);
        let on = date(it.on.as_ref(), known.calendar, report);
        Some(Baseline { on: on?, value: value?, origin: it.span })
    });
    let target = written.target.as_ref().and_then(|it| {
        let value = amount(it.value.as_ref(), unit, report);
        let on = date(it.on.as_ref(), known.calendar, report);
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
        let value = amount(it.value.as_ref(), unit, report);
        let lost = Lost::default();
        let found = fields::observation! { said { it, lost, report; origin: it.span } };
        let on = date(it.on.as_ref(), calendar, report);
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

/// A number, whose sign must be the unit's.
fn amount(written: Option<&Text>, unit: Option<&Text>, report: &mut Report) -> Option<Amount> {
    let written = written?;
    let (sign, digits) = sign_of(&written.value);
    let Some(amount) = Amount::parse(digits) else {
        report.push(not_a_number(&written.value, written.span));
        return None;
    };
    let unit = unit.map(|it| it.value.as_str());
    let fits = match sign {
        None => true,
        Some('%') => matches!(unit, Some("%" | "per cent" | "percent")),
        Some(sign) => unit.is_some_and(|it| it.starts_with(sign)),
    };
    if let (Some(sign), false) = (sign, fits) {
        let message = match unit {
            Some(unit) => format!("`{sign}` is not the unit of this measure, \"{unit}\""),
            None => format!("`{sign}` is a unit, but this measure has no unit"),
        };
        report.push(
            Finding::new(Code::UnknownValue, written.span, message)
                .help(format!("write `unit: \"{sign}\"` for all values, or remove `{sign}` here")),
        );
        return None;
    }
    Some(amount)
}

/// The sign of a unit at a number, and the number without it.
fn sign_of(text: &str) -> (Option<char>, &str) {
    if let Some(sign) = text.chars().next().filter(|it| SIGNS[1..].contains(it)) {
        return (Some(sign), text[sign.len_utf8()..].trim_start());
    }
    match text.strip_suffix(SIGNS[0]) {
        Some(digits) => (Some(SIGNS[0]), digits.trim_end()),
        None => (None, text),
    }
}

fn not_a_number(text: &str, span: Span) -> Finding {
    Finding::new(Code::WrongType, span, format!("`{text}` is not a number")).help(
        "write digits, with a full stop before decimals: 1234.5; put words about the number at \
         `note` or `summary`",
    )
}
