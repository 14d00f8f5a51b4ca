//! What has changed since the edition: a part for the plan, for each objective with what is below it, and
//! for each other kind of record.

use std::collections::BTreeMap;

use crate::changes::{self, Sayer};
use crate::locale::Message;
use crate::model::{
    Action, Change, Field, Ix, Node, Objective, Plan, Record, Update, What, Within, indexed,
};

use super::teller::{Teller, counted, sentence, table};
use super::value::{Block, Words};

/// More words than this of one side are cut: a paper shows that a text changed, and the website all of it.
const MOST_LETTERS: usize = 600;
/// So many changes of one record are told. The others are counted.
const MOST_LINES: usize = 20;

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
        let rows: Vec<_> = rows(teller, &changes, &now);
        let count = counted(changes.len(), "change");
        let caption = format!("{}: {count}", title(teller, &part));
        blocks.extend(table(caption, &[("What", 36), ("What has changed", 64)], rows));
    }
    blocks.extend(removals(teller));
    blocks
}

/// Where each objective and action is, by permanent names.
struct Places<'a> {
    plan: &'a Plan,
    objectives: BTreeMap<&'a str, Ix<Objective>>,
    actions: BTreeMap<&'a str, Ix<Action>>,
}

impl<'a> Places<'a> {
    fn of(plan: &'a Plan) -> Self {
        let objectives = indexed(&plan.objectives).map(|(at, it)| (it.id.as_str(), at));
        let actions = indexed(&plan.actions).map(|(at, it)| (it.id.as_str(), at));
        Places { plan, objectives: objectives.collect(), actions: actions.collect() }
    }

    /// The objective that a change is about, or that the action is below.
    fn objective(&self, change: &Change) -> Option<Ix<Objective>> {
        match change.about {
            Record::Objective => self.objectives.get(change.id.as_str()).copied(),
            _ => self.actions.get(change.id.as_str()).map(|it| self.plan.actions[*it].objective),
        }
    }

    /// The update that is new; none where there are two of its date, or the change is another.
    fn new_update(&self, change: &Change) -> Option<&'a Update> {
        let (Some(Within::Update(on)), What::Added) = (&change.within, &change.what) else {
            return None;
        };
        let id = change.id.as_str();
        let updates = match change.about {
            Record::Plan => &self.plan.updates,
            Record::Objective => &self.plan.objectives[*self.objectives.get(id)?].updates,
            Record::Action => &self.plan.actions[*self.actions.get(id)?].updates,
            _ => return None,
        };
        let mut found = updates.iter().filter(|it| it.on == *on);
        found.next().filter(|_| found.next().is_none())
    }
}

fn part(change: &Change, now: &Places<'_>, before: &Places<'_>) -> Part {
    if !matches!(change.about, Record::Objective | Record::Action) {
        return if change.about == Record::Plan { Part::Plan } else { Part::Kind(change.about) };
    }
    if let Some(at) = now.objective(change) {
        return Part::Objective(at);
    }
    // What was dropped is told where it was.
    let Some(at) = before.objective(change) else { return Part::Kind(change.about) };
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

/// A row for each record: its name, and all that has changed in it, a line for each change.
fn rows(teller: &Teller<'_>, changes: &[&Change], now: &Places<'_>) -> Vec<Vec<Words>> {
    let sayer = Sayer::new(&teller.locale, teller.plan);
    let records = changes.chunk_by(|one, next| (one.about, &one.id) == (next.about, &next.id));
    let rows = records.map(|record| {
        let name = match &record[0].number {
            Some(number) => format!("{number} {}", record[0].title),
            None => record[0].title.clone(),
        };
        let shown = record.iter().take(MOST_LINES).map(|it| line(teller, &sayer, it, now));
        let left_out = record.len().saturating_sub(MOST_LINES);
        let more = (left_out > 0).then(|| format!("And {}.", counted(left_out, "more change")));
        let lines: Vec<_> = shown.chain(more).collect();
        vec![name.into(), lines.join("\n").into()]
    });
    rows.collect()
}

/// "Status changed. In the edition: Not stated. Now: Behind."
fn line(teller: &Teller<'_>, sayer: &Sayer<'_>, change: &Change, now: &Places<'_>) -> String {
    let said = sayer.sentence(change);
    if let Some(update) = now.new_update(change) {
        let date = teller.locale.window(&update.on);
        return format!("An update of {date} was added. {}", told(teller, update, MOST_LETTERS))
            .trim_end()
            .to_owned();
    }
    if !said.words {
        return unworded(teller, change, &said.text);
    }
    let side = |words: &[String]| match words.is_empty() {
        true => teller.locale.text(Message::NotStated),
        false => shortened(&words.join("; "), MOST_LETTERS),
    };
    let (was, is) = (sentence(side(&said.was)), sentence(side(&said.is)));
    format!("{}. In the edition: {was} Now: {is}", said.text)
}

/// A change that has no words of both sides.
fn unworded(teller: &Teller<'_>, change: &Change, said: &str) -> String {
    let whole = change.within.is_none();
    // The data may have got it only now; that someone began to count is not known.
    if whole && change.about == Record::Measure && change.what == What::Added {
        return "It was not in the edition.".to_owned();
    }
    let before = teller.brief.before.plan;
    let gone = before.nodes().find(|(node, _)| match node {
        Node::Action(at) => change.about == Record::Action && before.actions[*at].id == change.id,
        Node::Objective(at) => {
            change.about == Record::Objective && before.objectives[*at].id == change.id
        }
    });
    let dropped = whole && change.what == What::Dropped;
    let reason = gone.filter(|_| dropped).and_then(|it| teller.words(it.1.reason()?));
    let reason =
        reason.map(|it| format!(" {}", why(teller, &it, MOST_LETTERS))).unwrap_or_default();
    format!("{}{reason}", sentence(said))
}

/// "Why: The bank has slipped."
fn why(teller: &Teller<'_>, reason: &str, letters: usize) -> String {
    let name = teller.locale.text(Message::ActionUpdateReason);
    format!("{name}: {}", sentence(shortened(reason, letters)))
}

/// What an update says: its status, its new time, its text and its reason.
pub(super) fn told(teller: &Teller<'_>, update: &Update, letters: usize) -> String {
    let named = |name: String, words: String| format!("{name}: {}", sentence(words));
    let status = update.status.as_ref().map(|it| it.word.clone());
    let when = update.when.as_ref().map(|it| it.printed.clone());
    let text = update.text.as_ref().map(|it| it.plain_text());
    let text = teller
        .words(&text)
        .or_else(|| update.no_change.then(|| teller.locale.text(Message::ActionUpdateNoChange)));
    let one_line = |it: String| it.lines().collect::<Vec<_>>().join(" ");
    let said = [
        teller.words(&status).map(|it| named(teller.column(Field::STATUS), it)),
        teller.words(&when).map(|it| named(teller.locale.text(Message::ActionUpdateWhen), it)),
        text.map(|it| sentence(shortened(&one_line(it), letters))),
        teller.words(&update.reason).map(|it| why(teller, &one_line(it), letters)),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn shortened(words: &str, letters: usize) -> String {
    match words.char_indices().nth(letters) {
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
