//! What surrounds the actions: the site, the services, the plan with its leads and statuses.

use std::collections::BTreeMap;

use serde::Serialize;

/// How many posts and bodies lead.
pub(super) const LEADS: usize = 40;

/// The plan's words for a status and what each means: the whole vocabulary.
pub(super) const STATUSES: &[(&str, &str)] = &[
    ("Not started", "not-started"),
    ("On track", "on-track"),
    ("At risk", "at-risk"),
    ("Delayed", "off-track"),
    ("Complete", "complete"),
    ("On hold", "paused"),
    ("Dropped", "cancelled"),
    ("Merged", "merged"),
    ("Replaced", "superseded"),
];

/// The services that actions name.
pub(super) const SERVICES: &[&str] = &["listening-line", "advice-centre", "night-shelter"];

#[derive(Serialize)]
pub(super) struct SiteFile {
    name: &'static str,
    organisation: &'static str,
    language: &'static str,
    state: &'static str,
    notice: &'static str,
    exit_link: &'static str,
    pages: BTreeMap<&'static str, &'static str>,
}

pub(super) fn site() -> SiteFile {
    SiteFile {
        name: "Westmere Plan",
        organisation: "Westmere District Council",
        language: "en-GB",
        state: "demonstration",
        notice: "This plan is made up, to measure the program that makes this website.",
        exit_link: "https://www.example.org/",
        pages: BTreeMap::from([("report", "report")]),
    }
}

#[derive(Serialize)]
pub(super) struct SupportFile {
    services: Vec<ServiceEntry>,
}

#[derive(Serialize)]
struct ServiceEntry {
    id: &'static str,
    name: String,
    kind: &'static str,
    summary: &'static str,
    channels: Vec<ChannelEntry>,
    checked: CheckedEntry,
    check_every: &'static str,
}

#[derive(Serialize)]
struct ChannelEntry {
    way: &'static str,
    number: String,
}

#[derive(Serialize)]
struct CheckedEntry {
    on: &'static str,
    by: &'static str,
}

/// Made-up services with numbers that are reserved for examples.
pub(super) fn support() -> SupportFile {
    let services = SERVICES.iter().enumerate().map(|(index, id)| ServiceEntry {
        id,
        name: super::dice::capital(&id.replace('-', " ")),
        kind: ["support", "report", "support"][index % 3],
        summary: "This service is made up.",
        channels: ["voice", "text"]
            .into_iter()
            .zip(1..)
            .map(|(way, line)| ChannelEntry { way, number: format!("01632 960 {index}0{line}") })
            .collect(),
        checked: CheckedEntry { on: "2026-11-01", by: "the maker of this plan" },
        check_every: "50 years",
    });
    // Every website says what to do in danger.
    let danger = ServiceEntry {
        id: "emergency",
        name: "Emergency services".to_owned(),
        kind: "danger",
        summary: "In danger? Call 999.",
        channels: vec![ChannelEntry { way: "voice", number: "999".to_owned() }],
        checked: CheckedEntry { on: "2026-11-01", by: "the maker of this plan" },
        check_every: "50 years",
    };
    SupportFile { services: std::iter::once(danger).chain(services).collect() }
}

#[derive(Serialize)]
pub(super) struct PlanFile {
    title: &'static str,
    summary: &'static str,
    period: PeriodEntry,
    state: &'static str,
    owner: &'static str,
    levels: [&'static str; 1],
    action_name: &'static str,
    columns: ColumnsEntry,
    year_starts: &'static str,
    statuses: Vec<StatusEntry>,
    leads: Vec<LeadEntry>,
    glossary: Vec<TermEntry>,
    objectives: Vec<String>,
    updates: Vec<UpdateEntry>,
}

#[derive(Serialize)]
struct UpdateEntry {
    on: &'static str,
    by: String,
    text: &'static str,
}

#[derive(Serialize)]
struct PeriodEntry {
    from: u32,
    to: u32,
}

#[derive(Serialize)]
struct ColumnsEntry {
    activity: &'static str,
    leads: &'static str,
    success: &'static str,
    when: &'static str,
    status: &'static str,
}

#[derive(Serialize)]
struct StatusEntry {
    word: &'static str,
    means: &'static str,
}

#[derive(Serialize)]
struct LeadEntry {
    id: String,
    name: String,
    kind: &'static str,
}

#[derive(Serialize)]
struct TermEntry {
    term: String,
    means: String,
}

pub(super) fn plan(objectives: usize) -> PlanFile {
    PlanFile {
        title: "Westmere Plan 2024 to 2029",
        summary: "What the made-up council of a made-up district would do.",
        period: PeriodEntry { from: 2024, to: 2029 },
        state: "adopted",
        owner: "Westmere District Council",
        levels: ["Objective"],
        action_name: "Action",
        columns: ColumnsEntry {
            activity: "What we will do",
            leads: "Lead",
            success: "Measures of success",
            when: "Timescale",
            status: "Status",
        },
        year_starts: "april",
        statuses: STATUSES.iter().map(|(word, means)| StatusEntry { word, means }).collect(),
        leads: (0..LEADS).map(lead).collect(),
        glossary: (0..10).map(term).collect(),
        objectives: (0..objectives).map(objective_id).collect(),
        updates: ["2025-04-30", "2026-04-30"].map(yearly).into(),
    }
}

fn yearly(on: &'static str) -> UpdateEntry {
    UpdateEntry { on, by: lead_id(0), text: "The board read what was reported in the year." }
}

const ROLES: [&str; 4] = ["Head of", "Director of", "Officer for", "Partnership for"];
const SUBJECTS: [&str; 10] = [
    "Housing",
    "Transport",
    "Parks",
    "Libraries",
    "Learning",
    "Planning",
    "Waste",
    "Culture",
    "Health",
    "Safety",
];

fn lead(index: usize) -> LeadEntry {
    let role = index / SUBJECTS.len();
    LeadEntry {
        id: lead_id(index),
        name: format!("{} {}", ROLES[role], SUBJECTS[index % SUBJECTS.len()]),
        kind: if role == 3 { "group" } else { "post" },
    }
}

/// The permanent name of a lead.
pub(super) fn lead_id(index: usize) -> String {
    format!("lead-{:02}", index + 1)
}

fn term(index: usize) -> TermEntry {
    let subject = SUBJECTS[index % SUBJECTS.len()];
    TermEntry {
        term: format!("{subject} board"),
        means: format!("Those who decide on {} in Westmere.", subject.to_lowercase()),
    }
}

/// The permanent name of an objective.
pub(super) fn objective_id(index: usize) -> String {
    format!("objective-{:04}", index + 1)
}
