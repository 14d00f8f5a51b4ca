//! From a field of the table of fields to the columns that tell it: which there are, and what is in
//! their cells. Columns follow from what a field holds; a field that is added has its column here.

use crate::model::prose::Prose;
use crate::model::{Declared, FieldOf, Holds, MonthDay, Plan, Stated, Value, Vocabulary};

use super::Row;
use super::column::{Cell, CellKind, Column, Fill};

/// What is in a cell, from what a field says.
type Tell = for<'a> fn(&'a Plan, Row<'a>, &Value<'a>) -> Cell;

/// The columns of a record's fields, in the order of the table of fields.
pub(super) fn columns<R: Declared>(record: for<'a> fn(Row<'a>) -> &'a R) -> Vec<(Column, Fill)> {
    let fields = R::FIELDS.iter().filter(|it| it.goes.table);
    fields.flat_map(|it| of_field(it, record)).collect()
}

fn of_field<R: Declared>(
    field: &'static FieldOf<R>,
    record: for<'a> fn(Row<'a>) -> &'a R,
) -> impl Iterator<Item = (Column, Fill)> {
    told(field.holds).iter().map(move |(tail, kind, tell)| {
        let column = Column::named(format!("{}{tail}", field.key), *kind);
        let fill: Fill = Box::new(move |row| {
            let said: Stated<Value<'_>> = (field.value)(record(row));
            said.get().map_or(Cell::Blank, |it| tell(row.plan, row, it))
        });
        (column, fill)
    })
}

/// For each thing that a field can hold: the ends of its columns' names, and how each is filled.
/// What has no cell of its own (reports, figures, the plan's own columns) is told elsewhere.
fn told(holds: Holds) -> &'static [(&'static str, CellKind, Tell)] {
    match holds {
        Holds::Name => &[("", CellKind::Name, words)],
        Holds::Title
        | Holds::Words
        | Holds::Printed
        | Holds::Label
        | Holds::Fact
        | Holds::Link
        | Holds::Running
        | Holds::Prose => &[("", CellKind::Words, words)],
        Holds::List | Holds::Levels | Holds::Remarks | Holds::Notes | Holds::Leads => {
            &[("", CellKind::List, words)]
        }
        Holds::Services => &[("", CellKind::List, words)],
        Holds::Flag
        | Holds::PlanState
        | Holds::LeadKind
        | Holds::EventState
        | Holds::Better
        | Holds::ServiceKind
        | Holds::Way
        | Holds::MaybeDate
        | Holds::Date => &[("", CellKind::Name, words)],
        Holds::Time => &[("_printed", CellKind::Words, words)],
        Holds::Progress => &[("", CellKind::Words, words), ("_on", CellKind::Name, status_on)],
        Holds::Repeated => &[
            ("", CellKind::Name, words),
            ("_on", CellKind::Name, repeats_on),
            ("_until", CellKind::Day, repeats_until),
            ("_except", CellKind::List, repeats_except),
        ],
        Holds::Parent => &[("_id", CellKind::Name, words)],
        // A walk over the table of fields holds that nothing is missing here.
        _ => &[],
    }
}

fn words<'a>(plan: &'a Plan, row: Row<'a>, value: &Value<'a>) -> Cell {
    let services = &row.site.catalogue().services;
    match *value {
        Value::Id(id) => Cell::words(id.as_str()),
        Value::Words(text) => Cell::words(text),
        Value::Word(word) => Cell::words(word),
        Value::List(items) => Cell::list(items),
        Value::Prose(text) => Cell::words(text.cell_text()),
        Value::Remarks(texts) => Cell::list(texts.iter().map(Prose::cell_text)),
        Value::Notes(notes) => Cell::list(notes.iter().map(|it| it.text.cell_text())),
        Value::Leads(leads) => Cell::list(leads.iter().map(|it| &plan.leads[*it].name)),
        Value::Services(all) => Cell::list(all.iter().map(|it| services[*it].id.as_str())),
        Value::Flag(flag) => Cell::words(if flag { "true" } else { "" }),
        Value::Date(date) => Cell::words(date.to_string()),
        Value::Time(time) => Cell::words(time.printed.as_str()),
        Value::Progress(status) => Cell::words(status.word.as_str()),
        Value::Repeats(repeats) => Cell::words(repeats.every.word()),
        Value::Parent(at) => Cell::words(plan.objectives[at].id.as_str()),
        _ => Cell::Blank,
    }
}

fn status_on<'a>(_: &'a Plan, _: Row<'a>, value: &Value<'a>) -> Cell {
    match value {
        Value::Progress(status) => match status.on {
            Some(on) => on.as_day().map_or_else(|| Cell::words(on.to_string()), Cell::Day),
            None => Cell::Blank,
        },
        _ => Cell::Blank,
    }
}

fn repeats_on<'a>(_: &'a Plan, _: Row<'a>, value: &Value<'a>) -> Cell {
    match value {
        Value::Repeats(repeats) => Cell::stated(repeats.on.map(MonthDay::word)),
        _ => Cell::Blank,
    }
}

fn repeats_except<'a>(_: &'a Plan, _: Row<'a>, value: &Value<'a>) -> Cell {
    match value {
        Value::Repeats(repeats) => Cell::list(repeats.except.iter().map(|it| it.to_string())),
        _ => Cell::Blank,
    }
}

fn repeats_until<'a>(_: &'a Plan, _: Row<'a>, value: &Value<'a>) -> Cell {
    match value {
        Value::Repeats(repeats) => Cell::Day(repeats.until),
        _ => Cell::Blank,
    }
}
