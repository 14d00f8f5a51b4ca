//! The actions of a plan in another order than its own: by year, by place, by strand.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Action, Event, Ix, Plan, Undertaking};
use crate::render::context::RenderContext;
use crate::site::{Group, GroupKey, Grouping, List, RestOf, Route};

use super::pages::Pages;
use super::rows::EventLine;
use super::{Link, PageView};

/// More headings than this are not contents.
const MOST_CONTENTS: usize = 80;

#[derive(Serialize)]
struct GroupedView {
    plan: Link,
    title: String,
    introduction: String,
    /// The headings, each with its link: those of the whole list where they are few.
    contents: Vec<Link>,
    groups: Vec<GroupView>,
    pages: Option<Pages>,
}

#[derive(Serialize)]
struct GroupView {
    title: String,
    id: String,
    count: String,
    objectives: Vec<Link>,
    actions: Vec<Link>,
    events: Vec<EventLine>,
    /// Another page about the same.
    more: Option<Link>,
}

/// A group, its number and its title, and where its rows begin in the whole list.
struct Placed<'a> {
    group: &'a Group,
    title: String,
    number: usize,
    first: usize,
}

/// The list of a plan's actions in another order.
pub(super) fn page_view(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    grouping: Grouping,
) -> PageView {
    let plan = ctx.plan(plan_at);
    let placed = placed(ctx, plan_at, grouping);
    let introduction = match grouping {
        Grouping::Year => Message::ByYearIntroduction,
        Grouping::Place => Message::ByPlaceIntroduction,
        Grouping::Strand => Message::ByStrandIntroduction,
    };
    let mut introduction = ctx.say(introduction);
    let lasts = |it: &Action| it.current_time().is_some_and(|it| it.years().len() > 1);
    if grouping == Grouping::Year && plan.actions.iter().any(lasts) {
        introduction = format!("{introduction} {}", ctx.say(Message::ByYearSeveral));
    }
    let title = ctx.title_of(ctx.page());
    let rows = placed.last().map_or(0, |it| it.first + it.group.rows());
    let cut = ctx.cut(List::Grouped, rows);
    let here = |it: &Placed<'_>| it.first < cut.end && cut.start < it.first + it.group.rows();
    let shown = placed.iter().filter(|it| here(it));
    let view = GroupedView {
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        title: title.clone(),
        introduction: introduction.clone(),
        contents: contents(ctx, &placed, here),
        groups: shown.map(|it| ctx.group(plan_at, it, cut.start, cut.end)).collect(),
        pages: ctx.pages(List::Grouped, rows, &title),
    };
    PageView::new(ctx, "grouped.html", title, &view).described(&introduction)
}

/// The groups in the order of their headings.
fn placed<'a>(ctx: &RenderContext<'a>, plan: Ix<Plan>, grouping: Grouping) -> Vec<Placed<'a>> {
    let groups = ctx.index().groups(plan, grouping);
    let mut sorted: Vec<(&Group, String)> =
        groups.iter().map(|it| (it, ctx.group_title(&it.key, grouping))).collect();
    let named = sorted.partition_point(|it| matches!(it.0.key, GroupKey::Name(_)));
    sorted[..named].sort_by(|a, b| ctx.locale().compare(&a.1, &b.1));
    let mut first = 0;
    let place = |(at, (group, title)): (usize, (&'a Group, String))| {
        let placed = Placed { group, title, number: at + 1, first };
        first += group.rows();
        placed
    };
    sorted.into_iter().enumerate().map(place).collect()
}

/// Links to the headings: on the first part to all of them where they are few, else to those that are here.
fn contents(
    ctx: &RenderContext<'_>,
    placed: &[Placed<'_>],
    here: impl Fn(&Placed<'_>) -> bool,
) -> Vec<Link> {
    let all = ctx.is_first() && placed.len() <= MOST_CONTENTS;
    let shown = placed.iter().filter(|it| all || here(it));
    let link = |it: &Placed<'_>| {
        let route = ctx.site().route_of_row(ctx.page(), List::Grouped, it.first);
        let page = if here(it) || route == ctx.route { String::new() } else { ctx.href(route) };
        Link::new(&it.title, format!("{page}#group-{}", it.number))
    };
    let links: Vec<Link> = shown.map(link).collect();
    // One alone says nothing that the heading below it does not.
    if links.len() > 1 { links } else { Vec::new() }
}

impl RenderContext<'_> {
    fn group_title(&self, key: &GroupKey, grouping: Grouping) -> String {
        let blank = match grouping {
            Grouping::Year => Message::ByYearBlank,
            Grouping::Place => Message::ByPlaceBlank,
            Grouping::Strand => Message::ByStrandBlank,
        };
        match key {
            GroupKey::Year(year) => self.locale().year(*year),
            GroupKey::Name(name) => name.clone(),
            GroupKey::Rest(rest) => self.say(match rest {
                RestOf::Ongoing => Message::Ongoing,
                RestOf::ToBeConfirmed => Message::ToBeConfirmed,
                RestOf::InWords => Message::ByYearInWords,
                RestOf::Blank => blank,
                RestOf::Lost => Message::LostInSource,
            }),
        }
    }

    /// Of a group the rows from `start` to `end` of the whole list.
    fn group(&self, plan_at: Ix<Plan>, placed: &Placed<'_>, start: usize, end: usize) -> GroupView {
        let plan = self.plan(plan_at);
        let group = placed.group;
        let (start, end) = (start.saturating_sub(placed.first), end - placed.first);
        let actions_at = group.objectives.len();
        let events_at = actions_at + group.actions.len();
        let objectives = within(&group.objectives, 0, start, end).iter();
        let actions = within(&group.actions, actions_at, start, end).iter();
        let events = within(&group.events, events_at, start, end).iter();
        GroupView {
            title: placed.title.clone(),
            id: format!("group-{}", placed.number),
            count: self.actions_count(plan, group.actions.len()),
            objectives: objectives.map(|it| self.objective_link(plan_at, *it)).collect(),
            actions: actions.map(|it| self.action_link(plan_at, *it)).collect(),
            events: events.map(|it| self.event_here(plan_at, *it)).collect(),
            more: self.calendar_of(plan_at, &group.key).filter(|_| end >= group.rows()),
        }
    }

    /// The page of a year's events. One of a year that has none any more is kept, and not worth the way.
    fn calendar_of(&self, plan: Ix<Plan>, key: &GroupKey) -> Option<Link> {
        let GroupKey::Year(year) = *key else { return None };
        let known = self.plan(plan).events.iter().any(|it| it.years().contains(&year));
        let route = Route::CalendarYear(plan, year);
        known.then(|| Link::new(self.title_of(route), self.href(route)))
    }

    /// An event under the heading of its place, which need not be said again.
    fn event_here(&self, plan: Ix<Plan>, at: Ix<Event>) -> EventLine {
        EventLine { place: None, ..self.event_line(plan, at) }
    }
}

/// Of rows that begin at `first` of their group those from `start` to `end`.
fn within<T>(rows: &[T], first: usize, start: usize, end: usize) -> &[T] {
    let end = end.saturating_sub(first).min(rows.len());
    &rows[start.saturating_sub(first).min(end)..end]
}
