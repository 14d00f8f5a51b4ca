//! The numbers of actions and objectives: people cite "action 5.2", so each must be there once, and
//! where they look for it. A plan numbers as it likes: only what breaks its own way is told.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Text;
use crate::model::{Ix, Node, Objective};
use crate::source::Span;

use super::number::Number;
use super::order::out_of_place;
use super::typed::Typed;
use super::unlisted_objective::forgotten;

/// An action or an objective with a number.
struct Numbered<'a> {
    kind: &'static str,
    written: &'a Text,
    /// As it is compared, where it has digits.
    number: Option<Number>,
}

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    // Objectives of two depths are numbered by themselves.
    let mut objectives: BTreeMap<usize, Groups<'_>> = BTreeMap::new();
    let mut actions = Groups::default();
    let mut of_objective: HashMap<Ix<Objective>, &Text> = HashMap::new();
    for node in &it.nodes {
        let Some(written) = node.typed.number.filter(|_| !node.is_explained("number")) else {
            continue;
        };
        let number = Number::read(&written.value);
        let numbered = Numbered { kind: node.typed.kind, written, number };
        match node.at {
            Node::Objective(at) => {
                of_objective.insert(at, written);
                let objective = &it.plan.objectives[at];
                objectives.entry(objective.depth).or_default().add(objective.parent, numbered);
            }
            Node::Action(at) => actions.add(Some(it.plan.actions[at].objective), numbered),
        }
    }
    let mut told = HashSet::new();
    objectives.values().chain([&actions]).for_each(|it| changed(it, &mut told, report));
    misplaced(&actions, &of_objective, &mut told, report);
    // Objectives that the plan does not list are published after the others, whatever their number.
    let all_listed = forgotten(it).is_empty();
    for groups in objectives.values() {
        twice(groups, &mut told, report);
        if all_listed && !listed_otherwise(it, groups, &mut told, report) {
            disordered(groups, &mut told, report);
        }
    }
    twice(&actions, &mut told, report);
    disordered(&actions, &mut told, report);
}

/// Tells that `objectives:` in plan.yaml has another order than the numbers, where these are sound by
/// themselves: put in order they count one by one.
fn listed_otherwise(
    it: &Typed<'_>,
    groups: &Groups<'_>,
    told: &mut HashSet<Span>,
    report: &mut Report,
) -> bool {
    for (_, group) in &groups.groups {
        let numbers: Option<Vec<&Number>> = group.iter().map(|it| it.number.as_ref()).collect();
        let Some(numbers) = numbers else { continue };
        let mut sorted = numbers.clone();
        sorted.sort();
        let sound = sorted.windows(2).all(|it| it[1].is_after(it[0], 1));
        let Some(at) = (1..numbers.len()).find(|at| numbers[*at] < numbers[at - 1]) else {
            continue;
        };
        let (before, after) = (group[at - 1].written, group[at].written);
        let known = told.contains(&before.span) || told.contains(&after.span);
        let file = it.files.objectives.iter().find(|it| it.file == after.span.file());
        let entry =
            file.and_then(|file| it.written.objectives.iter().find(|it| it.value == file.stem));
        let Some(entry) = entry.filter(|_| sound && !known) else { continue };
        told.insert(after.span);
        let message = format!(
            "objective {} is listed after objective {}, which has a later number",
            after.value, before.value
        );
        report.push(Finding::new(Code::NumberOutOfPlace, entry.span, message).help(
            "put the file names in the order of the numbers; if the plan prints them so, add a note with \
             `about: number` to the objective",
        ));
        return true;
    }
    false
}

/// Numbered things by what they are below, in reading order.
#[derive(Default)]
struct Groups<'a> {
    place: HashMap<Option<Ix<Objective>>, usize>,
    groups: Vec<(Option<Ix<Objective>>, Vec<Numbered<'a>>)>,
}

impl<'a> Groups<'a> {
    fn add(&mut self, above: Option<Ix<Objective>>, numbered: Numbered<'a>) {
        let next = self.groups.len();
        let at = *self.place.entry(above).or_insert(next);
        if at == next {
            self.groups.push((above, Vec::new()));
        }
        self.groups[at].1.push(numbered);
    }
}

/// Actions whose number is another objective's, where nearly all others have their own objective's.
fn misplaced(
    actions: &Groups<'_>,
    of_objective: &HashMap<Ix<Objective>, &Text>,
    told: &mut HashSet<Span>,
    report: &mut Report,
) {
    let (mut right, mut wrong) = (0, Vec::new());
    for (above, group) in &actions.groups {
        let Some(above) = above.and_then(|it| of_objective.get(&it)) else { continue };
        let Some(number) = Number::read(&above.value) else { continue };
        for action in group {
            match &action.number {
                Some(it) if it.is_below(&number) => right += 1,
                Some(it) if it.could_be_below(&number) => wrong.push((action, *above)),
                // This plan numbers otherwise.
                _ => return,
            }
        }
    }
    let few = match wrong.len() {
        1 => right >= 2,
        count => count * 4 <= right,
    };
    for (action, above) in wrong.into_iter().filter(|_| few) {
        told.insert(action.written.span);
        let message = format!(
            "action {} is in objective {}, but the plan's other actions begin with their objective's number",
            action.written.value, above.value
        );
        report.push(Finding::new(Code::NumberOutOfPlace, action.written.span, message).help(
            "fix the number, or move the action; if the plan prints it, add a note with `about: number`",
        ));
    }
}

