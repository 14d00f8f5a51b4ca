//! Which records of a plan say something in which field. Where others of its kind do, a record that does
//! not has left it blank; where none does, there is nothing to be said.

use std::collections::BTreeSet;

use super::{Action, Declared, Field, Objective, Undertaking};

/// The cells that the records of a plan have: given, or lost in the source.
#[derive(Debug, Clone, Default)]
pub struct Usage {
    on_actions: BTreeSet<Field>,
    /// For each depth of objectives.
    on_objectives: BTreeSet<(usize, Field)>,
}

impl Usage {
    /// Of these records. `own` are the plan's own columns.
    pub fn of(
        own: impl Iterator<Item = Field>,
        objectives: &[Objective],
        actions: &[Action],
    ) -> Usage {
        let mut usage = Usage::default();
        for field in Field::cells().chain(own) {
            let says_in_action = says::<Action>(field);
            if actions.iter().any(&says_in_action) {
                usage.on_actions.insert(field);
            }
            let says_in_objective = says::<Objective>(field);
            let saying = objectives.iter().filter(|it| says_in_objective(it));
            usage.on_objectives.extend(saying.map(|it| (it.depth, field)));
        }
        usage
    }

    /// Whether any action says something in a field.
    pub fn on_actions(&self, field: Field) -> bool {
        self.on_actions.contains(&field)
    }

    /// Whether any objective does.
    pub fn on_objectives(&self, field: Field) -> bool {
        self.on_objectives.iter().any(|it| it.1 == field)
    }

    /// Whether any objective of this depth does.
    pub fn at_depth(&self, depth: usize, field: Field) -> bool {
        self.on_objectives.contains(&(depth, field))
    }
}

/// Whether a record says something in a field, or has lost it.
fn says<R: Declared + Undertaking>(field: Field) -> impl Fn(&R) -> bool {
    let declared = match field {
        Field::Key(key) => R::field(key),
        Field::Own(_) => None,
    };
    move |record| match field {
        Field::Own(column) => !record.own_cells().get(column).is_blank(),
        Field::Key(_) => declared.is_some_and(|it| !(it.value)(record).is_blank()),
    }
}
