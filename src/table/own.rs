//! The columns that only one plan has. In a table of all plans, columns of the same id are one.

use crate::model::{Field, Ix, OwnCell, OwnCells, OwnColumn, OwnKind, Plan, indexed};
use crate::site::Site;

use super::column::{Cell, CellKind, Column, Meaning, OwnPart};
use super::{Row, Scope, Subject};

/// A column of a plan's own as it is in a table.
pub(super) struct Own {
    id: String,
    part: OwnPart,
}

/// The columns that any plan of the scope has for these records, in the first plan's order, each
/// with how its cells are filled. A column of money is followed by one with the sums alone, a column of
/// numbers by those of their parts.
pub(super) fn columns(site: &Site, scope: Scope, subject: Subject) -> Vec<(Column, Own)> {
    let mut found: Vec<(Column, Own)> = Vec::new();
    for plan in scope.plans(site) {
        let plan = &site.catalogue().plans[plan];
        for (at, own) in indexed(&plan.own_columns) {
            let used = match subject {
                Subject::Actions => plan.usage.on_actions(Field::Own(at)),
                Subject::Objectives => plan.usage.on_objectives(Field::Own(at)),
                Subject::Leads | Subject::Events | Subject::Measures => false,
            };
            if !used || found.iter().any(|it| it.1.id == own.id.as_str()) {
                continue;
            }
            found.extend(parts(own.kind).iter().map(|it| column(own, *it)));
        }
    }
    found
}

/// What is told of a plan's own column.
fn parts(kind: OwnKind) -> &'static [OwnPart] {
    use OwnPart::{Amount, AmountTo, Per, Sums, Unit, Words};
    match kind {
        OwnKind::Text | OwnKind::Terms => &[Words],
        OwnKind::Money => &[Words, Sums],
        OwnKind::Number => &[Words, Amount, AmountTo, Unit, Per],
    }
}

fn column(own: &OwnColumn, part: OwnPart) -> (Column, Own) {
    let (tail, kind) = match part {
        OwnPart::Words => ("", CellKind::List),
        OwnPart::Sums => ("_amounts_gbp", CellKind::Numbers),
        OwnPart::Amount => ("_amount", CellKind::Number),
        OwnPart::AmountTo => ("_amount_to", CellKind::Number),
        OwnPart::Unit => ("_unit", CellKind::Words),
        OwnPart::Per => ("_per", CellKind::Words),
    };
    let column = Column {
        name: format!("field_{}{tail}", own.id.as_str().replace('-', "_")),
        kind,
        meaning: Meaning::Own(part, own.name.clone()),
    };
    (column, Own { id: own.id.to_string(), part })
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
        // Of several items no cell could say which number is whose.
        let number = match &*cell.numbers {
            [only] => only.as_ref(),
            _ => None,
        };
        match self.part {
            OwnPart::Words => Cell::list(cell.items.iter().map(|it| it.cell_text())),
            OwnPart::Sums => Cell::numbers(cell.amounts.iter().map(|it| pounds(it.pence))),
            OwnPart::Amount => Cell::numbers(number.map(|it| it.amount.to_string())),
            OwnPart::AmountTo => {
                Cell::numbers(number.and_then(|it| it.to).map(|it| it.to_string()))
            }
            OwnPart::Unit => Cell::stated(number.and_then(|it| it.unit.as_deref())),
            OwnPart::Per => Cell::stated(number.and_then(|it| it.per.as_deref())),
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
