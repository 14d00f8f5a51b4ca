//! What a measure and one of its observations say.

/// Calls `$make!` with the fields of a measure.
macro_rules! measure {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Something that a plan counts.
            "a measure" Measure / MeasureDocument
            said {
                /// Permanent name, such as reports-to-police. Never change it.
                required id: Name => [table json],
                /// What is counted, such as Hate crimes reported to the police.
                required name: Title => everywhere,
                /// The unit of the values, such as reports, "%" or "£".
                optional unit: Words => [page table json stratml history],
                /// Whether more, fewer or neither is better.
                optional better: Better => [page table json history],
                /// What counts, and what does not.
                optional summary: Running => [page json stratml search history],
                /// The value at the start.
                optional baseline: Start => [page table json stratml history],
                /// The value to reach.
                optional target: Goal => [page table json stratml history],
                /// The values found, each with its date.
                list observations: Observations => [page table json stratml history],
                /// The objectives it belongs to: their file names.
                list objectives: Objectives => [page table json history],
                /// The actions it belongs to: their ids.
                list actions: Actions => [page table json history],
                /// Where the values come from.
                optional source: Source => [page json history],
                /// Your notes.
                list notes: Remarks => [page json search history],
            }
            typed {
                /// Keys that are missing or cut off in the original document, such as baseline,
                /// target or summary.
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
            /// A value at a date.
            "an observation" Observation / ObservationDocument
            said {
                /// The day, month or year that it is about.
                required on: Date => [page table json stratml history],
                /// The number; or “fewer than 5”, “not available” or “withheld”. Leave it blank if you
                /// do not know it.
                optional value: Number => [page table json stratml history],
                /// A link to the evidence.
                optional source: Link => [page table json history],
                /// Anything else to know.
                optional note: Prose => [page table json history],
            }
            typed {}
        }
    };
}
pub(crate) use observation;
