//! The figures of a measure one by one: the same facts as in its picture.

use crate::locale::Message;
use crate::model::{Figure, Measure, Observation, Window};

use super::Figures;

/// A figure with its date.
#[derive(Debug)]
pub struct Row<'a> {
    /// When.
    pub on: String,
    /// What it is: the baseline, what was found, or the target.
    pub what: String,
    /// The figure, where it says how much.
    pub value: Option<String>,
    /// What is in place of one that does not.
    pub blank: Option<String>,
    /// What was found, with its note and its source.
    pub observation: Option<&'a Observation>,
}

impl Figures<'_> {
    /// The baseline, what was found and the target, in order of time; a target without a date is the last.
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
            // As in the picture: a target is at the end of the time by which it is due.
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
