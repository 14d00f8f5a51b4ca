//! What was removed from what was published, and addresses that were withdrawn. Neither keeps what the
//! words were: only that something was removed, when, and for what kind of reason. What was only dropped
//! from a plan is not a secret, and is called by its name.

use chrono::NaiveDate;

use crate::source::Span;

use super::vocabulary::words;

/// Words that were removed from a plan and its editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removal {
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub why: RemovalReason,
}

/// An address at which a page says that it was removed.
#[derive(Debug, Clone)]
pub struct Withdrawn {
    /// The old address on this site, with a slash at its start and its end.
    pub address: String,
    /// The day.
    pub on: NaiveDate,
    /// Why, where the publisher says so.
    pub why: Option<WithdrawalReason>,
    /// What was dropped.
    pub title: Option<String>,
    /// Why it was dropped, in the publisher's words.
    pub reason: Option<String>,
    /// Where it was written.
    pub origin: Span,
}

/// The kinds of reason for which something is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemovalReason {
    /// It was about a person.
    PersonalData,
    /// The law asks for it.
    Legal,
    /// It put someone at risk.
    Safety,
}

/// The kinds of reason for which an address is withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WithdrawalReason {
    /// It was about a person.
    PersonalData,
    /// The law asks for it.
    Legal,
    /// It put someone at risk.
    Safety,
    /// The plan does not have it any more.
    Dropped,
}

impl RemovalReason {
    /// Every reason.
    pub const ALL: [RemovalReason; 3] =
        [RemovalReason::PersonalData, RemovalReason::Legal, RemovalReason::Safety];
}

words!(RemovalReason {
    "personal-data" => PersonalData,
    "legal" => Legal,
    "safety" => Safety,
});

words!(WithdrawalReason {
    "personal-data" => PersonalData,
    "legal" => Legal,
    "safety" => Safety,
    "dropped" => Dropped,
});
