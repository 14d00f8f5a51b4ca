//! What is typed alike on an action and on an objective, and what it means: who leads, when, how far it
//! is, and what was reported.

use crate::diagnostics::{Code, Report};
use crate::document::UndertakingDocument;
use crate::model::timescale::Timescale;
use crate::model::{Field, Ix, Lead, Stated, Status, Update};

use super::context::Context;
use super::mean::Lost;
use super::update::updates;
use super::{status, time};

/// As meant.
pub(super) struct Undertaken {
    pub(super) leads: Stated<Vec<Ix<Lead>>>,
    pub(super) when: Stated<Timescale>,
    pub(super) starts: Stated<Timescale>,
    pub(super) closes: Stated<Timescale>,
    pub(super) status: Stated<Status>,
    pub(super) updates: Vec<Update>,
}

/// Reads it against the plan.
pub(super) fn undertaken(
    typed: &UndertakingDocument<'_>,
    lost: &Lost,
    context: &Context<'_>,
    report: &mut Report,
) -> Undertaken {
    let leads = context.leads.find_all(typed.leads, Code::UnknownLead, "lead", report);
    let leads = (!leads.is_empty() || typed.leads_printed.is_some()).then_some(leads);
    let [when, starts, closes] = time::of(typed, lost, context, report);
    let updates = updates(typed.updates, context, report);
    let own = typed.status.and_then(|it| status::stated(it, context, report));
    let own = own.or_else(|| status::in_time(&when, context));
    Undertaken {
        leads: Stated::new(leads, lost.has(Field::LEADS)),
        status: status::current(own, lost.has(Field::STATUS), &updates),
        when,
        starts,
        closes,
        updates,
    }
}
