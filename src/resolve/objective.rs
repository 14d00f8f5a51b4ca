//! The nodes above the actions, in reading order: each behind the one above it.

use std::collections::{HashMap, HashSet};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Filed, ObjectiveDocument, PlanDocument, PlanFiles};
use crate::model::{Field, Id, Note, Objective, Stated};
use crate::source::Span;

use super::lookup::{Lookup, invalid_id, prose, text};

/// The objectives in reading order, and for each the index of its file.
pub(super) fn objectives(
    files: &PlanFiles,
    plan: &PlanDocument,
    report: &mut Report,
) -> (Vec<Objective>, Vec<usize>) {
    let ids: Vec<Option<Id>> = files
        .objectives
        .iter()
        .map(|it| {
            let id = Id::parse(&it.stem);
            if id.is_none() {
                report.push(invalid_id(&it.stem, it.file));
            }
            id
        })
        .collect();
    let usable: Vec<usize> = (0..ids.len()).filter(|at| ids[*at].is_some()).collect();
    let lookup = Lookup::new(ids.iter().flatten(), files.incomplete);
    let listed: Vec<usize> = lookup
        .find_all(&plan.objectives, Code::UnknownObjective, "objective's file", report)
        .into_iter()
        .map(|at| usable[at])
        .collect();
    let named: HashSet<usize> = listed.iter().copied().collect();
    let order: Vec<usize> =
        listed.into_iter().chain(usable.iter().copied().filter(|it| !named.contains(it))).collect();
    let parents: HashMap<usize, usize> = usable
        .iter()
        .filter_map(|at| {
            let parent = files.objectives[*at].record.parent.as_ref()?;
            let found = lookup.find(parent, Code::UnknownObjective, "objective's file", report)?;
            Some((*at, usable[found]))
        })
        .collect();
    let order = depth_first(&order, &parents, files, report);
    let place: HashMap<usize, usize> =
        order.iter().enumerate().map(|(place, (file, _))| (*file, place)).collect();
    let mut objectives: Vec<Objective> = order
        .iter()
        .map(|(file, depth)| {
            let parent = parents.get(file).and_then(|it| place.get(it)).copied();
            objective(&files.objectives[*file], ids[*file].clone(), parent, *depth, report)
        })
        .collect();
    for at in 0..objectives.len() {
        if let Some(parent) = objectives[at].parent {
            objectives[parent].children.push(at);
        }
    }
    (objectives, order.into_iter().map(|(file, _)| file).collect())
}

/// Reading order with depths. Objectives that stand above each other in a circle are told and
/// taken as if nothing stood above them.
fn depth_first(
    order: &[usize],
    parents: &HashMap<usize, usize>,
    files: &PlanFiles,
    report: &mut Report,
) -> Vec<(usize, usize)> {
    let mut children: HashMap<usize, Vec<usize>> = HashMap::new();
    for file in order {
        if let Some(parent) = parents.get(file) {
            children.entry(*parent).or_default().push(*file);
        }
    }
    let mut sorted = Vec::with_capacity(order.len());
    let mut seen = HashSet::new();
    let roots = order.iter().filter(|it| !parents.contains_key(it));
    // Whoever is met only from inside a circle comes last, as a root of its own.
    for (root, in_circle) in roots.map(|it| (*it, false)).chain(order.iter().map(|it| (*it, true)))
    {
        if seen.contains(&root) {
            continue;
        }
        if in_circle && let Some(written) = &files.objectives[root].record.parent {
            let message = format!("\"{}\" stands above itself", files.objectives[root].stem);
            report.push(
                Finding::new(Code::ObjectiveCircle, written.span, message)
                    .help("remove `parent:` from the outermost of these objectives"),
            );
        }
        let mut open = vec![(root, 0)];
        while let Some((file, depth)) = open.pop() {
            if seen.insert(file) {
                sorted.push((file, depth));
                let below = children.get(&file).map(Vec::as_slice).unwrap_or_default();
                open.extend(below.iter().rev().map(|it| (*it, depth + 1)));
            }
        }
    }
    sorted
}

fn objective(
    filed: &Filed<ObjectiveDocument>,
    id: Option<Id>,
    parent: Option<usize>,
    depth: usize,
    report: &mut Report,
) -> Objective {
    let written = &filed.record;
    let lost = written.lost.iter().any(|it| it.value == Field::Title);
    if written.title.is_none() && !lost && !written.incomplete {
        report.push(
            Finding::new(Code::MissingKey, written.span, "an objective needs a `title`")
                .help("add a line `title: …`; if the source lost it, write `lost: [title]`"),
        );
    }
    Objective {
        // Only files with a usable name reach this point.
        id: id.or_else(|| Id::parse("objective")).expect("a literal id is valid"),
        number: text(written.number.as_ref()),
        title: stated(text(written.title.as_ref()), lost),
        title_printed: text(written.title_printed.as_ref()),
        parent: parent.filter(|_| depth > 0),
        depth,
        summary: prose(written.summary.as_ref()),
        notes: notes(&written.notes),
        actions: Vec::new(),
        children: Vec::new(),
        incomplete: filed.incomplete,
        origin: written.title.as_ref().map_or(Span::new(filed.file, 0, 0), |it| it.span),
    }
}

/// A value that is stated, lost, or not stated.
pub(super) fn stated<T>(value: Option<T>, lost: bool) -> Stated<T> {
    match value {
        Some(value) => Stated::Stated(value),
        None if lost => Stated::Lost,
        None => Stated::NotStated,
    }
}

/// The publisher's notes.
pub(super) fn notes(written: &[crate::document::NoteDocument]) -> Vec<Note> {
    written
        .iter()
        .filter_map(|it| {
            Some(Note {
                about: it.0.about.as_ref().map(|it| it.value),
                text: it.0.text.as_ref()?.value.clone(),
            })
        })
        .collect()
}
