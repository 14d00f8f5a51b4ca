//! The proof that no word was lost on the way into the files: they are read again, and each field must hold
//! the letters of the words that were placed in it. Counting words alone would not find a word in the wrong
//! field.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::source::Sources;

use super::ledger::Field;
use super::state::{State, plain};
use super::words::letters;

/// What each field must say, in letters, in the order in which its words were placed.
pub(super) type Placed = BTreeMap<Field, String>;

/// The fields whose file says something else than the words that were placed in them.
pub(super) fn wrong(folder: &str, files: &[(String, String)], placed: &Placed) -> Vec<Field> {
    let sources = Sources::from_texts(files.iter().map(|it| (it.0.as_str(), it.1.as_str())));
    let Some(state) = State::of(folder, &sources) else {
        return placed.keys().cloned().collect();
    };
    let leads = names(&state.plan);
    let holds = |(field, words): &(&Field, &String)| {
        let words: &str = words;
        let said = said(&state, field, &leads).unwrap_or_default();
        // Terms that were found in a text come after those of the document's list.
        if field.key == "glossary" { said.starts_with(words) } else { said == words }
    };
    placed.iter().filter(|it| !holds(it)).map(|it| it.0.clone()).collect()
}

fn said(state: &State, field: &Field, leads: &BTreeMap<String, String>) -> Option<String> {
    // An objective can be called "Plan".
    let record = match field.file.split_once("/objectives/") {
        None => &state.plan,
        Some((_, file)) => {
            let stem = file.strip_suffix(".yaml")?;
            let objective = &state.objectives.iter().find(|it| it.0 == stem)?.1;
            if field.record.is_empty() {
                objective
            } else {
                let id = |it: &Map<String, Value>| it.get("id").map(plain);
                let actions = objective.get("actions")?.as_array()?.iter();
                let mut actions = actions.filter_map(Value::as_object);
                actions.find(|it| id(it).as_deref() == Some(&field.record))?
            }
        }
    };
    match field.key.as_str() {
        "glossary" => Some(terms(record)),
        "leads" => {
            let ids = record.get("leads")?.as_array()?.iter().map(plain);
            Some(ids.map(|it| letters(leads.get(&it).unwrap_or(&it))).collect())
        }
        key => match key.strip_prefix("fields, ") {
            Some(own) => Some(letters(&plain(record.get("fields")?.get(own)?))),
            None => Some(letters(&plain(record.get(key)?))),
        },
    }
}

/// The names of leads, by their ids.
fn names(plan: &Map<String, Value>) -> BTreeMap<String, String> {
    let leads = plan.get("leads").and_then(Value::as_array);
    let pair = |it: &Value| Some((plain(it.get("id")?), plain(it.get("name")?)));
    leads.into_iter().flatten().filter_map(pair).collect()
}

/// The terms that a list of terms in the document has become. Terms that were found in a text come last.
fn terms(plan: &Map<String, Value>) -> String {
    let glossary = plan.get("glossary").and_then(Value::as_array);
    let said = |it: &Value| {
        let text = |key: &str| it.get(key).map(plain).unwrap_or_default();
        letters(&format!("{} {}", text("term"), text("means")))
    };
    glossary.into_iter().flatten().map(said).collect()
}
