//! Numbers that begin the words of actions, as in "1.1 Hold an open day", where the plan has no column for
//! them.

use super::columns::{Use, Used};
use super::draft::{Action, Draft};
use super::label;

/// Takes the numbers out of the words, if most actions have one.
pub(super) fn take(draft: &mut Draft, used: &[Used]) {
    if used.iter().any(|it| it.becomes == Use::Number) {
        return;
    }
    let Some(column) = used
        .iter()
        .position(|it| it.becomes == Use::Title)
        .or_else(|| used.iter().position(|it| it.becomes == Use::Activity))
    else {
        return;
    };
    let actions = draft.objectives.iter().flat_map(|it| &it.actions);
    let first = |it: &Action| {
        let cell = it.cell(column)?;
        cell.text.words.first().map(|it| label::is_number(&it.text))
    };
    let numbered: Vec<bool> = actions.filter_map(first).collect();
    let count = numbered.iter().filter(|it| **it).count();
    if count < 2 || count * 3 < numbered.len() * 2 {
        return;
    }
    for action in draft.objectives.iter_mut().flat_map(|it| &mut it.actions) {
        let cell = action.cells.iter_mut().find(|it| it.0 == column && !it.1.copy);
        if let Some((_, cell)) = cell {
            action.number = label::take_number(&mut cell.text);
        }
    }
}
