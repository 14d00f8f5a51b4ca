//! What belongs together, grouped once: without it the page of each lead would walk all actions.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Action, Catalogue, Change, Id, Plan, Record, Stated};

/// Groups of the whole catalogue.
#[derive(Debug, Default)]
pub(in crate::render) struct Index {
    plans: Vec<OfPlan>,
}

#[derive(Debug, Default)]
struct OfPlan {
    /// For each lead, its actions.
    led: Vec<Vec<usize>>,
    /// How many actions stand under an objective, its children's included.
    below: Vec<usize>,
    /// For each term of the glossary, the objectives and the actions that use it.
    used: Vec<Uses>,
    /// For each action, whether its title alone does not tell it from another.
    ambiguous: Vec<bool>,
    /// For each action and for each objective that has any, its measures.
    counted_for_action: BTreeMap<usize, Vec<usize>>,
    counted_for_objective: BTreeMap<usize, Vec<usize>>,
    /// For each action that an edition tells of, which change of which edition, oldest first; no
    /// edition for what has changed since the last.
    changes: HashMap<usize, Vec<(Option<usize>, usize)>>,
}

/// Where a term is used, by index.
#[derive(Debug, Clone, Default)]
pub(super) struct Uses {
    pub(super) objectives: Vec<usize>,
    pub(super) actions: Vec<usize>,
}

impl Index {
    pub(in crate::render) fn of(catalogue: &Catalogue) -> Index {
        Index { plans: catalogue.plans.iter().map(of_plan).collect() }
    }

    /// The actions that a lead leads.
    pub(super) fn led_by(&self, plan: usize, lead: usize) -> &[usize] {
        &self.plans[plan].led[lead]
    }

    /// Where a term of the glossary is used.
    pub(super) fn uses_of(&self, plan: usize, term: usize) -> &Uses {
        &self.plans[plan].used[term]
    }

    /// The measures that belong to an action.
    pub(super) fn counted_for_action(&self, plan: usize, action: usize) -> &[usize] {
        self.plans[plan].counted_for_action.get(&action).map_or(&[], Vec::as_slice)
    }

    /// The measures that belong to an objective.
    pub(super) fn counted_for_objective(&self, plan: usize, objective: usize) -> &[usize] {
        self.plans[plan].counted_for_objective.get(&objective).map_or(&[], Vec::as_slice)
    }

    /// Whether an action has no number and shares its title.
    pub(super) fn ambiguous(&self, plan: usize, action: usize) -> bool {
        self.plans[plan].ambiguous[action]
    }

    /// What became of an action: which change of which edition, oldest first.
    pub(super) fn changes_of(&self, plan: usize, action: usize) -> &[(Option<usize>, usize)] {
        self.plans[plan].changes.get(&action).map_or(&[], Vec::as_slice)
    }

    /// How many actions stand under an objective and the objectives below it.
    pub(super) fn below(&self, plan: usize, objective: usize) -> usize {
        self.plans[plan].below[objective]
    }
}

fn of_plan(plan: &Plan) -> OfPlan {
    let mut led = vec![Vec::new(); plan.leads.len()];
    let mut below: Vec<usize> = plan.objectives.iter().map(|it| it.actions.len()).collect();
    for (at, action) in plan.actions.iter().enumerate() {
        if let Stated::Stated(leads) = &action.leads {
            leads.iter().for_each(|lead| led[*lead].push(at));
        }
    }
    // Each objective stands behind the one above it, so that from the last on all sums are done.
    for at in (0..plan.objectives.len()).rev() {
        if let Some(parent) = plan.objectives[at].parent.filter(|it| *it < at) {
            below[parent] += below[at];
        }
    }
    let (mut counted_for_action, mut counted_for_objective) = (BTreeMap::new(), BTreeMap::new());
    for (at, measure) in plan.measures.iter().enumerate() {
        let push = |map: &mut BTreeMap<usize, Vec<usize>>, of: &[usize]| {
            of.iter().for_each(|it| map.entry(*it).or_default().push(at));
        };
        push(&mut counted_for_action, &measure.actions);
        push(&mut counted_for_objective, &measure.objectives);
    }
    OfPlan {
        led,
        below,
        ambiguous: ambiguous(plan),
        used: used(plan),
        counted_for_action,
        counted_for_objective,
        changes: changes(plan),
    }
}

/// An action without a title is called by its first words, which may be those of another too.
fn ambiguous(plan: &Plan) -> Vec<bool> {
    let unnumbered = |it: &&Action| it.number.get().is_none();
    let names: Vec<_> = plan.actions.iter().map(Action::opening).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names.iter().flatten() {
        *counts.entry(name).or_default() += 1;
    }
    let shared = |it: &Option<String>| it.as_ref().is_some_and(|it| counts[it.as_str()] > 1);
    let actions = plan.actions.iter().zip(&names);
    actions.map(|(it, name)| unnumbered(&it) && shared(name)).collect()
}

fn used(plan: &Plan) -> Vec<Uses> {
    let mut used = vec![Uses::default(); plan.glossary.len()];
    for (at, objective) in plan.objectives.iter().enumerate() {
        objective.terms.iter().for_each(|it| used[*it].objectives.push(at));
    }
    for (at, action) in plan.actions.iter().enumerate() {
        action.terms.iter().for_each(|it| used[*it].actions.push(at));
    }
    used
}

fn changes(plan: &Plan) -> HashMap<usize, Vec<(Option<usize>, usize)>> {
    let mut found: HashMap<usize, Vec<_>> = HashMap::new();
    if plan.history.editions.is_empty() {
        return found;
    }
    let place: HashMap<&Id, usize> =
        plan.actions.iter().enumerate().map(|(at, it)| (&it.id, at)).collect();
    let mut note = |edition: Option<usize>, changes: &[Change]| {
        let of_actions = changes.iter().enumerate().filter(|(_, it)| it.about == Record::Action);
        for (at, change) in of_actions {
            if let Some(action) = place.get(&change.id) {
                found.entry(*action).or_default().push((edition, at));
            }
        }
    };
    for (at, edition) in plan.history.editions.iter().enumerate() {
        note(Some(at), &edition.changes);
    }
    note(None, &plan.history.since);
    found
}
