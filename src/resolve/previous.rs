//! The state of a plan before the one that is being resolved: its events keep what people noted of them.

use chrono::NaiveDate;

use crate::model::Plan;

/// The state of a plan before the one that is being resolved.
pub(super) struct Previous<'a> {
    pub(super) plan: &'a Plan,
    /// Its edition, as an index into the plan's editions.
    pub(super) edition: usize,
    /// Its date.
    pub(super) on: NaiveDate,
}
