//! The updates of an action or an objective, each as meant and as typed, the oldest first.

use std::collections::HashMap;

use crate::document::{ActionDocument, UpdateDocument};
use crate::model::{Node, Update};
use crate::source::Span;

use super::typed::{Typed, TypedNode};

/// What has updates.
pub(super) struct Reported<'a> {
    /// Which.
    pub(super) node: &'a TypedNode<'a>,
    /// The action as typed, where it is one.
    pub(super) action: Option<&'a ActionDocument>,
    /// Its updates.
    pub(super) updates: Vec<(&'a Update, &'a UpdateDocument)>,
}

/// All that has updates, in reading order.
pub(super) fn reported<'a>(it: &'a Typed<'a>) -> impl Iterator<Item = Reported<'a>> {
    let mut actions: HashMap<&str, &ActionDocument> = HashMap::new();
    for written in it.files.objectives.iter().flat_map(|it| &it.record.actions) {
        if let Some(id) = &written.id {
            actions.entry(&id.value).or_insert(written);
        }
    }
    it.nodes.iter().filter(|it| !it.meant.updates().is_empty()).map(move |node| {
        let typed = node.typed.updates.iter();
        let typed: HashMap<Span, &UpdateDocument> =
            typed.filter_map(|it| Some((it.on.as_ref()?.span, it))).collect();
        let updates = node.meant.updates().iter();
        let updates = updates.filter_map(|it| Some((it, *typed.get(&it.origin)?))).collect();
        let action = match node.at {
            Node::Action(at) => actions.get(it.plan.actions[at].id.as_str()).copied(),
            Node::Objective(_) => None,
        };
        Reported { node, action, updates }
    })
}
