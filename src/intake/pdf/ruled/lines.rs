//! Characters as lines of writing, and lines as paragraphs and items, by their places alone.

use super::Words;
use crate::intake::Passage;
use crate::intake::limits::Budget;
use crate::intake::pdf::compose;
use crate::intake::pdf::draft::Draft;
use crate::intake::pdf::draw::{Drawn, Glyph};
use crate::intake::pdf::matrix::Point;
use crate::intake::{Refusal, typed};

/// How far apart the lines of writing of two characters of one line are, as part of their size.
const SAME: f32 = 0.5;
/// How much further apart paragraphs are than the lines in one.
const APART: f32 = 1.4;
/// How wide the gap between two columns is at least, as part of the size.
const COLUMNS: f32 = 2.5;
/// How far apart two edges are that are meant as one, in points.
const NEAR: f32 = 2.5;

/// A line of writing.
#[derive(Debug)]
pub(super) struct Line {
    /// Its characters, from left to right.
    pub(super) glyphs: Vec<usize>,
    pub(super) page: u32,
    pub(super) left: f32,
    pub(super) y: f32,
    pub(super) size: f32,
}

/// Characters as lines, from top to bottom, and after them those that are turned.
pub(super) fn lines(drawn: &Drawn, glyphs: &[usize]) -> Vec<Line> {
    let turned = |it: &usize| drawn.glyphs[*it].is_turned();
    let (turned, level): (Vec<usize>, Vec<usize>) = glyphs.iter().partition(|it| turned(it));
    let mut lines = level_lines(drawn, level);
    lines.extend(level_lines(drawn, turned));
    lines
}

/// How far a character is down the page and along its line, as its line is read.
fn place(glyph: &Glyph) -> Point {
    match (glyph.is_turned(), glyph.advance.1 < 0.0) {
        (false, _) => (glyph.at.1, glyph.at.0),
        (true, true) => (glyph.at.0, -glyph.at.1),
        (true, false) => (-glyph.at.0, glyph.at.1),
    }
}

/// Characters that are drawn the same way, as lines.
fn level_lines(drawn: &Drawn, mut order: Vec<usize>) -> Vec<Line> {
    let at = |it: usize| &drawn.glyphs[it];
    order.sort_by(|a, b| {
        let (a, b) = (at(*a), at(*b));
        a.page.cmp(&b.page).then(place(a).0.total_cmp(&place(b).0))
    });
    let mut lines: Vec<Line> = Vec::new();
    let mut down = 0.0;
    for glyph in order {
        let found = at(glyph);
        let (here, size) = (place(found).0, found.size);
        match lines.last_mut() {
            Some(line) if line.page == found.page && here - down <= size.max(line.size) * SAME => {
                line.glyphs.push(glyph);
                if size > line.size {
                    (line.y, line.size, down) = (found.at.1, size, here);
                }
            }
            _ => {
                down = here;
                let (page, y) = (found.page, found.at.1);
                lines.push(Line { glyphs: vec![glyph], page, left: 0.0, y, size });
            }
        }
    }
    for line in &mut lines {
        line.glyphs.sort_by(|a, b| place(at(*a)).1.total_cmp(&place(at(*b)).1));
        let first = line.glyphs.iter().find(|it| !compose::is_space(drawn, at(**it)));
        line.left = at(*first.unwrap_or(&line.glyphs[0])).at.0;
    }
    lines
}

/// Whether there is a gap in a line as between columns.
pub(super) fn is_in_columns(drawn: &Drawn, line: &Line) -> bool {
    let words = line.glyphs.iter().map(|it| &drawn.glyphs[*it]);
    let words: Vec<&Glyph> = words.filter(|it| !compose::is_space(drawn, it)).collect();
    words.windows(2).any(|it| it[1].at.0 - it[0].end().0 > COLUMNS * line.size)
}

/// A paragraph with the page of its first line.
pub(super) struct Paragraph {
    pub(super) passage: Passage,
    pub(super) page: u32,
}

