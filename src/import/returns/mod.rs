//! The workbook that colleagues fill in: which columns it has, and what comes back in it. A row is known by
//! its hidden id and by a check of its words, never by its place, since people sort and copy rows.

mod answer;
pub mod day;
mod file;

use sha2::{Digest, Sha256};

use crate::model::timescale::Reading;
use crate::model::{Node, Plan};
use crate::resolve::timescale;

use super::words::letters;

pub use answer::{Answer, Returned, Wrong, read};
pub use file::{Told, put, tell};

/// What is chosen as the new status where nothing has changed. A plan's own word for a status comes before it.
pub const NO_CHANGE: &str = "No change";

/// The start of the key of an objective.
const OBJECTIVES: &str = "objectives/";

/// By what an action or an objective is known in a plan.
pub fn key(plan: &Plan, node: Node) -> String {
    match node {
        Node::Action(at) => plan.actions[at].id.to_string(),
        Node::Objective(at) => format!("{OBJECTIVES}{}", plan.objectives[at].id),
    }
}

/// What it is called, in the plan's words: its number, and its title or what will be done.
pub fn words(plan: &Plan, node: Node) -> String {
    let (number, words) = match node {
        Node::Action(at) => {
            let action = &plan.actions[at];
            let title = action.title.get().cloned();
            let words = title.or_else(|| action.activity.get().map(|it| it.words()));
            (action.number.get(), words.or_else(|| action.opening()))
        }
        Node::Objective(at) => {
            let objective = &plan.objectives[at];
            (objective.number.get(), objective.title.get().cloned())
        }
    };
    let number = number.map(|it| format!("{it} ")).unwrap_or_default();
    format!("{number}{}", words.unwrap_or_default())
}

/// A new time as it is typed; none where it is the one that holds now.
pub fn new_time<'t>(plan: &Plan, node: Node, typed: &'t str) -> Option<&'t str> {
    let now = plan.node(node).current_time().map_or("", |it| &it.printed);
    Some(typed).filter(|it| !it.split_whitespace().eq(now.split_whitespace()))
}

/// Whether the plan's calendar can read words as a time, or as one that is not fixed. In others a mistake would stay
/// unseen, and what has such a time is never late.
pub fn is_time(plan: &Plan, words: &str) -> bool {
    let reading = timescale::read(words, &plan.calendar).reading;
    !matches!(reading, Reading::NotUnderstood | Reading::Described | Reading::InWords)
}

/// A column of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Which action the row is about. Hidden.
    Id,
    /// The check of the action's words. Hidden.
    Check,
    /// The action.
    Action,
    /// When it will happen.
    When,
    /// Its status.
    Now,
    /// Its last report.
    Last,
    /// The new status.
    Status,
    /// What happened.
    Text,
    /// The day of the report.
    On,
    /// The new time.
    Time,
    /// Why it is late, changed or dropped.
    Reason,
}

impl Column {
    /// All columns, in their order.
    pub const ALL: [Column; 11] = [
        Column::Id,
        Column::Check,
        Column::Action,
        Column::When,
        Column::Now,
        Column::Last,
        Column::Status,
        Column::Text,
        Column::On,
        Column::Time,
        Column::Reason,
    ];

    /// The heading.
    pub fn heading(self) -> &'static str {
        match self {
            Column::Id => "planpress id",
            Column::Check => "planpress check",
            Column::Action => "Action",
            Column::When => "When",
            Column::Now => "Status now",
            Column::Last => "Last update",
            Column::Status => "New status",
            Column::Text => "Update",
            Column::On => "Date of the update",
            Column::Time => "New time, if it has changed",
            Column::Reason => "Reason if it is late, changed or dropped",
        }
    }

    /// Whether a colleague fills it in.
    pub fn is_open(self) -> bool {
        use Column::{On, Reason, Status, Text, Time};
        matches!(self, Status | Text | On | Time | Reason)
    }

    /// Whether no one needs to see it.
    pub fn is_hidden(self) -> bool {
        matches!(self, Column::Id | Column::Check)
    }
}

/// The check of an action's words: it is not the same for other words, whatever their spaces and marks.
pub fn check(words: &str) -> String {
    let digest = Sha256::digest(letters(words).as_bytes());
    digest.iter().take(5).map(|it| format!("{it:02x}")).collect()
}
