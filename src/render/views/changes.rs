//! What changed in a plan, and when: its editions and what was reported, newest first; and the same
//! for one action.

use std::collections::HashMap;
use std::ops::Range;

use serde::Serialize;
use tera::Value;

use crate::changes::{self, NewsKind, Sayer, Sentence};
use crate::locale::Message;
use crate::model::{Action, Change, Edition, Event, Id, Ix, Plan, Record, indexed};
use crate::render::context::RenderContext;
use crate::site::{List, Route};

use super::pages::Pages;
use super::piece::{StatusView, WhenView};
use super::{Link, PageView};

#[derive(Serialize)]
struct ChangesView {
    plan: Link,
    /// What the page tells, in a sentence.
    introduction: String,
    /// What has changed since the last edition.
    since: Option<Block>,
    news: Vec<NewsView>,
    pages: Option<Pages>,
    feed: Option<String>,
    follows: Option<Link>,
    followed_by: Vec<Link>,
}

/// What changed from one state of the plan to the next.
#[derive(Debug, Serialize)]
struct Block {
    title: String,
    /// "3 changes since the edition First", or that this is the first.
    sentence: String,
    note: Option<Value>,
    /// Who approved it.
    approved: Option<String>,
    /// The decision and the assessment of its equality impact.
    links: Vec<Link>,
    records: Vec<RecordView>,
}

/// A record and what became of it.
#[derive(Debug, Serialize)]
struct RecordView {
    label: String,
    title: String,
    /// None for what is not there any more.
    href: Option<String>,
    changes: Vec<ChangeView>,
}

/// A change in words.
#[derive(Debug, Serialize)]
pub(super) struct ChangeView {
    text: String,
    words: bool,
    was: Vec<String>,
    is: Vec<String>,
}

#[derive(Serialize)]
struct NewsView {
    on: String,
    edition: Option<Block>,
    /// That words were removed, and why.
    removal: Option<String>,
    /// Of a report: the action, or the plan itself.
    link: Option<Link>,
    status: Option<StatusView>,
    /// The new time that a report gives.
    when: Option<WhenView>,
    html: Option<Value>,
    reason: Option<String>,
    /// That the source lost its status or its time, or the end of one.
    lost: Vec<String>,
}

/// What became of one action from one edition to the next.
#[derive(Debug, Serialize)]
pub(super) struct HistoryEntry {
    /// "In the edition First, 3 May 2025", or since then.
    title: String,
    changes: Vec<ChangeView>,
}

/// The page of a plan's changes.
pub(super) fn page_view(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let writer = Writer::new(ctx, plan_at);
    let all = changes::news(plan);
    // Each change is a row, and news without any is one.
    let since = plan.history.since.len();
    let rows = since + all.iter().map(|it| rows_of(&it.what)).sum::<usize>();
    let cut = ctx.cut(List::Changes, rows);
    let title = ctx.say(Message::ChangesTitle);
    let mut first = since;
    let mut news = Vec::new();
    for it in &all {
        let count = rows_of(&it.what);
        let here =
            cut.start.saturating_sub(first).min(count)..cut.end.saturating_sub(first).min(count);
        first += count;
        if !here.is_empty() {
            news.push(writer.news(it.on, it.what, here));
        }
    }
    let of_since = cut.start.min(since)..cut.end.min(since);
    let since_here = ctx.is_first() || !of_since.is_empty();
    let last = plan.history.editions.last();
    let other = |at: Ix<Plan>| Link::new(&ctx.plan(at).title, ctx.href(Route::Plan(at)));
    let introduction = ctx.say(Message::ChangesIntroduction { plan: plan.title.as_str().into() });
    let view = ChangesView {
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        introduction: introduction.clone(),
        since: last.filter(|_| since_here).map(|it| writer.since(it, of_since)),
        news,
        pages: ctx.pages(List::Changes, rows, &title),
        feed: changes::has_days(plan).then(|| ctx.href(Route::PlanAtom(plan_at))),
        follows: plan.follows.as_ref().and_then(|it| it.1).map(other),
        followed_by: plan.followed_by.iter().copied().map(other).collect(),
    };
    PageView::new(ctx, "changes.html", title, &view).described(&introduction)
}

/// How many rows of the list something is.
fn rows_of(news: &NewsKind<'_>) -> usize {
    match news {
        NewsKind::Edition { edition, .. } => edition.changes.len().max(1),
        NewsKind::Update { .. } | NewsKind::Removal { .. } => 1,
    }
}

