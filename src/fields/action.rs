//! What an action says.

/// Calls `$make!` with the fields of an action: those that it says, in the order in which a page
/// tells them, and those that are only typed and become part of something else.
macro_rules! action {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Something that the publisher has undertaken to do.
            "an action" Action / ActionDocument
            said {
                /// Permanent name, such as renew-pledge; never changed.
                required id: Name => [table json],
                /// The number as printed, or the publisher's.
                optional number: Words => [page table json stratml history],
                /// The title as printed.
                optional title: Words => everywhere,
                /// What is done, in the plan's words.
                optional activity: Running => everywhere,
                /// Who leads: ids of the plan's leads.
                list leads: Leads => everywhere,
                /// The cell's words, if they are not the leads' names one after the other.
                optional leads_printed: Printed => everywhere,
                /// Who helps.
                list partners: List => everywhere,
                /// What success looks like, one indicator an item.
                list success: List => everywhere,
                /// What comes out.
                list outputs: List => everywhere,
                /// What changes.
                optional outcome: Running => everywhere,
                /// The time as printed.
                optional when: Time => everywhere,
                /// When it begins, in a plan with a column for it.
                optional starts: Time => [page table json stratml history],
                /// When it ends, in a plan with a column for it.
                optional closes: Time => [page table json stratml history],
                /// The plan's word for how far it is. A plan without a column for it shows no status anywhere.
                optional status: Progress => everywhere,
                /// Where it happens.
                list places: List => everywhere,
                /// The strands of hate crime or of equality that it is about, if the plan says so.
                list strands: List => everywhere,
                /// What it says in columns that only this plan has, by the id of the column.
                optional fields: OwnColumns => everywhere,
                /// Dated reports.
                list updates: Updates => [page json search history],
                /// Support services that it names: ids of support.yaml.
                list services: Services => [page table json stratml history],
                /// The actions of other plans that it goes on from, each as plan/action.
                list carried_from: Forebears => [page json],
            }
            typed {
                /// Facts of the events that its time makes.
                optional event: ActionEventDocument,
            }
            said {
                /// The publisher's notes, each its text alone or with what it is about.
                list notes: Notes => everywhere,
            }
            typed {
                /// Keys of which the source lost all, or the end, such as title, activity or when; or the
                /// id of a column that only this plan has.
                list lost: Text,
            }
        }
    };
}
pub(crate) use action;
