//! The page of an objective: what and why, then its actions; and the list of all objectives.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{Field, Ix, Objective, Plan, indices};
use crate::render::context::RenderContext;
use crate::site::{List, Route};

use super::facts::{self, Fact, TermItem};
use super::pages::Pages;
use super::piece::NoteView;
use super::rows::{ActionTable, MeasureLine, ObjectiveRow};
use super::tally::{Tally, sentence};
use super::update::{self, UpdateView};
use super::{Link, PageView};

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
    /// What it says in the plan's columns.
    facts: Vec<Fact>,
    /// Terms of the glossary that its texts use.
    terms: Vec<TermItem>,
    /// None where the plan has no column for the status of its actions.
    progress: Option<String>,
    children: Vec<ObjectiveRow>,
    /// None where it has no actions.
    actions: Option<ActionTable>,
    child_pages: Option<Pages>,
    action_pages: Option<Pages>,
    update_pages: Option<Pages>,
    updates: Vec<UpdateView>,
    /// Since when nothing was reported.
    waiting: Option<String>,
    notes: Vec<NoteView>,
    measures: Vec<MeasureLine>,
    /// What the lists below it are called.
    children_title: String,
    /// That it has no actions. Of what the source lost no one knows that.
    none: Option<String>,
    /// That the source lost actions of it.
    actions_lost: Option<String>,
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
    pages: Option<Pages>,
}

/// An objective of a long list has the titles of its actions only where they are no more than these.
const MOST_TITLES: usize = 10;

/// All objectives, with the titles of their actions.
pub(super) fn index(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let count = plan.objectives.len();
    let long = ctx.site().parts(ctx.page(), List::Objectives) > 1;
    let heavy = 2 * plan.actions.len() > MOST_TITLES * 100;
    let cut = ctx.cut(List::Objectives, count);
    let rows = indices(&plan.objectives).skip(cut.start).take(cut.len()).map(|at| {
        let mut row = ctx.objective_row(plan_at, at);
        let actions = &plan.objectives[at].actions;
        if (long || heavy) && actions.len() > MOST_TITLES {
            return row;
        }
        row.rows = actions.iter().map(|it| ctx.action_link(plan_at, *it)).collect();
        row
    });
    let plainly = ctx.has_objectives(plan) && plan.levels.len() < 2;
    let view = ObjectivesView {
        title: ctx.objectives_name(plan),
        introduction: match plainly {
            true => {
                ctx.say(Message::ObjectivesIntroduction { count: plan.objectives.len().into() })
            }
            false => ctx.say(Message::LevelsIntroduction { counts: ctx.counts(plan).into() }),
        },
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        rows: rows.collect(),
        pages: ctx.pages(List::Objectives, count, &ctx.objectives_name(plan)),
        actions: Link::new(ctx.say(Message::NavActions), ctx.href(Route::Actions(plan_at))),
    };
    let title = ctx.objectives_name(plan);
    PageView::new(ctx, "objectives.html", title, &view).described(&plan.title)
}

/// The page of one objective.
pub(super) fn page_view(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Objective>) -> PageView {
    let plan = ctx.plan(plan_at);
    let objective = &plan.objectives[at];
    let link = |at: Ix<Objective>| ctx.objective_link(plan_at, at);
    let tally = plan.expects(Field::STATUS).then(|| {
        // As the page of progress counts them.
        let actions = plan.below(at).into_iter().map(|it| &plan.actions[it]);
        Tally::of(actions, ctx.today())
    });
    let parent_depth = objective.parent.map(|it| plan.objectives[it].depth);
    let apart = [Field::NUMBER, Field::TITLE];
    let (facts, notes) = facts::of_objective(ctx, plan_at, objective, &apart);
    let children = ctx
        .rows_here(List::Children, &objective.children)
        .iter()
        .map(|it| ctx.objective_row(plan_at, *it).outermost());
    // Where the plan has its own word for it, ours would be wrong.
    let label = ctx.level_label(plan, objective.depth);
    let is_ours = |label: &str| label.to_lowercase() == ctx.say(Message::Objective).to_lowercase();
    let ours = is_ours(&label);
    // The one before it and the one after may be on another level.
    let neighbour =
        |at: Option<Ix<Objective>>, with_ours: Message<'static>, without: Message<'static>| {
            let other = at.map(|it| &plan.objectives[it]);
            let ours = other.is_some_and(|it| is_ours(&ctx.level_label(plan, it.depth)));
            ctx.say(if ours { with_ours } else { without })
        };
    let children_title = ctx.say(match ours {
        true => Message::ObjectiveChildrenTitle,
        false => Message::LevelChildrenTitle { label: (&label).into() },
    });
    let actions_title = ctx.say(Message::ObjectiveActionsTitle);
    let updates_title = ctx.say(Message::ActionUpdatesTitle);
    let actions = ctx.rows_here(List::Table, &objective.actions);
    let view = ObjectiveView {
        child_pages: ctx.pages(List::Children, objective.children.len(), &children_title),
        action_pages: ctx.pages(List::Table, objective.actions.len(), &actions_title),
        update_pages: ctx.pages(List::Updates, objective.updates.len(), &updates_title),
        caption: ctx.objective_numbered(plan, at),
        title: ctx.objective_title(plan, at),
        blanks: facts::blanks_of_objective(ctx, plan, objective),
        title_printed: objective.title_printed.clone(),
        title_notes: apart
            .iter()
            .flat_map(|it| ctx.notes(plan, &objective.notes, Some(*it)))
            .collect(),
        parent: objective.parent.map(link),
        parent_label: parent_depth.map(|it| ctx.level_label(plan, it)),
        summary: ctx.running(&objective.summary, 1),
        progress: tally.filter(|it| it.total > 0).map(|it| sentence(ctx, plan, &it)),
        children: children.collect(),
        actions: (!actions.is_empty()).then(|| ctx.action_table(plan_at, actions)),
        updates: update::story_here(ctx, plan_at, &objective.updates),
        waiting: ctx.waiting_for(plan, objective),
        facts,
        terms: ctx.terms_used(plan_at, &objective.terms, &objective.fields),
        notes,
        children_title,
        none: objective.is_empty().then(|| {
            ctx.say(match ours {
                true => Message::ObjectiveNoActions,
                false => Message::LevelNoActions,
            })
        }),
        actions_lost: objective.actions_lost.then(|| ctx.say(Message::ActionsLost)),
        previous_text: neighbour(at.before(), Message::ObjectivePrevious, Message::Previous),
        next_text: neighbour(at.after(&plan.objectives), Message::ObjectiveNext, Message::Next),
        measures: ctx
            .measure_lines(plan_at, ctx.index().counted_for_objective(plan_at, at).to_vec()),
        previous: at.before().map(link),
        next: at.after(&plan.objectives).map(link),
        print: Link::new(ctx.say(Message::NavPrint), ctx.href(Route::Print(plan_at))),
    };
    let view = if ctx.is_first() { view } else { view.of_a_part() };
    let title = ctx.objective_full(plan, at);
    let words = objective.summary.words();
    let words = if words.is_empty() { &plan.title } else { &words };
    PageView::new(ctx, "objective.html", title, &view).described(words)
}

impl ObjectiveView {
    /// Without what is on the first part of its lists.
    fn of_a_part(self) -> ObjectiveView {
        ObjectiveView {
            title_notes: Vec::new(),
            summary: None,
            facts: Vec::new(),
            terms: Vec::new(),
            progress: None,
            waiting: None,
            notes: Vec::new(),
            measures: Vec::new(),
            none: None,
            actions_lost: None,
            previous: None,
            next: None,
            ..self
        }
    }
}
