//! Replaces text in a file, by kind of file: a YAML value stays a single value, and everything else
//! stays the same byte for byte.

use std::ops::Range;

use crate::diagnostics::Report;
use crate::source::{FileId, Span};

use super::page::{self, Parts};
use super::place::{self, Use};
use super::yaml::{self, Change};

/// A replacement for a byte range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The byte range.
    pub range: Range<usize>,
    /// The new text.
    pub with: String,
}

impl Edit {
    /// The single edit that turns one text into another: from the first difference to the last.
    pub fn between(before: &str, after: &str) -> Edit {
        let same = |it: &(char, char)| it.0 == it.1;
        let width = |it: (char, char)| it.0.len_utf8();
        let start = before.chars().zip(after.chars()).take_while(same).map(width).sum();
        let ends = before[start..].chars().rev().zip(after[start..].chars().rev());
        let end: usize = ends.take_while(same).map(width).sum();
        let with = after[start..after.len() - end].to_owned();
        Edit { range: start..before.len() - end, with }
    }
}

/// A text with its edits, in order and without overlaps.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut new = String::with_capacity(text.len());
    let mut kept = 0;
    for Edit { range, with } in edits {
        new.push_str(&text[kept..range.start]);
        new.push_str(with);
        kept = range.end;
    }
    new + &text[kept..]
}

/// How the texts of a file change: `change` returns the new text of a value, given the keys above
/// it separated by spaces; `words` does the same for running text. `None` if the result could not
/// be read as before.
pub fn rewrite(
    file: FileId,
    path: &str,
    text: &str,
    change: &dyn Fn(&str, &str) -> Option<String>,
    words: &dyn Fn(&str) -> Vec<Edit>,
) -> Option<Vec<Edit>> {
    let yaml = |part: Range<usize>, change: Change<'_>| {
        let edits = yaml::rewrite(file, &text[part.clone()], part.start, change, words)?;
        Some(edits.into_iter().map(|it| moved(it, part.start)).collect::<Vec<_>>())
    };
    match place::use_of(path) {
        Some(Use::Around(_) | Use::Asset(_) | Use::Theme) | None => Some(words(text)),
        Some(Use::Addresses) => Some(in_comments(text, words)),
        Some(Use::Page) => {
            let (mut edits, body) = match page::parts(text) {
                Parts::Both { front, body } => (yaml(front.0..front.1, change)?, body),
                Parts::BodyOnly | Parts::Unclosed { .. } => (Vec::new(), 0),
            };
            edits.extend(words(&text[body..]).into_iter().map(|it| moved(it, body)));
            Some(edits)
        }
        Some(_) => yaml(0..text.len(), change),
    }
}

/// Addresses stay the same; text written for people can change.
fn in_comments(text: &str, words: &dyn Fn(&str) -> Vec<Edit>) -> Vec<Edit> {
    let mut at = 0;
    let mut edits = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with('#') {
            edits.extend(words(line).into_iter().map(|it| moved(it, at)));
        }
        at += line.len();
    }
    edits
}

fn moved(edit: Edit, by: usize) -> Edit {
    Edit { range: edit.range.start + by..edit.range.end + by, ..edit }
}

/// Every parsed text of a file's values with the keys above it, and every key without a text;
/// `None` for a file that has no keys.
pub fn texts(file: FileId, path: &str, text: &str, visit: &mut dyn FnMut(&str, &str, Span)) {
    let part = match place::use_of(path) {
        Some(Use::Around(_) | Use::Asset(_) | Use::Theme | Use::Addresses) | None => return,
        Some(Use::Page) => match page::parts(text) {
            Parts::Both { front, .. } => front.0..front.1,
            Parts::BodyOnly | Parts::Unclosed { .. } => return,
        },
        Some(_) => 0..text.len(),
    };
    let tree = yaml::read(file, &text[part.clone()], part.start, &mut Report::default());
    if let Some(root) = &tree.root {
        yaml::each_scalar(root, "", visit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_different_is_an_edit() {
        for (before, after, range, with) in [
            ("a: b\n", "a: b\nc: d\n", 5..5, "c: d\n"),
            ("aaa", "aa", 2..3, ""),
            ("é€", "é\u{20ad}", 2..5, "\u{20ad}"),
            ("", "x", 0..0, "x"),
            ("same", "same", 4..4, ""),
        ] {
            let edit = Edit::between(before, after);
            assert_eq!(edit, Edit { range, with: with.to_owned() });
            assert_eq!(apply(before, &[edit]), after);
        }
    }
}
