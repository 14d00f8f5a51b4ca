//! From one plan to the next: which plan follows which, and what became of each action.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report, nearest};
use crate::document::{Documents, Text};
use crate::model::{Action, Forebear, Id, Ix, Plan, indexed, indices};

/// How many names are held against misspelt ones, at the most.
const MOST_COMPARISONS: usize = 200_000;

/// The actions that an action says it continues, each as `plan/action`.
pub(super) fn forebears(written: &[Text], report: &mut Report) -> Vec<Forebear> {
    written.iter().filter_map(|it| forebear(it, report)).collect()
}

fn forebear(written: &Text, report: &mut Report) -> Option<Forebear> {
    let parts = written.value.split_once('/');
    let ids = parts.and_then(|(plan, action)| Id::parse(plan).zip(Id::parse(action)));
    if ids.is_none() {
        let message = format!("\"{}\" is not an action of another plan", written.value);
        report.push(Finding::new(Code::UnknownAction, written.span, message).help(
            "write the plan's folder, a slash and the action's id, such as our-plan-2020/pledge",
        ));
    }
    ids.map(|(plan, action)| Forebear { plan, action, at: None })
}

/// Finds what plans and actions continue, on both sides. `plans` are in order of id.
pub(super) fn link(plans: &mut [Plan], documents: &Documents, report: &mut Report) {
    let place: HashMap<String, Ix<Plan>> =
        indexed(plans).map(|(at, it)| (it.id.to_string(), at)).collect();
    let mut known: Vec<Option<HashMap<&str, Ix<Action>>>> = vec![None; plans.len()];
    let mut links = Vec::new();
    let mut comparisons = 0;
    for (plan, it) in indexed(plans) {
        for (at, action) in indexed(&it.actions) {
            for (nth, from) in action.carried_from.iter().enumerate() {
                let Some(other) = place.get(from.plan.as_str()).copied() else { continue };
                let ids = known[other.get()].get_or_insert_with(|| {
                    let actions = indexed(&plans[other].actions);
                    actions.map(|(at, it)| (it.id.as_str(), at)).collect()
                });
                if let Some(found) = ids.get(from.action.as_str()).filter(|_| other != plan) {
                    links.push((plan, at, nth, other, *found));
                }
            }
        }
    }
    for (plan, at, nth, other, found) in links {
        plans[plan].actions[at].carried_from[nth].at = Some((other, found));
        plans[other].actions[found].became.push((plan, at));
    }
    for plan in indices(plans) {
        let Some((id, _)) = plans[plan].follows.clone() else { continue };
        let found = place.get(id.as_str()).copied().filter(|it| *it != plan);
        plans[plan].follows = Some((id, found));
        if let Some(found) = found {
            plans[found].followed_by.push(plan);
        }
    }
    tell(plans, documents, &mut comparisons, report);
}

/// Tells every name that leads nowhere, at the place where it was written.
fn tell(plans: &[Plan], documents: &Documents, comparisons: &mut usize, report: &mut Report) {
    let by_id: HashMap<&str, &Plan> = plans.iter().map(|it| (it.id.as_str(), it)).collect();
    for files in &documents.plans {
        let Some(plan) = by_id.get(files.folder.as_str()) else { continue };
        let follows = files.plan.as_ref().and_then(|it| it.record.follows.as_ref());
        if let (Some(written), Some((id, None))) = (follows, &plan.follows) {
            unknown_plan(id.as_str(), written, plan, plans, documents, report);
        }
        let lost: HashMap<&str, &Forebear> = plan
            .actions
            .iter()
            .flat_map(|it| &it.carried_from)
            .filter(|it| it.at.is_none())
            .map(|it| (it.action.as_str(), it))
            .collect();
        if lost.is_empty() {
            continue;
        }
        let typed = files.objectives.iter().flat_map(|it| &it.record.actions);
        for written in typed.flat_map(|it| &it.carried_from) {
            let Some((other, action)) = written.value.split_once('/') else { continue };
            let Some(from) = lost.get(action).filter(|it| it.plan.as_str() == other) else {
                continue;
            };
            match by_id.get(other) {
                Some(other) if other.id != plan.id => {
                    unknown_action(from, other, written, comparisons, documents, report);
                }
                _ => unknown_plan(other, written, plan, plans, documents, report),
            }
        }
    }
}

fn unknown_plan(
    id: &str,
    written: &Text,
    own: &Plan,
    plans: &[Plan],
    documents: &Documents,
    report: &mut Report,
) {
    if documents.plans.iter().any(|it| it.folder == id) && id != own.id.as_str() {
        // It is there and could not be read: that was told.
        return;
    }
    let message = match id == own.id.as_str() {
        true => "a plan cannot continue itself".to_owned(),
        false => format!("this site has no plan called \"{id}\""),
    };
    let others = || plans.iter().map(|it| it.id.as_str()).filter(|it| *it != own.id.as_str());
    let finding = Finding::new(Code::UnknownPlan, written.span, message);
    report.push(match nearest(id, others()) {
        Some(near) => finding.label(format!("did you mean \"{near}\"?")),
        None => finding.help(
            "write the name of another plan's folder in content/plans/; if the plan is not \
             published here, mention it in the text",
        ),
    });
}

fn unknown_action(
    from: &Forebear,
    other: &Plan,
    written: &Text,
    comparisons: &mut usize,
    documents: &Documents,
    report: &mut Report,
) {
    let files = documents.plans.iter().find(|it| it.folder == other.id.as_str());
    let incomplete = other.objectives.iter().any(|it| it.incomplete);
    if incomplete || files.is_some_and(|it| it.objectives.iter().any(|it| it.incomplete)) {
        return;
    }
    let message = format!("the plan \"{}\" has no action \"{}\"", other.id, from.action);
    let finding = Finding::new(Code::UnknownAction, written.span, message);
    *comparisons += other.actions.len();
    let near = (*comparisons <= MOST_COMPARISONS)
        .then(|| nearest(from.action.as_str(), other.actions.iter().map(|it| it.id.as_str())));
    report.push(match near.flatten() {
        Some(near) => finding.label(format!("did you mean \"{}/{near}\"?", other.id)),
        None => finding.help("write the id of one of its actions after the slash"),
    });
}
