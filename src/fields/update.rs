//! What a dated report says.

/// Calls `$make!` with the fields of an update.
macro_rules! update {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A dated report on an action, or on a whole plan.
            "an update" Update / UpdateDocument
            said {
                /// When it was reported.
                required on: Date => [page json history],
                /// The plan's word for how far it is.
                optional status: Progress => [page json history],
                /// The new time, if it changed.
                optional when: Time => [page json history],
                /// What was said.
                optional text: Running => [page json search history],
                /// Which lead said it.
                optional by: Lead => [page json history],
                /// A link that shows it.
                optional evidence: Link => [page json history],
                /// Why it is late, changed or dropped.
                optional reason: Words => [page json search history],
            }
            typed {
                /// Keys of which the source lost all, or the end, such as text or reason.
                list lost: Text,
            }
        }
    };
}
pub(crate) use update;
