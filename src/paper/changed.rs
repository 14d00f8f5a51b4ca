//! What has changed since the edition: a part for the plan, for each objective with what is below it, and
//! for each other kind of record.

use std::collections::BTreeMap;

use crate::changes::{self, Sayer};
use crate::model::{Change, Ix, Objective, Plan, Record, indexed};

use super::teller::{Teller, counted, table};
use super::value::{Block, Words};

/// More words than this of one side are cut: a paper shows that a text changed, and the website all of it.
const MOST_LETTERS: usize = 600;

/// Where a change is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Plan,
    Objective(Ix<Objective>),
    /// An objective that is only in the edition, by its place there.
    Gone(Ix<Objective>),
    Kind(Record),
}

pub(super) fn write(teller: &Teller<'_>, changes: &[Change]) -> Vec<Block> {
    let heading = format!("What has changed since {}", teller.edition());
    let mut blocks = vec![Block::Heading(heading)];
    if changes.is_empty() {
        blocks.push(Block::Text("Nothing that is published has changed.".into()));
    }
    let (now, before) = (Places::of(teller.plan), Places::of(teller.brief.before.plan));
    let mut parts: BTreeMap<Part, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        parts.entry(part(change, &now, &before)).or_default().push(change);
    }
    for (part, changes) in parts {
        let title = title(teller, &part);
        blocks.push(Block::Subheading(title.clone()));
        let caption = format!("{title}: {}", counted(changes.len(), "change"));
        let columns = [("What", 28), ("Change", 22), ("In the edition", 25), ("Now", 25)];
        blocks.extend(table(caption, &columns, rows(teller, &changes)));
    }
    blocks.extend(removals(teller));
    blocks
}

/// Where the objective of each record is, by permanent names.
struct Places<'a> {
    objectives: BTreeMap<&'a str, Ix<Objective>>,
    actions: BTreeMap<&'a str, Ix<Objective>>,
}

impl<'a> Places<'a> {
    fn of(plan: &'a Plan) -> Self {
        let objectives = indexed(&plan.objectives).map(|(at, it)| (it.id.as_str(), at));
        let actions = plan.actions.iter().map(|it| (it.id.as_str(), it.objective));
        Places { objectives: objectives.collect(), actions: actions.collect() }
    }

    fn find(&self, change: &Change) -> Option<Ix<Objective>> {
        let places = match change.about {
            Record::Objective => &self.objectives,
            _ => &self.actions,
        };
        places.get(change.id.as_str()).copied()
    }
}

fn part(change: &Change, now: &Places<'_>, before: &Places<'_>) -> Part {
    if !matches!(change.about, Record::Objective | Record::Action) {
        return if change.about == Record::Plan { Part::Plan } else { Part::Kind(change.about) };
    }
    if let Some(at) = now.find(change) {
        return Part::Objective(at);
    }
    // What was dropped is told where it was.
    let Some(at) = before.find(change) else { return Part::Kind(change.about) };
    let name = before.objectives.iter().find(|it| *it.1 == at).map(|it| *it.0);
    let still = name.and_then(|it| now.objectives.get(it));
    still.map_or(Part::Gone(at), |it| Part::Objective(*it))
}

fn title(teller: &Teller<'_>, part: &Part) -> String {
    let kind = |it: &Record| match it {
        Record::Plan => "The plan as a whole",
        Record::Objective => "Objectives",
        Record::Action => "Actions",
        Record::Event => "Events",
        Record::Measure => "Measures",
        Record::Lead => "Leads",
        Record::Service => "Support services",
    };
    match part {
        Part::Objective(at) if !teller.plan.flat => teller.objective(*at),
        Part::Gone(at) if !teller.plan.flat => teller.brief.before.plan.objective_name(*at),
        Part::Objective(_) | Part::Gone(_) => "Actions".to_owned(),
        Part::Plan => kind(&Record::Plan).to_owned(),
        Part::Kind(record) => kind(record).to_owned(),
    }
}

fn rows(teller: &Teller<'_>, changes: &[&Change]) -> Vec<Vec<Words>> {
    let sayer = Sayer::new(&teller.locale, teller.plan);
    let rows = changes.iter().map(|change| {
        let name = match &change.number {
            Some(number) => format!("{number} {}", change.title),
            None => change.title.clone(),
        };
        let said = sayer.sentence(change);
        let side = |words: &[String]| match words.is_empty() {
            true if said.words => "Blank".to_owned(),
            _ => shortened(&words.join("\n")),
        };
        vec![name.into(), said.text.clone().into(), side(&said.was).into(), side(&said.is).into()]
    });
    rows.collect()
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}… (cut short in this paper)", &words[..end]),
        None => words.to_owned(),
    }
}

/// That words were removed from the plan and its editions since then; which, is nowhere kept.
fn removals(teller: &Teller<'_>) -> Option<Block> {
    let since = teller.brief.edition.on;
    let removals = teller.plan.history.removals.iter().filter(|it| it.on >= since);
    let items = removals.map(|it| {
        let said = changes::removal(&teller.locale, it.why);
        Words::from(format!("{}: {said}", teller.locale.date(it.on)))
    });
    let items: Vec<Words> = items.collect();
    (!items.is_empty()).then_some(Block::List(items))
}
