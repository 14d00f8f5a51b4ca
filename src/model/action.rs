//! Something that the publisher has undertaken to do, and what is said beside its fields: notes, and
//! what it continues.

use crate::fields::action;
use crate::source::Span;

use super::field::record;
use super::prose::Prose;
use super::{Event, Field, Id, Ix, Objective, Plan, Term};

action! { record { [#[cfg_attr(test, derive(Default))]]
    /// The objective.
    pub objective: Ix<Objective>,
    /// Its first words, as a name for an action without a title.
    pub opening: Option<String>,
    /// Whether the words of what is done name a day of a month: then nothing may say that the plan gives
    /// no date.
    pub names_a_day: bool,
    /// The glossary's terms that its texts use.
    pub terms: Vec<Ix<Term>>,
    /// Its events.
    pub events: Vec<Ix<Event>>,
    /// The actions of other plans that continue it: plan and action.
    pub became: Vec<(Ix<Plan>, Ix<Action>)>,
    /// Where its id is.
    pub origin: Span,
} }

/// An action of another plan that an action continues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forebear {
    /// The other plan.
    pub plan: Id,
    /// The action there.
    pub action: Id,
    /// Both, where the site has them.
    pub at: Option<(Ix<Plan>, Ix<Action>)>,
}

/// A note of the publisher's: visibly not the plan's words.
#[derive(Debug, Clone)]
pub struct Note {
    /// What it is about; none for the whole record.
    pub about: Option<Field>,
    /// What it says.
    pub text: Prose,
}

impl Action {
    /// What it is called: its title, or else the first words of what is done; none where neither is
    /// given.
    pub fn opening(&self) -> Option<String> {
        self.title.get().cloned().or_else(|| self.opening.clone())
    }
}
