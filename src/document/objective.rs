//! `objectives/*.yaml` and `events.yaml`: objectives, their actions, and their own events.

use serde::{Serialize, Serializer};

use crate::fields::{action, event, objective, update};
use crate::model::prose::Prose;
use crate::model::{EventState, Every, MonthDay};

use super::decode::{Damage, Decode, Reader, Shape, Spanned, Text, WrittenDate, record, typed};
use super::said::{Under, Visit};
use super::yaml::{Mapping, Node, Value};

objective! { typed {} }

action! { typed {} }

update! { typed {} }

record! {
    /// Facts of the events that an action's time makes.
    "an action's event" ActionEventDocument {
        /// The name of the event, if different from the action.
        optional title: Text,
        /// Where.
        optional place: Text,
        /// How to get there, and access to the building.
        optional access: Spanned<Prose>,
        /// Background to the day, such as a religious festival. Not the plan's date.
        optional background: Spanned<Prose>,
        /// planned, cancelled or moved.
        optional state: Spanned<EventState>,
        /// Confirmed dates.
        list on: OccasionDocument,
    }
}

record! {
    /// A confirmed date.
    "a date" OccasionDocument {
        /// The day, or the first of several.
        required date: Spanned<WrittenDate>,
        /// The last day, if it lasts several.
        optional last_day: Spanned<WrittenDate>,
        /// When it begins, such as "10:00".
        optional from: Text,
        /// When it ends, on its last day. On a single day a time before `from` is on the next day,
        /// if it ends within 12 hours.
        optional to: Text,
        /// Where, if different from the event.
        optional place: Text,
        /// How it repeats.
        optional repeats: RepeatsDocument,
    }
}

record! {
    /// How a confirmed day repeats.
    "how it repeats" RepeatsDocument {
        /// day, week, fortnight, month, quarter or year.
        required every: Spanned<Every>,
        /// Which day of its month: first, second, third, fourth or last and a weekday, such as
        /// first Tuesday, last day, or last working day.
        optional on: Spanned<MonthDay>,
        /// The last day it can take place on.
        required until: Spanned<WrittenDate>,
        /// The dates when it does not take place.
        list except: Spanned<WrittenDate>,
    }
}

record! {
    /// `events.yaml` as typed.
    "events.yaml" EventsDocument {
        /// Events that do not belong to one action.
        list events: EventDocument,
    }
}

event! { typed {} }

record! {
    /// A note with what it is about.
    "a note" AboutDocument {
        /// The key of the cell, such as title, activity, leads, when or event, or the id of one of
        /// the plan's own columns.
        optional about: Text,
        /// The text of the note.
        required text: Spanned<Prose>,
    }
}

/// A note: its text alone, or with what it is about.
#[derive(Debug, Clone)]
pub struct NoteDocument(pub AboutDocument);

impl Decode for NoteDocument {
    const EXPECTED: &'static str = "a note";
    const SHAPE: Shape = Shape::Either(&[Shape::Prose, AboutDocument::SHAPE]);

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        // Without a key of a note's, it is a text with a colon in it, and is told as such.
        let about =
            |it: &Mapping| it.entries.iter().any(|it| ["about", "text"].contains(&&*it.key));
        if matches!(&node.value, Value::Mapping(it) if about(it) || it.incomplete) {
            return AboutDocument::decode(node, reader).map(NoteDocument);
        }
        let text = Some(Spanned::decode(node, reader)?);
        let note = AboutDocument { about: None, text, span: node.span, damage: Damage::default() };
        Some(NoteDocument(note))
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        self.0.each_text(under, visit);
    }

    fn is_blank(&self) -> bool {
        self.0.about.is_none() && self.0.text.as_ref().is_none_or(Decode::is_blank)
    }
}

impl Serialize for NoteDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (&self.0.about, &self.0.text) {
            (None, Some(text)) => text.serialize(serializer),
            _ => self.0.serialize(serializer),
        }
    }
}
