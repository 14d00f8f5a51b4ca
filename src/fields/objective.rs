//! What an objective says: a node above the actions, at any depth.

/// Calls `$make!` with the fields of an objective.
macro_rules! objective {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A group of actions, at any level.
            "an objective" Objective / ObjectiveDocument
            said {
                /// Its number in the plan, or one that you give it.
                optional number: Words => [page table json stratml history],
                /// Its title.
                optional title: Words => everywhere,
                /// The title in the plan, if the site shows another one.
                optional title_printed: Printed => everywhere,
                /// The file name of the objective above.
                optional parent: Parent => [page table json stratml],
                /// What it is, and why.
                optional summary: Running => everywhere,
                /// Who leads it as a whole: ids from the plan's list of leads. An action has its own.
                list leads: Leads => everywhere,
                /// The words in the plan's cell, if they are not just the names of the leads.
                optional leads_printed: Printed => everywhere,
                /// When it will happen as a whole, in the plan's words, such as April 2027 to March
                /// 2028. An action has its own.
                optional when: Time => everywhere,
                /// When it begins, if the plan has this column.
                optional starts: Time => [page table json stratml history],
                /// When it ends, if the plan has this column.
                optional closes: Time => [page table json stratml history],
                /// The plan's word for its progress as a whole. It is never counted up from its actions.
                optional status: Progress => everywhere,
                /// The strands of hate crime or equality that it is about.
                list strands: List => [table json stratml search history],
                /// What it says in the plan's own columns, by the id of the column.
                optional fields: OwnColumns => everywhere,
                /// Dated reports on it as a whole.
                list updates: Updates => [page json search history],
                /// Your notes: the text alone, or with what it is about.
                list notes: Notes => everywhere,
            }
            typed {
                /// The actions, in reading order.
                list actions: ActionDocument,
                /// Keys that are missing or cut off in the original document, such as title, summary or
                /// actions, or the ids of columns.
                list lost: Text,
            }
        }
    };
}
pub(crate) use objective;
