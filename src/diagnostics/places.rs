//! Where a finding points, as a person counts: path, line and column, and the words of the line.
//! The one room that clamps spans; the formats draw what they get here and never index a text.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::source::{FileId, Position, Sources};

use super::{Finding, Place};

/// How many bytes share one count of characters: no position needs to look further back.
const BLOCK: usize = 1024;

/// A finding's place, resolved. Every offset in it is in its text and between two characters.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Spot<'a> {
    /// The file below the project; none for a finding about the project as a whole.
    pub(super) path: Option<&'a str>,
    /// Where the words begin.
    pub(super) start: Option<Position>,
    /// Where they end (the place of the first character after them), where that is known.
    pub(super) end: Option<Position>,
    /// The line in which they begin, without its line end.
    pub(super) line: Option<&'a str>,
    /// The bytes of `line` that are meant, at most to its end.
    pub(super) marked: Range<usize>,
}

/// Finds places, and reads each file for its lines once, however many findings point into it.
pub(super) struct Places<'a> {
    sources: &'a Sources,
    files: BTreeMap<FileId, Lines<'a>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        Places { sources, files: BTreeMap::new() }
    }

    pub(super) fn spot(&mut self, finding: &'a Finding) -> Spot<'a> {
        match &finding.place {
            Place::Project => Spot::default(),
            Place::File(file) => {
                Spot { path: Some(self.sources.file(*file).path()), ..Spot::default() }
            }
            Place::Words(span) => {
                let file = self.sources.file(span.file());
                let Ok(text) = file.text() else {
                    return Spot { path: Some(file.path()), ..Spot::default() };
                };
                let lines = self.files.entry(span.file()).or_insert_with(|| Lines::new(text));
                Spot { path: Some(file.path()), ..lines.spot(span.start()..span.end()) }
            }
            Place::Elsewhere { path, line, column, excerpt } => {
                let start = Position { line: *line, column: *column };
                let shown = excerpt.lines().next().unwrap_or("");
                // An excerpt that is shorter than its line begins with what is meant.
                let before = column.saturating_sub(1);
                let before = if before < shown.chars().count() { before } else { 0 };
                let mut at = shown.char_indices().skip(before).map(|(at, _)| at);
                let from = at.next().unwrap_or(shown.len());
                let marked = from..at.next().unwrap_or(shown.len());
                let line = Some(shown).filter(|it| !it.trim().is_empty());
                Spot { path: Some(path), start: Some(start), end: None, line, marked }
            }
        }
    }
}

/// One text with the starts of its lines, and a count of characters before each block, so that a
/// file that is one line of four megabytes costs no more than another.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    characters: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let mut characters = vec![0];
        for block in text.as_bytes().chunks(BLOCK) {
            characters.push(characters[characters.len() - 1] + count(block));
        }
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
        Lines { text, starts: starts.collect(), characters }
    }

    /// The place of a run of bytes, moved back to characters and into the text where it is not.
    fn spot(&self, span: Range<usize>) -> Spot<'a> {
        let clamp = |offset: usize| self.text.floor_char_boundary(offset.min(self.text.len()));
        let (from, to) = (clamp(span.start), clamp(span.end.max(span.start)));
        let start = self.position(from);
        let line_start = self.starts[start.line - 1];
        let line = self.text[line_start..].split('\n').next().unwrap_or("");
        let line = line.strip_suffix('\r').unwrap_or(line);
        let marked = (from - line_start).min(line.len())..(to - line_start).min(line.len());
        Spot {
            path: None,
            start: Some(start),
            end: Some(self.position(to)),
            line: Some(line),
            marked,
        }
    }

    fn position(&self, offset: usize) -> Position {
        let line = self.starts.partition_point(|start| *start <= offset);
        let before = self.characters_before(offset) - self.characters_before(self.starts[line - 1]);
        Position { line, column: before + 1 }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        self.characters[block] + count(&self.text.as_bytes()[block * BLOCK..offset])
    }
}

/// Characters that begin in these bytes of a UTF-8 text.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;
    use crate::source::Span;

    /// The spot of a span in the only file of a project.
    fn check(text: &str, span: Range<usize>, expected: (&str, Range<usize>)) {
        let sources = Sources::from_texts([("content/site.yaml", text)]);
        let (file, _) = sources.files().next().expect("one file");
        let finding = Finding::new(Code::Syntax, Span::new(file, span.start, span.end), "x");
        let mut places = Places::new(&sources);
        let spot = places.spot(&finding);
        assert_eq!((spot.line.expect("a line"), spot.marked), expected);
    }

    #[test]
    fn the_line_of_the_words_is_shown_without_its_end() {
        check("a: b\r\nc: d\r\n", 9..10, ("c: d", 3..4));
    }

    #[test]
    fn words_over_several_lines_are_marked_to_the_end_of_the_first() {
        check("a: |\n  one\n  two\n", 7..16, ("  one", 2..5));
    }

    #[test]
    fn a_span_inside_a_character_or_past_the_end_is_clamped() {
        check("a: é", 4..4, ("a: é", 3..3));
        check("a: é", 90..99, ("a: é", 5..5));
        check("", 3..9, ("", 0..0));
        check("a\n", 2..9, ("", 0..0));
        check("a\r\n", 2..3, ("a", 1..1));
    }

    #[test]
    fn positions_are_those_that_the_source_counts() {
        let text = format!("é: {}\r\n\n{}b: \u{1F600}\n", "ü".repeat(3000), "x".repeat(BLOCK - 1));
        let lines = Lines::new(&text);
        for offset in (0..=text.len()).filter(|it| text.is_char_boundary(*it)) {
            assert_eq!(lines.position(offset), Position::of(&text, offset), "at {offset}");
        }
    }
}
