//! Objectives in a list.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Ix, Objective, Plan};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::site::Route;

use super::cell::{CellView, fills};

/// An objective in a list.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct ObjectiveRow {
    number: Option<String>,
    /// What the plan calls it, in a plan with several levels or names of its own.
    label: Option<String>,
    title: String,
    href: String,
    /// "6 actions"; none where none is here and no one can say that there is none.
    actions: Option<String>,
    /// What it says of itself: who leads, when, how far it is.
    cells: Vec<CellView>,
    /// How far below the outermost of the list.
    depth: usize,
    /// Its own actions, where the list shows them.
    pub(in crate::render::views) rows: Vec<Link>,
}

impl ObjectiveRow {
    /// The same as the outermost of its list.
    pub(in crate::render::views) fn outermost(self) -> ObjectiveRow {
        ObjectiveRow { depth: 0, ..self }
    }
}

impl RenderContext<'_> {
    pub(in crate::render::views) fn objective_row(
        &self,
        plan_at: Ix<Plan>,
        at: Ix<Objective>,
    ) -> ObjectiveRow {
        let plan = self.plan(plan_at);
        let objective = &plan.objectives[at];
        let count = self.index().below(plan_at, at);
        ObjectiveRow {
            label: (plan.levels.len() > 1 || !self.has_objectives(plan))
                .then(|| self.level_label(plan, objective.depth)),
            number: objective.number.get().cloned(),
            title: self.objective_title(plan, at),
            href: self.href(Route::Objective(plan_at, at)),
            actions: self.actions_below(plan, at, count),
            cells: self.objective_cells(plan_at, objective),
            depth: objective.depth,
            rows: Vec::new(),
        }
    }

    /// What an objective says of itself. What it leaves blank is told on its own page.
    fn objective_cells(&self, plan_at: Ix<Plan>, objective: &Objective) -> Vec<CellView> {
        let fields = self.index().listed(plan_at).iter();
        let filled = fields.filter(|it| fills(objective, **it));
        filled.map(|it| self.cell(plan_at, objective, *it, true)).collect()
    }

    /// How many actions are in an objective and below it, as far as that can be said.
    fn actions_below(&self, plan: &Plan, at: Ix<Objective>, count: usize) -> Option<String> {
        let lost = plan.any_below(at, |it| it.actions_lost);
        // No one knows what was below what is lost.
        if plan.is_gone(at) || (lost && count == 0) {
            return Some(self.say(Message::LostInSource));
        }
        let unread = count == 0 && plan.any_below(at, |it| it.incomplete);
        (!unread).then(|| self.and_lost(self.actions_count(plan, count), lost))
    }
}
