//! A plan beside what was typed for it: the model knows what it means, the documents know where.

use std::collections::{HashMap, HashSet};

use crate::document::{
    ActionDocument, Documents, Filed, ObjectiveDocument, PlanDocument, PlanFiles,
    UndertakingDocument,
};
use crate::model::{Catalogue, Node, Plan, Undertaking, indexed};

/// A plan with its files.
pub(super) struct Typed<'a> {
    /// What it means.
    pub(super) plan: &'a Plan,
    /// Its files.
    pub(super) files: &'a PlanFiles,
    /// `plan.yaml`
    pub(super) written: &'a PlanDocument,
    /// Its objectives and actions in reading order.
    pub(super) nodes: Vec<TypedNode<'a>>,
}

/// An objective or an action, as meant and as typed.
pub(super) struct TypedNode<'a> {
    /// Which.
    pub(super) at: Node,
    /// What it means.
    pub(super) meant: &'a dyn Undertaking,
    /// What was typed.
    pub(super) typed: UndertakingDocument<'a>,
    /// The keys of the cells that the publisher has a note on.
    explained: HashSet<&'a str>,
}

impl<'a> TypedNode<'a> {
    fn new(at: Node, meant: &'a dyn Undertaking, typed: UndertakingDocument<'a>) -> Self {
        let about = typed.notes.iter().filter_map(|it| it.0.about.as_ref());
        let explained = about.map(|it| it.value.as_str()).collect();
        TypedNode { at, meant, typed, explained }
    }

    /// Whether the publisher has a note on the cell with this key: then its words are meant.
    pub(super) fn is_explained(&self, key: &str) -> bool {
        self.explained.contains(key)
    }
}

/// Every plan of the catalogue that has a `plan.yaml`.
pub(super) fn plans<'a>(documents: &'a Documents, catalogue: &'a Catalogue) -> Vec<Typed<'a>> {
    let by_folder: HashMap<&str, &PlanFiles> =
        documents.plans.iter().map(|it| (it.folder.as_str(), it)).collect();
    let with_files = |plan: &'a Plan| {
        let files = *by_folder.get(plan.id.as_str())?;
        let written = &files.plan.as_ref()?.record;
        Some(Typed { plan, files, written, nodes: nodes(plan, files) })
    };
    catalogue.plans.iter().filter_map(with_files).collect()
}

fn nodes<'a>(plan: &'a Plan, files: &'a PlanFiles) -> Vec<TypedNode<'a>> {
    let by_name: HashMap<&str, &Filed<ObjectiveDocument>> =
        files.objectives.iter().map(|it| (it.stem.as_str(), it)).collect();
    let mut actions: HashMap<&str, &ActionDocument> = HashMap::new();
    let mut nodes = Vec::with_capacity(plan.objectives.len() + plan.actions.len());
    for (at, objective) in indexed(&plan.objectives) {
        let Some(file) = by_name.get(objective.id.as_str()) else { continue };
        nodes.push(TypedNode::new(Node::Objective(at), objective, (&*file.record).into()));
        for written in &file.record.actions {
            // Of two with one id the first is the plan's.
            if let Some(id) = &written.id {
                actions.entry(&id.value).or_insert(written);
            }
        }
        for at in &objective.actions {
            let meant = &plan.actions[*at];
            if let Some(written) = actions.get(meant.id.as_str()) {
                nodes.push(TypedNode::new(Node::Action(*at), meant, (*written).into()));
            }
        }
    }
    nodes
}
