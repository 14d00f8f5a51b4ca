//! The plan's columns, and the cells of columns that only it has.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Ix, OwnCell, OwnCells, Plan, Quantity, Term, Vocabulary};
use crate::table;

/// The plan's own name for a column.
#[derive(Serialize, JsonSchema)]
pub(super) struct ColumnRecord<'a> {
    /// The field of an action, or the id of one of the plan's own columns.
    field: &'a str,
    name: &'a str,
    /// The text that the plan prints below the name.
    hint: Option<&'a str>,
}

/// A column that only this plan has; its cells are in `fields`.
#[derive(Serialize, JsonSchema)]
pub(super) struct OwnColumnRecord<'a> {
    id: &'a str,
    name: &'a str,
    /// `text`, `money` (words that name sums), `number` (with its unit) or `terms` (of the
    /// glossary).
    kind: &'static str,
}

/// A cell in one of the plan's own columns.
#[derive(Serialize, JsonSchema)]
pub(super) struct OwnCellRecord<'a> {
    /// The text as printed, one string per item.
    items: Vec<String>,
    /// In a column of money, the amounts named in the text, in pounds and pence.
    amounts_gbp: Vec<String>,
    /// In a column of numbers, the number of each item; `null` if the text is more than a number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<Option<QuantityRecord<'a>>>,
    /// In a column of terms, the glossary term of each item.
    terms: Vec<Option<&'a str>>,
}

/// A number with its unit, or a range of two.
#[derive(Serialize, JsonSchema)]
pub(super) struct QuantityRecord<'a> {
    /// A decimal number: the amount, or the lower end of a range.
    amount: String,
    /// The upper end of a range.
    amount_to: Option<String>,
    /// The unit as printed: `£`, `%`, `hours`.
    unit: Option<&'a str>,
    /// The period or item it is counted for: `year`.
    per: Option<&'a str>,
}

impl<'a> QuantityRecord<'a> {
    fn of(it: &'a Quantity) -> Self {
        QuantityRecord {
            amount: it.amount.to_string(),
            amount_to: it.to.map(|it| it.to_string()),
            unit: it.unit.as_deref(),
            per: it.per.as_deref(),
        }
    }
}

/// The cells that have a value, by column id.
pub(super) type OwnRecord<'a> = BTreeMap<&'a str, OwnCellRecord<'a>>;

impl<'a> ColumnRecord<'a> {
    /// The plan's named columns, in its order.
    pub(super) fn list(plan: &'a Plan) -> Vec<Self> {
        let one = |it: &'a crate::model::Column| ColumnRecord {
            field: plan.word_of(it.field),
            name: &it.name,
            hint: it.hint.as_deref(),
        };
        plan.columns.0.iter().map(one).collect()
    }
}

impl<'a> OwnColumnRecord<'a> {
    pub(super) fn list(plan: &'a Plan) -> Vec<Self> {
        let one = |it: &'a crate::model::OwnColumn| OwnColumnRecord {
            id: it.id.as_str(),
            name: &it.name,
            kind: it.kind.word(),
        };
        plan.own_columns.iter().map(one).collect()
    }
}

/// The cells of a record in the plan's own columns.
pub(super) fn own<'a>(plan: &'a Plan, cells: &'a OwnCells) -> OwnRecord<'a> {
    let stated = cells
        .0
        .iter()
        .filter_map(|(column, cell)| Some((plan.own_columns[*column].id.as_str(), cell.get()?)));
    stated.map(|(id, cell)| (id, record(plan, cell))).collect()
}

fn record<'a>(plan: &'a Plan, cell: &'a OwnCell) -> OwnCellRecord<'a> {
    let term = |it: &Option<Ix<Term>>| it.map(|it| plan.glossary[it].term.as_str());
    OwnCellRecord {
        items: cell.items.iter().map(|it| it.plain_text()).collect(),
        amounts_gbp: cell.amounts.iter().map(|it| table::pounds(it.pence)).collect(),
        numbers: cell.numbers.iter().map(|it| it.as_ref().map(QuantityRecord::of)).collect(),
        terms: cell.terms.iter().map(term).collect(),
    }
}
