//! Orders in which a plan's actions can be gone through beside the plan's own, and what is under each heading. An
//! action is under each that it names, and one that names none is last, so that nothing is lost. What a heading
//! says, and in which order names are, is for the views.

use std::collections::BTreeMap;

use crate::model::timescale::Reading;
use crate::model::{Action, Event, Ix, Objective, Plan, Stated, Undertaking, indexed};

/// By what a list groups the actions of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grouping {
    /// By calendar year.
    Year,
    /// By the places that actions and events name.
    Place,
    /// By the strands of hate crime or of equality that the plan names.
    Strand,
}

impl Grouping {
    /// All of them, in the order in which they are offered.
    pub const ALL: &[Grouping] = &[Grouping::Year, Grouping::Place, Grouping::Strand];

    /// The last part of the address of its list.
    pub fn name(self) -> &'static str {
        match self {
            Grouping::Year => "by-year",
            Grouping::Place => "by-place",
            Grouping::Strand => "by-strand",
        }
    }

    /// Whether a plan says anything by which its actions could be grouped so.
    pub fn has_any(self, plan: &Plan) -> bool {
        match self {
            Grouping::Year => plan
                .actions
                .iter()
                .any(|it| it.current_time().is_some_and(|it| it.first().is_some())),
            Grouping::Place => {
                plan.actions.iter().any(|it| !it.places.items().is_empty())
                    || plan.events.iter().any(|it| it.place.get().is_some())
            }
            Grouping::Strand => {
                plan.actions.iter().any(|it| !it.strands.items().is_empty())
                    || plan.objectives.iter().any(|it| !it.strands.items().is_empty())
            }
        }
    }
}

/// What a heading says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupKey {
    /// A year.
    Year(i32),
    /// A place or a strand, in the plan's words.
    Name(String),
    /// What names none.
    Rest(RestOf),
}

/// Why an action is under no year, place or strand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestOf {
    /// It goes on, with no year.
    Ongoing,
    /// Its time must be confirmed.
    ToBeConfirmed,
    /// Its time is in words.
    InWords,
    /// It says nothing.
    Blank,
    /// What it said is lost.
    Lost,
}

/// What a heading gathers.
#[derive(Debug, Clone)]
pub struct Group {
    /// What the heading says.
    pub key: GroupKey,
    /// Objectives of a strand.
    pub objectives: Vec<Ix<Objective>>,
    /// Its actions.
    pub actions: Vec<Ix<Action>>,
    /// Events at a place that their action does not name.
    pub events: Vec<Ix<Event>>,
}

impl Group {
    fn new(key: GroupKey) -> Group {
        Group { key, objectives: Vec::new(), actions: Vec::new(), events: Vec::new() }
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.objectives.len() + self.actions.len() + self.events.len()
    }
}

/// The actions of a plan in another order: years in order, names as bytes sort them, and last what names none.
pub fn groups(plan: &Plan, grouping: Grouping) -> Vec<Group> {
    match grouping {
        Grouping::Year => by_year(plan),
        Grouping::Place => by_place(plan),
        Grouping::Strand => by_strand(plan),
    }
}

fn by_year(plan: &Plan) -> Vec<Group> {
    let mut years: BTreeMap<i32, Group> = BTreeMap::new();
    let (mut ongoing, mut open) = (Vec::new(), Vec::new());
    let (mut in_words, mut blank, mut lost) = (Vec::new(), Vec::new(), Vec::new());
    for (at, action) in indexed(&plan.actions) {
        let Some(when) = action.current_time() else {
            if action.when == Stated::Lost { &mut lost } else { &mut blank }.push(at);
            continue;
        };
        for year in when.years() {
            let group = years.entry(year).or_insert_with(|| Group::new(GroupKey::Year(year)));
            group.actions.push(at);
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
    let rest = [
        (RestOf::Ongoing, ongoing),
        (RestOf::ToBeConfirmed, open),
        (RestOf::InWords, in_words),
        (RestOf::Blank, blank),
        (RestOf::Lost, lost),
    ];
    years.into_values().chain(others(rest)).collect()
}

fn by_place(plan: &Plan) -> Vec<Group> {
    let mut places: BTreeMap<&str, Group> = BTreeMap::new();
    let (mut blank, mut lost) = (Vec::new(), Vec::new());
    for (at, action) in indexed(&plan.actions) {
        for place in action.places.items() {
            push_once(&mut named(&mut places, place).actions, at);
        }
        let event_says = action.events.iter().any(|it| plan.events[*it].place.get().is_some());
        if action.places.items().is_empty() && !event_says {
            if action.places.is_lost() { &mut lost } else { &mut blank }.push(at);
        }
    }
    for (at, event) in indexed(&plan.events) {
        // An event that has its place from its action is found with the action.
        let told =
            |it: Ix<Action>| event.place.get() == Some(&plan.actions[it].places.items().join(", "));
        if let Some(place) = event.place.get().filter(|_| !event.action.is_some_and(told)) {
            named(&mut places, place).events.push(at);
        }
    }
    let rest = others([(RestOf::Blank, blank), (RestOf::Lost, lost)]);
    places.into_values().chain(rest).collect()
}

/// A strand of an objective is that of its actions too, unless they name their own.
fn by_strand(plan: &Plan) -> Vec<Group> {
    let mut strands: BTreeMap<&str, Group> = BTreeMap::new();
    for (at, objective) in indexed(&plan.objectives) {
        for strand in objective.strands.items() {
            named(&mut strands, strand).objectives.push(at);
        }
    }
    let (mut blank, mut lost) = (Vec::new(), Vec::new());
    for (at, action) in indexed(&plan.actions) {
        let own = Some(action.strands.items()).filter(|it| !it.is_empty());
        let stated = own.unwrap_or_else(|| strands_above(plan, action.objective));
        for strand in stated {
            push_once(&mut named(&mut strands, strand).actions, at);
        }
        if stated.is_empty() {
            if action.strands.is_lost() { &mut lost } else { &mut blank }.push(at);
        }
    }
    let rest = others([(RestOf::Blank, blank), (RestOf::Lost, lost)]);
    strands.into_values().chain(rest).collect()
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

fn named<'g, 'p>(groups: &'g mut BTreeMap<&'p str, Group>, name: &'p str) -> &'g mut Group {
    groups.entry(name).or_insert_with(|| Group::new(GroupKey::Name(name.to_owned())))
}

/// An action may name one place twice.
fn push_once(actions: &mut Vec<Ix<Action>>, at: Ix<Action>) {
    if actions.last() != Some(&at) {
        actions.push(at);
    }
}

/// The groups of what names none, those that are empty left out.
fn others<const N: usize>(rest: [(RestOf, Vec<Ix<Action>>); N]) -> impl Iterator<Item = Group> {
    let groups = rest.map(|(why, actions)| Group { actions, ..Group::new(GroupKey::Rest(why)) });
    groups.into_iter().filter(|it| !it.actions.is_empty())
}
