//! Actions: what is meant to be done, by whom and when.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{ActionDocument, Filed, ObjectiveDocument, PlanFiles};
use crate::fields;
use crate::model::{Action, Field, Id, Ix, Objective};

use super::context::Context;
use super::lookup::{self, Unique};
use super::mean::said;
use super::objective::notes;
use super::opening::opening;
use super::undertaking::{Undertaken, undertaken};
use super::{carried, event, timescale};

/// The actions of a plan, in reading order.
pub(super) struct Actions<'a> {
    pub(super) actions: Vec<Action>,
    /// What was typed, for each action.
    pub(super) typed: Vec<&'a ActionDocument>,
    /// The objectives of which an action could not be used.
    pub(super) left_out: BTreeSet<Ix<Objective>>,
}

/// Reads the actions of every objective in order. One whose id cannot be used is looked at like the
/// others and left out.
pub(super) fn actions<'a>(
    files: &'a PlanFiles,
    order: &[Ix<Filed<ObjectiveDocument>>],
    context: &Context<'_>,
    report: &mut Report,
) -> Actions<'a> {
    let mut unique = Unique::default();
    let mut found = Actions { actions: Vec::new(), typed: Vec::new(), left_out: BTreeSet::new() };
    for (objective, file) in order.iter().enumerate().map(|(at, it)| (Ix::new(at), it)) {
        for written in &files.objectives[*file].record.actions {
            let id = lookup::id(written.id.as_ref(), report);
            let span = written.id.as_ref().map_or(written.span, |it| it.span);
            let id = id.filter(|it| unique.admit(it.as_str(), span, "actions", report));
            let usable = id.is_some();
            let action =
                action(written, id.unwrap_or_else(Id::nameless), objective, context, report);
            if usable {
                found.actions.push(action);
                found.typed.push(written);
            } else {
                found.left_out.insert(objective);
                event::look_at(&action, written.event.as_ref(), report);
            }
        }
    }
    // A plan is kept to the end, and grew by doubling.
    found.actions.shrink_to_fit();
    found
}

fn action(
    written: &ActionDocument,
    id: Id,
    objective: Ix<Objective>,
    context: &Context<'_>,
    report: &mut Report,
) -> Action {
    let lost = context.own.lost::<Action>(&written.lost, report);
    // A plan may name none of its actions: then each is called by its first words.
    let speaks = !context.titles && (written.activity.is_some() || written.fields.is_some());
    let named = written.title.is_some() || lost.has(Field::TITLE) || speaks;
    if !named && !written.damage.reaches("title") {
        report
            .push(Finding::new(Code::MissingKey, written.span, "an action needs a `title`").help(
            "add a line `title: …`, in your own words if the plan has none; write `lost: [title]` only if \
             it had one that your copy has lost; if the plan gives its actions no titles, leave `title` \
             out of all of them and list the plan's columns under `columns:` in plan.yaml",
        ));
    }
    let Undertaken { leads, when, starts, closes, status, updates } =
        undertaken(&written.into(), &lost, context, report);
    let services = context.services.find_all(
        &written.services,
        Code::UnknownService,
        "support service",
        report,
    );
    Action {
        id,
        leads,
        when,
        starts,
        closes,
        status,
        updates,
        services,
        carried_from: carried::forebears(&written.carried_from, report),
        fields: context.own.cells(written.fields.as_ref(), &lost, report),
        notes: notes::<Action>(&written.notes, &context.own, report),
        ..fields::action! { said {
            written, lost, report;
            objective,
            opening: written.activity.as_ref().and_then(|it| opening(&it.value)),
            names_a_day: names_a_day(written, context),
            terms: Vec::new(),
            events: Vec::new(),
            became: Vec::new(),
            origin: written.id.as_ref().map_or(written.span, |it| it.span),
        } }
    }
}

/// Whether the title or the activity names a day of a month, such as "10 to 17 October".
fn names_a_day(written: &ActionDocument, context: &Context<'_>) -> bool {
    let activity = written.activity.as_ref().map(|it| it.value.words());
    let title = written.title.as_ref().map(|it| it.value.clone());
    title
        .into_iter()
        .chain(activity)
        .any(|it| timescale::names_a_day(&it, context.calendar.language))
}
