//! What the plan counts: a number that is counted every half year, for some of its objectives.

use serde::Serialize;

use super::dice::Dice;
use super::plan::objective_id;

/// One objective of so many is measured.
const MEASURED: usize = 5;

/// When it is counted; the first is the baseline.
const COUNTED: [&str; 6] = ["2024-04", "2024-10", "2025-04", "2025-10", "2026-04", "2026-10"];

#[derive(Serialize)]
pub(super) struct MeasuresFile {
    measures: Vec<MeasureEntry>,
}

#[derive(Serialize)]
struct MeasureEntry {
    id: String,
    name: String,
    unit: &'static str,
    better: &'static str,
    baseline: PointEntry,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<PointEntry>,
    observations: Vec<PointEntry>,
    objectives: [String; 1],
}

#[derive(Serialize)]
struct PointEntry {
    on: &'static str,
    value: usize,
}

/// The measures of a plan with so many objectives; every third has no target.
pub(super) fn measures(objectives: usize, seed: u64) -> MeasuresFile {
    let measured = (0..objectives).step_by(MEASURED).enumerate();
    let measures = measured.map(|(at, objective)| {
        let mut dice = Dice::new(seed, "measure", at);
        let mut value = dice.between(100, 900);
        let mut points = COUNTED.iter().map(|on| {
            value += dice.below(60);
            PointEntry { on, value }
        });
        let baseline = points.next().expect("six dates");
        let observations = points.collect();
        MeasureEntry {
            id: format!("measure-{:03}", at + 1),
            name: format!("{} in a year", dice.phrase(3, 5)),
            unit: "times",
            better: ["more", "fewer", "neither"][at % 3],
            baseline,
            target: (at % 3 != 2).then(|| PointEntry { on: "2029-03", value: value + 100 }),
            observations,
            objectives: [objective_id(objective)],
        }
    });
    MeasuresFile { measures: measures.collect() }
}
