//! One update, word for word and with its numbers, at two actions: it was pasted where it does not belong.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};

use super::reported::reported;
use super::typed::Typed;

/// Fewer words than these may be true of two actions.
const WORDS: usize = 4;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let mut known: HashMap<String, (usize, &str)> = HashMap::new();
    for (at, reported) in reported(it).enumerate() {
        let title = reported.action.and_then(|it| it.title.as_ref());
        let title = title.map_or("another action", |it| it.value.as_str());
        for text in reported.updates.iter().filter_map(|it| it.1.text.as_ref()) {
            let words = text.value.words();
            let counts = words.contains(|it: char| it.is_ascii_digit());
            if !counts || words.split_whitespace().count() < WORDS {
                continue;
            }
            let (first, other) = *known.entry(words).or_insert((at, title));
            if first != at && !reported.node.is_explained("updates") {
                let message = format!("this update has the words of one of “{other}”");
                report.push(Finding::new(Code::CopiedActivity, text.span, message).help(
                    "write what was done here; if it is true of both, add a note with `about: updates`",
                ));
            }
        }
    }
}
