//! What an answer in a round writes, and what is wrong with one that cannot be true or says too little.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::import::returns::{self, Answer as Report, day};
use crate::model::{Node, Plan, Undertaking};
use crate::round::{Due, Entry, ServiceDue, recorded};
use crate::source::Sources;

use super::item::Chosen;
use super::page::LATER;
use super::rounds::{AS_NOW, CHANGED, OTHER, RIGHT, SAME, UPDATE, check_key, update_key};

/// What is wrong with an answer as a whole: the names of fields, and what to do in each.
pub fn faults(due: &Due<'_>, key: &str, chosen: &Chosen) -> Vec<(Cow<'static, str>, String)> {
    let Some(last) = last(due, key) else { return Vec::new() };
    let on: Option<NaiveDate> = chosen.word("on").and_then(|it| it.parse().ok());
    let mut faults = Faults::default();
    if on.is_some_and(|it| it > due.today) {
        faults.push("on", "The date must be today or in the past");
    }
    if let Some((last, what)) = last.filter(|(last, _)| on.is_some_and(|it| it < *last)) {
        let text =
            format!("The date must be {} or later: that is the last {what}", day::said(last));
        faults.push("on", text);
    }
    match chosen.choice.as_str() {
        CHANGED => of_record(due, key, chosen, &mut faults),
        UPDATE => of_update(due, key, chosen, &mut faults),
        _ => {}
    }
    faults.0
}

#[derive(Default)]
struct Faults(Vec<(Cow<'static, str>, String)>);

impl Faults {
    fn push(&mut self, field: impl Into<Cow<'static, str>>, text: impl Into<String>) {
        self.0.push((field.into(), text.into()));
    }
}

/// The day of the last update or check, if there is one; none where nothing of this name is due.
fn last(due: &Due<'_>, key: &str) -> Option<Option<(NaiveDate, &'static str)>> {
    if let Some(it) = service(due, key) {
        return Some(it.service.checked.as_ref().map(|it| (it.on.first, "check")));
    }
    let updates = due.plan.node(node(due, key)?).updates();
    let last = updates.iter().map(|it| it.on.last).max();
    // The last update may be of a month that is not over.
    Some(last.map(|it| (it.min(due.today), "update")))
}

fn of_update(due: &Due<'_>, key: &str, chosen: &Chosen, faults: &mut Faults) {
    let Some(node) = node(due, key) else { return };
    let (status, when) = (status(chosen), when(due.plan, node, chosen));
    if status.is_none() && when.is_none() && chosen.word("text").is_none() {
        faults.push("text", "Write what has happened, or choose “No change”");
    }
    if when.is_some_and(|it| !returns::is_time(due.plan, it)) {
        faults.push("when", "Write the new time as a month, a year or a day, such as March 2027");
    }
    if chosen.word("reason").is_none() && due.needs_reason(node, status, when.is_some()) {
        faults.push("reason", "Write why it is late, changed or dropped");
    }
}

fn of_record(due: &Due<'_>, key: &str, chosen: &Chosen, faults: &mut Faults) {
    let Some(it) = service(due, key) else { return };
    let all = recorded(it.service);
    let changes = || all.iter().filter_map(|it| Some((it, it.change(chosen.word(&it.name()))?)));
    for (it, change) in changes() {
        let fault = change.value.as_ref().and_then(|new| it.fault(new));
        faults.0.extend(fault.map(|text| (it.name().into(), text.to_owned())));
    }
    if let (Some(first), None) = (all.first(), changes().next()) {
        let text = "Correct what has changed, or choose “All of it is still right”";
        faults.push(first.name(), text);
    }
}

/// The new time, if it is another one.
fn when<'c>(plan: &Plan, node: Node, chosen: &'c Chosen) -> Option<&'c str> {
    chosen.word("when").and_then(|it| returns::new_time(plan, node, it))
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
        let changes = |it: &ServiceDue<'_>| {
            let all = recorded(it.service);
            all.iter().filter_map(|it| it.change(chosen.word(&it.name()))).collect()
        };
        return match chosen.choice.as_str() {
            RIGHT | CHANGED => Some(Entry::Check {
                service,
                on: on?,
                by: word("by"),
                source: word("source"),
                changes: if chosen.choice == CHANGED { changes(it) } else { Vec::new() },
            }),
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
        when: when(due.plan, node, chosen).map(str::to_owned),
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
