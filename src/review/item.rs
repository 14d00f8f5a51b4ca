//! One thing to settle, with what a person must see to settle it.

/// A thing to settle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Its name in addresses and in the file of answers: small letters, digits and hyphens.
    pub key: String,
    /// The heading of those of its kind.
    pub group: &'static str,
    /// What is asked, as the heading of a page.
    pub title: String,
    /// Why it is asked, in sentences.
    pub reason: String,
    /// The words that it is about, where no row shows them.
    pub words: Vec<String>,
    /// The rows of the source that it is about; all have the same columns.
    pub rows: Vec<Row>,
    /// What can be answered.
    pub choices: Vec<Choice>,
    /// What was answered.
    pub answer: Option<String>,
}

/// A row of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it is.
    pub place: String,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The heading of its column.
    pub heading: String,
    /// Its words; some may be those in question.
    pub pieces: Vec<Piece>,
}

/// Words in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words, with the ends of lines.
    pub words: String,
    /// Whether they are in question.
    pub asked: bool,
}

/// Something that can be answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What a form sends. It is the answer too where there is no field.
    pub value: &'static str,
    /// Its words.
    pub label: String,
    /// What it does.
    pub hint: String,
    /// A field whose words are the answer.
    pub field: Option<Field>,
}

/// A field to write an answer in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// What to write.
    pub label: String,
    /// How to write it.
    pub hint: String,
    /// Whether it takes a list, one on a line.
    pub is_list: bool,
    /// What is in it at first.
    pub filled: String,
    /// A text in which the words must be.
    pub within: Option<String>,
}

impl Item {
    /// What is asked, and where: many are asked in the same words.
    pub(super) fn named(&self) -> String {
        match self.rows.last() {
            Some(row) => format!("{} ({})", self.title, row.place),
            None => self.title.clone(),
        }
    }

    /// The choice that gives an answer.
    pub(super) fn chosen(&self, answer: &str) -> Option<&Choice> {
        let plain = self.choices.iter().find(|it| it.field.is_none() && it.value == answer);
        plain.or_else(|| self.choices.iter().find(|it| it.field.is_some()))
    }

    /// An answer in the words of its choice.
    pub(super) fn said(&self, answer: &str) -> String {
        match self.chosen(answer) {
            Some(Choice { field: None, label, hint, .. }) if hint.is_empty() => label.clone(),
            Some(Choice { field: None, label, hint, .. }) => format!("{label}: {hint}"),
            _ => answer.to_owned(),
        }
    }
}
