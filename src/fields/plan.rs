//! What a plan says as a whole, and what the short records in its file say.

/// Calls `$make!` with the fields of a plan.
macro_rules! plan {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A published plan.
            "plan.yaml" Plan / PlanDocument
            said {
                /// The title as the site shows it.
                required title: Title => [page json stratml search history],
                /// The title in the plan, if the site shows another one.
                optional title_printed: Printed => [page json search history],
                /// What the plan is about.
                optional summary: Running => [page json stratml search history],
                /// The years or months that the plan covers.
                optional period: Years => [page json stratml history],
                /// draft, adopted, superseded or archived.
                optional state: PlanState => [page json history],
                /// How often each action is reported on, such as 3 months.
                optional update_every: Months => [],
                /// The post that keeps the plan's pages up to date, such as Communities Officer: never a
                /// person's name. It is not published.
                optional kept_by: Fact => [],
                /// When it was last reviewed.
                optional reviewed: MaybeDate => [page],
                /// When it must be reviewed next. It is not published.
                optional review_by: MaybeDate => [],
                /// The plan it replaces: the name of that plan's folder.
                optional follows: Predecessor => [page],
                /// Whose plan it is.
                optional owner: Words => [page json stratml history],
                /// What the plan calls the levels above its actions, highest first. Write `[]` if
                /// there are none.
                optional levels: Levels => [page json history],
                /// What the plan calls an action.
                optional action_name: Label => [json history],
                /// What the plan calls its columns, in its own order.
                optional columns: PlanColumns => [page json history],
            }
            typed {
                /// The month when the plan's years begin, such as april.
                optional year_starts: Text,
            }
            said {
                /// The plan's words for a status, and what each means.
                list statuses: StatusWords => [page json history],
                /// The roles, teams and organisations that lead actions.
                list leads: PlanLeads => [page],
            }
            typed {
                /// People that the plan names. Their names are only published with `show: true`.
                list people: PersonDocument,
            }
            said {
                /// Terms and what they mean.
                list glossary: Glossary => [json history],
            }
            typed {
                /// The objectives' file names, in reading order.
                list objectives: Text,
            }
            said {
                /// Dated reports on the whole plan.
                list updates: Updates => [page json search history],
                /// Where the plan's text comes from.
                optional source: Source => [page json stratml history],
                /// Your notes on the whole plan.
                list notes: Remarks => [page json stratml search history],
            }
            typed {
                /// Keys that are missing or cut off in the original document, such as summary or
                /// owner.
                list lost: Text,
            }
        }
    };
}
pub(crate) use plan;

/// Calls `$make!` with the fields of a lead.
macro_rules! lead {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Who leads actions: a role, a team or an organisation, never a person by name.
            "a lead" Lead / LeadDocument
            said {
                /// Permanent name, such as mayor.
                required id: Name => [table json],
                /// The job title, team or organisation.
                required name: Title => [page table json search history],
                /// post, body, group, or other if you do not know.
                optional kind: LeadKind => [table json history],
            }
            typed {}
        }
    };
}
pub(crate) use lead;

/// Calls `$make!` with the fields of a term.
macro_rules! term {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A term and what it means.
            "a term" Term / TermDocument
            said {
                /// The term.
                required term: Title => [page json search history],
                /// What it means. Leave it out if the plan does not explain the term.
                optional means: Prose => [page json search history],
                /// true if this is the plan's own explanation.
                optional printed: Flag => [page json history],
            }
            typed {}
        }
    };
}
pub(crate) use term;

/// Calls `$make!` with the facts of where a text comes from.
macro_rules! provenance {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Where a plan's text comes from. Leave out what you do not know.
            "a source" Provenance / SourceDocument
            said {
                /// The name of the document.
                optional document: Fact => [page json history],
                /// Where it was published.
                optional published: Fact => [page json history],
                /// When it was retrieved.
                optional retrieved: MaybeDate => [page json history],
                /// When it was adopted.
                optional adopted: MaybeDate => [page json history],
                /// The licence.
                optional licence: Fact => [page json history],
            }
            typed {}
        }
    };
}
pub(crate) use provenance;
