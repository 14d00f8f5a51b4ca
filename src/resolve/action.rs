//! Actions: what is meant to be done, by whom and when.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{ActionDocument, PlanFiles, Text};
use crate::fields;
use crate::model::{Action, Field, Id, Plan, Stated, Status};

use super::lookup::{self, Unique};
use super::mean::said;
use super::objective::notes;
use super::opening::opening;
use super::plan::Context;
use super::update::updates;
use super::{carried, event, time};

/// Reads the actions of every objective in order. Gives back, for each action, what was typed. One
/// whose id cannot be used is looked at like the others and left out.
pub(super) fn actions<'a>(
    files: &'a PlanFiles,
    order: &[usize],
    plan: &mut Plan,
    context: &Context<'_>,
    report: &mut Report,
) -> Vec<&'a ActionDocument> {
    let mut unique = Unique::default();
    let mut typed = Vec::new();
    for (objective, file) in order.iter().enumerate() {
        for written in &files.objectives[*file].record.actions {
            let id = lookup::id(written.id.as_ref(), report);
            let span = written.id.as_ref().map_or(written.span, |it| it.span);
            let id = id.filter(|it| unique.admit(it.as_str(), span, "actions", report));
            let usable = id.is_some();
            let mut action =
                action(written, id.unwrap_or_else(Id::nameless), objective, context, report);
            let own = written.status.as_ref().and_then(|it| status(it, context, report));
            action.status =
                current_status(&action, own.or_else(|| status_in_time(&action, context)));
            if usable {
                plan.objectives[objective].actions.push(plan.actions.len());
                plan.actions.push(action);
                typed.push(written);
            } else {
                plan.objectives[objective].incomplete = true;
                event::look_at(&action, written.event.as_ref(), report);
            }
        }
    }
    typed
}

fn action(
    written: &ActionDocument,
    id: Id,
    objective: usize,
    context: &Context<'_>,
    report: &mut Report,
) -> Action {
    let lost = context.own.lost::<Action>(&written.lost, report);
    // A plan may name none of its actions: then each is called by its first words.
    let speaks = !context.titles && (written.activity.is_some() || written.fields.is_some());
    let named = written.title.is_some() || lost.has(Field::TITLE) || speaks;
    if !named && !written.damage.reaches("title") {
        report.push(
            Finding::new(Code::MissingKey, written.span, "an action needs a `title`")
                .help("add a line `title: …`; if the source lost it, write `lost: [title]`"),
        );
    }
    let leads = context.leads.find_all(&written.leads, Code::UnknownLead, "lead", report);
    let leads = (!leads.is_empty() || written.leads_printed.is_some()).then_some(leads);
    let services = context.services.find_all(
        &written.services,
        Code::UnknownService,
        "support service",
        report,
    );
    let [when, starts, closes] = time::of_action(written, &lost, context, report);
    Action {
        id,
        leads: Stated::new(leads, lost.has(Field::LEADS)),
        when,
        starts,
        closes,
        updates: updates(&written.updates, context, report),
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

/// What a status word means in this plan, whatever its capitals.
pub(super) fn status(written: &Text, context: &Context<'_>, report: &mut Report) -> Option<Status> {
    match context.has_status {
        Some(true) => {}
        None => return None,
        Some(false) => {
            let message = "this plan has no column for a status";
            report.push(
                Finding::new(Code::StatusWithoutColumn, written.span, message)
                    .help("name it in plan.yaml under `columns:`, as `status: Status`"),
            );
            return None;
        }
    }
    let folded = written.value.to_lowercase();
    match context.statuses.place(&folded) {
        Ok(at) => {
            let meaning = context.meanings[at].meaning;
            Some(Status { word: written.value.clone(), meaning, on: None, in_time: false })
        }
        Err(true) => None,
        Err(false) => {
            let message =
                format!("plan.yaml does not say what the status \"{}\" means", written.value);
            let finding = Finding::new(Code::UnknownStatus, written.span, message);
            let near =
                context.statuses.nearest(&folded).and_then(|it| context.statuses.place(it).ok());
            report.push(match near {
                Some(at) => {
                    finding.label(format!("did you mean \"{}\"?", context.meanings[at].word))
                }
                None => finding.help("add it under `statuses:` with `word:` and `means:`"),
            });
            None
        }
    }
}

/// The status that a plan prints in the cell that says when ("Action Achieved"), where the whole cell
/// is one of the plan's words for a status.
fn status_in_time(action: &Action, context: &Context<'_>) -> Option<Status> {
    let printed = &action.when.get()?.printed;
    let at = context.statuses.place(&printed.to_lowercase()).ok()?;
    let meaning = context.meanings[at].meaning;
    (context.has_status == Some(true)).then(|| Status {
        word: printed.clone(),
        meaning,
        on: None,
        in_time: true,
    })
}

/// The latest update's status, or else the one that the action itself states.
fn current_status(action: &Action, own: Option<Status>) -> Stated<Status> {
    let latest = action.updates.iter().rev().find_map(|it| it.status.get().cloned());
    match latest.or(own) {
        Some(status) => Stated::new(Some(status), action.status.is_lost()),
        None => action.status.clone(),
    }
}
