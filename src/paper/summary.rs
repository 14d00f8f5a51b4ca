//! The first page: what the paper is, and its counts. Lists have no place here, so that it stays one page.

use crate::locale::Message;
use crate::model::{Change, Decision, Node, PlanState, Record, SiteState, What};

use super::decisions::KINDS;
use super::late::has_reason;
use super::tally::Tally;
use super::teller::{Teller, counted, grouped, table};
use super::value::{Block, Words};

/// So many words for a status have a row of their own.
const MOST_WORDS: usize = 9;

pub(super) fn write(teller: &Teller<'_>, decisions: &[Decision], changes: &[Change]) -> Vec<Block> {
    let tally = Tally::of(teller.plan, teller.brief.today);
    let mut blocks = vec![
        Block::Title("Progress report".to_owned()),
        Block::Subtitle(teller.plan.title.clone()),
        Block::Text(about(teller).into()),
    ];
    blocks.extend(notices(teller).map(|it| Block::Notice(it.to_owned())));
    blocks.push(Block::Heading("Summary".to_owned()));
    blocks.extend(statuses(teller, &tally));
    let items = [
        late(teller),
        waiting(teller),
        format!("Changes: {}", changed(teller, changes)),
        format!("Decisions: {}", to_decide(decisions)),
        format!("Not known: {}", unknown(teller, &tally)),
    ];
    blocks.push(Block::List(items.map(Words::from).into()));
    blocks
}

fn about(teller: &Teller<'_>) -> String {
    let (site, plan) = (&teller.brief.catalogue.site, teller.plan);
    let whole = plan.period.get().filter(|_| !plan.period.is_part_lost());
    let period = whole.map(|it| {
        let (from, to) = (teller.locale.begins(&it.from), teller.locale.due(&it.to));
        format!(" The plan is for {from} to {to}.")
    });
    format!(
        "Publisher: {}.{} This paper says what has changed since the edition {}. It is dated {}.",
        site.organisation,
        period.unwrap_or_default(),
        teller.edition(),
        teller.locale.date(teller.brief.today)
    )
}

