//! YAML as tests read it: simple, strict, and apart from planpress's own reading, so that a fault
//! there cannot hide itself here.

use granit_parser::{Event, Parser};
use serde_json::{Map, Value};

/// A file of tests or of content as a value; every scalar is text.
pub(crate) fn read(yaml: &str) -> Value {
    enum Open {
        List(Vec<Value>),
        Record(Map<String, Value>, Option<String>),
    }
    let mut open: Vec<Open> = Vec::new();
    let mut root = Value::Null;
    for next in Parser::new_from_str(yaml) {
        let (event, _) = next.expect("the file is YAML");
        let value = match event {
            Event::Scalar(text, ..) => Value::String(text.into_owned()),
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new()));
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open::Record(Map::new(), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Open::List(items)) => Value::Array(items),
                Some(Open::Record(record, None)) => Value::Object(record),
                _ => panic!("the parser closes what it opened"),
            },
            _ => continue,
        };
        match open.last_mut() {
            None => root = value,
            Some(Open::List(items)) => items.push(value),
            Some(Open::Record(record, key)) => match (key.take(), value) {
                (None, Value::String(name)) => *key = Some(name),
                (Some(name), value) => {
                    let before = record.insert(name, value);
                    assert!(before.is_none(), "a key stands twice");
                }
                (None, other) => panic!("{other} is no key"),
            },
        }
    }
    root
}

#[test]
fn a_record_is_its_keys() {
    let value = read("- {a: 1, b: [x, \"y z\"]}\n");
    assert_eq!(value, serde_json::json!([{"a": "1", "b": ["x", "y z"]}]));
}
