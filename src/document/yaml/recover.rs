//! Going on after a syntax error. The parser stops at the first one; an author wants all of them.
//!
//! The entry that holds the error is blanked out, byte for byte, so that every place in the rest
//! stays true, and the file is read again. Where that does not get past the error, the whole list
//! item around it is left out, then the whole top-level key; then reading ends with what came
//! before. Nothing is said about what was left out.

use std::collections::BTreeSet;
use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use crate::diagnostics::Report;
use crate::source::{FileId, Span};

use super::build::{Built, build};
use super::{Node, Tree, Value, marks, wording};

/// How many damaged places of one file are told in one run, at the most.
const MOST_ERRORS: usize = 25;
/// How many bytes are read again in all, so that a large broken file cannot hold a build.
const MOST_BYTES_READ_AGAIN: usize = 64 << 20;

/// Lines of a text that were left out, and the column at which they began.
#[derive(Debug, Clone, Copy)]
struct Hole {
    start: usize,
    end: usize,
    column: usize,
}

/// Reads `text`, which is in its file at byte `offset`.
pub(crate) fn read(file: FileId, text: &str, offset: usize, report: &mut Report) -> Tree {
    let mut draft = Report::default();
    let marked = marks::find(text);
    let mut reading = Recovery { file, offset, text: text.to_owned(), holes: Vec::new() };
    let span = |at: Range<usize>| Span::new(file, at.start + offset, at.end + offset);
    marks::findings(&marked, span).into_iter().for_each(|it| report.push(it));
    for it in &marked {
        let (Range { start, end }, column) = (it.lines.clone(), it.column);
        reading.blank(Hole { start, end, column });
    }
    let Built { root, incomplete, error } = build(file, &reading.text, offset, &mut draft);
    let mut tree = match error {
        Some(error) => reading.go_on(text, root, error, report),
        None => {
            report.extend(draft);
            Tree { root, incomplete: incomplete || !marked.is_empty() }
        }
    };
    if reading.holes.is_empty() {
        return tree;
    }
    if let Some(root) = &mut tree.root {
        mark(root, offset..offset + text.len(), &reading.text, offset, &mut reading.holes);
    }
    tree
}

struct Recovery {
    file: FileId,
    offset: usize,
    /// The text with holes blanked.
    text: String,
    holes: Vec<Hole>,
}

impl Recovery {
    fn go_on(
        &mut self,
        original: &str,
        mut root: Option<Node>,
        mut error: ScanError,
        report: &mut Report,
    ) -> Tree {
        let mut told: Option<(usize, usize)> = None;
        let mut width = Width::Entry;
        for attempt in 1.. {
            let at = error.marker().byte_offset().unwrap_or(0).min(original.len());
            let culprit = culprit(original, at, error.kind());
            match told {
                // Still inside what was told already: leave out more, say nothing more.
                Some((from, to)) if (from..to).contains(&culprit) || at < to => {
                    width = width.wider();
                }
                _ => {
                    let finding =
                        wording::finding(original, at, culprit, error.kind(), |start, end| {
                            Span::new(self.file, start + self.offset, end + self.offset)
                        });
                    report.push(finding);
                    width = Width::Entry;
                }
            }
            let item = region(original, culprit, Width::Item, false);
            told = Some((item.start, item.end));
            let read_again = attempt * original.len();
            if attempt > MOST_ERRORS || read_again > MOST_BYTES_READ_AGAIN || width == Width::File {
                return Tree { root, incomplete: true };
            }
            self.blank(region(original, culprit, width, misplaced(error.kind())));
            let mut draft = Report::default();
            let next = build(self.file, &self.text, self.offset, &mut draft);
            root = next.root;
            match next.error {
                Some(next) => error = next,
                None => {
                    report.extend(draft);
                    break;
                }
            }
        }
        Tree { root, incomplete: true }
    }

    fn blank(&mut self, hole: Hole) {
        let blanked: String = self.text[hole.start..hole.end]
            .bytes()
            .map(|byte| if byte == b'\n' || byte == b'\r' { char::from(byte) } else { ' ' })
            .collect();
        self.text.replace_range(hole.start..hole.end, &blanked);
        self.holes.push(Hole {
            start: hole.start + self.offset,
            end: hole.end + self.offset,
            ..hole
        });
    }
}

