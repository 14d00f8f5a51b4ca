//! The page of an objective: what and why, then its actions; and the list of all objectives.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::Field;
use crate::render::desk::Desk;
use crate::site::Route;

use super::facts::{self, Fact, TermItem};
use super::piece::NoteView;
use super::rows::{ActionRow, MeasureLine, ObjectiveRow, RowColumns};
use super::tally::{Tally, sentence};
use super::{Link, Sheet};

#[derive(Serialize)]
struct ObjectiveView {
    caption: Option<String>,
    title: String,
    /// That its title or its number is not there.
    blanks: Vec<String>,
    title_printed: Option<String>,
    title_notes: Vec<NoteView>,
    parent: Option<Link>,
    parent_label: Option<String>,
    summary: Option<Value>,
    /// What it says in the plan's own columns.
    facts: Vec<Fact>,
    /// Terms of the glossary that its texts use.
    terms: Vec<TermItem>,
    /// None where the plan has no column for the status.
    progress: Option<String>,
    children: Vec<ObjectiveRow>,
    columns: RowColumns,
    rows: Vec<ActionRow>,
    notes: Vec<NoteView>,
    measures: Vec<MeasureLine>,
    /// What the lists below it are called.
    children_title: String,
    /// That it has no actions. Of what the source lost nobody knows that.
    none: Option<String>,
    previous: Option<Link>,
    previous_text: String,
    next: Option<Link>,
    next_text: String,
    print: Link,
}

#[derive(Serialize)]
struct ObjectivesView {
    title: String,
    introduction: String,
    plan: Link,
    rows: Vec<ObjectiveRow>,
    actions: Link,
}

/// All objectives, with the titles of their actions.
pub(super) fn index(desk: &Desk<'_>, plan_at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let rows = (0..plan.objectives.len()).map(|at| {
        let mut row = desk.objective_row(plan_at, at);
        let actions = &plan.objectives[at].actions;
        row.rows = actions.iter().map(|it| desk.action_link(plan_at, *it)).collect();
        row
    });
    let plainly = desk.has_objectives(plan) && plan.levels.len() < 2;
    let view = ObjectivesView {
        title: desk.objectives_name(plan),
        introduction: match plainly {
            true => {
                desk.say(Message::ObjectivesIntroduction { count: plan.objectives.len().into() })
            }
            false => desk.counts(plan),
        },
        plan: Link::new(&plan.title, desk.href(Route::Plan(plan_at))),
        rows: rows.collect(),
        actions: Link::new(desk.say(Message::NavActions), desk.href(Route::Actions(plan_at))),
    };
    let title = desk.objectives_name(plan);
    Sheet::new(desk, "objectives.html", title, &view).described(&plan.title)
}

/// The page of one objective.
pub(super) fn sheet(desk: &Desk<'_>, plan_at: usize, at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let objective = &plan.objectives[at];
    let link = |at: usize| desk.objective_link(plan_at, at);
    let tally = plan.has_status().then(|| {
        // As the page of progress counts them.
        let actions = plan.below(at).into_iter().map(|it| &plan.actions[it]);
        Tally::of(actions, desk.today())
    });
    let parent_depth = objective.parent.map(|it| plan.objectives[it].depth);
    let apart = [Field::NUMBER, Field::TITLE];
    let (facts, notes) = facts::of_objective(desk, plan_at, objective, &apart);
    let children = objective.children.iter().map(|it| desk.objective_row(plan_at, *it).outermost());
    // Where the plan has its own word for it, ours would be wrong.
    let label = desk.level_label(plan, objective.depth);
    let is_ours = |label: &str| label.to_lowercase() == desk.say(Message::Objective).to_lowercase();
    let ours = is_ours(&label);
    // The one before it and the one behind may stand on another level.
    let neighbour = |at: Option<usize>, with_ours: Message<'static>, without: Message<'static>| {
        let other = at.and_then(|it| plan.objectives.get(it));
        let ours = other.is_some_and(|it| is_ours(&desk.level_label(plan, it.depth)));
        desk.say(if ours { with_ours } else { without })
    };
    let view = ObjectiveView {
        caption: desk.objective_numbered(plan, at),
        title: desk.objective_title(plan, at),
        blanks: facts::blanks_of_objective(desk, plan, objective),
        title_printed: objective.title_printed.clone(),
        title_notes: apart
            .iter()
            .flat_map(|it| desk.notes(plan, &objective.notes, Some(*it)))
            .collect(),
        parent: objective.parent.map(link),
        parent_label: parent_depth.map(|it| desk.level_label(plan, it)),
        summary: desk.running(&objective.summary, 1),
        progress: tally.filter(|it| it.total > 0).map(|it| sentence(desk, &it)),
        children: children.collect(),
        columns: RowColumns::of(desk, plan),
        rows: objective.actions.iter().map(|it| desk.action_row(plan_at, *it)).collect(),
        facts,
        terms: desk.terms_used(plan_at, &objective.terms, &objective.fields),
        notes,
        children_title: desk.say(match ours {
            true => Message::ObjectiveChildrenTitle,
            false => Message::LevelChildrenTitle { label: (&label).into() },
        }),
        none: (!objective.is_lost()).then(|| {
            desk.say(match ours {
                true => Message::ObjectiveNoActions,
                false => Message::LevelNoActions,
            })
        }),
        previous_text: neighbour(at.checked_sub(1), Message::ObjectivePrevious, Message::Previous),
        next_text: neighbour(Some(at + 1), Message::ObjectiveNext, Message::Next),
        measures: desk
            .measure_lines(plan_at, desk.index().counted_for_objective(plan_at, at).to_vec()),
        previous: at.checked_sub(1).map(link),
        next: (at + 1 < plan.objectives.len()).then(|| link(at + 1)),
        print: Link::new(desk.say(Message::NavPrint), desk.href(Route::Print(plan_at))),
    };
    let title = desk.objective_full(plan, at);
    let words = objective.summary.words();
    let words = if words.is_empty() { &plan.title } else { &words };
    Sheet::new(desk, "objective.html", title, &view).described(words)
}
