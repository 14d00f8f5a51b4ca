//! What belongs together, grouped once: without it the page of each lead would walk all actions.

use crate::model::{Catalogue, Plan, Stated};

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
}

impl Index {
    pub(in crate::render) fn of(catalogue: &Catalogue) -> Index {
        Index { plans: catalogue.plans.iter().map(of_plan).collect() }
    }

    /// The actions that a lead leads.
    pub(super) fn led_by(&self, plan: usize, lead: usize) -> &[usize] {
        &self.plans[plan].led[lead]
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
    OfPlan { led, below }
}
