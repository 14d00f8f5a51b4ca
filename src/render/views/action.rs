//! The page of an action: the plan's words first, then facts, what was reported, and neighbours.
//! Every word of the action's row is here.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Action, Field, Ix, Plan, indexed};
use crate::render::context::RenderContext;
use crate::site::List;

use super::changes::{self, HistoryEntry};
use super::facts::{self, ActivityView, Fact, TermItem};
use super::pages::Pages;
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
    /// What is above it; none in a plan without levels.
    above: Option<Fact>,
    title_notes: Vec<NoteView>,
    /// The cells that are before the activity in the plan.
    before: Vec<Fact>,
    activity: Option<ActivityView>,
    facts: Vec<Fact>,
    events: Vec<EventLine>,
    event_pages: Option<Pages>,
    event_notes: Vec<NoteView>,
    services: Vec<Link>,
    /// Terms of the glossary that its texts use.
    terms: Vec<TermItem>,
    updates: Vec<UpdateView>,
    update_pages: Option<Pages>,
    /// Since when nothing has been reported; none where no one waits for it.
    waiting: Option<String>,
    history: Vec<HistoryEntry>,
    notes: Vec<NoteView>,
    measures: Vec<MeasureLine>,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Serialize)]
struct ActionsView {
    /// How many there are; none where none is here and no one can say that there is none.
    introduction: Option<String>,
    groups: Vec<Group>,
    pages: Option<Pages>,
}

#[derive(Serialize)]
struct Group {
    /// None in a plan without levels.
    objective: Option<Link>,
    /// "6 actions"
    actions: String,
    /// None in a plan with more actions than one page can hold as a table.
    table: Option<ActionTable>,
    links: Vec<Link>,
}

/// All actions, under their objectives.
pub(super) fn index(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let title = ctx.say(Message::ActionsTitle);
    let long = plan.actions.len() > List::Actions.most_on_one_page();
    let cut = ctx.cut(List::Actions, plan.actions.len());
    let mut first = 0;
    let mut groups = Vec::new();
    for (at, objective) in indexed(&plan.objectives).filter(|(_, it)| !it.actions.is_empty()) {
        let count = objective.actions.len();
        let start = cut.start.saturating_sub(first).min(count);
        let actions = &objective.actions[start..cut.end.saturating_sub(first).clamp(start, count)];
        first += count;
        if !actions.is_empty() {
            groups.push(Group {
                objective: (!plan.flat).then(|| ctx.objective_link(plan_at, at)),
                actions: ctx.and_lost(ctx.actions_count(plan, count), objective.actions_lost),
                table: (!long).then(|| ctx.action_table(plan_at, actions)),
                links: match long {
                    true => actions.iter().map(|it| ctx.action_link(plan_at, *it)).collect(),
                    false => Vec::new(),
                },
            });
        }
    }
    let view = ActionsView {
        introduction: introduction(ctx, plan),
        groups,
        pages: ctx.pages(List::Actions, plan.actions.len(), &title),
    };
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
    let events_title = ctx.say(Message::ActionEventsTitle);
    let updates_title = ctx.say(Message::ActionUpdatesTitle);
    let view = ActionView {
        event_pages: ctx.pages(List::Events, action.events.len(), &events_title),
        update_pages: ctx.pages(List::Updates, action.updates.len(), &updates_title),
        caption: ctx.action_numbered(plan, at),
        title: ctx.action_title(plan, at),
        blanks: facts::blanks(ctx, plan, action),
        above: ctx.above(plan_at, action),
        title_notes: [Field::NUMBER, Field::TITLE].into_iter().flat_map(notes).collect(),
        before: told.before,
        activity: told.activity,
        facts: told.facts,
        events: ctx
            .rows_here(List::Events, &action.events)
            .iter()
            .map(|it| ctx.event_line(plan_at, *it))
            .collect(),
        event_notes: notes(Field::EVENT),
        services: services(ctx, action),
        terms: ctx.terms_used(plan_at, &action.terms, &action.fields),
        updates: update::story_here(ctx, plan_at, &action.updates),
        waiting: ctx.waiting(plan, action),
        history: changes::history(ctx, plan_at, at),
        notes: told.notes,
        measures: ctx.measure_lines(plan_at, ctx.index().counted_for_action(plan_at, at).to_vec()),
        previous: at.before().map(|it| ctx.action_link(plan_at, it)),
        next: at.after(&plan.actions).map(|it| ctx.action_link(plan_at, it)),
    };
    let view = if ctx.is_first() { view } else { view.of_a_part() };
    let title = ctx.action_full(plan_at, at);
    let words = action.activity.get().map(|it| it.words()).unwrap_or_default();
    PageView::new(ctx, "action.html", title, &view).described(&words)
}

impl ActionView {
    /// Without what is on the first part of its lists.
    fn of_a_part(self) -> ActionView {
        ActionView {
            title_notes: Vec::new(),
            before: Vec::new(),
            activity: None,
            facts: Vec::new(),
            event_notes: Vec::new(),
            services: Vec::new(),
            terms: Vec::new(),
            waiting: None,
            history: Vec::new(),
            notes: Vec::new(),
            measures: Vec::new(),
            previous: None,
            next: None,
            ..self
        }
    }
}

fn services(ctx: &RenderContext<'_>, action: &Action) -> Vec<Link> {
    let services = &ctx.catalogue().services;
    action.services.iter().filter_map(|it| ctx.service_link(&services[*it])).collect()
}
