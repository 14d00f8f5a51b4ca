//! The page of a plan: what it is, how far it is, when what is planned, and where its words come from.

use serde::Serialize;
use tera::Value;

use crate::changes;
use crate::model::{Period, Plan, PlanState, Provenance};
use crate::render::desk::Desk;
use crate::site::Route;

use super::facts::Fact;
use super::home::PlanCard;
use super::objective::ObjectiveRow;
use super::progress::{self, Tally};
use super::timeline::{self, Timeline};
use super::update::{self, UpdateView};
use super::{Link, Sheet};

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
    let title = desk.plain("nav-plans");
    Sheet::new(desk, "plans.html", title, &view).described(&desk.facts().organisation)
}

/// A plan with more objectives than this shows the outermost ones alone.
const MOST_IN_TREE: usize = 60;

/// The page of one plan.
pub(super) fn sheet(desk: &Desk<'_>, at: usize) -> Sheet {
    let plan = desk.plan(at);
    let link = |key: &str, to: Route| Link::new(desk.plain(key), desk.href(to));
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
        progress: plan.has_status().then(|| progress::sentence(desk, &tally)),
        progress_link: plan.has_status().then(|| desk.href(Route::Progress(at))),
        objectives_title: (!plan.flat).then(|| desk.objectives_name(plan)),
        objectives: listed.map(|(it, _)| desk.objective_row(at, it)).collect(),
        updates: update::story(desk, at, &plan.updates),
        measures: (!plan.measures.is_empty()).then(|| link("measures-title", Route::Measures(at))),
        timeline: timeline::of(desk, at),
        facts: facts(desk, plan),
        source: source(desk, plan),
        notes: plan.notes.iter().filter_map(|it| desk.html(it, 3)).collect(),
        calendar: link("nav-calendar", Route::Calendar(at)),
        who: link("nav-who", Route::Who(at)),
        actions: link("nav-actions", Route::Actions(at)),
        changes: changes::has_news(plan).then(|| link("plan-changes-link", Route::Changes(at))),
        print: link("plan-print-link", Route::Print(at)),
        data: link("plan-data-link", Route::Data(at)),
    };
    let words = plan.summary.words();
    let words = if words.is_empty() { desk.counts(plan) } else { words };
    Sheet::new(desk, "plan.html", &plan.title, &view).described(&words)
}

fn facts(desk: &Desk<'_>, plan: &Plan) -> Vec<Fact> {
    let period = desk.words(&plan.period.as_ref().map(|it| desk.years(it)));
    let mut facts = vec![
        desk.fact("plan-title-printed", plan.title_printed.clone().or(Some(plan.title.clone()))),
        desk.fact("plan-period", period),
        desk.fact("plan-owner", desk.words(&plan.owner)),
        desk.fact("plan-state", desk.plan_state(plan)),
    ];
    let link = |at: usize| Link::new(&desk.plan(at).title, desk.href(Route::Plan(at)));
    let follows: Vec<Link> = plan.follows.iter().filter_map(|it| it.1).map(link).collect();
    let followed: Vec<Link> = plan.followed_by.iter().copied().map(link).collect();
    for (key, links) in [("plan-follows", follows), ("plan-followed-by", followed)] {
        if !links.is_empty() {
            facts.push(Fact { name: desk.plain(key), links, ..Fact::default() });
        }
    }
    facts
}

/// Where a plan's words come from; what is not known is not stated.
pub(super) fn source(desk: &Desk<'_>, plan: &Plan) -> Vec<Fact> {
    source_of(desk, &plan.source)
}

/// Where something comes from.
pub(super) fn source_of(desk: &Desk<'_>, source: &Provenance) -> Vec<Fact> {
    let mut published = desk.fact("plan-source-published", source.published.clone());
    if let Some(address) = published.text.take_if(|it| it.starts_with("https://")) {
        published.links = vec![Link::new(address.clone(), address)];
    }
    vec![
        desk.fact("plan-source-document", source.document.clone()),
        published,
        desk.fact("plan-source-retrieved", source.retrieved.map(|it| desk.date(it))),
        desk.fact("plan-source-adopted", source.adopted.map(|it| desk.date(it))),
        desk.fact("plan-source-licence", source.licence.clone()),
    ]
}

impl Desk<'_> {
    /// A fact that is a text, or is not stated.
    pub(super) fn fact(&self, key: &str, text: Option<String>) -> Fact {
        let blank = text.is_none().then(|| self.plain("not-stated"));
        Fact { name: self.plain(key), text, blank, ..Fact::default() }
    }

    /// "2023 to 2026"
    pub(super) fn period(&self, plan: &Plan) -> Option<String> {
        plan.period.get().map(|it| self.years(it))
    }

    fn years(&self, period: &Period) -> String {
        let (from, to) = (self.date(period.from), self.date(period.to));
        match from == to {
            true => from,
            false => self.say("range", &[("from", from.into()), ("to", to.into())]),
        }
    }

    /// "Broxtowe Borough Council, 2023 to 2026"
    pub(super) fn plan_caption(&self, at: usize) -> Option<String> {
        let plan = self.plan(at);
        match (plan.owner.get(), self.period(plan)) {
            (Some(owner), Some(period)) => Some(self.say(
                "home-plan-period",
                &[("organisation", owner.into()), ("period", period.into())],
            )),
            (owner, period) => owner.cloned().or(period),
        }
    }

    pub(super) fn plan_state(&self, plan: &Plan) -> Option<String> {
        Some(self.plain(match plan.state? {
            PlanState::Draft => "plan-state-draft",
            PlanState::Adopted => "plan-state-adopted",
            PlanState::Superseded => "plan-state-superseded",
            PlanState::Archived => "plan-state-archived",
        }))
    }
}
