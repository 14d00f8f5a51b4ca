//! What a record of the plan says, cell by cell: in the plan's own order, under its own names, and
//! with what it leaves blank or has lost said as such.

use serde::Serialize;
use tera::Value as Html;

use crate::locale::Message;
use crate::model::{
    Action, Declared, Field, Ix, Objective, OwnCell, OwnCells, OwnColumn, OwnKind, Plan, Stated,
    Term, Undertaking, Value,
};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::piece::{NoteView, StatusView, WhenView};
use super::update::{self, ChangedTime};
use super::{Link, glossary};

/// A row of the summary list. Only what is there is printed.
#[derive(Debug, Default, Serialize)]
pub(super) struct Fact {
    pub(super) name: String,
    /// What the plan prints below the name.
    pub(super) hint: Option<String>,
    pub(super) text: Option<String>,
    pub(super) list: Vec<String>,
    pub(super) links: Vec<Link>,
    pub(super) html: Option<Html>,
    /// Several running texts.
    pub(super) items: Vec<Html>,
    pub(super) terms: Vec<TermItem>,
    pub(super) when: Option<WhenView>,
    pub(super) status: Option<StatusView>,
    pub(super) blank: Option<String>,
    /// The cell's words, where our reading is not simply those.
    pub(super) printed: Option<String>,
    /// What to say of the cell: our reading of two, or that part of it is lost.
    pub(super) remarks: Vec<String>,
    /// The current time, where it is not the printed one.
    pub(super) now: Option<ChangedTime>,
    pub(super) notes: Vec<NoteView>,
}

/// A term of the glossary in a cell.
#[derive(Debug, Serialize)]
pub(super) struct TermItem {
    text: String,
    href: Option<String>,
    /// What it means, where that is short, or that the plan does not say.
    means: Option<String>,
}

/// What is done, as its own section.
#[derive(Debug, Serialize)]
pub(super) struct ActivityView {
    name: String,
    hint: Option<String>,
    html: Option<Html>,
    blank: Option<String>,
    remarks: Vec<String>,
    notes: Vec<NoteView>,
}

/// What an action says.
pub(super) struct ActionFacts {
    /// The cells that are before the activity in the plan.
    pub(super) before: Vec<Fact>,
    pub(super) activity: Option<ActivityView>,
    pub(super) facts: Vec<Fact>,
    /// The notes that are with none of them.
    pub(super) notes: Vec<NoteView>,
}

/// A meaning of more letters than this is read on the page of the glossary.
const LONGEST_MEANING: usize = 120;

/// Where on a page an action is told.
pub(super) struct FactsPlace<'a> {
    /// The level of the heading of the activity.
    pub(super) under: u8,
    /// The fields whose notes are elsewhere on the page.
    pub(super) apart: &'a [Field],
}

/// What an action says, in the plan's order.
pub(super) fn of_action(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    action: &Action,
    FactsPlace { under, apart }: FactsPlace<'_>,
) -> ActionFacts {
    let row = Row { ctx, plan_at, plan: ctx.plan(plan_at), record: action };
    let mut told =
        ActionFacts { before: Vec::new(), activity: None, facts: Vec::new(), notes: Vec::new() };
    let mut shown = apart.to_vec();
    let mut passed = false;
    for field in ctx.index().order(plan_at).iter().copied() {
        if field == Field::ACTIVITY {
            passed = true;
            told.activity = row.activity(under);
            shown.extend(told.activity.as_ref().map(|_| field));
        } else if let Some(fact) = row.fact(field, |it| row.plan.expects(it)) {
            if passed { &mut told.facts } else { &mut told.before }.push(fact);
            shown.push(field);
        }
    }
    told.facts.extend(carried_facts(ctx, action));
    told.notes = row.other_notes(&shown);
    told
}

