//! From one plan to the next: what the later plan says it continues, what is new in it, and
//! what of the earlier plan it is silent about.

use std::collections::{HashMap, HashSet};

use crate::model::{Action, Change, Id, Ix, Plan, What, indexed, indices};

use super::compare::named;

/// What became of the actions of one plan in another, in the order of the later plan; what it does
/// not say is after, in the order of the earlier one.
pub fn carried(before: &Plan, after: &Plan) -> Vec<Change> {
    let old: HashMap<&Id, Ix<Action>> =
        indexed(&before.actions).map(|(at, it)| (&it.id, at)).collect();
    let mut met: HashSet<Ix<Action>> = HashSet::new();
    let mut changes = Vec::new();
    for it in &after.actions {
        let forebears = it.carried_from.iter().filter(|it| it.plan == before.id);
        let found: Vec<Ix<Action>> =
            forebears.filter_map(|it| old.get(&it.action).copied()).collect();
        met.extend(&found);
        let from = |at: &Ix<Action>| {
            let it = named(&before.actions[*at]);
            (before.id.clone(), it.id.clone(), it.title)
        };
        changes.push(named(it).change(match found.is_empty() {
            true => What::Added,
            false => What::Carried { from: found.iter().map(from).collect() },
        }));
    }
    let silent = indices(&before.actions).filter(|it| !met.contains(it));
    changes.extend(silent.map(|it| named(&before.actions[it]).change(What::NotCarried)));
    changes
}
