//! A plan: its levels, its actions, and who leads them. Levels and column names are the plan's own.

use chrono::NaiveDate;

use crate::source::Span;

use super::field::record;
use super::timescale::{Calendar, Timescale};
use super::vocabulary::words;
use super::{
    Action, Event, EventStanding, EventState, EventTime, Field, History, Id, Ix, Measure,
    Objective, OwnColumn, Status, Undertaking, Usage, Window, indices,
};

use crate::fields::{lead, plan, provenance, term};

plan! { record { [#[cfg_attr(test, derive(Default))]]
    /// Folder and address.
    pub id: Id,
    /// The plans that take over from it.
    pub followed_by: Vec<Ix<Plan>>,
    /// Its editions, and what changed.
    pub history: History,
    /// Whether nothing is above its actions: its one objective is only where they are kept, and
    /// nothing may show it.
    pub flat: bool,
    /// What its words about time are read against.
    pub calendar: Calendar,
    /// The columns that only this plan has.
    pub own_columns: Vec<OwnColumn>,
    /// Which of its records say something in which field.
    pub usage: Usage,
    /// Objectives in reading order: each comes after the one above it.
    pub objectives: Vec<Objective>,
    /// Actions in reading order.
    pub actions: Vec<Action>,
    /// Events by time, then by id.
    pub events: Vec<Event>,
    /// What the plan counts, in the publisher's order.
    pub measures: Vec<Measure>,
    /// Where its title is.
    pub origin: Span,
} }

lead! { record { []
    /// Where its name is.
    pub origin: Span,
} }

term! { record { []} }

provenance! { record { [#[derive(Default)]]} }

impl Plan {
    /// Whether the plan has a column for the status. Without one, no page shows any machinery of status.
    pub fn has_status(&self) -> bool {
        self.columns.has(Field::STATUS)
    }

    /// The actions of an objective and of all objectives below it.
    pub fn below(&self, objective: Ix<Objective>) -> Vec<Ix<Action>> {
        let (mut found, mut open) = (Vec::new(), vec![objective]);
        while let Some(next) = open.pop() {
            let here = &self.objectives[next];
            found.extend(&here.actions);
            // An objective comes after the one above it, so that this ends.
            open.extend(here.children.iter().rev().filter(|it| **it > next));
        }
        found
    }

    /// Whether something is true of an objective or of one below it.
    pub fn any_below(&self, objective: Ix<Objective>, is: fn(&Objective) -> bool) -> bool {
        let here = &self.objectives[objective];
        let mut children = here.children.iter().filter(|it| **it > objective);
        is(here) || children.any(|it| self.any_below(*it, is))
    }

    /// Whether the source lost any of its actions.
    pub fn lost_actions(&self) -> bool {
        self.objectives.iter().any(|it| it.actions_lost)
    }

    /// Whether all its actions are here: none was lost, by itself or with all that was above it, and
    /// none could not be read. Otherwise nothing can be said of every action.
    pub fn has_all_actions(&self) -> bool {
        let gone = indices(&self.objectives).any(|it| self.is_gone(it));
        !gone && !self.objectives.iter().any(|it| it.actions_lost || it.incomplete)
    }

    /// Whether all that is left of an objective is its place: its title is lost in the source, and so
    /// is all that was below it.
    pub fn is_gone(&self, objective: Ix<Objective>) -> bool {
        let here = &self.objectives[objective];
        let mut children = here.children.iter().filter(|it| **it > objective);
        here.is_lost() && here.actions.is_empty() && children.all(|it| self.is_gone(*it))
    }

    /// Whether an action that says nothing in a column has not given it. What a plan does not name
    /// among its columns is nothing that its actions leave blank, and neither is what its objectives say
    /// and none of its actions.
    pub fn expects(&self, field: Field) -> bool {
        let has = match field {
            Field::Own(_) => return self.usage.on_actions(field),
            _ if !self.columns.0.is_empty() => self.columns.has(field),
            _ => matches!(
                field,
                Field::TITLE | Field::ACTIVITY | Field::LEADS | Field::SUCCESS | Field::WHEN
            ),
        };
        has && (self.usage.on_actions(field) || !self.usage.on_objectives(field))
    }

    /// Whether an objective of this depth that says nothing in a column has not given it.
    pub fn expects_at(&self, depth: usize, field: Field) -> bool {
        self.usage.at_depth(depth, field)
    }

    /// What an objective is called: its title, its number, or its permanent name.
    pub fn objective_name(&self, at: Ix<Objective>) -> String {
        let it = &self.objectives[at];
        it.title.get().or(it.number.get()).cloned().unwrap_or_else(|| it.id.to_string())
    }

    /// What an action is called: its title or its first words, or its permanent name.
    pub fn action_name(&self, at: Ix<Action>) -> String {
        let it = &self.actions[at];
        it.opening().unwrap_or_else(|| it.id.to_string())
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
    /// it cancelled or no longer listed nor does its action say that it is finished.
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

    /// Whether a day is named for an event, or anywhere in the words or the time of its action, as printed
    /// or as it holds now: beside those words nothing may say that the plan names no day.
    pub fn names_a_day(&self, event: &Event) -> bool {
        let action = event.action.map(|it| &self.actions[it]);
        if action.is_some_and(|it| it.names_a_day) {
            return true;
        }
        let mut times = action.into_iter().flat_map(|it| [it.when.get(), it.current_time()]);
        let named = |it: &Timescale| it.stated().iter().any(|it| it.names_a_day);
        event.time.names_a_day() || times.any(|it| it.is_some_and(named))
    }

    /// Whether an event is still to come or goes on at `today`: it is not past, and no
    /// finished action has left its window.
    pub fn is_coming(&self, event: &Event, today: NaiveDate) -> bool {
        !event.is_past(today) && self.finished(event).is_none()
    }

    /// Whether an event is to come at `today` and still planned: it is not cancelled, and the plan has
    /// not taken it off its list.
    pub fn is_expected(&self, event: &Event, today: NaiveDate) -> bool {
        let dropped = event.state == EventState::Cancelled || event.last_listed.is_some();
        self.is_coming(event, today) && !dropped
    }

    /// What must be said first of an event that is over on a day, at `today`.
    pub fn standing(
        &self,
        event: &Event,
        over_on: NaiveDate,
        today: NaiveDate,
    ) -> EventStanding<'_> {
        match (event.state, self.finished(event)) {
            (EventState::Cancelled, _) => EventStanding::Cancelled,
            _ if event.last_listed.is_some() => EventStanding::NotListed,
            (_, Some(status)) => EventStanding::Finished(status),
            (EventState::Moved, None) => EventStanding::Moved,
            (EventState::Planned, None) if over_on < today => EventStanding::Past,
            (EventState::Planned, None) => EventStanding::Planned,
        }
    }

    /// The status of the finished action that an event without a confirmed date belongs to.
    pub fn finished(&self, event: &Event) -> Option<&Status> {
        let EventTime::Window(_) = event.time else { return None };
        let status = event.action.and_then(|it| self.actions[it].status.get());
        status.filter(|it| it.meaning.is_finished())
    }

    /// Whether nothing says what became of an event: no state, no note, no status, no update and no
    /// cell in a column of the plan's own, and none of them is lost in the source.
    pub fn outcome_is_open(&self, event: &Event) -> bool {
        let action = event.action.map(|it| &self.actions[it]);
        let silent = |it: &Action| {
            let noted = it.notes.iter().any(|it| it.about == Some(Field::EVENT));
            // One of the plan's own columns may say it, such as a column of comments.
            let own = it.fields.0.iter().any(|(_, cell)| !cell.is_blank());
            it.status.is_blank() && it.updates.is_empty() && !noted && !own
        };
        event.state == EventState::Planned && event.notes.is_empty() && action.is_none_or(silent)
    }
}

/// The days that a plan covers, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// As given, the beginning.
    pub from: Window,
    /// As given, the end.
    pub to: Window,
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

/// What a lead is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LeadKind {
    /// A post held by someone.
    #[default]
    Post,
    /// An organisation.
    Body,
    /// A team or a group.
    Group,
    /// Not known: the plan has only its name, such as initials.
    Other,
}

words!(PlanState {
    "draft" => Draft,
    "adopted" => Adopted,
    "superseded" => Superseded,
    "archived" => Archived,
});

words!(LeadKind {
    "post" => Post,
    "body" => Body,
    "group" => Group,
    "other" => Other,
});

words!(StatusMeaning {
    "not-started" => NotStarted,
    "on-track" => OnTrack,
    "at-risk" => AtRisk,
    "off-track" => OffTrack,
    "complete" => Complete,
    "paused" => Paused,
    "cancelled" => Cancelled,
    "superseded" => Superseded,
    "merged" => Superseded,
});