/// What it continues, and what continues it, in other plans.
fn carried_facts(ctx: &RenderContext<'_>, action: &Action) -> Vec<Fact> {
    let link = |(plan, at): (Ix<Plan>, Ix<Action>)| {
        Link::new(
            ctx.say(Message::ActionInPlan {
                title: ctx.action_full(plan, at).into(),
                plan: (&*ctx.plan(plan).title).into(),
            }),
            ctx.href(Route::Action(plan, at)),
        )
    };
    let from = action.carried_from.iter().filter_map(|it| it.at).map(link).collect();
    let to = action.became.iter().copied().map(link).collect();
    [(Message::ActionCarriedFrom, from), (Message::ActionCarriedTo, to)]
        .into_iter()
        .filter(|(_, links): &(_, Vec<Link>)| !links.is_empty())
        .map(|(key, links)| Fact { name: ctx.say(key), links, ..Fact::default() })
        .collect()
}

/// What an objective says in the plan's columns, and the notes that belong to none of them.
pub(super) fn of_objective(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    objective: &Objective,
    apart: &[Field],
) -> (Vec<Fact>, Vec<NoteView>) {
    let row = Row { ctx, plan_at, plan: ctx.plan(plan_at), record: objective };
    let mut facts = Vec::new();
    let mut shown = apart.to_vec();
    for field in ctx.index().order(plan_at).iter().copied() {
        if let Some(fact) = row.fact(field, |it| row.plan.expects_at(objective.depth, it)) {
            facts.push(fact);
            shown.push(field);
        }
    }
    let notes = row.other_notes(&shown);
    (facts, notes)
}

/// That the title or the number of an action is not there, where that has to be said.
pub(super) fn blanks(ctx: &RenderContext<'_>, plan: &Plan, action: &Action) -> Vec<String> {
    let title = said_blank(ctx, plan, Field::TITLE, &action.title);
    let number = said_blank(ctx, plan, Field::NUMBER, &action.number);
    let rest = [(Field::TITLE, &action.title), (Field::NUMBER, &action.number)];
    title.into_iter().chain(number).chain(losses(ctx, plan, rest)).collect()
}

/// The names of what the source lost the end of, with that said.
fn losses<'a>(
    ctx: &'a RenderContext<'_>,
    plan: &'a Plan,
    values: impl IntoIterator<Item = (Field, &'a Stated<String>)> + 'a,
) -> impl Iterator<Item = String> + 'a {
    let cut = values.into_iter().filter(|it| it.1.is_part_lost());
    cut.map(|(field, _)| {
        let name = ctx.column(plan, field).into();
        ctx.say(Message::NameAndWords { name, words: ctx.say(Message::PartLostInSource).into() })
    })
}

/// The same for an objective, of which no one expects a number.
pub(super) fn blanks_of_objective(
    ctx: &RenderContext<'_>,
    plan: &Plan,
    objective: &Objective,
) -> Vec<String> {
    let title =
        ctx.blank(&objective.title).map(|it| ctx.say(Message::TitleBlank { blank: it.into() }));
    let lost = objective.number.is_lost();
    let number = lost.then(|| said_blank(ctx, plan, Field::NUMBER, &objective.number)).flatten();
    let rest = [(Field::TITLE, &objective.title), (Field::NUMBER, &objective.number)];
    title.into_iter().chain(number).chain(losses(ctx, plan, rest)).collect()
}

fn said_blank<T>(
    ctx: &RenderContext<'_>,
    plan: &Plan,
    field: Field,
    value: &Stated<T>,
) -> Option<String> {
    let blank = ctx.blank(value)?;
    let said = value.is_lost() || plan.expects(field);
    let name = ctx.column(plan, field);
    said.then(|| ctx.say(Message::NameAndBlank { name: name.into(), blank: blank.into() }))
}

fn named(ctx: &RenderContext<'_>, plan: &Plan, field: Field) -> Fact {
    let hint = plan.columns.get(field).and_then(|it| it.hint.clone());
    Fact { name: ctx.column(plan, field), hint, ..Fact::default() }
}

/// Words that go on where the source ends.
pub(super) fn part_lost<T>(ctx: &RenderContext<'_>, value: &Stated<T>) -> Vec<String> {
    value.is_part_lost().then(|| ctx.say(Message::PartLostInSource)).into_iter().collect()
}

