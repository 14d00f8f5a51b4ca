//! What is due in a round as things to settle, with the words of their pages. What an answer writes, `given` says.

use crate::import::returns::{self, day};
use crate::model::{Field as Cell, Node, Plan, Service, UpdateDue};
use crate::round::{Due, Recorded, ServiceDue, asks, recorded};

use super::form::DAY;
use super::item::{Choice, Fact, Field, Item, Kind};
use super::page::LATER;

/// Nothing has changed.
pub(super) const SAME: &str = "same";
/// There is an update.
pub(super) const UPDATE: &str = "update";
/// A service is as it was.
pub(super) const RIGHT: &str = "right";
/// A service is not as it was, and it is known how it is now.
pub(super) const CHANGED: &str = "changed";
/// Something about a service could not be found out.
pub(super) const OTHER: &str = "other";

/// The status of an update that has none of its own.
pub(super) const AS_NOW: &str = "as-now";

/// What is due as items, the updates first.
pub fn items(due: &Due<'_>) -> Vec<Item> {
    let updates = due.updates.iter().map(|it| update(due, it));
    updates.chain(due.services.iter().map(|it| check(due, it))).collect()
}

/// The name of an item in addresses.
pub(super) fn update_key(plan: &Plan, node: Node) -> String {
    match node {
        Node::Action(at) => format!("update-{}", plan.actions[at].id),
        Node::Objective(at) => format!("objective-{}", plan.objectives[at].id),
    }
}

pub(super) fn check_key(it: &ServiceDue<'_>) -> String {
    format!("check-{}", it.service.id)
}

fn update(due: &Due<'_>, it: &UpdateDue) -> Item {
    let name = due.name(it.node);
    let day = date(due, "Date of this update");
    Item {
        key: update_key(due.plan, it.node),
        group: "Updates",
        title: format!("What is new about “{name}”?"),
        about: name,
        reason: due.since(it),
        facts: promised(due, it.node),
        choices: vec![
            Choice {
                value: SAME,
                label: "No change".to_owned(),
                hint: "The website shows “No change” with the date.".to_owned(),
                fields: vec![day.clone()],
            },
            Choice {
                value: UPDATE,
                label: "There is an update".to_owned(),
                fields: reported(due.plan, it.node).into_iter().chain([day]).collect(),
                ..Choice::default()
            },
            later(),
        ],
        ..Item::default()
    }
}

fn later() -> Choice {
    Choice { value: LATER, label: "Ask again later".to_owned(), ..Choice::default() }
}

fn date(due: &Due<'_>, label: &str) -> Field {
    Field {
        name: "on".into(),
        label: label.to_owned(),
        hint: format!("{}{}", DAY[..1].to_uppercase(), &DAY[1..]),
        kind: Kind::Day,
        needed: Some("Write the date"),
        filled: due.today.to_string(),
        ..Field::default()
    }
}

/// The fields of an update, without its date.
fn reported(plan: &Plan, node: Node) -> Vec<Field> {
    let it = plan.node(node);
    let now = it.status().get().map(|it| &it.word);
    let same = now.map_or("No status, as now".to_owned(), |it| format!("The same as now: {it}"));
    let others = plan.statuses.iter().map(|it| &it.word).filter(|it| now != Some(*it));
    let others = others.map(|it| (it.clone(), it.clone()));
    let status = Field {
        name: "status".into(),
        label: "Status".to_owned(),
        kind: Kind::OneOf([(AS_NOW.to_owned(), same)].into_iter().chain(others).collect()),
        ..Field::default()
    };
    let text = Field {
        name: "text".into(),
        label: "What has happened".to_owned(),
        hint: "In words for residents. Do not name people.".to_owned(),
        kind: Kind::Text,
        ..Field::default()
    };
    let time = it.current_time().map(|it| format!("It is “{}” now. ", it.printed));
    let when = Field {
        name: "when".into(),
        label: "New time, if it has changed".to_owned(),
        hint: format!("{}Write it like March 2027.", time.unwrap_or_default()),
        ..Field::default()
    };
    let reason = Field {
        name: "reason".into(),
        label: "Why it is late, changed or dropped".to_owned(),
        hint: "Needed if it is late, changed or dropped. A new time is a change.".to_owned(),
        ..Field::default()
    };
    let status = Some(status).filter(|_| !plan.statuses.is_empty());
    status.into_iter().chain([text, when, reason]).collect()
}

