//! What a list says of an action or an objective beside its title: who leads, when, how far it is, and
//! what it says in those of the plan's own columns that are brief; in the plan's order, under its names.

use serde::Serialize;
use tera::Value;

use crate::model::{Field, Ix, Plan, Undertaking};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::render::views::piece::{StatusView, WhenView};

/// A cell. Only what is there is printed; nothing at all where the record leaves blank what its kind
/// does not expect.
#[derive(Debug, Default, Serialize)]
pub(in crate::render::views) struct CellView {
    /// The plan's name for the column.
    pub(super) name: String,
    pub(super) leads: Vec<Link>,
    when: Option<WhenView>,
    /// The words of the plan, where the time has changed since.
    when_printed: Option<String>,
    status: Option<StatusView>,
    items: Vec<Value>,
    /// The words of the plan, where they name none of its leads.
    text: Option<String>,
    blank: Option<String>,
}

/// Whether a record fills a cell: with what it says, or with that this was lost.
pub(super) fn fills(record: &dyn Undertaking, field: Field) -> bool {
    match field {
        Field::LEADS => !record.leads().is_blank(),
        Field::WHEN => !record.when().is_blank() || record.current_time().is_some(),
        Field::STATUS => !record.status().is_blank(),
        Field::Own(column) => !record.own_cells().get(column).is_blank(),
        Field::Key(_) => false,
    }
}

impl RenderContext<'_> {
    /// The cell of a record. `expected` says whether a blank one is "not stated".
    pub(super) fn cell(
        &self,
        plan_at: Ix<Plan>,
        record: &dyn Undertaking,
        field: Field,
        expected: bool,
    ) -> CellView {
        let plan = self.plan(plan_at);
        let name = self.column(plan, field);
        let blank = |it: Option<String>| it.filter(|_| expected || fills(record, field));
        match field {
            Field::LEADS => CellView {
                name,
                leads: self.leads(plan_at, record.leads()),
                text: record.leads_printed().cloned().filter(|_| record.leads_none_of_ours()),
                blank: blank(self.blank(record.leads())),
                ..CellView::default()
            },
            Field::WHEN => {
                let when = record.current_time().map(|it| self.when(it));
                CellView {
                    name,
                    blank: blank(self.blank(record.when())).filter(|_| when.is_none()),
                    when,
                    when_printed: self.time_printed(record),
                    ..CellView::default()
                }
            }
            Field::STATUS => {
                let status = Some(self.status_of(record));
                CellView { name, status, ..CellView::default() }
            }
            Field::Own(column) => {
                let cell = record.own_cells().get(column);
                let items = cell.get().into_iter().flat_map(|it| &it.items);
                CellView {
                    name,
                    items: items.filter_map(|it| self.inline(it)).collect(),
                    blank: blank(self.blank(cell)),
                    ..CellView::default()
                }
            }
            Field::Key(_) => CellView { name, ..CellView::default() },
        }
    }
}
