//! The place of one value in a text, and the ways in which a new value can be written there.

use std::ops::Range;

use super::super::edit::Step;
use super::super::rewrite::Edit;
use super::rewrite::quoted;
use super::set::is_item;
use super::{Entry, Node, Style, Value};

/// How many spaces a record is further to the right than the key that it belongs to.
const INDENT: usize = 2;

/// Where the new value goes.
pub(super) struct Target<'a> {
    /// The byte at which something new is written, or the bytes of the old value.
    at: Range<usize>,
    /// How the old value is written, where there is one.
    style: Option<Style>,
    /// The keys that are missing on the way.
    missing: Vec<&'a str>,
    /// Where the lines of the record begin that the value belongs to; none inside brackets.
    column: Option<usize>,
    /// What is written before it, to part it from what is there.
    before: &'static str,
}

impl<'a> Target<'a> {
    /// The place at the end of a path; none where no value can be.
    pub(super) fn find(text: &str, root: &Node, path: &[Step<'a>]) -> Option<Self> {
        let mut node = root;
        let mut column = Some(0);
        // Where the value of a blank key must be written.
        let mut colon = text.trim_end().len();
        for (at, step) in path.iter().enumerate() {
            if is_flow(text, node) {
                column = None;
            }
            match (&node.value, step) {
                (Value::Mapping(mapping), Step::Key(key)) => {
                    let first = mapping.entries.first().map(|it| it.key_span.start());
                    column = column.and(first).map(|it| it - line_start(text, it)).or(column);
                    column = column.map(|it| chars(text, first.unwrap_or(0), it));
                    let Some(entry) = mapping.entries.iter().find(|it| it.key == *key) else {
                        let last = mapping.entries.last();
                        return Target::new_key(text, node, last, &path[at..], column);
                    };
                    colon = after_colon(text, entry);
                    node = &entry.value;
                }
                (Value::Sequence(items), _) => {
                    let mut items = items.iter().enumerate();
                    node = items.find(|(at, it)| is_item(*step, *at, it))?.1;
                    let start = node.span.start();
                    column = column.map(|_| chars(text, start, start - line_start(text, start)));
                    colon = start;
                }
                (Value::Blank, Step::Key(_)) if node.span.start() == node.span.end() => {
                    let inner = if at == 0 { Some(0) } else { column.map(|it| it + INDENT) };
                    let missing = keys(&path[at..])?;
                    let at = line_end(text, colon);
                    return Some(Target {
                        at: at..at,
                        style: None,
                        missing,
                        column: inner,
                        before: "",
                    });
                }
                _ => return None,
            }
        }
        let (at, style) = match &node.value {
            Value::Scalar(scalar) if scalar.style == Style::Block => {
                let end = text[..node.span.end()].trim_end().len();
                (header_start(text, node.span.start())?..end, Some(Style::Block))
            }
            Value::Scalar(scalar) => (node.span.start()..node.span.end(), Some(scalar.style)),
            Value::Blank if node.span.start() < node.span.end() => {
                (node.span.start()..node.span.end(), Some(Style::Plain))
            }
            Value::Blank => (colon..colon, None),
            _ => return None,
        };
        let before = if at.is_empty() { " " } else { "" };
        Some(Target { at, style, missing: Vec::new(), column, before })
    }

    /// The place after the last entry of a record.
    fn new_key(
        text: &str,
        record: &Node,
        last: Option<&Entry>,
        path: &[Step<'a>],
        column: Option<usize>,
    ) -> Option<Self> {
        let missing = keys(path)?;
        let flow = is_flow(text, record);
        let (at, before) = match last {
            Some(last) if flow => (end_of(text, last), ", "),
            Some(last) => (line_end(text, end_of(text, last)), ""),
            None => (record.span.start() + 1, ""),
        };
        Some(Target { at: at..at, style: None, missing, column: column.filter(|_| !flow), before })
    }

    /// The edits that may do it, the one that is nearest to what is there first.
    pub(super) fn edits(&self, text: &str, value: &str) -> Vec<Edit> {
        let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let inner = self.column.map(|it| it + INDENT * self.missing.len().max(1));
        let mut ways = Vec::new();
        if let Some(Style::Block) = self.style {
            ways.extend(in_block(&text[self.at.clone()], value, end));
        }
        if self.style == Some(Style::Single) && !value.contains('\n') {
            ways.push(format!("'{}'", value.replace('\'', "''")));
        }
        if self.style.is_none_or(|it| it == Style::Plain)
            && !value.is_empty()
            && value.trim() == value
        {
            ways.push(value.to_owned());
        }
        if let Some(inner) = inner.filter(|_| value.contains('\n')) {
            let chomp = if value.ends_with('\n') { "|" } else { "|-" };
            ways.push(format!("{chomp}{}", block_lines(value, inner, end)));
        }
        ways.push(quoted(value));
        let edit =
            |way: String| Edit { range: self.at.clone(), with: self.around(text, &way, end) };
        ways.into_iter().map(edit).collect()
    }

    /// The value with what is missing before it.
    fn around(&self, text: &str, value: &str, end: &str) -> String {
        let name = |key: &str| {
            let plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
            if key.chars().all(plain) { key.to_owned() } else { quoted(key) }
        };
        let mut out = self.before.to_owned();
        let Some(column) = self.column.filter(|_| !self.missing.is_empty()) else {
            for (depth, key) in self.missing.iter().enumerate() {
                out.push_str(if depth == 0 { "" } else { "{" });
                out.push_str(&format!("{}: ", name(key)));
            }
            let closed = "}".repeat(self.missing.len().saturating_sub(1));
            return out + value + &closed;
        };
        for (depth, key) in self.missing.iter().enumerate() {
            let first = depth == 0 && self.at.start == line_start(text, self.at.start);
            out.push_str(if first { "" } else { end });
            out.push_str(&format!("{}{}:", " ".repeat(column + INDENT * depth), name(key)));
        }
        let last = if self.at.end == text.len() && !text.contains(['\n', '\r']) { end } else { "" };
        format!("{out} {value}{last}")
    }
}

/// The path as keys, if it has nothing else.
fn keys<'a>(path: &[Step<'a>]) -> Option<Vec<&'a str>> {
    let key = |it: &Step<'a>| match it {
        Step::Key(key) => Some(*key),
        _ => None,
    };
    path.iter().map(key).collect()
}

