//! A node above the actions. What each level is called is the plan's own, and what it says of itself,
//! such as its lead and its time, is its own and no sum of its actions.

use crate::fields::objective;
use crate::source::Span;

use super::field::record;
use super::{Action, Id, Ix, Term};

objective! { record { [#[cfg_attr(test, derive(Default))]]
    /// File name and address.
    pub id: Id,
    /// How far below the outermost level: 0 is outermost.
    pub depth: usize,
    /// The glossary's terms that its texts use.
    pub terms: Vec<Ix<Term>>,
    /// Its actions.
    pub actions: Vec<Ix<Action>>,
    /// The objectives below.
    pub children: Vec<Ix<Objective>>,
    /// Whether the source lost actions of it, all or some.
    pub actions_lost: bool,
    /// Whether part of its file could not be read.
    pub incomplete: bool,
    /// Where its title is.
    pub origin: Span,
} }

impl Objective {
    /// Whether it surely has no actions: none is here, and none is lost or could not be read.
    pub fn is_empty(&self) -> bool {
        let none = self.actions.is_empty() && self.children.is_empty();
        none && !(self.is_lost() || self.actions_lost || self.incomplete)
    }

    /// Whether the source lost even its title: then no one knows what was below it.
    pub fn is_lost(&self) -> bool {
        self.title.is_lost()
    }
}
