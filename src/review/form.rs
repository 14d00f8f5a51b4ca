//! What came back from a form: an answer, or what is wrong with it in words for the person. All of it is input
//! that anyone could have made.

use std::collections::BTreeMap;

use super::item::{Choice, Field, Item};

/// The fields of a form, by their names.
pub type Form = BTreeMap<String, String>;

/// The name of the choice.
pub(super) const CHOICE: &str = "answer";
/// The name of the answer that the page showed when it was made.
pub(super) const SEEN: &str = "seen";
/// The name of the job title.
pub(super) const BY: &str = "by";

/// So many letters a line has at most.
const LINE: usize = 500;
/// So many letters a list has at most.
const LIST: usize = 20_000;

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

/// The name of the field of a choice.
pub(super) fn field_name(choice: &Choice) -> String {
    format!("words-{}", choice.value)
}

/// The answer to an item.
pub(super) fn answer(item: &Item, form: &Form) -> Result<String, Fault> {
    let chosen = form.get(CHOICE).and_then(|it| item.choices.iter().find(|one| one.value == *it));
    let chosen = chosen.or_else(|| written(item, form));
    let choice = chosen.ok_or_else(|| Fault::of(CHOICE, "Choose an answer"))?;
    let Some(field) = &choice.field else { return Ok(choice.value.to_owned()) };
    let name = field_name(choice);
    let typed = form.get(&name).map(String::as_str).unwrap_or_default();
    words(field, typed).map_err(|text| Fault::of(&name, text))
}

/// The choice whose field a person has written in. They mean it, though they chose nothing.
fn written<'i>(item: &'i Item, form: &Form) -> Option<&'i Choice> {
    item.choices.iter().find(|choice| {
        let (Some(field), Some(typed)) = (&choice.field, form.get(&field_name(choice))) else {
            return false;
        };
        let typed = words(field, typed);
        typed.is_ok() && typed != words(field, &field.filled)
    })
}

/// Whether another page has answered since the page of the form was made.
pub(super) fn is_late(item: &Item, form: &Form) -> Option<Fault> {
    let seen = form.get(SEEN).map(|it| tidy(it)).unwrap_or_default();
    let now = item.answer.as_ref().filter(|it| tidy(it) != seen)?;
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
    let most = if field.is_list { LIST } else { LINE };
    if typed.chars().count() > most {
        return Err(format!("The words must have {most} letters or fewer"));
    }
    let words = if field.is_list {
        let lines = typed.split(['\n', ';']).map(tidy).filter(|it| !it.is_empty());
        lines.collect::<Vec<_>>().join("; ")
    } else {
        tidy(typed)
    };
    let is_within = |text: &String| letters(text).contains(&letters(&words));
    match words.to_lowercase().as_str() {
        "" if field.is_list => Err("Write at least one name".to_owned()),
        "" => Err("Write the words".to_owned()),
        // The file of answers has these words for the other choices.
        "yes" | "y" | "true" | "no" | "n" | "false" => {
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
        let field = Field { is_list: true, filled: "Mayor; Police".to_owned(), ..Field::default() };
        let list = Choice { value: "other", field: Some(field), ..Choice::default() };
        let item = Item { choices: vec![list], ..Item::default() };
        let answered = |typed: &str| {
            answer(&item, &Form::from([("words-other".to_owned(), typed.to_owned())]))
        };
        assert!(answered("Mayor\r\nPolice\r\n").is_err(), "it is as it was");
        assert!(answered("").is_err());
        assert_eq!(answered("Mayor\r\nPolice\r\nHousing").as_deref(), Ok("Mayor; Police; Housing"));
    }
}
