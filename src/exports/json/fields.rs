//! The fields of a record as JSON, and their schema. Both follow from the table of fields; the form
//! of a value follows from the type of its field.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::model::prose::Prose;
use crate::model::{
    Declared, FieldOf, Figure, Holds, Observation, Provenance, Stated, Term, Update, Value,
    Vocabulary,
};

use super::ExportContext;
use super::column::{ColumnRecord, OwnCellRecord, own};
use super::time::TimescaleRecord;
use super::value::{
    FigureRecord, ForebearRecord, NoNumberRecord, NoteRecord, PeriodRecord, RepeatsRecord,
    StatusRecord, StatusWordRecord,
};

/// Every field of a record that the table of fields exports here, by key.
pub(super) struct Fields<'a, R> {
    ctx: ExportContext<'a>,
    record: &'a R,
}

impl<'a, R: Declared> Fields<'a, R> {
    pub(super) fn of(ctx: ExportContext<'a>, record: &'a R) -> Self {
        Fields { ctx, record }
    }

    fn fields() -> impl Iterator<Item = &'static FieldOf<R>> {
        R::FIELDS.iter().filter(|it| it.goes.json)
    }
}

/// The name of a field in the records, a public contract: its key, unless it had another name
/// before.
fn name<R: Declared>(field: &FieldOf<R>) -> &'static str {
    match (R::RECORD, field.key) {
        ("an event", "place") => "location",
        (_, key) => key,
    }
}

/// Lists from the plan that have been an empty list, not `null`, since the first version.
const NEVER_NULL: &[&str] = &["places", "strands"];

impl<R: Declared> Serialize for Fields<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in Self::fields() {
            let said = (field.value)(self.record);
            let without = (field.holds == Holds::Number).then(|| without(&said));
            let never_null = NEVER_NULL.contains(&field.key);
            map.serialize_entry(
                name(field),
                &FieldValue { ctx: self.ctx, holds: field.holds, never_null, said },
            )?;
            if let Some(NoNumberRecord { fewer_than, value_note }) = without {
                map.serialize_entry("fewer_than", &fewer_than)?;
                map.serialize_entry("value_note", &value_note)?;
            }
        }
        map.end()
    }
}

impl<R: Declared> JsonSchema for Fields<'_, R> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Owned(format!("Fields of {}", R::RECORD))
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = serde_json::Map::new();
        for field in Self::fields() {
            let never_null = NEVER_NULL.contains(&field.key);
            let mut schema = shape(generator, field.holds, never_null);
            schema.insert("description".to_owned(), field.meaning.trim().into());
            properties.insert(name(field).to_owned(), schema.to_value());
        }
        if Self::fields().any(|it| it.holds == Holds::Number) {
            let without = NoNumberRecord::json_schema(generator);
            let beside = without.get("properties").and_then(|it| it.as_object());
            properties.extend(beside.into_iter().flatten().map(|it| (it.0.clone(), it.1.clone())));
        }
        let required: Vec<&String> = properties.keys().collect();
        json_schema!({ "type": "object", "properties": properties, "required": required })
    }
}

/// The text given where a number is missing.
fn without(said: &Stated<Value<'_>>) -> NoNumberRecord {
    NoNumberRecord::of(match said.get() {
        Some(Value::Figure(figure)) => Some(*figure),
        _ => None,
    })
}

/// A field with its value.
struct FieldValue<'a> {
    ctx: ExportContext<'a>,
    holds: Holds,
    never_null: bool,
    said: Stated<Value<'a>>,
}

