//! Two states of one plan, record by record and field by field. The fields are those of the table of
//! fields, so that none can be forgotten. The work grows with the plan and not with its square.

use std::collections::{BTreeSet, HashMap};

use crate::model::{
    Action, Change, Channel, Declared, Event, EventState, Holds, Id, Ix, Measure, Objective,
    OwnCell, OwnCells, Part, Piece, Plan, Provenance, Record, Service, Stated, Undertaking, Update,
    Value, What, Within, indexed,
};

use super::State;
use super::pieces::{alike, lines, pieces};

/// What changed from one state of a plan to a later one: the plan itself, then objectives and
/// actions in the later reading order, what was dropped after what is there, then events, measures,
/// leads and services.
pub fn between(before: State<'_>, after: State<'_>) -> Vec<Change> {
    let mut all = Comparison { before, after, changes: Vec::new() };
    let (was, is) = (before.plan, after.plan);
    let whole = Named { about: Record::Plan, id: &is.id, title: is.title.clone(), number: None };
    all.fields(&whole, None, was, is);
    all.records(
        &was.objectives,
        &is.objectives,
        |it| &it.id,
        objective,
        |all, name, was, is| {
            let above = |plan: &Plan, it: &Objective| it.parent.map(|at| under(plan, at));
            all.moved(name, above(before.plan, was), above(after.plan, is));
            all.current_time(name, was, is);
        },
    );
    all.records(
        &was.actions,
        &is.actions,
        |it| &it.id,
        action,
        |all, name, was, is| {
            let above = |plan: &Plan, it: &Action| Some(under(plan, it.objective));
            all.moved(name, above(before.plan, was), above(after.plan, is));
            all.current_time(name, was, is);
        },
    );
    all.events();
    let measure = |it: &Measure| (Record::Measure, it.name.clone(), None);
    all.records(&was.measures, &is.measures, |it| &it.id, measure, |_, _, _, _| {});
    let lead = |it: &crate::model::Lead| (Record::Lead, it.name.clone(), None);
    all.records(&was.leads, &is.leads, |it| &it.id, lead, |_, _, _, _| {});
    if let (Some(was), Some(is)) = (before.services, after.services) {
        let service = |it: &Service| (Record::Service, it.name.clone(), None);
        all.records(was, is, |it| &it.id, service, |_, _, _, _| {});
    }
    all.changes
}

/// What a change is about, and what that is called.
pub(super) struct Named<'a> {
    pub(super) about: Record,
    pub(super) id: &'a Id,
    pub(super) title: String,
    pub(super) number: Option<&'a String>,
}

impl Named<'_> {
    pub(super) fn change(&self, what: What) -> Change {
        self.within(None, what)
    }

    fn within(&self, within: Option<&Within>, what: What) -> Change {
        Change {
            about: self.about,
            id: self.id.clone(),
            title: self.title.clone(),
            number: self.number.cloned(),
            within: within.cloned(),
            what,
        }
    }
}

/// What a record is, what it is called, and its number.
type Titled<'r> = (Record, String, Option<&'r String>);

fn objective(it: &Objective) -> Titled<'_> {
    let title = it.title.get().cloned().unwrap_or_else(|| it.id.to_string());
    (Record::Objective, title, it.number.get())
}

fn action(it: &Action) -> Titled<'_> {
    let title = it.opening().unwrap_or_else(|| it.id.to_string());
    (Record::Action, title, it.number.get())
}

/// An action of a plan, for what is told about it.
pub(super) fn named(it: &Action) -> Named<'_> {
    let (about, title, number) = action(it);
    Named { about, id: &it.id, title, number }
}

/// The id and the name of an objective.
fn under(plan: &Plan, at: Ix<Objective>) -> (Id, String) {
    (plan.objectives[at].id.clone(), plan.objective_name(at))
}

/// Two states of a plan, and what was found to differ.
struct Comparison<'a> {
    before: State<'a>,
    after: State<'a>,
    changes: Vec<Change>,
}

/// The records of a field on one side; none where it says nothing.
macro_rules! of {
    ($value:expr, $holds:ident) => {
        match $value.get() {
            Some(Value::$holds(list)) => *list,
            _ => &[],
        }
    };
}

