//! Who is responsible: all posts and bodies of a plan, and a page for each.

use serde::Serialize;

use crate::locale::Message;
use crate::model::LeadKind;
use crate::render::desk::Desk;
use crate::site::Route;

use super::rows::{ActionRow, EventLine, LeadRow, RowColumns};
use super::{Link, Sheet};

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
    /// A calendar of those events.
    calendar: Option<String>,
    previous: Option<Link>,
    next: Option<Link>,
}

/// All leads of a plan.
pub(super) fn index(desk: &Desk<'_>, plan_at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let kinds = [
        (LeadKind::Post, Message::WhoPostsTitle),
        (LeadKind::Body, Message::WhoBodiesTitle),
        (LeadKind::Group, Message::WhoGroupsTitle),
    ];
    let groups = kinds.into_iter().map(|(kind, title)| {
        let leads = plan.leads.iter().enumerate().filter(|(_, it)| it.kind == kind);
        let rows = leads.map(|(at, _)| desk.lead_row(plan_at, at));
        LeadGroup { title: desk.say(title), rows: rows.collect() }
    });
    let without = plan.actions.iter().enumerate().filter(|(_, it)| it.leads.get().is_none());
    let view = WhoView {
        plan: Link::new(&plan.title, desk.href(Route::Plan(plan_at))),
        groups: groups.filter(|it| !it.rows.is_empty()).collect(),
        without: without.map(|(at, _)| desk.action_link(plan_at, at)).collect(),
    };
    Sheet::new(desk, "who.html", desk.say(Message::WhoTitle), &view)
        .described(&desk.say(Message::WhoIntroduction))
}

/// The page of one lead.
pub(super) fn sheet(desk: &Desk<'_>, plan_at: usize, at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let lead = &plan.leads[at];
    let actions = desk.index().led_by(plan_at, at);
    let events = actions.iter().flat_map(|it| &plan.actions[*it].events);
    let mut events: Vec<usize> = events.copied().collect();
    events.sort_unstable();
    let kind = match lead.kind {
        LeadKind::Post => Message::WhoKindPost,
        LeadKind::Body => Message::WhoKindBody,
        LeadKind::Group => Message::WhoKindGroup,
    };
    let view = LeadView {
        kind: desk.say(kind),
        name: lead.name.clone(),
        count: desk.lead_count(plan_at, at),
        caption: desk.say(Message::WhoLeadsTitle { name: (&lead.name).into() }),
        columns: RowColumns::of(desk, plan),
        rows: actions.iter().map(|it| desk.action_row(plan_at, *it)).collect(),
        events: events.into_iter().map(|it| desk.event_line(plan_at, it)).collect(),
        calendar: desk
            .site()
            .has_events(plan_at, at)
            .then(|| desk.href(Route::LeadIcs(plan_at, at))),
        previous: at.checked_sub(1).map(|it| desk.lead_link(plan_at, it)),
        next: (at + 1 < plan.leads.len()).then(|| desk.lead_link(plan_at, at + 1)),
    };
    Sheet::new(desk, "lead.html", &lead.name, &view).described(&desk.lead_count(plan_at, at))
}
