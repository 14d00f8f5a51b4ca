//! A measure whose actions are in none of its objectives, or whose name is a percentage and whose unit is not.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::MeasureDocument;
use crate::model::{Ix, Measure, Objective, Plan};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let written = it.files.measures.iter().flat_map(|it| &it.record.measures);
    for written in written {
        let Some(id) = &written.id else { continue };
        let measure = it.plan.measures.iter().find(|it| it.origin == id.span);
        let Some(measure) = measure.filter(|it| it.notes.is_empty()) else { continue };
        of_place(it.plan, measure, written, report);
        of_unit(measure, written, report);
    }
}

fn of_place(plan: &Plan, measure: &Measure, written: &MeasureDocument, report: &mut Report) {
    let Some(typed) = written.objectives.first() else { return };
    let Some(action) = measure.actions.first().map(|it| &plan.actions[*it]) else { return };
    let is_in = |at: Ix<Objective>| plan.below(at).iter().any(|it| measure.actions.contains(it));
    if measure.objectives.is_empty() || measure.objectives.iter().any(|it| is_in(*it)) {
        return;
    }
    let message = format!(
        "{} has the objective “{}”, but its action “{}” is in another",
        measure.name,
        typed.value,
        action.opening().unwrap_or_default()
    );
    report.push(
        Finding::new(Code::MeasureContradicted, typed.span, message).help(
            "correct `objectives` or `actions`; if both are right, add a note to the measure",
        ),
    );
}

fn of_unit(measure: &Measure, written: &MeasureDocument, report: &mut Report) {
    let (Some(name), Some(unit)) = (&written.name, &written.unit) else { return };
    let lower = name.value.to_lowercase();
    let share = ["percentage", "per cent", "proportion", "%", "percent"]
        .iter()
        .any(|it| lower.contains(it));
    let of_share = unit.value.to_lowercase();
    let is_share =
        of_share.contains('%') || of_share.contains("per") || of_share.contains("points");
    if share && !is_share {
        let message = format!("{} is a share, but its unit is “{}”", measure.name, unit.value);
        report.push(Finding::new(Code::MeasureContradicted, unit.span, message).help(
            "write `unit: \"%\"`, or a name that says what is counted; if both are right, add a note to the \
             measure",
        ));
    }
}
