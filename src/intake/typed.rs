//! What people type where a program would have a style: bullets, headings in `#`, bold in `**`. A mark
//! is not a word, so it is dropped and told by the [`Passage`] or the [`Role`](super::Role).

use super::words::words;
use super::{Cell, Passage};

/// Marks that are never anything but a bullet. Two are where Word keeps those of its symbol fonts.
const BULLETS: [char; 19] = [
    '•', '*', '▪', '●', '◦', '■', '□', '‣', '⁃', '·', '➢', '➤', '►', '✓', '✔', '❖', '\u{F0B7}',
    '\u{F0A7}', '\u{F0D8}',
];

/// Marks that are also a dash, a sign or a letter.
const DASHES: [char; 6] = ['-', '–', '—', '+', 'o', '−'];

/// A paragraph outside tables: its text, with a bullet at its start as its mark.
pub(super) fn paragraph(text: &str) -> Passage {
    passage(text, true)
}

fn passage(text: &str, dashes: bool) -> Passage {
    let text = words(text);
    let (mark, rest) = match bullet(&text, dashes) {
        Some(rest) => (Some("-".to_owned()), rest),
        None => (None, text.as_str()),
    };
    let (rest, bold) = match unbold(rest) {
        Some(inner) => (inner, true),
        None => (rest, false),
    };
    // Pairs of `**` are what is left of bold words.
    let pairs = rest.matches("**").count();
    let text = if pairs > 0 && pairs % 2 == 0 { rest.replace("**", "") } else { rest.to_owned() };
    Passage { text: words(&text), mark, bold, ..Passage::default() }
}

/// What follows a bullet at the start of a text, if there is one. Some bullets are also a dash or a
/// letter: `dashes` says whether these count.
pub(super) fn bullet(text: &str, dashes: bool) -> Option<&str> {
    let mut rest = text.chars();
    let mark = rest.next()?;
    let known = BULLETS.contains(&mark) || dashes && DASHES.contains(&mark);
    let spaced = rest.as_str().starts_with([' ', '\t', '\u{A0}']);
    let tight = mark != '*' && mark != '·' && BULLETS.contains(&mark);
    (known && (spaced || tight)).then(|| rest.as_str().trim()).filter(|rest| !rest.is_empty())
}

/// The level and the words of a heading typed as `## Heading`.
pub(super) fn heading(text: &str) -> Option<(u8, &str)> {
    let text = text.trim();
    let words = text.trim_start_matches('#');
    let level =
        u8::try_from(text.len() - words.len()).ok().filter(|level| (1..=6).contains(level))?;
    if !words.is_empty() && !words.starts_with([' ', '\t']) {
        return None;
    }
    let words = words.trim_end_matches('#').trim();
    let words = unbold(words).unwrap_or(words);
    (!words.is_empty()).then_some((level, words))
}

/// The words of a text that is bold all through: `**words**` or `__words__`.
pub(super) fn unbold(text: &str) -> Option<&str> {
    ["**", "__"].iter().find_map(|mark| {
        let inner = text.strip_prefix(mark)?.strip_suffix(mark)?;
        (!inner.trim().is_empty() && !inner.contains(mark)).then(|| inner.trim())
    })
}

/// A cell: its line ends and the bullets in it end its lines. A dash is a bullet only where two lines
/// of the cell begin with one, since a cell may say `– Sep 2009`.
pub(super) fn cell(text: &str) -> Cell {
    let lines: Vec<&str> = text
        .split(['\n', '\r', '\x0B', '\u{2028}', '\u{2029}'])
        .flat_map(items)
        .map(str::trim)
        .collect();
    let dashed = |line: &&&str| bullet(line, true).is_some() && bullet(line, false).is_none();
    let dashes = lines.iter().filter(dashed).count() > 1;
    let lines = lines.into_iter().map(|line| passage(line, dashes));
    Cell { lines: lines.filter(|line| !line.text.is_empty()).collect(), ..Cell::default() }
}

/// A line of a cell, cut before each bullet in it. An asterisk counts only where one begins the line.
fn items(line: &str) -> impl Iterator<Item = &str> {
    let starred = line.trim_start().starts_with("* ");
    let mut start = 0;
    let cuts = line.match_indices(' ').filter_map(move |(at, _)| {
        let mut next = line[at + 1..].chars();
        let mark = next.next()?;
        let cuts = matches!(mark, '•' | '▪' | '●' | '➢' | '\u{F0B7}') || starred && mark == '*';
        (cuts && next.as_str().starts_with(' ')).then_some(at + 1)
    });
    cuts.chain([line.len()]).map(move |end| {
        let item = &line[start..end];
        start = end;
        item
    })
}
