//! The columns that only one plan has. In a table of all plans, columns of the same id are one.

use crate::model::{Ix, OwnCell, OwnCells, OwnColumn, OwnKind, Plan};
use crate::site::Site;

use super::column::{Cell, CellKind, Column, Meaning};
use super::{Row, Scope, Subject};

/// A column of a plan's own as it stands in a table.
pub(super) struct Own {
    id: String,
    /// The sums of money in the words, and not the words.
    amounts: bool,
}

/// The columns that any plan of the scope has for these records, in the first plan's order, each
/// with how its cells are filled. A column of money is followed by one with the sums alone.
pub(super) fn columns(site: &Site, scope: Scope, subject: Subject) -> Vec<(Column, Own)> {
    let mut found: Vec<(Column, Own)> = Vec::new();
    for plan in scope.plans(site) {
        for own in &site.catalogue().plans[plan].own_columns {
            let used = match subject {
                Subject::Actions => own.on_actions,
                Subject::Objectives => !own.on_depths.is_empty(),
                Subject::Leads | Subject::Events | Subject::Measures => false,
            };
            if !used || found.iter().any(|it| it.1.id == own.id.as_str()) {
                continue;
            }
            found.push(words(own));
            if own.kind == OwnKind::Money {
                found.push(amounts(own));
            }
        }
    }
    found
}

fn words(own: &OwnColumn) -> (Column, Own) {
    let column =
        Column { name: name(own), kind: CellKind::List, meaning: Meaning::Own(own.name.clone()) };
    (column, Own { id: own.id.to_string(), amounts: false })
}

fn amounts(own: &OwnColumn) -> (Column, Own) {
    let column = Column {
        name: format!("{}_amounts_gbp", name(own)),
        kind: CellKind::Numbers,
        meaning: Meaning::OwnAmounts(own.name.clone()),
    };
    (column, Own { id: own.id.to_string(), amounts: true })
}

fn name(own: &OwnColumn) -> String {
    format!("field_{}", own.id.as_str().replace('-', "_"))
}

impl Own {
    /// The cell of a record.
    pub(super) fn cell(&self, row: Row<'_>, subject: Subject) -> Cell {
        let cells = match subject {
            Subject::Actions => &row.action().fields,
            Subject::Objectives => &row.node().fields,
            Subject::Leads | Subject::Events | Subject::Measures => return Cell::Blank,
        };
        let Some(cell) = stated(row.plan, cells, &self.id) else { return Cell::Blank };
        match self.amounts {
            false => Cell::list(cell.items.iter().map(|it| it.plain_text())),
            true => Cell::numbers(cell.amounts.iter().map(|it| pounds(it.pence))),
        }
    }
}

fn stated<'a>(plan: &Plan, cells: &'a OwnCells, id: &str) -> Option<&'a OwnCell> {
    let column = plan.own_columns.iter().position(|it| it.id.as_str() == id).map(Ix::new)?;
    cells.get(column).get()
}

/// A sum in pounds with its pence, `7000.00`.
pub fn pounds(pence: u64) -> String {
    format!("{}.{:02}", pence / 100, pence % 100)
}
