//! Updates are typed from the oldest to the newest, or the other way round. One that is neither is
//! most likely a slip in its date, and the date decides which status a reader sees.

use std::cmp::Reverse;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::Update;

use super::order::out_of_place;
use super::typed::Typed;

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

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let lists: Vec<_> = it.plan.reported().map(|(_, updates)| as_typed(updates)).collect();
    let steps: Vec<Steps> = lists.iter().map(|it| steps(it)).collect();
    let later: usize = steps.iter().map(|it| it.later).sum();
    let earlier: usize = steps.iter().map(|it| it.earlier).sum();
    for (list, own) in lists.iter().zip(&steps) {
        let others = Steps { later: later - own.later, earlier: earlier - own.earlier };
        let habit = is_habit(others, *own);
        let way = if habit { Way::OldestFirst } else { by_ends(list) };
        if let Some(update) = misplaced(list, way) {
            report.push(finding(update, way, habit));
        }
    }
}

/// The updates of one record in the order in which they were typed.
fn as_typed(updates: &[Update]) -> Vec<&Update> {
    let mut typed: Vec<&Update> = updates.iter().collect();
    typed.sort_by_key(|it| it.origin.start());
    typed
}

fn steps(list: &[&Update]) -> Steps {
    let count =
        |is: fn(&Update, &Update) -> bool| list.windows(2).filter(|it| is(it[0], it[1])).count();
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
fn by_ends(list: &[&Update]) -> Way {
    match list {
        [first, .., last] if last.on.last < first.on.first => Way::NewestFirst,
        _ => Way::OldestFirst,
    }
}

/// The first that is out of place.
fn misplaced<'a>(list: &[&'a Update], way: Way) -> Option<&'a Update> {
    let wrong = match way {
        Way::OldestFirst => {
            out_of_place(&list.iter().map(|it| (it.on.first, it.on.last)).collect::<Vec<_>>())
        }
        Way::NewestFirst => {
            let turned = |it: &&Update| (Reverse(it.on.last), Reverse(it.on.first));
            out_of_place(&list.iter().map(turned).collect::<Vec<_>>())
        }
    };
    wrong.first().map(|at| list[*at])
}

fn finding(update: &Update, way: Way, is_habit: bool) -> Finding {
    let message = format!("this update, dated {}, is out of order", update.on);
    let whose = if is_habit { "the plan's other updates" } else { "the others here" };
    let order = match way {
        Way::OldestFirst => "from the oldest to the newest",
        Way::NewestFirst => "from the newest to the oldest",
    };
    Finding::new(Code::UpdateOutOfOrder, update.origin, message)
        .label(format!("{whose} go {order}"))
        .help(
            "fix the date, or move the update if the date is right: planpress goes by the dates, and the \
             latest update gives the status and the time on the website",
        )
}