/// Lines as paragraphs and items. `right` is how far to the right they could go on.
///
/// # Errors
/// When there is more text than the limits.
pub(super) fn paragraphs(
    drawn: &Drawn,
    words: Words<'_>,
    budget: &mut Budget,
    lines: &[Line],
    right: f32,
) -> Result<Vec<Paragraph>, Refusal> {
    let mut found: Vec<(Paragraph, f32)> = Vec::new();
    let texts: Vec<String> = lines.iter().map(|it| text(drawn, words, it)).collect();
    let dashed = texts.iter().filter(|it| is_dashed(it)).count() > 1;
    let mut start = 0;
    while start < lines.len() {
        let begins = |at: &usize| !begins(&lines[start..=*at], &texts[start..=*at], dashed);
        let end = start + 1 + (start + 1..lines.len()).take_while(begins).count();
        let mut draft = Draft::default();
        for line in &lines[start..end] {
            draft.add(line.glyphs.iter().copied());
        }
        for (at, line) in draft.lines(drawn, words, |_| right).into_iter().enumerate() {
            if line.text.is_empty() {
                continue;
            }
            let mut passage = Passage { text: line.text, bold: line.bold, ..Passage::default() };
            let sign = |text: &str| text.strip_prefix("\u{FFFD} ").map(str::to_owned);
            let rest = typed::bullet(&passage.text, dashed).map(str::to_owned);
            if let (0, Some(rest)) = (at, rest.or_else(|| sign(&passage.text))) {
                (passage.mark, passage.text) = (Some("-".into()), rest);
            }
            budget.line(&passage)?;
            let first = line.glyphs.first().map(|it| &drawn.glyphs[*it]);
            let (left, page) = first.map_or((0.0, 0), |it| (it.at.0, it.page));
            found.push((Paragraph { passage, page }, left));
        }
        start = end;
    }
    indent(&mut found);
    Ok(found.into_iter().map(|it| it.0).collect())
}

/// The text of a line, with the gaps in it as spaces.
pub(super) fn text(drawn: &Drawn, words: Words<'_>, line: &Line) -> String {
    let mut draft = Draft::default();
    draft.add(line.glyphs.iter().copied());
    let lines = draft.lines(drawn, words, |_| f32::NEG_INFINITY);
    lines.into_iter().map(|it| it.text).collect::<Vec<_>>().join(" ")
}

fn is_dashed(text: &str) -> bool {
    typed::bullet(text, true).is_some() && typed::bullet(text, false).is_none()
}

/// Whether the last of these lines begins a new paragraph, after the others.
fn begins(lines: &[Line], texts: &[String], dashed: bool) -> bool {
    let (count, text) = (lines.len(), &texts[texts.len() - 1]);
    let (first, last, line) = (&lines[0], &lines[count - 2], &lines[count - 1]);
    if typed::bullet(text, dashed).is_some() || text.starts_with("\u{FFFD} ") {
        return true;
    }
    if is_numbered(text) && is_numbered(&texts[0]) && (line.left - first.left).abs() < NEAR {
        return true;
    }
    if line.page != last.page {
        // Only a sentence goes on on the next page.
        let ended = texts[count - 2].ends_with(['.', ':', ';', '!', '?']);
        return ended || !text.starts_with(char::is_lowercase);
    }
    let apart = line.y - last.y > APART * 1.2 * line.size.max(last.size);
    let resized = (line.size - last.size).abs() > 0.12 * last.size;
    apart || resized
}

fn is_numbered(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    let number = first.trim_end_matches(['.', ')']);
    let roman = number.chars().all(|it| matches!(it, 'i' | 'v' | 'x'));
    let digits = number.chars().all(|it| it.is_ascii_digit());
    let letter = number.len() == 1 && number.chars().all(|it| it.is_ascii_alphabetic());
    number.len() < first.len() && (1..=4).contains(&number.len()) && (roman || digits || letter)
}

/// Finds for each item how many others it is in, by how far to the right its mark is.
fn indent(found: &mut [(Paragraph, f32)]) {
    let mut open: Vec<f32> = Vec::new();
    for (paragraph, left) in found.iter_mut().filter(|it| it.0.passage.mark.is_some()) {
        open.retain(|it| *it < *left - NEAR);
        paragraph.passage.depth = u8::try_from(open.len()).unwrap_or(u8::MAX);
        open.push(*left);
    }
}
