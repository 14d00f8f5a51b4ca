//! The records of a plan as they are in its files, each as the keys and values that are written: by which an
//! import is held against what is there.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::diagnostics::Report;
use crate::document::{ObjectiveDocument, PlanDocument, PlanFiles, read_all};
use crate::source::Sources;

use super::typed_marks::unmarked;

/// The records of a plan, as they would be written.
#[derive(Default)]
pub(super) struct State {
    pub(super) texts: BTreeMap<String, String>,
    pub(super) plan: Map<String, Value>,
    pub(super) objectives: Vec<(String, Map<String, Value>)>,
}

impl State {
    pub(super) fn of(folder: &str, sources: &Sources) -> Option<State> {
        let documents = read_all(sources, &mut Report::default());
        let plan = folder.rsplit('/').next()?;
        let files: PlanFiles = documents.plans.into_iter().find(|it| it.folder == plan)?;
        let record = files.plan.as_ref().map(|it| map::<PlanDocument>(&it.record));
        let folder = format!("{folder}/");
        let texts = sources.files().filter(|(_, it)| it.path().starts_with(&folder));
        let texts =
            texts.filter_map(|(_, it)| Some((it.path().to_owned(), it.text().ok()?.to_owned())));
        let objectives = files.objectives.iter();
        let objectives =
            objectives.map(|it| (it.stem.clone(), map::<ObjectiveDocument>(&it.record)));
        let plan = record.unwrap_or_default();
        let mut objectives: Vec<(String, Map<String, Value>)> = objectives.collect();
        // In the order of the plan, so that two with the same title are not treated as each other.
        let order: Vec<&str> = plan
            .get("objectives")
            .and_then(Value::as_array)
            .map(|it| it.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        objectives.sort_by_key(|it| order.iter().position(|id| **id == it.0).unwrap_or(usize::MAX));
        Some(State { texts: texts.collect(), plan, objectives })
    }

    /// The objective of this name.
    pub(super) fn objective(&self, id: &str) -> Option<&Map<String, Value>> {
        self.objectives.iter().find(|it| it.0 == id).map(|it| &it.1)
    }
}

/// The folder of the plan that was made from this document.
pub(super) fn plan_of(last: &Sources, document: &str) -> Option<String> {
    let documents = read_all(last, &mut Report::default());
    let mut plans = documents.plans.into_iter();
    let from = |it: &PlanFiles| {
        let source = it.plan.as_ref()?.record.source.as_ref()?;
        Some(source.document.as_ref()?.value == document)
    };
    plans.find(|it| from(it) == Some(true)).map(|it| it.folder)
}

/// A record as its keys and values.
pub(super) fn map<T: serde::Serialize>(record: &T) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

/// A value as words.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
        Value::Object(map) => map.values().map(plain).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// Whether two values say the same, however their lines are broken and their lists are marked.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    let words = |it: &Value| {
        let plain = plain(it);
        let words = plain.split_whitespace().map(unmarked).filter(|it| !it.is_empty());
        words.collect::<Vec<_>>().join(" ")
    };
    one == other || words(one) == words(other)
}

/// What a record says under a key.
pub(super) fn text(record: &Map<String, Value>, key: &str) -> String {
    record.get(key).map(plain).unwrap_or_default()
}

/// The records of a list.
pub(super) fn items<'m>(
    record: &'m Map<String, Value>,
    list: &str,
) -> impl Iterator<Item = &'m Map<String, Value>> + use<'m> {
    let items = record.get(list).and_then(Value::as_array);
    items.into_iter().flatten().filter_map(Value::as_object)
}

/// The actions of an objective.
pub(super) fn actions(objective: &Map<String, Value>) -> impl Iterator<Item = &Map<String, Value>> {
    items(objective, "actions")
}

/// What a record is called.
pub(super) fn title_of(record: &Map<String, Value>) -> String {
    let named = ["title", "name", "term", "word", "activity"];
    let found = named.iter().map(|it| text(record, it)).find(|it| !it.is_empty());
    found.unwrap_or_else(|| record.values().map(plain).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::{Value, same};

    #[test]
    fn line_breaks_and_marks_of_lists_are_no_difference() {
        let text = |it: &str| Value::String(it.to_owned());
        assert!(same(&text("1\\) One.\n\n2\\) Two."), &text("1. One.\n2. Two.")));
        assert!(same(&text("- One\n- Two"), &text("* One\n* Two")));
        assert!(!same(&text("1. One."), &text("2. One.")));
        assert!(!same(&text("One."), &text("One")));
    }
}
