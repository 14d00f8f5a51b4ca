//! The first page: what the paper is, its counts, and the first names of what is late and to be decided. No
//! list here is longer, so that it stays one page.

use std::cmp::Ordering;

use crate::locale::Message;
use crate::model::{Change, Decision, Node, PlanState, Record, SiteState, What};

use super::changed::told;
use super::decisions::{KINDS, subject};
use super::tally::Tally;
use super::teller::{Teller, counted, grouped, names, sentence, table};
use super::value::{Block, Words};

/// So many words for a status have a row of their own.
const MOST_WORDS: usize = 6;
/// So much of the text of an update is on this page.
const MOST_LETTERS: usize = 120;

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
        whole(teller),
        Some(late(teller)),
        Some(waiting(teller)),
        Some(format!("Changes: {}", changed(teller, changes))),
        Some(format!("Decisions: {}", to_decide(teller, decisions))),
        measures(teller),
        Some(format!("Not known: {}", unknown(teller, &tally))),
    ];
    blocks.push(Block::List(items.into_iter().flatten().map(Words::from).collect()));
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
    let mut blocks = table(caption, &[("Status", 60), ("How many", 20)], rows);
    blocks.extend(oldest(teller, tally).map(|it| Block::Text(it.into())));
    blocks
}

/// How old what the table counts is.
fn oldest(teller: &Teller<'_>, tally: &Tally) -> Option<String> {
    let oldest = teller.locale.window(&tally.oldest?);
    let undated = match tally.undated {
        0 => String::new(),
        1 => " 1 has no date.".to_owned(),
        count => format!(" {} have no date.", grouped(count)),
    };
    Some(format!("The oldest status is from {oldest}.{undated}"))
}

/// The last update of the plan as a whole.
fn whole(teller: &Teller<'_>) -> Option<String> {
    let update = teller.plan.updates.last()?;
    let date = teller.locale.window(&update.on);
    let told = told(teller, update, MOST_LETTERS);
    Some(format!("The plan as a whole, on {date}: {told}").trim_end().to_owned())
}

/// How many measures went which way, as their own sentences say.
fn measures(teller: &Teller<'_>) -> Option<String> {
    let all = &teller.plan.measures;
    let mut counts = [0; 4];
    for step in all.iter().map(|it| it.since_first()) {
        let at = match step.map(|it| (it.is_better, it.way)) {
            Some((Some(true), _)) => 0,
            Some((Some(false), _)) => 1,
            Some((None, Some(Ordering::Equal))) => 2,
            _ => 3,
        };
        counts[at] += 1;
    }
    let names = ["better", "worse", "the same", "not known to be better or worse"];
    let said = counts.iter().zip(names).filter(|it| *it.0 > 0);
    let said: Vec<_> = said.map(|(count, name)| format!("{} {name}", grouped(*count))).collect();
    let said = teller.locale.list(&said);
    (!all.is_empty()).then(|| format!("Measures, the latest figure against the first: {said}."))
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
    let silent = late.iter().filter(|it| !it.1.has_reason()).count();
    let silent = match silent {
        0 => String::new(),
        count => format!(" No reason is given for {}.", grouped(count)),
    };
    let which = sentence(names(late.iter().map(|it| teller.node(it.0))));
    format!("Late: {}: {which}{silent}", nodes(teller, late.iter().map(|it| it.0)))
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
        let added = match (about, counts(changes, about)[0]) {
            (Record::Measure, 1) => " was not in the edition",
            (Record::Measure, _) => " were not in the edition",
            _ => " added",
        };
        let kinds = [added, " dropped", " changed"];
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

fn to_decide(teller: &Teller<'_>, decisions: &[Decision]) -> String {
    if decisions.is_empty() {
        return "the data shows nothing that someone must decide.".to_owned();
    }
    let all = || decisions.iter().flat_map(|it| &it.why);
    let kinds = KINDS.iter().filter_map(|(name, is)| {
        let count = all().filter(|it| is(it)).count();
        (count > 0).then(|| match name.starts_with("the plan") {
            true => (*name).to_owned(),
            false => format!("{name} ({})", grouped(count)),
        })
    });
    let kinds = kinds.collect::<Vec<_>>().join("; ");
    let which = sentence(names(decisions.iter().map(|it| subject(teller, it.about))));
    format!(
        "{} for someone to decide: {kinds}. They are about: {which}",
        counted(decisions.len(), "point")
    )
}

/// What the plan's data does not say.
fn unknown(teller: &Teller<'_>, tally: &Tally) -> String {
    let plan = teller.plan;
    let mut said = Vec::new();
    let mut say = |count: usize, what: &str| {
        said.extend((count > 0).then(|| format!("{} {what}", teller.actions(count))));
    };
    // Each action is in one of these counts.
    let silent = if plan.has_status() { tally.silent } else { 0 };
    if plan.has_status() {
        say(tally.lost, "with a status that is missing from the original document");
        say(silent, "without a status or an update");
        say(tally.not_stated - silent, "without a status");
    }
    say(tally.without_update - silent, "without an update");
    if !plan.has_all_actions() {
        said.push("parts of the plan that are missing from the original document".to_owned());
    }
    let past = match tally.past_unknown {
        0 => String::new(),
        count => {
            format!(" The time of {} with no known status has passed.", teller.actions(count))
        }
    };
    match said.is_empty() {
        true => format!("nothing that this page counts.{past}"),
        false => format!("{}.{past}", teller.locale.list(&said)),
    }
}
