//! Objectives with their actions: text as long as a plan's, every kind of time, every status.

use std::ops::Range;

use crate::document::{
    ActionDocument, ActionEventDocument, ObjectiveDocument, OccasionDocument, Spanned,
    UpdateDocument, WrittenDate,
};
use crate::model::StatusMeaning;
use crate::model::prose::{Block, Inline, LinkTarget, Prose};

use super::dice::{Dice, capital};
use super::plan::{LEADS, SERVICES, STATUSES, lead_id};
use super::{ACTIONS_PER_OBJECTIVE, day, prose};

pub(super) fn objective(index: usize, actions: Range<usize>, seed: u64) -> ObjectiveDocument {
    let mut dice = Dice::new(seed, "objective", index);
    ObjectiveDocument {
        title: Some(dice.phrase(4, 8).into()),
        number: Some((index + 1).to_string().into()),
        summary: Some(activity(&mut dice).into()),
        actions: actions.map(|it| action(it, seed)).collect(),
        ..ObjectiveDocument::blank()
    }
}

fn action(index: usize, seed: u64) -> ActionDocument {
    let mut dice = Dice::new(seed, "action", index);
    let leads = leads(&mut dice);
    let (objective, place) = (index / ACTIONS_PER_OBJECTIVE, index % ACTIONS_PER_OBJECTIVE);
    let mut action = ActionDocument {
        id: Some(format!("action-{:05}", index + 1).into()),
        number: Some(format!("{}.{}", objective + 1, place + 1).into()),
        title: Some(dice.phrase(5, 10).into()),
        activity: Some(activity(&mut dice).into()),
        success: (0..dice.between(2, 4)).map(|_| dice.phrase(6, 12).into()).collect(),
        when: Some(when(&mut dice).into()),
        updates: updates(index, &leads, &mut dice),
        services: if dice.percent(5) { vec![dice.one(SERVICES).into()] } else { Vec::new() },
        // What may be done by now is not an event, whose day may be to come.
        event: dice.percent(3).then(|| event(&mut dice)).filter(|_| !is_ever_done(index)),
        leads: leads.into_iter().map(Into::into).collect(),
        ..ActionDocument::blank()
    };
    // An event is on any day of these years, and never outside the time of its action.
    if action.event.is_some() {
        action.when = Some("2024 to 2028".into());
    }
    action
}

/// About 60 words: two paragraphs with stress and a link, now and then a list.
fn activity(dice: &mut Dice) -> Prose {
    let (first, second) = (dice.between(22, 34), dice.between(18, 26));
    let (first, second) = (dice.words(first), dice.words(second));
    let strong = dice.between(4, 17);
    let first = with_marked(&first, strong, Inline::Strong);
    let second = match dice.percent(50) {
        true => {
            let (word, page) = (dice.between(2, 13), dice.between(2, 19));
            let page = format!("/page-{page:02}/");
            let target = LinkTarget::Page { page, heading: None, at: None };
            with_marked(&second, word, |content| Inline::Link { target, content })
        }
        false => vec![Inline::Text(format!("{}.", capital(&second.join(" "))))],
    };
    let mut blocks = vec![Block::Paragraph(first), Block::Paragraph(second)];
    if dice.percent(30) {
        let item = |_| Prose::plain(&dice.phrase(4, 7)).blocks;
        blocks.push(Block::List { start: None, tight: true, items: (0..3).map(item).collect() });
    }
    Prose { blocks }
}

/// A sentence of which one word in the middle is marked.
fn with_marked(
    words: &[String],
    marked: usize,
    mark: impl FnOnce(Vec<Inline>) -> Inline,
) -> Vec<Inline> {
    vec![
        Inline::Text(format!("{} ", capital(&words[..marked].join(" ")))),
        mark(vec![Inline::Text(words[marked].clone())]),
        Inline::Text(format!(" {}.", words[marked + 1..].join(" "))),
    ]
}

/// From one to four different leads, in order.
fn leads(dice: &mut Dice) -> Vec<String> {
    let mut chosen: Vec<usize> = (0..dice.between(1, 4)).map(|_| dice.below(LEADS)).collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen.into_iter().map(lead_id).collect()
}

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A time as plans print it; about one in six names a month and makes an event.
fn when(dice: &mut Dice) -> String {
    let year = dice.between(2024, 2027);
    let month = dice.below(11);
    match dice.below(100) {
        0..40 => format!("{year} to {}", year + dice.between(1, 2)),
        40..50 => year.to_string(),
        50..58 => format!("{year} {} {}", year + 1, year + 2),
        58..65 => format!("Q{} {year}/{}", dice.between(1, 4), (year + 1) % 100),
        65..72 => format!("{year}/{}", (year + 1) % 100),
        72..77 => "ongoing".to_owned(),
        77..80 => "to be confirmed".to_owned(),
        80..84 => format!("by March {}", year + 1),
        84..92 => format!("{} {year}", MONTHS[month]),
        92..98 => format!("{} to {} {year}", MONTHS[month], MONTHS[month + 1]),
        _ => format!("{year} {} November", year + 1),
    }
}

/// No action has more.
const MOST_UPDATES: usize = 2;

/// The place, among the words for a status, of the one in an update of an action.
fn status(index: usize, update: usize) -> usize {
    (index + update * 4) % STATUSES.len()
}

fn is_ever_done(index: usize) -> bool {
    (0..MOST_UPDATES).any(|it| STATUSES[status(index, it)].1 == StatusMeaning::Complete)
}

fn updates(index: usize, leads: &[String], dice: &mut Dice) -> Vec<UpdateDocument> {
    use StatusMeaning::{AtRisk, Complete, OffTrack, OnTrack, Paused};
    (0..dice.below(MOST_UPDATES + 1))
        .map(|it| {
            // Each word of the vocabulary is met again and again, whatever the dice say.
            let (word, means) = STATUSES[status(index, it)];
            // What is not done may be late by now, and then needs a reason as what is dropped does.
            let needs_reason = means != Complete;
            let unfinished = matches!(means, OnTrack | AtRisk | OffTrack | Paused);
            UpdateDocument {
                on: any_day(2024 + it, dice),
                status: Some(word.into()),
                text: prose(&format!("{}.", dice.phrase(12, 24))),
                by: Some(leads[0].as_str().into()),
                reason: needs_reason.then(|| format!("{}.", dice.phrase(8, 12)).into()),
                // Later than each time of `when`.
                when: (unfinished && dice.percent(20))
                    .then(|| format!("by March {}", 2028 + it).into()),
                ..UpdateDocument::blank()
            }
        })
        .collect()
}

fn any_day(year: usize, dice: &mut Dice) -> Option<Spanned<WrittenDate>> {
    let (month, date) = (dice.between(1, 12), dice.between(1, 28));
    day(year as i32, month as u32, date as u32)
}

fn event(dice: &mut Dice) -> ActionEventDocument {
    let year = dice.between(2024, 2028);
    let (month, date) = (dice.between(2, 11), dice.between(1, 28));
    let occasion = OccasionDocument {
        // On no feast, when no one would come.
        date: day(year as i32, month as u32, date as u32),
        from: Some("10:00".into()),
        to: Some("15:00".into()),
        ..OccasionDocument::blank()
    };
    let places = ["Town Hall", "Market Square", "Central Library", "Riverside Rooms"];
    ActionEventDocument {
        place: Some(dice.one(&places).into()),
        on: vec![occasion],
        ..ActionEventDocument::blank()
    }
}
