//! Actions and objectives without words for a title, where others have some: their files say that it is missing
//! from the document, so that they can be built. A row with nothing to be called by is one too.

use super::columns::{Use, Used};
use super::draft::{Action, Draft};
use super::step::{Did, Steps, Sure};

/// Marks the actions and objectives whose title is missing, where others of the plan have one already, or have
/// one in the document.
pub(super) fn mark(draft: &mut Draft, used: &[Used], titled: bool, steps: &mut Steps) {
    let says = |action: &Action, uses: &[Use]| {
        let mut cells = action.cells.iter().filter(|it| !it.1.text.is_blank());
        cells.any(|it| uses.contains(&used[it.0].becomes))
    };
    let mut actions = draft.objectives.iter().flat_map(|it| &it.actions);
    let titled = titled || actions.any(|it| says(it, &[Use::Title]));
    let levels = !draft.levels.is_empty();
    for objective in draft.objectives.iter_mut().filter(|it| levels && it.title.is_blank()) {
        objective.untitled = true;
        if let Some(row) = objective.actions.first().and_then(|it| it.rows.first()) {
            steps.push(Sure::Proposed, Did::NoObjective, *row, "", "lost: [title]");
        }
    }
    for action in draft.objectives.iter_mut().flat_map(|it| &mut it.actions) {
        let named = if titled { &[Use::Title][..] } else { &[Use::Activity, Use::Own] };
        if says(action, named) {
            continue;
        }
        action.untitled = true;
        if let Some(row) = action.rows.first() {
            steps.push(Sure::Proposed, Did::NoTitle, *row, "", "lost: [title]");
        }
    }
}
