//! The plan's columns, and the cells of those that only it has.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Ix, OwnCell, OwnCells, Plan, Quantity, Term, Vocabulary};
use crate::table;

/// What the plan itself calls a column.
#[derive(Serialize, JsonSchema)]
pub(super) struct ColumnRecord<'a> {
    /// The field of an action, or the id of a column of the plan's own.
    field: &'a str,
    name: &'a str,
    /// What the plan prints below the name.
    hint: Option<&'a str>,
}

/// A column that only this plan has; its cells are in `fields`.
#[derive(Serialize, JsonSchema)]
pub(super) struct OwnColumnRecord<'a> {
    id: &'a str,
    name: &'a str,
    /// `text`, `money` (words that name sums), `number` (with its unit) or `terms` (of the glossary).
    kind: &'static str,
}

/// A cell in a column of the plan's own.
#[derive(Serialize, JsonSchema)]
pub(super) struct OwnCellRecord<'a> {
    /// The words as printed, an item each.
    items: Vec<String>,
    /// The sums that the words name, in pounds and pence, in a column of money.
    amounts_gbp: Vec<String>,
    /// For each item its number, in a column of numbers; `null` where the words are not just that.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<Option<QuantityRecord<'a>>>,
    /// For each item the term of the glossary, in a column of terms.
    terms: Vec<Option<&'a str>>,
}

/// A number with its unit, or a range of two.
#[derive(Serialize, JsonSchema)]
pub(super) struct QuantityRecord<'a> {
    /// A decimal number: how much, or at least.
    amount: String,
    /// At most, of a range.
    amount_to: Option<String>,
    /// Of what, as printed: `£`, `%`, `hours`.
    unit: Option<&'a str>,
    /// For what each: `year`.
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

/// The cells that are given, by the id of their column.
pub(super) type OwnRecord<'a> = BTreeMap<&'a str, OwnCellRecord<'a>>;

impl<'a> ColumnRecord<'a> {
    /// The columns that the plan names, in its order.
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

/// What a record says in the plan's own columns.
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
