//! What became of a plan: its editions, and what changed from one to the next. The words of both
//! sides are kept, so that a reader can be shown them and need not believe a mark.

use chrono::NaiveDate;

use crate::source::Span;

use super::prose::Prose;
use super::{EventTime, Figure, Id, MonthDay, Removal, Way, Window};

/// A frozen copy of a plan, and what had changed since the one before.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The folder's name.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// The day from which the plan was so.
    pub on: NaiveDate,
    /// Why there is an edition.
    pub note: Prose,
    /// Who approved its words.
    pub approval: Option<Approval>,
    /// The web address of the decision.
    pub decision: Option<String>,
    /// The web address of the equality impact assessment.
    pub equality_assessment: Option<String>,
    /// What had changed since the edition before; nothing for the first.
    pub changes: Vec<Change>,
}

/// That the words of an edition were approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The post or the committee.
    pub by: String,
    /// The day.
    pub on: NaiveDate,
    /// Where the day was written.
    pub origin: Span,
}

/// How a plan came to be what it is.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Its editions, the oldest first.
    pub editions: Vec<Edition>,
    /// What has changed since the last of them: it has no date yet.
    pub since: Vec<Change>,
    /// That words were removed from it, in the order in which that was written down.
    pub removals: Vec<Removal>,
}

impl History {
    /// The last edition that someone approved, and whether the plan has changed since then.
    pub fn last_approved(&self) -> Option<(&Edition, bool)> {
        let at = self.editions.iter().rposition(|it| it.approval.is_some())?;
        let later = self.editions[at + 1..].iter().any(|it| !it.changes.is_empty());
        Some((&self.editions[at], later || !self.since.is_empty()))
    }
}

/// Something that is different from one state of a plan to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What it is about.
    pub about: Record,
    /// Its permanent name; that of the plan where the change is about the plan itself.
    pub id: Id,
    /// What it is called: in the later state, or in the earlier one if it is only there.
    pub title: String,
    /// Its number in that state.
    pub number: Option<String>,
    /// The record within it, where the change is in one: a report, a figure, a term.
    pub within: Option<Within>,
    /// What happened.
    pub what: What,
}

/// The kinds of record that changes are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Record {
    /// The plan as a whole.
    Plan,
    /// A node above the actions.
    Objective,
    /// An action.
    Action,
    /// An event.
    Event,
    /// Something that the plan counts.
    Measure,
    /// A post or a body that leads.
    Lead,
    /// A support service.
    Service,
}

/// A record within another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Within {
    /// The report of a date.
    Update(Window),
    /// The figure of a date.
    Observation(Window),
    /// A term of the glossary.
    Term(String),
    /// Where the text comes from.
    Source,
    /// A way to reach a service.
    Channel(Way),
}

/// What happened to a record.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// It is new.
    Added,
    /// It is there no longer.
    Dropped,
    /// It is under another objective, or under none: the titles of both.
    Moved {
        /// Where it was.
        from: Option<String>,
        /// Where it is.
        to: Option<String>,
    },
    /// A field of it says something else. A side without words was not given.
    Changed {
        /// Which field.
        part: Part,
        /// What it said before.
        was: Vec<Piece>,
        /// What it says after.
        is: Vec<Piece>,
    },
    /// An event takes place at another time.
    Retimed {
        /// When it was planned for.
        from: EventTime,
        /// When it will be.
        to: EventTime,
    },
    /// An event does not take place.
    Cancelled,
    /// It continues actions of an earlier plan: what each was called there.
    Carried {
        /// Plan, action and title.
        from: Vec<(Id, Id, String)>,
    },
    /// No action of the later plan says that it continues this one.
    NotCarried,
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A field of the table of fields, by its key.
    Key(&'static str),
    /// A column that only this plan has, by its id.
    Own(Id),
}

/// A part of what a field says, before it is put into a language.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Words of the plan's or the publisher's.
    Words(String),
    /// A name and what is said under it.
    Named(String, Box<Piece>),
    /// One of the words that an author can choose from.
    Word(&'static str),
    /// Yes.
    Yes,
    /// A number as it is written, with its unit if it has one.
    Number(String),
    /// A figure, or why there is none.
    Figure(Figure),
    /// A date as exactly as it is known.
    Date(Window),
    /// A day by its place in its month.
    MonthDay(MonthDay),
    /// A date that is left out.
    Excepted(NaiveDate),
    /// Two dates, both included.
    Period(Window, Window),
    /// The source lost it.
    Lost,
    /// The source lost the rest.
    PartLost,
}
