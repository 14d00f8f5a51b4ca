//! The tables of a plan: which columns there are, and what stands in each cell.
//!
//! The CSV, its description, the workbook and the page that explains them all are made from this one
//! definition, so that none of them can say something else. Names of columns are a public contract:
//! they change only on purpose. Nothing here knows a file format.

mod actions;
mod column;
mod events;
mod leads;
mod objectives;
mod record;

pub use column::{Cell, Column, Kind};
pub use record::{is_lost, leads, lost};

use crate::model::Plan;
use crate::site::{Route, Site};

use column::Field;

/// Which plans a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One plan, as an index of the catalogue.
    Plan(usize),
    /// All plans of a site; the first columns name the plan.
    Site,
}

impl Scope {
    /// The plans, as indexes of the catalogue.
    pub fn plans(self, site: &Site) -> std::ops::Range<usize> {
        match self {
            Scope::Plan(plan) => plan..plan + 1,
            Scope::Site => 0..site.catalogue().plans.len(),
        }
    }
}

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Something that is to be done.
    Actions,
    /// A node above the actions.
    Objectives,
    /// Somebody who leads.
    Leads,
    /// Something that happens.
    Events,
}

impl Subject {
    /// Every table, in the order of a workbook's sheets.
    pub const ALL: [Subject; 4] =
        [Subject::Actions, Subject::Objectives, Subject::Leads, Subject::Events];

    /// The name in file names and keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Subject::Actions => "actions",
            Subject::Objectives => "objectives",
            Subject::Leads => "leads",
            Subject::Events => "events",
        }
    }
}

/// A table: its columns, and its rows as they are asked for.
pub struct Table<'a> {
    /// The columns in order.
    pub columns: Vec<Column>,
    /// A cell for each column of each row, in the plan's order.
    pub rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

impl<'a> Table<'a> {
    /// A table of one plan or of all.
    pub fn of(site: &'a Site, scope: Scope, subject: Subject) -> Table<'a> {
        match subject {
            Subject::Actions => build(site, scope, actions::FIELDS, |plan| plan.actions.len()),
            Subject::Objectives => {
                build(site, scope, objectives::FIELDS, |plan| plan.objectives.len())
            }
            Subject::Leads => build(site, scope, leads::FIELDS, |plan| plan.leads.len()),
            Subject::Events => build(site, scope, events::FIELDS, |plan| plan.events.len()),
        }
    }
}

/// A record that a row tells: `at` is its index in its list of the plan's.
#[derive(Clone, Copy)]
struct Row<'a> {
    site: &'a Site,
    index: usize,
    plan: &'a Plan,
    at: usize,
}

impl Row<'_> {
    /// The whole address of a page where the site's own is known, or its path.
    fn address(&self, route: Route) -> Cell {
        Cell::words(self.site.absolute(route).unwrap_or_else(|| self.site.address(route)))
    }
}

/// Which plan a row belongs to, in a table of all.
const PLAN: &[Field] = &[
    Field::new("plan_id", Kind::Name, |row| Cell::words(row.plan.id.as_str())),
    Field::new("plan", Kind::Words, |row| Cell::words(row.plan.title.as_str())),
];

fn build<'a>(
    site: &'a Site,
    scope: Scope,
    own: &'static [Field],
    count: fn(&Plan) -> usize,
) -> Table<'a> {
    let first = if scope == Scope::Site { PLAN } else { &[] };
    let fields: Vec<&Field> = first.iter().chain(own).collect();
    let columns = fields.iter().map(|it| Column::of(it)).collect();
    let records = scope.plans(site).flat_map(move |index| {
        let plan = &site.catalogue().plans[index];
        (0..count(plan)).map(move |at| Row { site, index, plan, at })
    });
    let rows = records.map(move |row| fields.iter().map(|it| (it.cell)(row)).collect());
    Table { columns, rows: Box::new(rows) }
}
