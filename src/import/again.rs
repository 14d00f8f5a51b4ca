//! Importing a document again: names are kept, words that no one has touched are brought up to date, and
//! what a person wrote is changed only if they say so. What the last import wrote tells the two apart.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::document::edit::{Step, add_item, cut, put_entry, remove};
use crate::document::write;
use crate::source::Sources;

use super::absorbed::absorb;
use super::change::{Change, Done};
use super::columns::Used;
use super::draft::Draft;
use super::flow::Column;
use super::ledger::Field;
use super::moved::moved;
use super::question::{Ask, Asker, Asks, Choices, Reply};
use super::recall;
use super::records::Records;
use super::state::{self, State, actions, items, map, plain, same, text, title_of};

/// The project as it is, and what the last import wrote.
pub(super) struct Before {
    folder: String,
    now: State,
    last: Option<State>,
    /// The files as the document alone makes them now.
    written: BTreeMap<String, String>,
}

/// What comes of an import into files that are there.
#[derive(Default)]
pub(super) struct Merged {
    pub(super) files: Vec<(String, String)>,
    pub(super) changes: Vec<Change>,
    /// Files of the project that are not needed any more.
    pub(super) removed: Vec<String>,
    /// Fields in which the document's words were not written.
    pub(super) kept: BTreeSet<Field>,
}

impl Before {
    /// The plan in its folder; none where there is no plan yet.
    pub(super) fn of(folder: &str, now: &Sources, last: Option<&Sources>) -> Option<Before> {
        let now = State::of(folder, now)?;
        let last = last.and_then(|it| State::of(folder, it));
        Some(Before { folder: folder.to_owned(), now, last, written: BTreeMap::new() })
    }

    /// Gives columns the use, and objectives and actions of the draft the names, that they had.
    pub(super) fn recall(&self, draft: &mut Draft, columns: &[Column], used: &mut [Used]) {
        let known = self.last.as_ref().unwrap_or(&self.now);
        recall::keep_columns(known, columns, used);
        recall::recall(known, draft, used);
    }

    /// Whether an objective of the project has a title.
    pub(super) fn has_objectives(&self) -> bool {
        self.now.objectives.iter().any(|it| it.1.contains_key("title"))
    }

    /// Whether an action of the project has a title.
    pub(super) fn has_titles(&self) -> bool {
        let mut actions = self.now.objectives.iter().flat_map(|it| actions(&it.1));
        actions.any(|it| it.contains_key("title"))
    }

    /// Brings the files up to date.
    pub(super) fn merge(
        mut self,
        records: &Records,
        written: &[(String, String)],
        cells: &BTreeSet<String>,
        asker: &mut Asker,
    ) -> Merged {
        let (now, mut changes) = moved(&self.folder, self.now, records);
        let left = absorb(&self.folder, now, self.last.as_ref(), records, cells);
        self.now = left.now;
        changes.extend(left.changes);
        self.written = written.iter().cloned().collect();
        let mut merged = Merged { changes, removed: left.removed, ..Merged::default() };
        let file = format!("{}/plan.yaml", self.folder);
        let last = self.last.as_ref().map(|it| &it.plan);
        self.file(&file, Some(&self.now.plan), last, &map(&records.plan), asker, &mut merged);
        for (id, objective) in &records.objectives {
            let file = format!("{}/objectives/{id}.yaml", self.folder);
            let last = self.last.as_ref().and_then(|it| it.objective(id));
            let now = self.now.objective(id);
            self.file(&file, now, last, &map(objective), asker, &mut merged);
        }
        self.emptied(&mut merged);
        self.unused(&map(&records.plan), &mut merged);
        self.gone(records, &mut merged);
        merged
    }

    /// Files of objectives that the document does not have any more, without what was moved out of them.
    fn emptied(&self, merged: &mut Merged) {
        let done: BTreeSet<&String> = merged.files.iter().map(|it| &it.0).collect();
        let rest = self.now.texts.iter().filter(|it| it.0.contains("/objectives/"));
        let rest = rest.filter(|it| !done.contains(it.0));
        let rest: Vec<_> = rest.map(|it| (it.0.clone(), it.1.clone())).collect();
        merged.files.extend(rest);
    }

    /// Whether an action is in the file of another objective, from which it could not be moved.
    fn is_elsewhere(&self, file: &str, id: &str) -> bool {
        let others = self.now.objectives.iter();
        let mut others =
            others.filter(|it| format!("{}/objectives/{}.yaml", self.folder, it.0) != file);
        others.any(|it| actions(&it.1).any(|it| text(it, "id") == id))
    }

