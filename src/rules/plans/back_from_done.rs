//! What was done and has not started by a later report, without a word on why: the status of one of the
//! two is a mistake.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{StatusMeaning, Undertaking, Update};
use crate::rules::passage;

use super::typed::Typed;

/// Words that say why something that was done must be done again.
const AGAIN: [&str; 22] = [
    "again",
    "anew",
    "new",
    "next",
    "second",
    "third",
    "repeat",
    "repeated",
    "reopened",
    "re-opened",
    "restart",
    "restarted",
    "redo",
    "wrong",
    "error",
    "mistake",
    "mistakenly",
    "not",
    "phase",
    "round",
    "stage",
    "another",
];

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for node in it.nodes.iter().filter(|it| !it.is_explained("status")) {
        for (before, update) in steps_back(node.meant) {
            let word = |it: &Update| it.status.get().map_or(String::new(), |it| it.word.clone());
            let (was, now) = (word(before), word(update));
            let message =
                format!("this update goes back from \"{was}\" to \"{now}\", and gives no reason");
            report.push(
                Finding::new(Code::BackFromDone, update.origin, message)
                    .label(format!("it was \"{was}\" on {}", before.on))
                    .help("fix the status or the date, or add a `reason` that residents will understand"),
            );
        }
    }
}

/// The reports after which what was done has not started, each with the one before, where nothing says why.
pub(in crate::rules) fn steps_back(record: &dyn Undertaking) -> Vec<(&Update, &Update)> {
    let stated = |it: &&Update| it.status.get().is_some();
    let stated: Vec<&Update> = record.updates().iter().filter(stated).collect();
    let is = |it: &Update, meaning| it.status.get().is_some_and(|it| it.meaning == meaning);
    let pairs = stated.windows(2).map(|it| (it[0], it[1]));
    let back = pairs.filter(|it| {
        is(it.0, StatusMeaning::Complete) && is(it.1, StatusMeaning::NotStarted) && !says_why(it.1)
    });
    back.collect()
}

fn says_why(update: &Update) -> bool {
    let words = update.text.get().map(|it| it.words()).unwrap_or_default();
    let again = |it: passage::Token| AGAIN.contains(&it.word.as_str());
    !update.reason.is_blank() || passage::tokens(&words, 0..words.len()).into_iter().any(again)
}
