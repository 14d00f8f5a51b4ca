//! What an answer in a round writes, and what is wrong with one that cannot be true or says too little.

use chrono::NaiveDate;

use crate::import::returns::{self, Answer as Report};
use crate::model::{Node, Plan, Undertaking};
use crate::round::{Due, Entry, ServiceDue, day};
use crate::source::Sources;

use super::item::Chosen;
use super::page::LATER;
use super::rounds::{AS_NOW, OTHER, RIGHT, SAME, UPDATE, check_key, update_key};

/// What is wrong with an answer as a whole: the name of the field, and what to do.
pub fn fault(due: &Due<'_>, key: &str, chosen: &Chosen) -> Option<(&'static str, String)> {
    let wrong = |field, text: &str| Some((field, text.to_owned()));
    let on: Option<NaiveDate> = chosen.word("on").and_then(|it| it.parse().ok());
    if on.is_some_and(|it| it > due.today) {
        return wrong("on", "The date must be today or in the past");
    }
    if chosen.choice == RIGHT {
        let last = service(due, key)?.service.checked.as_ref()?.on.first;
        let text = format!("The date must be {} or later: that is the last check", day::said(last));
        return on.filter(|it| *it < last).map(|_| ("on", text));
    }
    let node = node(due, key)?;
    let last = due.plan.node(node).updates().iter().map(|it| it.on.last).max();
    // The last update may be of a month that is not over.
    let last = last.map(|it| it.min(due.today));
    if let Some(last) = last.filter(|last| on.is_some_and(|it| it < *last)) {
        let last = day::said(last);
        return Some(("on", format!("The date must be {last} or later: that is the last update")));
    }
    if chosen.choice == UPDATE { said_too_little(due, node, chosen) } else { None }
}

fn said_too_little(due: &Due<'_>, node: Node, chosen: &Chosen) -> Option<(&'static str, String)> {
    let (status, text) = (status(chosen), chosen.word("text"));
    let wrong = |field, text: &str| Some((field, text.to_owned()));
    if status.is_none() && text.is_none() {
        return wrong("text", "Write what has happened, or choose “No change”");
    }
    if chosen.word("reason").is_none() && due.needs_reason(node, status) {
        return wrong("reason", "Write why it is late, changed or dropped");
    }
    None
}

/// The new status, if it is another one.
fn status(chosen: &Chosen) -> Option<&str> {
    chosen.word("status").filter(|it| *it != AS_NOW)
}

fn node(due: &Due<'_>, key: &str) -> Option<Node> {
    due.updates.iter().map(|it| it.node).find(|it| update_key(due.plan, *it) == key)
}

fn service<'d, 'a>(due: &'d Due<'a>, key: &str) -> Option<&'d ServiceDue<'a>> {
    due.services.iter().find(|it| check_key(it) == key)
}

/// What an answer writes; nothing where it is put off. `by` is the job title of who answers.
pub fn entry(
    due: &Due<'_>,
    sources: &Sources,
    key: &str,
    chosen: &Chosen,
    by: &str,
) -> Option<Entry> {
    let word = |field: &str| chosen.word(field).unwrap_or_default().to_owned();
    let on = chosen.word("on").and_then(|it| it.parse().ok());
    if let Some(it) = service(due, key) {
        let service = it.service.id.to_string();
        return match chosen.choice.as_str() {
            RIGHT => {
                Some(Entry::Check { service, on: on?, by: word("by"), source: word("source") })
            }
            OTHER => Some(Entry::Doubt { service, why: word("why") }),
            _ => None,
        };
    }
    let node = node(due, key)?;
    if chosen.choice == LATER {
        return None;
    }
    let it = due.plan.node(node);
    let report = Report {
        action: returns::key(due.plan, node),
        on: on?,
        status: status(chosen).map(str::to_owned),
        text: chosen.word("text").map(str::to_owned),
        no_change: chosen.choice == SAME,
        reason: chosen.word("reason").map(str::to_owned),
        by: lead(due.plan, it, by),
    };
    let file = sources.file(it.origin().file()).path().to_owned();
    Some(Entry::Update(file, report))
}

/// The lead who answers, if it is one of those of the action.
fn lead(plan: &Plan, it: &dyn Undertaking, by: &str) -> Option<String> {
    let mut leads = it.leads().get()?.iter().map(|it| &plan.leads[*it]);
    leads.find(|it| it.name.eq_ignore_ascii_case(by)).map(|it| it.id.to_string())
}
