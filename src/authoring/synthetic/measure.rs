//! What the plan counts: a number that is counted every half year, for some of its objectives.

use crate::document::{
    BaselineDocument, MeasureDocument, MeasuresDocument, ObservationDocument, Spanned,
    TargetDocument, WrittenDate,
};
use crate::model::Better;

use super::dice::Dice;
use super::plan::objective_id;

/// One objective of so many is measured.
const MEASURED: usize = 5;

/// When it is counted, as year and month; the first is the baseline.
const COUNTED: [(i32, u32); 6] =
    [(2024, 4), (2024, 10), (2025, 4), (2025, 10), (2026, 4), (2026, 10)];

/// The measures of a plan with so many objectives; every third has no target.
pub(super) fn measures(objectives: usize, seed: u64) -> MeasuresDocument {
    let measured = (0..objectives).step_by(MEASURED).enumerate();
    let measures = measured.map(|(at, objective)| measure(at, objective, seed)).collect();
    MeasuresDocument { measures, ..MeasuresDocument::blank() }
}

fn measure(at: usize, objective: usize, seed: u64) -> MeasureDocument {
    let mut dice = Dice::new(seed, "measure", at);
    let mut value = dice.between(100, 900);
    let points = COUNTED.map(|on| {
        value += dice.below(60);
        (on, value)
    });
    let [(on, first), observations @ ..] = points;
    let observation = |(on, value): (_, usize)| ObservationDocument {
        on: month(on),
        value: Some(value.to_string().into()),
        ..ObservationDocument::blank()
    };
    MeasureDocument {
        id: Some(format!("measure-{:03}", at + 1).into()),
        name: Some(format!("{} in a year", dice.phrase(3, 5)).into()),
        unit: Some("times".into()),
        better: Some([Better::More, Better::Fewer, Better::Neither][at % 3].into()),
        baseline: Some(BaselineDocument {
            on: month(on),
            value: Some(first.to_string().into()),
            ..BaselineDocument::blank()
        }),
        target: (at % 3 != 2).then(|| TargetDocument {
            on: month((2029, 3)),
            // The other way round for what should be fewer: each begins with 100 or more.
            value: Some(if at % 3 == 1 { first - 50 } else { value + 100 }.to_string().into()),
            ..TargetDocument::blank()
        }),
        observations: observations.map(observation).into(),
        objectives: vec![objective_id(objective).into()],
        ..MeasureDocument::blank()
    }
}

fn month((year, month): (i32, u32)) -> Option<Spanned<WrittenDate>> {
    Some(WrittenDate::month(year, month).into())
}
