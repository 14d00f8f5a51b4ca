//! What was reported, and what a status says.

use crate::source::Span;

use crate::fields::update;

use super::StatusMeaning;
use super::field::record;
use super::timescale::Window;

/// A status, in the plan's own word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The plan's word.
    pub word: String,
    /// What it means.
    pub meaning: StatusMeaning,
    /// As of when, from the update that says so.
    pub on: Option<Window>,
    /// Whether the plan prints it in the cell that says when.
    pub in_time: bool,
}

update! { record { []
    /// Where the report is.
    pub origin: Span,
} }

impl StatusMeaning {
    /// Whether nothing more is meant to happen: done, dropped, or part of something else.
    pub fn is_finished(self) -> bool {
        use StatusMeaning::{Cancelled, Complete, Superseded};
        matches!(self, Complete | Cancelled | Superseded)
    }
}
