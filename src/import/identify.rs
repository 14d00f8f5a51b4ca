//! Permanent names for what has none yet: some words of a title, or the first words of what will be done.

use std::collections::BTreeSet;

use crate::model::Id;

use super::columns::{Use, Used};
use super::draft::{Action, Draft, Objective};
use super::words::Text;

/// A name has at most so many words.
const WORDS: usize = 5;
/// Words that a name does without.
const SMALL: [&str; 28] = [
    "a", "an", "and", "the", "of", "to", "for", "in", "on", "at", "by", "with", "from", "into",
    "or", "our", "we", "will", "all", "is", "are", "be", "that", "this", "as", "their", "its",
    "it",
];

/// Gives each objective and each action a name, if it has none.
pub(super) fn identify(draft: &mut Draft, used: &[Used]) {
    let named = |it: &Objective| (!it.id.is_empty()).then(|| it.id.clone());
    let mut objectives: BTreeSet<String> = draft.objectives.iter().filter_map(named).collect();
    let actions = draft.objectives.iter().flat_map(|it| &it.actions);
    let mut taken: BTreeSet<String> =
        actions.filter(|it| !it.id.is_empty()).map(|it| it.id.clone()).collect();
    for objective in &mut draft.objectives {
        if objective.id.is_empty() {
            let words = objective.title.plain();
            objective.id = free(name(&words, "actions"), &mut objectives);
        }
        for action in &mut objective.actions {
            if action.id.is_empty() {
                let words = words_of(action, used);
                action.id = free(name(&words, "action"), &mut taken);
            }
        }
    }
}

/// What an action is called by: its title, or what will be done, or the first words that it has.
pub(super) fn words_of(action: &Action, used: &[Used]) -> String {
    let cell = |becomes: Use| {
        let cell = action.cells.iter().find(|it| used[it.0].becomes == becomes);
        cell.map(|it| &it.1.text).filter(|it| !it.is_blank())
    };
    let first = action.cells.iter().map(|it| &it.1.text).find(|it| !it.is_blank());
    let text = cell(Use::Title).or_else(|| cell(Use::Activity)).or(first);
    text.map(Text::plain).unwrap_or_default()
}

/// What an action is known by when it is imported again: its title or what will be done, or, where it has
/// neither, the name that its first words give it.
pub(super) fn known_by(action: &Action, used: &[Used]) -> String {
    let words = words_of(action, used);
    let told = action.cells.iter().filter(|it| !it.1.text.is_blank());
    let mut told = told.map(|it| used[it.0].becomes);
    let says = told.any(|it| matches!(it, Use::Title | Use::Activity));
    if says { words } else { name(&words, "action") }
}

fn name(words: &str, otherwise: &str) -> String {
    let lower = words.to_lowercase().replace(['’', '\''], "");
    let all: Vec<&str> = lower.split(|it: char| !it.is_ascii_alphanumeric()).collect();
    let all: Vec<&str> = all.into_iter().filter(|it| !it.is_empty()).collect();
    let telling: Vec<&str> = all.iter().filter(|it| !SMALL.contains(*it)).copied().collect();
    let chosen = if telling.is_empty() { all } else { telling };
    let chosen: Vec<&str> = chosen.into_iter().take(WORDS).collect();
    let mut name = chosen.join("-");
    name.truncate(60);
    let id = Id::parse(name.trim_matches('-'));
    id.map_or(otherwise.to_owned(), |it| it.as_str().to_owned())
}

fn free(name: String, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2..).map(|it| format!("{name}-{it}"));
    let free = std::iter::once(name.clone()).chain(numbered).find(|it| !taken.contains(it));
    let free = free.expect("numbers do not end");
    taken.insert(free.clone());
    free
}
