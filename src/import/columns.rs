//! What each column becomes: a field of an action, a level above the actions, or a column of this plan
//! alone. The headings say most of it; what is below them decides the rest.

use crate::diagnostics::nearest;
use crate::model::{Action, Declared, Id, Objective};

use super::flow::{Flow, Item};
use super::gather::{Cell, GatheredRow};
use super::label;
use super::lexicon::Subject;

/// An action whose whole words are no longer than this has a title; longer ones are its activity.
const LONGEST_TITLE: usize = 110;

/// What a column becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    Number,
    Level,
    Title,
    Activity,
    Leads,
    Partners,
    Success,
    Outputs,
    Outcome,
    When,
    Starts,
    Closes,
    Status,
    Places,
    Own,
    /// It has neither a heading nor words.
    Nothing,
}

impl Use {
    /// The key of the field.
    pub(super) fn key(self) -> &'static str {
        match self {
            Use::Number => "number",
            Use::Title => "title",
            Use::Activity => "activity",
            Use::Leads => "leads",
            Use::Partners => "partners",
            Use::Success => "success",
            Use::Outputs => "outputs",
            Use::Outcome => "outcome",
            Use::When => "when",
            Use::Starts => "starts",
            Use::Closes => "closes",
            Use::Status => "status",
            Use::Places => "places",
            Use::Level | Use::Own | Use::Nothing => "fields",
        }
    }
}

/// A column with what it becomes.
#[derive(Debug, Clone)]
pub(super) struct Used {
    pub(super) becomes: Use,
    /// For a column of this plan alone, its id.
    pub(super) id: String,
    /// Whether it says something of objectives, not of actions.
    pub(super) of_objective: bool,
}

/// Decides for all columns.
pub(super) fn decide(flow: &Flow) -> Vec<Used> {
    let facts: Vec<Facts> = (0..flow.columns.len()).map(|it| Facts::of(flow, it)).collect();
    let subject = |at: usize| flow.columns[at].meant.map(|it| it.subject);
    let mut uses = vec![Use::Own; flow.columns.len()];
    let action = action_column(flow, &facts);
    for at in 0..uses.len() {
        uses[at] = match subject(at) {
            _ if facts[at].blank && flow.columns[at].name.is_empty() => Use::Nothing,
            // "Action" over numbers, with what is done in the next column.
            Some(Subject::Action) if facts[at].numbers && !facts[at].blank => Use::Number,
            Some(subject) => plain_use(subject),
            None => Use::Own,
        };
    }
    levels(flow, &facts, action, &mut uses);
    if let Some(action) = action {
        let details = (0..uses.len()).find(|at| {
            let second = matches!(subject(*at), Some(Subject::Details | Subject::Action))
                && uses[*at] != Use::Number;
            *at != action && second && uses[*at] != Use::Level
        });
        let short = facts[action].longest <= LONGEST_TITLE && facts[action].lines <= 1;
        uses[action] = if details.is_some() || short { Use::Title } else { Use::Activity };
        if let Some(details) = details {
            uses[details] = Use::Activity;
        }
    }
    only_once(&mut uses, action);
    one_time(&mut uses);
    let mut ids = Vec::new();
    uses.iter()
        .enumerate()
        .map(|(at, becomes)| {
            let id = own_id(&flow.columns[at].name, &ids);
            ids.push(id.clone());
            let own = matches!(becomes, Use::Own);
            Used { becomes: *becomes, id, of_objective: own && facts[at].of_label }
        })
        .collect()
}

fn plain_use(subject: Subject) -> Use {
    match subject {
        Subject::Number => Use::Number,
        Subject::Leads => Use::Leads,
        Subject::Partners => Use::Partners,
        Subject::Success => Use::Success,
        Subject::Outputs => Use::Outputs,
        Subject::Outcome => Use::Outcome,
        Subject::When => Use::When,
        Subject::Starts => Use::Starts,
        Subject::Closes => Use::Closes,
        Subject::Status => Use::Status,
        Subject::Places => Use::Places,
        // Which of these it is depends on the other columns.
        Subject::Level | Subject::Action | Subject::Details | Subject::Own => Use::Own,
    }
}

/// The column that says what will be done.
fn action_column(flow: &Flow, facts: &[Facts]) -> Option<usize> {
    let of = |subject: Subject| {
        (0..facts.len())
            .filter(move |it| flow.columns[*it].meant.is_some_and(|it| it.subject == subject))
    };
    let filled = |it: &usize| !facts[*it].blank && !facts[*it].numbers;
    of(Subject::Action)
        .find(filled)
        .or_else(|| of(Subject::Details).find(filled))
        // A plan of objectives alone: each row is one.
        .or_else(|| of(Subject::Level).rfind(|it| !facts[*it].groups()))
        .or_else(|| of(Subject::Success).chain(of(Subject::Outputs)).find(filled))
}

/// The columns before the action that hold the levels above it.
fn levels(flow: &Flow, facts: &[Facts], action: Option<usize>, uses: &mut [Use]) {
    let Some(action) = action else { return };
    let mut found = 0;
    for at in 0..action {
        let subject = flow.columns[at].meant.map(|it| it.subject);
        if subject == Some(Subject::Number) || uses[at] == Use::Number {
            continue;
        }
        let is_level = match subject {
            Some(Subject::Level) => found == 0 || facts[at].groups(),
            Some(Subject::Outcome | Subject::Own) | None => facts[at].groups(),
            _ => false,
        };
        if !is_level || facts[at].blank {
            break;
        }
        uses[at] = Use::Level;
        found += 1;
    }
}