    /// Removes leads and columns that the last import wrote, no one has touched, and no file mentions any
    /// more.
    fn unused(&self, new: &Map<String, Value>, merged: &mut Merged) {
        let Some(last) = &self.last else { return };
        let others = self.now.texts.iter().filter(|it| !it.0.contains("/objectives/"));
        let others = others.filter(|it| !it.0.ends_with("/plan.yaml")).map(|it| it.1);
        let texts = merged.files[1..].iter().map(|it| &it.1).chain(others);
        let is_id = |it: char| !it.is_ascii_alphanumeric() && it != '-';
        let mentioned: BTreeSet<&str> = texts.flat_map(|it| it.split(is_id)).collect();
        let mut unused: Vec<(Vec<Step<'_>>, String, String)> = Vec::new();
        let leads: Vec<String> = items(&last.plan, "leads").map(name).collect();
        for (item, id) in items(&last.plan, "leads").zip(&leads) {
            let untouched = items(&self.now.plan, "leads").any(|it| it == item);
            if untouched && !items(new, "leads").any(|it| name(it) == *id) {
                let path = vec![Step::Key("leads"), Step::Id(id)];
                unused.push((path, id.clone(), title_of(item)));
            }
        }
        let columns = |it: &Map<String, Value>| {
            it.get("columns").and_then(Value::as_object).cloned().unwrap_or_default()
        };
        let (had, now, new) = (columns(&last.plan), columns(&self.now.plan), columns(new));
        for (id, column) in had.iter().filter(|it| now.get(it.0) == Some(it.1)) {
            if !new.contains_key(id) {
                let path = vec![Step::Key("columns"), Step::Key(id)];
                unused.push((path, id.clone(), plain(column)));
            }
        }
        unused.retain(|it| !mentioned.contains(it.1.as_str()));
        let (file, text) = &mut merged.files[0];
        for (path, id, title) in unused {
            if let Ok(without) = remove(text, &path) {
                *text = without;
                merged.changes.push(change(file, &id, "", &title, "", Done::Unused));
            }
        }
    }

    /// One file: its own fields, then its lists of records. One that is not there is written, unless a person
    /// deleted it.
    fn file(
        &self,
        file: &str,
        now: Option<&Map<String, Value>>,
        last: Option<&Map<String, Value>>,
        new: &Map<String, Value>,
        asker: &mut Asker,
        merged: &mut Merged,
    ) {
        let (Some(text), Some(now)) = (self.now.texts.get(file), now) else {
            let done = if last.is_some() && file.contains("/objectives/") {
                Done::Kept
            } else {
                Done::Added
            };
            merged.changes.push(change(file, "", "", "", &title_of(new), done));
            if done == Done::Added {
                let mut text = self.written.get(file).cloned().unwrap_or_default();
                let ids: Vec<String> = actions(new).map(|it| state::text(it, "id")).collect();
                for id in ids.iter().filter(|it| self.is_elsewhere(file, it)) {
                    let there = cut(&text, &[Step::Key("actions"), Step::Id(id)]);
                    text = there.map_or(text, |it| it.0);
                }
                merged.files.push((file.to_owned(), text));
            } else {
                merged.leave(file, "");
            }
            return;
        };
        let mut edited = Edited { before: self, file, text: text.clone(), merged, asker };
        edited.record("", &[], now, last, new);
        for list in ["actions", "leads", "statuses", "glossary"] {
            edited.list(list, now, last, new);
        }
        edited.names(now, last, new);
        let text = edited.text;
        merged.files.push((file.to_owned(), text));
    }

    /// Records that the document does not have any more.
    fn gone(&self, records: &Records, merged: &mut Merged) {
        let known: BTreeSet<&str> = records
            .objectives
            .iter()
            .flat_map(|it| &it.1.actions)
            .filter_map(|it| it.id.as_ref().map(|it| it.value.as_str()))
            .collect();
        let titled = records
            .objectives
            .iter()
            .flat_map(|it| &it.1.actions)
            .any(|it| it.title.is_some() || !it.lost.is_empty());
        let objectives: BTreeSet<&String> = records.objectives.iter().map(|it| &it.0).collect();
        for (id, objective) in &self.now.objectives {
            let last = match &self.last {
                Some(last) => last.objective(id),
                None => Some(objective),
            };
            let file = format!("{}/objectives/{id}.yaml", self.folder);
            if last.is_some() && !objectives.contains(id) {
                let was = title_of(objective);
                merged.changes.push(change(&file, "", "", &was, "", Done::Gone));
            }
            let wrote: BTreeSet<String> =
                last.into_iter().flat_map(actions).map(|it| text(it, "id")).collect();
            for action in actions(objective) {
                let action_id = text(action, "id");
                if wrote.contains(&action_id) && !known.contains(action_id.as_str()) {
                    let was = title_of(action);
                    if titled && !action.contains_key("title") && !action.contains_key("lost") {
                        merged.say_untitled(&file, &action_id);
                    }
                    merged.changes.push(change(&file, &action_id, "", &was, "", Done::Gone));
                }
            }
        }
    }
}

impl Merged {
    /// Says of an action that its title is missing, because the actions of the document have one now.
    fn say_untitled(&mut self, file: &str, action: &str) {
        let path = [Step::Key("actions"), Step::Id(action)];
        let text = self.files.iter_mut().find(|it| it.0 == file).map(|it| &mut it.1);
        if let Some(text) = text
            && let Ok(new) = put_entry(text, &path, "lost:\n  - title\n", None)
        {
            *text = new;
        }
    }

