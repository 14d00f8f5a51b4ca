//! What came back from a form: an answer, or what is wrong with it in words for the person. All of it is input
//! that anyone could have made.

use std::collections::BTreeMap;

use crate::import::returns::day;

use super::item::{Choice, Chosen, Field, Item, Kind};

/// The fields of a form, by their names.
pub type Form = BTreeMap<String, String>;

/// The name of the choice.
pub(super) const CHOICE: &str = "answer";
/// The name of the answer that the page showed when it was made.
pub(super) const SEEN: &str = "seen";
/// The name of the job title.
pub(super) const BY: &str = "by";

/// How a day is written, in the hints and the faults of its fields.
pub(super) const DAY: &str = "such as 27 11 2026 or 27 November 2026";

/// So many letters a line has at most.
const LINE: usize = 500;
/// So many letters a list and a text have at most.
const LONG: usize = 20_000;

/// What is wrong with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The field, by its name.
    pub(super) field: String,
    /// What to do.
    pub(super) text: String,
}

impl Fault {
    pub(super) fn of(field: &str, text: impl Into<String>) -> Self {
        Fault { field: field.to_owned(), text: text.into() }
    }
}

/// The name of a field in the form.
pub(super) fn field_name(choice: &str, field: &str) -> String {
    format!("{field}-{choice}")
}

/// The answer to an item, in as many of its fields as are sound, and what is wrong with the others; none where
/// nothing is chosen.
pub(super) fn answer(item: &Item, form: &Form) -> (Option<Chosen>, Vec<Fault>) {
    let chosen = form.get(CHOICE).and_then(|it| item.choices.iter().find(|one| one.value == *it));
    let chosen = chosen.or_else(|| written(item, form));
    let Some(choice) = chosen else {
        return (None, vec![Fault::of(CHOICE, "Choose an answer")]);
    };
    let (mut chosen, mut faults) = (Chosen::plain(choice.value), Vec::new());
    for field in &choice.fields {
        let name = field_name(choice.value, &field.name);
        let typed = form.get(&name).map(String::as_str).unwrap_or_default();
        match words(field, typed) {
            Ok(words) if words.is_empty() => {}
            Ok(words) => drop(chosen.words.insert(field.name.clone(), words)),
            Err(text) => faults.push(Fault::of(&name, text)),
        }
    }
    (Some(chosen), faults)
}

/// Puts faults in the order of their fields on the page.
pub(super) fn in_order(item: &Item, chosen: &Chosen, faults: &mut [Fault]) {
    let fields = item.chosen(chosen).map_or(&[][..], |it| &it.fields);
    let place = |it: &Fault| {
        fields.iter().position(|field| field_name(&chosen.choice, &field.name) == it.field)
    };
    faults.sort_by_key(place);
}

/// The choice in whose only field a person has written. They mean it, though they chose nothing.
fn written<'i>(item: &'i Item, form: &Form) -> Option<&'i Choice> {
    item.choices.iter().find(|choice| {
        let [field] = choice.fields.as_slice() else { return false };
        let Some(typed) = form.get(&field_name(choice.value, &field.name)) else { return false };
        let typed = words(field, typed);
        typed.is_ok() && typed != words(field, &field.filled)
    })
}

/// Whether another page has answered since the page of the form was made.
pub(super) fn is_late(item: &Item, form: &Form) -> Option<Fault> {
    let seen = form.get(SEEN).map(|it| tidy(it)).unwrap_or_default();
    let now = item.answer.as_ref().filter(|it| tidy(&it.mark()) != seen)?;
    let now = item.said(now);
    let text = format!(
        "Someone has answered this since you opened the page: “{now}”. Choose again to change it"
    );
    Some(Fault::of(CHOICE, text))
}

/// The job title, or what is wrong with it.
pub(super) fn by(form: &Form) -> Result<String, Fault> {
    let by = tidy(form.get(BY).map(String::as_str).unwrap_or_default());
    if by.chars().count() > 100 {
        return Err(Fault::of(BY, "The job title must have 100 letters or fewer"));
    }
    Ok(by)
}

/// The words of a field as an answer: a list has a semicolon between its lines.
fn words(field: &Field, typed: &str) -> Result<String, String> {
    let most = if matches!(field.kind, Kind::List | Kind::Text) { LONG } else { LINE };
    if typed.chars().count() > most {
        return Err(format!("The words must have {most} letters or fewer"));
    }
    let lines = |marks: &[char]| {
        let lines = typed.split(marks).map(tidy).filter(|it| !it.is_empty());
        lines.collect::<Vec<_>>()
    };
    let words = match &field.kind {
        Kind::List => lines(&['\n', ';']).join("; "),
        Kind::Text => lines(&['\n']).join("\n"),
        Kind::Line | Kind::Day | Kind::OneOf(_) => tidy(typed),
    };
    let is_within = |text: &String| letters(text).contains(&letters(&words));
    if words.is_empty() {
        return field.needed.map_or(Ok(words), |it| Err(it.to_owned()));
    }
    match (&field.kind, words.to_lowercase().as_str()) {
        (Kind::Day, _) => match day::read(&words) {
            Some(day) => Ok(day.to_string()),
            None => Err(format!("Write the date as day, month and year, {DAY}")),
        },
        (Kind::OneOf(all), _) => match all.iter().find(|it| it.0 == words) {
            Some(one) => Ok(one.0.clone()),
            None => Err("Choose one of the list".to_owned()),
        },
        // The file of answers has these words for the other choices.
        (Kind::Line | Kind::List, "yes" | "y" | "true" | "no" | "n" | "false") => {
            Err("Write the words, or choose another answer".to_owned())
        }
        _ if !field.within.as_ref().is_none_or(is_within) => {
            Err("Write words that are in the document, as they are there".to_owned())
        }
        _ => Ok(words),
    }
}

/// A text on one line, without what no one sees: control characters, and marks that turn the direction of words.
pub(super) fn tidy(text: &str) -> String {
    let hidden = |it: char| matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let seen: String = text
        .chars()
        .filter(|it| !hidden(*it))
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_were_written_are_the_answer_though_nothing_was_chosen() {
        let field = Field {
            name: "words".into(),
            kind: Kind::List,
            needed: Some("Write at least one name"),
            filled: "Mayor; Police".to_owned(),
            ..Field::default()
        };
        let list = Choice { value: "other", fields: vec![field], ..Choice::default() };
        let item = Item { choices: vec![list], ..Item::default() };
        let answered = |typed: &str| {
            let form = Form::from([("words-other".to_owned(), typed.to_owned())]);
            answer(&item, &form).0.map(|it| it.words["words"].clone())
        };
        assert_eq!(answered("Mayor\r\nPolice\r\n"), None, "it is as it was");
        assert_eq!(answered(""), None);
        let added = answered("Mayor\r\nPolice\r\nHousing");
        assert_eq!(added.as_deref(), Some("Mayor; Police; Housing"));
    }
}
