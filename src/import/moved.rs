//! Actions that the document now has below another objective: each goes to that objective's file as it is
//! written, with its comments and what a person added, before its words are brought up to date.

use std::collections::BTreeMap;

use crate::document::edit::{Step, add_item, cut, put_entry};
use crate::document::{ObjectiveDocument, write};
use crate::source::Sources;

use super::change::{Change, Done};
use super::records::Records;
use super::state::{State, actions, text, title_of};

/// The state after the moves, and what was moved.
pub(super) fn moved(folder: &str, mut now: State, records: &Records) -> (State, Vec<Change>) {
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    for (objective, record) in &now.objectives {
        places.extend(actions(record).map(|it| (text(it, "id"), objective.clone())));
    }
    let mut changes = Vec::new();
    for (objective, record) in &records.objectives {
        for action in &record.actions {
            let Some(id) = action.id.as_ref().map(|it| it.value.as_str()) else { continue };
            let Some(from) = places.get(id).filter(|it| *it != objective) else { continue };
            let [source, target] =
                [from, objective].map(|it| format!("{folder}/objectives/{it}.yaml"));
            let there = now.texts.get(&target).cloned();
            let there = there.unwrap_or_else(|| write(&without_actions(record)));
            let was = now.objective(from).into_iter().flat_map(actions);
            let was =
                was.filter(|it| text(it, "id") == id).map(title_of).next().unwrap_or_default();
            let written = move_one(&now.texts[&source], &there, id);
            let done = if written.is_some() { Done::Moved } else { Done::ByHand };
            if let Some((left, with)) = written {
                now.texts.insert(source, left);
                now.texts.insert(target.clone(), with);
            }
            let (record, key) = (id.to_owned(), String::new());
            changes.push(Change { file: target, record, key, now: was.clone(), was, done });
        }
    }
    if changes.iter().any(|it| it.done == Done::Moved) {
        let texts = now.texts.iter().map(|it| (it.0.as_str(), it.1.as_str()));
        now = State::of(folder, &Sources::from_texts(texts)).unwrap_or(now);
    }
    (now, changes)
}

/// The text of a file without an action, and that of another with it.
fn move_one(from: &str, to: &str, id: &str) -> Option<(String, String)> {
    let list = [Step::Key("actions")];
    let (left, item) = cut(from, &[list[0], Step::Id(id)]).ok()?;
    let with = add_item(to, &list, usize::MAX, &item).or_else(|_| {
        let lines = item.lines().enumerate();
        let lines =
            lines.map(|(at, it)| format!("{}{it}\n", if at == 0 { "  - " } else { "    " }));
        put_entry(to, &[], &format!("actions:\n{}", lines.collect::<String>()), None)
    });
    Some((left, with.ok()?))
}

fn without_actions(objective: &ObjectiveDocument) -> ObjectiveDocument {
    ObjectiveDocument { actions: Vec::new(), ..objective.clone() }
}
