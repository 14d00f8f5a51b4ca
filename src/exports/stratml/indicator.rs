//! Indicators of an action: success criteria, outputs and measures.

use crate::model::{Action, Figure, Ix, Measure, Window};

use super::xml::Xml;
use super::{ExportContext, day};

/// Writes every indicator of an action.
pub(super) fn of_action(ctx: ExportContext<'_>, at: Ix<Action>, xml: &mut Xml<'_>) {
    let action = &ctx.plan.actions[at];
    for success in action.success.get().into_iter().flatten() {
        words(success, &[], xml);
    }
    for output in action.outputs.items() {
        words(output, &[("ValueChainStage", "Output")], xml);
    }
    for measure in ctx.plan.measures.iter().filter(|it| it.actions.contains(&at)) {
        counted(measure, xml);
    }
}

/// An indicator that the plan gives in words, without a number.
fn words(words: &str, attributes: &[(&str, &str)], xml: &mut Xml<'_>) {
    xml.within("PerformanceIndicator", attributes, |xml| {
        xml.text("MeasurementDimension", words);
        xml.text("UnitOfMeasurement", "");
    });
}

/// A measure with its numbers. Unknown parts of the target are left out.
fn counted(measure: &Measure, xml: &mut Xml<'_>) {
    xml.within("PerformanceIndicator", &[("PerformanceIndicatorType", "Quantitative")], |xml| {
        xml.text("MeasurementDimension", &measure.name);
        xml.text("UnitOfMeasurement", measure.unit.as_str());
        xml.within("MeasurementInstance", &[], |xml| {
            if let Some(target) = measure.target.get() {
                result("TargetResult", target.on, Some(target.value), "", xml);
            }
            if let Some(baseline) = measure.baseline.get() {
                result("ActualResult", Some(baseline.on), Some(baseline.value), "", xml);
            }
            for found in &measure.observations {
                let note = found.note.plain_text();
                result("ActualResult", Some(found.on), found.value, &note, xml);
            }
        });
        xml.stated("OtherInformation", &measure.summary.plain_text());
    });
}

/// A number at a time. A month or a year is in the description, since the format's dates are days;
/// so is the reason for a missing number.
fn result(name: &str, on: Option<Window>, figure: Option<Figure>, note: &str, xml: &mut Xml<'_>) {
    xml.within(name, &[], |xml| {
        xml.stated("EndDate", &day(on));
        let number = figure.and_then(Figure::number).map(|it| it.to_string());
        xml.stated("NumberOfUnits", &number.unwrap_or_default());
        let time = on.filter(|it| it.as_day().is_none()).map(|it| it.to_string());
        let why = figure.and_then(Figure::note);
        let words = [time.as_deref(), why.as_deref(), Some(note)].into_iter().flatten();
        let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
        xml.stated("Description", &words.join(": "));
    });
}
