//! Changes one value in an existing file: everything else, including comments, order and line
//! endings, stays the same byte for byte.

use std::fmt;

use super::page::{self, Parts};
use super::rewrite::apply;
use super::yaml;

/// A step of the path to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// The value of a key.
    Key(&'a str),
    /// An item of a list, counted from 0.
    At(usize),
    /// The list item with this `id`.
    Id(&'a str),
}

/// Why a value was not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSet {
    /// The file cannot be parsed in full, so no position is certain.
    Unread,
    /// The path leads to no value, or to a list or a group of keys.
    NoPlace,
    /// No way of writing the value there leaves everything else unchanged.
    NoWay,
}

impl fmt::Display for NotSet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            NotSet::Unread => "the file cannot be read in full",
            NotSet::NoPlace => "there is no place for a value there",
            NotSet::NoWay => "the value cannot be written there without a change elsewhere",
        })
    }
}

impl std::error::Error for NotSet {}

/// The text of a YAML file, or of a page with its settings, with a new value at the end of a path.
/// The value is quoted as its position requires. A missing key is added at the end of its record,
/// and so are missing keys on the path to it.
///
/// # Errors
/// If the file cannot be parsed in full, or the value cannot be written there. The caller must then
/// leave the text as it is.
pub fn set(text: &str, path: &[Step<'_>], value: &str) -> Result<String, NotSet> {
    let mark = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let part = match page::parts(&text[mark..]) {
        Parts::Both { front, .. } => mark + front.0..mark + front.1,
        Parts::BodyOnly | Parts::Unclosed { .. } => mark..text.len(),
    };
    let edit = yaml::set(&text[part.clone()], path, value)?;
    let new = apply(&text[part.clone()], &[edit]);
    Ok([&text[..part.start], &new, &text[part.end..]].concat())
}

/// The text of a YAML file in which the record at the end of a path has this entry, such as `when:
/// May 2027` or a key with a list below it, in the place of the one with the same key. A new one
/// comes after the entry with the key `after`, or at the end.
///
/// # Errors
/// As [`set`]; a record in braces has no lines to rewrite, and a comment is never removed.
pub fn put_entry(
    text: &str,
    path: &[Step<'_>],
    entry: &str,
    after: Option<&str>,
) -> Result<String, NotSet> {
    Ok(apply(text, &[yaml::put_entry(text, path, entry, after)?]))
}

/// The text of a YAML file without the item at the end of a path, and the text of that item with
/// its comments, to be written elsewhere.
///
/// # Errors
/// As [`put_entry`].
pub fn cut(text: &str, path: &[Step<'_>]) -> Result<(String, String), NotSet> {
    let (edit, item) = yaml::cut(text, path)?;
    Ok((apply(text, &[edit]), item))
}

/// The text of a YAML file without the entry or the item at the end of a path.
///
/// # Errors
/// As [`put_entry`].
pub fn remove(text: &str, path: &[Step<'_>]) -> Result<String, NotSet> {
    Ok(apply(text, &[yaml::remove(text, path)?]))
}

/// The text of a YAML file in which the list at the end of a path has one more item, after this
/// many.
///
/// # Errors
/// As [`set`]; and a list in brackets has no lines between which an item could be written.
pub fn add_item(text: &str, path: &[Step<'_>], after: usize, item: &str) -> Result<String, NotSet> {
    Ok(apply(text, &[yaml::add_item(text, path, after, item)?]))
}

#[cfg(test)]
mod tests;
