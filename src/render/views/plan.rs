//! The page of a plan: what it is, how far it is, when what is planned, and where its words come from.

use serde::Serialize;
use tera::Value;

use crate::changes;
use crate::locale::Message;
use crate::model::{Ix, Plan, indexed, indices};
use crate::render::context::RenderContext;
use crate::site::{Grouping, List, Route};

use super::facts::Fact;
use super::pages::Pages;
use super::progress::never_sentence;
use super::rows::{ObjectiveRow, PlanCard};
use super::tally::{Tally, sentence};
use super::timeline::{self, Timeline};
use super::update::{self, UpdateView};
use super::{Link, PageView, source};

#[derive(Serialize)]
struct PlanView {
    caption: Option<String>,
    title: String,
    summary: Option<Value>,
    counts: String,
    /// None where the plan has no column for the status.
    progress: Option<String>,
    /// Of a plan that is over, where that is all that its page can say of progress.
    never: Option<String>,
    progress_link: Option<String>,
    /// None in a plan without levels.
    objectives_title: Option<String>,
    objectives: Vec<ObjectiveRow>,
    /// The way to all of them, where there are more.
    all_objectives: Option<Link>,
    updates: Vec<UpdateView>,
    update_pages: Option<Pages>,
    measures: Option<Link>,
    timeline: Option<Timeline>,
    /// In place of a timeline with more rows than anyone can take in.
    by_year: Option<Link>,
    facts: Vec<Fact>,
    source: Vec<Fact>,
    notes: Vec<Value>,
    calendar: Option<Link>,
    who: Link,
    actions: Link,
    /// None where nothing has a date.
    changes: Option<Link>,
    print: Link,
    data: Link,
}

#[derive(Serialize)]
struct PlansView {
    plans: Vec<PlanCard>,
    pages: Option<Pages>,
}

/// All plans of the site.
pub(super) fn index(ctx: &RenderContext<'_>) -> PageView {
    let title = ctx.say(Message::NavPlans);
    let all = &ctx.catalogue().plans;
    let cut = ctx.cut(List::Plans, all.len());
    let here = indices(all).skip(cut.start).take(cut.len());
    let view = PlansView {
        plans: here.map(|it| ctx.plan_card(it)).collect(),
        pages: ctx.pages(List::Plans, all.len(), &title),
    };
    PageView::new(ctx, "plans.html", title, &view).described(&ctx.facts().organisation)
}

/// A plan with more objectives than this shows the outermost ones alone.
const MOST_IN_TREE: usize = 60;

/// Of more outermost objectives than that a plan's page shows these, and leads to the list of all.
pub(super) const FIRST_OBJECTIVES: usize = 30;

/// The page of one plan.
pub(super) fn page_view(ctx: &RenderContext<'_>, at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(at);
    let link = |text: Message<'_>, to: Route| Link::new(ctx.say(text), ctx.href(to));
    let tally = Tally::of(plan.actions.iter(), ctx.today());
    // The whole tree, where it is short enough to be taken in.
    let tree = plan.objectives.len() <= MOST_IN_TREE;
    let listed = indexed(&plan.objectives);
    let listed = listed.filter(|(_, it)| !plan.flat && (tree || it.parent.is_none()));
    let more = listed.clone().count() > MOST_IN_TREE;
    let most = if more { FIRST_OBJECTIVES } else { MOST_IN_TREE };
    let timeline = timeline::of(ctx, at);
    let by_year = Route::Grouped(at, Grouping::Year);
    let updates_title = ctx.say(Message::ActionUpdatesTitle);
    let view = PlanView {
        caption: ctx.words(&plan.owner),
        title: plan.title.clone(),
        summary: ctx.running(&plan.summary, 1),
        counts: ctx.counts(plan),
        progress: plan.states_a_status().then(|| sentence(ctx, plan, &tally)),
        progress_link: plan.states_a_status().then(|| ctx.href(Route::Progress(at))),
        never: never(ctx, plan),
        objectives_title: (!plan.flat).then(|| ctx.objectives_name(plan)),
        objectives: listed.take(most).map(|(it, _)| ctx.objective_row(at, it)).collect(),
        all_objectives: more.then(|| ctx.all_objectives(at)),
        updates: update::story_here(ctx, at, &plan.updates),
        update_pages: ctx.pages(List::Updates, plan.updates.len(), &updates_title),
        measures: (!plan.measures.is_empty())
            .then(|| link(Message::MeasuresTitle, Route::Measures(at))),
        by_year: (timeline.is_none() && ctx.site().has(by_year))
            .then(|| Link::new(ctx.title_of(by_year), ctx.href(by_year)))
            .filter(|_| timeline::is_long(plan)),
        timeline,
        facts: facts(ctx, plan),
        source: source::of(ctx, &plan.source),
        notes: plan.notes.iter().filter_map(|it| ctx.html(it, 3)).collect(),
        calendar: (!plan.events.is_empty())
            .then(|| link(Message::NavCalendar, Route::Calendar(at))),
        who: link(Message::NavWho, Route::Who(at)),
        actions: link(Message::NavActions, Route::Actions(at)),
        changes: changes::has_news(plan)
            .then(|| link(Message::PlanChangesLink, Route::Changes(at))),
        print: link(Message::PlanPrintLink, Route::Print(at)),
        data: link(Message::PlanDataLink, Route::Data(at)),
    };
    let view = if ctx.is_first() { view } else { view.of_a_part() };
    let words = plan.summary.words();
    let words = if words.is_empty() { ctx.counts(plan) } else { words };
    PageView::new(ctx, "plan.html", &plan.title, &view).described(&words)
}

