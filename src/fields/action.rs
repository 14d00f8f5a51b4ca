//! What an action says.

/// Calls `$make!` with the fields of an action: those that it says, in the order in which a page
/// tells them, and those that are only typed and become part of something else.
macro_rules! action {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Something that the publisher has undertaken to do.
            "an action" Action / ActionDocument
            said {
                /// Permanent name, such as renew-pledge. Never change it.
                required id: Name => [table json],
                /// Its number in the plan, or one that you give it.
                optional number: Words => [page table json stratml history],
                /// Its title.
                optional title: Words => everywhere,
                /// What will be done, in the plan's words.
                optional activity: Running => everywhere,
                /// Who leads: ids from the plan's list of leads.
                list leads: Leads => everywhere,
                /// The words in the plan's cell, if they are not just the names of the leads.
                optional leads_printed: Printed => everywhere,
                /// Who helps.
                list partners: List => everywhere,
                /// What success looks like, one indicator for each item.
                list success: List => everywhere,
                /// What it produces.
                list outputs: List => everywhere,
                /// What changes.
                optional outcome: Running => everywhere,
                /// When it will happen, in the plan's words, such as May 2027, April 2027 to March
                /// 2028 or ongoing.
                optional when: Time => everywhere,
                /// When it begins, if the plan has this column.
                optional starts: Time => [page table json stratml history],
                /// When it ends, if the plan has this column.
                optional closes: Time => [page table json stratml history],
                /// The plan's word for its progress. If the plan has no column for it, no status
                /// is shown.
                optional status: Progress => everywhere,
                /// Where it happens.
                list places: List => everywhere,
                /// The strands of hate crime or equality that it is about.
                list strands: List => everywhere,
                /// What it says in the plan's own columns, by the id of the column.
                optional fields: OwnColumns => everywhere,
                /// Dated reports.
                list updates: Updates => [page json search history],
                /// Support services that it names: ids from support.yaml.
                list services: Services => [page table json stratml history],
                /// The actions of other plans that it continues, each as plan/action.
                list carried_from: Forebears => [page json],
            }
            typed {
                /// Details of the events that its time makes.
                optional event: ActionEventDocument,
            }
            said {
                /// Your notes: the text alone, or with what it is about.
                list notes: Notes => everywhere,
            }
            typed {
                /// Keys that are missing or cut off in the original document, such as title,
                /// activity or when, or the ids of the plan's own columns.
                list lost: Text,
            }
        }
    };
}
pub(crate) use action;
