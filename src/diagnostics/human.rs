//! Findings drawn for a person at a terminal, as rustc draws its own. Only this file knows the
//! library that draws; what an author wrote reaches it harmless and cut to a line that fits.

mod to_do;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::source::Sources;

use super::places::{Places, Spot};
use super::{Code, Finding, Report, Severity, harmless};

/// How many findings of one code are drawn. A reader fixes the first ones and runs again; the
/// JSON has all.
const DRAWN: usize = 100;

/// How many columns of a line are shown. The renderer moves this window to the marked words.
const WIDTH: usize = 100;

/// How many of the marked characters are underlined at the most.
const MARKED: usize = 60;

/// Words further in a line than this are named by line and column alone: the renderer reads a line
/// from its start, and a file may be one line.
const FAR: usize = 20_000;

/// The whole report as text: each finding with its line, then what was not drawn, then what to do before a
/// publication where that is much, and a summary.
pub fn render(report: &Report, sources: &Sources, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let mut places = Places::new(sources);
    let mut seen: BTreeMap<Code, usize> = BTreeMap::new();
    let mut paths = BTreeSet::new();
    let mut placed = 0;
    let mut text = String::new();
    for finding in report.findings() {
        let spot = places.spot(finding);
        paths.extend(spot.path);
        placed += usize::from(spot.path.is_some());
        let count = seen.entry(finding.code).or_default();
        *count += 1;
        if *count <= DRAWN {
            text.push_str(&draw(&renderer, finding, &spot));
            text.push_str("\n\n");
        }
    }
    let to_do = to_do::to_do(report, &mut places);
    text + &not_drawn(report, &seen) + &to_do + &summary(report, (placed, paths.len()), &seen)
}

fn draw(renderer: &Renderer, finding: &Finding, spot: &Spot<'_>) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Question => Level::INFO.with_name("question"),
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(harmless::sentence(&finding.message));
    let mut group = Group::with_title(title.id(finding.code.as_str()));
    let label = harmless::sentence(&finding.label);
    let path = spot.path.map(harmless::sentence);
    match (path, excerpt(spot)) {
        (Some(path), Some((words, marked))) => {
            let mark = AnnotationKind::Primary.span(marked);
            let mark = if label.is_empty() { mark } else { mark.label(label) };
            let line = spot.start.map_or(1, |start| start.line);
            let snippet = Snippet::source(words).path(path).line_start(line);
            group = group.element(snippet.annotation(mark));
        }
        (path, _) => {
            group = group.elements(path.map(|path| origin(path, spot)));
            let label = Some(label).filter(|it| !it.is_empty());
            group = group.elements(label.map(|label| Level::NOTE.message(label)));
        }
    }
    if !finding.help.is_empty() {
        group = group.element(Level::HELP.message(harmless::help(&finding.help)));
    }
    renderer.render(&[group])
}

fn origin<'a>(path: String, spot: &Spot<'_>) -> Origin<'a> {
    match spot.start {
        Some(start) => Origin::path(path).line(start.line).char_column(start.column),
        None => Origin::path(path),
    }
}

/// The line as it is shown, and which of its bytes are marked.
fn excerpt(spot: &Spot<'_>) -> Option<(String, Range<usize>)> {
    let line = spot.line.filter(|_| spot.marked.start <= FAR)?;
    let before = harmless::line(&line[..spot.marked.start]);
    let after = &line[spot.marked.start..];
    let marked = line[spot.marked.clone()].chars().take(MARKED);
    let marked = harmless::line(&marked.collect::<String>());
    let rest = harmless::line(
        &after.chars().skip(marked.chars().count()).take(2 * WIDTH).collect::<String>(),
    );
    let range = before.len()..before.len() + marked.len();
    Some((before + &marked + &rest, range))
}

/// A line for each code of which not every finding was drawn.
fn not_drawn(report: &Report, seen: &BTreeMap<Code, usize>) -> String {
    let list = if report.not_kept() == 0 { "list them all" } else { "list more of them" };
    let mut text = String::new();
    for (code, count) in seen.iter().filter(|(_, count)| **count > DRAWN) {
        let more = grouped(count - DRAWN);
        let name = code.as_str();
        text += &format!("{name}: {more} more not shown. Use `--format json` to {list}.\n");
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// How many of what, how many of them in how many files, and where to read more.
fn summary(
    report: &Report,
    (placed, files): (usize, usize),
    seen: &BTreeMap<Code, usize>,
) -> String {
    let counted = [
        (Severity::Error, "error"),
        (Severity::Warning, "warning"),
        (Severity::Question, "question"),
        (Severity::Note, "note"),
    ];
    let counted = counted.map(|(severity, word)| (report.count(severity), word));
    let parts: Vec<_> = counted
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| counted_word(*count, word))
        .collect();
    let Some((last, others)) = parts.split_last() else {
        return "No findings.\n".to_owned();
    };
    let and = if others.is_empty() { "" } else { " and " };
    let all = others.join(", ") + and + last;
    let place = match placed {
        0 => String::new(),
        // Some findings are about the project and are in no file.
        _ if placed < report.findings().len() => {
            format!(", {} of them in {}", grouped(placed), counted_word(files, "file"))
        }
        _ => format!(" in {}", counted_word(files, "file")),
    };
    let example = seen.keys().next().map_or("", |code| code.as_str());
    let more = match report.not_kept() {
        0 => String::new(),
        count => format!("There are {} more of the same kinds. Fix these first.\n", grouped(count)),
    };
    format!(
        "{all}{place}.\n{more}Run `planpress explain CODE` to find out more, for example `planpress \
         explain {example}`.\n"
    )
}

fn counted_word(count: usize, word: &str) -> String {
    format!("{} {word}{}", grouped(count), if count == 1 { "" } else { "s" })
}

/// The report is English throughout, and so are its numbers: 12,345.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests;
