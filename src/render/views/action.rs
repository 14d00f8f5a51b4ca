//! The page of an action: the plan's words first, then facts, what was reported, and neighbours.
//! Every word of the action's row stands here.

use serde::Serialize;
use tera::Value;

use crate::model::{Action, Event, EventState, EventTime, Field, Plan};
use crate::render::desk::Desk;
use crate::site::Route;

use super::changes::{self, HistoryEntry};
use super::measure::{self, MeasureLine};
use super::piece::{ActionRow, NoteView, RowColumns, StatusView, WhenView};
use super::update::{self, ChangedTime, UpdateView};
use super::{Link, Sheet};

#[derive(Serialize)]
struct ActionView {
    caption: Option<String>,
    title: String,
    title_blank: Option<String>,
    objective_label: String,
    objective: Link,
    title_notes: Vec<NoteView>,
    activity_name: String,
    activity: Option<Value>,
    activity_blank: Option<String>,
    activity_notes: Vec<NoteView>,
    facts: Vec<Fact>,
    events: Vec<EventLine>,
    event_notes: Vec<NoteView>,
    services: Vec<Link>,
    updates: Vec<UpdateView>,
    /// Since when nothing has been reported; none where nobody waits for it.
    waiting: Option<String>,
    history: Vec<HistoryEntry>,
    notes: Vec<NoteView>,
    measures: Vec<MeasureLine>,
    previous: Option<Link>,
    next: Option<Link>,
}

/// A row of the summary list. Only what is there is printed.
#[derive(Debug, Default, Serialize)]
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) text: Option<String>,
    pub(super) list: Vec<String>,
    pub(super) links: Vec<Link>,
    pub(super) html: Option<Value>,
    pub(super) when: Option<WhenView>,
    pub(super) status: Option<StatusView>,
    pub(super) blank: Option<String>,
    /// The cell's words, where our reading is not simply those.
    pub(super) printed: Option<String>,
    /// The time that holds now, where it is not the printed one.
    pub(super) now: Option<ChangedTime>,
    pub(super) notes: Vec<NoteView>,
}

/// An event in a list, with its date.
#[derive(Debug, Serialize)]
pub(super) struct EventLine {
    pub(super) link: Link,
    pub(super) when: String,
    /// A window whose day is not known.
    pub(super) open: bool,
    pub(super) past: bool,
    pub(super) cancelled: bool,
    pub(super) moved: bool,
    pub(super) place: Option<String>,
}

#[derive(Serialize)]
struct ActionsView {
    columns: RowColumns,
    count: usize,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    objective: Link,
    caption: Option<String>,
    /// "6 actions"
    actions: String,
    /// None in a plan with more actions than one page can hold.
    rows: Vec<ActionRow>,
}

/// A plan with more actions than this lists its objectives instead, whose pages list the actions: a
/// cheap phone must be able to open the page.
const MOST_ACTIONS_LISTED: usize = 300;

/// All actions, under their objectives.
pub(super) fn index(desk: &Desk<'_>, plan_at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let groups = plan.objectives.iter().enumerate().filter(|(_, it)| !it.actions.is_empty());
    let listed = if plan.actions.len() > MOST_ACTIONS_LISTED { 0 } else { usize::MAX };
    let rows = |actions: &[usize]| {
        actions.iter().take(listed).map(|it| desk.action_row(plan_at, *it)).collect()
    };
    let view = ActionsView {
        columns: RowColumns::of(desk, plan),
        count: plan.actions.len(),
        groups: groups
            .map(|(at, objective)| Group {
                objective: desk.objective_link(plan_at, at),
                caption: desk.objective_numbered(plan, at),
                actions: desk.say("actions-count", &[("count", objective.actions.len().into())]),
                rows: rows(&objective.actions),
            })
            .collect(),
    };
    let title = desk.plain("actions-title");
    Sheet::new(desk, "actions.html", title, &view).described(&plan.title)
}

/// The page of one action.
pub(super) fn sheet(desk: &Desk<'_>, plan_at: usize, at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let action = &plan.actions[at];
    let notes = |about| desk.notes(&action.notes, about);
    let depth = plan.objectives[action.objective].depth;
    let view = ActionView {
        caption: desk.action_numbered(plan, at),
        title: desk.action_title(plan, at),
        title_blank: desk.blank(&action.title),
        objective_label: desk.level_label(plan, depth),
        objective: desk.objective_link(plan_at, action.objective),
        title_notes: notes(Some(Field::Title)),
        activity_name: desk.column(plan, Field::Activity),
        activity: action.activity.get().and_then(|it| desk.html(it, 2)),
        activity_blank: desk.blank(&action.activity),
        activity_notes: notes(Some(Field::Activity)),
        facts: facts(desk, plan_at, action),
        events: action.events.iter().map(|it| desk.event_line(plan_at, *it)).collect(),
        event_notes: notes(Some(Field::Event)),
        services: services(desk, action),
        updates: update::story(desk, plan_at, &action.updates),
        waiting: desk.waiting(plan, action),
        history: changes::history(desk, plan_at, at),
        notes: rest(desk, plan, action),
        measures: measure::lines(
            desk,
            plan_at,
            desk.index().counted_for_action(plan_at, at).to_vec(),
        ),
        previous: at.checked_sub(1).map(|it| desk.action_link(plan_at, it)),
        next: (at + 1 < plan.actions.len()).then(|| desk.action_link(plan_at, at + 1)),
    };
    let title = desk.action_full(plan_at, at);
    let words = action.activity.get().map(|it| it.words()).unwrap_or_default();
    Sheet::new(desk, "action.html", title, &view).described(&words)
}

