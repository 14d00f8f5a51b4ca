//! `content/removals.yaml`: records that words were removed, and addresses withdrawn. The removed
//! words are not kept anywhere.

use crate::model::{RemovalReason, WithdrawalReason};

use super::decode::{Spanned, Text, WrittenDate, record};

record! {
    /// `removals.yaml` as typed.
    "removals.yaml" RemovalsDocument {
        /// What was removed. `planpress redact` writes this.
        list removals: RemovalDocument,
        /// Addresses that were withdrawn: each becomes a page that says it was removed or dropped.
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
        /// The folders of the plans that words were removed from.
        list plans: Text,
        /// The number of places.
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
        /// personal-data, legal or safety; or dropped, if the plan no longer has it. If you leave
        /// it out, the page does not give a reason.
        optional why: Spanned<WithdrawalReason>,
        /// With `why: dropped`: what was dropped, such as the action's title.
        optional title: Text,
        /// With `why: dropped`: the reason, in a sentence.
        optional reason: Text,
    }
}