impl Serialize for FieldValue<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Some(value) = self.said.get() else { return self.nothing(to) };
        let ctx = self.ctx;
        let plan = ctx.plan();
        let services = &ctx.site.catalogue().services;
        match *value {
            Value::Id(id) | Value::Predecessor(id) => to.serialize_str(id.as_str()),
            Value::Words(words) => to.serialize_str(words),
            Value::List(items) => to.collect_seq(items),
            Value::Prose(text) => to.serialize_str(&text.plain_text()),
            Value::Remarks(texts) => to.collect_seq(texts.iter().map(Prose::plain_text)),
            Value::Notes(notes) => to.collect_seq(notes.iter().map(|it| NoteRecord::of(plan, it))),
            Value::Word(word) => to.serialize_str(word),
            Value::Strands(all) => to.collect_seq(all.iter().map(|it| it.word())),
            Value::Flag(flag) => to.serialize_bool(flag),
            Value::Count(count) => to.serialize_u32(count),
            Value::Figure(Figure::Number(amount)) => to.collect_str(&amount),
            Value::Date(date) => to.serialize_str(&date.to_string()),
            Value::Period(period) => PeriodRecord::of(period).serialize(to),
            Value::Time(time) => TimescaleRecord::of(time).serialize(to),
            Value::Repeats(repeats) => RepeatsRecord::of(repeats).serialize(to),
            Value::Progress(status) => StatusRecord::of(status).serialize(to),
            Value::Leads(all) => to.collect_seq(all.iter().map(|it| plan.leads[*it].id.as_str())),
            Value::Lead(at) => to.serialize_str(plan.leads[at].id.as_str()),
            Value::Services(all) => to.collect_seq(all.iter().map(|it| services[*it].id.as_str())),
            Value::Objectives(all) => {
                to.collect_seq(all.iter().map(|it| plan.objectives[*it].id.as_str()))
            }
            Value::Parent(at) => to.serialize_str(plan.objectives[at].id.as_str()),
            Value::Actions(all) => {
                to.collect_seq(all.iter().map(|it| plan.actions[*it].id.as_str()))
            }
            Value::Forebears(all) => to.collect_seq(all.iter().map(ForebearRecord::of_forebear)),
            Value::Own(cells) => own(plan, cells).serialize(to),
            Value::Columns(_) => ColumnRecord::list(plan).serialize(to),
            Value::StatusWords(all) => to.collect_seq(all.iter().map(StatusWordRecord::of)),
            Value::Glossary(all) => to.collect_seq(all.iter().map(|it| Fields::of(ctx, it))),
            Value::Updates(all) => to.collect_seq(all.iter().map(|it| Fields::of(ctx, it))),
            Value::Observations(all) => to.collect_seq(all.iter().map(|it| Fields::of(ctx, it))),
            Value::Source(source) => Fields::of(ctx, source).serialize(to),
            Value::Baseline(it) => FigureRecord::of(Some(it.on), it.value).serialize(to),
            Value::Target(it) => FigureRecord::of(it.on, it.value).serialize(to),
            // FieldValue in a separate list, and in the file of services.
            _ => to.serialize_none(),
        }
    }
}

impl FieldValue<'_> {
    /// The value of a field that is not given or is lost: `null`, except for what the program
    /// makes.
    fn nothing<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.holds {
            Holds::Flag => to.serialize_bool(false),
            Holds::OwnColumns => to.serialize_map(Some(0))?.end(),
            // Without the column it has no text, and with it perhaps none yet.
            Holds::StatusWords if self.ctx.plan().has_status() => to.collect_seq::<[u8; 0]>([]),
            it if self.never_null || is_made(it) => to.collect_seq::<[u8; 0]>([]),
            _ => to.serialize_none(),
        }
    }
}

/// Whether it is a list that the program makes or the publisher keeps, which is empty rather than
/// `null`.
fn is_made(holds: Holds) -> bool {
    use Holds::{
        Actions, Forebears, Glossary, Levels, Notes, Objectives, Observations, PlanColumns,
        Remarks, Services, Updates,
    };
    matches!(
        holds,
        Actions
            | Forebears
            | Glossary
            | Levels
            | Notes
            | Objectives
            | Observations
            | PlanColumns
            | Remarks
            | Services
            | Updates
    )
}

/// The schema of a value.
fn shape(to: &mut SchemaGenerator, holds: Holds, never_null: bool) -> Schema {
    type Texts = Vec<String>;
    match holds {
        Holds::Name
        | Holds::Title
        | Holds::Date
        | Holds::LeadKind
        | Holds::EventState
        | Holds::ServiceKind
        | Holds::Way => to.subschema_for::<String>(),
        Holds::List if never_null => to.subschema_for::<Texts>(),
        Holds::List | Holds::Leads => to.subschema_for::<Option<Texts>>(),
        Holds::Levels
        | Holds::Strands
        | Holds::Remarks
        | Holds::Services
        | Holds::Objectives
        | Holds::Actions => to.subschema_for::<Texts>(),
        Holds::Notes => to.subschema_for::<Vec<NoteRecord>>(),
        Holds::Flag => to.subschema_for::<bool>(),
        Holds::Months => to.subschema_for::<Option<u32>>(),
        Holds::Years => to.subschema_for::<Option<PeriodRecord>>(),
        Holds::Time => to.subschema_for::<Option<TimescaleRecord<'static>>>(),
        Holds::Repeated => to.subschema_for::<Option<RepeatsRecord>>(),
        Holds::Progress => to.subschema_for::<Option<StatusRecord<'static>>>(),
        Holds::Forebears => to.subschema_for::<Vec<ForebearRecord<'static>>>(),
        Holds::OwnColumns => to.subschema_for::<BTreeMap<String, OwnCellRecord<'static>>>(),
        Holds::PlanColumns => to.subschema_for::<Vec<ColumnRecord<'static>>>(),
        Holds::StatusWords => to.subschema_for::<Option<Vec<StatusWordRecord<'static>>>>(),
        Holds::Glossary => to.subschema_for::<Vec<Fields<'static, Term>>>(),
        Holds::Updates => to.subschema_for::<Vec<Fields<'static, Update>>>(),
        Holds::Observations => to.subschema_for::<Vec<Fields<'static, Observation>>>(),
        Holds::Source => to.subschema_for::<Fields<'static, Provenance>>(),
        Holds::Start | Holds::Goal => to.subschema_for::<Option<FigureRecord>>(),
        // Text, and everything that is written as text.
        _ => to.subschema_for::<Option<String>>(),
    }
}
