//! The front page: help and reporting first, then the plan in a sentence, what is next, what has
//! changed, and the objectives.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{Ix, Reach, Service, ServiceKind, indexed, indices};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::plan::FIRST_OBJECTIVES;
use super::rows::{Door, EventLine, ObjectiveRow, PlanCard};
use super::timeline::{self, Timeline};
use super::{Link, PageView};

/// How many coming events and how many updates the front page shows.
const MOST_EVENTS: usize = 3;
const MOST_UPDATES: usize = 5;

#[derive(Serialize)]
struct HomeView {
    title: String,
    introduction: Option<Value>,
    help: Option<Door>,
    /// The routes to 999 for anyone who cannot speak or hear.
    without_voice: Option<Link>,
    report: Option<Door>,
    plans: Vec<PlanCard>,
    /// Of the only plan, a row for each objective.
    timeline: Option<Timeline>,
    plan: Option<String>,
    coming: Vec<EventLine>,
    calendar: Option<Link>,
    changes: Vec<Change>,
    /// Of the only plan; with several plans each plan's page has its own.
    objectives: Vec<ObjectiveRow>,
    /// The way to all of them, and to all plans, where there are more.
    all_objectives: Option<Link>,
    all_plans: Option<Link>,
    objectives_link: Option<Link>,
}

#[derive(Serialize)]
struct Change {
    on: String,
    link: Link,
    html: Option<Value>,
}

/// With more plans, or outermost objectives of the only one, the front page shows the first of them.
const MOST_PLANS: usize = 40;
const FIRST_PLANS: usize = 20;
const MOST_OBJECTIVES: usize = 60;

fn without_voice(ctx: &RenderContext<'_>) -> Option<Link> {
    let mut services = ctx.catalogue().services.iter();
    // The words name 999, so that the way to another number would not fit them.
    let is_999 = |it: &Service| {
        it.live_channels()
            .any(|it| matches!(&it.reach, Some(Reach::Number(number)) if number.is_emergency()))
    };
    let service = services.find(|it| {
        let silent = it.live_channels().any(|it| it.way.without_voice());
        it.kind == ServiceKind::Danger && silent && is_999(it)
    })?;
    Some(Link::new(ctx.say(Message::HomeHelpWithoutVoice), ctx.service_link(service)?.href))
}

/// The front page.
pub(super) fn page_view(ctx: &RenderContext<'_>) -> PageView {
    let catalogue = ctx.catalogue();
    let page = catalogue.pages.iter().find(|it| it.id.as_str() == "home");
    let only = (catalogue.plans.len() == 1).then_some(Ix::new(0));
    let title = page.map_or_else(|| ctx.facts().name.clone(), |it| it.title.clone());
    let outermost = only.into_iter().flat_map(|plan| {
        let objectives = indexed(&ctx.plan(plan).objectives);
        let flat = ctx.plan(plan).flat;
        objectives
            .filter(move |(_, it)| it.parent.is_none() && !flat)
            .map(move |(at, _)| (plan, at))
    });
    let most = |most, first, count| if count > most { first } else { most };
    let outermost: Vec<_> = outermost.collect();
    let count = outermost.len();
    let outermost = outermost.into_iter().take(most(MOST_OBJECTIVES, FIRST_OBJECTIVES, count));
    let plans = catalogue.plans.len();
    let all_plans = ctx.say(Message::PlansAll { count: plans.into() });
    let view = HomeView {
        all_plans: (plans > MOST_PLANS).then(|| Link::new(all_plans, ctx.href(Route::Plans))),
        all_objectives: only.filter(|_| count > MOST_OBJECTIVES).map(|it| ctx.all_objectives(it)),
        title: title.clone(),
        introduction: page.and_then(|it| ctx.html(&it.body, 1)),
        help: ctx.help_door(),
        without_voice: without_voice(ctx),
        report: ctx.report_door(),
        plans: indices(&catalogue.plans)
            .take(most(MOST_PLANS, FIRST_PLANS, plans))
            .map(|it| ctx.plan_card(it))
            .collect(),
        timeline: only.and_then(|it| timeline::by_objective(ctx, it)),
        plan: only.map(|it| ctx.href(Route::Plan(it))),
        coming: coming(ctx),
        calendar: only
            .map(|it| Link::new(ctx.say(Message::HomeNextLink), ctx.href(Route::Calendar(it)))),
        changes: changes(ctx),
        objectives: outermost.map(|(plan, at)| ctx.objective_row(plan, at)).collect(),
        objectives_link: only.map(|it| {
            Link::new(ctx.objectives_name(ctx.plan(it)), ctx.href(Route::Objectives(it)))
        }),
    };
    let summary = page.and_then(|it| it.summary.clone()).unwrap_or_default();
    PageView::new(ctx, "home.html", title, &view).described(&summary)
}

/// The next events of all plans.
fn coming(ctx: &RenderContext<'_>) -> Vec<EventLine> {
    let today = ctx.today();
    let plans = indexed(&ctx.catalogue().plans);
    let mut coming: Vec<_> = plans
        .flat_map(|(plan, it)| indexed(&it.events).map(move |(at, it)| (plan, at, it)))
        .filter(|(plan, _, it)| ctx.plan(*plan).is_expected(it, today))
        .map(|(plan, at, it)| (it.order(today), it.time, plan, at))
        .collect();
    coming.sort_unstable();
    coming.truncate(MOST_EVENTS);
    coming.into_iter().map(|(.., plan, at)| ctx.event_line(plan, at)).collect()
}

/// The latest updates of all plans.
fn changes(ctx: &RenderContext<'_>) -> Vec<Change> {
    let mut all = Vec::new();
    for (plan, it) in indexed(&ctx.catalogue().plans) {
        for (node, updates) in it.reported() {
            all.extend(updates.iter().map(|update| (plan, node, update)));
        }
    }
    // The sort keeps the order of what was reported on one day.
    all.sort_by_key(|it| std::cmp::Reverse(it.2.on.last));
    all.truncate(MOST_UPDATES);
    all.into_iter()
        .map(|(plan, node, update)| Change {
            on: ctx.date(update.on),
            link: ctx.reported_link(plan, node),
            html: ctx.running(&update.text, 2),
        })
        .collect()
}
