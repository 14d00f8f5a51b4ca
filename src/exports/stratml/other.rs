//! What the format has no element for, in words: a line each, under the plan's own names.

use crate::locale::{Locale, Message};
use crate::model::prose::Prose;
use crate::model::{Action, Field, Measure, Note, OwnCells, PartialDate, Stated};
use crate::table;

use super::Desk;

/// Of the whole plan: that it is a demonstration, its period, its licence, what it counts as a whole.
pub(super) fn of_plan(desk: Desk<'_>, notice: Option<String>) -> String {
    let plan = desk.plan;
    let mut lines: Vec<String> = notice.into_iter().collect();
    if let Some(period) = plan.period {
        let (from, to) = (date(period.from, desk.locale), date(period.to, desk.locale));
        let words = desk.locale.text(Message::Range { from: from.into(), to: to.into() });
        lines.push(named(desk, Message::PlanPeriod, &words));
    }
    for (name, value) in [
        (Message::PlanSourceDocument, plan.source.document.clone()),
        (Message::PlanSourceAdopted, plan.source.adopted.map(|it| date(it, desk.locale))),
        (Message::PlanSourceLicence, plan.source.licence.clone()),
    ] {
        lines.extend(value.map(|it| named(desk, name, &it)));
    }
    let whole = plan.measures.iter().filter(|it| it.actions.is_empty() && it.objectives.is_empty());
    lines.extend(whole.map(measure));
    lines.extend(plan.notes.iter().map(|it| note(desk, it)));
    lines.join("\n")
}

/// Of an objective: what it stands below, its own columns, what it counts.
pub(super) fn of_objective(desk: Desk<'_>, at: usize) -> String {
    let plan = desk.plan;
    let objective = &plan.objectives[at];
    let mut lines = Vec::new();
    if let Some(parent) = objective.parent.map(|it| &plan.objectives[it]) {
        let title = parent.title.get().or(parent.number.get()).map_or("", String::as_str);
        let level = plan.levels.get(parent.depth);
        lines.push(match level {
            Some(level) => format!("{level}: {title}"),
            None => title.to_owned(),
        });
    }
    lines.extend(own(desk, &objective.own));
    let counted =
        plan.measures.iter().filter(|it| it.actions.is_empty() && it.objectives.contains(&at));
    lines.extend(counted.map(measure));
    lines.extend(lost(desk, &table::lost_of_objective(plan, objective)));
    lines.extend(notes(desk, &objective.notes));
    lines.retain(|it| !it.is_empty());
    lines.join("\n")
}

/// Of an action: the time that holds now and the one as printed, its status, its outcome, its own columns.
pub(super) fn of_action(desk: Desk<'_>, action: &Action) -> String {
    let mut lines = Vec::new();
    if let Some(time) = action.current_time() {
        lines.push(cell(desk, Field::When, Message::ColumnWhen, &time.printed));
    }
    if let Some((update, _)) = action.changed_time() {
        let on = date(update.on, desk.locale);
        lines.push(desk.locale.text(Message::TimeChanged { date: on.into() }));
        let printed = action.when.get().map(|it| (&it.printed).into());
        let printed = printed.map(|words| Message::TimePrintedBefore { words });
        lines.extend(printed.map(|it| desk.locale.text(it)));
    }
    if let Some(status) = action.status.get() {
        let on = status.on.map(|it| format!(" ({})", desk.locale.date(it))).unwrap_or_default();
        lines.push(cell(
            desk,
            Field::Status,
            Message::DataColumnStatus,
            &format!("{}{on}", status.word),
        ));
    }
    if !action.outcome.is_empty() {
        lines.push(cell(
            desk,
            Field::Outcome,
            Message::ColumnOutcome,
            &action.outcome.plain_text(),
        ));
    }
    if !action.places.is_empty() {
        lines.push(named(desk, Message::ColumnPlaces, &desk.locale.list(&action.places)));
    }
    lines.extend(own(desk, &action.own));
    lines.extend(lost(desk, &table::lost(desk.plan, action)));
    lines.extend(notes(desk, &action.notes));
    lines.join("\n")
}

/// The words of a record in the columns that only this plan has.
fn own(desk: Desk<'_>, cells: &OwnCells) -> Vec<String> {
    let line = |(column, cell): &(usize, Stated<_>)| {
        let cell: &crate::model::OwnCell = cell.get()?;
        let items: Vec<_> = cell.items.iter().map(Prose::plain_text).collect();
        Some(format!("{}: {}", desk.plan.own_columns[*column].name, items.join("; ")))
    };
    cells.0.iter().filter_map(line).collect()
}

/// A measure that no action has: its name and its latest number.
fn measure(measure: &Measure) -> String {
    let unit = measure.unit.as_deref().unwrap_or_default();
    let found = measure.observations.iter().rev().find_map(|it| Some((it.on, it.value?)));
    match found {
        Some((on, value)) => {
            format!("{}: {value} {unit} ({})", measure.name, table::partial(on)).replace("  ", " ")
        }
        None => measure.name.clone(),
    }
}

fn cell(desk: Desk<'_>, field: Field, message: Message<'_>, words: &str) -> String {
    match desk.plan.columns.name(field) {
        Some(name) => format!("{name}: {words}"),
        None => named(desk, message, words),
    }
}

fn named(desk: Desk<'_>, message: Message<'_>, words: &str) -> String {
    format!("{}: {words}", desk.locale.plain(message))
}

fn lost(desk: Desk<'_>, fields: &[&str]) -> Option<String> {
    (!fields.is_empty()).then(|| named(desk, Message::DataColumnLost, &fields.join(", ")))
}

fn notes(desk: Desk<'_>, notes: &[Note]) -> Vec<String> {
    notes.iter().map(|it| note(desk, &it.text)).collect()
}

fn note(desk: Desk<'_>, text: &Prose) -> String {
    named(desk, Message::PublishersNote, &text.plain_text())
}

fn date(date: PartialDate, locale: &Locale) -> String {
    match date {
        PartialDate::Day(day) => locale.date(day),
        PartialDate::Month(year, month) => locale.month(year, month),
        PartialDate::Year(year) => locale.year(year),
    }
}
