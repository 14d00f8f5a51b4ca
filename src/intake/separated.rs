//! CSV and TSV: one table. The separator is found by looking, since a program writes that of the
//! country it is set to. Quotes are read as spreadsheets write them; a quote that nothing closes is a
//! character like any other.

use super::grid::{self, Draft};
use super::limits::{self, Budget};
use super::{Aside, Intake, Part, Refusal, Why, decode, lines, typed};

const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// The separator of a file with one column: no text has this character.
const NONE: char = '\0';

/// How many fields of a record are read as one: those of the widest sheet.
const FIELDS: usize = 16_384;

/// How much of a file is looked at to find its separator, in bytes.
const SAMPLE: usize = 64 << 10;

/// Reads a file of values with commas, semicolons, tabs or bars between them.
///
/// # Errors
/// When it is too large, is not a text, or is empty.
pub fn csv(file: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    let text = decode::decode(bytes)?;
    let (hint, text) = hint(&text);
    let separator = hint.unwrap_or_else(|| separator(text));
    let aside = hint.map(|separator| Aside {
        why: Why::Comment,
        at: "line 1".to_owned(),
        text: format!("sep={}", String::from(separator).trim()),
    });
    read(file, text, separator, aside)
}

/// Reads a file of values with tabs between them.
///
/// # Errors
/// As [`csv()`].
pub fn tsv(file: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    let text = decode::decode(bytes)?;
    if text.contains('\t') { read(file, &text, '\t', None) } else { csv(file, bytes) }
}

fn read(file: &str, text: &str, separator: char, aside: Option<Aside>) -> Result<Intake, Refusal> {
    let first = 1 + usize::from(aside.is_some());
    let mut drafts: Vec<Draft> = Vec::new();
    let mut budget = Budget::default();
    for (place, record) in (Records { text, separator }).enumerate() {
        let width =
            record.iter().rposition(|field| !field.trim().is_empty()).map_or(0, |at| at + 1);
        // Empty rows count only where a filled one follows: a spreadsheet may save a million of them.
        if width > 0 {
            let number = first + place;
            limits::within("rows in tables", place + 1, limits::ROWS)?;
            budget.row(width)?;
            let blank = |number| Draft { number, head: false, cells: Vec::new() };
            drafts.extend((first + drafts.len()..number).map(blank));
            let cells = record[..width].iter().map(|field| typed::cell(field)).collect();
            drafts.push(Draft { number, head: false, cells });
        }
    }
    let table =
        grid::table(&mut Budget::default(), file.to_owned(), drafts)?.ok_or(Refusal::Empty)?;
    Ok(Intake {
        file: file.to_owned(),
        parts: vec![Part::Table(table)],
        aside: aside.into_iter().collect(),
        insertions: 0,
    })
}

/// Whether a text is nothing but one table with tabs between cells, as a spreadsheet saves it.
pub(super) fn is_export(text: &str) -> bool {
    let mut records = (Records { text, separator: '\t' }).peekable();
    let Some(first) = records.peek().filter(|first| first.len() > 1).cloned() else { return false };
    let mut listed = is_listed(&first);
    let mut others = records.skip(1).peekable();
    let even = others.peek().is_some()
        && others.all(|record| {
            listed &= is_listed(&record);
            record.len() == first.len() && record != first
        });
    even && !listed
}

fn is_listed(record: &[String]) -> bool {
    lines::is_item(&record.iter().map(|field| field.trim()).collect::<Vec<_>>())
}

/// The separator that a first line `sep=;` gives, as Excel writes and reads it, and the text after it.
fn hint(text: &str) -> (Option<char>, &str) {
    let hinted = text.strip_prefix("sep=").and_then(|rest| {
        let separator = rest.chars().next().filter(|c| SEPARATORS.contains(c))?;
        let rest = rest[1..].strip_prefix('\r').unwrap_or(&rest[1..]);
        Some((Some(separator), rest.strip_prefix('\n')?))
    });
    hinted.unwrap_or((None, text))
}

/// The separator that cuts most records of the start of a text into the same number of fields, and
/// among equals the one that is followed by a space least: in sentences it mostly is.
fn separator(text: &str) -> char {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let scored = SEPARATORS.into_iter().rev().map(|separator| {
        let mut lengths = std::collections::BTreeMap::new();
        for record in (Records { text: sample, separator }) {
            *lengths.entry(record.len()).or_insert(0_usize) += 1;
        }
        let even = lengths.range(2..).map(|(_, count)| *count).max().unwrap_or(0);
        let spaced = sample.matches(&[separator, ' '].iter().collect::<String>()).count();
        let tight = sample.matches(separator).count() - spaced;
        (even, tight, separator)
    });
    let best = scored.filter(|(even, tight, _)| *even > 1 || *tight > 0);
    best.max_by_key(|(even, tight, _)| (*even, *tight)).map_or(NONE, |(.., separator)| separator)
}

/// The records of a text, each a list of fields with their quotes taken off.
struct Records<'a> {
    text: &'a str,
    separator: char,
}

impl Iterator for Records<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        if self.text.is_empty() {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let quoted = quoted(self.text, self.separator);
            let (field, rest) = quoted.unwrap_or_else(|| {
                let end = self.text.find([self.separator, '\n', '\r']).unwrap_or(self.text.len());
                (self.text[..end].to_owned(), &self.text[end..])
            });
            fields.push(field);
            let next = rest.strip_prefix(self.separator);
            let Some(rest) = next.filter(|_| fields.len() < FIELDS) else {
                let rest = rest.strip_prefix('\r').unwrap_or(rest);
                self.text = rest.strip_prefix('\n').unwrap_or(rest);
                return Some(fields);
            };
            self.text = rest;
        }
    }
}

/// The field in quotes that a text starts with, and what follows it: the separator or a line's end.
/// Nothing where the first quote that is not doubled is followed by anything else. Two such looks
/// never read the same part of a text, since each ends at a run of quotes where no other begins.
pub(super) fn quoted(text: &str, separator: char) -> Option<(String, &str)> {
    let inner = text.trim_start_matches(' ').strip_prefix('"')?;
    let mut field = String::new();
    let mut rest = inner;
    loop {
        let at = rest.find('"')?;
        field.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                field.push('"');
                rest = after;
            }
            None => break,
        }
    }
    let rest = rest.trim_start_matches(' ');
    let closed = rest.is_empty() || rest.starts_with([separator, '\n', '\r']);
    closed.then_some((field, rest))
}
