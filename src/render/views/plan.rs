//! The page of a plan: what it is, how far it is, when what is planned, and where its words come from.

use serde::Serialize;
use tera::Value;

use crate::changes;
use crate::locale::Message;
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
        progress: plan.has_status().then(|| progress::sentence(desk, &tally)),
        progress_link: plan.has_status().then(|| desk.href(Route::Progress(at))),
        objectives_title: (!plan.flat).then(|| desk.objectives_name(plan)),
        objectives: listed.map(|(it, _)| desk.objective_row(at, it)).collect(),
        updates: update::story(desk, at, &plan.updates),
        measures: (!plan.measures.is_empty())
            .then(|| link(Message::MeasuresTitle, Route::Measures(at))),
        timeline: timeline::of(desk, at),
        facts: facts(desk, plan),
        source: source(desk, plan),
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

/// Where a plan's words come from; what is not known is not stated.
pub(super) fn source(desk: &Desk<'_>, plan: &Plan) -> Vec<Fact> {
    source_of(desk, &plan.source)
}

/// Where something comes from.
pub(super) fn source_of(desk: &Desk<'_>, source: &Provenance) -> Vec<Fact> {
    let mut published = desk.fact(Message::PlanSourcePublished, source.published.clone());
    if let Some(address) = published.text.take_if(|it| it.starts_with("https://")) {
        published.links = vec![Link::new(address.clone(), address)];
    }
    vec![
        desk.fact(Message::PlanSourceDocument, source.document.clone()),
        published,
        desk.fact(Message::PlanSourceRetrieved, source.retrieved.map(|it| desk.date(it))),
        desk.fact(Message::PlanSourceAdopted, source.adopted.map(|it| desk.date(it))),
        desk.fact(Message::PlanSourceLicence, source.licence.clone()),
    ]
}

impl Desk<'_> {
    /// A fact that is a text, or is not stated.
    pub(super) fn fact(&self, name: Message<'_>, text: Option<String>) -> Fact {
        let blank = text.is_none().then(|| self.say(Message::NotStated));
        Fact { name: self.say(name), text, blank, ..Fact::default() }
    }

    /// "2023 to 2026"
    pub(super) fn period(&self, plan: &Plan) -> Option<String> {
        plan.period.get().map(|it| self.years(it))
    }

    fn years(&self, period: &Period) -> String {
        let (from, to) = (self.date(period.from), self.date(period.to));
        match from == to {
            true => from,
            false => self.say(Message::Range { from: from.into(), to: to.into() }),
        }
    }

    /// "Broxtowe Borough Council, 2023 to 2026"
    pub(super) fn plan_caption(&self, at: usize) -> Option<String> {
        let plan = self.plan(at);
        match (plan.owner.get(), self.period(plan)) {
            (Some(owner), Some(period)) => Some(self.say(Message::HomePlanPeriod {
                organisation: owner.into(),
                period: period.into(),
            })),
            (owner, period) => owner.cloned().or(period),
        }
    }

    pub(super) fn plan_state(&self, plan: &Plan) -> Option<String> {
        Some(self.say(match plan.state? {
            PlanState::Draft => Message::PlanStateDraft,
            PlanState::Adopted => Message::PlanStateAdopted,
            PlanState::Superseded => Message::PlanStateSuperseded,
            PlanState::Archived => Message::PlanStateArchived,
        }))
    }
}
