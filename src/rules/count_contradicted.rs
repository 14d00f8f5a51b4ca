//! "The plan has 13 objectives", on a page of a site whose plan has 12: the page was right once, or never.
//! Only what surely counts all of a plan is held against it, so that "3 of the 12 objectives" and "2 new
//! actions" are never told.

mod claim;
mod own;
mod progress;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Documents;
use crate::locale::sentences;
use crate::model::prose::LinkTarget;
use crate::model::{Catalogue, Plan, indices};
use crate::source::{Sources, Span};

use super::number_word;
use super::passage::{self, Passage};
use claim::{Claim, Noun, Subject};
use progress::Progress;

/// No plan has more levels.
const MOST_LEVELS: usize = 9;

pub(super) fn check(
    sources: &Sources,
    documents: &Documents,
    catalogue: &Catalogue,
    report: &mut Report,
) {
    own::check(sources, documents, catalogue, report);
    let nouns: Vec<Vec<Noun>> = catalogue.plans.iter().map(nouns).collect();
    let mut told = 0;
    for (passage, span) in passage::english(documents).filter(|it| has_number(&it.0)) {
        let Some((at, named)) = plan_of(catalogue, &passage) else { continue };
        let plan = &catalogue.plans[at];
        for it in progress::contradicted(
            &passage.words,
            plan,
            &progress::statuses(plan, None),
            &nouns[at],
        ) {
            let place = passage::place(sources, span, &[&it.said]);
            if told < passage::MOST_TOLD {
                told += 1;
                report.push(of_progress(plan, &it, place));
            }
        }
        let names = named.iter().map(String::as_str).chain([plan.title.as_str()]);
        let mut subject = Subject::new(names);
        for range in sentences(&passage.words) {
            let tokens = passage::tokens(&passage.words, range);
            let claims = claim::claims(&tokens, &nouns[at], &mut subject);
            let wrong = claims.iter().filter(|it| !it.noun.counts.contains(&it.number));
            for claim in wrong.take(passage::MOST_TOLD.saturating_sub(told)) {
                told += 1;
                report.push(finding(sources, &passage, plan, claim, span));
            }
        }
    }
}

/// Whether a number is in a passage: few have one, and the others need not be read.
fn has_number(passage: &Passage<'_>) -> bool {
    let tokens = passage::tokens(&passage.words, 0..passage.words.len());
    tokens.iter().any(|it| number_word::read(&it.word).is_some())
}

fn finding(
    sources: &Sources,
    passage: &Passage<'_>,
    plan: &Plan,
    claim: &Claim<'_>,
    span: Span,
) -> Finding {
    let said =
        passage.words[claim.range.clone()].trim_end_matches(|it: char| !it.is_alphanumeric());
    // With the words before it, so that the right one of two is marked.
    let with_context = &passage.words[claim.context..claim.range.start + said.len()];
    let around = passage::place(sources, span, &[with_context, said]);
    let place = passage::place(sources, around, &[said]);
    let has = claim.noun.counts[0];
    let message = format!("“{said}”: the plan “{}” has {has}", plan.title);
    Finding::new(Code::CountContradicted, place, message).help(format!(
        "write {has}, or leave the number out: the page of the plan counts them itself"
    ))
}

fn of_progress(plan: &Plan, it: &Progress, place: Span) -> Finding {
    let message =
        format!("“{}”: the plan “{}” has {} with that status", it.said, plan.title, it.has);
    Finding::new(Code::CountContradicted, place, message)
        .help("write the number, or leave it out: the page of the plan counts for you")
}

/// The plan that a passage is about, and the words of links to it: the one that it leads to or names, or
/// the only one of the site.
fn plan_of(catalogue: &Catalogue, passage: &Passage<'_>) -> Option<(usize, Vec<String>)> {
    let mut linked = Vec::new();
    let mut named = Vec::new();
    for (target, range) in &passage.links {
        let LinkTarget::Page { page, .. } = target else { continue };
        let parts: Vec<&str> = page.split('/').filter(|it| !it.is_empty()).collect();
        let ["plans", folder, rest @ ..] = parts.as_slice() else { continue };
        let at = catalogue.plans.iter().position(|it| it.id.as_str() == *folder)?;
        linked.push(at);
        if rest.is_empty() {
            named.push(passage.words[range.clone()].to_owned());
        }
    }
    let words = passage.words.to_lowercase();
    if linked.is_empty() && catalogue.plans.len() > 1 {
        let titled = |plan: &Plan| words.contains(&plan.title.to_lowercase());
        linked.extend((0..catalogue.plans.len()).filter(|it| titled(&catalogue.plans[*it])));
    }
    linked.dedup();
    match (linked.as_slice(), catalogue.plans.len()) {
        ([only], _) => Some((*only, named)),
        ([], 1) => Some((0, named)),
        _ => None,
    }
}

/// How many actions are below each objective, and below each with those under it.
fn parts(plan: &Plan) -> Vec<usize> {
    if plan.flat {
        return Vec::new();
    }
    let own = plan.objectives.iter().map(|it| it.actions.len());
    own.chain(indices(&plan.objectives).map(|it| plan.below(it).len())).collect()
}

/// What a plan has, under the plan's own names. What is lost or could not be read cannot be counted.
fn nouns(plan: &Plan) -> Vec<Noun> {
    let mut nouns = Vec::new();
    let objectives = &plan.objectives;
    if !plan.flat && !objectives.iter().any(|it| it.is_lost() || it.incomplete) {
        let at = |depth: usize| objectives.iter().filter(|it| it.depth == depth).count();
        for (depth, name) in plan.levels.iter().take(MOST_LEVELS).enumerate() {
            nouns.push(Noun::new(name, at(depth)));
        }
        if plan.levels.is_empty() {
            let mut noun = Noun::new("objective", objectives.len());
            noun.counts.push(at(0));
            nouns.push(noun);
        }
    }
    if plan.has_all_actions() {
        let own = plan.action_name.as_deref().unwrap_or("action");
        for name in [own, "action"] {
            let taken = |it: &Noun| it.is_called(name);
            if !nouns.iter().any(taken) {
                let mut noun = Noun::new(name, plan.actions.len());
                noun.of_parts = parts(plan);
                nouns.push(noun);
            }
        }
    }
    // Two levels with one name are counted in both ways.
    let all = nouns.clone();
    for noun in &mut nouns {
        let same = all.iter().filter(|it| it.plural == noun.plural);
        noun.counts.extend(same.flat_map(|it| it.counts.clone()));
    }
    nouns
}
