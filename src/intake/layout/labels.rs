//! Lines with a label: `Lead: Police`, or a label alone with its text on the lines after it. A label is
//! one only where it comes again.

use std::collections::HashMap;

use super::super::{Line, Part, Passage};
use super::rows::is_heading;

/// The most labels that are columns of one table.
const LABELS: usize = 40;

/// What a part is for a layout of blocks.
pub(super) enum Kind<'a> {
    /// A label, by its place in the list of labels, with the text beside it.
    Label(usize, &'a Line, Option<Passage>),
    /// A heading that is not a label.
    Heading(&'a Line),
    /// Any other line.
    Text(&'a Line),
    /// A table.
    Table,
}

/// The parts of a file, and the labels in the order of first use. Nothing where there are not two
/// labels that come again, or too many for a table.
pub(super) fn kinds(parts: &[Part]) -> Option<(Vec<Kind<'_>>, Vec<String>)> {
    let found: Vec<Option<(&str, &str)>> = parts.iter().map(label_of).collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for (label, _) in found.iter().flatten() {
        *counts.entry(label.to_lowercase()).or_default() += 1;
    }
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut labels = Vec::new();
    let mut kinds = Vec::new();
    for (part, found) in parts.iter().zip(&found) {
        let Part::Line(line) = part else {
            kinds.push(Kind::Table);
            continue;
        };
        let again = found.filter(|(label, _)| counts[&label.to_lowercase()] > 1);
        let Some((label, rest)) = again else {
            kinds.push(if is_heading(line) { Kind::Heading(line) } else { Kind::Text(line) });
            continue;
        };
        let place = *places.entry(label.to_lowercase()).or_insert_with(|| {
            labels.push(label.to_owned());
            labels.len() - 1
        });
        let rest = (!rest.is_empty()).then(|| beside(line, rest));
        kinds.push(Kind::Label(place, line, rest));
    }
    (2..=LABELS).contains(&labels.len()).then_some((kinds, labels))
}

/// The text beside a label, with what else the line has.
fn beside(line: &Line, rest: &str) -> Passage {
    Passage { text: rest.to_owned(), mark: None, depth: 0, ..line.text.clone() }
}

/// The label that a line starts with or is, and the text beside it.
fn label_of(part: &Part) -> Option<(&str, &str)> {
    let Part::Line(line) = part else { return None };
    let text = line.text.text.as_str();
    let numbered = line.text.mark.as_ref().is_some_and(|mark| mark != "-");
    match text.split_once(':') {
        _ if numbered => None,
        Some((label, rest)) if rest.is_empty() || rest.starts_with(' ') => {
            is_label(label).then(|| (label.trim(), rest.trim()))
        }
        _ => (is_heading(line) && is_label(text)).then_some((text, "")),
    }
}

/// Whether a text is short, starts with a letter and has no digit: `Action 1` is the title of a block.
fn is_label(text: &str) -> bool {
    let plain = |c: char| !c.is_ascii_digit() && !matches!(c, '.' | '!' | ';');
    text.len() <= 60
        && text.split_whitespace().count() <= 7
        && text.starts_with(char::is_alphabetic)
        && text.chars().all(plain)
}
