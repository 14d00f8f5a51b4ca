//! The plan as a committee paper: everything on one page, or an objective at a time where it is long.

use std::ops::Range;

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{Action, Ix, Objective, Plan, indices};
use crate::render::context::RenderContext;
use crate::site::{List, Route};

use super::facts::{self, ActivityView, Fact};
use super::pages::Pages;
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
    pages: Option<Pages>,
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
    older: Option<String>,
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
    older: Option<String>,
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
    let title = ctx.say(Message::PrintTitle { plan: (&plan.title).into() });
    if !by_parts {
        return page_view(ctx, plan_at, title, &indices(&plan.objectives).collect::<Vec<_>>());
    }
    let part = |at: Ix<Objective>| {
        Link::new(ctx.objective_full(plan, at), ctx.href(Route::PrintObjective(plan_at, at)))
    };
    let rows = outermost().count();
    let cut = ctx.cut(List::PrintParts, rows);
    let view = PrintView {
        parts: outermost().skip(cut.start).take(cut.len()).map(part).collect(),
        pages: ctx.pages(List::PrintParts, rows, &ctx.say(Message::PrintByObjective)),
        ..print_view(ctx, plan_at, &[])
    };
    PageView::new(ctx, "print.html", title, &view).described(&plan.title)
}

/// One outermost objective with all that is below it.
pub(super) fn part(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Objective>) -> PageView {
    let plan = ctx.plan(plan_at);
    let heading = ctx.objective_full(plan, at);
    let title = ctx.say(Message::PrintPartTitle { title: heading.into() });
    page_view(ctx, plan_at, title, &below(plan, at))
}

/// An objective and all below it, in reading order.
fn below(plan: &Plan, at: Ix<Objective>) -> Vec<Ix<Objective>> {
    let mut found = Vec::new();
    let mut open = vec![at];
    while let Some(next) = open.pop() {
        found.push(next);
        // An objective comes after the one above it, so that this ends.
        open.extend(plan.objectives[next].children.iter().rev().filter(|it| **it > next));
    }
    found
}

fn page_view(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    title: String,
    objectives: &[Ix<Objective>],
) -> PageView {
    let view = print_view(ctx, plan_at, objectives);
    PageView::new(ctx, "print.html", title, &view).described(&ctx.plan(plan_at).title)
}

/// The sections of this part. An action is a row, and so is an objective without any.
fn sections(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    objectives: &[Ix<Objective>],
) -> Vec<Section> {
    let rows_of = |at: &Ix<Objective>| ctx.plan(plan_at).objectives[*at].actions.len().max(1);
    let cut = ctx.cut(List::Printed, objectives.iter().map(rows_of).sum());
    let mut first = 0;
    let mut sections = Vec::new();
    for at in objectives {
        let rows = rows_of(at);
        let here =
            cut.start.saturating_sub(first).min(rows)..cut.end.saturating_sub(first).min(rows);
        first += rows;
        if !here.is_empty() {
            sections.push(section(ctx, plan_at, *at, here));
        }
    }
    sections
}

fn print_view(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    objectives: &[Ix<Objective>],
) -> PrintView {
    let rows = |at: &Ix<Objective>| ctx.plan(plan_at).objectives[*at].actions.len().max(1);
    let rows = objectives.iter().map(rows).sum();
    let sections = sections(ctx, plan_at, objectives);
    let plan = ctx.plan(plan_at);
    let today = ctx.locale().date(ctx.today());
    // Without levels, the actions are the contents.
    let contents = sections.iter().flat_map(|it| {
        let actions = it.actions.iter().filter(|_| it.heading.is_none());
        let actions = actions.map(|it| (&it.heading, &it.id));
        it.heading.iter().map(|heading| (heading, &it.id)).chain(actions)
    });
    let contents = contents.map(|(heading, id)| Link::new(heading, format!("#{id}")));
    PrintView {
        organisation: ctx.words(&plan.owner),
        title: plan.title.clone(),
        period: ctx.words(&plan.period.as_ref().map(|it| ctx.years(it))),
        state: ctx.plan_state(plan),
        made_on: ctx.say(Message::PrintMadeOn { date: today.into() }),
        address: ctx
            .site()
            .absolute(Route::Plan(plan_at))
            .map(|it| ctx.say(Message::PrintAddress { address: it.into() })),
        summary: ctx.running(&plan.summary, 2).filter(|_| ctx.is_first()),
        plan_notes: plan.notes.iter().filter_map(|it| ctx.html(it, 3)).collect(),
        counts: ctx.counts(plan),
        contents: contents.collect(),
        parts: Vec::new(),
        pages: ctx.pages(List::Printed, rows, &ctx.say(Message::PrintContents)),
        sections,
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
    }
}

/// An objective with those of its actions that are `here`; what it says of itself is with the first of them.
fn section(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    at: Ix<Objective>,
    here: Range<usize>,
) -> Section {
    let plan = ctx.plan(plan_at);
    let objective = &plan.objectives[at];
    let (facts, notes) = facts::of_objective(ctx, plan_at, objective, &[]);
    // h1 is the plan's, and there is nothing below h6.
    let level = u8::try_from(2 + objective.depth).unwrap_or(4).min(4);
    let actions_level = if plan.flat { level } else { level + 1 };
    let begins = here.start == 0;
    let actions = objective.actions.get(here).unwrap_or_default().iter();
    let actions = actions.map(|it| printed(ctx, plan_at, *it, actions_level + 1));
    let (updates, older) = update::story_on_paper(ctx, plan_at, &objective.updates);
    let section = Section {
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
        updates,
        older,
        notes,
        actions: actions.collect(),
        empty: !plan.flat && objective.is_empty(),
        actions_lost: objective.actions_lost,
    };
    if begins { section } else { section.continued() }
}

impl Section {
    /// Without what was said where its actions began.
    fn continued(self) -> Section {
        Section {
            title_printed: None,
            summary: None,
            blanks: Vec::new(),
            facts: Vec::new(),
            updates: Vec::new(),
            older: None,
            notes: Vec::new(),
            ..self
        }
    }
}

fn printed(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Action>, under: u8) -> PrintedAction {
    let plan = ctx.plan(plan_at);
    let action = &plan.actions[at];
    let told = facts::of_action(ctx, plan_at, action, facts::FactsPlace { under, apart: &[] });
    let (updates, older) = update::story_on_paper(ctx, plan_at, &action.updates);
    PrintedAction {
        id: format!("action-{}", action.id),
        heading: ctx.action_heading(plan, at),
        label: ctx.action_numbered(plan, at),
        blanks: facts::blanks(ctx, plan, action),
        before: told.before,
        activity: told.activity,
        facts: told.facts,
        updates,
        older,
        notes: told.notes,
    }
}
