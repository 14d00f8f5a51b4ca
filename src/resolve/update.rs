//! Dated reports, on actions, on objectives and on a whole plan: in order of time, each read for what it changes.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::UpdateDocument;
use crate::fields;
use crate::model::{Field, Stated, Status, StatusMeaning, Update};

use super::context::Context;
use super::date::date;
use super::mean::said;
use super::{status, time};

/// The reports, oldest first. One without a date is told and left out.
pub(super) fn updates(
    written: &[UpdateDocument],
    context: &Context<'_>,
    report: &mut Report,
) -> Vec<Update> {
    let mut updates: Vec<Update> =
        written.iter().filter_map(|it| update(it, context, report)).collect();
    // A day counts for more than the month or the year around it. Of two on one day the one that is
    // further down is the later.
    updates.sort_by_key(|it| (it.on.first, std::cmp::Reverse(it.on.last)));
    changed_after_all(&updates, report);
    updates
}

/// An update that says both that nothing has changed and what has.
fn changed_after_all(updates: &[Update], report: &mut Report) {
    let mut last = None;
    for update in updates {
        let status = update.status.get().map(|it| &it.word);
        let changed = match (status, last) {
            _ if update.when.get().is_some() => Some("a new time"),
            (Some(now), Some(before)) if now != before => Some("a new status"),
            _ => None,
        };
        if let Some(what) = changed.filter(|_| update.no_change) {
            let message = format!("this update says `no_change: true` and {what}");
            let help = "delete `no_change`, or what it contradicts";
            report.push(Finding::new(Code::UnknownValue, update.origin, message).help(help));
        }
        last = status.or(last);
    }
}

fn update(written: &UpdateDocument, context: &Context<'_>, report: &mut Report) -> Option<Update> {
    let lost = context.own.lost::<Update>(&written.lost, report);
    let on = date(written.on.as_ref(), &context.calendar, report);
    let mut status = written.status.as_ref().and_then(|it| status::stated(it, context, report));
    if let Some(status) = &mut status {
        status.on = on;
    }
    reason(written, status.as_ref(), report);
    empty(written, report);
    let when = written.when.as_ref().map(|it| time::read(it, false, context, report));
    let by = written.by.as_ref();
    let by = by.and_then(|it| context.leads.find(it, Code::UnknownLead, "lead", report));
    let said = fields::update! { said {
        written, lost, report;
        origin: written.on.as_ref().map_or(written.span, |it| it.span),
    } };
    Some(Update {
        on: on?,
        status: Stated::new(status, lost.has(Field::STATUS)),
        when: Stated::new(when, lost.has(Field::WHEN)),
        by,
        ..said
    })
}

/// An update that reports nothing. A reason or evidence alone is something to read.
fn empty(written: &UpdateDocument, report: &mut Report) {
    let words = [&written.status, &written.when, &written.reason, &written.evidence];
    let says = words.iter().any(|it| it.is_some())
        || written.text.as_ref().is_some_and(|it| !it.value.is_empty())
        || written.no_change.as_ref().is_some_and(|it| it.value)
        || !written.lost.is_empty();
    let keys = ["status", "when", "reason", "evidence", "text", "no_change", "lost"];
    if says || keys.iter().any(|it| written.damage.reaches(it)) {
        return;
    }
    let place = written.on.as_ref().map_or(written.span, |it| it.span);
    report.push(
        Finding::new(Code::EmptyUpdate, place, "this update does not say anything").help(
            "add a `text:` or a `status:`; write `no_change: true` if nothing has changed, or delete the \
             update",
        ),
    );
}

/// What is late, changed or dropped needs a reason.
fn reason(written: &UpdateDocument, status: Option<&Status>, report: &mut Report) {
    if written.reason.is_some() || written.damage.reaches("reason") {
        return;
    }
    use StatusMeaning::{Cancelled, OffTrack, Superseded};
    let (place, message) = match (status.map(|it| it.meaning), &written.when) {
        (Some(OffTrack | Cancelled), _) => (written.span, "what is late or dropped needs a reason"),
        (Some(Superseded), _) => (written.span, "what is merged or replaced needs a reason"),
        (_, Some(when)) => (when.span, "a change of time needs a reason"),
        _ => return,
    };
    report.push(
        Finding::new(Code::StatusWithoutReason, place, message)
            .help("add a line `reason: …` that residents will understand"),
    );
}
