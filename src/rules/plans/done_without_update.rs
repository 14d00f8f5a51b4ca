//! In a plan that reports by dated updates, a status that says "done" needs one: without its date
//! no one can tell when it was done, and a later update takes its place.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Text;
use crate::model::{StatusMeaning, Update};

use super::typed::{Typed, TypedNode};

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let statuses = it.plan.statuses.iter();
    let meanings: HashMap<String, StatusMeaning> =
        statuses.map(|it| (it.word.to_lowercase(), it.meaning)).collect();
    let is_done = |word: &str| meanings.get(&word.to_lowercase()) == Some(&StatusMeaning::Complete);
    let (told, untold): (Vec<_>, Vec<_>) = it.nodes.iter().partition(|it| says_done(it));
    let untold = untold.into_iter().filter(|it| !it.is_explained("status"));
    let typed =
        untold.filter_map(|it| Some((it, it.typed.status.filter(|it| is_done(&it.value))?)));
    let (contradicted, undated): (Vec<_>, Vec<_>) =
        typed.partition(|(it, _)| it.meant.status().get().is_some_and(|it| it.on.is_some()));
    for (node, typed) in contradicted {
        let now = node.meant.status().get().map_or("", |it| it.word.as_str());
        let (word, kind) = (&typed.value, node.typed.kind);
        let message = format!("this {kind} is \"{word}\" here, but its updates say \"{now}\"");
        report.push(finding(typed, message).label(format!("the website shows \"{now}\"")));
    }
    // Where most have no date, the plan was published with its statuses.
    let dated = |it: &Update| it.status.get().is_some();
    let reports = it.plan.reported().any(|(_, updates)| updates.iter().any(dated));
    if reports && undated.len() <= told.len().max(1) {
        for (node, typed) in undated {
            let (word, kind) = (&typed.value, node.typed.kind);
            let message = format!("this {kind} is \"{word}\", but no update says since when");
            report.push(finding(typed, message));
        }
    }
}

fn finding(status: &Text, message: String) -> Finding {
    Finding::new(Code::DoneWithoutUpdate, status.span, message).help(format!(
        "add an update with the date and `status: {}`, or delete this line",
        status.value
    ))
}

/// Whether an update says that it is done.
fn says_done(node: &TypedNode<'_>) -> bool {
    let complete =
        |it: &Update| it.status.get().is_some_and(|it| it.meaning == StatusMeaning::Complete);
    node.meant.updates().iter().any(complete)
}
