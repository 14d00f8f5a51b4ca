//! Rows of actions and the names of their columns.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Action, Field, Ix, Plan};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::render::views::piece::{StatusView, WhenView};
use crate::site::Route;

/// An action in a list.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct ActionRow {
    pub(in crate::render::views) number: Option<String>,
    pub(in crate::render::views) title: String,
    /// The objective, where the title alone is that of another action too.
    context: Option<String>,
    pub(in crate::render::views) href: String,
    leads: Vec<Link>,
    /// The words of the plan, where they name none of its leads.
    leads_printed: Option<String>,
    leads_blank: Option<String>,
    when: Option<WhenView>,
    /// The words of the plan, where the time has changed since.
    when_printed: Option<String>,
    when_blank: Option<String>,
    status: Option<StatusView>,
}

/// Names of the columns of a list of actions.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct RowColumns {
    number: Option<String>,
    title: String,
    leads: Option<String>,
    when: Option<String>,
    status: Option<String>,
}

impl RowColumns {
    /// The columns that at least one of these actions fills: one of nothing but "not stated" says
    /// nothing of any of them.
    pub(in crate::render::views) fn of(
        ctx: &RenderContext<'_>,
        plan: &Plan,
        actions: &[Ix<Action>],
    ) -> RowColumns {
        let column = |field: Field, fills: fn(&Action) -> bool| {
            let any = actions.iter().any(|it| fills(&plan.actions[*it]));
            any.then(|| ctx.column(plan, field))
        };
        RowColumns {
            number: column(Field::NUMBER, |it| it.number.get().is_some()),
            title: ctx.action_label(plan),
            leads: column(Field::LEADS, |it| !it.leads.is_blank()),
            when: column(Field::WHEN, |it| it.current_time().is_some() || it.when.is_lost()),
            status: column(Field::STATUS, |it| !it.status.is_blank()).filter(|_| plan.has_status()),
        }
    }
}

impl RowColumns {
    /// On the page of a lead, a column for the others who are named; none where nobody else is.
    pub(in crate::render::views) fn without_lead(
        self,
        ctx: &RenderContext<'_>,
        rows: &[ActionRow],
    ) -> RowColumns {
        let others = rows.iter().any(|it| !it.leads.is_empty());
        let leads = others.then(|| ctx.say(Message::WhoOtherLeads));
        RowColumns { leads, ..self }
    }
}

impl ActionRow {
    /// Without the lead whose page it is on.
    pub(in crate::render::views) fn without_lead(mut self, lead: &Link) -> ActionRow {
        self.leads.retain(|it| it.href != lead.href);
        self
    }
}

impl RenderContext<'_> {
    pub(in crate::render::views) fn action_row(
        &self,
        plan_at: Ix<Plan>,
        at: Ix<Action>,
    ) -> ActionRow {
        let plan = self.plan(plan_at);
        let action: &Action = &plan.actions[at];
        ActionRow {
            number: action.number.get().cloned(),
            title: self.action_title(plan, at),
            context: (self.index().ambiguous(plan_at, at) && !plan.flat)
                .then(|| self.objective_title(plan, action.objective)),
            href: self.href(Route::Action(plan_at, at)),
            leads: self.leads(plan_at, &action.leads),
            leads_printed: action.leads_printed.clone().filter(|_| action.leads_none_of_ours()),
            leads_blank: self.blank(&action.leads),
            when: action.current_time().map(|it| self.when(it)),
            when_printed: self.time_printed(action),
            when_blank: self.blank(&action.when),
            status: plan.has_status().then(|| self.status_of(action)),
        }
    }
}
