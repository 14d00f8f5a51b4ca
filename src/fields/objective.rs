//! What an objective says: a node above the actions, at any depth.

/// Calls `$make!` with the fields of an objective.
macro_rules! objective {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A node above the actions, at any depth.
            "an objective" Objective / ObjectiveDocument
            said {
                /// The number as printed, or the publisher's.
                optional number: Words => [page table json stratml history],
                /// The title as printed.
                optional title: Words => everywhere,
                /// The title as printed, if the one shown differs.
                optional title_printed: Printed => everywhere,
                /// The file name of the objective above.
                optional parent: Parent => [page table json stratml],
                /// What and why.
                optional summary: Running => everywhere,
                /// The strands of hate crime or of equality that it is about, if the plan says so.
                list strands: List => [table json stratml search history],
                /// What it says in columns that only this plan has, by the id of the column.
                optional fields: OwnColumns => everywhere,
                /// The publisher's notes, each its text alone or with what it is about.
                list notes: Notes => everywhere,
            }
            typed {
                /// The actions, in reading order.
                list actions: ActionDocument,
                /// Keys of which the source lost all, or the end, such as title or summary; or the id of a
                /// column.
                list lost: Text,
            }
        }
    };
}
pub(crate) use objective;
