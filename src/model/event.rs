//! Something that happens: from an action whose timescale names a month, or on its own.

use chrono::{NaiveDate, NaiveTime};

use super::prose::Prose;
use super::timescale::Window;
use super::{Id, Note};

/// An event of a plan's calendar.
#[derive(Debug, Clone)]
pub struct Event {
    /// Permanent, unique in its plan; its address and its calendar UID hang on it.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The action that it belongs to, as an index into the plan's actions.
    pub action: Option<usize>,
    /// When.
    pub time: EventTime,
    /// Where, in the publisher's words.
    pub place: Option<String>,
    /// How to get there and in.
    pub access: Prose,
    /// What it is about; empty for an event of an action, whose activity says it.
    pub summary: Prose,
    /// A fact about the day that is not the plan's date.
    pub background: Prose,
    /// Planned, cancelled or moved.
    pub state: EventState,
    /// The publisher's notes.
    pub notes: Vec<Note>,
}

/// When an event happens, as exactly as the publisher has committed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventTime {
    /// Some time in a span of days; the date is to be confirmed.
    Window(Window),
    /// On a confirmed date, perhaps with times.
    Dated {
        /// The day.
        date: NaiveDate,
        /// When it begins.
        from: Option<NaiveTime>,
        /// When it ends.
        to: Option<NaiveTime>,
    },
}

impl EventTime {
    /// First day.
    pub fn first(&self) -> NaiveDate {
        match self {
            EventTime::Window(window) => window.first,
            EventTime::Dated { date, .. } => *date,
        }
    }

    /// Last day, included.
    pub fn last(&self) -> NaiveDate {
        match self {
            EventTime::Window(window) => window.last,
            EventTime::Dated { date, .. } => *date,
        }
    }
}

/// What became of an event. Cancelled and moved are states, not deletions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum EventState {
    /// Nothing else is known.
    #[default]
    Planned,
    /// It does not take place.
    Cancelled,
    /// It takes place at another time or place than was said before.
    Moved,
}
