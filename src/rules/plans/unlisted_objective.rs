//! An objective file that the order in `plan.yaml` forgets: it is published after the others, which
//! is seldom where people should read it.

use std::collections::HashSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Filed, ObjectiveDocument, Text};

use super::number::Number;
use super::typed::Typed;

/// From this many on, they are told at once.
const MANY: usize = 4;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let Some(last) = it.written.objectives.last() else { return };
    let forgotten = forgotten(it);
    if forgotten.len() >= MANY {
        let names: Vec<&str> = forgotten.iter().take(5).map(|it| it.stem.as_str()).collect();
        let message = format!("{} objective files are not in this list", forgotten.len());
        report.push(finding(message, last).help(format!(
            "add their names where people should read them: {}{}",
            names.join(", "),
            match forgotten.len() - names.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            }
        )));
        return;
    }
    for file in forgotten {
        let message = format!("the file objectives/{}.yaml is not in this list", file.stem);
        report.push(
            finding(message, next(file, it).unwrap_or(last)).help(format!(
                "add `{}` where people should read it, or delete the file",
                file.stem
            )),
        );
    }
}

/// The files that are not on the list.
pub(super) fn forgotten<'a>(it: &Typed<'a>) -> Vec<&'a Filed<ObjectiveDocument>> {
    let listed: HashSet<&str> = it.written.objectives.iter().map(|it| it.value.as_str()).collect();
    it.files.objectives.iter().filter(|it| !listed.contains(it.stem.as_str())).collect()
}

fn finding(message: String, place: &Text) -> Finding {
    Finding::new(Code::UnlistedObjective, place.span, message)
        .label("planpress publishes it after the objectives in the list")
}

/// The entry of the list before which an objective belongs by its number.
fn next<'a>(file: &Filed<ObjectiveDocument>, it: &Typed<'a>) -> Option<&'a Text> {
    let number = |it: &ObjectiveDocument| Number::read(&it.number.as_ref()?.value);
    let own = number(&file.record)?;
    let larger = |it: &&Filed<ObjectiveDocument>| {
        number(&it.record).is_some_and(|it| it.is_like(&own) && own < it)
    };
    let nearest = it.files.objectives.iter().filter(larger).min_by_key(|it| number(&it.record))?;
    it.written.objectives.iter().find(|it| it.value == nearest.stem)
}
