//! What belongs together, grouped once: without it the page of each lead would walk all actions.

use std::collections::{BTreeMap, HashMap};

use crate::locale::Locale;
use crate::model::{
    Action, Catalogue, Change, Edition, Field, Id, Ix, Lead, Measure, Objective, OwnCell,
    OwnColumn, Plan, Record, Term, Undertaking, indexed, indices,
};
use crate::site::{Group, Grouping, groups};

/// Groups of the whole catalogue.
#[derive(Debug, Default)]
pub(in crate::render) struct Index {
    plans: Vec<OfPlan>,
    /// The terms of all glossaries, those of one word together, in order of the alphabet.
    terms: Vec<Vec<TermPlace>>,
    /// The place of each in that list.
    term_rows: HashMap<TermPlace, usize>,
}

/// A term of a plan's glossary.
pub(super) type TermPlace = (Ix<Plan>, Ix<Term>);

/// A change and its edition; no edition for what has changed since the last.
type Told = (Option<Ix<Edition>>, Ix<Change>);

#[derive(Debug, Default)]
struct OfPlan {
    /// For each lead, its actions and its objectives.
    led: Vec<Vec<Ix<Action>>>,
    led_above: Vec<Vec<Ix<Objective>>>,
    /// All fields, in its order.
    order: Vec<Field>,
    /// The columns of its lists, in its order.
    listed: Vec<Field>,
    /// How many actions are under an objective, its children's included.
    below: Vec<usize>,
    /// For each term of the glossary, the objectives and the actions that use it.
    used: Vec<Uses>,
    /// For each action, whether its title alone does not tell it from another.
    ambiguous: Vec<bool>,
    /// For each action and for each objective that has any, its measures.
    counted_for_action: BTreeMap<Ix<Action>, Vec<Ix<Measure>>>,
    counted_for_objective: BTreeMap<Ix<Objective>, Vec<Ix<Measure>>>,
    /// Its actions in other orders.
    groups: Vec<(Grouping, Vec<Group>)>,
    /// For each action that an edition mentions, its changes, oldest first.
    changes: HashMap<Ix<Action>, Vec<Told>>,
}

/// Where a term is used.
#[derive(Debug, Clone, Default)]
pub(super) struct Uses {
    pub(super) objectives: Vec<Ix<Objective>>,
    pub(super) actions: Vec<Ix<Action>>,
}

impl Index {
    pub(in crate::render) fn of(catalogue: &Catalogue, locale: &Locale) -> Index {
        let terms = terms(catalogue, locale);
        let rows =
            terms.iter().enumerate().flat_map(|(row, it)| it.iter().map(move |it| (*it, row)));
        let term_rows = rows.collect();
        Index { plans: catalogue.plans.iter().map(of_plan).collect(), terms, term_rows }
    }

    /// The terms of all glossaries, those of one word together, in order of the alphabet.
    pub(super) fn terms(&self) -> &[Vec<TermPlace>] {
        &self.terms
    }

    /// Which of them a term is.
    pub(super) fn row_of(&self, term: TermPlace) -> usize {
        self.term_rows.get(&term).copied().unwrap_or(0)
    }

    fn of_plan(&self, plan: Ix<Plan>) -> &OfPlan {
        &self.plans[plan.get()]
    }

    /// The actions that a lead leads.
    pub(super) fn led_by(&self, plan: Ix<Plan>, lead: Ix<Lead>) -> &[Ix<Action>] {
        &self.of_plan(plan).led[lead.get()]
    }

    /// The objectives that a lead leads.
    pub(super) fn objectives_led_by(&self, plan: Ix<Plan>, lead: Ix<Lead>) -> &[Ix<Objective>] {
        &self.of_plan(plan).led_above[lead.get()]
    }

    /// All fields in the order in which a plan tells them.
    pub(super) fn order(&self, plan: Ix<Plan>) -> &[Field] {
        &self.of_plan(plan).order
    }

    /// The columns that a list of the plan's may have, in its order.
    pub(super) fn listed(&self, plan: Ix<Plan>) -> &[Field] {
        &self.of_plan(plan).listed
    }

    /// Where a term of the glossary is used.
    pub(super) fn uses_of(&self, plan: Ix<Plan>, term: Ix<Term>) -> &Uses {
        &self.of_plan(plan).used[term.get()]
    }

    /// The actions of a plan in another order.
    pub(super) fn groups(&self, plan: Ix<Plan>, grouping: Grouping) -> &[Group] {
        let all = &self.of_plan(plan).groups;
        all.iter().find(|it| it.0 == grouping).map_or(&[], |it| it.1.as_slice())
    }

    /// The measures that belong to an action.
    pub(super) fn counted_for_action(&self, plan: Ix<Plan>, action: Ix<Action>) -> &[Ix<Measure>] {
        self.of_plan(plan).counted_for_action.get(&action).map_or(&[], Vec::as_slice)
    }

    /// The measures that belong to an objective.
    pub(super) fn counted_for_objective(
        &self,
        plan: Ix<Plan>,
        objective: Ix<Objective>,
    ) -> &[Ix<Measure>] {
        self.of_plan(plan).counted_for_objective.get(&objective).map_or(&[], Vec::as_slice)
    }

    /// Whether an action has no number and shares its title.
    pub(super) fn ambiguous(&self, plan: Ix<Plan>, action: Ix<Action>) -> bool {
        self.of_plan(plan).ambiguous[action.get()]
    }

    /// What became of an action: which change of which edition, oldest first.
    pub(super) fn changes_of(&self, plan: Ix<Plan>, action: Ix<Action>) -> &[Told] {
        self.of_plan(plan).changes.get(&action).map_or(&[], Vec::as_slice)
    }

