//! The columns of a plan: those that every plan may have, under the plan's own names, and those
//! that only this plan has.

use super::prose::Prose;
use super::{Id, Stated};

/// What a note can be about, what the source can have lost, and what a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The number.
    Number,
    /// The title.
    Title,
    /// What is done.
    Activity,
    /// Who leads.
    Leads,
    /// Who helps.
    Partners,
    /// What success looks like.
    Success,
    /// What comes out.
    Outputs,
    /// What changes.
    Outcome,
    /// When.
    When,
    /// When it begins, in a plan with a column for it.
    Starts,
    /// When it ends, in a plan with a column for it.
    Closes,
    /// How far.
    Status,
    /// Its events; never a column.
    Event,
    /// A column that only this plan has, as an index into [`super::Plan::own_columns`].
    Own(usize),
}

impl Field {
    /// Every field that has a word of its own, in the order in which a page shows them where the
    /// plan says no other.
    pub const NAMED: [Field; 13] = [
        Field::Number,
        Field::Title,
        Field::Activity,
        Field::Leads,
        Field::Partners,
        Field::Outputs,
        Field::Success,
        Field::Outcome,
        Field::When,
        Field::Starts,
        Field::Closes,
        Field::Status,
        Field::Event,
    ];

    /// The word that an author types for it and that open data uses; none for a plan's own column,
    /// whose word is its id.
    pub fn word(self) -> Option<&'static str> {
        Some(match self {
            Field::Number => "number",
            Field::Title => "title",
            Field::Activity => "activity",
            Field::Leads => "leads",
            Field::Partners => "partners",
            Field::Success => "success",
            Field::Outputs => "outputs",
            Field::Outcome => "outcome",
            Field::When => "when",
            Field::Starts => "starts",
            Field::Closes => "closes",
            Field::Status => "status",
            Field::Event => "event",
            Field::Own(_) => return None,
        })
    }

    /// The field that an author means by a word.
    pub fn from_word(word: &str) -> Option<Field> {
        Field::NAMED.into_iter().find(|it| it.word() == Some(word))
    }
}

/// The columns that a plan names, in its own order.
#[derive(Debug, Clone, Default)]
pub struct Columns(pub Vec<Column>);

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// What it holds.
    pub field: Field,
    /// What the plan calls it.
    pub name: String,
    /// What the plan prints below the name.
    pub hint: Option<String>,
}

impl Columns {
    /// Whether the plan has this column.
    pub fn has(&self, field: Field) -> bool {
        self.get(field).is_some()
    }

    /// A column, where the plan names it.
    pub fn get(&self, field: Field) -> Option<&Column> {
        self.0.iter().find(|it| it.field == field)
    }

    /// What the plan calls a column.
    pub fn name(&self, field: Field) -> Option<&String> {
        self.get(field).map(|it| &it.name)
    }

    /// All fields in the order in which this plan tells them: its columns as it has them, and each
    /// field that it does not name where it stands by default.
    pub fn order(&self) -> Vec<Field> {
        let mut order: Vec<Field> = self.0.iter().map(|it| it.field).collect();
        for (at, field) in Field::NAMED.iter().enumerate() {
            if order.contains(field) {
                continue;
            }
            // Behind the nearest field before it that the plan names.
            let before = Field::NAMED[..at].iter().rev();
            let place = before.filter_map(|it| order.iter().position(|other| other == it)).next();
            order.insert(place.map_or(0, |it| it + 1), *field);
        }
        order
    }
}

/// A column that only this plan has.
#[derive(Debug, Clone)]
pub struct OwnColumn {
    /// Permanent; open data hangs on it.
    pub id: Id,
    /// What the plan calls it.
    pub name: String,
    /// What its cells hold.
    pub kind: OwnKind,
    /// Whether any action has a cell in it: then a blank one is "not stated".
    pub on_actions: bool,
    /// The depths of the objectives of which any has a cell in it.
    pub on_depths: Vec<usize>,
}

/// What the cells of a plan's own column hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OwnKind {
    /// Words.
    #[default]
    Text,
    /// Words with sums of money in them.
    Money,
    /// Terms of the plan's glossary, such as its national indicators.
    Terms,
}

/// The cells of a record in the plan's own columns, by index of the column.
#[derive(Debug, Clone, Default)]
pub struct OwnCells(pub Vec<(usize, Stated<OwnCell>)>);

impl OwnCells {
    /// The cell in a column.
    pub fn get(&self, column: usize) -> &Stated<OwnCell> {
        let found = self.0.iter().find(|it| it.0 == column);
        found.map_or(&Stated::NotStated, |it| &it.1)
    }
}

/// A cell in a plan's own column: its words, and what they mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnCell {
    /// The words as printed, an item each.
    pub items: Vec<Prose>,
    /// The sums that the words name, in order, in a column of money.
    pub amounts: Vec<Money>,
    /// For each item the term of the glossary, in a column of terms.
    pub terms: Vec<Option<usize>>,
}

/// A sum of money in pounds sterling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money {
    /// In pence.
    pub pence: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(fields: &[Field]) -> Columns {
        let column = |it: &Field| Column { field: *it, name: String::new(), hint: None };
        Columns(fields.iter().map(column).collect())
    }

    #[test]
    fn every_word_leads_back_to_its_field() {
        for field in Field::NAMED {
            assert_eq!(field.word().and_then(Field::from_word), Some(field));
        }
    }

    #[test]
    fn a_plan_orders_its_columns_and_the_others_keep_their_neighbours() {
        let own = [Field::Own(0), Field::When, Field::Activity];
        let order = columns(&own).order();
        assert_eq!(order.len(), Field::NAMED.len() + 1);
        let place = |it| order.iter().position(|other| *other == it).expect("a field");
        assert!(place(Field::Own(0)) < place(Field::When));
        assert!(place(Field::When) < place(Field::Activity));
        assert_eq!(place(Field::Leads), place(Field::Activity) + 1);
        assert_eq!(place(Field::Starts), place(Field::When) + 1);
        assert_eq!(columns(&[]).order(), Field::NAMED);
    }
}
