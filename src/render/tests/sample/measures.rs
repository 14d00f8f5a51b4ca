//! The measures of the sample: one of which everything is known, and one of which nothing is.

use crate::model::Ix;
use crate::model::*;

use super::{id, nowhere, prose, running, said, some};

pub(super) fn measures() -> Vec<Measure> {
    let amount = |it: &str| Figure::Number(Amount::parse(it).unwrap());
    let observed = |year, value: Option<&str>| Observation {
        on: Window::year(year),
        value: value.map(amount),
        source: some("https://example.org/count"),
        note: prose("Counted twice."),
        origin: nowhere(),
    };
    let full = Measure {
        id: id("reports"),
        name: "Reports to the police".to_owned(),
        unit: said("%"),
        better: Some(Better::More),
        summary: running("All that were reported."),
        baseline: Stated::Stated(Baseline {
            on: Window::year(2022),
            value: amount("41.20"),
            origin: nowhere(),
        }),
        target: Stated::Stated(Target { on: Some(Window::year(2026)), value: amount("60") }),
        observations: vec![
            observed(2023, Some("43.5")),
            observed(2024, None),
            observed(2025, Some("47.9")),
        ],
        objectives: vec![Ix::new(0)],
        actions: vec![Ix::new(0)],
        source: Provenance { document: some("A count"), ..Provenance::default() },
        notes: vec![prose("Our note on it.")],
        origin: nowhere(),
    };
    let bare = Measure {
        id: id("bare"),
        name: "Something uncounted".to_owned(),
        unit: Stated::NotStated,
        better: None,
        baseline: Stated::NotStated,
        target: Stated::Lost,
        observations: vec![observed(2023, None)],
        ..full.clone()
    };
    vec![full, bare]
}
