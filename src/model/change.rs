//! What became of a plan: its editions, and what changed from one to the next. The words of both
//! sides are kept, so that a reader can be shown them and need not believe a mark.

use chrono::NaiveDate;

use super::prose::Prose;
use super::{EventTime, Id, Removal};

/// A frozen copy of a plan, and what had changed since the one before.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The folder's name.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// The day from which the plan stood so.
    pub on: NaiveDate,
    /// Why there is an edition.
    pub note: Prose,
    /// What had changed since the edition before; nothing for the first.
    pub changes: Vec<Change>,
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

/// Something that is different from one state of a plan to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub about: Record,
    /// Its permanent name; that of the plan where the change is about the plan itself.
    pub id: Id,
    /// What it is called: in the later state, or in the earlier one if it is only there.
    pub title: String,
    /// Its number in that state.
    pub number: Option<String>,
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
}

/// What happened to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is there no longer.
    Dropped,
    /// It stands under another objective, or under none: the titles of both.
    Moved {
        /// Where it stood.
        from: Option<String>,
        /// Where it stands.
        to: Option<String>,
    },
    /// Words of it are different. A side without words was not stated.
    Words {
        /// Of which part.
        part: Part,
        /// The words before.
        was: Vec<String>,
        /// The words after.
        is: Vec<String>,
    },
    /// An event takes place at another time.
    Retimed {
        /// When it was to be.
        from: EventTime,
        /// When it is to be.
        to: EventTime,
    },
    /// An event does not take place.
    Cancelled,
    /// It goes on from actions of an earlier plan: what each was called there.
    Carried {
        /// Plan, action and title.
        from: Vec<(Id, Id, String)>,
    },
    /// No action of the later plan says that it goes on from this one.
    NotCarried,
}

/// A part of a record that has words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The title.
    Title,
    /// The number.
    Number,
    /// What it is about, or what is done.
    Activity,
    /// Who leads.
    Leads,
    /// Who helps.
    Partners,
    /// What success looks like.
    Success,
    /// What comes out.
    Outputs,
    /// What changes.
    Outcome,
    /// When.
    When,
    /// How far.
    Status,
    /// Where.
    Places,
    /// The strands that it is about.
    Strands,
    /// A column that only this plan has, by its id.
    Own(Id),
}