    /// Notes that a record of the document is not written; without an id a whole file.
    fn leave(&mut self, file: &str, record: &str) {
        let (file, record) = (file.to_owned(), record.to_owned());
        self.kept.insert(Field { file, record, key: String::new() });
    }
}

/// A file while it is brought up to date.
struct Edited<'a> {
    before: &'a Before,
    file: &'a str,
    text: String,
    merged: &'a mut Merged,
    asker: &'a mut Asker,
}

/// Keys that are lists of records or names, which are merged item by item.
const LISTS: [&str; 6] = ["actions", "leads", "statuses", "glossary", "objectives", "id"];

impl Edited<'_> {
    /// The fields of a record at a path.
    fn record(
        &mut self,
        record: &str,
        path: &[Step<'_>],
        now: &Map<String, Value>,
        last: Option<&Map<String, Value>>,
        new: &Map<String, Value>,
    ) {
        let of_file = path.is_empty();
        let none = Map::new();
        let own = matches!(path.last(), Some(Step::Key("fields")));
        let mut after: Option<&str> = None;
        for (key, value) in new {
            let before_this = after;
            after = if now.contains_key(key) { Some(key) } else { after };
            if (of_file && LISTS.contains(&key.as_str())) || key == "id" || key == "parent" {
                continue;
            }
            let was = now.get(key).unwrap_or(&Value::Null);
            if let ("fields" | "columns", Value::Object(now), Value::Object(new)) =
                (key.as_str(), was, value)
            {
                let last = last.map(|it| it.get(key).and_then(Value::as_object).unwrap_or(&none));
                let path = [path, &[Step::Key(key)]].concat();
                self.record(record, &path, now, last, new);
                continue;
            }
            let before = last.map(|it| it.get(key).unwrap_or(&Value::Null));
            if same(was, value) {
                continue;
            }
            // A question that was asked stays one until a person has answered it, or changed the words.
            let asked = self.asker.knows(Asks::Changed, &plain(value), &plain(was));
            if before.is_some_and(|it| same(it, value)) && !asked {
                self.keep(record, key, own);
                continue;
            }
            let untouched = before.is_some_and(|it| same(it, was));
            // Notes of a person are beside those that the document has.
            let take = match (was, key.as_str()) {
                (Value::Null, _) => true,
                (_, "notes" | "source") => untouched,
                _ => (untouched && !asked) || self.take(record, key, was, value),
            };
            let done = if take { self.write(path, key, value, before_this) } else { Done::Kept };
            after = if done == Done::Updated { Some(key) } else { after };
            if done != Done::Updated {
                self.keep(record, key, own);
            }
            let (was, now) = (plain(was), plain(value));
            self.merged.changes.push(change(self.file, record, key, &was, &now, done));
        }
        // Whether a column is still used is known at the end.
        if let (Some(last), false) = (last, matches!(path, [Step::Key("columns")])) {
            self.remove(record, path, now, last, new);
        }
    }

    /// Notes that the document's words are not written in a field.
    fn keep(&mut self, record: &str, key: &str, own: bool) {
        let (file, record) = (self.file.to_owned(), record.to_owned());
        let key = if own { format!("fields, {key}") } else { key.to_owned() };
        self.merged.kept.insert(Field { file, record, key });
    }

    /// Whether a person wants the document's words where both have changed.
    fn take(&mut self, record: &str, key: &str, was: &Value, value: &Value) -> bool {
        let (was, now) = (plain(was), plain(value));
        let reply = self.asker.ask(Ask {
            asks: Asks::Changed,
            origin: None,
            text: format!(
                "In {}, {record} {key}, your file says \"{was}\". Use the words of the document?",
                self.file
            ),
            words: &now,
            beside: &was,
            choices: Choices::yes_or_no(format!("write \"{now}\""), "keep the words of your file"),
        });
        reply == Reply::Yes
    }

    fn write(&mut self, path: &[Step<'_>], key: &str, value: &Value, after: Option<&str>) -> Done {
        let entry = write(&Map::from_iter([(key.to_owned(), value.clone())]));
        self.put(put_entry(&self.text, path, &entry, after).ok())
    }

    /// Removes what the last import wrote, no one has touched, and the document does not have any more.
    fn remove(
        &mut self,
        record: &str,
        path: &[Step<'_>],
        now: &Map<String, Value>,
        last: &Map<String, Value>,
        new: &Map<String, Value>,
    ) {
        for (key, value) in last {
            let untouched = now.get(key).is_some_and(|it| same(it, value));
            if new.contains_key(key) || !untouched || LISTS.contains(&key.as_str()) {
                continue;
            }
            let at = [path, &[Step::Key(key)]].concat();
            let done = match self.put(remove(&self.text, &at).ok()) {
                Done::Updated => Done::Removed,
                other => other,
            };
            self.merged.changes.push(change(self.file, record, key, &plain(value), "", done));
        }
    }

    fn put(&mut self, text: Option<String>) -> Done {
        match text {
            Some(text) => {
                self.text = text;
                Done::Updated
            }
            None => Done::ByHand,
        }
    }

    /// A list of records, each known by its id or, without one, by its first field.
    fn list(
        &mut self,
        list: &str,
        now: &Map<String, Value>,
        last: Option<&Map<String, Value>>,
        new: &Map<String, Value>,
    ) {
        let names =
            |it: &Map<String, Value>| -> Vec<String> { items(it, list).map(name).collect() };
        let mut there = names(now);
        // What is new before all others comes before them.
        let known = names(new).into_iter().find_map(|id| there.iter().position(|it| *it == id));
        let mut after = known.unwrap_or(there.len());
        for item in items(new, list) {
            let id = name(item);
            if let Some(at) = there.iter().position(|it| *it == id) {
                after = at + 1;
                let old = items(now, list).find(|it| name(it) == id);
                let before = last.and_then(|it| items(it, list).find(|it| name(it) == id));
                if let (Some(old), "actions") = (old, list) {
                    let path = [Step::Key(list), Step::Id(&id)];
                    self.record(&id, &path, old, before, item);
                }
                continue;
            }
            if list == "actions" && self.before.is_elsewhere(self.file, &id) {
                self.merged.leave(self.file, &id);
                continue;
            }
            // What a person took out stays out.
            if last.is_some_and(|it| names(it).contains(&id)) {
                let was = title_of(item);
                self.merged.changes.push(change(self.file, &id, "", "", &was, Done::Kept));
                self.merged.leave(self.file, &id);
                continue;
            }
            let text = if there.is_empty() {
                let entry = Map::from_iter([(
                    list.to_owned(),
                    Value::Array(vec![Value::Object(item.clone())]),
                )]);
                put_entry(&self.text, &[], &write(&entry), None).ok()
            } else {
                add_item(&self.text, &[Step::Key(list)], after, &write(item)).ok()
            };
            let done = if text.is_some() { Done::Added } else { Done::ByHand };
            if let Some(text) = text {
                self.text = text;
                there.insert(after.min(there.len()), id.clone());
                after += 1;
            } else {
                self.merged.leave(self.file, &id);
            }
            self.merged.changes.push(change(self.file, &id, "", "", &title_of(item), done));
        }
    }

    /// The order of objectives: new ones are added after the one before them.
    fn names(
        &mut self,
        now: &Map<String, Value>,
        last: Option<&Map<String, Value>>,
        new: &Map<String, Value>,
    ) {
        let names = |it: &Map<String, Value>| -> Vec<String> {
            let list = it.get("objectives").and_then(Value::as_array);
            let names = list.into_iter().flatten().filter_map(Value::as_str);
            names.map(str::to_owned).collect()
        };
        let mut there = names(now);
        let known = names(new).into_iter().find_map(|id| there.iter().position(|it| *it == id));
        let mut after = known.unwrap_or(there.len());
        let had = last.map(names).unwrap_or_default();
        for id in names(new) {
            // What a person took out stays out.
            if had.contains(&id) && !there.contains(&id) {
                continue;
            }
            match there.iter().position(|it| *it == id) {
                Some(at) => after = at + 1,
                None => {
                    let path = [Step::Key("objectives")];
                    if let Ok(text) = add_item(&self.text, &path, after, &id) {
                        self.text = text;
                        there.insert(after.min(there.len()), id);
                        after += 1;
                    }
                }
            }
        }
    }
}

/// What an item of a list is known by.
fn name(item: &Map<String, Value>) -> String {
    let first = item.get("id").or_else(|| item.values().next());
    first.map(plain).unwrap_or_default()
}

fn change(file: &str, record: &str, key: &str, was: &str, now: &str, done: Done) -> Change {
    let (was, now) = (was.to_owned(), now.to_owned());
    Change { file: file.to_owned(), record: record.to_owned(), key: key.to_owned(), was, now, done }
}
