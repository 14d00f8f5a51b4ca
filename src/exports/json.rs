//! `plan.json`: everything in a plan, as printed and as parsed, for programmers.
//!
//! The records are a public contract with its own version, [`FORMAT`]; a field is added freely, and
//! renamed or dropped only with a new version. A value has four states: it is there, it is `null`
//! (not given), or it is `null` and its field's name is in the record's `lost` (the source lost
//! it). Of what is named in `part_lost` the source lost the end. A list of the plan's that is not
//! given is `null` too; a list that planpress makes is empty. Running text is plain text. Days are
//! ISO 8601; of a span both belong to it.

mod column;
mod fields;
mod record;
mod schema;
mod site;
mod time;
mod value;

pub use schema::{plan_schema, site_schema};

use std::io::Write;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::model::{Ix, Plan, indices};
use crate::site::{self as laid_out, Route, Site};

use self::site::{ServiceRecord, SiteRecord};
use record::{ActionRecord, EventRecord, LeadRecord, ObjectiveRecord, PlanRecord};

/// The version of the records.
pub(super) const FORMAT: u32 = 1;

/// Writes `…/data/plan.json`. `today` decides which targets are past their due date.
///
/// Errors of `out` are for `out` to record.
pub fn plan_json(site: &Site, plan: Ix<Plan>, today: NaiveDate, out: &mut dyn Write) {
    let ctx = ExportContext { site, plan, today };
    let file = PlanFile {
        schema: schema::link(site, Route::PlanFile(plan, laid_out::PlanFile::Json)),
        planpress: FORMAT,
        site: SiteRecord::of(site),
        body: body(ctx),
        services: ServiceRecord::named(ctx),
    };
    write(&file, out);
}

/// Writes `/data/plans.json`: the same for all plans.
///
/// Errors of `out` are for `out` to record.
pub fn site_json(site: &Site, today: NaiveDate, out: &mut dyn Write) {
    let file = SiteFile {
        schema: schema::link(site, Route::SiteFile(laid_out::SiteFile::Json)),
        planpress: FORMAT,
        site: SiteRecord::of(site),
        plans: Records(&site.catalogue().plans, |plan| body(ExportContext { site, plan, today })),
        services: ServiceRecord::all(site),
    };
    write(&file, out);
}

fn write(file: &impl Serialize, out: &mut dyn Write) {
    // Every field name is text, so only `out` can fail.
    let _ = serde_json::to_writer_pretty(&mut *out, file);
    let _ = out.write_all(b"\n");
}

/// The file of one plan.
#[derive(Serialize, JsonSchema)]
struct PlanFile<'a, B: Serialize> {
    /// The address of the schema of this file.
    #[serde(rename = "$schema")]
    schema: String,
    /// The version of this format.
    planpress: u32,
    site: SiteRecord<'a>,
    #[serde(flatten)]
    body: B,
    /// The support services that actions name. Their contact details, with the date of the last
    /// check, are in the file of services and on the help page.
    services: Vec<ServiceRecord<'a>>,
}

/// The file of all plans.
#[derive(Serialize, JsonSchema)]
struct SiteFile<'a, P: Serialize> {
    /// The address of the schema of this file.
    #[serde(rename = "$schema")]
    schema: String,
    /// The version of this format.
    planpress: u32,
    site: SiteRecord<'a>,
    /// All plans, in order of id.
    plans: P,
    /// All support services. Their contact details are in the file of services and on the help
    /// page.
    services: Vec<ServiceRecord<'a>>,
}

/// A plan with its parts.
#[derive(Serialize, JsonSchema)]
struct PlanBody<'a, L: Serialize, O: Serialize, A: Serialize, E: Serialize> {
    plan: PlanRecord<'a>,
    /// Job titles and organisations that lead, in the publisher's order.
    leads: L,
    /// Objectives, each after its parent.
    objectives: O,
    /// Actions, in the plan's order.
    actions: A,
    /// Events in date order.
    events: E,
}

/// A plan with all its parts in memory, used to generate the schema.
type WholeBody<'a> = PlanBody<
    'a,
    Vec<LeadRecord<'a>>,
    Vec<ObjectiveRecord<'a>>,
    Vec<ActionRecord<'a>>,
    Vec<EventRecord<'a>>,
>;

fn body<'a>(ctx: ExportContext<'a>) -> impl Serialize + 'a {
    PlanBody {
        plan: record::plan(ctx),
        leads: Records(&ctx.plan().leads, move |it| record::lead(ctx, it)),
        objectives: Records(&ctx.plan().objectives, move |it| record::objective(ctx, it)),
        actions: Records(&ctx.plan().actions, move |it| record::action(ctx, it)),
        events: Records(&ctx.plan().events, move |it| record::event(ctx, it)),
    }
}

/// A list whose records are made one by one as it is written, so that a long list takes no memory.
/// It holds the items and the function that makes the record of each.
struct Records<'a, T, F>(&'a [T], F);

impl<T, R: Serialize, F: Fn(Ix<T>) -> R> Serialize for Records<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(indices(self.0).map(&self.1))
    }
}

/// A plan and the site it belongs to.
#[derive(Clone, Copy)]
struct ExportContext<'a> {
    site: &'a Site,
    plan: Ix<Plan>,
    today: NaiveDate,
}

impl<'a> ExportContext<'a> {
    fn plan(self) -> &'a Plan {
        &self.site.catalogue().plans[self.plan]
    }

    fn place(self, route: Route) -> PlaceRecord {
        PlaceRecord::of(self.site, route)
    }
}

/// The address of a record's page.
#[derive(Serialize, JsonSchema)]
struct PlaceRecord {
    /// From the site's root.
    path: String,
    /// The absolute address, if the site's address is known.
    url: Option<String>,
}

impl PlaceRecord {
    fn of(site: &Site, route: Route) -> Self {
        PlaceRecord { path: site.address(route), url: site.absolute(route) }
    }
}
