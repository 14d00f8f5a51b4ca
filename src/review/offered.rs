//! The choices of a page and their fields, each with what is chosen and what is in it.

use serde::Serialize;

use crate::import::returns::day;

use super::form::{self, Fault, Form};
use super::item::{Choice, Field, Item, Kind};

/// A choice.
#[derive(Debug, Serialize)]
pub(super) struct Offered {
    value: &'static str,
    label: String,
    hint: String,
    chosen: bool,
    fields: Vec<Open>,
}

/// A field with what is in it.
#[derive(Debug, Serialize)]
struct Open {
    name: String,
    label: String,
    hint: String,
    kind: &'static str,
    lines: usize,
    value: String,
    options: Vec<Listing>,
    /// What is wrong with it.
    fault: Option<String>,
}

/// One of a list in a field.
#[derive(Debug, Serialize)]
struct Listing {
    value: String,
    label: String,
}

/// A choice with what was chosen and typed, and what is wrong with it; without a form, with the answer that is kept.
pub(super) fn offered(
    item: &Item,
    choice: &Choice,
    by: &str,
    wrong: Option<(&Form, &[Fault])>,
) -> Offered {
    let (typed, faults) = wrong.map_or((None, &[][..]), |(form, faults)| (Some(form), faults));
    let kept = item.answer.as_ref().filter(|it| it.choice == choice.value);
    let chosen = match typed {
        Some(form) => form.get(form::CHOICE).is_some_and(|it| it == choice.value),
        None => kept.is_some(),
    };
    let fields = choice.fields.iter().map(|field| {
        let name = form::field_name(choice.value, &field.name);
        let value = match (typed.and_then(|it| it.get(&name)), kept) {
            (Some(typed), _) => typed.clone(),
            (None, Some(kept)) => kept_words(field, kept.word(&field.name).unwrap_or_default()),
            (None, None) if field.is_by && !by.is_empty() => by.to_owned(),
            (None, None) => kept_words(field, &field.filled),
        };
        let fault = faults.iter().find(|it| it.field == name).map(|it| it.text.clone());
        open_field(field, name, value, fault)
    });
    let (value, label, hint) = (choice.value, choice.label.clone(), choice.hint.clone());
    Offered { value, label, hint, chosen, fields: fields.collect() }
}

/// Words that are kept, as a person types them.
fn kept_words(field: &Field, words: &str) -> String {
    match field.kind {
        Kind::List => words.replace("; ", "\n"),
        Kind::Day => words.parse().map_or_else(|_| words.to_owned(), day::typed),
        Kind::Line | Kind::Text | Kind::OneOf(_) => words.to_owned(),
    }
}

fn open_field(field: &Field, name: String, value: String, fault: Option<String>) -> Open {
    let (kind, options) = match &field.kind {
        Kind::Line => ("line", &[][..]),
        Kind::List => ("list", &[][..]),
        Kind::Text => ("text", &[][..]),
        Kind::Day => ("day", &[][..]),
        Kind::OneOf(all) => ("one-of", all.as_slice()),
    };
    let option = |it: &(String, String)| Listing { value: it.0.clone(), label: it.1.clone() };
    let options: Vec<Listing> = options.iter().map(option).collect();
    let first = options.first().map(|it| it.value.clone());
    Open {
        name,
        label: field.label.clone(),
        hint: field.hint.clone(),
        kind,
        lines: value.lines().count().clamp(4, 16),
        value: if value.is_empty() { first.unwrap_or_default() } else { value },
        options,
        fault,
    }
}
