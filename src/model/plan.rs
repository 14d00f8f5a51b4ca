//! A plan: its levels, its actions, and who leads them. Levels and column names are the plan's own.

use chrono::NaiveDate;

use crate::source::Span;

use super::prose::Prose;
use super::timescale::Timescale;
use super::{
    Columns, Event, EventState, EventTime, Field, History, Id, Measure, OwnCells, OwnColumn,
    PartialDate, Stated, Status, Update,
};

/// A published plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Folder and address.
    pub id: Id,
    /// Title as shown.
    pub title: String,
    /// Title as printed, if it differs.
    pub title_printed: Option<String>,
    /// What it is about.
    pub summary: Prose,
    /// The years that it covers.
    pub period: Option<Period>,
    /// Draft, adopted, superseded or archived; none is "not stated".
    pub state: Option<PlanState>,
    /// The plan that it takes over from: its id, and its place in the catalogue.
    pub follows: Option<(Id, Option<usize>)>,
    /// The plans that take over from it, as indexes into the catalogue's plans.
    pub followed_by: Vec<usize>,
    /// Its editions, and what changed.
    pub history: History,
    /// Whose plan it is.
    pub owner: Option<String>,
    /// Names of the levels above the action, outermost first.
    pub levels: Vec<String>,
    /// Whether nothing stands above its actions: its one objective is only where they are kept, and
    /// nothing may show it.
    pub flat: bool,
    /// What the plan calls an action.
    pub action_name: Option<String>,
    /// What the plan calls its columns, in its own order.
    pub columns: Columns,
    /// The columns that only this plan has.
    pub own_columns: Vec<OwnColumn>,
    /// The plan's words for a status.
    pub statuses: Vec<StatusWord>,
    /// Posts and bodies that lead, in the publisher's order.
    pub leads: Vec<Lead>,
    /// Terms explained.
    pub glossary: Vec<Term>,
    /// Objectives in reading order: each stands behind the one above it.
    pub objectives: Vec<Objective>,
    /// Actions in reading order.
    pub actions: Vec<Action>,
    /// Events by time, then by id.
    pub events: Vec<Event>,
    /// What the plan counts, in the publisher's order.
    pub measures: Vec<Measure>,
    /// What was reported on the whole plan, oldest first.
    pub updates: Vec<Update>,
    /// Where the text comes from.
    pub source: Provenance,
    /// The publisher's notes on the whole plan.
    pub notes: Vec<Prose>,
    /// Where its title stands.
    pub origin: Span,
}

impl Plan {
    /// Whether the plan has a column for the status. Without one, no page shows any machinery of status.
    pub fn has_status(&self) -> bool {
        self.columns.has(Field::Status)
    }

    /// The actions of an objective and of all objectives below it.
    pub fn below(&self, objective: usize) -> Vec<usize> {
        let (mut found, mut open) = (Vec::new(), vec![objective]);
        while let Some(next) = open.pop() {
            let here = &self.objectives[next];
            found.extend(&here.actions);
            // An objective stands behind the one above it, so that this ends.
            open.extend(here.children.iter().rev().filter(|it| **it > next));
        }
        found
    }

    /// Whether all that is left of an objective is its place: its title is lost in the source, and so
    /// is all that stood below it.
    pub fn is_gone(&self, objective: usize) -> bool {
        let here = &self.objectives[objective];
        let mut children = here.children.iter().filter(|it| **it > objective);
        here.is_lost() && here.actions.is_empty() && children.all(|it| self.is_gone(*it))
    }

    /// Whether an action that says nothing in a column has not stated it. What a plan does not name
    /// among its columns is nothing that its actions leave blank.
    pub fn expects(&self, field: Field) -> bool {
        match field {
            Field::Own(at) => self.own_columns[at].on_actions,
            Field::Event => false,
            _ if !self.columns.0.is_empty() => self.columns.has(field),
            _ => matches!(
                field,
                Field::Title | Field::Activity | Field::Leads | Field::Success | Field::When
            ),
        }
    }

    /// Whether words are one of the plan's own for a status, whatever their capitals.
    pub fn is_status_word(&self, words: &str) -> bool {
        let words = words.trim().to_lowercase();
        self.has_status() && self.statuses.iter().any(|it| it.word.to_lowercase() == words)
    }

    /// The word of a field in author's files and in open data.
    pub fn word_of(&self, field: Field) -> &str {
        match field {
            Field::Own(at) => self.own_columns[at].id.as_str(),
            named => named.word().unwrap_or_default(),
        }
    }

