//! Measures in a list: with their last number, or with what their numbers say.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Figure, Ix, Measure, Plan};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::site::Route;

/// A measure in the list of all.
#[derive(Serialize)]
pub(in crate::render::views) struct MeasureRow {
    link: Link,
    pub(in crate::render::views) latest: Option<String>,
    /// Why there is no number, where that is known.
    pub(in crate::render::views) latest_blank: Option<String>,
    pub(in crate::render::views) latest_on: Option<String>,
    pub(in crate::render::views) target: Option<String>,
    target_blank: Option<String>,
}

/// A measure in a list, with what its numbers say.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct MeasureLine {
    link: Link,
    sentence: String,
}

/// How many a page lists that is about something else.
const MOST_LINES: usize = 20;

impl RenderContext<'_> {
    pub(in crate::render::views) fn measure_row(
        &self,
        plan_at: Ix<Plan>,
        at: Ix<Measure>,
    ) -> MeasureRow {
        let measure = &self.plan(plan_at).measures[at];
        let latest = measure.known().pop();
        MeasureRow {
            link: self.measure_link(plan_at, at),
            latest: latest.map(|it| self.figures().figure(it.value, measure)),
            latest_blank: if latest.is_none() { self.no_latest(measure) } else { None },
            latest_on: latest.map(|it| self.date(it.on)),
            target: self.figures().listed_target(measure),
            target_blank: self.blank(&measure.target),
        }
    }

    /// Why a measure has no number.
    fn no_latest(&self, measure: &Measure) -> Option<String> {
        match measure.observations.last().and_then(|it| it.value) {
            Some(Figure::Gap(gap)) => Some(self.say(gap.into())),
            _ => measure.baseline.is_lost().then(|| self.say(Message::LostInSource)),
        }
    }

    /// Some measures as a list, with what their numbers say.
    pub(in crate::render::views) fn measure_lines(
        &self,
        plan_at: Ix<Plan>,
        which: impl IntoIterator<Item = Ix<Measure>>,
    ) -> Vec<MeasureLine> {
        let measures = &self.plan(plan_at).measures;
        let line = |at: Ix<Measure>| MeasureLine {
            link: self.measure_link(plan_at, at),
            sentence: self.figures().sentence(&measures[at]),
        };
        which.into_iter().take(MOST_LINES).map(line).collect()
    }

    /// The way to the page of a measure.
    pub(in crate::render::views) fn measure_link(
        &self,
        plan_at: Ix<Plan>,
        at: Ix<Measure>,
    ) -> Link {
        let measure = &self.plan(plan_at).measures[at];
        Link::new(&measure.name, self.href(Route::Measure(plan_at, at)))
    }
}