    /// How many actions are under an objective and the objectives below it.
    pub(super) fn below(&self, plan: Ix<Plan>, objective: Ix<Objective>) -> usize {
        self.of_plan(plan).below[objective.get()]
    }
}

fn terms(catalogue: &Catalogue, locale: &Locale) -> Vec<Vec<TermPlace>> {
    let plans = indexed(&catalogue.plans);
    let mut sorted: Vec<TermPlace> =
        plans.flat_map(|(plan, it)| indices(&it.glossary).map(move |at| (plan, at))).collect();
    let term = |(plan, at): TermPlace| &catalogue.plans[plan].glossary[at].term;
    sorted.sort_by(|a, b| {
        let (one, other) = (term(*a), term(*b));
        locale.compare(one, other).then_with(|| one.cmp(other)).then_with(|| a.cmp(b))
    });
    sorted.chunk_by(|a, b| term(*a) == term(*b)).map(<[TermPlace]>::to_vec).collect()
}

fn of_plan(plan: &Plan) -> OfPlan {
    fn led_by<R: Undertaking>(plan: &Plan, records: &[R]) -> Vec<Vec<Ix<R>>> {
        let mut led = vec![Vec::new(); plan.leads.len()];
        for (at, record) in indexed(records) {
            let leads = record.leads().get().into_iter().flatten();
            leads.for_each(|lead| led[lead.get()].push(at));
        }
        led
    }
    let mut below: Vec<usize> = plan.objectives.iter().map(|it| it.actions.len()).collect();
    // Each objective is after the one above it, so that from the last on all sums are done.
    for at in indices(&plan.objectives).rev() {
        if let Some(parent) = plan.objectives[at].parent.filter(|it| *it < at) {
            below[parent.get()] += below[at.get()];
        }
    }
    let (mut counted_for_action, mut counted_for_objective) = (BTreeMap::new(), BTreeMap::new());
    for (at, measure) in indexed(&plan.measures) {
        fn note<T>(map: &mut BTreeMap<Ix<T>, Vec<Ix<Measure>>>, of: &[Ix<T>], at: Ix<Measure>) {
            of.iter().for_each(|it| map.entry(*it).or_default().push(at));
        }
        note(&mut counted_for_action, &measure.actions, at);
        note(&mut counted_for_objective, &measure.objectives, at);
    }
    OfPlan {
        led: led_by(plan, &plan.actions),
        led_above: led_by(plan, &plan.objectives),
        order: plan.columns.order(),
        listed: listed(plan),
        below,
        ambiguous: ambiguous(plan),
        used: used(plan),
        counted_for_action,
        counted_for_objective,
        groups: Grouping::ALL
            .iter()
            .filter(|it| it.has_any(plan))
            .map(|it| (*it, groups(plan, *it)))
            .collect(),
        changes: changes(plan),
    }
}

/// Of each action's and objective's cells those that fit in a list: who leads, when, how far it is, and
/// the plan's own columns in which every cell is brief.
fn listed(plan: &Plan) -> Vec<Field> {
    /// As many letters fit on two lines of a narrow column.
    const MOST_LETTERS: usize = 60;
    let brief = |column: Ix<OwnColumn>| {
        let cells = plan.nodes().filter_map(|it| it.1.own_cells().get(column).get());
        let letters =
            |it: &OwnCell| it.items.iter().map(|it| it.words().chars().count()).sum::<usize>();
        cells.into_iter().all(|it| letters(it) <= MOST_LETTERS)
    };
    let fits = |field: &Field| match *field {
        Field::LEADS | Field::WHEN => true,
        Field::STATUS => plan.has_status(),
        Field::Own(column) => brief(column),
        Field::Key(_) => false,
    };
    plan.columns.order().into_iter().filter(fits).collect()
}

/// An action without a title is called by its first words, which may be those of another too.
fn ambiguous(plan: &Plan) -> Vec<bool> {
    let unnumbered = |it: &&Action| it.number.get().is_none();
    let names: Vec<_> = plan.actions.iter().map(Action::opening).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names.iter().flatten() {
        *counts.entry(name).or_default() += 1;
    }
    let shared = |it: &Option<String>| it.as_ref().is_some_and(|it| counts[it.as_str()] > 1);
    let actions = plan.actions.iter().zip(&names);
    actions.map(|(it, name)| unnumbered(&it) && shared(name)).collect()
}

fn used(plan: &Plan) -> Vec<Uses> {
    let mut used = vec![Uses::default(); plan.glossary.len()];
    for (at, objective) in indexed(&plan.objectives) {
        objective.terms.iter().for_each(|it| used[it.get()].objectives.push(at));
    }
    for (at, action) in indexed(&plan.actions) {
        action.terms.iter().for_each(|it| used[it.get()].actions.push(at));
    }
    used
}

fn changes(plan: &Plan) -> HashMap<Ix<Action>, Vec<Told>> {
    let mut found: HashMap<Ix<Action>, Vec<_>> = HashMap::new();
    if plan.history.editions.is_empty() {
        return found;
    }
    let place: HashMap<&Id, Ix<Action>> =
        indexed(&plan.actions).map(|(at, it)| (&it.id, at)).collect();
    let mut note = |edition: Option<Ix<Edition>>, changes: &[Change]| {
        let of_actions = indexed(changes).filter(|(_, it)| it.about == Record::Action);
        for (at, change) in of_actions {
            if let Some(action) = place.get(&change.id) {
                found.entry(*action).or_default().push((edition, at));
            }
        }
    };
    for (at, edition) in indexed(&plan.history.editions) {
        note(Some(at), &edition.changes);
    }
    note(None, &plan.history.since);
    found
}
