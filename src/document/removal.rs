//! `content/removals.yaml`: that words were removed, and addresses that were withdrawn. What the words
//! were is nowhere kept.

use crate::model::RemovalReason;

use super::decode::{Spanned, Text, WrittenDate, record};

record! {
    /// `removals.yaml` as typed.
    "removals.yaml" RemovalsDocument {
        /// What was removed, written by `planpress redact`.
        list removals: RemovalDocument,
        /// Addresses that were withdrawn: each becomes a page that says so and nothing else.
        list withdrawn: WithdrawnDocument,
    }
}

record! {
    /// A removal of words.
    "a removal" RemovalDocument {
        /// The day.
        required on: Spanned<WrittenDate>,
        /// personal-data, legal or safety.
        required why: Spanned<RemovalReason>,
        /// The plans from which words were removed: their folders.
        list plans: Text,
        /// In how many places.
        optional places: Spanned<u32>,
    }
}

record! {
    /// An address that was withdrawn.
    "a withdrawn address" WithdrawnDocument {
        /// The address on this site, such as /plans/our-plan/actions/old-name/.
        required address: Text,
        /// The day.
        required on: Spanned<WrittenDate>,
        /// personal-data, legal or safety; without it, the page gives no reason.
        optional why: Spanned<RemovalReason>,
    }
}
