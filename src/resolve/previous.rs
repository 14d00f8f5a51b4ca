//! The state of a plan before the one that is being resolved: its events keep what people noted of them.

use chrono::NaiveDate;

use crate::model::{Edition, Ix, Plan};

/// The state of a plan before the one that is being resolved.
pub(super) struct Previous<'a> {
    pub(super) plan: &'a Plan,
    /// Its edition.
    pub(super) edition: Ix<Edition>,
    /// Its date.
    pub(super) on: NaiveDate,
}