/// What an action or an objective promised, and how far it is.
fn promised(due: &Due<'_>, node: Node) -> Vec<Fact> {
    let it = due.plan.node(node);
    let mut facts = Vec::new();
    // The heading of the plan's own column, where it has one.
    let mut tell = |field: Cell, label: &str, words: Option<String>| {
        let label = due.plan.columns.name(field).map_or(label, String::as_str).to_owned();
        facts.extend(words.filter(|it| !it.is_empty()).map(|words| Fact { label, words }));
    };
    match node {
        Node::Action(at) => {
            let action = &due.plan.actions[at];
            let activity = action.activity.get().map(|it| it.words());
            tell(
                Cell::ACTIVITY,
                "What will be done",
                activity.filter(|_| action.title.get().is_some()),
            );
            tell(
                Cell::SUCCESS,
                "What success looks like",
                action.success.get().map(|it| it.join("; ")),
            );
        }
        Node::Objective(at) => {
            let summary = due.plan.objectives[at].summary.get().map(|it| it.words());
            tell(Cell::Key("summary"), "What it is", summary);
        }
    }
    tell(Cell::WHEN, "When", it.current_time().map(|it| it.printed.clone()));
    let leads = it.leads().get().map(|leads| {
        let names = leads.iter().map(|it| due.plan.leads[*it].name.as_str());
        names.collect::<Vec<_>>().join(", ")
    });
    let printed = || it.leads_printed().cloned();
    tell(Cell::LEADS, "Who leads", leads.filter(|it| !it.is_empty()).or_else(printed));
    let late = if it.is_late(due.today) { ". It is late: its time has passed" } else { "" };
    let status = it.status().get().map(|it| format!("{}{late}", it.word));
    let last = it.last_update().map(last_update);
    let own = [("Status now", status), ("Last update", last)];
    let own = own.into_iter().filter_map(|(label, words)| Some((label.to_owned(), words?)));
    facts.extend(own.map(|(label, words)| Fact { label, words }));
    facts
}

fn last_update(it: &crate::model::Update) -> String {
    let text = it.text.get().map(|it| it.words());
    let text = text.or_else(|| it.no_change.then(|| returns::NO_CHANGE.to_owned()));
    let why = it.reason.get().map(|it| format!("Why: {it}"));
    let words = [Some(day::window(it.on)), text, why];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn check(due: &Due<'_>, it: &ServiceDue<'_>) -> Item {
    let service = it.service;
    let last = service.checked.as_ref();
    let before = last.map(|it| {
        let by = it.by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
        let source = it.source.as_ref().map(|it| format!(", from {it}")).unwrap_or_default();
        Fact {
            label: "Last check".to_owned(),
            words: format!("{}{by}{source}", day::window(it.on)),
        }
    });
    let asked = asks(service).into_iter().map(|it| Fact { label: it.what, words: it.questions });
    let settles = "The page will not show the doubt any more.".to_owned();
    let settles = if service.is_in_doubt() { settles } else { String::new() };
    Item {
        key: check_key(it),
        group: "Services",
        title: format!("Is what the website says about {} still right?", service.name),
        about: service.name.clone(),
        reason: format!("It should have been checked again by {}.", day::said(it.since)),
        facts: asked.chain(before).collect(),
        choices: vec![
            Choice {
                value: RIGHT,
                label: "All of it is still right".to_owned(),
                hint: settles.clone(),
                fields: checked(due, service),
            },
            Choice {
                value: CHANGED,
                label: "Something has changed".to_owned(),
                hint: settles,
                fields: recorded(service).iter().map(known).chain(checked(due, service)).collect(),
            },
            Choice {
                value: OTHER,
                label: "I could not find out".to_owned(),
                hint: String::new(),
                fields: vec![Field {
                    name: "why".into(),
                    label: "What you could not find out".to_owned(),
                    hint: "Residents see these words on the page. “planpress publish” asks about them until \
                           someone settles it, and you will be asked again in the next round."
                        .to_owned(),
                    needed: Some("Write what you could not find out"),
                    filled: service.confirm.clone().unwrap_or_default(),
                    ..Field::default()
                }],
            },
            later(),
        ],
        ..Item::default()
    }
}

/// A field with what the record has.
fn known(it: &Recorded) -> Field {
    let is_long = it.now.contains('\n');
    Field {
        name: it.name().into(),
        label: it.label.clone(),
        kind: if is_long { Kind::Text } else { Kind::Line },
        needed: it.needed(),
        filled: it.now.clone(),
        is_record: true,
        ..Field::default()
    }
}

/// The fields of a check.
fn checked(due: &Due<'_>, service: &Service) -> Vec<Field> {
    vec![
        Field {
            name: "by".into(),
            label: "Who checked it".to_owned(),
            hint: "A job title or a team, not a name.".to_owned(),
            needed: Some("Write the job title or the team"),
            is_by: true,
            ..Field::default()
        },
        Field {
            name: "source".into(),
            label: "What you used to check it".to_owned(),
            hint: match service.kept_free().is_empty() {
                true => {
                    "For example, a call to the number and the service’s own website.".to_owned()
                }
                false => "For example, the service’s own website.".to_owned(),
            },
            needed: Some("Write what you used to check it"),
            ..Field::default()
        },
        date(due, "The date of the check"),
    ]
}
