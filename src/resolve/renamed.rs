//! Records that have a new permanent name. A redirect from an action's old address to its new one says
//! so: then it is the same action in the frozen copies too, and neither dropped nor added.

use std::collections::HashMap;

use crate::document::Documents;
use crate::model::{Id, Plan};

/// Gives the records of a frozen copy the names that they have now, so that what became of them is
/// told, and their events stay what people noted.
pub(super) fn rename(plan: &mut Plan, documents: &Documents) {
    let written = documents.redirects.iter().flat_map(|it| &it.record.redirects);
    let moved = written.filter_map(|it| Some((&*it.from.as_ref()?.value, &*it.to.as_ref()?.value)));
    let moved: HashMap<&str, &str> = moved.collect();
    if moved.is_empty() {
        return;
    }
    let actions = format!("/plans/{}/actions/", plan.id);
    let objectives = format!("/plans/{}/objectives/", plan.id);
    apply(&moved, &actions, plan.actions.iter_mut().map(|it| &mut it.id).collect());
    apply(&moved, &objectives, plan.objectives.iter_mut().map(|it| &mut it.id).collect());
}

/// Renames what is below an address. A name that another record has already is not taken: then
/// two have become one.
fn apply(moved: &HashMap<&str, &str>, below: &str, mut ids: Vec<&mut Id>) {
    for at in 0..ids.len() {
        let Some(new) = name_now(moved, below, ids[at].as_str()) else { continue };
        if ids.iter().all(|it| **it != new) {
            *ids[at] = new;
        }
    }
}

/// The name at the end of all redirects from an address, where it is of the same kind of record.
fn name_now(moved: &HashMap<&str, &str>, below: &str, old: &str) -> Option<Id> {
    let mut address = format!("{below}{old}/");
    // Redirects in a circle are told elsewhere.
    for _ in 0..=moved.len() {
        match moved.get(address.as_str()) {
            Some(next) => address = (*next).to_owned(),
            None => break,
        }
    }
    let new = address.strip_prefix(below)?.strip_suffix('/')?;
    Id::parse(new).filter(|it| it.as_str() != old)
}
