//! The actions of a plan in another order than its own: by year, by place, by strand. An action stands under
//! each heading that it names, and one that names none is listed last, so that nothing is lost.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::Message;
use crate::model::timescale::Reading;
use crate::model::{Action, Event, Ix, Objective, Plan, Stated, Undertaking, indexed};
use crate::render::context::RenderContext;
use crate::site::{Grouping, Route};

use super::rows::EventLine;
use super::{Link, PageView};

#[derive(Serialize)]
struct GroupedView {
    plan: Link,
    title: String,
    introduction: String,
    groups: Vec<GroupView>,
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

/// What a heading gathers, by index.
#[derive(Default)]
struct Members {
    objectives: Vec<Ix<Objective>>,
    actions: Vec<Ix<Action>>,
    events: Vec<Ix<Event>>,
}

/// The list of a plan's actions in another order.
pub(super) fn page_view(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    grouping: Grouping,
) -> PageView {
    let plan = ctx.plan(plan_at);
    let (groups, introduction) = match grouping {
        Grouping::Year => (by_year(ctx, plan_at), Message::ByYearIntroduction),
        Grouping::Place => (by_place(ctx, plan_at), Message::ByPlaceIntroduction),
        Grouping::Strand => (by_strand(ctx, plan_at), Message::ByStrandIntroduction),
    };
    let mut introduction = ctx.say(introduction);
    let lasts = |it: &Action| it.current_time().is_some_and(|it| it.years().len() > 1);
    if grouping == Grouping::Year && plan.actions.iter().any(lasts) {
        introduction = format!("{introduction} {}", ctx.say(Message::ByYearSeveral));
    }
    let title = ctx.title_of(Route::Grouped(plan_at, grouping));
    let view = GroupedView {
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        title: title.clone(),
        introduction: introduction.clone(),
        groups,
    };
    PageView::new(ctx, "grouped.html", title, &view).described(&introduction)
}

fn by_year(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Vec<GroupView> {
    let plan = ctx.plan(plan_at);
    let mut years: BTreeMap<i32, Members> = BTreeMap::new();
    let (mut ongoing, mut open) = (Vec::new(), Vec::new());
    let (mut in_words, mut blank, mut lost) = (Vec::new(), Vec::new(), Vec::new());
    for (at, action) in indexed(&plan.actions) {
        let Some(when) = action.current_time() else {
            if action.when == Stated::Lost { &mut lost } else { &mut blank }.push(at);
            continue;
        };
        for year in when.years() {
            years.entry(year).or_default().actions.push(at);
        }
        match when.reading {
            Reading::Ongoing { .. } => ongoing.push(at),
            Reading::Windows(_)
            | Reading::By(_)
            | Reading::Until(_)
            | Reading::After(_)
            | Reading::From(_) => {}
            Reading::ToBeConfirmed => open.push(at),
            Reading::Described | Reading::InWords | Reading::NotUnderstood => in_words.push(at),
        }
    }
    let mut groups: Vec<GroupView> = Vec::new();
    for (year, members) in years {
        let route = Route::CalendarYear(plan_at, year);
        // A page of a year that has no events any more is kept, and not worth the way.
        let known = plan.events.iter().any(|it| it.years().contains(&year));
        let more = known.then(|| Link::new(ctx.title_of(route), ctx.href(route)));
        let title = ctx.locale().year(year);
        groups.push(GroupView { more, ..ctx.group(plan_at, groups.len(), title, members) });
    }
    let rest = [
        (Message::Ongoing, ongoing),
        (Message::ToBeConfirmed, open),
        (Message::ByYearInWords, in_words),
        (Message::ByYearBlank, blank),
        (Message::LostInSource, lost),
    ];
    for (title, actions) in rest {
        let members = Members { actions, ..Members::default() };
        groups.extend(ctx.unless_empty(plan_at, groups.len(), title, members));
    }
    groups
}

fn by_place(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Vec<GroupView> {
    let plan = ctx.plan(plan_at);
    let mut places: BTreeMap<&str, Members> = BTreeMap::new();
    let (mut blank, mut lost) = (Members::default(), Members::default());
    for (at, action) in indexed(&plan.actions) {
        for place in action.places.items() {
            let actions = &mut places.entry(place).or_default().actions;
            if actions.last() != Some(&at) {
                actions.push(at);
            }
        }
        let event_says = action.events.iter().any(|it| plan.events[*it].place.get().is_some());
        if action.places.items().is_empty() && !event_says {
            if action.places.is_lost() { &mut lost } else { &mut blank }.actions.push(at);
        }
    }
    for (at, event) in indexed(&plan.events) {
        // An event that has its place from its action is found with the action.
        let told =
            |it: Ix<Action>| event.place.get() == Some(&plan.actions[it].places.items().join(", "));
        if let Some(place) = event.place.get().filter(|_| !event.action.is_some_and(told)) {
            places.entry(place).or_default().events.push(at);
        }
    }
    named(ctx, plan_at, places, [(Message::ByPlaceBlank, blank), (Message::LostInSource, lost)])
}

/// A strand of an objective is that of its actions too, unless they name their own.
fn by_strand(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Vec<GroupView> {
    let plan = ctx.plan(plan_at);
    let mut strands: BTreeMap<&str, Members> = BTreeMap::new();
    for (at, objective) in indexed(&plan.objectives) {
        for strand in objective.strands.items() {
            strands.entry(strand).or_default().objectives.push(at);
        }
    }
    let (mut blank, mut lost) = (Members::default(), Members::default());
    for (at, action) in indexed(&plan.actions) {
        let own = Some(action.strands.items()).filter(|it| !it.is_empty());
        let stated = own.unwrap_or_else(|| strands_above(plan, action.objective));
        for strand in stated {
            let actions = &mut strands.entry(strand).or_default().actions;
            if actions.last() != Some(&at) {
                actions.push(at);
            }
        }
        if stated.is_empty() {
            if action.strands.is_lost() { &mut lost } else { &mut blank }.actions.push(at);
        }
    }
    named(ctx, plan_at, strands, [(Message::ByStrandBlank, blank), (Message::LostInSource, lost)])
}

/// The strands of an objective, or of the nearest one above it that names any.
fn strands_above(plan: &Plan, objective: Ix<Objective>) -> &[String] {
    let mut at = objective;
    loop {
        let here = &plan.objectives[at];
        match here.parent.filter(|it| *it < at) {
            Some(parent) if here.strands.items().is_empty() => at = parent,
            _ => return here.strands.items(),
        }
    }
}

/// Groups by name, in order of the alphabet, and last those that name nothing or have lost it.
fn named(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    found: BTreeMap<&str, Members>,
    rest: [(Message<'_>, Members); 2],
) -> Vec<GroupView> {
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by(|a, b| ctx.locale().compare(a.0, b.0));
    let mut groups: Vec<GroupView> = Vec::new();
    for (name, members) in found {
        groups.push(ctx.group(plan_at, groups.len(), name.to_owned(), members));
    }
    for (title, members) in rest {
        groups.extend(ctx.unless_empty(plan_at, groups.len(), title, members));
    }
    groups
}

impl RenderContext<'_> {
    fn group(&self, plan: Ix<Plan>, before: usize, title: String, members: Members) -> GroupView {
        let count = members.actions.len();
        GroupView {
            title,
            id: format!("group-{}", before + 1),
            count: self.actions_count(self.plan(plan), count),
            objectives: members
                .objectives
                .into_iter()
                .map(|it| self.objective_link(plan, it))
                .collect(),
            actions: members.actions.into_iter().map(|it| self.action_link(plan, it)).collect(),
            events: members.events.into_iter().map(|it| self.event_here(plan, it)).collect(),
            more: None,
        }
    }

    /// An event under the heading of its place, which need not be said again.
    fn event_here(&self, plan: Ix<Plan>, at: Ix<Event>) -> EventLine {
        EventLine { place: None, ..self.event_line(plan, at) }
    }

    fn unless_empty(
        &self,
        plan: Ix<Plan>,
        before: usize,
        title: Message<'_>,
        members: Members,
    ) -> Option<GroupView> {
        let any = !members.actions.is_empty();
        any.then(|| self.group(plan, before, self.say(title), members))
    }
}
