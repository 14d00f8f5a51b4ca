//! Writes a record as the text of its file: its keys in the order of declaration, without empty
//! ones. The result parses to the same record; a library writes the YAML.

#[cfg(test)]
pub(super) mod tests;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::PageDocument;
use super::decode::Decode;
use crate::markdown;

/// The text of the file of a record, such as an [`super::ObjectiveDocument`]; for an action, its
/// part of such a file.
pub fn write(record: &impl Serialize) -> String {
    // Every value is parsed as text, so only YAML's own marks need quotes; and a list is indented
    // as authors indent it.
    let options = serde_yaml::ser_options! {
        yaml_12: true,
        no_lang_directive: true,
        compact_list_indent: false,
    };
    serde_yaml::to_string_with_options(record, options).expect("names of keys and text are YAML")
}

/// The text of a page's file.
pub fn write_page(page: &PageDocument) -> String {
    let body = markdown::write(&page.body);
    let end = if body.is_empty() { "" } else { "\n" };
    format!("---\n{}---\n{body}{end}", write(&page.front))
}

/// A record's entries during writing: the counterpart of [`super::decode::Fields`].
pub(super) struct Entries<S: Serializer>(S::SerializeMap);

impl<S: Serializer> Entries<S> {
    pub(super) fn of(serializer: S) -> Result<Self, S::Error> {
        serializer.serialize_map(None).map(Entries)
    }

    /// A key with any content.
    pub(super) fn entry(&mut self, key: &str, value: &impl Serialize) -> Result<(), S::Error> {
        self.0.serialize_entry(key, value)
    }

    /// An optional key.
    pub(super) fn optional<T: Decode>(
        &mut self,
        key: &str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        match value {
            Some(value) if !value.is_blank() => self.entry(key, value),
            _ => Ok(()),
        }
    }

    /// A required key, left out if its value is not known.
    pub(super) fn required<T: Decode>(
        &mut self,
        key: &str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        self.optional(key, value)
    }

    /// A key that takes a list.
    pub(super) fn list<T: Decode>(&mut self, key: &str, values: &[T]) -> Result<(), S::Error> {
        if values.iter().all(Decode::is_blank) {
            return Ok(());
        }
        self.entry(key, &Items(values))
    }

    pub(super) fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}

/// The items of a list that are not empty.
pub(super) struct Items<'a, T>(pub(super) &'a [T]);

impl<T: Decode> Serialize for Items<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().filter(|it| !it.is_blank()))
    }
}