/// A cell in a column that only this plan has.
fn own(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    column: Ix<OwnColumn>,
    cell: Option<&OwnCell>,
    fact: Fact,
) -> Fact {
    let Some(cell) = cell else { return fact };
    if ctx.plan(plan_at).own_columns[column].kind == OwnKind::Terms {
        let items = cell.items.iter().zip(&cell.terms);
        let terms = items.map(|(item, term)| ctx.term_item(plan_at, item.words(), *term));
        return Fact { terms: terms.collect(), ..fact };
    }
    match cell.items.as_slice() {
        [only] => Fact { html: ctx.html(only, 3), ..fact },
        items => Fact { items: items.iter().filter_map(|it| ctx.inline(it)).collect(), ..fact },
    }
}

/// A row of the plan: an action, or an objective that says as much of itself.
struct Row<'a, R> {
    ctx: &'a RenderContext<'a>,
    plan_at: Ix<Plan>,
    plan: &'a Plan,
    record: &'a R,
}

impl<R: Declared + Undertaking> Row<'_, R> {
    /// A cell; none where there is nothing to be said of it.
    fn fact(&self, field: Field, expects: impl Fn(Field) -> bool) -> Option<Fact> {
        let (ctx, record) = (self.ctx, self.record);
        let said = self.said(field)?;
        if said.is_blank() && !expects(field) {
            return None;
        }
        let fact = Fact {
            blank: ctx.blank(&said),
            remarks: part_lost(ctx, &said),
            notes: ctx.notes(self.plan, record.notes(), Some(field)),
            ..named(ctx, self.plan, field)
        };
        if let Field::Own(column) = field {
            return Some(own(
                ctx,
                self.plan_at,
                column,
                record.own_cells().get(column).get(),
                fact,
            ));
        }
        // Those that a page tells in a way of their own, given or not.
        match field {
            Field::STARTS | Field::CLOSES => return Some(self.end(field, fact)),
            Field::STATUS => return Some(Fact { blank: None, ..self.status(fact) }),
            _ => {}
        }
        Some(match said.get() {
            Some(Value::Words(text)) => Fact { text: Some((*text).to_owned()), ..fact },
            Some(Value::List(items)) => Fact { list: items.to_vec(), ..fact },
            Some(Value::Prose(text)) => Fact { html: ctx.html(text, 3), ..fact },
            Some(Value::Time(_)) => self.when(fact),
            Some(Value::Leads(_)) => Fact {
                links: ctx.leads(self.plan_at, record.leads()),
                printed: record.leads_printed().cloned(),
                ..fact
            },
            _ if field == Field::WHEN => self.when(fact),
            _ => fact,
        })
    }

    /// What a cell says; none for what is not a cell of the list.
    fn said(&self, field: Field) -> Option<Stated<Value<'_>>> {
        let record = self.record;
        match field {
            Field::NUMBER | Field::TITLE | Field::ACTIVITY => None,
            // Two cells make one time: they have their own rows.
            Field::WHEN if record.has_ends() && record.changed_time().is_none() => None,
            Field::STATUS if !self.plan.has_status() => None,
            Field::Own(column) => {
                Some(record.own_cells().get(column).state().map(|()| Value::Flag(true)))
            }
            Field::Key(key) => R::field(key)
                .filter(|it| it.holds.is_cell() && it.goes.page)
                .map(|it| (it.value)(record)),
        }
    }

    /// The notes that belong to none of the cells that are shown.
    fn other_notes(&self, shown: &[Field]) -> Vec<NoteView> {
        let notes = self.record.notes().iter();
        notes
            .filter(|it| it.about.is_none_or(|it| !shown.contains(&it)))
            .flat_map(|it| self.ctx.notes(self.plan, std::slice::from_ref(it), it.about))
            .collect()
    }

    fn when(&self, fact: Fact) -> Fact {
        let when = self.record.when().get();
        let mut when = when.map(|it| self.ctx.when(it));
        if let Some(view) = when.as_mut().filter(|it| self.plan.is_status_word(&it.printed)) {
            view.unread = Some(self.ctx.say(Message::TimeIsStatus));
        }
        Fact { when, now: update::changed_time(self.ctx, self.record), ..fact }
    }

    /// The beginning or the end, with our reading of both once, with the last that is given.
    fn end(&self, field: Field, fact: Fact) -> Fact {
        let (starts, closes) = (self.record.starts().get(), self.record.closes().get());
        let Some(cell) = (if field == Field::STARTS { starts } else { closes }) else {
            return fact;
        };
        let mut view = self.ctx.when(cell);
        view.reading = None;
        if self.plan.is_status_word(&view.printed) {
            view.unread = Some(self.ctx.say(Message::TimeIsStatus));
        }
        let last = field == Field::CLOSES || closes.is_none();
        let time = self.record.when().get().filter(|_| last);
        let reading = time.and_then(|it| self.ctx.when(it).reading);
        let both = starts.is_some() && closes.is_some();
        let in_part = time.is_some_and(|it| it.in_part);
        let mut remarks = fact.remarks;
        remarks.extend(reading.map(|it| {
            let when = it.into();
            self.ctx.say(match both {
                true if in_part => Message::ReadingPart { when },
                true => Message::ReadingBoth { when },
                false => Message::ReadingWindows { when },
            })
        }));
        Fact { when: Some(view), remarks, ..fact }
    }

    fn status(&self, fact: Fact) -> Fact {
        let in_time = self.record.status().get().is_some_and(|it| it.in_time);
        let name = self.ctx.column(self.plan, Field::WHEN);
        let place = in_time.then(|| self.ctx.say(Message::StatusInTime { column: name.into() }));
        let mut remarks = fact.remarks;
        remarks.extend(place);
        Fact { status: Some(self.ctx.status_of(self.record)), remarks, ..fact }
    }
}

