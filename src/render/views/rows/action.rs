//! A table of actions: which columns it has, and its rows.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Action, Field, Ix, Plan};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::site::Route;

use super::cell::{CellView, fills};

/// Actions, with the columns that at least one of them fills.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct ActionTable {
    /// The name of the column of numbers.
    number: Option<String>,
    title: String,
    /// The names of the columns after the title.
    heads: Vec<String>,
    rows: Vec<ActionRow>,
}

/// An action in a list.
#[derive(Debug, Serialize)]
struct ActionRow {
    number: Option<String>,
    title: String,
    /// The objective, where the title alone is that of another action too.
    context: Option<String>,
    href: String,
    /// One for each head.
    cells: Vec<CellView>,
}

impl RenderContext<'_> {
    /// A table of actions of a plan.
    pub(in crate::render::views) fn action_table(
        &self,
        plan_at: Ix<Plan>,
        actions: &[Ix<Action>],
    ) -> ActionTable {
        let plan = self.plan(plan_at);
        let filled = |field: &Field| actions.iter().any(|at| fills(&plan.actions[*at], *field));
        let listed = self.index().listed(plan_at).iter().copied();
        let fields: Vec<Field> = listed.filter(filled).collect();
        let numbers = actions.iter().any(|at| plan.actions[*at].number.get().is_some());
        ActionTable {
            number: numbers.then(|| self.column(plan, Field::NUMBER)),
            title: self.action_label(plan),
            heads: fields.iter().map(|it| self.column(plan, *it)).collect(),
            rows: actions.iter().map(|at| self.action_row(plan_at, *at, &fields)).collect(),
        }
    }

    fn action_row(&self, plan_at: Ix<Plan>, at: Ix<Action>, fields: &[Field]) -> ActionRow {
        let plan = self.plan(plan_at);
        let action = &plan.actions[at];
        let cell = |field: &Field| self.cell(plan_at, action, *field, plan.expects(*field));
        ActionRow {
            number: action.number.get().cloned(),
            title: self.action_title(plan, at),
            context: (self.index().ambiguous(plan_at, at) && !plan.flat)
                .then(|| self.objective_title(plan, action.objective)),
            href: self.href(Route::Action(plan_at, at)),
            cells: fields.iter().map(cell).collect(),
        }
    }

    /// On the page of a lead, the others that an action names; no column where no one else is.
    pub(in crate::render::views) fn action_table_of_lead(
        &self,
        plan_at: Ix<Plan>,
        actions: &[Ix<Action>],
        lead: &Link,
    ) -> ActionTable {
        let mut table = self.action_table(plan_at, actions);
        let name = self.column(self.plan(plan_at), Field::LEADS);
        let Some(place) = table.heads.iter().position(|it| *it == name) else { return table };
        for row in &mut table.rows {
            row.cells[place].leads.retain(|it| it.href != lead.href);
        }
        if table.rows.iter().any(|it| !it.cells[place].leads.is_empty()) {
            table.heads[place] = self.say(Message::WhoOtherLeads);
        } else {
            table.heads.remove(place);
            table.rows.iter_mut().for_each(|it| drop(it.cells.remove(place)));
        }
        table
    }
}
