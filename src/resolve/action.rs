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
use super::{carried, event};

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
             it had one that your copy has lost",
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
            terms: Vec::new(),
            events: Vec::new(),
            became: Vec::new(),
            origin: written.id.as_ref().map_or(written.span, |it| it.span),
        } }
    }
}
