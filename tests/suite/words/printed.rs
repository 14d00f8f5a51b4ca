//! The printed plan, row by row, and whose words each row holds.

use super::exceptions::{Exceptions, Why};

/// The columns of the table.
pub(super) const COLUMNS: usize = 7;
/// The column of the leads.
pub(super) const LEADS: usize = 3;
/// What the header row, repeated on each printed page, begins with.
const HEADER: &str = "Objective\tApproach\t";

/// What the plan prints about one action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Printed {
    /// `1.1`
    pub(super) number: String,
    /// The name of its objective, which the plan prints once for all of its actions.
    pub(super) objective: Vec<String>,
    /// Words by column. The first column is empty where the row does not print the objective.
    pub(super) cells: [Vec<String>; COLUMNS],
    /// Signs that begin the items of a list. The page shows a list, and not the sign.
    pub(super) bullets: Vec<String>,
    /// Whether one word of its leads is shown nowhere.
    pub(super) withheld: bool,
}

/// The actions of a plan's text, in order, with every exception applied that says whose words a
/// row holds and how they were broken.
pub(super) fn actions(
    text: &str,
    exceptions: &mut Exceptions,
    faults: &mut Vec<String>,
) -> Vec<Printed> {
    let mut actions: Vec<Printed> = Vec::new();
    let mut claims = Vec::new();
    for cells in rows(text) {
        let words = cells.concat().join(" ");
        if exceptions.take(Why::Footer, |it| it.words == words).is_some() {
            continue;
        }
        let joined = exceptions.take(Why::Joined, |it| it.words == words);
        match (joined, actions.last_mut()) {
            (Some(claim), Some(last)) => {
                last.cells.iter_mut().zip(cells).for_each(|(cell, more)| cell.extend(more));
                claims.push((actions.len() - 1, claim.action));
            }
            _ => actions.push(Printed {
                number: String::new(),
                objective: Vec::new(),
                cells,
                bullets: Vec::new(),
                withheld: false,
            }),
        }
    }
    name(&mut actions);
    for (at, claim) in claims {
        if actions[at].number != claim {
            faults.push(format!("the row joined to {claim} continues {}", actions[at].number));
        }
    }
    moved(&mut actions, exceptions);
    for action in &mut actions {
        mend(action, exceptions);
    }
    // Only now is the name of an objective whole.
    let mut objective = Vec::new();
    for action in &mut actions {
        if !action.cells[0].is_empty() {
            objective = action.cells[0].clone();
        }
        action.objective = objective.clone();
    }
    actions
}

fn rows(text: &str) -> Vec<[Vec<String>; COLUMNS]> {
    let lines = text.lines().skip(1).filter(|it| !it.is_empty() && !it.starts_with(HEADER));
    lines
        .map(|line| {
            let mut cells: [Vec<String>; COLUMNS] = Default::default();
            for (at, cell) in line.split('\t').enumerate() {
                assert!(at < COLUMNS, "a row has more cells than the table: {line}");
                cells[at] = words(cell);
            }
            cells
        })
        .collect()
}

pub(super) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// A cell without the signs that begin the items of its list. Some of its signs may be dashes
/// between words: the page says which, and the list of exceptions how many.
pub(super) fn without_bullets(
    cell: &[String],
    signs: &[String],
    page: &[String],
) -> Option<Vec<String>> {
    (0..page.len()).find_map(|start| {
        let (mut kept, mut open) = (Vec::new(), signs);
        for word in cell {
            if page.get(start + kept.len()) == Some(word) {
                kept.push(word.clone());
            } else if open.first() == Some(word) {
                open = &open[1..];
            } else {
                return None;
            }
        }
        open.is_empty().then_some(kept)
    })
}

/// Where words stand one after the other.
pub(super) fn find(within: &[String], words: &[String]) -> Option<usize> {
    within.windows(words.len().max(1)).position(|it| it == words)
}

/// Numbers the actions: a row that names an objective begins the next one.
fn name(actions: &mut [Printed]) {
    let (mut objective, mut within) = (0, 0);
    for action in actions {
        if !action.cells[0].is_empty() {
            (objective, within) = (objective + 1, 0);
        }
        within += 1;
        action.number = format!("{objective}.{within}");
    }
}

fn moved(actions: &mut [Printed], exceptions: &mut Exceptions) {
    let place =
        |actions: &[Printed], number: &str| actions.iter().position(|it| it.number == number);
    exceptions.use_each(Why::Moved, |it| {
        let wanted = words(&it.words);
        let (from, to) = (place(actions, it.from.as_deref()?)?, place(actions, &it.action)?);
        let (column, start) = (0..COLUMNS).find_map(|column| {
            find(&actions[from].cells[column], &wanted).map(|start| (column, start))
        })?;
        let taken: Vec<_> =
            actions[from].cells[column].drain(start..start + wanted.len()).collect();
        actions[to].cells[column].extend(taken);
        Some(())
    });
}

/// Bullets, words broken in two, and the word that is withheld.
fn mend(action: &mut Printed, exceptions: &mut Exceptions) {
    let number = action.number.clone();
    exceptions.use_each(Why::Bullet, |it| {
        if it.action != number {
            return None;
        }
        action.bullets = words(&it.words);
        Some(())
    });
    exceptions.use_each(Why::Rejoined, |it| {
        if it.action != number {
            return None;
        }
        let (broken, whole) = (words(&it.words), words(it.instead.as_deref()?));
        let (cell, start) = action
            .cells
            .iter_mut()
            .find_map(|cell| find(cell, &broken).map(|start| (cell, start)))?;
        cell.splice(start..start + broken.len(), whole);
        Some(())
    });
    action.withheld = exceptions.take(Why::Withheld, |it| it.action == number).is_some();
}