/// How many actions of a plan that is over were never reported on, where no page of progress is linked. A
/// column of the plan's own may say how they went, and so does what the plan counts. Without a column for the
/// status nothing is said of statuses, and that there is no update at all is in the notice.
fn never(ctx: &RenderContext<'_>, plan: &Plan) -> Option<String> {
    let ending = plan.ending(ctx.today())?;
    let says_more =
        plan.states_a_status() || !plan.own_columns.is_empty() || !plan.measures.is_empty();
    if says_more || plan.has_status() {
        return never_sentence(ctx, plan).filter(|_| !says_more);
    }
    let (count, total) = (plan.never_reported().len(), plan.actions.len());
    (ending.last_update.is_some() && count > 0)
        .then(|| ctx.say(Message::EndedActions { count: count.into(), total: total.into() }))
}

fn facts(ctx: &RenderContext<'_>, plan: &Plan) -> Vec<Fact> {
    let period = ctx.words(&plan.period.as_ref().map(|it| ctx.years(it)));
    let mut facts = vec![
        ctx.fact(
            Message::PlanTitlePrinted,
            plan.title_printed.clone().or(Some(plan.title.clone())),
        ),
        ctx.fact(Message::PlanPeriod, period),
        ctx.fact(Message::PlanOwner, ctx.words(&plan.owner)),
        ctx.fact(Message::PlanState, ctx.plan_state(plan)),
        ctx.fact(Message::PlanReviewed, plan.reviewed.map(|it| ctx.date(it))),
    ];
    facts.retain(|it| it.blank.is_none());
    facts.extend(approved(ctx, plan));
    let link = |at: Ix<Plan>| Link::new(&ctx.plan(at).title, ctx.href(Route::Plan(at)));
    let follows: Vec<Link> = plan.follows.iter().filter_map(|it| it.1).map(link).collect();
    let followed: Vec<Link> = plan.followed_by.iter().copied().map(link).collect();
    for (name, links) in [(Message::PlanFollows, follows), (Message::PlanFollowedBy, followed)] {
        if !links.is_empty() {
            facts.push(Fact { name: ctx.say(name), links, ..Fact::default() });
        }
    }
    facts
}

/// Who approved the plan, and whether what is shown is still what they approved.
fn approved(ctx: &RenderContext<'_>, plan: &Plan) -> Option<Fact> {
    let (edition, has_changed) = plan.history.last_approved()?;
    let approval = edition.approval.as_ref()?;
    let changed = has_changed.then(|| ctx.say(Message::PlanApprovedChanged));
    Some(Fact {
        name: ctx.say(Message::PlanApproved),
        text: Some(changes::approved(ctx.locale(), approval)),
        links: super::changes::links(ctx, edition),
        remarks: changed.into_iter().collect(),
        ..Fact::default()
    })
}

impl PlanView {
    /// Without what is on the first part of its updates.
    fn of_a_part(self) -> PlanView {
        PlanView {
            summary: None,
            progress: None,
            never: None,
            objectives_title: None,
            objectives: Vec::new(),
            all_objectives: None,
            timeline: None,
            by_year: None,
            facts: Vec::new(),
            source: Vec::new(),
            notes: Vec::new(),
            ..self
        }
    }
}

impl RenderContext<'_> {
    /// "All 240 objectives"
    pub(super) fn all_objectives(&self, plan: Ix<Plan>) -> Link {
        let counts = self.levels_counted(self.plan(plan), indices(&self.plan(plan).objectives));
        let text = self.say(Message::ObjectivesAll { counts: counts.into() });
        Link::new(text, self.href(Route::Objectives(plan)))
    }
}
