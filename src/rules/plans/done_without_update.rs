//! In a plan that reports by dated updates, a status that says "done" needs one: without its date
//! nobody can tell when it was done, and a later update takes its place.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{StatusMeaning, Update};

use super::typed::{Typed, TypedNode};

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    // A plan without such updates was published with its statuses, and has no dates for them.
    let dated = |it: &Update| it.status.get().is_some();
    if !it.plan.reported().any(|(_, updates)| updates.iter().any(dated)) {
        return;
    }
    let statuses = it.plan.statuses.iter();
    let meanings: HashMap<String, StatusMeaning> =
        statuses.map(|it| (it.word.to_lowercase(), it.meaning)).collect();
    let is_done = |word: &str| meanings.get(&word.to_lowercase()) == Some(&StatusMeaning::Complete);
    for node in &it.nodes {
        if let Some(status) = node.typed.status.filter(|it| is_done(&it.value))
            && !node.is_explained("status")
            && !says_done(node)
        {
            let (word, kind) = (&status.value, node.typed.kind);
            let now = node.meant.status().get().filter(|it| it.on.is_some());
            let message = match now {
                Some(now) => {
                    format!(
                        "this {kind} is \"{word}\" here, but its last update says \"{}\"",
                        now.word
                    )
                }
                None => format!("this {kind} is \"{word}\", but no update says since when"),
            };
            let finding = Finding::new(Code::DoneWithoutUpdate, status.span, message).help(
                format!("add an update with the date and `status: {word}`, or delete this line"),
            );
            report.push(match now {
                Some(now) => finding.label(format!("the website shows \"{}\"", now.word)),
                None => finding,
            });
        }
    }
}

/// Whether an update says that it is done.
fn says_done(node: &TypedNode<'_>) -> bool {
    let complete =
        |it: &Update| it.status.get().is_some_and(|it| it.meaning == StatusMeaning::Complete);
    node.meant.updates().iter().any(complete)
}
