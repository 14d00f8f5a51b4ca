//! What an event says, whether an action's time makes it or its own file.

/// Calls `$make!` with the fields of an event.
macro_rules! event {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Something that happens: from an action whose time names a month, or on its own.
            "an event" Event / EventDocument
            said {
                /// Permanent name.
                required id: Name => [table json],
                /// What it is called.
                required title: Title => [page table json search history],
            }
            typed {
                /// When it will happen, in the plan's words, if no day is confirmed.
                optional when: Text,
                /// The confirmed day, or the first of several.
                optional on: Spanned<WrittenDate>,
                /// The last day, if it lasts several.
                optional last_day: Spanned<WrittenDate>,
                /// When it begins, such as "10:00".
                optional from: Text,
                /// When it ends, on its last day. On a single day a time before `from` is on the next day,
                /// if it ends within 12 hours.
                optional to: Text,
            }
            said {
                /// How the confirmed day repeats.
                optional repeats: Repeated => [page table json history],
                /// Where.
                optional place: Words => [page table json search history],
                /// How to get there, and access to the building.
                optional access: Running => [page table json search history],
                /// What it is about.
                optional summary: Running => [page table json search history],
                /// Background to the day, such as a religious festival. Not the plan's date.
                optional background: Running => [page table json search history],
                /// planned, cancelled or moved.
                optional state: EventState => [page table json],
                /// Your notes: the text alone, or with what it is about.
                list notes: Notes => [page table json search history],
            }
            typed {
                /// Keys that are missing or cut off in the original document, such as place or
                /// summary.
                list lost: Text,
            }
        }
    };
}
pub(crate) use event;
