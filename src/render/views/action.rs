//! The page of an action: the plan's words first, then facts, what was reported, and neighbours.
//! Every word of the action's row stands here.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Action, Field, Ix, Plan, indexed};
use crate::render::context::RenderContext;

use super::changes::{self, HistoryEntry};
use super::facts::{self, ActivityView, Fact, TermItem};
use super::piece::NoteView;
use super::rows::{ActionTable, EventLine, MeasureLine};
use super::update::{self, UpdateView};
use super::{Link, PageView};

#[derive(Serialize)]
struct ActionView {
    caption: Option<String>,
    title: String,
    /// That its title or its number is not there.
    blanks: Vec<String>,
    /// What stands above it; none in a plan without levels.
    above: Option<Fact>,
    title_notes: Vec<NoteView>,
    /// The cells that stand before the activity in the plan.
    before: Vec<Fact>,
    activity: Option<ActivityView>,
    facts: Vec<Fact>,
    events: Vec<EventLine>,
    event_notes: Vec<NoteView>,
    services: Vec<Link>,
    /// Terms of the glossary that its texts use.
    terms: Vec<TermItem>,
    updates: Vec<UpdateView>,
    /// Since when nothing has been reported; none where nobody waits for it.
    waiting: Option<String>,
    history: Vec<HistoryEntry>,
    notes: Vec<NoteView>,
    measures: Vec<MeasureLine>,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Serialize)]
struct ActionsView {
    /// How many there are; none where none is here and nobody can say that there is none.
    introduction: Option<String>,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    /// None in a plan without levels.
    objective: Option<Link>,
    /// "6 actions"
    actions: String,
    /// None in a plan with more actions than one page can hold.
    table: Option<ActionTable>,
}

/// A plan with more actions than this lists its objectives instead, whose pages list the actions: a
/// cheap phone must be able to open the page.
const MOST_ACTIONS_LISTED: usize = 300;

/// All actions, under their objectives.
pub(super) fn index(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let groups = indexed(&plan.objectives).filter(|(_, it)| !it.actions.is_empty());
    // In a plan without levels they are listed nowhere else.
    let long = plan.actions.len() > MOST_ACTIONS_LISTED && !plan.flat;
    let table = |actions: &[Ix<Action>]| (!long).then(|| ctx.action_table(plan_at, actions));
    let view = ActionsView {
        introduction: introduction(ctx, plan),
        groups: groups
            .map(|(at, objective)| Group {
                objective: (!plan.flat).then(|| ctx.objective_link(plan_at, at)),
                actions: ctx.and_lost(
                    ctx.actions_count(plan, objective.actions.len()),
                    objective.actions_lost,
                ),
                table: table(&objective.actions),
            })
            .collect(),
    };
    let title = ctx.say(Message::ActionsTitle);
    PageView::new(ctx, "actions.html", title, &view).described(&plan.title)
}

fn introduction(ctx: &RenderContext<'_>, plan: &Plan) -> Option<String> {
    let count = plan.actions.len();
    let said = match plan.lost_actions() {
        true => Message::ActionsIntroductionLost { count: count.into() },
        false => Message::ActionsIntroduction { count: count.into() },
    };
    (count > 0 || plan.lost_actions() || plan.has_all_actions()).then(|| ctx.say(said))
}

const PLACE: facts::FactsPlace<'_> =
    facts::FactsPlace { under: 2, apart: &[Field::NUMBER, Field::TITLE, Field::EVENT] };

/// The page of one action.
pub(super) fn page_view(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Action>) -> PageView {
    let plan = ctx.plan(plan_at);
    let action = &plan.actions[at];
    let notes = |about| ctx.notes(plan, &action.notes, Some(about));
    let told = facts::of_action(ctx, plan_at, action, PLACE);
    let view = ActionView {
        caption: ctx.action_numbered(plan, at),
        title: ctx.action_title(plan, at),
        blanks: facts::blanks(ctx, plan, action),
        above: ctx.above(plan_at, action),
        title_notes: [Field::NUMBER, Field::TITLE].into_iter().flat_map(notes).collect(),
        before: told.before,
        activity: told.activity,
        facts: told.facts,
        events: action.events.iter().map(|it| ctx.event_line(plan_at, *it)).collect(),
        event_notes: notes(Field::EVENT),
        services: services(ctx, action),
        terms: ctx.terms_used(plan_at, &action.terms, &action.fields),
        updates: update::story(ctx, plan_at, &action.updates),
        waiting: ctx.waiting(plan, action),
        history: changes::history(ctx, plan_at, at),
        notes: told.notes,
        measures: ctx.measure_lines(plan_at, ctx.index().counted_for_action(plan_at, at).to_vec()),
        previous: at.before().map(|it| ctx.action_link(plan_at, it)),
        next: at.after(&plan.actions).map(|it| ctx.action_link(plan_at, it)),
    };
    let title = ctx.action_full(plan_at, at);
    let words = action.activity.get().map(|it| it.words()).unwrap_or_default();
    PageView::new(ctx, "action.html", title, &view).described(&words)
}

fn services(ctx: &RenderContext<'_>, action: &Action) -> Vec<Link> {
    let services = &ctx.catalogue().services;
    action.services.iter().filter_map(|it| ctx.service_link(&services[*it])).collect()
}
