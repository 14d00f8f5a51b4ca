//! What a measure and one of its observations say.

/// Calls `$make!` with the fields of a measure.
macro_rules! measure {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Something that a plan counts.
            "a measure" Measure / MeasureDocument
            said {
                /// Permanent name, such as reports-to-police; never changed.
                required id: Name => [table json],
                /// What is counted, such as Hate crimes reported to the police.
                required name: Title => everywhere,
                /// What the values are in, such as reports, "%" or "£".
                optional unit: Words => [page table json stratml history],
                /// Whether more, fewer or neither is better.
                optional better: Better => [page table json history],
                /// What counts, and what does not.
                optional summary: Running => [page json stratml search history],
                /// Where it began.
                optional baseline: Start => [page table json stratml history],
                /// Where it is meant to go.
                optional target: Goal => [page table json stratml history],
                /// What was found, each with its date.
                list observations: Observations => [page table json stratml history],
                /// The objectives that it belongs to: their file names.
                list objectives: Objectives => [page table json history],
                /// The actions that it belongs to: their ids.
                list actions: Actions => [page table json history],
                /// Where the values come from.
                optional source: Source => [page json history],
                /// The publisher's notes.
                list notes: Remarks => [page json search history],
            }
            typed {
                /// Keys of which the source lost all, or the end, such as baseline, target or summary.
                list lost: Text,
            }
        }
    };
}
pub(crate) use measure;

/// Calls `$make!` with the fields of an observation.
macro_rules! observation {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// What was found at a time.
            "an observation" Observation / ObservationDocument
            said {
                /// The day, month or year that it is about.
                required on: Date => [page table json stratml history],
                /// The number; blank where it is not known.
                optional value: Number => [page table json stratml history],
                /// A link that shows it.
                optional source: Link => [page table json history],
                /// What to know about it.
                optional note: Prose => [page table json history],
            }
            typed {}
        }
    };
}
pub(crate) use observation;
