//! Objectives with their actions: text as long as a plan's, every kind of time, every status.

use std::ops::Range;

use serde::Serialize;

use super::ACTIONS_PER_OBJECTIVE;
use super::dice::{Dice, capital};
use super::plan::{LEADS, SERVICES, STATUSES, lead_id};

#[derive(Serialize)]
pub(super) struct ObjectiveFile {
    title: String,
    number: String,
    summary: String,
    actions: Vec<ActionEntry>,
}

#[derive(Serialize)]
struct ActionEntry {
    id: String,
    number: String,
    title: String,
    activity: String,
    leads: Vec<String>,
    success: Vec<String>,
    when: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    updates: Vec<UpdateEntry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    services: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<EventEntry>,
}

#[derive(Serialize)]
struct UpdateEntry {
    on: String,
    status: &'static str,
    text: String,
    by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<String>,
}

#[derive(Serialize)]
struct EventEntry {
    place: &'static str,
    on: Vec<OccasionEntry>,
}

#[derive(Serialize)]
struct OccasionEntry {
    date: String,
    from: &'static str,
    to: &'static str,
}

pub(super) fn objective(index: usize, actions: Range<usize>, seed: u64) -> ObjectiveFile {
    let mut dice = Dice::new(seed, "objective", index);
    ObjectiveFile {
        title: dice.phrase(4, 8),
        number: (index + 1).to_string(),
        summary: activity(&mut dice),
        actions: actions.map(|it| action(it, seed)).collect(),
    }
}

fn action(index: usize, seed: u64) -> ActionEntry {
    let mut dice = Dice::new(seed, "action", index);
    let leads = leads(&mut dice);
    let (objective, place) = (index / ACTIONS_PER_OBJECTIVE, index % ACTIONS_PER_OBJECTIVE);
    ActionEntry {
        id: format!("action-{:05}", index + 1),
        number: format!("{}.{}", objective + 1, place + 1),
        title: dice.phrase(5, 10),
        activity: activity(&mut dice),
        success: (0..dice.between(2, 4)).map(|_| dice.phrase(6, 12)).collect(),
        when: when(&mut dice),
        updates: updates(index, &leads, &mut dice),
        services: if dice.percent(5) { vec![dice.one(SERVICES)] } else { Vec::new() },
        event: dice.percent(3).then(|| event(&mut dice)),
        leads,
    }
}

/// About 60 words of Markdown: two paragraphs with stress and a link, now and then a list.
fn activity(dice: &mut Dice) -> String {
    let (first, second) = (dice.between(22, 34), dice.between(18, 26));
    let (mut first, mut second) = (dice.words(first), dice.words(second));
    let strong = dice.between(4, 17);
    first[strong] = format!("**{}**", first[strong]);
    if dice.percent(50) {
        let link = dice.between(2, 13);
        second[link] = format!("[{}](/page-{:02}/)", second[link], dice.between(2, 19));
    }
    let mut text = format!("{}.\n\n{}.\n", capital(&first.join(" ")), capital(&second.join(" ")));
    if dice.percent(30) {
        text.push('\n');
        text.extend((0..3).map(|_| format!("- {}\n", dice.phrase(4, 7))));
    }
    text
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

fn updates(index: usize, leads: &[String], dice: &mut Dice) -> Vec<UpdateEntry> {
    (0..dice.below(3))
        .map(|it| {
            // Each word of the vocabulary is met again and again, whatever the dice say.
            let (word, means) = STATUSES[(index + it * 4) % STATUSES.len()];
            // What is not done may be late by now, and then needs a reason as what is dropped does.
            let needs_reason = means != "complete";
            let unfinished = matches!(means, "on-track" | "at-risk" | "off-track" | "paused");
            UpdateEntry {
                on: format!("{}-{:02}-{:02}", 2024 + it, dice.between(1, 12), dice.between(1, 28)),
                status: word,
                text: format!("{}.", dice.phrase(12, 24)),
                by: leads[0].clone(),
                reason: needs_reason.then(|| format!("{}.", dice.phrase(8, 12))),
                when: (unfinished && dice.percent(20)).then(|| when(dice)),
            }
        })
        .collect()
}

fn event(dice: &mut Dice) -> EventEntry {
    let date = format!(
        "{}-{:02}-{:02}",
        dice.between(2024, 2028),
        dice.between(1, 12),
        dice.between(1, 28)
    );
    let places = ["Town Hall", "Market Square", "Central Library", "Riverside Rooms"];
    EventEntry {
        place: dice.one(&places),
        on: vec![OccasionEntry { date, from: "10:00", to: "15:00" }],
    }
}
