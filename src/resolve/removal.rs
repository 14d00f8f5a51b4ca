//! That words were removed from plans, and addresses that were withdrawn.

use crate::diagnostics::{Code, Finding, Report, nearest};
use crate::document::{Documents, RemovalDocument, Text, WithdrawnDocument};
use crate::model::{Plan, Removal, WithdrawalReason, Withdrawn};

use super::date::day;
use super::redirect::old_address;
use super::value::text;

/// Gives each plan what was removed from it.
pub(super) fn removals(plans: &mut [Plan], documents: &Documents, report: &mut Report) {
    for written in documents.removals.iter().flat_map(|it| &it.record.removals) {
        let Some(removal) = removal(written, report) else { continue };
        for name in &written.plans {
            match plans.iter_mut().find(|it| it.id.as_str() == name.value) {
                // A name and a number that were removed on one day for one reason are told once.
                Some(plan) if plan.history.removals.contains(&removal) => {}
                Some(plan) => plan.history.removals.push(removal),
                None => unknown_plan(name, plans, documents, report),
            }
        }
    }
}

fn removal(written: &RemovalDocument, report: &mut Report) -> Option<Removal> {
    let on = day(written.on.as_ref(), report)?;
    Some(Removal { on, why: written.why.as_ref()?.value })
}

fn unknown_plan(name: &Text, plans: &[Plan], documents: &Documents, report: &mut Report) {
    let known = documents.plans.iter().any(|it| it.folder == name.value);
    if known || documents.is_lost(&format!("content/plans/{}", name.value)) {
        return;
    }
    let message = format!("this site has no plan called \"{}\"", name.value);
    let finding = Finding::new(Code::UnknownPlan, name.span, message);
    report.push(match nearest(&name.value, plans.iter().map(|it| it.id.as_str())) {
        Some(near) => finding.label(format!("did you mean \"{near}\"?")),
        None => finding.help(
            "write the name of the plan's folder in content/plans/, or remove the plan from this \
             list if it is gone",
        ),
    });
}

/// The addresses at which a page says that it was removed.
pub(super) fn withdrawn(documents: &Documents, report: &mut Report) -> Vec<Withdrawn> {
    let written = documents.removals.iter().flat_map(|it| &it.record.withdrawn);
    written.filter_map(|it| withdrawal(it, report)).collect()
}

fn withdrawal(written: &WithdrawnDocument, report: &mut Report) -> Option<Withdrawn> {
    let typed = written.address.as_ref()?;
    let address = old_address(&typed.value);
    if address.is_none() {
        let message = format!("\"{}\" is not the address of a page", typed.value);
        report.push(Finding::new(Code::InvalidWithdrawal, typed.span, message).help(
            "write the old address on this site, starting with a slash, such as \
             /plans/our-plan/actions/old-name/; to withdraw a file, delete it from content/files/",
        ));
    }
    let on = day(written.on.as_ref(), report)?;
    let why = written.why.as_ref().map(|it| it.value);
    let dropped = why == Some(WithdrawalReason::Dropped);
    let mut named = |words: &Option<Text>| match words {
        Some(words) if !dropped => {
            report.push(named_all_the_same(words));
            None
        }
        words => text(words.as_ref()),
    };
    let (title, reason) = (named(&written.title), named(&written.reason));
    Some(Withdrawn { address: address?, on, why, title, reason, origin: typed.span })
}

/// What was removed for a person's sake, or by law, is not called by its name.
fn named_all_the_same(words: &Text) -> Finding {
    let message = "this page must not say what was removed";
    Finding::new(Code::InvalidWithdrawal, words.span, message).help(
        "remove this line, or write `why: dropped` if the plan no longer has it and there is nothing \
         to keep from the public",
    )
}
