//! The tables of a plan: which columns there are, and what is in each cell.
//!
//! The CSV, its description, the workbook and the page that explains them all are made from this one
//! definition, so that none of them can say something else. Names of columns are a public contract:
//! they change only on purpose. Nothing here knows a file format.

mod actions;
mod column;
mod events;
mod fields;
mod leads;
mod measures;
mod objectives;
mod own;
mod record;
mod time;

pub use column::{Cell, CellKind, Column};
pub use own::pounds;
pub use record::{leads, lost, lost_of_objective, own};

use crate::model::{Declared, Event, Ix, Lead, Objective, Plan, indices};
use crate::site::{Route, Site};

use column::{Derived, Fill};
use record::Lost;

/// Which plans a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One plan.
    Plan(Ix<Plan>),
    /// All plans of a site; the first columns name the plan.
    Site,
}

impl Scope {
    /// The plans.
    pub fn plans(self, site: &Site) -> impl Iterator<Item = Ix<Plan>> + use<> {
        indices(&site.catalogue().plans).filter(move |it| match self {
            Scope::Plan(plan) => *it == plan,
            Scope::Site => true,
        })
    }
}

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Something to do.
    Actions,
    /// A node above the actions.
    Objectives,
    /// Someone who leads.
    Leads,
    /// Something that happens.
    Events,
    /// A number of something that the plan counts.
    Measures,
}

impl Subject {
    /// Every table, in the order of a workbook's sheets.
    pub const ALL: [Subject; 5] =
        [Subject::Actions, Subject::Objectives, Subject::Leads, Subject::Events, Subject::Measures];

    /// The name in file names and keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Subject::Actions => "actions",
            Subject::Objectives => "objectives",
            Subject::Leads => "leads",
            Subject::Events => "events",
            Subject::Measures => "measures",
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
        let own = own::columns(site, scope, subject);
        let first = if scope == Scope::Site { PLAN } else { &[] };
        let mut all: Vec<(Column, Fill)> = first.iter().map(Derived::column).collect();
        all.extend(columns(subject));
        let (mut columns, fills): (Vec<Column>, Vec<Fill>) = all.into_iter().unzip();
        columns.extend(own.iter().map(|it| it.0.clone()));
        let records = scope.plans(site).flat_map(move |plan| records(site, plan, subject));
        let rows = records.map(move |row| {
            let cells = fills.iter().map(|it| it(row));
            cells.chain(own.iter().map(|it| it.1.cell(row, subject))).collect()
        });
        Table { columns, rows: Box::new(rows) }
    }
}

/// The columns of a subject: those of its fields, and between them what the program knows of it.
fn columns(subject: Subject) -> Vec<(Column, Fill)> {
    fn all<R: Declared>(
        before: &[Derived],
        record: for<'a> fn(Row<'a>) -> &'a R,
        after: &[(&str, &[Derived])],
        lost: Option<for<'a> fn(Row<'a>) -> Lost<'a>>,
        last: &[Derived],
    ) -> Vec<(Column, Fill)> {
        let mut all: Vec<(Column, Fill)> = before.iter().map(Derived::column).collect();
        for (column, fill) in fields::columns(record) {
            let name = column.name.clone();
            all.push((column, fill));
            let follow = after.iter().filter(|it| it.0 == name).flat_map(|it| it.1);
            all.extend(follow.map(Derived::column));
        }
        all.extend(lost.into_iter().flat_map(record::lost_columns));
        all.extend(last.iter().map(Derived::column));
        all
    }
    match subject {
        Subject::Actions => all(
            actions::ABOVE,
            |row| row.action(),
            &[("when_printed", time::OF_ACTIONS)],
            Some(|row| lost(row.plan, row.action())),
            actions::PLACE,
        ),
        Subject::Objectives => all(
            objectives::NAME,
            |row| row.node(),
            &[("title_printed", objectives::LEVEL), ("when_printed", time::OF_OBJECTIVES)],
            Some(|row| lost_of_objective(row.plan, row.node())),
            objectives::PLACE,
        ),
        Subject::Leads => all(&[], |row| row.lead(), &[], None, leads::PLACE),
        Subject::Events => all(
            &[],
            |row| row.event(),
            &[("title", events::TIME), ("state", events::MOVED)],
            Some(|row| lost(row.plan, row.event())),
            events::PLACE,
        ),
        // A row is a figure, and not a measure.
        Subject::Measures => {
            let figures = measures::FIGURES.iter().map(Derived::column);
            figures.chain(record::lost_columns(|row| lost(row.plan, row.measure()))).collect()
        }
    }
}

/// The records of a plan that a table tells, in the plan's order.
fn records(site: &Site, index: Ix<Plan>, subject: Subject) -> impl Iterator<Item = Row<'_>> {
    let plan = &site.catalogue().plans[index];
    let count = match subject {
        Subject::Actions => plan.actions.len(),
        Subject::Objectives => plan.objectives.len(),
        Subject::Leads => plan.leads.len(),
        Subject::Events => plan.events.len(),
        Subject::Measures => plan.measures.len(),
    };
    (0..count).flat_map(move |at| {
        let parts = match subject {
            Subject::Measures => measures::rows(&plan.measures[at]),
            _ => 1,
        };
        (0..parts).map(move |part| Row { site, index, plan, at, part })
    })
}

/// A record that a row tells: `at` is its index in its list of the plan's, and `part` tells the rows of
/// one record apart.
#[derive(Clone, Copy)]
struct Row<'a> {
    site: &'a Site,
    index: Ix<Plan>,
    plan: &'a Plan,
    at: usize,
    part: usize,
}

impl<'a> Row<'a> {
    fn node(self) -> &'a Objective {
        &self.plan.objectives[self.at]
    }

    fn lead(self) -> &'a Lead {
        &self.plan.leads[self.at]
    }

    fn event(self) -> &'a Event {
        &self.plan.events[self.at]
    }

    /// Its place in the list that its table is about.
    fn place<T>(self) -> Ix<T> {
        Ix::new(self.at)
    }

    /// The whole address of a page where the site's own is known, or its path.
    fn address(&self, route: Route) -> Cell {
        Cell::words(self.site.absolute(route).unwrap_or_else(|| self.site.address(route)))
    }
}

/// Which plan a row belongs to, in a table of all.
const PLAN: &[Derived] = &[
    Derived::new("plan_id", CellKind::Name, |row| Cell::words(row.plan.id.as_str())),
    Derived::new("plan", CellKind::Words, |row| Cell::words(row.plan.title.as_str())),
];
