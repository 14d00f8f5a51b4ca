//! The words of one action below the title of another: a row that was copied, of which only the title was
//! changed. Short words fit several actions, and so do those of an action that is done each year.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::ActionDocument;

use super::typed::Typed;

/// Fewer words than these may be meant twice.
const WORDS: usize = 7;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let mut known: HashMap<String, &ActionDocument> = HashMap::new();
    let actions = it.files.objectives.iter().flat_map(|it| &it.record.actions);
    for action in actions.filter(|it| !is_explained(it)) {
        let (Some(activity), Some(title)) = (&action.activity, &action.title) else { continue };
        let words = letters(&activity.value.words());
        if words.split(' ').count() < WORDS {
            continue;
        }
        let Some(first) = known.get(&words) else {
            known.insert(words, action);
            continue;
        };
        let other = first.title.as_ref().map_or("", |it| it.value.as_str());
        // "Survey 2025" and "Survey 2026" are one action in two years.
        let same = letters(other) == letters(&title.value);
        if !same {
            let message = format!("this action has the activity of \"{other}\"");
            report.push(Finding::new(Code::CopiedActivity, activity.span, message).help(
                "write what this action does; if the plan prints it so, add a note with `about: activity`",
            ));
        }
    }
}

fn is_explained(action: &ActionDocument) -> bool {
    action.notes.iter().filter_map(|it| it.0.about.as_ref()).any(|it| it.value == "activity")
}

/// Words in small letters without marks and numbers.
fn letters(words: &str) -> String {
    let words = words.to_lowercase();
    let words = words.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
