//! What a plan counts. Numbers are written as text, exactly as the publisher wrote them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Amount, Better, PartialDate};
use crate::site::Route;
use crate::table;

use super::plan::SourceRecord;
use super::{Desk, PlaceRecord, text};

#[derive(Serialize, JsonSchema)]
pub(super) struct MeasureRecord<'a> {
    id: &'a str,
    name: &'a str,
    /// What the numbers are in.
    unit: Option<&'a str>,
    /// `more`, `fewer` or `neither`.
    better: Option<&'static str>,
    summary: Option<String>,
    baseline: Option<FigureRecord>,
    target: Option<FigureRecord>,
    /// What was found, oldest first.
    observations: Vec<ObservationRecord<'a>>,
    /// Ids of the objectives that it belongs to.
    objectives: Vec<&'a str>,
    /// Ids of the actions that it belongs to.
    actions: Vec<&'a str>,
    source: SourceRecord<'a>,
    notes: Vec<String>,
    lost: Vec<&'static str>,
    #[serde(flatten)]
    place: PlaceRecord,
}

#[derive(Serialize, JsonSchema)]
struct FigureRecord {
    /// A day, a month or a year.
    on: Option<String>,
    /// A decimal number.
    value: String,
}

#[derive(Serialize, JsonSchema)]
struct ObservationRecord<'a> {
    /// A day, a month or a year.
    on: String,
    /// A decimal number; `null` where it is not known.
    value: Option<String>,
    source: Option<&'a str>,
    note: Option<String>,
}

impl<'a> MeasureRecord<'a> {
    pub(super) fn of(desk: Desk<'a>, index: usize) -> Self {
        let plan = desk.plan();
        let measure = &plan.measures[index];
        let lost = [
            (table::is_lost(&measure.baseline), "baseline"),
            (table::is_lost(&measure.target), "target"),
        ];
        MeasureRecord {
            id: measure.id.as_str(),
            name: &measure.name,
            unit: measure.unit.as_deref(),
            better: measure.better.map(|it| match it {
                Better::More => "more",
                Better::Fewer => "fewer",
                Better::Neither => "neither",
            }),
            summary: text(&measure.summary),
            baseline: measure.baseline.get().map(|it| figure(Some(it.on), it.value)),
            target: measure.target.get().map(|it| figure(it.on, it.value)),
            observations: measure
                .observations
                .iter()
                .map(|it| ObservationRecord {
                    on: table::partial(it.on),
                    value: it.value.map(|it| it.to_string()),
                    source: it.source.as_deref(),
                    note: text(&it.note),
                })
                .collect(),
            objectives: measure
                .objectives
                .iter()
                .map(|it| plan.objectives[*it].id.as_str())
                .collect(),
            actions: measure.actions.iter().map(|it| plan.actions[*it].id.as_str()).collect(),
            source: SourceRecord::of(&measure.source),
            notes: measure.notes.iter().map(|it| it.plain_text()).collect(),
            lost: lost.into_iter().filter_map(|(lost, name)| lost.then_some(name)).collect(),
            place: desk.place(Route::Measure(desk.plan, index)),
        }
    }
}

fn figure(on: Option<PartialDate>, value: Amount) -> FigureRecord {
    FigureRecord { on: on.map(table::partial), value: value.to_string() }
}
