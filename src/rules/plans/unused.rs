//! What `plan.yaml` declares and nothing in the plan uses: a lead, a status, a column. It is either
//! left over, or what should use it does not.

use std::collections::HashSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Text, UpdateDocument};
use crate::model::{Field, Ix, Lead, StatusMeaning, indexed};
use crate::source::Span;

use super::typed::{Typed, TypedNode};

/// From this many on, those of one list are told at once.
const MANY: usize = 4;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    // What the source lost may have used it.
    if !it.plan.has_all_actions() {
        return;
    }
    tell("lead", "leads", leads(it), report);
    tell("status", "statuses", statuses(it), report);
    tell("column", "columns", columns(it), report);
}

/// Reports the entries of one list, each with its words and its place.
pub(super) fn tell(one: &str, list: &str, entries: Vec<(&str, Span)>, report: &mut Report) {
    let unused = |place: Span, message: String| Finding::new(Code::UnusedEntry, place, message);
    let use_it = match list {
        "leads" => "write its id under `leads:` of the actions that it leads",
        "statuses" => "write it as the status of an action or an update",
        "columns" => "fill it in",
        _ => "check how the plan writes it",
    };
    let [(_, place), ..] = entries[..] else { return };
    if entries.len() < MANY {
        for (words, place) in entries {
            let message = format!("nothing in this plan uses the {one} \"{words}\"");
            report.push(
                unused(place, message).help(format!("delete it from `{list}:`, or {use_it}")),
            );
        }
        return;
    }
    let words: Vec<String> = entries.iter().take(5).map(|it| format!("\"{}\"", it.0)).collect();
    let more = match entries.len() - words.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!("nothing in this plan uses {} entries of `{list}:`", entries.len());
    report.push(
        unused(place, message)
            .label("this is the first one")
            .help(format!("delete those that are left over: {}{more}", words.join(", "))),
    );
}

/// The leads that lead nothing and report on nothing. Where none does, the plan is still being written;
/// and nothing is said where the source lost who leads.
fn leads<'a>(it: &Typed<'a>) -> Vec<(&'a str, Span)> {
    let lost = |it: &TypedNode<'_>| it.meant.leads().is_lost() || it.meant.leads().is_part_lost();
    if it.nodes.iter().any(lost) {
        return Vec::new();
    }
    let led = it.nodes.iter().flat_map(|it| it.meant.leads().items());
    let by = it.plan.reported().flat_map(|it| it.1).filter_map(|it| it.by.as_ref());
    let used: HashSet<Ix<Lead>> = led.chain(by).copied().collect();
    let all = indexed(&it.plan.leads).filter(|(at, _)| !used.is_empty() && !used.contains(at));
    all.map(|(_, it)| (it.name.as_str(), it.origin)).collect()
}

/// The words for a status beside which another word for the same is used. A word for what has not
/// come about yet, such as "Cancelled", is part of the plan's scale.
fn statuses<'a>(it: &Typed<'a>) -> Vec<(&'a str, Span)> {
    let of_update = |it: &'a UpdateDocument| it.status.as_ref();
    let of_nodes = it.nodes.iter().flat_map(move |it| {
        [it.typed.status, it.typed.when]
            .into_iter()
            .flatten()
            .chain(it.typed.updates.iter().filter_map(of_update))
    });
    let typed = of_nodes.chain(it.written.updates.iter().filter_map(of_update));
    let used: HashSet<String> = typed.map(|it| it.value.to_lowercase()).collect();
    let is_used = |it: &Text| used.contains(&it.value.to_lowercase());
    let words = it
        .written
        .statuses
        .iter()
        .filter_map(|it| Some((it.word.as_ref()?, it.means.as_ref()?.value)));
    let (used, unused): (Vec<_>, Vec<_>) = words.partition(|it| is_used(it.0));
    let meanings: HashSet<StatusMeaning> = used.iter().map(|it| it.1).collect();
    let doubled = unused.into_iter().filter(|it| meanings.contains(&it.1));
    doubled.map(|(word, _)| (word.value.as_str(), word.span)).collect()
}

/// The columns in which no record says anything. One for the status may be filled later.
fn columns<'a>(it: &Typed<'a>) -> Vec<(&'a str, Span)> {
    let plan = it.plan;
    let is_empty = |field: Field| !plan.usage.on_actions(field) && !plan.usage.on_objectives(field);
    let columns =
        plan.columns.0.iter().filter(|it| it.field != Field::STATUS && is_empty(it.field));
    let words: HashSet<&str> = columns.map(|it| plan.word_of(it.field)).collect();
    let typed = it.written.columns.iter().flat_map(|it| &it.columns);
    let empty =
        typed.filter(|it| !plan.actions.is_empty() && words.contains(it.key.value.as_str()));
    empty.filter_map(|it| Some((it.facts.name.as_ref()?.value.as_str(), it.key.span))).collect()
}
