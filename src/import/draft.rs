//! A plan as far as it was understood: objectives with actions, each cell still made of words that know
//! where they come from. `records` writes it as the project's records.

use super::words::Text;

/// The plan.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) title: Option<Text>,
    /// Lines about the whole plan.
    pub(super) summary: Vec<Text>,
    /// What the levels are called, highest first.
    pub(super) levels: Vec<String>,
    /// Objectives in reading order, each below its parent.
    pub(super) objectives: Vec<Objective>,
    pub(super) terms: Vec<Term>,
    /// Labels below headings, each a column of objectives.
    pub(super) labels: Vec<Label>,
}

/// A node above the actions; the one without words holds actions that are below none.
#[derive(Debug, Default)]
pub(super) struct Objective {
    /// Its permanent name, once `identify` has given it one.
    pub(super) id: String,
    /// The place of the one above it.
    pub(super) parent: Option<usize>,
    pub(super) number: Option<Text>,
    pub(super) title: Text,
    /// Whether it has no words for a title, and needs some.
    pub(super) untitled: bool,
    pub(super) summary: Vec<Text>,
    /// What it says in columns, by the column's place.
    pub(super) cells: Vec<(usize, Text)>,
    /// What it says below labels.
    pub(super) labelled: Vec<Labelled>,
    pub(super) notes: Vec<Text>,
    pub(super) actions: Vec<Action>,
}

/// What an objective says below a label.
#[derive(Debug)]
pub(super) struct Labelled {
    /// The label's place in the draft.
    pub(super) label: usize,
    /// The label as it is here.
    pub(super) words: Text,
    pub(super) text: Text,
}

/// An action: what it says in each column.
#[derive(Debug, Default)]
pub(super) struct Action {
    /// Its permanent name, once `identify` has given it one.
    pub(super) id: String,
    pub(super) number: Option<Text>,
    /// Whether it has no words for a title, and needs some.
    pub(super) untitled: bool,
    pub(super) cells: Vec<(usize, CellText)>,
    pub(super) notes: Vec<Text>,
    /// The rows that it comes from.
    pub(super) rows: Vec<usize>,
}

/// What a cell says.
#[derive(Debug, Clone, Default)]
pub(super) struct CellText {
    pub(super) text: Text,
    /// Whether the cell extends over an earlier row too, where its words are placed.
    pub(super) copy: bool,
}

/// A term and what the document says that it means.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) term: Text,
    pub(super) means: Text,
    /// Whether these words are placed by the field that they are in.
    pub(super) copy: bool,
}

/// A label that several objectives have.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) id: String,
    pub(super) name: String,
}

impl Action {
    pub(super) fn cell(&self, column: usize) -> Option<&CellText> {
        self.cells.iter().find(|it| it.0 == column).map(|it| &it.1)
    }
}