/// What became of an action, newest first; empty where no edition tells it.
pub(super) fn history(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    action: Ix<Action>,
) -> Vec<HistoryEntry> {
    let plan = ctx.plan(plan_at);
    let history = &plan.history;
    let sayer = Sayer::new(ctx.locale(), plan);
    let mut entries: Vec<(Option<Ix<Edition>>, HistoryEntry)> = Vec::new();
    for (edition, change) in ctx.index().changes_of(plan_at, action) {
        let list = edition.map_or(&history.since, |it| &history.editions[it].changes);
        let said = spoken(sayer.sentence(&list[*change]));
        match entries.last_mut().filter(|it| it.0 == *edition) {
            Some((_, entry)) => entry.changes.push(said),
            None => {
                let title = match edition {
                    Some(at) => edition_title(ctx, &history.editions[*at]),
                    None => since_title(ctx, plan),
                };
                entries.push((*edition, HistoryEntry { title, changes: vec![said] }));
            }
        }
    }
    entries.into_iter().rev().map(|it| it.1).collect()
}

/// "Edition First, 3 May 2025"
fn edition_title(ctx: &RenderContext<'_>, edition: &Edition) -> String {
    let date = ctx.locale().date(edition.on);
    ctx.say(Message::ChangesEdition { edition: edition.name.as_str().into(), date: date.into() })
}

/// What an edition rests on, for those who want to read it.
pub(super) fn links(ctx: &RenderContext<'_>, edition: &Edition) -> Vec<Link> {
    let name = || edition.name.as_str().into();
    let decision = edition.decision.as_ref();
    let decision =
        decision.map(|it| Link::new(ctx.say(Message::ChangesDecision { edition: name() }), it));
    let assessment = edition.equality_assessment.as_ref();
    let assessment =
        assessment.map(|it| Link::new(ctx.say(Message::ChangesAssessment { edition: name() }), it));
    decision.into_iter().chain(assessment).collect()
}

fn since_title(ctx: &RenderContext<'_>, plan: &Plan) -> String {
    let name = plan.history.editions.last().map_or("", |it| it.name.as_str());
    ctx.say(Message::ChangesSince { edition: name.into() })
}

fn spoken(said: Sentence) -> ChangeView {
    ChangeView { text: said.text, words: said.words, was: said.was, is: said.is }
}

/// What the changes of one plan are written with.
struct Writer<'a, 'd> {
    ctx: &'a RenderContext<'d>,
    plan_at: Ix<Plan>,
    plan: &'d Plan,
    places: HashMap<(Record, &'d Id), Route>,
}

impl<'a, 'd> Writer<'a, 'd> {
    fn new(ctx: &'a RenderContext<'d>, plan_at: Ix<Plan>) -> Self {
        let plan = ctx.plan(plan_at);
        let objectives = indexed(&plan.objectives);
        let actions = indexed(&plan.actions);
        let events = indexed(&plan.events);
        let measures = indexed(&plan.measures);
        let leads = indexed(&plan.leads);
        let services = ctx.catalogue().services.iter();
        let places = objectives
            .map(|(at, it)| ((Record::Objective, &it.id), Route::Objective(plan_at, at)))
            .chain(actions.map(|(at, it)| ((Record::Action, &it.id), Route::Action(plan_at, at))))
            .chain(events.map(|(at, it)| ((Record::Event, &it.id), Route::Event(plan_at, at))))
            .chain(
                measures.map(|(at, it)| ((Record::Measure, &it.id), Route::Measure(plan_at, at))),
            )
            .chain(leads.map(|(at, it)| ((Record::Lead, &it.id), Route::Lead(plan_at, at))))
            .chain(
                services
                    .filter_map(|it| Some(((Record::Service, &it.id), ctx.site().card_of(it)?))),
            )
            .collect();
        Writer { ctx, plan_at, plan, places }
    }

    fn since(&self, last: &Edition, here: Range<usize>) -> Block {
        let changes = &self.plan.history.since;
        let (count, edition) = (changes.len().into(), last.name.as_str().into());
        Block {
            title: since_title(self.ctx, self.plan),
            sentence: self.ctx.say(Message::ChangesCountSince { count, edition }),
            note: None,
            approved: None,
            links: Vec::new(),
            records: self.records(&changes[here]),
        }
    }

