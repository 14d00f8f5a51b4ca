//! Records that the last import made of rows which are part of other records now: a person has said that a row continues the row above, or is not an action. They go, if no one has touched them. What the document has dropped stays;
//! that is the business of `again`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::document::edit::{Step, cut, remove};
use crate::source::Sources;

use super::change::{Change, Done};
use super::comments;
use super::records::Records;
use super::state::{State, actions, plain, text, title_of};
use super::words::letters;

/// What is left of a project's plan.
pub(super) struct Left {
    pub(super) now: State,
    pub(super) changes: Vec<Change>,
    /// Files that are not needed any more.
    pub(super) removed: Vec<String>,
}

/// Removes what the document still says in these cells, in letters and digits, and of which it makes no record
/// any more.
pub(super) fn absorb(
    folder: &str,
    now: State,
    last: Option<&State>,
    records: &Records,
    cells: &BTreeSet<String>,
) -> Left {
    let mut left = Left { now, changes: Vec::new(), removed: Vec::new() };
    let Some(last) = last else { return left };
    left.actions(folder, last, records, cells);
    left.objectives(folder, last, records, cells);
    if left.changes.is_empty() {
        return left;
    }
    let texts: BTreeMap<_, _> = std::mem::take(&mut left.now.texts);
    let all = Sources::from_texts(texts.iter().map(|it| (it.0.as_str(), it.1.as_str())));
    left.now = State::of(folder, &all).unwrap_or(State { texts, ..left.now });
    left
}

impl Left {
    fn actions(&mut self, folder: &str, last: &State, records: &Records, cells: &BTreeSet<String>) {
        let new = records.objectives.iter().flat_map(|it| &it.1.actions);
        let known: BTreeSet<&str> =
            new.filter_map(|it| it.id.as_ref().map(|it| it.value.as_str())).collect();
        let wrote: Vec<&Map<String, Value>> =
            last.objectives.iter().flat_map(|it| actions(&it.1)).collect();
        for (objective, record) in &self.now.objectives {
            let file = format!("{folder}/objectives/{objective}.yaml");
            for action in actions(record) {
                let id = text(action, "id");
                let is_made = known.contains(id.as_str());
                if is_made || !wrote.contains(&action) || !is_said(action, cells) {
                    continue;
                }
                let without = self.now.texts.get(&file).and_then(|it| without_action(it, &id));
                let done = if without.is_some() { Done::Settled } else { Done::ByHand };
                self.now.texts.extend(without.map(|it| (file.clone(), it)));
                let (was, now, key) = (title_of(action), String::new(), String::new());
                self.changes.push(Change { file: file.clone(), record: id, key, was, now, done });
            }
        }
    }

    /// Objectives whose label is in a cell, and that have nothing below them any more.
    fn objectives(
        &mut self,
        folder: &str,
        last: &State,
        records: &Records,
        cells: &BTreeSet<String>,
    ) {
        let known: BTreeSet<&str> = records.objectives.iter().map(|it| it.0.as_str()).collect();
        let texts = self.now.texts.iter().map(|it| (it.0.as_str(), it.1.as_str()));
        let Some(now) = State::of(folder, &Sources::from_texts(texts)) else { return };
        let parents: BTreeSet<String> =
            now.objectives.iter().map(|it| text(&it.1, "parent")).collect();
        for (id, record) in &now.objectives {
            let untouched = last.objective(id).is_some_and(|it| own(it) == own(record));
            let empty = actions(record).next().is_none() && !parents.contains(id);
            let title = letters(&text(record, "title"));
            // A number may be before it.
            let is_said = !title.is_empty() && cells.iter().any(|it| it.ends_with(&title));
            if known.contains(id.as_str()) || !untouched || !empty || !is_said {
                continue;
            }
            let file = format!("{folder}/objectives/{id}.yaml");
            self.now.texts.remove(&file);
            self.unlist(folder, id);
            let (was, done) = (title_of(record), Done::Settled);
            let (record, key, now) = (String::new(), String::new(), String::new());
            self.changes.push(Change { file: file.clone(), record, key, was, now, done });
            self.removed.push(file);
        }
    }

    /// Takes an objective out of the list of the plan.
    fn unlist(&mut self, folder: &str, id: &str) {
        let path = format!("{folder}/plan.yaml");
        let Some(text) = self.now.texts.get(&path) else { return };
        let plan = State::of(folder, &Sources::from_texts([(path.as_str(), text.as_str())]));
        let listed = plan.and_then(|plan| {
            let order = plan.plan.get("objectives").and_then(Value::as_array)?;
            let at = order.iter().position(|it| it.as_str() == Some(id))?;
            remove(text, &[Step::Key("objectives"), Step::At(at)]).ok()
        });
        self.now.texts.extend(listed.map(|it| (path, it)));
    }
}

/// The text of a file without an action. A list cannot be blank, so the last one goes with it.
fn without_action(text: &str, id: &str) -> Option<String> {
    let list = [Step::Key("actions")];
    let has_others = cut(text, &[list[0], Step::At(1)]).is_ok();
    match cut(text, &[list[0], Step::Id(id)]) {
        Ok((without, _)) => Some(without),
        Err(_) if has_others => None,
        // A comment of planpress's own goes with it; one of a person's keeps it.
        Err(_) => remove(&comments::settle(text, &BTreeSet::new()), &list).ok(),
    }
}

/// What an objective says of itself.
fn own(record: &Map<String, Value>) -> Vec<(&String, &Value)> {
    record.iter().filter(|it| it.0 != "actions").collect()
}

/// Whether the document still has what an action says, each text in a cell, and one of them as all of a cell. Who
/// leads follows from the words, which may be split in another way.
fn is_said(action: &Map<String, Value>, cells: &BTreeSet<String>) -> bool {
    const OTHERS: [&str; 6] = ["id", "leads", "leads_printed", "lost", "status", "notes"];
    let said = action.iter().filter(|it| !OTHERS.contains(&it.0.as_str()));
    let texts = said.flat_map(|it| texts(it.1)).map(|it| letters(&it));
    let texts: Vec<String> = texts.filter(|it| !it.is_empty()).collect();
    let is_part = |it: &String| cells.iter().any(|cell| cell.contains(it.as_str()));
    // The cheap question first: most that are gone are gone from the document.
    texts.iter().any(|it| cells.contains(it)) && texts.iter().all(is_part)
}

/// The texts of a value.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(map) => map.values().flat_map(texts).collect(),
        other => vec![plain(other)],
    }
}