    /// Whether an event is planned, and its date not confirmed: it has a window alone, and neither is
    /// it cancelled or no longer listed nor is its action stated to be finished.
    pub fn is_unconfirmed(&self, event: &Event) -> bool {
        matches!(event.time, EventTime::Window(_))
            && event.state != EventState::Cancelled
            && event.last_listed.is_none()
            && self.finished(event).is_none()
    }

    /// Whether an event's day is still to be confirmed at `today`: it is not confirmed, the plan names
    /// no day for it, and its time has not passed.
    pub fn awaits_a_day(&self, event: &Event, today: NaiveDate) -> bool {
        self.is_unconfirmed(event) && !self.names_a_day(event) && event.last() >= today
    }

    /// Whether a day is named for an event, or anywhere in the time of its action, as printed or as it
    /// holds now: beside those words nothing may say that the plan names no day.
    pub fn names_a_day(&self, event: &Event) -> bool {
        let action = event.action.map(|it| &self.actions[it]);
        let mut times = action.into_iter().flat_map(|it| [it.when.get(), it.current_time()]);
        let named = |it: &Timescale| it.stated().iter().any(|it| it.names_a_day);
        event.time.names_a_day() || times.any(|it| it.is_some_and(named))
    }

    /// Whether an event is still to come or goes on at `today`: its last day is not past, and no
    /// finished action has left its window behind.
    pub fn is_coming(&self, event: &Event, today: NaiveDate) -> bool {
        event.last() >= today && self.finished(event).is_none()
    }

    /// The status of the finished action that an event without a confirmed date belongs to.
    pub fn finished(&self, event: &Event) -> Option<&Status> {
        let EventTime::Window(_) = event.time else { return None };
        let status = event.action.and_then(|it| self.actions[it].status.get());
        status.filter(|it| it.meaning.is_finished())
    }

    /// Whether nothing says what became of an event: no state, no note, no status and no update.
    pub fn outcome_is_open(&self, event: &Event) -> bool {
        let action = event.action.map(|it| &self.actions[it]);
        let silent = |it: &Action| {
            let noted = it.notes.iter().any(|it| it.about == Some(Field::Event));
            it.status.get().is_none() && it.updates.is_empty() && !noted
        };
        event.state == EventState::Planned && event.notes.is_empty() && action.is_none_or(silent)
    }
}

/// The days that a plan covers, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// As stated, the beginning.
    pub from: PartialDate,
    /// As stated, the end.
    pub to: PartialDate,
}

/// What a plan is by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanState {
    /// Not decided yet.
    Draft,
    /// In force.
    Adopted,
    /// Another plan has taken its place.
    Superseded,
    /// Kept for the record.
    Archived,
}

/// A word that the plan uses for a status, and what it means.
#[derive(Debug, Clone)]
pub struct StatusWord {
    /// As the plan writes it.
    pub word: String,
    /// What it means.
    pub meaning: StatusMeaning,
}

/// What a status can mean, whatever word the plan has for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusMeaning {
    /// Not begun.
    NotStarted,
    /// Goes as planned.
    OnTrack,
    /// May not go as planned.
    AtRisk,
    /// Does not go as planned.
    OffTrack,
    /// Done.
    Complete,
    /// Held for now.
    Paused,
    /// Dropped.
    Cancelled,
    /// Part of another action by now, or replaced by one.
    Superseded,
}

/// Somebody who leads actions: a post or an organisation, never a person by name.
#[derive(Debug, Clone)]
pub struct Lead {
    /// Permanent.
    pub id: Id,
    /// As printed.
    pub name: String,
    /// What it is.
    pub kind: LeadKind,
    /// Where its name stands.
    pub origin: Span,
}

/// What a lead is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LeadKind {
    /// A post held by somebody.
    #[default]
    Post,
    /// An organisation.
    Body,
    /// A team or a group.
    Group,
}

/// A term and what it means.
#[derive(Debug, Clone)]
pub struct Term {
    /// The term.
    pub term: String,
    /// What it means; empty for a term that the plan uses and does not explain.
    pub means: Prose,
    /// Whether the plan itself explains it so.
    pub printed: bool,
}

/// A node above the actions, at any depth.
#[derive(Debug, Clone)]
pub struct Objective {
    /// File name and address.
    pub id: Id,
    /// As printed, or the publisher's.
    pub number: Stated<String>,
    /// Title.
    pub title: Stated<String>,
    /// Title as printed, if it differs.
    pub title_printed: Option<String>,
    /// The objective above, as an index into the plan's objectives.
    pub parent: Option<usize>,
    /// How far below the outermost level: 0 is outermost.
    pub depth: usize,
    /// What and why.
    pub summary: Prose,
    /// Its cells in the columns that only this plan has; a column that is not here is not stated.
    pub own: OwnCells,
    /// The strands of hate crime or of equality that it is about, where the plan says so.
    pub strands: Vec<String>,
    /// The cells of which the source lost something: all of it, or the rest of what is stated.
    pub lost: Vec<Field>,
    /// The glossary's terms that its texts use, as indexes.
    pub terms: Vec<usize>,
    /// The publisher's notes.
    pub notes: Vec<Note>,
    /// Its actions, as indexes into the plan's actions.
    pub actions: Vec<usize>,
    /// The objectives below, as indexes.
    pub children: Vec<usize>,
    /// Whether part of its file could not be read.
    pub incomplete: bool,
    /// Where its title stands.
    pub origin: Span,
}

