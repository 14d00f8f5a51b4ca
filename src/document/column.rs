//! `columns:` of a plan, in the order in which they are typed, and `fields:` of a record: the two
//! places whose keys come from the plan.

use serde::{Serialize, Serializer};

use crate::model::{Action, Declared, Field, OwnKind};
use crate::source::Span;

use super::decode::{Damage, Decode, Key, Reader, RecordShape, Shape, Spanned, Text, record};
use super::said::{Under, Visit};
use super::write::{Entries, Items};
use super::yaml::{Entry, Node, REFUSED_KEY, Value};
use crate::model::prose::Prose;

/// A plan's names for its columns, in its own order.
#[derive(Debug, Clone)]
pub struct ColumnsDocument {
    /// The columns.
    pub columns: Vec<ColumnDocument>,
    /// The parts that could not be parsed.
    pub damage: Damage,
}

/// One column: its key, and the plan's name for it.
#[derive(Debug, Clone)]
pub struct ColumnDocument {
    /// A built-in key such as `activity`, or the id of a column that only this plan has.
    pub key: Text,
    /// The other facts.
    pub facts: ColumnFactsDocument,
}

record! {
    /// What there is to say of a column, where its name alone is not enough.
    "a column" ColumnFactsDocument {
        /// What the plan calls the column.
        required name: Text,
        /// What the plan prints below the name.
        optional hint: Text,
        /// For one of the plan's own columns: text, money (sums in pounds), number (with its
        /// unit, such as £5,000 per year or 12 hours) or terms (from the glossary).
        optional kind: Spanned<OwnKind>,
    }
}

/// A record's cells in the plan's own columns.
#[derive(Debug, Clone)]
pub struct FieldsDocument {
    /// The cells: the column id and its items.
    pub cells: Vec<(Text, Vec<Spanned<Prose>>)>,
    /// The parts that could not be parsed.
    pub damage: Damage,
}

/// The keys of `columns:`: the cells of an action. Each takes the column's name, or a name with
/// other facts.
const COLUMN_KEYS: [Key; cells()] = {
    let none = Key { name: "", meaning: "", required: false, list: false, shape: COLUMN };
    let mut keys = [none; cells()];
    let (mut at, mut cell) = (0, 0);
    while at < Action::FIELDS.len() {
        let field = &Action::FIELDS[at];
        if field.holds.is_cell() {
            keys[cell].name = field.key;
            keys[cell].meaning = field.meaning;
            cell += 1;
        }
        at += 1;
    }
    keys
};

/// The number of an action's fields that are cells.
const fn cells() -> usize {
    let (mut at, mut cells) = (0, 0);
    while at < Action::FIELDS.len() {
        cells += Action::FIELDS[at].holds.is_cell() as usize;
        at += 1;
    }
    cells
}

/// A column's name, or its name with other facts.
const COLUMN: Shape = Shape::Either(&[Shape::Text, ColumnFactsDocument::SHAPE]);

impl Decode for ColumnsDocument {
    const EXPECTED: &'static str = "columns";
    const SHAPE: Shape =
        Shape::Record(&RecordShape { name: "columns", keys: &COLUMN_KEYS, others: Some(&COLUMN) });

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let (entries, incomplete) = free_keys(node, "the names of columns", reader)?;
        let damage = if incomplete { Damage::whole() } else { Damage::default() };
        let mut document = ColumnsDocument { columns: Vec::new(), damage };
        for entry in entries {
            let key = key_of(entry);
            let facts = match &entry.value.value {
                Value::Blank => continue,
                Value::Mapping(_) => ColumnFactsDocument::decode(&entry.value, reader),
                _ => Text::decode(&entry.value, reader).map(|name| ColumnFactsDocument {
                    span: name.span,
                    name: Some(name),
                    hint: None,
                    kind: None,
                    damage: Damage::default(),
                }),
            };
            match facts {
                Some(facts) => document.columns.push(ColumnDocument { key, facts }),
                None => document.damage = Damage::whole(),
            }
        }
        Some(document)
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        for ColumnDocument { key, facts } in &self.columns {
            // The key of a column that only this plan has is its id.
            if !COLUMN_KEYS.iter().any(|it| it.name == key.value) {
                key.each_text(Under { key: "id", ..under }, visit);
            }
            facts.each_text(under, visit);
        }
    }
}

impl Decode for FieldsDocument {
    const EXPECTED: &'static str = "fields";
    const SHAPE: Shape = Shape::Record(&RecordShape {
        name: "fields",
        keys: &[],
        others: Some(&Shape::List(&Shape::Prose)),
    });

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let (entries, incomplete) = free_keys(node, "the plan's own columns", reader)?;
        let damage = if incomplete { Damage::whole() } else { Damage::default() };
        let mut document = FieldsDocument { cells: Vec::new(), damage };
        for entry in entries {
            let items = match &entry.value.value {
                Value::Sequence(items) => items.as_slice(),
                _ => std::slice::from_ref(&entry.value),
            };
            let stated = items.iter().filter(|it| !matches!(it.value, Value::Blank));
            let read: Vec<_> = stated.map(|it| Spanned::decode(it, reader)).collect();
            if read.iter().any(Option::is_none) {
                document.damage = Damage::whole();
            }
            document.cells.push((key_of(entry), read.into_iter().flatten().collect()));
        }
        Some(document)
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        let items = self.cells.iter().flat_map(|(_, items)| items);
        items.for_each(|it| it.each_text(under, visit));
    }
}

impl Serialize for ColumnsDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entries = Entries::of(serializer)?;
        for ColumnDocument { key, facts } in &self.columns {
            match facts {
                ColumnFactsDocument { name: Some(name), hint: None, kind: None, .. } => {
                    entries.entry(&key.value, name)?;
                }
                facts => entries.entry(&key.value, facts)?,
            }
        }
        entries.end()
    }
}

impl Serialize for FieldsDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entries = Entries::of(serializer)?;
        for (key, items) in &self.cells {
            entries.entry(&key.value, &Items(items))?;
        }
        entries.end()
    }
}

/// The entries of a group whose keys are not known in advance.
fn free_keys<'n>(
    node: &'n Node,
    expected: &str,
    reader: &mut Reader<'_>,
) -> Option<(Vec<&'n Entry>, bool)> {
    let Value::Mapping(mapping) = &node.value else {
        let help = "write each on a separate line, as `key: words`".to_owned();
        reader.wrong_type(node, expected, help);
        return None;
    };
    let entries = mapping.entries.iter().filter(|it| it.key != REFUSED_KEY).collect();
    Some((entries, mapping.incomplete))
}

fn key_of(entry: &Entry) -> Text {
    Spanned { value: entry.key.clone(), span: entry.key_span }
}

impl ColumnsDocument {
    /// The column with this key.
    pub fn get(&self, field: Field) -> Option<&ColumnDocument> {
        self.columns.iter().find(|it| Some(it.key.value.as_str()) == field.word())
    }

    /// The position of the first of them.
    pub fn span(&self) -> Option<Span> {
        self.columns.first().map(|it| it.key.span)
    }
}