/// What a reader must know before anything else.
fn notices(teller: &Teller<'_>) -> impl Iterator<Item = &'static str> {
    let site = match teller.brief.catalogue.site.state {
        SiteState::Demonstration => Some("This is a demonstration. It is not a council’s paper."),
        SiteState::Draft => Some("The website of this plan is a draft."),
        SiteState::Published => None,
    };
    let plan = match teller.plan.state {
        Some(PlanState::Draft) => Some("The plan is a draft."),
        Some(PlanState::Superseded) => Some("Another plan has replaced this plan."),
        Some(PlanState::Archived) => Some("The plan is kept for the record."),
        Some(PlanState::Adopted) | None => None,
    };
    site.into_iter().chain(plan)
}

fn statuses(teller: &Teller<'_>, tally: &Tally) -> Vec<Block> {
    let total = teller.plan.actions.len();
    let all = format!("The plan has {}.", teller.actions(total));
    if total == 0 {
        return vec![Block::Text(all.into())];
    }
    if !teller.plan.has_status() {
        let none = format!("{all} It has no column for their status.");
        return vec![Block::Text(none.into())];
    }
    let row = |word: &str, count: usize| vec![Words::from(word), grouped(count).into()];
    let shown = tally.words.iter().take(MOST_WORDS);
    let mut rows: Vec<_> = shown.map(|(word, count)| row(word, *count)).collect();
    let others: usize = tally.words.iter().skip(MOST_WORDS).map(|it| it.1).sum();
    let rest = [
        ("Other words".to_owned(), others),
        (teller.locale.text(Message::NotStated), tally.not_stated),
        (teller.locale.text(Message::LostInSource), tally.lost),
    ];
    rows.extend(rest.iter().filter(|it| it.1 > 0).map(|(word, count)| row(word, *count)));
    let caption = format!("{} by status", teller.actions(total));
    table(caption, &[("Status", 60), ("How many", 20)], rows)
}

fn late(teller: &Teller<'_>) -> String {
    if !teller.plan.has_status() {
        return "Late: no one can tell, because the plan has no column for a status.".to_owned();
    }
    let today = teller.brief.today;
    let late: Vec<_> = teller.plan.nodes().filter(|it| it.1.is_late(today)).collect();
    if late.is_empty() {
        return "Late: nothing that has a status.".to_owned();
    }
    let silent = late.iter().filter(|it| !has_reason(it.1)).count();
    let silent = match silent {
        0 => String::new(),
        count => format!(" No reason is given for {}.", grouped(count)),
    };
    format!("Late: {}.{silent}", nodes(teller, late.iter().map(|it| it.0)))
}

/// "3 actions and 1 objective"
fn nodes(teller: &Teller<'_>, nodes: impl Iterator<Item = Node>) -> String {
    let (actions, objectives): (Vec<_>, Vec<_>) =
        nodes.partition(|it| matches!(it, Node::Action(_)));
    let counts = [
        (actions.len(), teller.actions(actions.len())),
        (objectives.len(), counted(objectives.len(), "objective")),
    ];
    let counts = counts.into_iter().filter(|it| it.0 > 0).map(|it| it.1);
    teller.locale.list(&counts.collect::<Vec<_>>())
}

fn waiting(teller: &Teller<'_>) -> String {
    let due = teller.plan.updates_due(teller.brief.today);
    match due.is_empty() {
        true => "Waiting for an update: nothing.".to_owned(),
        false => {
            let due = nodes(teller, due.iter().map(|it| it.node));
            format!("Waiting for an update: {due}.")
        }
    }
}

/// How many records of each kind are new, gone or different.
fn changed(teller: &Teller<'_>, changes: &[Change]) -> String {
    const KINDS: [(Record, &str); 6] = [
        (Record::Objective, "objective"),
        (Record::Action, "action"),
        (Record::Event, "event"),
        (Record::Measure, "measure"),
        (Record::Lead, "lead"),
        (Record::Service, "support service"),
    ];
    if changes.is_empty() {
        return "nothing that is published has changed since the edition.".to_owned();
    }
    let mut said = Vec::new();
    for (about, name) in KINDS {
        let name = |count| match about {
            Record::Action => teller.actions(count),
            _ => counted(count, name),
        };
        let kinds = [" added", " dropped", " changed"];
        let counts = counts(changes, about);
        let here = kinds.iter().zip(counts).filter(|it| it.1 > 0);
        said.extend(here.map(|(what, count)| format!("{}{what}", name(count))));
    }
    let whole = changes.iter().filter(|it| it.about == Record::Plan).count();
    let words = || format!("{} to the plan as a whole", counted(whole, "change"));
    said.extend((whole > 0).then(words));
    format!("{}.", teller.locale.list(&said))
}

/// How many records were added, how many dropped, and how many say something else.
fn counts(changes: &[Change], about: Record) -> [usize; 3] {
    let mut counts = [0; 3];
    let mut last = None;
    // All changes of a record are together, and one that is new or gone has only one.
    for change in changes.iter().filter(|it| it.about == about) {
        if last != Some(&change.id) {
            let kind = match change.what {
                _ if change.within.is_some() => 2,
                What::Added => 0,
                What::Dropped => 1,
                _ => 2,
            };
            counts[kind] += 1;
        }
        last = Some(&change.id);
    }
    counts
}

fn to_decide(decisions: &[Decision]) -> String {
    if decisions.is_empty() {
        return "the data shows nothing that someone must decide.".to_owned();
    }
    let all = || decisions.iter().flat_map(|it| &it.why);
    let kinds = KINDS.iter().filter_map(|(name, is)| {
        let count = all().filter(|it| is(it)).count();
        (count > 0).then(|| format!("{name} ({})", grouped(count)))
    });
    let kinds = kinds.collect::<Vec<_>>().join("; ");
    format!("{} for someone to decide: {kinds}.", counted(decisions.len(), "point"))
}

/// What the plan's data does not say.
fn unknown(teller: &Teller<'_>, tally: &Tally) -> String {
    let plan = teller.plan;
    let mut said = Vec::new();
    let mut say = |count: usize, what: &str| {
        said.extend((count > 0).then(|| format!("{} {what}", teller.actions(count))));
    };
    if plan.has_status() {
        say(tally.not_stated, "without a status");
        say(tally.lost, "with a status that is missing from the original document");
    }
    say(tally.past_unknown, "with a time that has passed and no status");
    say(tally.without_update, "without an update");
    if !plan.has_all_actions() {
        said.push("parts of the plan that are missing from the original document".to_owned());
    }
    match said.is_empty() {
        true => "nothing that this page counts.".to_owned(),
        false => format!("{}.", teller.locale.list(&said)),
    }
}
