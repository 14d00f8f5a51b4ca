//! The short list under a long one: each kind of what holds up a publication, how often it was found and in
//! which files, in the order in which to see to it.

use std::cmp::Reverse;
use std::fmt::Write;

use super::super::explain::in_short;
use super::super::group::Group;
use super::super::places::Places;
use super::super::{Code, Finding, Report, Severity, harmless};
use super::{counted_word, grouped};

/// Fewer findings than these can be read as they are.
const FEWEST: usize = 10;
/// So many files are named with each kind.
const NAMED: usize = 3;

/// The list; nothing where the findings themselves are short enough.
pub(super) fn to_do<'a>(report: &'a Report, places: &mut Places<'a>) -> String {
    let errors = report.findings().iter().filter(|it| it.severity == Severity::Error);
    let open: Vec<&Finding> = errors.chain(report.held_up_by()).collect();
    if open.len() < FEWEST {
        return String::new();
    }
    let mut text = "Before you publish, fix or answer these, in this order:\n".to_owned();
    for code in in_order() {
        let of: Vec<&Finding> = open.iter().copied().filter(|it| it.code == code).collect();
        if of.is_empty() {
            continue;
        }
        let count = grouped(of.len());
        let _ = writeln!(text, "  {count:>5}  {}: {}", code.as_str(), in_short(code));
        let files = files(&of, places);
        if !files.is_empty() {
            let _ = writeln!(text, "         {files}");
        }
    }
    text.push('\n');
    text
}

/// What cannot be read comes first, since it hides the rest, and then example text, since what is found in it goes
/// with it; that a website is not a draft is said last.
fn in_order() -> impl Iterator<Item = Code> {
    let first = Group::Files.codes().chain([Code::StarterText]);
    let last = [Code::StillADraft, Code::NoticeContradicted];
    let others = Group::ALL.into_iter().filter(|it| *it != Group::Files).flat_map(Group::codes);
    let others = others.filter(move |it| *it != Code::StarterText && !last.contains(it));
    first.chain(others).chain(last)
}

/// In which files, each with how many and the first line; the files with most are named.
fn files<'a>(of: &[&'a Finding], places: &mut Places<'a>) -> String {
    let mut files: Vec<(&str, usize, Option<usize>)> = Vec::new();
    let mut elsewhere = 0;
    for finding in of {
        let spot = places.spot(finding);
        match (spot.path, files.iter_mut().find(|it| Some(it.0) == spot.path)) {
            (_, Some(file)) => file.1 += 1,
            (Some(path), None) => files.push((path, 1, spot.start.map(|it| it.line))),
            (None, None) => elsewhere += 1,
        }
    }
    files.sort_by_key(|it| Reverse(it.1));
    let rest = files.split_off(files.len().min(NAMED));
    let mut said: Vec<String> = files.into_iter().map(named).collect();
    let others = rest.iter().map(|it| it.1).sum::<usize>();
    if others > 0 {
        said.push(format!("{} in {}", grouped(others), counted_word(rest.len(), "other file")));
    } else if elsewhere > 0 && !said.is_empty() {
        said.push(format!("{} elsewhere", grouped(elsewhere)));
    }
    said.join("; ")
}

fn named((path, count, line): (&str, usize, Option<usize>)) -> String {
    let path = harmless::sentence(path);
    match (line, count) {
        (Some(line), 1) => format!("{path}, line {line}"),
        (Some(line), _) => format!("{path}: {}, from line {line}", grouped(count)),
        (None, 1) => path,
        (None, _) => format!("{path}: {}", grouped(count)),
    }
}
