//! JSON Schema (draft 2020-12) of each kind of file, from the shapes that the readers state, so that
//! an editor offers the keys and words that planpress reads and marks what it would not.
//!
//! An editor parses YAML by itself before it looks here: a text of figures reaches the schema as a
//! number, an empty value as null. A schema therefore allows what the reader takes as text. What only
//! the whole project tells (a reference to nothing, a day that a month does not have) is not the
//! business of a schema: `planpress check` finds it.

mod form;

use serde_json::{Map, Value, json};

use crate::document::{FileKind, RecordShape, Shape};

use form::Form;

/// The schema of a kind of file, as text with a line end. The same program gives the same bytes.
pub fn schema(kind: &FileKind) -> String {
    let mut records = Records::default();
    let content = match &kind.shape {
        Shape::Record(record) => {
            let mut content = Form::of_type("object").into_map();
            content.extend(records.content(record));
            content
        }
        other => records.form(other, false).into_map(),
    };
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!(format!("planpress: {}", kind.name)));
    schema.insert("description".to_owned(), json!(about(kind)));
    schema.extend(content);
    if !records.known.is_empty() {
        schema.insert("$defs".to_owned(), Value::Object(records.known));
    }
    // Texts and numbers alone are written, to memory: nothing in it can fail.
    serde_json::to_string_pretty(&schema).expect("texts and numbers are JSON") + "\n"
}

/// Where the schema of a kind of file is in a project; none for pages, whose keys are in a
/// Markdown file, where no editor looks for one.
pub fn schema_path(kind: &FileKind) -> Option<String> {
    let stem = kind.name.trim_end_matches(".yaml");
    kind.path.ends_with(".yaml").then(|| format!("schema/{stem}.schema.json"))
}

fn about(kind: &FileKind) -> String {
    let front = if kind.path.ends_with(".md") { ", between its two `---` lines" } else { "" };
    format!("What you can write in {}{front}.", kind.path)
}

/// The kinds of record that a schema has met, each written once under its name.
#[derive(Default)]
struct Records {
    known: Map<String, Value>,
}

impl Records {
    /// The form of a value; `blank` where nothing may be in its place.
    fn form(&mut self, shape: &Shape, blank: bool) -> Form {
        match shape {
            // What is a date, and which words say one, is told by `planpress check`.
            Shape::Text | Shape::Prose | Shape::Date => Form::text(blank),
            Shape::Truth => Form::truth(blank),
            Shape::WholeNumber => Form::whole_number(blank),
            Shape::Figure => Form::figure(blank),
            Shape::Word(words) => Form::word(words, blank),
            Shape::Record(record) => Form::reference(&self.name(record), blank),
            // A blank item is not an item.
            Shape::List(item) => self.form(item, true).list(),
            Shape::Either(shapes) => {
                let forms = shapes.iter().map(|it| self.form(it, blank)).collect();
                Form::either(forms)
            }
        }
    }

    /// Where a record is written, after it was.
    fn name(&mut self, record: &RecordShape) -> String {
        let mut content = Form::of_type("object").or("null").into_map();
        content.extend(self.content(record));
        let content = Value::Object(content);
        let words = record.name.split(' ').filter(|it| !matches!(*it, "a" | "an" | "the"));
        let letters = |word: &str| word.chars().filter(|it| it.is_alphanumeric()).collect();
        let plain = words.map(letters).collect::<Vec<String>>().join("-");
        // Two kinds of record may go by one name in findings.
        let numbered = (2..).map(|number| format!("{plain}-{number}"));
        let mut names = std::iter::once(plain.clone()).chain(numbered);
        let free = |it: &String| self.known.get(it).is_none_or(|known| *known == content);
        let name = names.find(free).unwrap_or(plain);
        self.known.insert(name.clone(), content);
        name
    }

    /// What is in a record, without its type.
    fn content(&mut self, record: &RecordShape) -> Map<String, Value> {
        let mut properties = Map::new();
        for key in record.keys {
            let blank = !key.required;
            let form = if key.list {
                self.form(&key.shape, true).list()
            } else {
                self.form(&key.shape, blank)
            };
            let mut property = Map::new();
            property.insert("description".to_owned(), json!(key.meaning.trim()));
            property.extend(form.into_map());
            properties.insert(key.name.to_owned(), Value::Object(property));
        }
        let required: Vec<_> =
            record.keys.iter().filter(|it| it.required).map(|it| it.name).collect();
        let others = match record.others {
            Some(shape) => Value::Object(self.form(shape, true).into_map()),
            None => json!(false),
        };
        let mut content = Map::new();
        content.insert("properties".to_owned(), Value::Object(properties));
        if !required.is_empty() {
            content.insert("required".to_owned(), json!(required));
        }
        content.insert("additionalProperties".to_owned(), others);
        content
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Key;

    use super::*;

    const fn key(name: &'static str, required: bool, shape: Shape) -> Key {
        Key { name, meaning: " What it means.", required, list: false, shape }
    }

    const MEASURE: Shape = Shape::Record(&RecordShape {
        name: "a measure",
        keys: &[key("unit", true, Shape::Text)],
        others: None,
    });

    #[test]
    fn keys_of_ones_own_have_values_of_their_shape() {
        const COLUMNS: Shape = Shape::Record(&RecordShape {
            name: "the columns",
            keys: &[key("when", false, Shape::Text)],
            others: Some(&Shape::Either(&[Shape::Text, MEASURE])),
        });
        let mut records = Records::default();
        let form = Value::Object(records.form(&COLUMNS, false).into_map());
        assert_eq!(form, json!({"type": "object", "$ref": "#/$defs/columns"}));
        let columns = &records.known["columns"];
        assert!(columns["properties"]["when"]["description"] == "What it means.");
        let branches = json!([
            {"type": ["string", "number", "boolean", "null"]},
            {"$ref": "#/$defs/measure"},
        ]);
        assert_eq!(columns["additionalProperties"], json!({"anyOf": branches}));
        assert_eq!(records.known["measure"]["required"], json!(["unit"]));
    }

    #[test]
    fn two_kinds_of_record_with_one_name_stay_two() {
        let other = RecordShape { name: "a measure", keys: &[], others: Some(&Shape::Date) };
        let mut records = Records::default();
        let Shape::Record(measure) = MEASURE else { panic!("a record") };
        let names = [records.name(measure), records.name(&other), records.name(measure)];
        assert_eq!(names, ["measure", "measure-2", "measure"]);
    }

    #[test]
    fn an_editor_begins_a_list_of_records_with_a_dash() {
        let list = Value::Object(Records::default().form(&Shape::List(&MEASURE), true).into_map());
        let measure = json!({"$ref": "#/$defs/measure"});
        assert_eq!(list, json!({"items": measure, "anyOf": [{"type": "array"}, measure]}));
    }
}
