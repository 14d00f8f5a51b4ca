//! Information that the format has no element for, one line each, under the plan's own names. The
//! fields come from the table of fields, so that none is forgotten.

use crate::changes::{self, State};
use crate::locale::{Message, unit};
use crate::model::prose::Prose;
use crate::model::{
    Action, Declared, Field, FieldOf, Ix, Measure, Objective, OwnCells, OwnColumn, Undertaking,
    Value,
};
use crate::table;

use super::ExportContext;

/// The fields that have a separate element.
const ELEMENTS: &[&str] =
    &["number", "title", "activity", "leads", "partners", "success", "outputs", "parent"];

/// The fields that are combined into one time.
const TIMES: &[&str] = &["when", "starts", "closes"];

/// For the whole plan: that it is a demonstration, its period, its source, and its own measures.
pub(super) fn of_plan(ctx: ExportContext<'_>, notice: Option<String>) -> String {
    let plan = ctx.plan;
    let mut lines: Vec<String> = notice.into_iter().collect();
    lines.extend(fields(ctx, plan, &["title", "summary", "source"]));
    for (name, value) in [
        (Message::PlanSourceDocument, plan.source.document.clone()),
        (Message::PlanSourceAdopted, plan.source.adopted.map(|it| ctx.locale.window(&it))),
        (Message::PlanSourceLicence, plan.source.licence.clone()),
    ] {
        lines.extend(value.map(|it| named(ctx, name, &it)));
    }
    let whole = plan.measures.iter().filter(|it| it.actions.is_empty() && it.objectives.is_empty());
    lines.extend(whole.map(measure));
    lines.extend(lost(ctx, plan));
    lines.join("\n")
}

/// For an objective: its parent, its own columns, and its measures.
pub(super) fn of_objective(ctx: ExportContext<'_>, at: Ix<Objective>) -> String {
    let plan = ctx.plan;
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
    lines.extend(time(ctx, objective));
    lines.extend(fields(ctx, objective, &[ELEMENTS, &["summary"], TIMES].concat()));
    let counted =
        plan.measures.iter().filter(|it| it.actions.is_empty() && it.objectives.contains(&at));
    lines.extend(counted.map(measure));
    lines.extend(lost(ctx, objective));
    lines.retain(|it| !it.is_empty());
    lines.join("\n")
}

/// For an action: its time, and its other fields.
pub(super) fn of_action(ctx: ExportContext<'_>, action: &Action) -> String {
    let mut lines = time(ctx, action);
    lines.extend(fields(ctx, action, &[ELEMENTS, TIMES].concat()));
    lines.extend(lost(ctx, action));
    lines.join("\n")
}

/// The current time, and the printed one if it differs.
fn time(ctx: ExportContext<'_>, record: &dyn Undertaking) -> Vec<String> {
    let now = record.current_time().map(|it| cell(ctx, "when", &it.printed));
    let mut lines: Vec<String> = now.into_iter().collect();
    if let Some((update, _)) = record.changed_time() {
        let (date, unit) = (ctx.locale.window(&update.on).into(), unit(&update.on));
        lines.push(ctx.locale.text(Message::TimeChanged { date, unit }));
        let printed = record.when().get();
        let printed = printed.map(|it| Message::TimePrintedBefore { words: (&it.printed).into() });
        lines.extend(printed.map(|it| ctx.locale.text(it)));
    }
    lines
}

/// A line for each field with a value, except those written elsewhere.
fn fields<R: Declared>(ctx: ExportContext<'_>, record: &R, otherwise: &[&str]) -> Vec<String> {
    let fields = R::FIELDS.iter().filter(|it| it.goes.stratml && !otherwise.contains(&it.key));
    fields.flat_map(|it| field(ctx, record, it)).collect()
}

fn field<R: Declared>(ctx: ExportContext<'_>, record: &R, field: &FieldOf<R>) -> Vec<String> {
    let said = (field.value)(record);
    match said.get() {
        None => Vec::new(),
        Some(Value::Own(cells)) => own(ctx, cells),
        Some(Value::Notes(notes)) => notes.iter().map(|it| note(ctx, &it.text)).collect(),
        Some(Value::Remarks(texts)) => texts.iter().map(|it| note(ctx, it)).collect(),
        Some(Value::Progress(status)) => {
            let on = status.on.map(|it| format!(" ({})", ctx.locale.window(&it)));
            let words = format!("{}{}", status.word, on.unwrap_or_default());
            vec![cell(ctx, field.key, &words)]
        }
        Some(_) => {
            let services = Some(ctx.site.catalogue().services.as_slice());
            let state = State { plan: ctx.plan, services };
            let whole = said.get().copied().into();
            let words = ctx.locale.list(&changes::told(ctx.locale, state, whole));
            vec![cell(ctx, field.key, &words)]
        }
    }
}

/// The text of a record in the columns that only this plan has.
fn own(ctx: ExportContext<'_>, cells: &OwnCells) -> Vec<String> {
    let line = |(column, cell): &(Ix<OwnColumn>, crate::model::Stated<_>)| {
        let cell: &crate::model::OwnCell = cell.get()?;
        let items: Vec<_> = cell.items.iter().map(Prose::plain_text).collect();
        Some(format!("{}: {}", ctx.plan.own_columns[*column].name, items.join("; ")))
    };
    cells.0.iter().filter_map(line).collect()
}

/// A measure that belongs to no action: its name, latest number and summary.
fn measure(measure: &Measure) -> String {
    let unit = measure.unit.as_str();
    let found = measure.observations.iter().rev().find_map(|it| Some((it.on, it.value?)));
    // "fewer than 5 people", but "withheld" without a unit.
    let unit = found.filter(|it| it.1.is_known()).map_or("", |_| unit);
    let mut parts = vec![measure.name.clone()];
    parts.extend(found.map(|(on, value)| format!("{value} {unit} ({on})").replace("  ", " ")));
    parts.push(measure.summary.plain_text());
    parts.retain(|it| !it.is_empty());
    parts.join(": ")
}

/// Text under the plan's name for its column, or ours.
fn cell(ctx: ExportContext<'_>, key: &'static str, words: &str) -> String {
    let name = ctx.plan.columns.name(Field::Key(key)).cloned();
    format!("{}: {words}", name.unwrap_or_else(|| changes::label(ctx.locale, key)))
}

fn named(ctx: ExportContext<'_>, message: Message<'_>, words: &str) -> String {
    format!("{}: {words}", ctx.locale.plain(message))
}

/// What the source lost of a record, in full or at the end.
fn lost<R: Declared>(ctx: ExportContext<'_>, record: &R) -> Vec<String> {
    let (all, end) = table::lost(ctx.plan, record);
    let line = |message: Message<'_>, fields: &[&str]| {
        (!fields.is_empty()).then(|| named(ctx, message, &fields.join(", ")))
    };
    let lines = [line(Message::DataColumnLost, &all), line(Message::DataColumnPartLost, &end)];
    lines.into_iter().flatten().collect()
}

fn note(ctx: ExportContext<'_>, text: &Prose) -> String {
    named(ctx, Message::PublishersNote, &text.plain_text())
}