    /// Of an edition the changes that are `here`.
    fn news(&self, on: crate::model::Window, what: NewsKind<'_>, here: Range<usize>) -> NewsView {
        let mut view = NewsView {
            on: self.ctx.date(on),
            edition: None,
            removal: None,
            link: None,
            status: None,
            when: None,
            html: None,
            reason: None,
            lost: Vec::new(),
        };
        match what {
            NewsKind::Edition { at, edition } => {
                view.edition = Some(self.edition(at, edition, here));
            }
            NewsKind::Removal { why, .. } => {
                view.removal = Some(changes::removal(self.ctx.locale(), why));
            }
            NewsKind::Update { node, update, .. } => {
                view.link = Some(self.ctx.reported_link(self.plan_at, node));
                view.status = update.status.get().map(|it| self.ctx.stated_status(it));
                view.when = update.when.get().map(|it| self.ctx.when(it));
                view.html = self.ctx.running(&update.text, 3);
                view.reason = self.ctx.words(&update.reason);
                view.lost = super::update::losses(self.ctx, self.plan, update);
            }
        }
        view
    }

    fn edition(&self, at: Ix<Edition>, edition: &Edition, here: Range<usize>) -> Block {
        let before = at.before().map(|it| self.plan.history.editions[it].name.as_str());
        let sentence = match before {
            None => self.ctx.say(Message::ChangesFirstEdition),
            Some(before) => {
                let count = edition.changes.len().into();
                self.ctx.say(Message::ChangesCountSince { count, edition: before.into() })
            }
        };
        Block {
            title: self.ctx.say(Message::ChangesEditionName { edition: (&*edition.name).into() }),
            sentence,
            note: self.ctx.html(&edition.note, 3),
            approved: edition.approval.as_ref().map(|it| changes::approved(self.ctx.locale(), it)),
            links: links(self.ctx, edition),
            records: self.records(edition.changes.get(here).unwrap_or_default()),
        }
    }

    /// Changes of one record are next to each other.
    fn records(&self, changes: &[Change]) -> Vec<RecordView> {
        let sayer = Sayer::new(self.ctx.locale(), self.plan);
        let groups = changes.chunk_by(|a, b| (a.about, &a.id) == (b.about, &b.id));
        groups
            .map(|group| {
                let first = &group[0];
                RecordView {
                    label: self.label(first),
                    title: self.title(first),
                    href: self.href(first),
                    changes: group.iter().map(|it| spoken(sayer.sentence(it))).collect(),
                }
            })
            .collect()
    }

    /// Its title then; of several events with one title, as an action with several times has, each with
    /// its time now, which is what tells their pages apart.
    fn title(&self, change: &Change) -> String {
        let alike = |it: &&Event| it.title == change.title;
        match self.places.get(&(change.about, &change.id)) {
            Some(Route::Event(_, at)) if self.plan.events.iter().filter(alike).count() > 1 => {
                let when = self.ctx.event_when(self.plan, &self.plan.events[*at]);
                format!("{}, {when}", change.title)
            }
            _ => change.title.clone(),
        }
    }

    /// "Action 1.2"
    fn label(&self, change: &Change) -> String {
        let ctx = self.ctx;
        let name = match change.about {
            Record::Plan => return ctx.say(Message::ChangesPlan),
            Record::Event => return ctx.say(Message::Event),
            Record::Measure => return ctx.say(Message::ChangesMeasure),
            Record::Lead => return ctx.say(Message::ChangesLead),
            Record::Service => return ctx.say(Message::ChangesService),
            Record::Objective => {
                let depth = match self.places.get(&(Record::Objective, &change.id)) {
                    Some(Route::Objective(_, at)) => self.plan.objectives[*at].depth,
                    _ => 0,
                };
                ctx.level_label(self.plan, depth)
            }
            Record::Action => ctx.action_label(self.plan),
        };
        match &change.number {
            Some(number) => {
                ctx.say(Message::ActionNumbered { label: name.into(), number: number.into() })
            }
            None => name,
        }
    }

    fn href(&self, change: &Change) -> Option<String> {
        let route = match change.about {
            Record::Plan => Route::Plan(self.plan_at),
            about => *self.places.get(&(about, &change.id))?,
        };
        Some(self.ctx.href(route))
    }
}