impl Row<'_, Action> {
    /// What is done, under a heading of the level `under`.
    fn activity(&self, under: u8) -> Option<ActivityView> {
        let (ctx, activity) = (self.ctx, &self.record.activity);
        if activity.is_blank() && !self.plan.expects(Field::ACTIVITY) {
            return None;
        }
        let Fact { name, hint, .. } = named(ctx, self.plan, Field::ACTIVITY);
        Some(ActivityView {
            name,
            hint,
            html: activity.get().and_then(|it| ctx.html(it, under)),
            blank: ctx.blank(activity),
            remarks: part_lost(ctx, activity),
            notes: ctx.notes(self.plan, &self.record.notes, Some(Field::ACTIVITY)),
        })
    }
}

impl RenderContext<'_> {
    /// What is above an action, under the plan's name for it; none in a plan without levels.
    pub(super) fn above(&self, plan_at: Ix<Plan>, action: &Action) -> Option<Fact> {
        let plan = self.plan(plan_at);
        (!plan.flat).then(|| Fact {
            name: self.level_label(plan, plan.objectives[action.objective].depth),
            links: vec![self.objective_link(plan_at, action.objective)],
            ..Fact::default()
        })
    }

    /// The terms that a record's texts use, without those that are in a cell of their own.
    pub(super) fn terms_used(
        &self,
        plan_at: Ix<Plan>,
        used: &[Ix<Term>],
        own: &OwnCells,
    ) -> Vec<TermItem> {
        let cells = || own.0.iter().filter_map(|it| it.1.get());
        let shown = |at: Ix<Term>| cells().any(|it| it.terms.contains(&Some(at)));
        let used = used.iter().filter(|it| !shown(**it));
        let term = |at: Ix<Term>| self.plan(plan_at).glossary[at].term.clone();
        used.map(|it| self.term_item(plan_at, term(*it), Some(*it))).collect()
    }

    fn term_item(&self, plan_at: Ix<Plan>, text: String, term: Option<Ix<Term>>) -> TermItem {
        let Some(at) = term else { return TermItem { text, href: None, means: None } };
        let means = self.plan(plan_at).glossary[at].means.words();
        let means = match means.trim() {
            "" => Some(self.say(Message::TermUnexplainedInline)),
            words if words.chars().count() <= LONGEST_MEANING => Some(words.to_owned()),
            _ => None,
        };
        let href = glossary::term_href(self, plan_at, at);
        TermItem { text, href: Some(href), means }
    }
}
