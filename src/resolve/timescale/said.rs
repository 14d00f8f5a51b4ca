//! What is said of a time beside it.

use chrono::Weekday;

use crate::model::timescale::Portion;

/// A weekday, that a week is meant, or which part of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) portion: Option<Portion>,
    /// The part with which a range within the same unit begins: the "mid" of "mid to late 2025".
    pub(super) begins: Option<Portion>,
    pub(super) weekday: Option<Weekday>,
    pub(super) week: Option<Week>,
}

/// How a day names a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Week {
    /// It is the first of seven.
    Beginning,
    /// It is the last of seven.
    Ending,
    /// It is one of them: only of a Monday is it sure which.
    Of,
}
