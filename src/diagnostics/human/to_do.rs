//! The short list under a long one: each kind of what holds up a publication, how often it was found and where
//! first, in the order in which to see to it.

use std::fmt::Write;

use super::super::group::Group;
use super::super::places::Places;
use super::super::{Code, Finding, Report, Severity, harmless};
use super::grouped;

/// Fewer findings than these can be read as they are.
const FEWEST: usize = 10;

/// The list; nothing where the findings themselves are short enough.
pub(super) fn to_do<'a>(report: &'a Report, places: &mut Places<'a>) -> String {
    let errors = report.findings().iter().filter(|it| it.severity == Severity::Error);
    let open: Vec<&Finding> = errors.chain(report.held_up_by()).collect();
    if open.len() < FEWEST {
        return String::new();
    }
    let mut text = "Before you publish, fix or answer these, in this order:\n".to_owned();
    for code in in_order() {
        let mut of = open.iter().filter(|it| it.code == code);
        let Some(first) = of.next() else { continue };
        let count = grouped(1 + of.count());
        let _ = writeln!(text, "  {count:>5}  {}{}", code.as_str(), place(first, places));
    }
    text.push('\n');
    text
}

/// What cannot be read comes first, since it hides the rest, and then example text, since what is found in it goes
/// with it; that a website is no draft is said last.
fn in_order() -> impl Iterator<Item = Code> {
    let first = Group::Files.codes().chain([Code::StarterText]);
    let last = [Code::StillADraft, Code::NoticeContradicted];
    let others = Group::ALL.into_iter().filter(|it| *it != Group::Files).flat_map(Group::codes);
    let others = others.filter(move |it| *it != Code::StarterText && !last.contains(it));
    first.chain(others).chain(last)
}

fn place<'a>(first: &'a Finding, places: &mut Places<'a>) -> String {
    let spot = places.spot(first);
    let path = spot.path.map(harmless::sentence);
    match (path, spot.start) {
        (Some(path), Some(start)) => format!(": first in {path}, line {}", start.line),
        (Some(path), None) => format!(": first in {path}"),
        (None, _) => String::new(),
    }
}
