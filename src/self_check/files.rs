//! Files that are published as their author made them, and the styles and scripts of a project's theme:
//! nothing in them may ask another host, keep something on the reader's device, or run in a page or a
//! drawing. They are opened like any page, from a link or a search engine.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::audit::{FileKind, Subject, kind_of, unsafe_markup, unsafe_script, unsafe_style};
use crate::diagnostics::{Code, Finding, Place, Report};
use crate::source::{FileId, Position, Raw, SourceFile, Sources, Span};

use rayon::prelude::*;

use super::resources::ResourceSizes;

/// So many findings are told of one file; the last says how many more there are.
const MOST: usize = 50;
/// So many characters of a line are shown: a file may be one line.
const SHOWN: usize = 120;

/// Reports what in any file can harm its reader.
pub(super) fn check(sources: &Sources, around: &ResourceSizes, report: &mut Report) {
    let files: Vec<(FileId, &SourceFile)> = sources.files().collect();
    let found: Vec<Vec<Finding>> = files
        .into_par_iter()
        .map(|(file, source)| match kind_of(source.path()) {
            // What a template makes is read on its pages.
            Some(FileKind::Markup) if source.raw().is_none() => Vec::new(),
            Some(kind) => few(harm(file, source, kind, around)),
            None => Vec::new(),
        })
        .collect();
    found.into_iter().flatten().for_each(|it| report.push(it));
}

fn harm(file: FileId, source: &SourceFile, kind: FileKind, around: &ResourceSizes) -> Vec<Finding> {
    let bytes = source.raw().map(Raw::read);
    let text = match (&bytes, source.text()) {
        (Some(Ok(bytes)), _) => decoded(bytes),
        (None, Ok(text)) => text.into(),
        // That it cannot be read is told by who publishes it, or uses the theme.
        (Some(Err(_)), _) | (None, Err(_)) => return Vec::new(),
    };
    let path = source.path();
    let harms = match kind {
        FileKind::Markup => {
            let faults = unsafe_markup(&Subject { path, html: &text, around });
            return faults.iter().map(|it| it.finding(path)).collect();
        }
        FileKind::Style => unsafe_style(&text, around),
        FileKind::Script => unsafe_script(&text, around),
    };
    // What comes later would not be told: finding its line in a large file would cost for nothing.
    let told = harms.into_iter().enumerate().map(|(number, it)| {
        let place = match source.raw() {
            None => Span::new(file, it.at, it.at + line_at(&text, it.at).len()).into(),
            Some(_) if number < MOST => in_bytes(path, &text, it.at),
            Some(_) => file.into(),
        };
        Finding::new(it.code, place, it.message).help(it.help)
    });
    told.collect()
}

/// The same said twice of one file is told once, and of very much not all is told.
fn few(findings: Vec<Finding>) -> Vec<Finding> {
    let mut told: Vec<(Finding, usize)> = Vec::new();
    let mut known: BTreeMap<(Code, String), usize> = BTreeMap::new();
    let mut others = 0;
    for finding in findings {
        let next = told.len();
        match known.entry((finding.code, finding.message.clone())) {
            std::collections::btree_map::Entry::Occupied(it) => told[*it.get()].1 += 1,
            std::collections::btree_map::Entry::Vacant(_) if next == MOST => others += 1,
            std::collections::btree_map::Entry::Vacant(it) => {
                it.insert(next);
                told.push((finding, 1));
            }
        }
    }
    let last = told.len();
    let labelled = told.into_iter().enumerate().map(|(number, (finding, times))| match times {
        _ if number + 1 == last && others > 0 => {
            finding.label(format!("and {others} more in this file"))
        }
        1 => finding,
        times => finding.label(format!("{times} times in this file")),
    });
    labelled.collect()
}

/// A file's text as browsers read it: a byte order mark says what its bytes are.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|it| read([it[0], it[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes).into(),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes).into(),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        bytes => String::from_utf8_lossy(bytes),
    }
}

/// A place in a file whose text the sources do not keep.
fn in_bytes(path: &str, text: &str, at: usize) -> Place {
    let Position { line, column } = Position::of(text, at);
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let whole = text[start..].lines().next().unwrap_or("");
    let shown = if whole.len() > SHOWN { line_at(text, at) } else { whole };
    let excerpt = shown.chars().take(SHOWN).collect();
    Place::Elsewhere { path: path.to_owned(), line, column, excerpt }
}

/// The rest of the line from a place on.
fn line_at(text: &str, at: usize) -> &str {
    text.get(at..).and_then(|it| it.lines().next()).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_by_its_byte_order_mark() {
        assert_eq!(decoded(b"a\xFFb"), "a\u{FFFD}b");
        assert_eq!(decoded(b"\xEF\xBB\xBFa"), "a");
        assert_eq!(decoded(b"\xFF\xFEa\0b\0"), "ab");
        assert_eq!(decoded(b"\xFE\xFF\0a\0b\0"), "ab");
    }

    #[test]
    fn a_place_in_a_long_line_shows_what_is_meant() {
        let text = format!("\n{}here it is", "x".repeat(500));
        let Place::Elsewhere { line, column, excerpt, .. } = in_bytes("a", &text, 501) else {
            panic!("a place in a file");
        };
        assert_eq!((line, column, excerpt.as_str()), (2, 501, "here it is"));
    }
}
