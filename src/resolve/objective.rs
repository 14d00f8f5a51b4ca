//! The nodes above the actions, in reading order: each after the one above it.

use std::collections::{HashMap, HashSet};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Filed, NoteDocument, ObjectiveDocument, PlanDocument, PlanFiles};
use crate::fields;
use crate::model::{Declared, Field, Id, Ix, Note, Objective, indexed, indices};
use crate::source::Span;

use super::column::OwnFields;
use super::context::Context;
use super::lookup::{Gaps, Lookup, invalid_stem};
use super::mean::said;
use super::undertaking::{Undertaken, undertaken};

/// The objectives in reading order, and for each the index of its file.
pub(super) fn objectives(
    files: &PlanFiles,
    plan: &PlanDocument,
    documents: &Documents,
    context: &Context<'_>,
    report: &mut Report,
) -> (Vec<Objective>, Vec<Ix<Filed<ObjectiveDocument>>>) {
    let mut gaps = lost(files, documents);
    let flat = is_flat(files, plan);
    let mut usable = Vec::new();
    let mut ids = Vec::new();
    for (at, file) in indexed(&files.objectives) {
        match Id::parse(&file.stem) {
            Some(id) => {
                usable.push(at);
                ids.push(id);
            }
            None => {
                let stems = files.objectives.iter().map(|it| it.stem.as_str());
                report.push(invalid_stem(&file.stem, stems, file.file));
                gaps.refused.insert(file.stem.clone());
            }
        }
    }
    let lookup = Lookup::new(&ids, gaps);
    let kind = "objective file";
    let listed = lookup.find_all(&plan.objectives, Code::UnknownObjective, kind, report);
    let named: HashSet<Ix<Id>> = listed.iter().copied().collect();
    let others = indices(&ids).filter(|it| !named.contains(it));
    let order: Vec<Ix<Id>> = listed.iter().copied().chain(others).collect();
    let parents: Vec<Option<Ix<Id>>> = usable
        .iter()
        .map(|at| {
            let parent = files.objectives[*at].record.parent.as_ref()?;
            lookup.find(parent, Code::UnknownObjective, kind, report)
        })
        .collect();
    let parents = without_circles(parents, &usable, files, report);
    let order = depth_first(&order, &parents);
    let place: HashMap<Ix<Id>, Ix<Objective>> =
        order.iter().enumerate().map(|(place, (at, _))| (*at, Ix::new(place))).collect();
    let mut objectives: Vec<Objective> = order
        .iter()
        .map(|(at, depth)| {
            let parent = parents[at.get()].and_then(|it| place.get(&it)).copied();
            let placed = Placed { id: ids[*at].clone(), parent, depth: *depth, flat };
            objective(&files.objectives[usable[at.get()]], placed, context, report)
        })
        .collect();
    for at in indices(&objectives) {
        if let Some(parent) = objectives[at].parent {
            objectives[parent].children.push(at);
        }
    }
    (objectives, order.into_iter().map(|(at, _)| usable[at.get()]).collect())
}

/// The names of the plan's objectives whose files could not be read.
fn lost(files: &PlanFiles, documents: &Documents) -> Gaps {
    let folder = files.path("objectives");
    let names =
        documents.lost.iter().filter_map(|path| path.strip_prefix(&folder)?.strip_prefix('/'));
    Gaps {
        refused: names.map(|it| it.trim_end_matches(".yaml").to_owned()).collect(),
        anywhere: documents.is_lost(&folder),
    }
}

/// What is above each objective, without the circles: one objective of each circle is told,
/// and taken as if nothing was above it.
fn without_circles(
    mut parents: Vec<Option<Ix<Id>>>,
    usable: &[Ix<Filed<ObjectiveDocument>>],
    files: &PlanFiles,
    report: &mut Report,
) -> Vec<Option<Ix<Id>>> {
    // In which walk each was met: a walk that meets itself has found a circle.
    let mut walks: Vec<Option<usize>> = vec![None; parents.len()];
    for start in 0..parents.len() {
        let mut at = start;
        loop {
            match walks[at] {
                None => walks[at] = Some(start),
                Some(walk) if walk == start => {
                    let file = &files.objectives[usable[at]];
                    if let Some(written) = &file.record.parent {
                        let message = match &written.value {
                            it if *it == file.stem => format!("\"{it}\" is its own parent"),
                            it => format!("\"{}\" is below \"{it}\", and above it too", file.stem),
                        };
                        report.push(
                            Finding::new(Code::ObjectiveCircle, written.span, message)
                                .help("remove `parent:` from the one that is above the others"),
                        );
                    }
                    parents[at] = None;
                    break;
                }
                Some(_) => break,
            }
            match parents[at] {
                Some(above) => at = above.get(),
                None => break,
            }
        }
    }
    parents
}

