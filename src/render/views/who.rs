//! Who is responsible: all posts and bodies of a plan, and a page for each.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Event, Ix, Lead, LeadKind, Plan, indexed};
use crate::render::context::RenderContext;
use crate::site::{CalendarFile, Route};

use super::rows::{ActionRow, EventLine, LeadRow, RowColumns};
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
    columns: RowColumns,
    rows: Vec<ActionRow>,
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
    let without = indexed(&plan.actions).filter(|(_, it)| it.leads.get().is_none());
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
    let rows = actions.iter().map(|it| ctx.action_row(plan_at, *it).without_lead(&own));
    let rows: Vec<ActionRow> = rows.collect();
    let view = LeadView {
        kind: ctx.say(kind),
        name: lead.name.clone(),
        count: ctx.lead_count(plan_at, at),
        caption: ctx.say(Message::WhoLeadsTitle { name: (&lead.name).into() }),
        columns: RowColumns::of(ctx, plan, actions).without_lead(ctx, &rows),
        rows,
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
