//! Updates and observations are typed from the oldest to the newest, or the other way round. One that is
//! neither is most likely a mistake in its date, and the date decides which status or value a reader sees.

use std::cmp::Reverse;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Observation, Update, Window};
use crate::source::Span;

use super::order::out_of_place;
use super::typed::Typed;

/// What is in order.
struct Kind {
    name: &'static str,
    others: &'static str,
    code: Code,
    help: &'static str,
}

const UPDATE: Kind = Kind {
    name: "update",
    others: "the plan's other updates",
    code: Code::UpdateOutOfOrder,
    help: "fix the date, or move the update if the date is right: planpress goes by the dates, and the \
           latest update gives the status and the time on the website",
};
const OBSERVATION: Kind = Kind {
    name: "observation",
    others: "the plan's other observations",
    code: Code::ObservationOutOfOrder,
    help: "fix the date, or move the observation if the date is right: planpress goes by the dates, and \
           the latest observation is the value on the website",
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    OldestFirst,
    NewestFirst,
}

/// How often a list goes on to a later date, and how often to an earlier one.
#[derive(Clone, Copy)]
struct Steps {
    later: usize,
    earlier: usize,
}

/// Something with a date, and where it was typed.
#[derive(Clone, Copy)]
struct Dated {
    on: Window,
    origin: Span,
}

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let update = |it: &Update| Dated { on: it.on, origin: it.origin };
    let updates = it.plan.reported().map(|(_, it)| as_typed(it.iter().map(update)));
    misplaced(&updates.collect::<Vec<_>>(), &UPDATE, report);
    let observation = |it: &Observation| Dated { on: it.on, origin: it.origin };
    let measures = it.plan.measures.iter();
    let observations = measures.map(|it| as_typed(it.observations.iter().map(observation)));
    misplaced(&observations.collect::<Vec<_>>(), &OBSERVATION, report);
}

/// Tells the first of each list that is out of place.
fn misplaced(lists: &[Vec<Dated>], kind: &Kind, report: &mut Report) {
    let steps: Vec<Steps> = lists.iter().map(|it| steps(it)).collect();
    let later: usize = steps.iter().map(|it| it.later).sum();
    let earlier: usize = steps.iter().map(|it| it.earlier).sum();
    for (list, own) in lists.iter().zip(&steps) {
        let others = Steps { later: later - own.later, earlier: earlier - own.earlier };
        let habit = is_habit(others, *own);
        let way = if habit { Way::OldestFirst } else { by_ends(list) };
        if let Some(at) = first_wrong(list, way) {
            report.push(finding(list[at], kind, way, habit));
        }
    }
}

/// What one record has, in the order in which it was typed.
fn as_typed(list: impl Iterator<Item = Dated>) -> Vec<Dated> {
    let mut typed: Vec<Dated> = list.collect();
    typed.sort_by_key(|it| it.origin.start());
    typed
}

fn steps(list: &[Dated]) -> Steps {
    let count =
        |is: fn(&Dated, &Dated) -> bool| list.windows(2).filter(|it| is(&it[0], &it[1])).count();
    Steps {
        later: count(|a, b| a.on.last < b.on.first),
        earlier: count(|a, b| b.on.last < a.on.first),
    }
}

/// Whether all other lists of the plan begin with the oldest, and go on more often than this one goes
/// back. That they begin with the newest binds no list: planpress adds a report to a single one below it.
fn is_habit(others: Steps, own: Steps) -> bool {
    others.earlier == 0 && others.later > own.earlier
}

/// The way in which a list goes as a whole.
fn by_ends(list: &[Dated]) -> Way {
    match list {
        [first, .., last] if last.on.last < first.on.first => Way::NewestFirst,
        _ => Way::OldestFirst,
    }
}

/// The first that is out of place.
fn first_wrong(list: &[Dated], way: Way) -> Option<usize> {
    let wrong = match way {
        Way::OldestFirst => {
            out_of_place(&list.iter().map(|it| (it.on.first, it.on.last)).collect::<Vec<_>>())
        }
        Way::NewestFirst => {
            let turned = |it: &Dated| (Reverse(it.on.last), Reverse(it.on.first));
            out_of_place(&list.iter().map(turned).collect::<Vec<_>>())
        }
    };
    wrong.first().copied()
}

fn finding(wrong: Dated, kind: &Kind, way: Way, is_habit: bool) -> Finding {
    let message = format!("this {}, dated {}, is out of order", kind.name, wrong.on);
    let whose = if is_habit { kind.others } else { "the others here" };
    let order = match way {
        Way::OldestFirst => "from the oldest to the newest",
        Way::NewestFirst => "from the newest to the oldest",
    };
    Finding::new(kind.code, wrong.origin, message)
        .label(format!("{whose} go {order}"))
        .help(kind.help)
}