/// Something that the publisher has undertaken to do.
#[derive(Debug, Clone)]
pub struct Action {
    /// Permanent, unique in its plan.
    pub id: Id,
    /// As printed, or the publisher's.
    pub number: Stated<String>,
    /// The objective, as an index into the plan's objectives.
    pub objective: usize,
    /// Title.
    pub title: Stated<String>,
    /// What is done.
    pub activity: Stated<Prose>,
    /// Its first words, as a name for an action without a title.
    pub opening: Option<String>,
    /// Who leads: indexes into the plan's leads, our reading of the cell.
    pub leads: Stated<Vec<usize>>,
    /// The cell's words, if they are not the leads' names one after the other.
    pub leads_printed: Option<String>,
    /// Who helps.
    pub partners: Vec<String>,
    /// What success looks like.
    pub success: Stated<Vec<String>>,
    /// What comes out.
    pub outputs: Vec<String>,
    /// What changes.
    pub outcome: Prose,
    /// When; where the plan has a column for the beginning and one for the end, both together.
    pub when: Stated<Timescale>,
    /// The two cells of such a plan.
    pub ends: Option<Ends>,
    /// How far it is.
    pub status: Stated<Status>,
    /// What was reported, oldest first.
    pub updates: Vec<Update>,
    /// Services that it names, as indexes into the catalogue's services.
    pub services: Vec<usize>,
    /// Where it happens.
    pub places: Vec<String>,
    /// The strands of hate crime or of equality that it is about, where the plan says so.
    pub strands: Vec<String>,
    /// Its cells in the columns that only this plan has; a column that is not here is not stated.
    pub own: OwnCells,
    /// The cells of which the source lost something: all of it, or the rest of what is stated.
    pub lost: Vec<Field>,
    /// The glossary's terms that its texts use, as indexes.
    pub terms: Vec<usize>,
    /// Its events, as indexes into the plan's events.
    pub events: Vec<usize>,
    /// The actions of other plans that it goes on from.
    pub carried_from: Vec<Forebear>,
    /// The actions of other plans that go on from it: plan and action, as indexes.
    pub became: Vec<(usize, usize)>,
    /// The publisher's notes.
    pub notes: Vec<Note>,
    /// Where its id stands.
    pub origin: Span,
}

/// An action of another plan that an action goes on from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forebear {
    /// The other plan.
    pub plan: Id,
    /// The action there.
    pub action: Id,
    /// Both as indexes, where the site has them.
    pub at: Option<(usize, usize)>,
}

impl Objective {
    /// Whether the source lost even its title: then nobody knows what stood below it.
    pub fn is_lost(&self) -> bool {
        matches!(self.title, Stated::Lost)
    }
}

impl Action {
    /// Whether the plan prints who leads, in words that name none of its leads.
    pub fn leads_none_of_ours(&self) -> bool {
        self.leads_printed.is_some() && self.leads.get().is_some_and(Vec::is_empty)
    }

    /// What it is called: its title, or else the first words of what is done; none where neither is
    /// stated.
    pub fn opening(&self) -> Option<String> {
        self.title.get().cloned().or_else(|| self.opening.clone())
    }
}

/// The two cells of a plan that has a column for the beginning and one for the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ends {
    /// When it begins.
    pub starts: Stated<Timescale>,
    /// When it ends.
    pub closes: Stated<Timescale>,
}

/// A note of the publisher's: visibly not the plan's words.
#[derive(Debug, Clone)]
pub struct Note {
    /// What it is about; none for the whole record.
    pub about: Option<Field>,
    /// What it says.
    pub text: Prose,
}

/// Where a plan's text comes from. What is not known is "not stated".
#[derive(Debug, Clone, Default)]
pub struct Provenance {
    /// Which document.
    pub document: Option<String>,
    /// Where it was published.
    pub published: Option<String>,
    /// When it was retrieved.
    pub retrieved: Option<PartialDate>,
    /// When it was adopted.
    pub adopted: Option<PartialDate>,
    /// Under which licence.
    pub licence: Option<String>,
}
