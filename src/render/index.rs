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
    /// For each action, whether its title alone does not tell it from another.
    ambiguous: Vec<bool>,
    /// For each action and for each objective that has any, its measures.
    counted_for_action: BTreeMap<usize, Vec<usize>>,
    counted_for_objective: BTreeMap<usize, Vec<usize>>,
    /// For each action that an edition tells of, which change of which edition, oldest first; no
    /// edition for what has changed since the last.
    changes: HashMap<usize, Vec<(Option<usize>, usize)>>,
}

impl Index {
    pub(in crate::render) fn of(catalogue: &Catalogue) -> Index {
        Index { plans: catalogue.plans.iter().map(of_plan).collect() }
    }

    /// The actions that a lead leads.
    pub(super) fn led_by(&self, plan: usize, lead: usize) -> &[usize] {
        &self.plans[plan].led[lead]
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
    let mut titles: BTreeMap<&str, usize> = BTreeMap::new();
    for title in plan.actions.iter().filter_map(|it| it.title.get()) {
        *titles.entry(title).or_default() += 1;
    }
    let shared = |it: &Action| it.title.get().is_some_and(|it| titles[it.as_str()] > 1);
    let ambiguous = plan.actions.iter().map(|it| it.number.get().is_none() && shared(it)).collect();
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
        ambiguous,
        counted_for_action,
        counted_for_objective,
        changes: changes(plan),
    }
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
