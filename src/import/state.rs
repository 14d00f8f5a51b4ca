//! The records of a plan as they are in its files, each as the keys and values that are written: by which an
//! import is held against what is there.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::diagnostics::Report;
use crate::document::{ObjectiveDocument, PlanDocument, PlanFiles, read_all};
use crate::source::Sources;

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
        let record: &PlanDocument = &files.plan.as_ref()?.record;
        let texts = sources.files().filter(|(_, it)| it.path().starts_with(folder));
        let texts =
            texts.filter_map(|(_, it)| Some((it.path().to_owned(), it.text().ok()?.to_owned())));
        let objectives = files.objectives.iter();
        let objectives =
            objectives.map(|it| (it.stem.clone(), map::<ObjectiveDocument>(&it.record)));
        Some(State { texts: texts.collect(), plan: map(record), objectives: objectives.collect() })
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
