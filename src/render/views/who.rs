//! Who is responsible: all posts and bodies of a plan, and a page for each.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Action, Event, Field, Ix, Lead, LeadKind, Plan, indexed};
use crate::render::context::RenderContext;
use crate::site::{CalendarFile, List, Route};

use super::pages::Pages;
use super::rows::{ActionTable, EventLine, LeadRow, ObjectiveRow};
use super::{Link, PageView};

#[derive(Serialize)]
struct WhoView {
    plan: Link,
    groups: Vec<LeadGroup>,
    lead_pages: Option<Pages>,
    /// Actions whose lead is not given.
    without: Vec<Link>,
    without_pages: Option<Pages>,
}

#[derive(Serialize)]
struct LeadGroup {
    title: String,
    rows: Vec<LeadRow>,
}

#[derive(Serialize)]
struct LeadView {
    kind: String,
    name: String,
    count: String,
    caption: String,
    /// The objectives that it leads as a whole.
    objectives: Vec<ObjectiveRow>,
    objectives_title: String,
    objective_pages: Option<Pages>,
    actions: Option<ActionTable>,
    action_pages: Option<Pages>,
    events: Vec<EventLine>,
    event_pages: Option<Pages>,
    /// Calendar files of those events.
    calendars: Vec<Link>,
    previous: Option<Link>,
    next: Option<Link>,
}

/// All leads of a plan.
pub(super) fn index(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let kinds = [
        (LeadKind::Post, Message::WhoPostsTitle),
        (LeadKind::Body, Message::WhoBodiesTitle),
        (LeadKind::Group, Message::WhoGroupsTitle),
        (LeadKind::Other, Message::WhoOtherLeads),
    ];
    let cut = ctx.cut(List::Leads, plan.leads.len());
    let mut first = 0;
    let groups = kinds.into_iter().map(|(kind, title)| {
        let leads = indexed(&plan.leads).filter(|(_, it)| it.kind == kind);
        let leads: Vec<Ix<Lead>> = leads.map(|it| it.0).collect();
        let start = cut.start.saturating_sub(first).min(leads.len());
        let end = cut.end.saturating_sub(first).clamp(start, leads.len());
        first += leads.len();
        let rows = leads[start..end].iter().map(|at| ctx.lead_row(plan_at, *at));
        LeadGroup { title: ctx.say(title), rows: rows.collect() }
    });
    // Where leads belong to the objectives alone, no action lacks one.
    let expected = plan.expects(Field::LEADS);
    let without = indexed(&plan.actions).filter(|(_, it)| expected && it.leads.is_blank());
    let without: Vec<Ix<Action>> = without.map(|it| it.0).collect();
    let without_title = ctx.say(Message::WhoNotStatedTitle);
    let here = ctx.rows_here(List::Unled, &without).iter();
    let view = WhoView {
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        groups: groups.filter(|it| !it.rows.is_empty()).collect(),
        lead_pages: ctx.pages(List::Leads, plan.leads.len(), &ctx.say(Message::WhoTitle)),
        without: here.map(|at| ctx.action_link(plan_at, *at)).collect(),
        without_pages: ctx.pages(List::Unled, without.len(), &without_title),
    };
    // A plan that names no one has no list to introduce.
    let introduction = ctx.say(Message::WhoIntroduction);
    let words = if plan.leads.is_empty() { "" } else { &introduction };
    PageView::new(ctx, "who.html", ctx.say(Message::WhoTitle), &view).described(words)
}

fn said_of(file: CalendarFile) -> Message<'static> {
    match file {
        CalendarFile::Days => Message::WhoCalendarFile,
        CalendarFile::Months => Message::WhoCalendarMonthsFile,
    }
}

/// The page of one lead.
pub(super) fn page_view(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Lead>) -> PageView {
    let plan = ctx.plan(plan_at);
    let lead = &plan.leads[at];
    let actions = ctx.index().led_by(plan_at, at);
    let events = actions.iter().flat_map(|it| &plan.actions[*it].events);
    let mut events: Vec<Ix<Event>> = events.copied().collect();
    events.sort_unstable();
    let kind = match lead.kind {
        LeadKind::Post => Message::WhoKindPost,
        LeadKind::Body => Message::WhoKindBody,
        LeadKind::Group => Message::WhoKindGroup,
        LeadKind::Other => Message::WhoKindOther,
    };
    let own = ctx.lead_link(plan_at, at);
    let objectives = ctx.index().objectives_led_by(plan_at, at);
    let objectives_title = ctx.objectives_name(plan);
    let caption = ctx.say(Message::WhoLeadsTitle { name: (&lead.name).into() });
    let pages = |list, rows, name: &str| ctx.pages(list, rows, name);
    let objective_pages = pages(List::Children, objectives.len(), &objectives_title);
    let action_pages = pages(List::Table, actions.len(), &caption);
    let event_pages = pages(List::Events, events.len(), &ctx.say(Message::WhoEventsTitle));
    let actions = ctx.rows_here(List::Table, actions);
    let objectives = ctx.rows_here(List::Children, objectives).iter();
    let objectives = objectives.map(|it| ctx.objective_row(plan_at, *it).outermost());
    let view = LeadView {
        kind: ctx.say(kind),
        name: lead.name.clone(),
        count: ctx.lead_count(plan_at, at),
        caption,
        objectives: objectives.collect(),
        objectives_title,
        objective_pages,
        action_pages,
        event_pages,
        actions: (!actions.is_empty()).then(|| ctx.action_table_of_lead(plan_at, actions, &own)),
        events: ctx
            .rows_here(List::Events, &events)
            .iter()
            .map(|it| ctx.event_line(plan_at, *it))
            .collect(),
        calendars: CalendarFile::ALL
            .into_iter()
            .map(|it| (it, Route::LeadIcs(plan_at, at, it)))
            .filter(|it| ctx.has_events(it.1))
            .map(|(file, route)| Link::new(ctx.say(said_of(file)), ctx.href(route)))
            .collect(),
        previous: at.before().map(|it| ctx.lead_link(plan_at, it)),
        next: at.after(&plan.leads).map(|it| ctx.lead_link(plan_at, it)),
    };
    PageView::new(ctx, "lead.html", &lead.name, &view).described(&ctx.lead_count(plan_at, at))
}
