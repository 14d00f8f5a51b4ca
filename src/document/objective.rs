//! `objectives/*.yaml` and `events.yaml`: objectives, their actions, and events of their own.

use crate::model::prose::Prose;
use crate::model::{EventState, Every};

use super::column::FieldsDocument;
use super::decode::{Damage, Decode, Reader, Shape, Spanned, Text, WrittenDate, record, words};
use super::said::{Under, Visit};
use super::yaml::{Mapping, Node, Value};

record! {
    /// An objective's file as typed.
    "an objective" ObjectiveDocument {
        /// The title as printed.
        optional title: Text,
        /// The title as printed, if the one shown differs.
        optional title_printed: Text,
        /// The number as printed, or the publisher's.
        optional number: Text,
        /// The file name of the objective above.
        optional parent: Text,
        /// What and why.
        optional summary: Spanned<Prose>,
        /// What it says in columns that only this plan has, by the id of the column.
        optional fields: FieldsDocument,
        /// The strands of hate crime or of equality that it is about, if the plan says so.
        list strands: Text,
        /// What the source lost: number, title, or the id of a column.
        list lost: Text,
        /// The publisher's notes, each its text alone or with what it is about.
        list notes: NoteDocument,
        /// The actions, in reading order.
        list actions: ActionDocument,
    }
}

record! {
    /// An action as typed.
    "an action" ActionDocument {
        /// Permanent name, such as renew-pledge; never changed.
        required id: Text,
        /// The number as printed, or the publisher's.
        optional number: Text,
        /// The title as printed.
        optional title: Text,
        /// What is done, in the plan's words.
        optional activity: Spanned<Prose>,
        /// Who leads: ids of the plan's leads.
        list leads: Text,
        /// The cell's words, if they are not the leads' names one after the other.
        optional leads_printed: Text,
        /// Who helps.
        list partners: Text,
        /// What success looks like, one indicator an item.
        list success: Text,
        /// What comes out.
        list outputs: Text,
        /// What changes.
        optional outcome: Spanned<Prose>,
        /// The time as printed.
        optional when: Text,
        /// When it begins, in a plan with a column for it.
        optional starts: Text,
        /// When it ends, in a plan with a column for it.
        optional closes: Text,
        /// The plan's word for how far it is.
        optional status: Text,
        /// What it says in columns that only this plan has, by the id of the column.
        optional fields: FieldsDocument,
        /// Dated reports.
        list updates: UpdateDocument,
        /// Support services that it names: ids of support.yaml.
        list services: Text,
        /// Where it happens.
        list places: Text,
        /// The strands of hate crime or of equality that it is about, if the plan says so.
        list strands: Text,
        /// What the source lost: the key of a cell, such as title, activity or when, or the id of a
        /// column that only this plan has.
        list lost: Text,
        /// The actions of other plans that it goes on from, each as plan/action.
        list carried_from: Text,
        /// Facts of the events that its time makes.
        optional event: ActionEventDocument,
        /// The publisher's notes, each its text alone or with what it is about.
        list notes: NoteDocument,
    }
}

record! {
    /// A dated report on an action, or on a whole plan.
    "an update" UpdateDocument {
        /// When it was reported.
        required on: Spanned<WrittenDate>,
        /// The plan's word for how far it is.
        optional status: Text,
        /// The new time, if it changed.
        optional when: Text,
        /// What was said.
        optional text: Spanned<Prose>,
        /// Which lead said it.
        optional by: Text,
        /// A link that shows it.
        optional evidence: Text,
        /// Why it is late, changed or dropped.
        optional reason: Text,
    }
}

record! {
    /// Facts of the events that an action's time makes.
    "an action's event" ActionEventDocument {
        /// What the event is called, if not like the action.
        optional title: Text,
        /// Where.
        optional place: Text,
        /// How to get there and in.
        optional access: Spanned<Prose>,
        /// A fact about the day that is not the plan's date.
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
        /// The day.
        required date: Spanned<WrittenDate>,
        /// When it begins, such as "10:00".
        optional from: Text,
        /// When it ends.
        optional to: Text,
        /// Where, if elsewhere than the event.
        optional place: Text,
        /// How it is repeated.
        optional repeats: RepeatsDocument,
    }
}

record! {
    /// How a confirmed day is repeated.
    "how it is repeated" RepeatsDocument {
        /// week, fortnight, month or year.
        required every: Spanned<Every>,
        /// The last day on which it may take place.
        required until: Spanned<WrittenDate>,
    }
}

words!(Every {
    "week" => Every::Week,
    "fortnight" => Every::Fortnight,
    "month" => Every::Month,
    "year" => Every::Year,
});

record! {
    /// `events.yaml` as typed.
    "events.yaml" EventsDocument {
        /// Events that belong to no single action.
        list events: EventDocument,
    }
}

record! {
    /// An event of its own.
    "an event" EventDocument {
        /// Permanent name.
        required id: Text,
        /// What it is called.
        required title: Text,
        /// The time as printed, if no day is confirmed.
        optional when: Text,
        /// The confirmed day.
        optional on: Spanned<WrittenDate>,
        /// When it begins, such as "10:00".
        optional from: Text,
        /// When it ends.
        optional to: Text,
        /// How the confirmed day is repeated.
        optional repeats: RepeatsDocument,
        /// Where.
        optional place: Text,
        /// How to get there and in.
        optional access: Spanned<Prose>,
        /// What it is about.
        optional summary: Spanned<Prose>,
        /// planned, cancelled or moved.
        optional state: Spanned<EventState>,
        /// The publisher's notes, each its text alone or with what it is about.
        list notes: NoteDocument,
    }
}

record! {
    /// A note with what it is about.
    "a note" AboutDocument {
        /// The key of a cell, such as title, activity, leads, when or event, or the id of a column
        /// that only this plan has.
        optional about: Text,
        /// What it says.
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
}

words!(EventState {
    "planned" => EventState::Planned,
    "cancelled" => EventState::Cancelled,
    "moved" => EventState::Moved,
});
