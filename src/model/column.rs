//! The columns of a plan: those that every plan may have, under the plan's own names, and those
//! that only this plan has.

use super::prose::Prose;
use super::vocabulary::words;
use super::{Action, Amount, Declared, Id, Ix, Stated, Term};

/// A field of a record, by its key: what a note can be about, what the source can have lost, and what
/// a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A field of the table of fields.
    Key(&'static str),
    /// A column that only this plan has.
    Own(Ix<OwnColumn>),
}

/// Those that the program treats in a way of their own.
impl Field {
    /// The number.
    pub const NUMBER: Field = Field::of("number");
    /// The title.
    pub const TITLE: Field = Field::of("title");
    /// What is done.
    pub const ACTIVITY: Field = Field::of("activity");
    /// Who leads.
    pub const LEADS: Field = Field::of("leads");
    /// What success looks like.
    pub const SUCCESS: Field = Field::of("success");
    /// When.
    pub const WHEN: Field = Field::of("when");
    /// When it begins, in a plan with a column for it.
    pub const STARTS: Field = Field::of("starts");
    /// When it ends, in a plan with a column for it.
    pub const CLOSES: Field = Field::of("closes");
    /// How far.
    pub const STATUS: Field = Field::of("status");
    /// What was reported.
    pub const UPDATES: Field = Field::of("updates");
    /// Its events: what a note can be about, and no field that a page tells.
    pub const EVENT: Field = Field::Key("event");

    /// The field of an action with this key. A key that no action has does not compile.
    const fn of(key: &'static str) -> Field {
        let mut at = 0;
        while at < Action::FIELDS.len() {
            if same(Action::FIELDS[at].key, key) {
                return Field::Key(key);
            }
            at += 1;
        }
        panic!("the table of fields has no such key")
    }

    /// The fields of an action that a page tells as cells, in the order in which it tells them where
    /// the plan says no other: what a plan can have as columns.
    pub fn cells() -> impl DoubleEndedIterator<Item = Field> + Clone {
        Action::FIELDS.iter().filter(|it| it.holds.is_cell()).map(|it| Field::Key(it.key))
    }

    /// The word that an author types for it and that open data uses; none for a plan's own column,
    /// whose word is its id.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Field::Key(key) => Some(key),
            Field::Own(_) => None,
        }
    }
}

const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
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
    /// field that it does not name where it is by default.
    pub fn order(&self) -> Vec<Field> {
        let mut order: Vec<Field> = self.0.iter().map(|it| it.field).collect();
        for (at, field) in Field::cells().enumerate() {
            if order.contains(&field) {
                continue;
            }
            // After the nearest field before it that the plan names.
            let mut before = Field::cells().take(at).collect::<Vec<_>>().into_iter().rev();
            let place = before.find_map(|it| order.iter().position(|other| *other == it));
            order.insert(place.map_or(0, |it| it + 1), field);
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
}

/// What the cells of a plan's own column hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OwnKind {
    /// Words.
    #[default]
    Text,
    /// Words with sums of money in them.
    Money,
    /// Numbers with their unit.
    Number,
    /// Terms of the plan's glossary, such as its national indicators.
    Terms,
}

/// The cells of a record in the plan's own columns, by index of the column.
#[derive(Debug, Clone, Default)]
pub struct OwnCells(pub Vec<(Ix<OwnColumn>, Stated<OwnCell>)>);

impl OwnCells {
    /// The cell in a column.
    pub fn get(&self, column: Ix<OwnColumn>) -> &Stated<OwnCell> {
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
    /// For each item its number, in a column of numbers; none where the words are not just that.
    pub numbers: Vec<Option<Quantity>>,
    /// For each item the term of the glossary, in a column of terms.
    pub terms: Vec<Option<Ix<Term>>>,
}

/// A sum of money in pounds sterling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money {
    /// In pence.
    pub pence: u64,
}

/// A number with its unit, or a range of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// How much, or at least.
    pub amount: Amount,
    /// At most, of a range.
    pub to: Option<Amount>,
    /// Of what, as printed: "£", "%", "hours".
    pub unit: Option<String>,
    /// For what each: "year".
    pub per: Option<String>,
}

words!(OwnKind {
    "text" => Text,
    "money" => Money,
    "number" => Number,
    "terms" => Terms,
});

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(fields: &[Field]) -> Columns {
        let column = |it: &Field| Column { field: *it, name: String::new(), hint: None };
        Columns(fields.iter().map(column).collect())
    }

    #[test]
    fn a_plan_orders_its_columns_and_the_others_keep_their_neighbours() {
        let own = [Field::Own(Ix::new(0)), Field::WHEN, Field::ACTIVITY];
        let order = columns(&own).order();
        assert_eq!(order.len(), Field::cells().count() + 1);
        let place = |it| order.iter().position(|other| *other == it).expect("a field");
        assert!(place(Field::Own(Ix::new(0))) < place(Field::WHEN));
        assert!(place(Field::WHEN) < place(Field::ACTIVITY));
        assert_eq!(place(Field::LEADS), place(Field::ACTIVITY) + 1);
        assert_eq!(place(Field::STARTS), place(Field::WHEN) + 1);
        assert_eq!(columns(&[]).order(), Field::cells().collect::<Vec<_>>());
    }
}