/// The facts of an action, under the plan's own names of its columns.
pub(super) fn facts(desk: &Desk<'_>, plan_at: usize, action: &Action) -> Vec<Fact> {
    let plan = desk.plan(plan_at);
    let notes = |about| desk.notes(&action.notes, Some(about));
    let mut facts = vec![Fact {
        name: desk.column(plan, Field::Leads),
        links: desk.leads(plan_at, &action.leads),
        blank: desk.blank(&action.leads),
        printed: action.leads_printed.clone(),
        notes: notes(Field::Leads),
        ..Fact::default()
    }];
    let mut list = |field: Field, items: &[String]| {
        if !items.is_empty() {
            let name = desk.column(plan, field);
            facts.push(Fact { name, list: items.to_vec(), ..Fact::default() });
        }
    };
    list(Field::Partners, &action.partners);
    list(Field::Outputs, &action.outputs);
    facts.push(Fact {
        name: desk.column(plan, Field::Success),
        list: action.success.get().cloned().unwrap_or_default(),
        blank: desk.blank(&action.success),
        notes: notes(Field::Success),
        ..Fact::default()
    });
    if let Some(html) = desk.html(&action.outcome, 3) {
        let name = desk.column(plan, Field::Outcome);
        facts.push(Fact { name, html: Some(html), ..Fact::default() });
    }
    facts.push(Fact {
        name: desk.column(plan, Field::When),
        when: action.when.get().map(|it| desk.when(it)),
        now: update::changed_time(desk, action),
        blank: desk.blank(&action.when),
        notes: notes(Field::When),
        ..Fact::default()
    });
    facts.extend(status_fact(desk, plan, action));
    facts.extend(carried_facts(desk, action));
    if !action.places.is_empty() {
        let name = desk.plain("column-places");
        facts.push(Fact { name, list: action.places.clone(), ..Fact::default() });
    }
    facts
}

/// Whether a note about this field stands in the list of facts.
pub(super) fn stands_with_a_fact(plan: &Plan, about: Option<Field>) -> bool {
    match about {
        Some(Field::Leads | Field::Success | Field::When) => true,
        Some(Field::Status) => plan.has_status(),
        _ => false,
    }
}

/// The notes that stand nowhere else on the page.
fn rest(desk: &Desk<'_>, plan: &Plan, action: &Action) -> Vec<NoteView> {
    let elsewhere = |about: Option<Field>| {
        let own_place = matches!(about, Some(Field::Title | Field::Activity | Field::Event));
        own_place || stands_with_a_fact(plan, about)
    };
    let rest = action.notes.iter().filter(|it| !elsewhere(it.about));
    rest.flat_map(|it| desk.notes(std::slice::from_ref(it), it.about)).collect()
}

/// A plan without a column for the status shows no machinery of status.
fn status_fact(desk: &Desk<'_>, plan: &Plan, action: &Action) -> Option<Fact> {
    let name = plan.columns.name(Field::Status).cloned()?;
    Some(Fact {
        name,
        status: Some(desk.status_of(action)),
        notes: desk.notes(&action.notes, Some(Field::Status)),
        ..Fact::default()
    })
}

/// What it goes on from, and what goes on from it, in other plans.
fn carried_facts(desk: &Desk<'_>, action: &Action) -> Vec<Fact> {
    let link = |(plan, at): (usize, usize)| {
        let args = [
            ("title", desk.action_full(plan, at).into()),
            ("plan", (&*desk.plan(plan).title).into()),
        ];
        Link::new(desk.say("action-in-plan", &args), desk.href(Route::Action(plan, at)))
    };
    let from = action.carried_from.iter().filter_map(|it| it.at).map(link).collect();
    let to = action.became.iter().copied().map(link).collect();
    [("action-carried-from", from), ("action-carried-to", to)]
        .into_iter()
        .filter(|(_, links): &(_, Vec<Link>)| !links.is_empty())
        .map(|(key, links)| Fact { name: desk.plain(key), links, ..Fact::default() })
        .collect()
}

fn services(desk: &Desk<'_>, action: &Action) -> Vec<Link> {
    let help = desk.href(Route::Help);
    let services = &desk.catalogue().services;
    let link = |it: &usize| Link::new(&services[*it].name, format!("{help}#{}", services[*it].id));
    action.services.iter().map(link).collect()
}

impl Desk<'_> {
    pub(super) fn event_line(&self, plan: usize, at: usize) -> EventLine {
        let event = &self.plan(plan).events[at];
        EventLine {
            link: Link::new(&event.title, self.href(Route::Event(plan, at))),
            when: self.event_when(event),
            open: matches!(event.time, EventTime::Window(_)),
            past: event.last() < self.today(),
            cancelled: event.state == EventState::Cancelled,
            moved: event.state == EventState::Moved,
            place: event.place.clone(),
        }
    }

    /// "May to June 2023, date to be confirmed" or "Tuesday 14 May 2024, 10am to 3pm".
    pub(super) fn event_when(&self, event: &Event) -> String {
        crate::changes::event_when(self.locale(), event.time)
    }
}
