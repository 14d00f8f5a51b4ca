//! The page of a plan: what it is, how far it is, when what is planned, and where its words come from.

use serde::Serialize;
use tera::Value;

use crate::changes;
use crate::locale::Message;
use crate::model::Plan;
use crate::render::desk::Desk;
use crate::site::Route;

use super::facts::Fact;
use super::rows::{ObjectiveRow, PlanCard};
use super::tally::{Tally, sentence};
use super::timeline::{self, Timeline};
use super::update::{self, UpdateView};
use super::{Link, Sheet, source};

#[derive(Serialize)]
struct PlanView {
    caption: Option<String>,
    title: String,
    summary: Option<Value>,
    counts: String,
    /// None where the plan has no column for the status.
    progress: Option<String>,
    progress_link: Option<String>,
    /// None in a plan without levels.
    objectives_title: Option<String>,
    objectives: Vec<ObjectiveRow>,
    updates: Vec<UpdateView>,
    measures: Option<Link>,
    timeline: Option<Timeline>,
    facts: Vec<Fact>,
    source: Vec<Fact>,
    notes: Vec<Value>,
    calendar: Link,
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
}

/// All plans of the site.
pub(super) fn index(desk: &Desk<'_>) -> Sheet {
    let view = PlansView {
        plans: (0..desk.catalogue().plans.len()).map(|it| desk.plan_card(it)).collect(),
    };
    let title = desk.say(Message::NavPlans);
    Sheet::new(desk, "plans.html", title, &view).described(&desk.facts().organisation)
}

/// A plan with more objectives than this shows the outermost ones alone.
const MOST_IN_TREE: usize = 60;

/// The page of one plan.
pub(super) fn sheet(desk: &Desk<'_>, at: usize) -> Sheet {
    let plan = desk.plan(at);
    let link = |text: Message<'_>, to: Route| Link::new(desk.say(text), desk.href(to));
    let tally = Tally::of(plan.actions.iter(), desk.today());
    // The whole tree, where it is short enough to be taken in.
    let tree = plan.objectives.len() <= MOST_IN_TREE;
    let listed = plan.objectives.iter().enumerate();
    let listed = listed.filter(|(_, it)| !plan.flat && (tree || it.parent.is_none()));
    let view = PlanView {
        caption: desk.words(&plan.owner),
        title: plan.title.clone(),
        summary: desk.running(&plan.summary, 1),
        counts: desk.counts(plan),
        progress: plan.has_status().then(|| sentence(desk, &tally)),
        progress_link: plan.has_status().then(|| desk.href(Route::Progress(at))),
        objectives_title: (!plan.flat).then(|| desk.objectives_name(plan)),
        objectives: listed.map(|(it, _)| desk.objective_row(at, it)).collect(),
        updates: update::story(desk, at, &plan.updates),
        measures: (!plan.measures.is_empty())
            .then(|| link(Message::MeasuresTitle, Route::Measures(at))),
        timeline: timeline::of(desk, at),
        facts: facts(desk, plan),
        source: source::of(desk, &plan.source),
        notes: plan.notes.iter().filter_map(|it| desk.html(it, 3)).collect(),
        calendar: link(Message::NavCalendar, Route::Calendar(at)),
        who: link(Message::NavWho, Route::Who(at)),
        actions: link(Message::NavActions, Route::Actions(at)),
        changes: changes::has_news(plan)
            .then(|| link(Message::PlanChangesLink, Route::Changes(at))),
        print: link(Message::PlanPrintLink, Route::Print(at)),
        data: link(Message::PlanDataLink, Route::Data(at)),
    };
    let words = plan.summary.words();
    let words = if words.is_empty() { desk.counts(plan) } else { words };
    Sheet::new(desk, "plan.html", &plan.title, &view).described(&words)
}

fn facts(desk: &Desk<'_>, plan: &Plan) -> Vec<Fact> {
    let period = desk.words(&plan.period.as_ref().map(|it| desk.years(it)));
    let mut facts = vec![
        desk.fact(
            Message::PlanTitlePrinted,
            plan.title_printed.clone().or(Some(plan.title.clone())),
        ),
        desk.fact(Message::PlanPeriod, period),
        desk.fact(Message::PlanOwner, desk.words(&plan.owner)),
        desk.fact(Message::PlanState, desk.plan_state(plan)),
    ];
    let link = |at: usize| Link::new(&desk.plan(at).title, desk.href(Route::Plan(at)));
    let follows: Vec<Link> = plan.follows.iter().filter_map(|it| it.1).map(link).collect();
    let followed: Vec<Link> = plan.followed_by.iter().copied().map(link).collect();
    for (name, links) in [(Message::PlanFollows, follows), (Message::PlanFollowedBy, followed)] {
        if !links.is_empty() {
            facts.push(Fact { name: desk.say(name), links, ..Fact::default() });
        }
    }
    facts
}