/// Whether a list or a record is in brackets.
fn is_flow(text: &str, node: &Node) -> bool {
    let bracket = text.get(node.span.start()..).is_some_and(|it| it.starts_with(['[', '{']));
    bracket && matches!(node.value, Value::Sequence(_) | Value::Mapping(_))
}

/// The place after the colon of a key.
fn after_colon(text: &str, entry: &Entry) -> usize {
    let end = entry.key_span.end();
    text[end..].find(':').map_or(end, |it| end + it + 1)
}

/// Where an entry ends: the last byte of it that is not a blank.
fn end_of(text: &str, entry: &Entry) -> usize {
    let node = &entry.value;
    let last = match &node.value {
        Value::Mapping(it) if !is_flow(text, node) => it.entries.last().map(|it| end_of(text, it)),
        Value::Sequence(items) if !is_flow(text, node) => {
            items.last().map(|it| end_of_item(text, it))
        }
        _ => None,
    };
    let own = || text[..node.span.end()].trim_end().len().max(after_colon(text, entry));
    last.unwrap_or_else(own)
}

fn end_of_item(text: &str, item: &Node) -> usize {
    match &item.value {
        Value::Mapping(it) if !is_flow(text, item) => {
            it.entries.last().map_or(item.span.start(), |it| end_of(text, it))
        }
        Value::Sequence(items) if !is_flow(text, item) => {
            items.last().map_or(item.span.start(), |it| end_of_item(text, it))
        }
        _ => text[..item.span.end()].trim_end().len().max(item.span.start()),
    }
}

/// Where the header of a block is (`|-` and the like), whose words begin at a place further down.
fn header_start(text: &str, words: usize) -> Option<usize> {
    let before = text[..line_start(text, words)].trim_end();
    let start = line_start(text, before.len());
    let is_header = |at: usize| {
        let marks = before[at..].strip_prefix(['|', '>']);
        let rest = marks
            .map(|it| it.trim_start_matches(|it: char| "-+".contains(it) || it.is_ascii_digit()));
        let first = at == start || before[..at].ends_with([' ', '\t']);
        first && rest.is_some_and(|it| it.is_empty() || it.trim_start().starts_with('#'))
    };
    before[start..].match_indices(['|', '>']).map(|(at, _)| start + at).find(|at| is_header(*at))
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind(['\n', '\r']).map_or(0, |it| it + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find(['\n', '\r']).map_or(text.len(), |it| at + it)
}

/// How many characters the `bytes` before a place are.
fn chars(text: &str, at: usize, bytes: usize) -> usize {
    text.get(at.saturating_sub(bytes)..at).map_or(bytes, |it| it.chars().count())
}

/// A block with other words, under its own header, and under one that keeps line ends.
fn in_block(raw: &str, value: &str, end: &str) -> Vec<String> {
    let header = raw.lines().next().unwrap_or_default();
    let words = raw.lines().skip(1).find(|it| !it.trim().is_empty()).unwrap_or_default();
    let indent = words.len() - words.trim_start().len();
    let lines = block_lines(value, indent, end);
    [header.to_owned(), header.replacen('>', "|", 1)].map(|it| format!("{it}{lines}")).into()
}

/// Lines below the header of a block.
fn block_lines(value: &str, indent: usize, end: &str) -> String {
    let indent = " ".repeat(indent);
    let lines = value.trim_end_matches('\n').split('\n');
    lines
        .map(|it| if it.is_empty() { end.to_owned() } else { format!("{end}{indent}{it}") })
        .collect()
}
