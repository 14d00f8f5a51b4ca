//! The plan as a committee paper: everything on one page, or an objective at a time where it is long.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{Action, Ix, Objective, Plan, indices};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::facts::{self, ActivityView, Fact};
use super::piece::NoteView;
use super::update::{self, UpdateView};
use super::{Link, PageView};

#[derive(Serialize)]
struct PrintView {
    organisation: Option<String>,
    title: String,
    period: Option<String>,
    state: Option<String>,
    made_on: String,
    address: Option<String>,
    summary: Option<Value>,
    plan_notes: Vec<Value>,
    counts: String,
    contents: Vec<Link>,
    /// Where the plan is printed an objective at a time.
    parts: Vec<Link>,
    sections: Vec<Section>,
    plan: Link,
}

/// An objective with its actions.
#[derive(Serialize)]
struct Section {
    id: String,
    /// None in a plan without levels, and the levels of headings below it follow.
    heading: Option<String>,
    level: u8,
    actions_level: u8,
    activity_level: u8,
    label: Option<String>,
    title_printed: Option<String>,
    depth: usize,
    summary: Option<Value>,
    /// That its title or its number is not there.
    blanks: Vec<String>,
    facts: Vec<Fact>,
    updates: Vec<UpdateView>,
    notes: Vec<NoteView>,
    actions: Vec<PrintedAction>,
    empty: bool,
    /// Whether the source lost actions of it.
    actions_lost: bool,
}

#[derive(Serialize)]
struct PrintedAction {
    id: String,
    heading: String,
    label: Option<String>,
    blanks: Vec<String>,
    before: Vec<Fact>,
    activity: Option<ActivityView>,
    facts: Vec<Fact>,
    updates: Vec<UpdateView>,
    notes: Vec<NoteView>,
}

/// The whole plan, or the way to its parts.
pub(super) fn whole(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let outermost = || indices(&plan.objectives).filter(|it| plan.objectives[*it].parent.is_none());
    let by_parts = outermost().next().is_some_and(|it| {
        let part = ctx.site().address(Route::PrintObjective(plan_at, it));
        ctx.site().find(&part).is_some()
    });
    let part = |at: Ix<Objective>| {
        Link::new(ctx.objective_full(plan, at), ctx.href(Route::PrintObjective(plan_at, at)))
    };
    let (parts, sections) = if by_parts {
        (outermost().map(part).collect(), Vec::new())
    } else {
        (Vec::new(), indices(&plan.objectives).map(|it| section(ctx, plan_at, it)).collect())
    };
    let title = ctx.say(Message::PrintTitle { plan: (&plan.title).into() });
    page_view(ctx, plan_at, title, parts, sections)
}

/// One outermost objective with all that is below it.
pub(super) fn part(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Objective>) -> PageView {
    let plan = ctx.plan(plan_at);
    let sections = below(plan, at).into_iter().map(|it| section(ctx, plan_at, it)).collect();
    let heading = ctx.objective_full(plan, at);
    let title = ctx.say(Message::PrintPartTitle { title: heading.into() });
    page_view(ctx, plan_at, title, Vec::new(), sections)
}

/// An objective and all below it, in reading order.
fn below(plan: &Plan, at: Ix<Objective>) -> Vec<Ix<Objective>> {
    let mut found = Vec::new();
    let mut open = vec![at];
    while let Some(next) = open.pop() {
        found.push(next);
        // An objective stands behind the one above it, so that this ends.
        open.extend(plan.objectives[next].children.iter().rev().filter(|it| **it > next));
    }
    found
}

fn page_view(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    title: String,
    parts: Vec<Link>,
    sections: Vec<Section>,
) -> PageView {
    let plan = ctx.plan(plan_at);
    let today = ctx.locale().date(ctx.today());
    // Without levels, the actions are the contents.
    let contents = sections.iter().flat_map(|it| {
        let actions = it.actions.iter().filter(|_| it.heading.is_none());
        let actions = actions.map(|it| (&it.heading, &it.id));
        it.heading.iter().map(|heading| (heading, &it.id)).chain(actions)
    });
    let contents = contents.map(|(heading, id)| Link::new(heading, format!("#{id}")));
    let view = PrintView {
        organisation: ctx.words(&plan.owner),
        title: plan.title.clone(),
        period: ctx.words(&plan.period.as_ref().map(|it| ctx.years(it))),
        state: ctx.plan_state(plan),
        made_on: ctx.say(Message::PrintMadeOn { date: today.into() }),
        address: ctx
            .site()
            .absolute(Route::Plan(plan_at))
            .map(|it| ctx.say(Message::PrintAddress { address: it.into() })),
        summary: ctx.running(&plan.summary, 2),
        plan_notes: plan.notes.iter().filter_map(|it| ctx.html(it, 3)).collect(),
        counts: ctx.counts(plan),
        contents: contents.collect(),
        parts,
        sections,
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
    };
    PageView::new(ctx, "print.html", title, &view).described(&plan.title)
}

fn section(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Objective>) -> Section {
    let plan = ctx.plan(plan_at);
    let objective = &plan.objectives[at];
    let (facts, notes) = facts::of_objective(ctx, plan_at, objective, &[]);
    // h1 is the plan's, and there is nothing below h6.
    let level = u8::try_from(2 + objective.depth).unwrap_or(4).min(4);
    let actions_level = if plan.flat { level } else { level + 1 };
    let actions = objective.actions.iter().map(|it| printed(ctx, plan_at, *it, actions_level + 1));
    Section {
        id: format!("objective-{}", objective.id),
        heading: (!plan.flat).then(|| ctx.objective_full(plan, at)),
        level,
        actions_level,
        activity_level: actions_level + 1,
        label: ctx.objective_numbered(plan, at),
        title_printed: objective.title_printed.clone(),
        depth: objective.depth,
        summary: ctx.running(&objective.summary, level + 1),
        blanks: facts::blanks_of_objective(ctx, plan, objective),
        facts,
        updates: update::story(ctx, plan_at, &objective.updates),
        notes,
        actions: actions.collect(),
        empty: !plan.flat && objective.is_empty(),
        actions_lost: objective.actions_lost,
    }
}

fn printed(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Action>, under: u8) -> PrintedAction {
    let plan = ctx.plan(plan_at);
    let action = &plan.actions[at];
    let told = facts::of_action(ctx, plan_at, action, facts::FactsPlace { under, apart: &[] });
    PrintedAction {
        id: format!("action-{}", action.id),
        heading: ctx.action_heading(plan, at),
        label: ctx.action_numbered(plan, at),
        blanks: facts::blanks(ctx, plan, action),
        before: told.before,
        activity: told.activity,
        facts: told.facts,
        updates: update::story(ctx, plan_at, &action.updates),
        notes: told.notes,
    }
}
