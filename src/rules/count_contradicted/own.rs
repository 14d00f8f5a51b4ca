//! The same of the plan's own words: "Eight actions for a calm town", as its summary begins, and as that of
//! an objective does. An update says what was: only the statuses of its day are held against it.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, PlanFiles};
use crate::locale::sentences;
use crate::model::prose::Prose;
use crate::model::{Catalogue, Ix, Objective, Plan, indexed};
use crate::rules::passage;
use crate::source::{Sources, Span};

use super::claim::{self, Claim, Noun, Subject};
use super::progress;

pub(super) fn check(
    sources: &Sources,
    documents: &Documents,
    catalogue: &Catalogue,
    report: &mut Report,
) {
    let files: HashMap<&str, &PlanFiles> =
        documents.plans.iter().map(|it| (it.folder.as_str(), it)).collect();
    for plan in &catalogue.plans {
        let Some(files) = files.get(plan.id.as_str()) else { continue };
        let written = files.plan.as_ref().and_then(|it| it.record.summary.as_ref());
        if let Some(summary) = written {
            let whole = Some(plan.title.as_str());
            let told = wrong(&summary.value, &super::nouns(plan), whole);
            tell(sources, summary.span, &format!("the plan “{}”", plan.title), told, report);
        }
        of_objectives(sources, plan, files, report);
        of_updates(sources, plan, files, report);
    }
}

/// "Three were dropped", in a report on the whole plan.
fn of_updates(sources: &Sources, plan: &Plan, files: &PlanFiles, report: &mut Report) {
    let written = files.plan.iter().flat_map(|it| &it.record.updates);
    for written in written {
        let Some((on, text)) = written.on.as_ref().zip(written.text.as_ref()) else { continue };
        let Some(update) = plan.updates.iter().find(|it| it.origin == on.span) else { continue };
        let statuses = progress::statuses(plan, Some(update.on.last));
        let words = text.value.words();
        for it in progress::contradicted(&words, plan, &statuses, &super::nouns(plan)) {
            let place = passage::place(sources, text.span, &[&it.said]);
            report.push(super::of_progress(plan, &it, place));
        }
    }
}

fn of_objectives(sources: &Sources, plan: &Plan, files: &PlanFiles, report: &mut Report) {
    if plan.flat || !plan.has_all_actions() {
        return;
    }
    // An objective comes after the one above it.
    let mut below: HashMap<Ix<Objective>, usize> = HashMap::new();
    for (at, objective) in indexed(&plan.objectives).rev() {
        let all = below.entry(at).or_default();
        *all += objective.actions.len();
        let all = *all;
        if let Some(above) = objective.parent.filter(|it| *it < at) {
            *below.entry(above).or_default() += all;
        }
    }
    let objectives: HashMap<&str, (&Objective, usize)> =
        indexed(&plan.objectives).map(|(at, it)| (it.id.as_str(), (it, below[&at]))).collect();
    for file in &files.objectives {
        let Some(summary) = &file.record.summary else { continue };
        let Some((objective, all)) = objectives.get(file.stem.as_str()) else { continue };
        let told = wrong(&summary.value, &nouns(plan, objective, *all), None);
        tell(sources, summary.span, "this part of the plan", told, report);
    }
}

/// What is below an objective, under the plan's own names; `all` is the number of its actions at any depth.
fn nouns(plan: &Plan, objective: &Objective, all: usize) -> Vec<Noun> {
    let mut actions = Noun::new("action", objective.actions.len());
    actions.counts.push(all);
    let level = plan.levels.get(objective.depth + 1).map_or("objective", String::as_str);
    let mut nouns = vec![actions];
    if !objective.children.is_empty() {
        nouns.push(Noun::new(level, objective.children.len()));
    }
    nouns
}

/// The words of a text that surely count all of something, and how many there are.
fn wrong(text: &Prose, nouns: &[Noun], title: Option<&str>) -> Vec<(String, usize)> {
    let mut told = Vec::new();
    for (paragraph, words) in text.passages().enumerate() {
        let mut subject = Subject::new(title.into_iter());
        for (at, range) in sentences(&words).into_iter().enumerate() {
            let tokens = passage::tokens(&words, range);
            let first = if paragraph + at == 0 { claim::opening(&tokens, nouns) } else { None };
            let mut claims: Vec<Claim<'_>> = first.into_iter().collect();
            if title.is_some() {
                claims.extend(claim::claims(&tokens, nouns, &mut subject));
            }
            claims.retain(|it| !it.noun.counts.contains(&it.number));
            let said = |it: &Claim<'_>| {
                words[it.range.clone()].trim_matches(|it: char| !it.is_alphanumeric()).to_owned()
            };
            told.extend(claims.iter().map(|it| (said(it), it.noun.counts[0])));
        }
    }
    told
}

fn tell(
    sources: &Sources,
    span: Span,
    whose: &str,
    told: Vec<(String, usize)>,
    report: &mut Report,
) {
    for (said, has) in told.into_iter().take(passage::MOST_TOLD) {
        let place = passage::place(sources, span, &[&said]);
        let message = format!("“{said}”: {whose} has {has}");
        report.push(
            Finding::new(Code::CountContradicted, place, message).help(format!(
                "write {has}, or leave the number out: the website counts them itself"
            )),
        );
    }
}
