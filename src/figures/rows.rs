//! The figures of a measure as rows: the same facts as in its chart.

use crate::locale::Message;
use crate::model::{Figure, Measure, Observation, Window};

use super::Figures;

/// A figure with its date.
#[derive(Debug)]
pub struct Row<'a> {
    /// Its date.
    pub on: String,
    /// Its kind: the baseline, an observation or the target.
    pub what: String,
    /// The figure, if it has a number.
    pub value: Option<String>,
    /// The text shown in place of a missing number.
    pub blank: Option<String>,
    /// The observation, with its note and source.
    pub observation: Option<&'a Observation>,
}

impl Figures<'_> {
    /// The baseline, observations and target, in date order; a target without a date comes last.
    pub fn rows<'m>(&self, measure: &'m Measure) -> Vec<Row<'m>> {
        let baseline = measure.baseline.get().map(|it| {
            let words = self.date(it.on);
            (it.on, self.row(words, Message::MeasureKeyBaseline, it.value, measure))
        });
        let mut rows: Vec<_> = baseline.into_iter().collect();
        rows.extend(measure.observations.iter().map(|it| (it.on, self.observed(it, measure))));
        rows.sort_by_key(|(on, _)| (on.first, on.last));
        if let Some(it) = measure.target.get() {
            let lost = measure.target.is_part_lost();
            let none = if lost { Message::LostInSource } else { Message::PlanTimelineNoDate };
            let on = it.on.map_or_else(|| self.say(none), |it| self.date(it));
            let row = self.row(on, Message::MeasureKeyTarget, it.value, measure);
            // As in the chart, a target is at the end of the period by which it is due.
            let later = |due: Window| rows.iter().position(|it| it.0.first > due.last);
            let at = it.on.and_then(later).unwrap_or(rows.len());
            let mut rows: Vec<_> = rows.into_iter().map(|it| it.1).collect();
            rows.insert(at, row);
            return rows;
        }
        rows.into_iter().map(|it| it.1).collect()
    }

    fn observed<'m>(&self, it: &'m Observation, measure: &Measure) -> Row<'m> {
        let what = Message::MeasureKeyObservation;
        let row = match it.value {
            Some(figure) => self.row(self.date(it.on), what, figure, measure),
            None => Row {
                on: self.date(it.on),
                what: self.say(what),
                value: None,
                blank: Some(self.say(Message::NotStated)),
                observation: None,
            },
        };
        Row { observation: Some(it), ..row }
    }

    fn row<'m>(&self, on: String, what: Message<'_>, figure: Figure, measure: &Measure) -> Row<'m> {
        let blank = match figure {
            Figure::Gap(gap) => Some(self.say(gap.into())),
            Figure::Number(_) | Figure::FewerThan(_) => None,
        };
        let value = figure.is_known().then(|| self.figure(figure, measure));
        Row { on, what: self.say(what), value, blank, observation: None }
    }
}
