//! How far an action or an objective is, in the plan's own words: as it says itself, as its cell for the
//! time says, and as the latest report says.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Text;
use crate::model::timescale::Timescale;
use crate::model::{Stated, Status, StatusMeaning, Update, Vocabulary};

use super::context::Context;

/// What a status word means in this plan, whatever its capitals.
pub(super) fn stated(written: &Text, context: &Context<'_>, report: &mut Report) -> Option<Status> {
    match context.has_status {
        Some(true) => {}
        None => return None,
        Some(false) => {
            let message = "this plan has no column for a status";
            report.push(
                Finding::new(Code::StatusWithoutColumn, written.span, message)
                    .help("add `status: Status` under `columns:` in plan.yaml"),
            );
            return None;
        }
    }
    let folded = written.value.to_lowercase();
    match context.statuses.place(&folded) {
        Ok(at) => {
            let meaning = context.meanings[at].meaning;
            Some(Status { word: written.value.clone(), meaning, on: None, in_time: false })
        }
        Err(true) => None,
        Err(false) => {
            let word = &written.value;
            let message = format!("plan.yaml does not say what the status \"{word}\" means");
            let finding = Finding::new(Code::UnknownStatus, written.span, message);
            let near =
                context.statuses.nearest(&folded).and_then(|it| context.statuses.place(it).ok());
            report.push(match near {
                Some(at) => {
                    finding.label(format!("did you mean \"{}\"?", context.meanings[at].word))
                }
                None => finding.help(unknown(word)),
            });
            None
        }
    }
}

/// What to write for a word that the plan does not explain. What it means is not guessed.
fn unknown(word: &str) -> String {
    let word = word.replace('\\', "\\\\").replace('"', "\\\"");
    format!(
        "add under `statuses:` in plan.yaml the line `- {{word: \"{word}\", means: …}}`, with one of these for \
         `means`: {}; if it is a report and not a status, write it under `updates:` with its date",
        StatusMeaning::NAMES.join(", ")
    )
}

/// The status that a plan prints in the cell that says when ("Action Achieved"), where the whole cell
/// is one of the plan's words for a status.
pub(super) fn in_time(when: &Stated<Timescale>, context: &Context<'_>) -> Option<Status> {
    let printed = &when.get()?.printed;
    let at = context.statuses.place(&printed.to_lowercase()).ok()?;
    let meaning = context.meanings[at].meaning;
    (context.has_status == Some(true)).then(|| Status {
        word: printed.clone(),
        meaning,
        on: None,
        in_time: true,
    })
}

/// The latest update's status, or else the one that is given beside the updates.
pub(super) fn current(own: Option<Status>, lost: bool, updates: &[Update]) -> Stated<Status> {
    let latest = updates.iter().rev().find_map(|it| it.status.get().cloned());
    Stated::new(latest.or(own), lost)
}