/// How much is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    /// One key with what belongs to it.
    Entry,
    /// The list item around it.
    Item,
    /// The key at the start of a line above it.
    TopLevel,
    /// Everything: reading ends.
    File,
}

impl Width {
    fn wider(self) -> Self {
        match self {
            Width::Entry => Width::Item,
            Width::Item => Width::TopLevel,
            Width::TopLevel | Width::File => Width::File,
        }
    }
}

fn line_start(text: &str, at: usize) -> usize {
    text[..text.floor_char_boundary(at)].rfind('\n').map_or(0, |found| found + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    text[text.floor_char_boundary(at)..].find('\n').map_or(text.len(), |found| at + found + 1)
}

fn line(text: &str, start: usize) -> &str {
    text[start..line_end(text, start)].trim_end_matches(['\n', '\r'])
}

/// Start of the nearest line above that is not blank, or of this one at the top.
fn line_above(text: &str, at: usize) -> usize {
    let mut start = at;
    while start > 0 {
        start = line_start(text, start - 1);
        if !line(text, start).trim().is_empty() {
            return start;
        }
    }
    at
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// The start of the line that is to blame: for a quote or bracket that was never closed, the line that opened it.
fn culprit(text: &str, at: usize, kind: &ErrorKind) -> usize {
    let here = line_start(text, at);
    if matches!(kind, ErrorKind::TabInPlainScalar) && !line(text, here).contains('\t') {
        // The parser speaks of the text above that the line with the tab seems to go on with.
        return next_line(text, here);
    }
    let opened: fn(&str) -> bool = match kind {
        ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar => wording::opens_quote,
        ErrorKind::InvalidColonPlacement
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::InvalidFlowScalarIndent => wording::opens_bracket,
        ErrorKind::ExpectedBlockMappingKey => wording::dash_without_space,
        _ => return here,
    };
    let mut start = here;
    loop {
        if opened(line(text, start)) {
            return start;
        }
        if start == 0 {
            return here;
        }
        start = line_start(text, start - 1);
        // Looking back further than a paragraph's length would blame a stranger.
        if here - start > 2_000 {
            return here;
        }
    }
}

/// Start of the next line that is not empty, or of this one at the end.
fn next_line(text: &str, at: usize) -> usize {
    let mut start = line_end(text, at);
    while start < text.len() && line(text, start).is_empty() {
        start = line_end(text, start);
    }
    if start < text.len() { start } else { at }
}

/// Whether the error says that a line is in the wrong column.
fn misplaced(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedBlockSequenceEntry
            | ErrorKind::InvalidIndentation
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabInPlainScalar
            | ErrorKind::TabNotAllowed
    )
}

/// The lines to leave out around the line that starts at `culprit`. The entries that belong with a
/// misplaced line are in the column of the line above, so what belongs *to* it is further right.
fn region(text: &str, culprit: usize, width: Width, misplaced: bool) -> Hole {
    let (start, column) = match width {
        Width::Entry => entry_start(text, culprit),
        Width::Item => item_start(text, culprit),
        Width::TopLevel | Width::File => top_level_start(text, culprit),
    };
    let margin = if misplaced && width == Width::Entry {
        column.max(entry_start(text, line_above(text, culprit)).1)
    } else {
        column
    };
    let mut end = line_end(text, start);
    while end < text.len() {
        let next = line(text, end);
        let belongs = next.trim().is_empty()
            || indent(next) > margin
            || (width == Width::TopLevel && next.starts_with('-'));
        if !belongs {
            break;
        }
        end = line_end(text, end);
    }
    // A tab before the entry would be told again, about the line above.
    let indentation = line_start(text, start)..start;
    let before = &text[indentation.clone()];
    let tab = before.contains('\t') && before.trim().is_empty();
    let start = if tab { indentation.start } else { start };
    Hole { start, end, column: margin }
}

/// The key on this line, after the dashes that may be before it.
fn entry_start(text: &str, culprit: usize) -> (usize, usize) {
    let words = line(text, culprit);
    let mut column = indent(words);
    let colon = words.rfind(':').unwrap_or(0);
    while words[column..].starts_with("- ") && column + 2 <= colon {
        let rest = &words[column + 2..];
        column += 2 + indent(rest);
    }
    (culprit + column, column)
}

/// The list item that this line belongs to; without one, the top-level key.
fn item_start(text: &str, culprit: usize) -> (usize, usize) {
    let mut column = indent(line(text, culprit)) + 1;
    let mut start = culprit;
    loop {
        let words = line(text, start);
        if !words.trim().is_empty() && indent(words) < column {
            column = indent(words);
            if words[column..].starts_with("- ") {
                return (start + column, column);
            }
        }
        if start == 0 || column == 0 {
            return top_level_start(text, culprit);
        }
        start = line_start(text, start - 1);
    }
}

fn top_level_start(text: &str, culprit: usize) -> (usize, usize) {
    let mut start = culprit;
    loop {
        let words = line(text, start);
        let top = !words.is_empty() && indent(words) == 0 && !words.starts_with(['-', '#']);
        if start == 0 || top {
            return (start, 0);
        }
        start = line_start(text, start - 1);
    }
}

/// Marks what lost an entry: the innermost collection that reaches over a hole and starts no
/// further right than it claims the hole. Only what lies around a hole is looked at, and once for all holes: twice
/// at each depth would double the time with each.
fn mark(node: &mut Node, reach: Range<usize>, text: &str, offset: usize, holes: &mut Vec<Hole>) {
    let within = |holes: &[Hole], reach: &Range<usize>| -> Vec<usize> {
        holes.iter().map(|it| it.start).filter(|it| reach.contains(it)).collect()
    };
    let inside = within(holes, &reach);
    if inside.is_empty() {
        return;
    }
    let start = (node.span.start() - offset).min(text.len());
    let column = start - line_start(text, start);
    match &mut node.value {
        Value::Mapping(mapping) => {
            let entries = &mut mapping.entries;
            let before = |hole| entries.partition_point(|it| it.key_span.start() <= hole);
            let around = inside.into_iter().filter_map(|hole| before(hole).checked_sub(1));
            for at in around.collect::<BTreeSet<_>>() {
                let end = entries.get(at + 1).map_or(reach.end, |it| it.key_span.start());
                let start = entries[at].key_span.start();
                mark(&mut entries[at].value, start..end, text, offset, holes);
            }
            let before = holes.len();
            holes.retain(|hole| !reach.contains(&hole.start) || hole.column < column);
            mapping.incomplete |= holes.len() < before;
        }
        Value::Sequence(items) => {
            let dash = |item: &Node| dash_line(text, item.span.start() - offset) + offset;
            let around = |hole| {
                let next = items.partition_point(|it| it.span.start() <= hole);
                // The dash of the item after the hole may be before it.
                match items.get(next) {
                    Some(after) if dash(after) <= hole => Some(next),
                    _ => next.checked_sub(1),
                }
            };
            for at in inside.into_iter().filter_map(around).collect::<BTreeSet<_>>() {
                let end = items.get(at + 1).map_or(reach.end, dash);
                let start = dash(&items[at]);
                mark(&mut items[at], start..end, text, offset, holes);
            }
            // A list that lost an item keeps the others; nothing of it can be called missing.
            holes.retain(|hole| !reach.contains(&hole.start) || hole.column < column);
        }
        Value::Blank | Value::Refused | Value::Scalar(_) => {}
    }
}

/// Start of the line with the dash of the list item that begins at `at`. Where the item's first
/// entry was blanked, the dash is alone on a line above.
fn dash_line(text: &str, at: usize) -> usize {
    let here = line_start(text, at.min(text.len()));
    let mut start = here;
    while start > 0 && !text[start..at.min(text.len())].contains('-') {
        start = line_start(text, start - 1);
        match line(text, start).trim() {
            "" => {}
            "-" => return start,
            _ => return here,
        }
    }
    start
}

#[cfg(test)]
mod tests;
