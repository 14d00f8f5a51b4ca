//! What a dated report says.

/// Calls `$make!` with the fields of an update.
macro_rules! update {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A dated report on an action, or on a whole plan.
            "an update" Update / UpdateDocument
            said {
                /// The date of the update.
                required on: Date => [page json history],
                /// The plan's word for its progress.
                optional status: Progress => [page json history],
                /// The new time, if it changed.
                optional when: Time => [page json history],
                /// The text of the update.
                optional text: Running => [page json search history],
                /// true if nothing has changed since the update before.
                optional no_change: Flag => [page json history],
                /// Which lead it comes from.
                optional by: Lead => [page json history],
                /// A link to the evidence.
                optional evidence: Link => [page json history],
                /// Why it is late, changed or dropped.
                optional reason: Words => [page json search history],
            }
            typed {
                /// Keys that are missing or cut off in the original document, such as text or
                /// reason.
                list lost: Text,
            }
        }
    };
}
pub(crate) use update;
