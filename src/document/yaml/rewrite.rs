//! Other words in the place of a file's own, and everything else as it was, byte for byte. What comes of
//! it is read again, and taken only where it says the same but for those words.

use crate::diagnostics::Report;
use crate::source::{FileId, Span};

use super::super::rewrite::{Edit, apply};
use super::{Mapping, Node, Scalar, Style, Value, read};

/// What a text under these keys becomes, outermost first with blanks between them; none where it
/// stays.
pub(crate) type Change<'c> = &'c dyn Fn(&str, &str) -> Option<String>;

/// Every text of a tree, with the keys above it, and every key with those above it.
pub(crate) fn each_scalar(node: &Node, keys: &str, visit: &mut dyn FnMut(&str, &str, Span)) {
    match &node.value {
        Value::Scalar(scalar) => visit(keys, &scalar.text, node.span),
        Value::Sequence(items) => items.iter().for_each(|it| each_scalar(it, keys, visit)),
        Value::Mapping(mapping) => {
            for entry in &mapping.entries {
                visit("", &entry.key, entry.key_span);
                each_scalar(&entry.value, &below(keys, &entry.key), visit);
            }
        }
        Value::Blank | Value::Refused => {}
    }
}

fn below(keys: &str, key: &str) -> String {
    if keys.is_empty() { key.to_owned() } else { format!("{keys} {key}") }
}

/// How much of what is written is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Care {
    /// The words alone.
    Words,
    /// A value without quotes gets some, and one in single quotes double ones.
    Quotes,
    /// The whole value is written again.
    Whole,
}

/// The edits that change each text of a file's part at byte `offset`. `change` says which texts become
/// something else, `words` how words are written in the place of others, in comments too. None where no way of writing gives back what was meant.
pub(crate) fn rewrite(
    file: FileId,
    text: &str,
    offset: usize,
    change: Change<'_>,
    words: &dyn Fn(&str) -> Vec<Edit>,
) -> Option<Vec<Edit>> {
    let tree = read(file, text, offset, &mut Report::default());
    let mut found = Found { text, offset, change, words, scalars: Vec::new(), taken: Vec::new() };
    if let Some(root) = &tree.root {
        found.gather(root, "");
    }
    let expected = tree.root.as_ref().map(|it| changed(it, "", change));
    let mut outside = words(text);
    outside.retain(|it| {
        let apart = |span: &Span| {
            it.range.end + offset <= span.start() || span.end() <= it.range.start + offset
        };
        found.taken.iter().all(apart)
    });
    [Care::Words, Care::Quotes, Care::Whole].into_iter().find_map(|care| {
        let mut edits: Vec<Edit> = outside.clone();
        for (span, scalar, new) in &found.scalars {
            edits.push(found.edit(*span, scalar, new, care)?);
        }
        edits.sort_by_key(|it| it.range.start);
        let after = read(file, &apply(text, &edits), offset, &mut Report::default());
        let same = match (&expected, &after.root) {
            (Some(expected), Some(after)) => is_same(expected, after),
            (None, None) => true,
            _ => false,
        };
        (same && after.incomplete == tree.incomplete).then_some(edits)
    })
}

struct Found<'a> {
    text: &'a str,
    offset: usize,
    change: Change<'a>,
    words: &'a dyn Fn(&str) -> Vec<Edit>,
    /// What changes: where it is, what it is, and what it becomes.
    scalars: Vec<(Span, Scalar, String)>,
    /// Where anything but comments is.
    taken: Vec<Span>,
}

impl Found<'_> {
    fn gather(&mut self, node: &Node, keys: &str) {
        match &node.value {
            Value::Scalar(scalar) => {
                self.taken.push(node.span);
                if let Some(new) = (self.change)(keys, &scalar.text) {
                    self.scalars.push((node.span, scalar.clone(), new));
                }
            }
            Value::Sequence(items) => items.iter().for_each(|it| self.gather(it, keys)),
            Value::Mapping(Mapping { entries, .. }) => {
                for entry in entries {
                    self.taken.push(entry.key_span);
                    self.gather(&entry.value, &below(keys, &entry.key));
                }
            }
            Value::Blank | Value::Refused => {}
        }
    }

    /// The edit that makes one value another. Its place is counted from the start of the part.
    fn edit(&self, span: Span, scalar: &Scalar, new: &str, care: Care) -> Option<Edit> {
        let range = span.start() - self.offset..span.end() - self.offset;
        let raw = self.text.get(range.clone())?;
        let words = || apply(raw, &(self.words)(raw));
        let with = match scalar.style {
            Style::Block => words(),
            _ if new.is_empty() || care == Care::Whole => quoted(new),
            Style::Single if care == Care::Words => words(),
            Style::Double if !raw.contains('\\') => words(),
            Style::Plain if care == Care::Words => words(),
            Style::Plain => {
                let escaped = words().replace('\\', "\\\\").replace('"', "\\\"");
                format!("\"{escaped}\"")
            }
            _ => quoted(new),
        };
        Some(Edit { range, with })
    }
}

/// The tree with its texts changed.
fn changed(node: &Node, keys: &str, change: Change<'_>) -> Node {
    let value = match &node.value {
        Value::Scalar(scalar) => match change(keys, &scalar.text) {
            Some(text) if text.trim().is_empty() => Value::Blank,
            Some(text) => Value::Scalar(Scalar { text, ..scalar.clone() }),
            None => node.value.clone(),
        },
        Value::Sequence(items) => {
            Value::Sequence(items.iter().map(|it| changed(it, keys, change)).collect())
        }
        Value::Mapping(mapping) => {
            let mut mapping = mapping.clone();
            for entry in &mut mapping.entries {
                entry.value = changed(&entry.value, &below(keys, &entry.key), change);
            }
            Value::Mapping(mapping)
        }
        other => other.clone(),
    };
    Node { span: node.span, value }
}

pub(super) fn is_same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Blank, Value::Blank) | (Value::Refused, Value::Refused) => true,
        (Value::Scalar(a), Value::Scalar(b)) => a.text.trim_end() == b.text.trim_end(),
        (Value::Sequence(a), Value::Sequence(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
        }
        (Value::Mapping(a), Value::Mapping(b)) => {
            let same = |(a, b): (&super::Entry, &super::Entry)| {
                a.key == b.key && is_same(&a.value, &b.value)
            };
            a.incomplete == b.incomplete
                && a.entries.len() == b.entries.len()
                && a.entries.iter().zip(&b.entries).all(same)
        }
        _ => false,
    }
}

/// A text in double quotes.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            it if it.is_control() => quoted.push_str(&format!("\\u{:04x}", u32::from(it))),
            it => quoted.push(it),
        }
    }
    quoted.push('"');
    quoted
}
