//! The plan as a committee paper: everything on one page, or an objective at a time where it is long.

use serde::Serialize;
use tera::Value;

use crate::model::{Field, Plan};
use crate::render::desk::Desk;
use crate::site::Route;

use super::action::{self, Fact};
use super::piece::NoteView;
use super::{Link, Sheet};

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
    heading: String,
    label: Option<String>,
    title_printed: Option<String>,
    depth: usize,
    summary: Option<Value>,
    notes: Vec<NoteView>,
    actions: Vec<PrintedAction>,
    empty: bool,
}

#[derive(Serialize)]
struct PrintedAction {
    heading: String,
    label: Option<String>,
    activity_name: String,
    activity: Option<Value>,
    activity_blank: Option<String>,
    facts: Vec<Fact>,
    notes: Vec<NoteView>,
}

/// The whole plan, or the way to its parts.
pub(super) fn whole(desk: &Desk<'_>, plan_at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let outermost =
        || (0..plan.objectives.len()).filter(|it| plan.objectives[*it].parent.is_none());
    let by_parts = outermost().next().is_some_and(|it| {
        let part = desk.site().address(Route::PrintObjective(plan_at, it));
        desk.site().find(&part).is_some()
    });
    let part = |at: usize| {
        Link::new(desk.objective_full(plan, at), desk.href(Route::PrintObjective(plan_at, at)))
    };
    let (parts, sections) = if by_parts {
        (outermost().map(part).collect(), Vec::new())
    } else {
        (Vec::new(), (0..plan.objectives.len()).map(|it| section(desk, plan_at, it)).collect())
    };
    let title = desk.say("print-title", &[("plan", (&plan.title).into())]);
    sheet(desk, plan_at, title, parts, sections)
}

/// One outermost objective with all that is below it.
pub(super) fn part(desk: &Desk<'_>, plan_at: usize, at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let sections = below(plan, at).into_iter().map(|it| section(desk, plan_at, it)).collect();
    let heading = desk.objective_full(plan, at);
    let title = desk.say("print-part-title", &[("title", heading.into())]);
    sheet(desk, plan_at, title, Vec::new(), sections)
}

/// An objective and all below it, in reading order.
fn below(plan: &Plan, at: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut open = vec![at];
    while let Some(next) = open.pop() {
        found.push(next);
        // An objective stands behind the one above it, so that this ends.
        open.extend(plan.objectives[next].children.iter().rev().filter(|it| **it > next));
    }
    found
}

fn sheet(
    desk: &Desk<'_>,
    plan_at: usize,
    title: String,
    parts: Vec<Link>,
    sections: Vec<Section>,
) -> Sheet {
    let plan = desk.plan(plan_at);
    let today = desk.locale().date(desk.today());
    let counts =
        [("objectives", plan.objectives.len().into()), ("actions", plan.actions.len().into())];
    let contents = sections.iter().map(|it| Link::new(&it.heading, format!("#{}", it.id)));
    let view = PrintView {
        organisation: plan.owner.clone(),
        title: plan.title.clone(),
        period: desk.period(plan),
        state: desk.plan_state(plan),
        made_on: desk.say("print-made-on", &[("date", today.into())]),
        address: desk
            .site()
            .absolute(Route::Plan(plan_at))
            .map(|it| desk.say("print-address", &[("address", it.into())])),
        summary: desk.html(&plan.summary, 2),
        plan_notes: plan.notes.iter().filter_map(|it| desk.html(it, 3)).collect(),
        counts: desk.say("home-plan-counts", &counts),
        contents: contents.collect(),
        parts,
        sections,
        plan: Link::new(&plan.title, desk.href(Route::Plan(plan_at))),
    };
    Sheet::new(desk, "print.html", title, &view).described(&plan.title)
}

fn section(desk: &Desk<'_>, plan_at: usize, at: usize) -> Section {
    let plan = desk.plan(plan_at);
    let objective = &plan.objectives[at];
    let actions = objective.actions.iter().map(|it| printed(desk, plan_at, *it));
    let notes = objective.notes.iter();
    Section {
        id: format!("objective-{}", objective.id),
        heading: desk.objective_full(plan, at),
        label: desk.objective_numbered(plan, at),
        title_printed: objective.title_printed.clone(),
        depth: objective.depth,
        summary: desk.html(&objective.summary, 3),
        notes: notes.flat_map(|it| desk.notes(std::slice::from_ref(it), it.about)).collect(),
        actions: actions.collect(),
        empty: objective.actions.is_empty() && objective.children.is_empty(),
    }
}

fn printed(desk: &Desk<'_>, plan_at: usize, at: usize) -> PrintedAction {
    let plan = desk.plan(plan_at);
    let action = &plan.actions[at];
    // Notes about a fact stand with it.
    let rest = action.notes.iter().filter(|it| !action::stands_with_a_fact(plan, it.about));
    PrintedAction {
        heading: desk.action_heading(plan, at),
        label: desk.action_numbered(plan, at),
        activity_name: desk.column(plan, Field::Activity),
        activity: action.activity.get().and_then(|it| desk.html(it, 4)),
        activity_blank: desk.blank(&action.activity),
        facts: action::facts(desk, plan_at, action),
        notes: rest.flat_map(|it| desk.notes(std::slice::from_ref(it), it.about)).collect(),
    }
}