/// Reading order with depths: each objective after the one above it.
fn depth_first(order: &[Ix<Id>], parents: &[Option<Ix<Id>>]) -> Vec<(Ix<Id>, usize)> {
    let mut children: Vec<Vec<Ix<Id>>> = vec![Vec::new(); parents.len()];
    for at in order {
        if let Some(parent) = parents[at.get()] {
            children[parent.get()].push(*at);
        }
    }
    let roots = order.iter().rev().filter(|it| parents[it.get()].is_none());
    let mut open: Vec<(Ix<Id>, usize)> = roots.map(|it| (*it, 0)).collect();
    let mut sorted = Vec::with_capacity(order.len());
    while let Some((at, depth)) = open.pop() {
        sorted.push((at, depth));
        open.extend(children[at.get()].iter().rev().map(|it| (*it, depth + 1)));
    }
    sorted
}

/// Where an objective is.
struct Placed {
    id: Id,
    parent: Option<Ix<Objective>>,
    depth: usize,
    /// Whether it is only where a plan without levels keeps its actions.
    flat: bool,
}

fn objective(
    filed: &Filed<ObjectiveDocument>,
    Placed { id, parent, depth, flat }: Placed,
    context: &Context<'_>,
    report: &mut Report,
) -> Objective {
    let written = &*filed.record;
    let own = &context.own;
    let lost = own.lost::<Objective>(&written.lost, report);
    let title_lost = lost.has(Field::TITLE);
    if !flat && written.title.is_none() && !title_lost && !written.damage.reaches("title") {
        report
            .push(Finding::new(Code::MissingKey, written.span, "an objective needs a `title`").help(
            "add a line `title: …`, in your own words if the plan has none; write `lost: [title]` only if \
             it had one that your copy has lost",
        ));
    }
    let Undertaken { leads, when, starts, closes, status, updates } =
        undertaken(&written.into(), &lost, context, report);
    Objective {
        parent,
        leads,
        when,
        starts,
        closes,
        status,
        updates,
        fields: own.cells(written.fields.as_ref(), &lost, report),
        notes: notes::<Objective>(&written.notes, own, report),
        ..fields::objective! { said {
            written, lost, report;
            id,
            depth,
            terms: Vec::new(),
            actions: Vec::new(),
            children: Vec::new(),
            actions_lost: lost.has_key("actions"),
            incomplete: filed.incomplete || written.damage.reaches("actions"),
            origin: written.title.as_ref().map_or(Span::new(filed.file, 0, 0), |it| it.span),
        } }
    }
}

/// The publisher's notes on a record.
pub(super) fn notes<R: Declared>(
    written: &[NoteDocument],
    own: &OwnFields<'_>,
    report: &mut Report,
) -> Vec<Note> {
    let mut notes = Vec::with_capacity(written.len());
    for NoteDocument(it) in written {
        let about = it.about.as_ref().and_then(|it| own.about::<R>(it, report));
        if let Some(text) = &it.text {
            notes.push(Note { about, text: text.value.clone() });
        }
    }
    notes
}

/// Whether nothing is above the plan's actions: it says `levels: []`, and the one file that holds
/// them says nothing of its own.
pub(super) fn is_flat(files: &PlanFiles, plan: &PlanDocument) -> bool {
    let silent = |it: &ObjectiveDocument| {
        it.title.is_none()
            && it.title_printed.is_none()
            && it.number.is_none()
            && it.parent.is_none()
            && it.summary.is_none()
            && it.fields.is_none()
            && !says_how(it)
            && it.strands.is_empty()
            && it.lost.is_empty()
            && it.notes.is_empty()
            && !it.damage.reaches("title")
    };
    let no_levels = plan.levels.as_ref().is_some_and(|it| it.0.is_empty());
    no_levels && matches!(files.objectives.as_slice(), [only] if silent(&only.record))
}

/// Whether an objective says by whom or when, or how it goes.
fn says_how(it: &ObjectiveDocument) -> bool {
    let lists = it.leads.is_empty() && it.updates.is_empty();
    let texts = [&it.leads_printed, &it.when, &it.starts, &it.closes, &it.status];
    !lists || texts.into_iter().any(Option::is_some)
}
