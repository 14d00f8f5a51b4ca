//! The allowed form of a value, separate from how it is decoded: the reference of the keys and the
//! schemas for editors are generated from it. It does not cover what a value means.

use super::Key;

/// The allowed form of a value. A blank is allowed instead where a key is not required.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Text as typed; digits and `true` are text here too.
    Text,
    /// Running text in Markdown.
    Prose,
    /// `true` or `false`, `yes` or `no`.
    Truth,
    /// Digits.
    WholeNumber,
    /// A number, or words for why there is none; a marker such as `[c]` is a list in YAML.
    Figure,
    /// A year, a month (2026-11) or a day (2026-11-21).
    Date,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Keys with values.
    Record(&'static RecordShape),
    /// Several of these, or a single one.
    List(&'static Shape),
    /// Any of these.
    Either(&'static [Shape]),
}

/// The keys of a record.
#[derive(Debug, Clone, Copy)]
pub struct RecordShape {
    /// Its name in findings, with its article: "an action".
    pub name: &'static str,
    /// The keys that planpress knows, in the preferred order of writing.
    pub keys: &'static [Key],
    /// The form of values under keys that the author names, if the record allows such keys.
    pub others: Option<&'static Shape>,
}

impl Shape {
    /// The keys of the record that this is or may be; where the author names the keys, those of
    /// the record after them.
    pub const fn keys(&self) -> &'static [Key] {
        match self {
            Shape::Record(record) => match (record.keys, record.others) {
                ([], Some(others)) => others.keys(),
                (keys, _) => keys,
            },
            Shape::List(item) => item.keys(),
            Shape::Either(shapes) => {
                let mut at = 0;
                while at < shapes.len() {
                    let keys = shapes[at].keys();
                    if !keys.is_empty() {
                        return keys;
                    }
                    at += 1;
                }
                &[]
            }
            _ => &[],
        }
    }
}