impl Comparison<'_> {
    /// The records of one kind: what is new, what differs, what was dropped.
    fn records<R: Declared>(
        &mut self,
        before: &[R],
        after: &[R],
        id: fn(&R) -> &Id,
        titled: fn(&R) -> Titled<'_>,
        more: impl Fn(&mut Self, &Named<'_>, &R, &R),
    ) {
        let name = |it| {
            let (about, title, number) = titled(it);
            Named { about, id: id(it), title, number }
        };
        let old: HashMap<&Id, Ix<R>> = indexed(before).map(|(at, it)| (id(it), at)).collect();
        let mut met = vec![false; before.len()];
        for is in after {
            let name = name(is);
            let Some(was) = old.get(id(is)).copied() else {
                self.changes.push(name.change(What::Added));
                continue;
            };
            met[was.get()] = true;
            more(self, &name, &before[was], is);
            self.fields(&name, None, &before[was], is);
        }
        let dropped = before.iter().zip(met).filter(|it| !it.1);
        self.changes.extend(dropped.map(|it| name(it.0).change(What::Dropped)));
    }

    /// Every field of a record that says something else than it did.
    fn fields<R: Declared>(&mut self, name: &Named<'_>, within: Option<&Within>, was: &R, is: &R) {
        for field in R::FIELDS.iter().filter(|it| it.goes.history) {
            let (was, is) = ((field.value)(was), (field.value)(is));
            match field.holds {
                Holds::OwnColumns => self.own(name, was.get(), is.get()),
                Holds::Updates => {
                    let key = |it: &Update| Within::Update(it.on);
                    self.inner(name, of!(was, Updates), of!(is, Updates), key, no_more);
                }
                Holds::Observations => {
                    let key = |it: &crate::model::Observation| Within::Observation(it.on);
                    self.inner(name, of!(was, Observations), of!(is, Observations), key, no_more);
                }
                Holds::Glossary => {
                    let key = |it: &crate::model::Term| Within::Term(it.term.clone());
                    self.inner(name, of!(was, Glossary), of!(is, Glossary), key, no_more);
                }
                Holds::Channels => {
                    let key = |it: &Channel| Within::Channel(it.way);
                    self.inner(name, of!(was, Channels), of!(is, Channels), key, Self::reach);
                }
                Holds::Source => self.source(name, was.get(), is.get()),
                // Which services there are is known of both sides, or nothing is said.
                Holds::Services if self.before.services.and(self.after.services).is_none() => {}
                _ => self.told(
                    name,
                    within,
                    Part::Key(field.key),
                    pieces(self.before, was),
                    pieces(self.after, is),
                ),
            }
        }
    }

    fn told(
        &mut self,
        name: &Named<'_>,
        within: Option<&Within>,
        part: Part,
        was: Vec<Piece>,
        is: Vec<Piece>,
    ) {
        if !alike(&was, &is) {
            self.changes.push(name.within(within, What::Changed { part, was, is }));
        }
    }

    /// Records within a record, told apart by what they are about; of two about the same, by order.
    fn inner<R: Declared>(
        &mut self,
        name: &Named<'_>,
        before: &[R],
        after: &[R],
        key: fn(&R) -> Within,
        more: fn(&mut Self, &Named<'_>, &Within, &R, &R),
    ) {
        let mut left: Vec<(Within, &R)> = before.iter().map(|it| (key(it), it)).collect();
        for is in after {
            let within = key(is);
            match left.iter().position(|it| it.0 == within) {
                Some(at) => {
                    let was = left.remove(at).1;
                    self.fields(name, Some(&within), was, is);
                    more(self, name, &within, was, is);
                }
                None => self.changes.push(name.within(Some(&within), What::Added)),
            }
        }
        let gone = left.iter().map(|it| name.within(Some(&it.0), What::Dropped));
        self.changes.extend(gone);
    }

    /// What a way leads to: its number, its address or its link, whichever it has.
    fn reach(&mut self, name: &Named<'_>, within: &Within, was: &Channel, is: &Channel) {
        let reach = |it: &Channel| it.reach.iter().map(|it| Piece::Words(it.shown())).collect();
        self.told(name, Some(within), Part::Key("reach"), reach(was), reach(is));
    }

    fn source(&mut self, name: &Named<'_>, was: Option<&Value<'_>>, is: Option<&Value<'_>>) {
        let of = |it: Option<&Value<'_>>| match it {
            Some(Value::Source(source)) => (*source).clone(),
            _ => Provenance::default(),
        };
        self.fields(name, Some(&Within::Source), &of(was), &of(is));
    }

    /// The cells in columns that only this plan has.
    fn own(&mut self, name: &Named<'_>, was: Option<&Value<'_>>, is: Option<&Value<'_>>) {
        fn of<'a>(said: Option<&Value<'a>>) -> &'a OwnCells {
            static NONE: OwnCells = OwnCells(Vec::new());
            match said {
                Some(Value::Own(cells)) => cells,
                _ => &NONE,
            }
        }
        let columns = |plan: &Plan, cells: &OwnCells| -> BTreeSet<Id> {
            cells.0.iter().map(|it| plan.own_columns[it.0].id.clone()).collect()
        };
        let (before, after) = (self.before.plan, self.after.plan);
        let (was, is) = (of(was), of(is));
        for column in &columns(before, was) | &columns(after, is) {
            let cell = |plan: &Plan, cells: &OwnCells| {
                let at = plan.own_columns.iter().position(|it| it.id == column);
                at.map(|it| of_cell(cells.get(Ix::new(it)))).unwrap_or_default()
            };
            let (was, is) = (cell(before, was), cell(after, is));
            self.told(name, None, Part::Own(column.clone()), was, is);
        }
    }

    fn moved(&mut self, name: &Named<'_>, from: Option<(Id, String)>, to: Option<(Id, String)>) {
        if from.as_ref().map(|it| &it.0) != to.as_ref().map(|it| &it.0) {
            let (from, to) = (from.map(|it| it.1), to.map(|it| it.1));
            self.changes.push(name.change(What::Moved { from, to }));
        }
    }

    /// The current time, where a report gave it and the words of the plan are as they were.
    fn current_time(&mut self, name: &Named<'_>, was: &dyn Undertaking, is: &dyn Undertaking) {
        let printed = |it: &dyn Undertaking| it.when().get().map(|it| it.printed.clone());
        if printed(was) == printed(is) {
            let now = |it: &dyn Undertaking| {
                it.current_time().map(|it| Piece::Words(it.printed.clone())).into_iter().collect()
            };
            self.told(name, None, Part::Key("when"), now(was), now(is));
        }
    }

    /// The events of an action that is new or dropped need no word of their own.
    fn events(&mut self) {
        let (before, after) = (self.before.plan, self.after.plan);
        let old: HashMap<&Id, &Event> = before.events.iter().map(|it| (&it.id, it)).collect();
        let known: BTreeSet<&Id> = before.actions.iter().map(|it| &it.id).collect();
        for event in &after.events {
            let (about, title) = (Record::Event, event.title.clone());
            let name = Named { about, id: &event.id, title, number: None };
            let Some(was) = old.get(&event.id) else {
                let action = event.action.map(|it| &after.actions[it].id);
                if action.is_none_or(|it| known.contains(it)) {
                    self.changes.push(name.change(What::Added));
                }
                continue;
            };
            let cancelled = |it: &Event| it.state == EventState::Cancelled;
            if cancelled(event) && !cancelled(was) {
                self.changes.push(name.change(What::Cancelled));
            } else if event.last_listed.is_none() {
                if event.time != was.time {
                    let (from, to) = (was.time, event.time);
                    self.changes.push(name.change(What::Retimed { from, to }));
                }
                self.fields(&name, None, *was, event);
            }
        }
    }
}

/// A record within another that has nothing but its fields.
fn no_more<R>(_: &mut Comparison<'_>, _: &Named<'_>, _: &Within, _: &R, _: &R) {}

fn of_cell(cell: &Stated<OwnCell>) -> Vec<Piece> {
    let mut found: Vec<Piece> =
        cell.get().into_iter().flat_map(|it| it.items.iter().flat_map(lines)).collect();
    match cell {
        Stated::Lost => found.push(Piece::Lost),
        Stated::PartLost(_) => found.push(Piece::PartLost),
        Stated::Stated(_) | Stated::NotStated => {}
    }
    found
}
