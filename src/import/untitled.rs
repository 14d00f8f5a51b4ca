//! Actions and objectives without words for a title, where others have some: their files say that it is missing
//! from the document, so that they can be built. A row with nothing to be called by is one too.

use super::again::Before;
use super::columns::{Use, Used};
use super::draft::{Action, Draft, Objective};
use super::step::{Did, Steps, Sure};

/// Marks the actions and objectives whose title is missing, where others have one in the document or in the
/// plan `before`.
pub(super) fn mark(draft: &mut Draft, used: &[Used], before: Option<&Before>, steps: &mut Steps) {
    let levels = !draft.levels.is_empty() || before.is_some_and(Before::has_objectives);
    let titled = before.is_some_and(Before::has_titles);
    // What only keeps the actions of a plan without levels needs none.
    let speaks = |it: &Objective| {
        !it.cells.is_empty()
            || !it.labelled.is_empty()
            || !it.summary.is_empty()
            || !it.notes.is_empty()
    };
    let untitled = |it: &&mut Objective| it.title.is_blank() && (levels || speaks(it));
    for objective in draft.objectives.iter_mut().filter(untitled) {
        objective.untitled = true;
        if let Some(row) = objective.actions.first().and_then(|it| it.rows.first()) {
            steps.push(Sure::Proposed, Did::NoObjective, *row, "", "lost: [title]");
        }
    }
    let says = |action: &Action, uses: &[Use]| {
        let mut cells = action.cells.iter().filter(|it| !it.1.text.is_blank());
        cells.any(|it| uses.contains(&used[it.0].becomes))
    };
    let actions = || draft.objectives.iter().flat_map(|it| &it.actions);
    let speaks = |it: &Action| says(it, &[Use::Activity, Use::Own]);
    // One that has nothing to be called by needs a title, and then all do.
    let titled = titled || actions().any(|it| says(it, &[Use::Title]) || !speaks(it));
    if !titled {
        return;
    }
    for action in draft.objectives.iter_mut().flat_map(|it| &mut it.actions) {
        if says(action, &[Use::Title]) {
            continue;
        }
        action.untitled = true;
        if let Some(row) = action.rows.first() {
            steps.push(Sure::Proposed, Did::NoTitle, *row, "", "lost: [title]");
        }
    }
}