/// Numbers that a spreadsheet has read as amounts.
fn changed(groups: &Groups<'_>, told: &mut HashSet<Span>, report: &mut Report) {
    let pairs = groups.groups.iter().flat_map(|it| it.1.windows(2));
    for (before, it) in pairs.map(|it| (&it[0], &it[1])) {
        let (Some(was), Some(number)) = (&before.number, &it.number) else { continue };
        let Some(meant) = number.meant_after(was) else { continue };
        told.insert(it.written.span);
        let (kind, said) = (it.kind, &it.written.value);
        let rest = said.trim_end_matches(|it: char| !it.is_ascii_digit());
        let rest = rest.trim_end_matches(|it: char| it.is_ascii_digit());
        let message = format!("{kind} {said} comes after {}", before.written.value);
        report.push(
            Finding::new(Code::NumberOutOfPlace, it.written.span, message)
                .label(format!("a spreadsheet may have changed {rest}{meant} to this"))
                .help(format!(
                    "write `number: \"{rest}{meant}\"`; if the plan prints {said}, add a note with \
                     `about: number`"
                )),
        );
    }
}

/// The same number twice: in one group, or in two of them unless the second begins to count again.
fn twice(groups: &Groups<'_>, told: &mut HashSet<Span>, report: &mut Report) {
    let beginning = groups.groups.first().and_then(|(_, group)| group.first()?.number.as_ref());
    let mut everywhere: HashMap<String, &Text> = HashMap::new();
    for (at, (_, group)) in groups.groups.iter().enumerate() {
        let restarts = at > 0 && starts_again(group, beginning, &everywhere);
        let mut here: HashMap<String, &Text> = HashMap::new();
        for it in group {
            let key = it.written.value.to_lowercase();
            let first = here.get(&key).or_else(|| everywhere.get(&key).filter(|_| !restarts));
            if first.is_some() && told.insert(it.written.span) {
                let message = format!("two {}s have the number {}", it.kind, it.written.value);
                report.push(
                    Finding::new(Code::DuplicateNumber, it.written.span, message)
                        .label("this is the second one")
                        .help(
                            "fix the number of one of them; if the plan prints both, add a note with \
                             `about: number`",
                        ),
                );
            }
            here.entry(key).or_insert(it.written);
        }
        here.into_iter().for_each(|(key, it)| {
            everywhere.entry(key).or_insert(it);
        });
    }
}

/// Whether a group counts from where the plan's first group does.
fn starts_again(
    group: &[Numbered<'_>],
    beginning: Option<&Number>,
    known: &HashMap<String, &Text>,
) -> bool {
    let Some(first) = group.first() else { return false };
    let Some(number) = &first.number else {
        return known.contains_key(&first.written.value.to_lowercase());
    };
    let begins = beginning == Some(number);
    begins
        && group.get(1).is_none_or(|second| {
            let next = second.number.as_ref().is_some_and(|it| it.is_after(number, 1));
            next || known.contains_key(&second.written.value.to_lowercase())
        })
}

/// The one number of a group that is out of order, where all others are in order.
fn disordered(groups: &Groups<'_>, told: &mut HashSet<Span>, report: &mut Report) {
    for (_, group) in groups.groups.iter().filter(|it| it.1.len() > 2) {
        let numbers: Option<Vec<&Number>> = group.iter().map(|it| it.number.as_ref()).collect();
        let Some(numbers) = numbers else { continue };
        let alike = numbers.windows(2).all(|it| it[0].is_like(it[1]));
        let spans: Vec<_> = numbers.iter().map(|it| (*it, *it)).collect();
        let known = group.iter().any(|it| told.contains(&it.written.span));
        let [at] = out_of_place(&spans)[..] else { continue };
        // Of 1, 2, 33 and 4 the 33 is wrong: 4 is where it must be.
        let fits = at > 1 && numbers[at].is_after(numbers[at - 2], 2);
        let it = &group[if fits { at - 1 } else { at }];
        if alike && !known && told.insert(it.written.span) {
            let message = format!("{} {} is out of order", it.kind, it.written.value);
            let order = match it.kind {
                "objective" => "its place under `objectives:` in plan.yaml",
                _ => "its place in this list",
            };
            report.push(
                Finding::new(Code::NumberOutOfPlace, it.written.span, message)
                    .label(format!("the other {}s here are in order", it.kind))
                    .help(format!(
                        "fix the number, or {order}; if the plan prints it so, add a note with `about: number`"
                    )),
            );
        }
    }
}
