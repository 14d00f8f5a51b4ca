//! "38 lamps are replaced", and half a year later "15 lamps are replaced": a number that is counted up to now
//! cannot fall, so that one of the two has a mistake. It is surely such a number where the update says so ("so
//! far"), or where the action itself sets out to reach a number of the same things.

use crate::diagnostics::{Code, Finding, Report};
use crate::source::Span;

use super::reported::{Reported, reported};
use super::told_number::{Told, aims, all_of, told};
use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for reported in reported(it) {
        if !reported.node.is_explained("updates") {
            falls(&reported, report);
        }
    }
}

fn falls(it: &Reported<'_>, report: &mut Report) {
    let texts = it.updates.iter().filter_map(|it| Some((it.0, it.1.text.as_ref()?)));
    let told: Vec<_> =
        texts.map(|(update, text)| (update, text.span, told(&text.value.words()))).collect();
    if told.iter().all(|it| it.2.is_empty()) {
        return;
    }
    let aims = it.action.map(aims).unwrap_or_default();
    let all = it.action.map(all_of).unwrap_or_default();
    let mut before: Vec<(Told, String)> = Vec::new();
    for (update, span, told) in told {
        for now in told {
            if let Some(over) = over(&now, &all) {
                report.push(over_all(&now, over, span));
            }
            let same = before.iter_mut().find(|it| it.0.noun == now.noun);
            let Some(last) = same else {
                before.push((now, update.on.to_string()));
                continue;
            };
            if now.number < last.0.number && is_one_total(&last.0, &now, &aims) {
                report.push(finding(&last.0, &last.1, &now, span));
            }
            *last = (now, update.on.to_string());
        }
    }
}

/// How many there are of what a number counts, where it says more.
fn over(now: &Told, all: &[(usize, String)]) -> Option<usize> {
    let of_text = all.iter().find(|it| it.1 == now.noun).map(|it| it.0);
    now.of.or(of_text).filter(|it| *it < now.number)
}

fn over_all(now: &Told, all: usize, span: Span) -> Finding {
    let message = format!("“{}”: that is more than all {all} of them", now.words());
    Finding::new(Code::TotalFalls, span, message)
        .help("correct the number that is wrong, here or in the words of the action")
}

/// Whether both are the number up to their day of the same things.
fn is_one_total(last: &Told, now: &Told, aims: &[Told]) -> bool {
    let aimed = aims.iter().any(|it| it.noun == now.noun && it.number >= last.number);
    let out_of = last.of.is_some() && last.of == now.of;
    now.total || (last.total || out_of || aimed) && last.verb == now.verb
}

fn finding(last: &Told, on: &str, now: &Told, span: Span) -> Finding {
    let message = format!("“{}”, but it was “{}” on {on}", now.words(), last.words());
    Finding::new(Code::TotalFalls, span, message)
        .label("a number that is counted up to now does not fall")
        .help(
            "correct the number that is wrong; if both are right, say in the text what each of them counts",
        )
}
