//! What may be as a value, told apart from how it is read: the reference of the keys and the
//! schemas for editors are made from it. It says nothing of what a value means.

use super::Key;

/// What may be as a value. Blank may stand for any of these where a key is not required.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Text as typed; figures and `true` are text here too.
    Text,
    /// Running text in Markdown.
    Prose,
    /// `true` or `false`, `yes` or `no`.
    Truth,
    /// Digits.
    WholeNumber,
    /// A number, or words for why there is none; a mark such as `[c]` is a list to YAML.
    Figure,
    /// A year, a month (2026-11) or a day (2026-11-21).
    Date,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Keys with values.
    Record(&'static RecordShape),
    /// Several of these, or one of them by itself.
    List(&'static Shape),
    /// Any of these.
    Either(&'static [Shape]),
}

/// Which keys are in a record.
#[derive(Debug, Clone, Copy)]
pub struct RecordShape {
    /// What it is called in findings, with its article: "an action".
    pub name: &'static str,
    /// The keys that planpress knows, in the order in which they are best written.
    pub keys: &'static [Key],
    /// What is after keys that the author names, where the record takes any.
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
