//! Who is responsible: all posts and bodies of a plan, and a page for each.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Event, Field, Ix, Lead, LeadKind, Plan, indexed};
use crate::render::context::RenderContext;
use crate::site::{CalendarFile, Route};

use super::rows::{ActionTable, EventLine, LeadRow, ObjectiveRow};
use super::{Link, PageView};

#[derive(Serialize)]
struct WhoView {
    plan: Link,
    groups: Vec<LeadGroup>,
    /// Actions whose lead is not stated.
    without: Vec<Link>,
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
    actions: Option<ActionTable>,
    events: Vec<EventLine>,
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
    ];
    let groups = kinds.into_iter().map(|(kind, title)| {
        let leads = indexed(&plan.leads).filter(|(_, it)| it.kind == kind);
        let rows = leads.map(|(at, _)| ctx.lead_row(plan_at, at));
        LeadGroup { title: ctx.say(title), rows: rows.collect() }
    });
    // Where leads belong to the objectives alone, no action lacks one.
    let expected = plan.expects(Field::LEADS);
    let without = indexed(&plan.actions).filter(|(_, it)| expected && it.leads.is_blank());
    let view = WhoView {
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        groups: groups.filter(|it| !it.rows.is_empty()).collect(),
        without: without.map(|(at, _)| ctx.action_link(plan_at, at)).collect(),
    };
    // A plan that names nobody has no list to introduce.
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
    };
    let own = ctx.lead_link(plan_at, at);
    let objectives = ctx.index().objectives_led_by(plan_at, at).iter();
    let objectives = objectives.map(|it| ctx.objective_row(plan_at, *it).outermost());
    let view = LeadView {
        kind: ctx.say(kind),
        name: lead.name.clone(),
        count: ctx.lead_count(plan_at, at),
        caption: ctx.say(Message::WhoLeadsTitle { name: (&lead.name).into() }),
        objectives: objectives.collect(),
        objectives_title: ctx.objectives_name(plan),
        actions: (!actions.is_empty()).then(|| ctx.action_table_of_lead(plan_at, actions, &own)),
        events: events.into_iter().map(|it| ctx.event_line(plan_at, it)).collect(),
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
