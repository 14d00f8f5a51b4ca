//! Two updates of one action with one date: nothing but their places says which is the later, and
//! one of the dates may be a mistake.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for node in &it.nodes {
        let mut times = HashMap::new();
        for update in node.meant.updates() {
            let time: &mut usize = times.entry(update.on).or_default();
            *time += 1;
            if *time == 2 {
                let kind = node.typed.kind;
                let message = format!("this {kind} has two updates dated {}", update.on);
                report.push(
                    Finding::new(Code::UpdateSameDate, update.origin, message)
                        .label("planpress treats the lower one as the later one")
                        .help("fix the date of one of them, or write both as one update"),
                );
            }
        }
    }
}