/// Each field is filled by one column: the first that has it.
fn only_once(uses: &mut [Use], action: Option<usize>) {
    for at in 0..uses.len() {
        let again = matches!(uses[at], Use::Own | Use::Level | Use::Nothing) || Some(at) == action;
        let taken = uses[..at].contains(&uses[at])
            || action.is_some_and(|it| it > at && uses[it] == uses[at]);
        if !again && taken {
            uses[at] = Use::Own;
        }
    }
}

/// A plan gives a time in one column, or when something begins and when it ends. With a beginning, a date
/// such as "Due date" is the end; without one, an end beside it is when something was really done.
fn one_time(uses: &mut [Use]) {
    let place = |it: Use| uses.iter().position(|used| *used == it);
    match (place(Use::When), place(Use::Starts), place(Use::Closes)) {
        (Some(when), Some(_), None) => uses[when] = Use::Closes,
        (Some(when), Some(_), Some(_)) => uses[when] = Use::Own,
        (Some(_), None, Some(closes)) => uses[closes] = Use::Own,
        _ => {}
    }
}

/// The id of a column that only this plan has: some words of its heading, and nothing that is like a key of
/// planpress's own.
fn own_id(name: &str, taken: &[String]) -> String {
    let outside = name.split(['(', '[']).next().filter(|it| !it.trim().is_empty()).unwrap_or(name);
    let words: Vec<&str> = outside.split_whitespace().take(5).collect();
    let id = Id::suggest(&words.join(" ")).map_or("column".to_owned(), |it| it.as_str().to_owned());
    let fields = Action::FIELDS.iter().map(|it| it.key);
    let keys = fields.chain(Objective::FIELDS.iter().map(|it| it.key));
    let id = if nearest(&id, keys).is_some() { format!("{id}-column") } else { id };
    let is_free = |it: &String| !taken.contains(it);
    let numbered = (2..).map(|it| format!("{id}-{it}"));
    std::iter::once(id.clone()).chain(numbered).find(is_free).expect("numbers do not end")
}

/// What is below a heading.
#[derive(Debug, Default)]
struct Facts {
    blank: bool,
    /// Cells that extend over several rows, or have blank ones below them beside filled ones.
    extended: usize,
    /// Cells with words.
    filled: usize,
    /// Rows with words in any cell.
    rows: usize,
    /// Letters of the longest cell.
    longest: usize,
    /// Lines of the cell with the most.
    lines: usize,
    /// Whether each of its cells is a number.
    numbers: bool,
    /// Whether each of its cells extends as far as the label of its row's objective.
    of_label: bool,
}

impl Facts {
    /// Whether its cells group the rows.
    fn groups(&self) -> bool {
        self.extended > 0 && self.filled * 4 <= self.rows * 3
    }

    fn of(flow: &Flow, column: usize) -> Facts {
        let mut facts = Facts { of_label: true, numbers: true, ..Facts::default() };
        let (mut labels, mut before) = (0, false);
        for (row, cell, first) in cells(flow, column) {
            let Some(cell) = cell else {
                before = true;
                facts.rows += 1;
                continue;
            };
            facts.rows += 1;
            let text = &cell.text;
            if text.is_blank() {
                facts.extended += usize::from(before);
                before = false;
            } else {
                facts.filled += 1;
                facts.longest = facts.longest.max(text.plain().chars().count());
                let lines = text.lines();
                // A line that begins with a small letter continues the one before.
                let begins = lines
                    .iter()
                    .filter(|it| it.is_item() || !it.plain().starts_with(char::is_lowercase));
                facts.lines = facts.lines.max(begins.count());
                facts.numbers &= label::is_number(&format!("{}.", text.plain()));
                facts.extended += usize::from(cell.rows > 1);
                before = true;
            }
            // The label: the first cell of the row, where it extends over several rows.
            match first {
                Some(label) if label.rows > 1 => {
                    labels += 1;
                    facts.of_label &= cell.rows == label.rows;
                }
                Some(_) => {}
                None => facts.of_label &= text.is_blank(),
            }
            let _ = row;
        }
        facts.of_label &= labels > 0;
        facts.blank = facts.filled == 0;
        facts
    }
}

/// The cells of a column, each with its row and the row's first cell.
fn cells(
    flow: &Flow,
    column: usize,
) -> impl Iterator<Item = (&GatheredRow, Option<&Cell>, Option<&Cell>)> {
    flow.items.iter().filter_map(move |item| {
        let Item::Row(head, row) = item else { return None };
        let at = flow.heads[*head].iter().position(|it| *it == column)?;
        let filled = row.cells.iter().flatten().filter(|it| !it.text.is_blank()).count();
        let band = filled <= 1 && row.cells.iter().flatten().any(|it| it.columns > 2);
        (filled > 0 && !band).then(|| (row, row.cells[at].as_ref(), row.cells[0].as_ref()))
    })
}
