//! The schema and the reader agree. Every key of every kind of file is given every sample value, and
//! either both take it or neither does.

use planpress::diagnostics::{Code, Report};
use planpress::document::{FileKind, RecordShape, Shape, read_all};
use planpress::source::{Position, Sources};

use super::{complaints, validator};

/// Values as an author might type them after a colon.
const SAMPLES: &[&str] = &[
    "some words",
    "\"1\"",
    "7",
    "-7",
    "+7",
    "\" 7 \"",
    "4.5",
    "99999999999",
    "2026",
    "1899",
    "\"2026\"",
    "2026-11",
    "2026-11-21",
    "\"2026-11-21\"",
    "2026-13",
    "2026-11-32",
    "2026-02-00",
    "\"2026-11-21T10:00\"",
    "21 November 2026",
    "true",
    "False",
    "yes",
    "NO",
    "\"true\"",
    "on",
    "~",
    "null",
    "\"\"",
    "\"  \"",
    "[]",
    "[~]",
    "[some words]",
    "[7, true]",
    "[[some words]]",
    "{}",
    "{zzz: y}",
    "[{zzz: y}]",
    "[{}]",
    "draft",
    "[title]",
    "[title, titel]",
    "Draft",
];

/// What the reader finds of the kind that a schema can find too.
fn told(path: &str, text: &str) -> Vec<(Code, usize)> {
    let sources = Sources::from_texts([(path, text)]);
    let mut report = Report::default();
    read_all(&sources, &mut report);
    let shape = [Code::UnknownKey, Code::UnknownValue, Code::WrongType, Code::MissingKey];
    let found = report.findings().iter();
    let found = found.map(|it| match it.place {
        planpress::diagnostics::Place::Words(span) => {
            (it.code, Position::of(text, span.start()).line)
        }
        _ => (it.code, 0),
    });
    found.inspect(|(code, _)| assert!(shape.contains(code), "{code:?} in\n{text}")).collect()
}

/// A file of this kind in a project, with these keys.
fn file(kind: &FileKind, keys: &str) -> (String, String) {
    let path = kind.path.replace(['<', '>'], "");
    let text = match path.ends_with(".md") {
        true => format!("---\n{keys}\n---\nText.\n"),
        false => format!("{keys}\n"),
    };
    (path, text)
}

/// A value that fits.
fn fitting(shape: &Shape) -> String {
    match shape {
        Shape::Text | Shape::Prose => "words".to_owned(),
        Shape::Figure => "5".to_owned(),
        Shape::Truth => "true".to_owned(),
        Shape::WholeNumber => "3".to_owned(),
        Shape::Date => "2026-11-21".to_owned(),
        Shape::Word(words) => words[0].to_owned(),
        Shape::Record(record) => record_with(record, None),
        Shape::List(item) => fitting(item),
        Shape::Either(shapes) => fitting(&shapes[0]),
    }
}

/// A record with what must be there, and one key with this value.
fn record_with(record: &RecordShape, given: Option<(&str, &str)>) -> String {
    let is_given = |name: &str| given.is_some_and(|(key, _)| key == name);
    let required = record.keys.iter().filter(|it| it.required && !is_given(it.name));
    let mut entries: Vec<_> =
        required.map(|it| format!("{}: {}", it.name, fitting(&it.shape))).collect();
    entries.extend(given.map(|(key, value)| format!("{key}: {value}")));
    format!("{{{}}}", entries.join(", "))
}

/// Every way to put a sample after a key, at any depth: the whole file as one record.
fn variants(shape: &Shape, sample: &str) -> Vec<(String, Shape)> {
    match shape {
        Shape::Record(record) => {
            let own = record.others.map(|it| ("a-key-of-mine", *it));
            let keys = record.keys.iter().map(|it| (it.name, it.shape)).chain(own);
            let mut found = Vec::new();
            for (name, shape) in keys {
                found.push((record_with(record, Some((name, sample))), shape));
                for (inner, shape) in variants(&shape, sample) {
                    found.push((record_with(record, Some((name, &inner))), shape));
                }
            }
            found
        }
        Shape::List(item) => variants(item, sample),
        Shape::Either(shapes) => shapes.iter().flat_map(|it| variants(it, sample)).collect(),
        _ => Vec::new(),
    }
}

/// Here alone a schema is stricter: it has no text that is blank where no text can be. Allowing one
/// would cost the list of words that an editor offers.
fn known_difference(shape: &Shape, sample: &str) -> bool {
    let blank = sample.starts_with('"') && sample.trim_matches(['"', ' ']).is_empty();
    blank && matches!(shape, Shape::Word(_) | Shape::Record(_))
}

/// Where a mistake is found: the line by the reader, the pointer by the schema.
const SLIPS: &[(&str, &str, Code, usize, &str)] = &[
    (
        "objective",
        "title: T\nactions:\n  - id: a\n    title: A\n  - id: b\n    titel: B\n",
        Code::UnknownKey,
        6,
        "/actions/1",
    ),
    ("plan.yaml", "title: T\nstate: adoptd\n", Code::UnknownValue, 2, "/state"),
    ("plan.yaml", "title: T\nleads:\n  - id: mayor\n", Code::MissingKey, 3, "/leads/0"),
    ("site.yaml", "name: [N]\norganisation: O\n", Code::WrongType, 1, "/name"),
    ("support.yaml", "services: many\n", Code::WrongType, 1, "/services"),
    ("page", "title: T\norder: first\n", Code::WrongType, 2, "/order"),
];

#[test]
fn a_slip_is_found_at_the_same_place() {
    for (name, keys, code, line, pointer) in SLIPS {
        let kind = FileKind::from_name(name).expect("a kind");
        let (path, text) = file(kind, keys.trim_end());
        let line = if *name == "page" { line + 1 } else { *line };
        assert_eq!(told(&path, &text), [(*code, line)], "{text}");
        let against = complaints(&validator(kind), keys);
        assert_eq!(against.len(), 1, "{against:#?}");
        assert!(against[0].starts_with(&format!("{pointer}: ")), "{pointer} in {against:#?}");
    }
}

#[test]
fn the_schema_takes_what_the_reader_takes() {
    let (mut taken, mut refused) = (0, 0);
    for kind in FileKind::ALL {
        let validator = validator(kind);
        for sample in SAMPLES {
            for (keys, shape) in variants(&kind.shape, sample) {
                let (path, text) = file(kind, &keys);
                let (told, against) = (told(&path, &text), complaints(&validator, &keys));
                let stricter = known_difference(&shape, sample) && !against.is_empty();
                let agree = stricter || told.is_empty() == against.is_empty();
                assert!(agree, "{path} {keys}\nthe reader: {told:?}\nthe schema: {against:#?}");
                *if told.is_empty() { &mut taken } else { &mut refused } += 1;
            }
        }
    }
    assert!(taken > 1000 && refused > 1000, "{taken} taken, {refused} refused");
}
