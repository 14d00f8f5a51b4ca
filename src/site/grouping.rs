//! Orders in which a plan's actions can be gone through beside the plan's own.

use crate::model::{Plan, Undertaking};

/// By what a list groups the actions of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grouping {
    /// By calendar year.
    Year,
    /// By the places that actions and events name.
    Place,
    /// By the strands of hate crime or of equality that the plan names.
    Strand,
}

impl Grouping {
    /// All of them, in the order in which they are offered.
    pub const ALL: &[Grouping] = &[Grouping::Year, Grouping::Place, Grouping::Strand];

    /// The last part of the address of its list.
    pub fn name(self) -> &'static str {
        match self {
            Grouping::Year => "by-year",
            Grouping::Place => "by-place",
            Grouping::Strand => "by-strand",
        }
    }

    /// Whether a plan says anything by which its actions could be grouped so.
    pub fn has_any(self, plan: &Plan) -> bool {
        match self {
            Grouping::Year => plan
                .actions
                .iter()
                .any(|it| it.current_time().is_some_and(|it| it.first().is_some())),
            Grouping::Place => {
                plan.actions.iter().any(|it| !it.places.items().is_empty())
                    || plan.events.iter().any(|it| it.place.get().is_some())
            }
            Grouping::Strand => {
                plan.actions.iter().any(|it| !it.strands.items().is_empty())
                    || plan.objectives.iter().any(|it| !it.strands.items().is_empty())
            }
        }
    }
}
